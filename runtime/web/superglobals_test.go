// Superglobals: every case is parsed by Go and compared with php-cgi's answer.

package web

import (
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// dumpPHP prints the superglobals in base64, without what differs between runs.
const dumpPHP = `function files($f){foreach($f as $k=>$v)if(is_array($v))$f[$k]=files($v);elseif(strpos((string)$v,'/php')!==false)$f[$k]="%TMP%";return $f;}
echo base64_encode(serialize([$_GET,$_POST,$_COOKIE,$_REQUEST,files($_FILES),file_get_contents("php://input")]));`

// dumpGo is dumpPHP as generated code would say it.
func dumpGo(c *php.Context) {
	input := ""
	if c.Input != nil {
		input = c.Input()
	}
	list := php.List(c.Get.Value(), c.Post.Value(), c.Cookie.Value(), c.Request.Value(), files(c.Files).Value(), php.String(input))
	c.Echo(base64.StdEncoding.EncodeToString([]byte(serialize(list.Value()))))
}

func files(a php.Array) php.Array {
	var out php.Array
	for k, v := range a.All() {
		switch {
		case v.Kind() == php.KindArray:
			v = files(v.AsArray()).Value()
		case v.Kind() == php.KindString && tempName.MatchString(v.AsString()):
			v = php.String("%TMP%")
		}
		out.SetIndex(nil, k, v)
	}
	return out
}

func TestSuperglobals(t *testing.T) {
	cases := load(t, "superglobals.json")
	dir := t.TempDir()
	for _, r := range cases {
		if *update {
			r.Want = r.ask(t, dir, dumpPHP)
		}
		if got := r.run(t, dir, dumpGo); got != r.Want {
			t.Errorf("%s\n got %s\nwant %s", r.Name, readable(got), readable(r.Want))
		}
	}
	if *update {
		save(t, "superglobals.json", cases)
	}
}

var tempName = regexp.MustCompile(`/php\w{6}$`)

// readable decodes the base64 in a response for a message.
func readable(out string) string {
	head, body, _ := strings.Cut(out, "\r\n\r\n")
	at := strings.LastIndexByte(body, '\n') + 1
	plain, err := base64.StdEncoding.DecodeString(body[at:])
	if err != nil {
		return out
	}
	return head + "\n\n" + body[:at] + string(plain)
}
