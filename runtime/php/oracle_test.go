// Compares every operator, cast and element access with what PHP did.

package php

import (
	"bufio"
	"compress/gzip"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"
)

// oracleValues are the values of record.php, in its order.
func oracleValues(c *Context) []Value {
	hash := func(k string, v Value) Value { return Map(SV(k, v)).Value() }
	vals := []Value{
		Null, True, False, Int(0), Int(1), Int(-1), Int(5), Int(math.MaxInt), Int(math.MinInt),
		Float(0), Float(1.5), Float(-2.5), Float(1e25), Float(math.NaN()), Float(math.Inf(1)),
		String(""), String("0"), String("5"), String(" 5"), String("5 "), String("5 apples"), String("abc"),
		String("1.5"), String("1e3"), String("-7"), String("az"), List().Value(), Ints(1, 2).Value(), hash("x", Int(1)),
		NewObject(c, "stdClass").Value(),
	}
	if os.Getenv("ORACLE_FULL") == "" {
		return vals
	}
	for _, i := range []int{2, 64, 63, 10, 3, -64} {
		vals = append(vals, Int(i))
	}
	for _, f := range []float64{math.Copysign(0, -1), 0.1, 1e15, 123456789012345678.0, -1e-7, 9.3e18, 2.0, 7.9, math.Inf(-1)} {
		vals = append(vals, Float(f))
	}
	for _, s := range []string{"Zz", "a9", "zz", "Az", "0x1A", "1e1000", ".5", "5.", ".", "9223372036854775807",
		"9223372036854775808", "-9223372036854775808", "92233720368547758080", "1\n", "\v1", "00", "-0", "+5", "1_000",
		"INF", "null", "é", "1e", "1.5abc", "a\x00b", "10", "1e1", "010", " ", "abd", "x\xff"} {
		vals = append(vals, String(s))
	}
	obj := NewStd(c, Map(KV("p", Int(1)), KV("q", Ints(1).Value())))
	return append(vals,
		Map(IV(0, String("a")), KV("k", Ints(1).Value())).Value(), Map(IV(3, Int(1)), IV(4, Int(2))).Value(),
		Map(IV(1, String("1")), IV(0, String("2"))).Value(), List(Null).Value(), List(List().Value()).Value(), obj.Value())
}

// oracleOps are the operators of record.php.
var oracleOps = map[string]func(c *Context, a, b Value) Value{
	"+": Add, "-": Sub, "*": Mul, "/": Div, "%": Mod, "**": Pow, ".": Concat, "<<": Shl, ">>": Shr,
	"&": BitAnd, "|": BitOr, "^": BitXor,
	"==":  func(c *Context, a, b Value) Value { return Bool(LooseEqual(c, a, b)) },
	"===": func(c *Context, a, b Value) Value { return Bool(Identical(a, b)) },
	"<=>": func(c *Context, a, b Value) Value { return Int(Compare(c, a, b)) },
	"<":   func(c *Context, a, b Value) Value { return Bool(Less(c, a, b)) },
	"<=":  func(c *Context, a, b Value) Value { return Bool(LessEqual(c, a, b)) },
	"neg": func(c *Context, a, _ Value) Value { return Neg(c, a) }, "plus": func(c *Context, a, _ Value) Value { return Plus(c, a) },
	"~":  func(c *Context, a, _ Value) Value { return BitNot(c, a) },
	"++": func(c *Context, a, _ Value) Value { Inc(c, &a); return a }, "--": func(c *Context, a, _ Value) Value { Dec(c, &a); return a },
	"bool":   func(c *Context, a, _ Value) Value { return Bool(a.Bool()) },
	"int":    func(c *Context, a, _ Value) Value { return Int(a.Int(c)) },
	"float":  func(c *Context, a, _ Value) Value { return Float(a.Float(c)) },
	"string": func(c *Context, a, _ Value) Value { return String(a.String(c)) },
	"array":  func(c *Context, a, _ Value) Value { return a.Array(c).Value() },
	"repr": func(c *Context, a, _ Value) Value {
		if a.k != KindFloat {
			return String("")
		}
		s := FloatRepr(a.AsFloat())
		if !strings.ContainsAny(s, ".EN") {
			s += ".0"
		}
		return String(s)
	},
	"numeric": func(c *Context, a, _ Value) Value {
		return Bool(isNumber(a) || a.k == KindString && IsNumericString(a.AsString()))
	},
	"type":  func(c *Context, a, _ Value) Value { return String(Gettype(a) + " " + DebugType(a)) },
	"read":  func(c *Context, a, b Value) Value { return a.Index(c, b) },
	"isset": func(c *Context, a, b Value) Value { return Bool(a.IssetIndex(c, b).IsSet()) },
	"coalesce": func(c *Context, a, b Value) Value {
		if v := a.CoalesceIndex(c, b); v.IsSet() {
			return v
		}
		return String("none")
	},
	"write":  func(c *Context, a, b Value) Value { a = a.Copy(); a.SetIndex(c, b, String("Z")); return a },
	"nested": func(c *Context, a, b Value) Value { a = a.Copy(); a.SlotIndex(c, b).SetAt(c, 1, String("Z")); return a },
	"concat": func(c *Context, a, b Value) Value {
		a = a.Copy()
		a.UpdateIndex(c, b).AppendString(c, "Z")
		return a
	},
	"inc":    func(c *Context, a, b Value) Value { a = a.Copy(); Inc(c, a.IncSlotIndex(c, b)); return a },
	"unset":  func(c *Context, a, b Value) Value { a = a.Copy(); a.UnsetIndex(c, b); return a },
	"unset2": func(c *Context, a, b Value) Value { a = a.Copy(); a.UnsetSlot(c, b).UnsetAt(c, 1); return a },
	"ref":    func(c *Context, a, b Value) Value { a = a.Copy(); a.RefIndex(c, b); return a },
	"store":  func(c *Context, a, b Value) Value { a = a.Copy(); a.SetAt(c, 2, b.Copy()); return a },
	"append": func(c *Context, a, b Value) Value { a = a.Copy(); a.Append(c, b.Copy()); return a },
	"list": func(c *Context, a, _ Value) Value {
		return List(a.ListIndex(c, Int(0)), a.ListIndex(c, Int(1))).Value()
	},
}

