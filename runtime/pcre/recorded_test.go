// The preg functions against what PHP answered to the same calls.

package pcre

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// recordedRow is one line of testdata/recorded.jsonl.
type recordedRow struct {
	Fn       string
	Args     json.RawMessage
	Result   json.RawMessage
	Ref      json.RawMessage
	Error    int
	Thrown   string
	Warnings json.RawMessage
}

func TestRecorded(t *testing.T) {
	name := "testdata/recorded.jsonl"
	if other := os.Getenv("PCRE_RECORDED"); other != "" {
		name = other // for comparisons with php that are not kept
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var row recordedRow
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		row.check(t)
	}
}

func (row *recordedRow) check(t *testing.T) {
	c := php.NewContext(nil, io.Discard)
	var warnings []php.Value
	c.SetErrorHandler(php.Func2("handler", func(c *php.Context, _, msg php.Value) php.Value {
		warnings = append(warnings, msg)
		return php.Bool(true)
	}).Value(), 32767&^8192)
	args := decodeArgs(c, row.Args)
	var result, ref php.Value
	thrown := php.Catch(c, func() { result, ref = call(c, row.Fn, args) })
	what := row.Fn + string(row.Args)
	if !thrown.IsNull() {
		got := php.TypeName(thrown) + ": " + thrown.CallMethod(c, "getMessage").String(c)
		if got != row.Thrown {
			t.Errorf("%s\n throws %s\n want   %s", what, got, row.Thrown)
		}
		return
	}
	if row.Thrown != "" {
		t.Errorf("%s\n does not throw %s", what, row.Thrown)
		return
	}
	want := string(row.Warnings)
	if want == "" {
		want = "[]"
	}
	if got := encode(php.List(warnings...).Value()); got != want {
		t.Errorf("%s\n warns %s\n want  %s", what, got, want)
	}
	if got := encode(result); got != string(row.Result) {
		t.Errorf("%s\n gives %s\n want  %s", what, got, row.Result)
	}
	if got := encode(ref); got != string(row.Ref) {
		t.Errorf("%s\n sets %s\n want %s", what, got, row.Ref)
	}
	if got := LastError(c); got != row.Error {
		t.Errorf("%s\n last error %d, want %d", what, got, row.Error)
	}
}

// call calls a preg function as recorded.
func call(c *php.Context, fn string, args []php.Value) (result, ref php.Value) {
	arg := func(i int) php.Value {
		if i < len(args) {
			return args[i]
		}
		return php.Null
	}
	str := func(i int) string { return arg(i).String(c) }
	num := func(i, def int) int {
		if i < len(args) {
			return args[i].Int(c)
		}
		return def
	}
	var m php.Array
	n := 0
	switch fn {
	case "preg_match", "preg_match_all":
		m.Append(c, php.Null) // a mark for "not written"
		f := MatchFlags
		if fn == "preg_match_all" {
			f = MatchAll
		}
		result = f(c, str(0), str(1), &m, num(2, 0), num(3, 0))
		if m.Len() == 1 && m.PeekAt(0).IsNull() {
			return result, php.Null
		}
		return result, m.Value()
	case "preg_replace":
		result = ReplaceCount(c, arg(0), arg(1), arg(2), num(3, -1), &n)
	case "preg_filter":
		result = FilterCount(c, arg(0), arg(1), arg(2), num(3, -1), &n)
	case "preg_replace_callback":
		result = ReplaceCallbackCount(c, arg(0), dumper, arg(1), num(2, -1), &n, num(3, 0))
	case "preg_replace_callback_array":
		in := php.Array{}
		for k, v := range arg(0).AsArray().All() {
			if v.AsString() == "dump" {
				v = dumper.Value()
			}
			in.SetIndex(c, k, v)
		}
		result = ReplaceCallbackArrayCount(c, in, arg(1), num(2, -1), &n, num(3, 0))
	case "preg_split":
		return SplitFlags(c, str(0), str(1), num(2, -1), num(3, 0)), php.Null
	case "preg_grep":
		return Grep(c, str(0), arg(1).AsArray(), num(2, 0)), php.Null
	case "preg_quote":
		return php.String(QuoteNullable(str(0), arg(1))), php.Null
	}
	return result, php.Int(n)
}

// dumper is the callback of the recorded calls.
var dumper = php.Func1("dump", func(_ *php.Context, m php.Value) php.Value {
	return php.String("<" + bytesOf(encode(m)) + ">")
})

// bytesOf turns characters below 256 into bytes.
func bytesOf(s string) string {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return string(b)
}

// decodeArgs reads a list of arguments.
func decodeArgs(c *php.Context, raw []byte) []php.Value {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var out []php.Value
	for _, v := range decodeValue(c, d).AsArray().All() {
		out = append(out, v)
	}
	return out
}

// decodeValue reads one value; the order of an object's keys is kept.
func decodeValue(c *php.Context, d *json.Decoder) php.Value {
	tok, err := d.Token()
	if err != nil {
		panic(err)
	}
	switch tok := tok.(type) {
	case json.Delim:
		a := php.Array{}
		for d.More() {
			if tok == '{' {
				key, _ := d.Token()
				a.SetIndex(c, php.String(bytesOf(key.(string))), decodeValue(c, d))
			} else {
				a.Append(c, decodeValue(c, d))
			}
		}
		d.Token()
		return a.Value()
	case string:
		return php.String(bytesOf(tok))
	case json.Number:
		if i, err := strconv.Atoi(tok.String()); err == nil {
			return php.Int(i)
		}
		f, _ := tok.Float64()
		return php.Float(f)
	case bool:
		return php.Bool(tok)
	}
	return php.Null
}

// encode writes a value as the recorder does.
func encode(v php.Value) string {
	switch v.Kind() {
	case php.KindInt:
		return strconv.Itoa(v.AsInt())
	case php.KindFloat:
		return strconv.FormatFloat(v.AsFloat(), 'g', -1, 64)
	case php.KindBool:
		return strconv.FormatBool(v.AsBool())
	case php.KindString:
		return encodeString(v.AsString())
	case php.KindArray:
		a := v.AsArray()
		var parts []string
		for k, x := range a.All() {
			s := encode(x)
			if !a.IsList() {
				key := ""
				if k.Kind() == php.KindInt {
					key = strconv.Itoa(k.AsInt())
				} else {
					key = k.AsString()
				}
				s = encodeString(key) + ":" + s
			}
			parts = append(parts, s)
		}
		if a.IsList() {
			return "[" + strings.Join(parts, ",") + "]"
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return "null"
}

// encodeString writes bytes as characters below 256.
func encodeString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	short := map[byte]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case short[ch] != "":
			b.WriteString(short[ch])
		case ch < ' ':
			fmt.Fprintf(&b, `\u%04x`, ch)
		default:
			b.WriteRune(rune(ch))
		}
	}
	b.WriteByte('"')
	return b.String()
}
