// Replays random programs on arrays and compares every state with PHP's.

package php

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"
)

// show writes a value as enc() of record_arrays.php does.
func show(v Value) string {
	switch v = v.Deref(); v.k {
	case KindArray:
		var parts []string
		for k, x := range v.AsArray().All() {
			ks := k.String(nil)
			if k.k == KindString {
				ks = "'" + ks + "'"
			}
			parts = append(parts, ks+"="+show(x))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case KindFloat:
		return v.String(nil) + "f"
	case KindString:
		return "'" + v.AsString() + "'"
	case KindBool:
		if v.AsBool() {
			return "T"
		}
		return "F"
	case KindInt:
		return v.String(nil)
	}
	return "N"
}

// parseShown reads what show writes, for keys and the values of steps.
func parseShown(s string) Value {
	switch {
	case s == "N":
		return Null
	case s == "T", s == "F":
		return Bool(s == "T")
	case s[0] == '\'':
		return String(s[1 : len(s)-1])
	case s[0] == '[': // [0=a,1=b]
		a, b, _ := strings.Cut(s[1:len(s)-1], ",")
		return List(parseShown(a[2:]), parseShown(b[2:])).Value()
	case s[len(s)-1] == 'f':
		f, _ := strconv.ParseFloat(s[:len(s)-1], 64)
		return Float(f)
	}
	n, _ := strconv.Atoi(s)
	return Int(n)
}

// current is current().
func current(a Array) Value {
	if p := a.Pos(); p >= 0 {
		return a.ValueAt(p)
	}
	return False
}

func currentKey(a Array) Value {
	if p := a.Pos(); p >= 0 {
		return a.KeyAt(p)
	}
	return Null
}

// arraySteps are the operations of record_arrays.php.
var arraySteps = map[string]func(c *Context, a *Array, b Array, k, x Value) string{
	"append": func(c *Context, a *Array, _ Array, _, x Value) string {
		if e := Catch(c, func() { a.Append(c, x.Copy()) }); e.IsSet() {
			return "full"
		}
		return ""
	},
	"set":   func(c *Context, a *Array, _ Array, k, x Value) string { a.SetIndex(c, k, x.Copy()); return "" },
	"unset": func(c *Context, a *Array, _ Array, k, _ Value) string { a.UnsetIndex(c, k); return "" },
	"copy":  func(_ *Context, a *Array, b Array, _, _ Value) string { *a = b.Copy(); return "" },
	"pop":   func(_ *Context, a *Array, _ Array, _, _ Value) string { return show(a.Pop()) },
	"shift": func(_ *Context, a *Array, _ Array, _, _ Value) string { return show(a.Shift()) },
	"nest": func(c *Context, a *Array, _ Array, k, x Value) string {
		if v := a.PeekIndex(k); v.IsSet() && !v.IsArray() {
			return "no"
		}
		a.ArraySlotIndex(c, k).Append(c, x.Copy())
		return ""
	},
	"nest2": func(c *Context, a *Array, _ Array, k, x Value) string {
		if v := a.PeekIndex(k); v.IsSet() && !v.IsArray() {
			return "no"
		}
		a.SlotIndex(c, k).Slot(c, "q").SetAt(c, 1, x.Copy())
		return ""
	},
	"foreachref": func(c *Context, a *Array, _ Array, _, _ Value) string {
		it := a.RefIter()
		for it.Next() {
			if it.Ref().V.IsInt() {
				Inc(c, &it.Ref().V)
			}
		}
		return ""
	},
	"store": func(c *Context, a *Array, b Array, k, _ Value) string { a.SetIndex(c, k, b.Copy().Value()); return "" },
	"next": func(_ *Context, a *Array, _ Array, _, _ Value) string {
		if p := a.Pos(); p >= 0 {
			a.SetPos(a.Next(p))
		}
		return show(current(*a)) + show(currentKey(*a))
	},
	"reset": func(_ *Context, a *Array, _ Array, _, _ Value) string {
		a.SetPos(max(a.First(), 0))
		return show(current(*a))
	},
	"end": func(_ *Context, a *Array, _ Array, _, _ Value) string {
		a.SetPos(max(a.Last(), 0))
		return show(current(*a)) + show(currentKey(*a))
	},
	"clear": func(_ *Context, a *Array, _ Array, _, _ Value) string { *a = Array{}; return "" },
	"unsetlast": func(c *Context, a *Array, _ Array, _, _ Value) string {
		if p := a.Last(); p >= 0 {
			a.UnsetIndex(c, a.KeyAt(p))
		}
		return ""
	},
	"unsetfirst": func(c *Context, a *Array, _ Array, _, _ Value) string {
		if p := a.First(); p >= 0 {
			a.UnsetIndex(c, a.KeyAt(p))
		}
		return ""
	},
	"union": func(_ *Context, a *Array, b Array, _, _ Value) string { *a = Union(*a, b); return "" },
	"refwrite": func(c *Context, a *Array, _ Array, k, x Value) string {
		r := a.RefIndex(c, k)
		r.V = x.Copy()
		r.Release()
		return ""
	},
	"foreachadd": func(c *Context, a *Array, _ Array, _, _ Value) string {
		n, out := 0, ""
		it := a.RefIter()
		for it.Next() {
			if n++; n <= 3 {
				a.Append(c, Int(n))
			}
			if n == 2 {
				a.UnsetIndex(c, it.Key())
			}
			if n > 60 {
				break
			}
			out += show(it.Key()) + " "
		}
		it.Done()
		return out
	},
}

func TestArrays(t *testing.T) {
	name := os.Getenv("ORACLE_ARRAYS")
	if name == "" {
		name = "testdata/arrays.tsv.gz"
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	c := NewContext(nil, nil)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	var v [4]Array
	skip, bad, rows := "", 0, 0
	for lines.Scan() {
		col := strings.Split(lines.Text(), "\t")
		if col[0] == skip {
			continue
		}
		rows++
		if col[1] == "final" {
			all := List(v[0].Value(), v[1].Value(), v[2].Value(), v[3].Value())
			if got := show(all.Value()); got != col[7] {
				t.Errorf("run %s at the end\n got %s\nwant %s", col[0], got, col[7])
			}
			v = [4]Array{}
			continue
		}
		a := &v[atoi(t, col[2])]
		before := show(a.Value())
		out := arraySteps[col[1]](c, a, v[atoi(t, col[3])], parseShown(col[4]), parseShown(col[5]))
		got := show(a.Value())
		if len(got) > 1500 {
			*a = Array{}
			got = "[]"
		}
		got = out + "\t" + got
		if want := strings.Join(col[6:], "\t"); got != want {
			t.Errorf("run %s %v on %s\n got %s\nwant %s", col[0], col[1:6], before, got, want)
			skip = col[0]
			v = [4]Array{}
			if bad++; bad > 8 {
				t.FailNow()
			}
		}
	}
	if rows < 1000 {
		t.Errorf("only %d rows", rows)
	}
}