// encodeValue writes a value as enc() of record.php does.
func encodeValue(v Value) string {
	v = v.Deref()
	switch v.k {
	case KindUndef, KindNull:
		return "N"
	case KindBool:
		if v.AsBool() {
			return "T"
		}
		return "F"
	case KindInt:
		return "i" + strconv.Itoa(v.AsInt())
	case KindFloat:
		if math.IsNaN(v.AsFloat()) {
			return "dNAN"
		}
		return fmt.Sprintf("d%016x", v.n)
	case KindString:
		return "s" + rawEncode(v.AsString())
	case KindArray:
		var parts []string
		for k, x := range v.AsArray().All() {
			parts = append(parts, encodeValue(k)+"="+encodeValue(x))
		}
		return "[" + strings.Join(parts, ";") + "]"
	}
	return "O" + TypeName(v)
}

// rawEncode is PHP's rawurlencode().
func rawEncode(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		ch := s[i]
		if 'a' <= ch && ch <= 'z' || 'A' <= ch && ch <= 'Z' || '0' <= ch && ch <= '9' || strings.IndexByte("-_.~", ch) >= 0 {
			b.WriteByte(ch)
		} else {
			b.WriteString("%" + strings.ToUpper(hex.EncodeToString([]byte{ch})))
		}
	}
	return b.String()
}

// testContext returns a context whose warnings are collected in raised.
func testContext(raised *string) *Context {
	c := NewContext(nil, io.Discard)
	h := FuncN("handler", nil, func(c *Context, args []Value) Value {
		*raised += fmt.Sprintf("%d:%s|", args[0].AsInt(), args[1].AsString())
		return True
	})
	c.SetErrorHandler(h.Value(), EAll)
	return c
}

// outcome runs f and encodes what it raised and returned.
func outcome(c *Context, raised *string, f func() Value) string {
	*raised = ""
	var r Value
	if e := Catch(c, func() { r = f() }); e.IsSet() {
		return *raised + "!" + TypeName(e) + ":" + ExceptionOf(e).Message
	}
	return *raised + encodeValue(r)
}

func TestOracle(t *testing.T) {
	var in io.Reader
	if full := os.Getenv("ORACLE_FULL"); full != "" {
		f, err := os.Open(full)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		in = f
	} else {
		f, err := os.Open("testdata/oracle.tsv.gz")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if in, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	var raised string
	c := testContext(&raised)
	n, bad := 0, map[string]int{}
	vals := oracleValues(c)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		op, i := cols[0], atoi(t, cols[1])
		if cols[2] == "-" {
			cols = cols[1:]
		}
		for j, want := range cols[2:] {
			if want == "skip" {
				continue
			}
			want, err := url.PathUnescape(want)
			if err != nil {
				t.Fatal(err)
			}
			got := outcome(c, &raised, func() Value { return oracleOps[op](c, vals[i], vals[j]) })
			n++
			if got != want {
				if bad[op]++; bad[op] <= 5 {
					t.Errorf("%s(%s, %s)\n got %s\nwant %s", op, encodeValue(vals[i]), encodeValue(vals[j]), got, want)
				}
			}
		}
	}
	if n < 10000 {
		t.Errorf("only %d rows", n)
	}
	if len(bad) > 0 {
		t.Logf("of %d rows, differences: %v", n, bad)
	}
}

func atoi(t *testing.T, s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
