// Compares the conversion of parameters, results and arguments with PHP's.

package php

import (
	"bufio"
	"compress/gzip"
	"math"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// parseMask reads a type as record_types.php writes it.
func parseMask(t *testing.T, s string) TypeMask {
	if s == "mixed" {
		return TMixed
	}
	var m TypeMask
	if rest, ok := strings.CutPrefix(s, "?"); ok {
		m, s = TNull, rest
	}
	names := map[string]TypeMask{"int": TInt, "float": TFloat, "string": TString, "bool": TBool, "array": TArray, "null": TNull,
		"false": TFalse, "object": TObject, "iterable": TIterable, "callable": TCallable}
	for _, n := range strings.Split(s, "|") {
		if names[n] == 0 {
			t.Fatalf("unknown type %s", n)
		}
		m |= names[n]
	}
	return m
}

func encodeTyped(v Value) string {
	if v.k == KindArray {
		return "[" + strconv.Itoa(v.AsArray().Len()) + "]"
	}
	return encodeValue(v)
}

// stdArgs are the functions and parameters that record_types.php uses.
var stdArgs = map[string]struct {
	fn   string
	pos  int
	name string
}{
	"int": {"dechex", 1, "num"}, "float": {"is_finite", 1, "num"}, "string": {"strlen", 1, "string"},
	"bool": {"in_array", 3, "strict"}, "array": {"array_is_list", 1, "array"}, "int|float": {"abs", 1, "num"},
	"array|string": {"str_replace", 3, "subject"}, "?int": {"array_slice", 3, "length"}, "callable": {"call_user_func", 1, "callback"},
}

func TestCoerce(t *testing.T) {
	f, err := os.Open("testdata/types.tsv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var raised string
	c := testContext(&raised)
	strlen := Func1("strlen", func(c *Context, a Value) Value { return Int(len(a.String(c))) })
	c.App.Dyn = func(name string) *Func {
		if name == "strlen" {
			return strlen
		}
		return nil
	}
	vals := []Value{Null, True, False, Int(0), Int(5), Int(-1), Int(math.MaxInt), Float(0), Float(1.5), Float(3), Float(1e25),
		Float(math.NaN()), Float(math.Inf(1)), Float(math.Copysign(0, -1)), String(""), String("0"), String("5"), String(" 5"),
		String("5 "), String("5x"), String("abc"), String("1.5"), String("1e3"), String("-7"), String("9223372036854775808"),
		String("1e1000"), List().Value(), Ints(1).Value(), NewObject(c, "stdClass").Value(), String("strlen")}
	calledIn := regexp.MustCompile(`, called in .*$`)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		way, m := cols[0], parseMask(t, cols[2])
		if cols[1] == "strict" {
			m |= Strict
		}
		if len(cols) != len(vals)+3 {
			t.Fatalf("%d columns in %v", len(cols), cols[:3])
		}
		for i, v := range vals {
			want, _ := url.PathUnescape(cols[3+i])
			raised = ""
			var r Value
			e := Catch(c, func() {
				switch way {
				case "param":
					r = c.Param(v, m, "param", 1, "x")
				case "return":
					r = c.Return(v, m, "return")
				case "std":
					a := stdArgs[cols[2]]
					if m&TCallable != 0 {
						c.ArgFunc(v, a.fn, a.pos, a.name)
						return
					}
					r = c.Arg(v, m, a.fn, a.pos, a.name)
				}
			})
			got := raised + encodeTyped(r)
			if e.IsSet() {
				got = raised + "!" + TypeName(e) + ":" + calledIn.ReplaceAllString(ExceptionOf(e).Message, "")
			}
			if way == "std" && !strings.Contains(want, "!") { // only what was raised is comparable
				want = want[:strings.LastIndexByte(want, '|')+1]
				got = got[:strings.LastIndexByte(got, '|')+1]
			}
			if got != want {
				t.Errorf("%s %s %s: %s\n got %s\nwant %s", cols[0], cols[1], cols[2], encodeValue(v), got, want)
			}
		}
	}
}
