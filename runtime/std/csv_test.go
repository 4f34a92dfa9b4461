// CSV against PHP: reading and writing the same random texts.

package std

import (
	"encoding/base64"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// serialized writes lists, strings and null as PHP's serialize does.
func serialized(v php.Value) string {
	switch {
	case v.IsNull():
		return "N;"
	case v.IsString():
		return fmt.Sprintf("s:%d:\"%s\";", len(v.AsString()), v.AsString())
	}
	var b strings.Builder
	fmt.Fprintf(&b, "a:%d:{", v.AsArray().Len())
	for k, e := range v.AsArray().All() {
		fmt.Fprintf(&b, "i:%d;%s", k.AsInt(), serialized(e))
	}
	return b.String() + "}"
}

// TestCSV runs rows recorded from PHP, each field in base64: text, separator, enclosure, escape, and what
// str_getcsv, fgetcsv in a loop and fputcsv gave.
func TestCSV(t *testing.T) {
	data, err := os.ReadFile("testdata/csv/csv.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		r := strings.Split(strings.TrimSpace(line), "\t")
		for len(r) < 7 {
			r = append([]string{""}, r...) // an empty text leads
		}
		for i := range r {
			text, _ := base64.StdEncoding.DecodeString(r[i])
			r[i] = string(text)
		}
		if got := serialized(StrGetcsvAs(r[0], r[1], r[2], r[3]).Value()); got != r[4] {
			t.Errorf("str_getcsv(%q) = %q, want %q", r[:4], got, r[4])
		}
		c := php.NewContext(nil, nil)
		f := Fopen(c, "php://memory", "w+")
		Fwrite(c, f, r[0])
		Rewind(c, f)
		var records php.Array
		for {
			record := FgetcsvAs(c, f, php.Null, r[1], r[2], r[3])
			if record.IsFalse() {
				break
			}
			records.Push(record)
		}
		if got := serialized(records.Value()); got != r[5] {
			t.Errorf("fgetcsv(%q) = %q, want %q", r[:4], got, r[5])
		}
		f = Fopen(c, "php://memory", "w+")
		FputcsvAs(c, f, php.Strings(r[0], "x"+r[0]), r[1], r[2], r[3], "\n")
		Rewind(c, f)
		if got := StreamGetContents(c, f).AsString(); got != r[6] {
			t.Errorf("fputcsv(%q) = %q, want %q", r[:4], got, r[6])
		}
	}
}
