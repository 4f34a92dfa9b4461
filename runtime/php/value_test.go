// Tests of values, strings, scopes and functions that need no recording.

package php

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unsafe"
)

func TestValueSize(t *testing.T) {
	if s := unsafe.Sizeof(Value{}); s != 24 {
		t.Errorf("a Value takes %d bytes", s)
	}
	if s := unsafe.Sizeof(Number{}); s != 16 {
		t.Errorf("a Number takes %d bytes", s)
	}
	if p := unsafe.Offsetof(Value{}.p); p != 0 {
		t.Errorf("the pointer of a Value, which asArraySlot reinterprets, lies at %d", p)
	}
}

func TestAppendString(t *testing.T) {
	c := NewContext(nil, nil)
	v := String("a")
	v.AppendString(c, "b")
	w := v // shares the buffer
	v.AppendString(c, "c")
	w.AppendString(c, "d")
	u := v
	v.AppendString(c, "")
	v.AppendString(c, "e")
	for _, x := range []struct {
		v    Value
		want string
	}{{v, "abce"}, {w, "abd"}, {u, "abc"}} {
		if got := x.v.AsString(); got != x.want {
			t.Errorf("got %q, want %q", got, x.want)
		}
	}
	n := Int(5)
	n.AppendValue(c, Float(1.5))
	if got := n.AsString(); got != "51.5" {
		t.Errorf("got %q", got)
	}
	var s StringBuilder
	s.Append("x")
	before := s.Get()
	s.Append("y")
	if before != "x" || s.Get() != "xy" || s.Len() != 2 {
		t.Errorf("builder: %q %q", before, s.Get())
	}
}

func TestEcho(t *testing.T) {
	var out bytes.Buffer
	c := NewContext(nil, &out)
	c.Echo("a", 5, 1.5, true, false, IntNumber(7), String("z"), Null, Float(1e25))
	c.Finish()
	if got := out.String(); got != "a51.517z1.0E+25" {
		t.Errorf("got %q", got)
	}
}

func TestScope(t *testing.T) {
	c := NewContext(nil, nil)
	s := c.Globals
	s.Ref("b").V = Int(1)
	s.Ref("a").V = Int(2)
	s.Ref("undefined")
	s.Bind("c", s.Ref("a"))
	s.Ref("c").V = Int(3)
	if got := show(s.Array().Value()); got != "['b'=1,'a'=3,'c'=3]" {
		t.Errorf("got %s", got)
	}
	s.Unset("b")
	if names := s.Names(); len(names) != 2 || names[0] != "a" {
		t.Errorf("got %v", names)
	}
}

func TestFunc(t *testing.T) {
	var raised string
	c := testContext(&raised)
	inc := FuncN("inc", []Param{{Name: "x", ByRef: true}}, func(c *Context, args []Value) Value {
		Inc(c, &args[0].AsRef().V)
		return Null
	})
	c.App = &App{Funcs: map[string]*Func{"inc": inc}}
	r := NewRef(Int(1))
	String("INC").Call(c, RefValue(r))
	inc.Invoke(c, Int(5))
	if r.V.AsInt() != 2 {
		t.Errorf("by reference: %v", r.V.AsInt())
	}
	if inc.Value().AsObject() != inc.Value().AsObject() || inc.Value().AsFunc() != inc {
		t.Error("a function has more than one closure object")
	}
	e := Catch(c, func() { Func2("two", func(*Context, Value, Value) Value { return Null }).Invoke(c, Null) })
	if !InstanceOf(e, "error") || !InstanceOf(e, `\Throwable`) || InstanceOf(e, "Exception") {
		t.Errorf("got %s", TypeName(e))
	}
}

func TestConst(t *testing.T) {
	var raised string
	c := testContext(&raised)
	if !c.Define("K", Int(1)) || c.Define("K", Int(2)) || c.Const("K").AsInt() != 1 || !c.Defined("PHP_EOL") {
		t.Error("constants")
	}
	if raised != "2:Constant K already defined|" {
		t.Errorf("raised %q", raised)
	}
	if e := Catch(c, func() { c.Const("NOPE") }); ExceptionOf(e).Message != `Undefined constant "NOPE"` {
		t.Errorf("got %q", ExceptionOf(e).Message)
	}
	n := 0
	init := func() Value { n++; return Int(n) }
	c.Static("f:x", init).V = Int(9)
	if c.Static("f:x", init).V.AsInt() != 9 || n != 1 {
		t.Error("statics")
	}
}

func TestGoPanicPasses(t *testing.T) {
	c := NewContext(nil, nil)
	defer func() {
		if r := recover(); r != "boom" {
			t.Errorf("recovered %v", r)
		}
	}()
	c.Run(func() {
		Catch(c, func() { c.Throw("Exception", "first") })
		Try(c, func() { panic("boom") }, func(Value) bool { return true }, func() { t.Error("finally ran") })
	})
}

func TestDepth(t *testing.T) {
	var out bytes.Buffer
	c := NewContext(nil, &out)
	var rec func()
	rec = func() { c.Enter(); rec() }
	c.Run(rec)
	c.Finish()
	if c.Status() != 255 || !bytes.Contains(out.Bytes(), []byte("Allowed memory size of 134217728 bytes")) {
		t.Errorf("status %d, %s", c.Status(), out.String())
	}
}

func TestFinallyReplaces(t *testing.T) {
	c := NewContext(nil, nil)
	e := Catch(c, func() {
		Finally(c, func() { c.Throw("Exception", "a") }, func() bool { c.Throw("Exception", "b"); return false })
	})
	if x := ExceptionOf(e); x.Message != "b" || ExceptionOf(x.Previous).Message != "a" {
		t.Errorf("got %s", x.Message)
	}
	Finally(c, func() { c.Throw("Exception", "dropped") }, func() bool { return true })
}

// TestAppend grows many strings at once and keeps what they were.
func TestAppend(t *testing.T) {
	c := NewContext(nil, nil)
	const n = growing + 5
	var cur, want [n]string
	var kept, keptWant []string
	for step := range 4000 {
		i := step * 7 % n
		x := fmt.Sprint("<", step, ">")
		cur[i] = c.Append(cur[i], x)
		want[i] += x
		if step%50 == 0 {
			kept, keptWant = append(kept, cur[i]), append(keptWant, strings.Clone(want[i]))
			fork := c.Append(cur[i], "fork") // a second string with the same start
			if fork != want[i]+"fork" {
				t.Fatalf("fork is %q", fork)
			}
		}
	}
	if cur != want {
		t.Error("a string has another value")
	}
	for i := range kept {
		if kept[i] != keptWant[i] {
			t.Fatal("a string that was kept has changed")
		}
	}
	if got := c.Append(c.Append("", ""), "a"); got != "a" {
		t.Errorf("got %q", got)
	}
}
