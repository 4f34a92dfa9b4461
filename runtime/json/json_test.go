// Rows of JSON texts and values with the results that PHP recorded.

package json

import (
	"io"
	"math"
	"strconv"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// TestDecode compares the value, encoded again, and the error.
func TestDecode(t *testing.T) {
	c := php.NewContext(nil, io.Discard)
	rows := []struct{ json, want string }{
		{"-0", "0|0"},
		{"-0.0", "-0.0|0"},
		{"01", "null|4"},
		{"1.", "null|4"},
		{".5", "null|4"},
		{"1e5", "100000.0|0"},
		{"-", "null|4"},
		{"9223372036854775807", "9223372036854775807|0"},
		{"9223372036854775808", "9.223372036854776e+18|0"},
		{"TRUE", "null|4"},
		{"tru", "null|4"},
		{"\"a", "null|3"},
		{"\"\\u12\"", "null|4"},
		{"\"\\ud800\"", "null|10"},
		{"\"\\ud83d\\ude00\"", "\"\\ud83d\\ude00\"|0"},
		{"\"\\x\"", "null|4"},
		{"\"\x01\"", "null|3"},
		{"[1}", "null|2"},
		{"[}", "null|2"},
		{"{]", "null|2"},
		{"{\"a\":1]", "null|2"},
		{"[1,]", "null|4"},
		{"{\"a\":1,}", "null|4"},
		{"[1", "null|4"},
		{"1 2", "null|4"},
		{"1\x01", "null|3"},
		{"", "null|4"},
		{"  ", "null|4"},
		{"\"\\/\\b\\f\\n\\r\\t\"", "\"\\/\\b\\f\\n\\r\\t\"|0"},
		{"{\"\":1}", "{\"\":1}|0"},
		{"{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}|0"},
		{"{\"5\":1,\"05\":2}", "{\"5\":1,\"05\":2}|0"},
		{"[[1]]", "[[1]]|0"},
		{"nulll", "null|4"},
		{"{a:1}", "null|4"},
		{"\x00", "null|3"},
		{"1e400", "0|0"},
		{"[true false]", "null|4"},
		{"\"\\", "null|4"},
		{"[1.5,2,\"x\",null,true,{\"k\":[]}]", "[1.5,2,\"x\",null,true,{\"k\":[]}]|0"},
		{" [ 1 , { \"a\" : \"\\u00e9\" } ] ", "[1,{\"a\":\"\\u00e9\"}]|0"},
	}
	for _, r := range rows {
		v := DecodeAssoc(c, r.json, true)
		code := LastError(c)
		got := Encode(c, v, preserveZeroFraction|partialOutput).String(c) + "|" + strconv.Itoa(code)
		if got != r.want {
			t.Errorf("%q: got %s, want %s", r.json, got, r.want)
		}
	}
}

// TestEncode compares the text and the error for several flags.
func TestEncode(t *testing.T) {
	c := php.NewContext(nil, io.Discard)
	rows := []struct {
		value php.Value
		flags int
		want  string
	}{
		{php.String("a/b"), 0, "\"a\\/b\"|0"},
		{php.String("a/b"), 320, "\"a/b\"|0"},
		{php.String("a/b"), 15, "\"a\\/b\"|0"},
		{php.String("a/b"), 128, "\"a\\/b\"|0"},
		{php.String("a/b"), 512, "\"a\\/b\"|0"},
		{php.String("a/b"), 1040, "\"a\\/b\"|0"},
		{php.String("a/b"), 2097152, "\"a\\/b\"|0"},
		{php.String("\xff"), 0, "false|5"},
		{php.String("\xff"), 320, "false|5"},
		{php.String("\xff"), 15, "false|5"},
		{php.String("\xff"), 128, "false|5"},
		{php.String("\xff"), 512, "null|5"},
		{php.String("\xff"), 1040, "false|5"},
		{php.String("\xff"), 2097152, "\"\\ufffd\"|0"},
		{php.String("a€b"), 0, "\"a\\u20acb\"|0"},
		{php.String("a€b"), 320, "\"a€b\"|0"},
		{php.String("a€b"), 15, "\"a\\u20acb\"|0"},
		{php.String("a€b"), 128, "\"a\\u20acb\"|0"},
		{php.String("a€b"), 512, "\"a\\u20acb\"|0"},
		{php.String("a€b"), 1040, "\"a\\u20acb\"|0"},
		{php.String("a€b"), 2097152, "\"a\\u20acb\"|0"},
		{php.String("😀"), 0, "\"\\ud83d\\ude00\"|0"},
		{php.String("😀"), 320, "\"😀\"|0"},
		{php.String("😀"), 15, "\"\\ud83d\\ude00\"|0"},
		{php.String("😀"), 128, "\"\\ud83d\\ude00\"|0"},
		{php.String("😀"), 512, "\"\\ud83d\\ude00\"|0"},
		{php.String("😀"), 1040, "\"\\ud83d\\ude00\"|0"},
		{php.String("😀"), 2097152, "\"\\ud83d\\ude00\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 0, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 320, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 15, "\"\\u003C\\u003E\\u0026\\u0027\\u0022\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 128, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 512, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 1040, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.String("<>&'\"\\\x7f\x00\x1f"), 2097152, "\"<>&'\\\"\\\\\x7f\\u0000\\u001f\"|0"},
		{php.Float(1), 0, "1|0"},
		{php.Float(1), 320, "1|0"},
		{php.Float(1), 15, "1|0"},
		{php.Float(1), 128, "1|0"},
		{php.Float(1), 512, "1|0"},
		{php.Float(1), 1040, "1.0|0"},
		{php.Float(1), 2097152, "1|0"},
		{php.Float(0.1), 0, "0.1|0"},
		{php.Float(0.1), 320, "0.1|0"},
		{php.Float(0.1), 15, "0.1|0"},
		{php.Float(0.1), 128, "0.1|0"},
		{php.Float(0.1), 512, "0.1|0"},
		{php.Float(0.1), 1040, "0.1|0"},
		{php.Float(0.1), 2097152, "0.1|0"},
		{php.Float(1e25), 0, "1.0e+25|0"},
		{php.Float(1e25), 320, "1.0e+25|0"},
		{php.Float(1e25), 15, "1.0e+25|0"},
		{php.Float(1e25), 128, "1.0e+25|0"},
		{php.Float(1e25), 512, "1.0e+25|0"},
		{php.Float(1e25), 1040, "1.0e+25|0"},
		{php.Float(1e25), 2097152, "1.0e+25|0"},
		{php.Float(1e15), 0, "1000000000000000|0"},
		{php.Float(1e15), 320, "1000000000000000|0"},
		{php.Float(1e15), 15, "1000000000000000|0"},
		{php.Float(1e15), 128, "1000000000000000|0"},
		{php.Float(1e15), 512, "1000000000000000|0"},
		{php.Float(1e15), 1040, "1000000000000000.0|0"},
		{php.Float(1e15), 2097152, "1000000000000000|0"},
		{php.Float(1.5e-7), 0, "1.5e-7|0"},
		{php.Float(1.5e-7), 320, "1.5e-7|0"},
		{php.Float(1.5e-7), 15, "1.5e-7|0"},
		{php.Float(1.5e-7), 128, "1.5e-7|0"},
		{php.Float(1.5e-7), 512, "1.5e-7|0"},
		{php.Float(1.5e-7), 1040, "1.5e-7|0"},
		{php.Float(1.5e-7), 2097152, "1.5e-7|0"},
		{php.Float(math.NaN()), 0, "false|7"},
		{php.Float(math.NaN()), 320, "false|7"},
		{php.Float(math.NaN()), 15, "false|7"},
		{php.Float(math.NaN()), 128, "false|7"},
		{php.Float(math.NaN()), 512, "0|7"},
		{php.Float(math.NaN()), 1040, "false|7"},
		{php.Float(math.NaN()), 2097152, "false|7"},
		{php.Array{}.Value(), 0, "[]|0"},
		{php.Array{}.Value(), 320, "[]|0"},
		{php.Array{}.Value(), 15, "[]|0"},
		{php.Array{}.Value(), 128, "[]|0"},
		{php.Array{}.Value(), 512, "[]|0"},
		{php.Array{}.Value(), 1040, "{}|0"},
		{php.Array{}.Value(), 2097152, "[]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 0, "[[],[1,2]]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 320, "[[],[1,2]]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 15, "[[],[1,2]]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 128, "[\x0a    [],\x0a    [\x0a        1,\x0a        2\x0a    ]\x0a]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 512, "[[],[1,2]]|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 1040, "{\"0\":{},\"1\":{\"0\":1,\"1\":2}}|0"},
		{php.List(php.Array{}.Value(), php.Ints(1, 2).Value()).Value(), 2097152, "[[],[1,2]]|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 0, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 320, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 15, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 128, "{\x0a    \"a\": 1,\x0a    \"5\": 2\x0a}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 512, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 1040, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("a", php.Int(1)), php.IV(5, php.Int(2))).Value(), 2097152, "{\"a\":1,\"5\":2}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 0, "{\"k\":{\"x\":null,\"y\":[true,1.5]}}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 320, "{\"k\":{\"x\":null,\"y\":[true,1.5]}}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 15, "{\"k\":{\"x\":null,\"y\":[true,1.5]}}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 128, "{\x0a    \"k\": {\x0a        \"x\": null,\x0a        \"y\": [\x0a            true,\x0a            1.5\x0a        ]\x0a    }\x0a}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 512, "{\"k\":{\"x\":null,\"y\":[true,1.5]}}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 1040, "{\"k\":{\"x\":null,\"y\":{\"0\":true,\"1\":1.5}}}|0"},
		{php.Map(php.KV("k", php.Map(php.KV("x", php.Null), php.KV("y", php.List(php.True, php.Float(1.5)).Value())).Value())).Value(), 2097152, "{\"k\":{\"x\":null,\"y\":[true,1.5]}}|0"},
	}
	for _, r := range rows {
		v := Encode(c, r.value, r.flags)
		got := "false|"
		if v.IsString() {
			got = v.AsString() + "|"
		}
		if got += strconv.Itoa(LastError(c)); got != r.want {
			t.Errorf("%d: got %s, want %s", r.flags, got, r.want)
		}
	}
}

// FuzzRoundTrip checks that what decodes without an error encodes and decodes
// to the same text again, and that nothing panics.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{`{"a":[1,2.5,"x"],"b":null}`, `[[],{},"\u00e9"]`, `"\ud83d\ude00"`, `-0.0`, `[1,]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := php.NewContext(nil, io.Discard)
		v := Decode(c, s)
		if LastError(c) != errNone {
			return
		}
		once := Encode(c, v, preserveZeroFraction)
		if !once.IsString() {
			return // an infinite float
		}
		if again := Encode(c, Decode(c, once.AsString()), preserveZeroFraction).String(c); again != once.AsString() {
			t.Errorf("%q: %q, then %q", s, once.AsString(), again)
		}
	})
}
