// What a request costs.

package web

import (
	"io"
	"log"
	"net/http/httptest"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func BenchmarkRequest(b *testing.B) {
	srv := New(&php.App{}, []Route{{Path: "/x.php", Script: "x.php", Run: func(c *php.Context) { c.Echo("hello ", c.Get.Peek("n")) }}})
	srv.Log = log.New(io.Discard, "", 0)
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequest("GET", "/x.php?n=1", nil)
		r.Header.Set("Cookie", "PHPSESSID=abc; a=b")
		srv.ServeHTTP(httptest.NewRecorder(), r)
	}
}
