// Small operations that generated code uses where Go has no expression for them.

package php

import (
	"iter"
	"slices"
)

// If returns a or b; both have been evaluated.
func If[T any](cond bool, a, b T) T {
	if cond {
		return a
	}
	return b
}

// BoolInt is (int)b.
func BoolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// BoolFloat is (float)b.
func BoolFloat(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// BoolString is (string)b: "1" or "".
func BoolString(b bool) string {
	if b {
		return "1"
	}
	return ""
}

// CompareFloats is a <=> b; NaN is greater than everything.
func CompareFloats(a, b float64) int { return compareFloats(a, b) }

// PeekStringAt returns the byte of s at offset i as a string, undefined when there is none.
func PeekStringAt(s string, i int) Value {
	if i < 0 {
		i += len(s)
	}
	if uint(i) >= uint(len(s)) {
		return Value{}
	}
	return String(s[i : i+1])
}

// Destructure prepares v for [$a, $b] = v: anything but an array or object gives nulls
// without a warning.
func Destructure(v Value) Value {
	switch v = v.Deref(); v.k {
	case KindArray, KindObject:
		return v
	}
	return Array{silent}.Value()
}

// silent is an array whose reads give null without a warning.
var silent = &table{shared: true}

// ArgAt returns argument i of a call by value, undefined when it was not passed.
func ArgAt(args []Value, i int) Value {
	if i >= len(args) {
		return Value{}
	}
	return args[i].Deref()
}

// ArgRef returns the cell of argument i, which the callee takes by reference.
func ArgRef(args []Value, i int) *Ref {
	if i >= len(args) {
		return NewRef(Null)
	}
	if args[i].k == KindRef {
		return args[i].AsRef()
	}
	return NewRef(args[i])
}

// ArgsRest returns the arguments from i on as an array.
func ArgsRest(args []Value, i int) Array {
	var a Array
	if n := len(args); n > 0 {
		if more, ok := moreNames(args[n-1]); ok { // arguments by names that no parameter has
			a = ArgsRest(args[:n-1], i)
			for k, v := range more.All() {
				a.setStr(k.AsString(), v.Copy())
			}
			return a
		}
	}
	for _, v := range args[min(i, len(args)):] {
		a.Append(nil, v.Deref().Copy())
	}
	return a
}

// RefsRest is ArgsRest for a parameter that takes its arguments by reference.
func RefsRest(args []Value, i int) Array {
	a := ArgsRest(args, i)
	for n := 0; n+i < len(args); n++ {
		if v := args[n+i]; v.k == KindRef && n < a.Len() {
			a.BindAt(n, v.AsRef())
			v.AsRef().Release() // the array ends with the call
		}
	}
	return a
}

// ArgRefs returns the places of the arguments from i on, which the callee takes by reference.
func ArgRefs(args []Value, i int) []*Value {
	var list []*Value
	for n := i; n < len(args); n++ {
		list = append(list, &ArgRef(args, n).V)
	}
	return list
}

// ArgsAll returns all arguments as an array, as func_get_args() does.
func ArgsAll(args []Value) Array {
	if n := len(args); n > 0 {
		if _, ok := moreNames(args[n-1]); ok {
			args = args[:n-1]
		}
	}
	return ArgsRest(args, 0)
}

// ArgsNow returns all arguments where those that are parameters have the values now, as
// func_get_args() does in a function that changes its parameters.
func ArgsNow(args, now Array) Array {
	out := args.Copy()
	for i := range min(args.Len(), now.Len()) {
		v := now.PeekAt(i)
		if v.k == KindUndef {
			v = Null
		}
		out.SetAt(i, v.Copy())
	}
	return out
}

// ArgNth returns the argument at a position, as func_get_arg() does.
func ArgNth(c *Context, args Array, position int) Value {
	switch {
	case position < 0:
		c.ArgError("ValueError", "func_get_arg", 1, "position", "must be greater than or equal to 0")
	case position >= args.Len():
		c.ArgError("ValueError", "func_get_arg", 1, "position",
			"must be less than the number of the arguments passed to the currently executed function")
	}
	return args.PeekAt(position)
}

// Next returns a pair for Map with the next free int key.
func Next(v Value) Pair { return Pair{next: 1, v: v} }

// Spread returns a pair for Map that stands for all elements of v: `...$v`.
func Spread(c *Context, v Value) Pair {
	if v = v.Deref(); v.k == KindObject {
		if seq := v.AsObject().traverse(c, true); seq != nil {
			return Pair{next: 2, v: unpacked(c, seq).Value()}
		}
	}
	if v.k != KindArray {
		c.Throw("Error", "Only arrays and Traversables can be unpacked")
	}
	return Pair{next: 2, v: v}
}

// unpacked collects what a Traversable gives for `...`: string keys stay, int keys are counted on.
func unpacked(c *Context, seq iter.Seq2[Value, Value]) Array {
	var a Array
	for k, x := range seq {
		switch k.k {
		case KindInt:
			a.Append(c, x.Copy())
		case KindString:
			a.SetIndex(c, k, x.Copy())
		default:
			c.Throw("Error", "Keys must be of type int|string during array unpacking")
		}
	}
	return a
}

// spreadInto appends the elements of v: string keys stay, int keys are counted on.
func (a *Array) spreadInto(c *Context, v Array) {
	for k, x := range v.All() {
		if k.k == KindString {
			a.setStr(k.AsString(), x.Copy())
		} else {
			a.Append(c, x.Copy())
		}
	}
}

// CallSpread is f(...args).
func CallSpread(c *Context, f Value, args Array) Value {
	fn := c.resolveCall(f.Deref())
	return fn.Invoke(c, fn.arrange(c, args)...)
}

// Args returns the elements as f(...$a) passes them to the standard function fn.
func (a Array) Args(c *Context, fn string) []Value {
	args := make([]Value, 0, a.Len())
	for k, v := range a.All() {
		if k.k == KindString {
			c.Throw("ArgumentCountError", "%s() does not accept unknown named parameters", fn)
		}
		args = append(args, v.Copy())
	}
	return args
}

// Peek returns the value of a variable, undefined when there is none.
func (s *Scope) Peek(name string) Value {
	if r := s.vars[name]; r != nil {
		return r.V
	}
	return Value{}
}

// DynRef returns the cell of the variable that name names: $$name.
func (s *Scope) DynRef(c *Context, name Value) *Ref { return s.Ref(name.String(c)) }

// Compact is compact() with computed names.
func (s *Scope) Compact(c *Context, names ...Value) Array {
	var a Array
	for i, n := range names {
		s.compact(c, &a, n.Deref(), i+1, nil)
	}
	return a
}

// compact adds what name, argument number pos, names. around are the arrays that it stands in.
func (s *Scope) compact(c *Context, a *Array, name Value, pos int, around []*table) {
	switch name.k {
	case KindArray:
		t := name.AsArray().t
		if t != nil && slices.Contains(around, t) {
			c.Throw("Error", "Recursion detected")
		}
		around = append(around, t)
		for v := range name.AsArray().Values() {
			s.compact(c, a, v, pos, around)
		}
	case KindString:
		if v := s.Peek(name.AsString()); v.k != KindUndef {
			a.Set(name.AsString(), v.Copy())
			return
		}
		c.Warning("compact(): Undefined variable $%s", name.AsString())
	default:
		c.Warning("compact(): Argument #%d must be string or array of strings, %s given", pos, TypeName(name))
	}
}

// CompactSet is compact() of known names, given as name and value in turn; those that are
// undefined are left out with a warning.
func CompactSet(c *Context, pairs ...Pair) Array {
	var a Array
	for _, p := range pairs {
		if p.v.k == KindUndef {
			c.Warning("compact(): Undefined variable $%s", p.s)
			continue
		}
		a.Set(p.s, p.v)
	}
	return a
}

// GlobalValue returns the value of $GLOBALS[name], with the warning of an absent one.
func (c *Context) GlobalValue(v Value, name string) Value {
	if v.k == KindUndef {
		c.Warning("Undefined global variable $%s", name)
		return Null
	}
	return v
}

// GlobalVar returns the cell that `global $name` binds: null where it was undefined.
func (c *Context) GlobalVar(name string) *Ref {
	r := c.Globals.Ref(name)
	if r.V.k == KindUndef {
		r.V = Null
	}
	return r
}

// Narrow returns v, an argument that was passed by name, if it is of the types that the
// program's own calls pass; the Go function cannot take others, so they end the request.
func (c *Context) Narrow(v Value, mask TypeMask, fn string, pos int, name string) Value {
	v = v.Deref()
	if mask.holds(v) {
		return v
	}
	return c.Unsupported("P2G402", fn+"() was called by name with a "+TypeName(v)+" for $"+name+", which the rest of the program never passes")
}

// holds reports whether v is of one of the types, without conversion.
func (m TypeMask) holds(v Value) bool {
	switch v.k {
	case KindUndef, KindNull:
		return m&TNull != 0
	case KindBool:
		return m&TBool != 0
	case KindInt:
		return m&TInt != 0
	case KindFloat:
		return m&TFloat != 0
	case KindString:
		return m&TString != 0
	case KindArray:
		return m&TArray != 0
	}
	return m&TObject != 0
}

// CallableOrNil is Callable for a parameter that may be null: nil then.
func (c *Context) CallableOrNil(v Value, fn string, pos int, param string) *Func {
	if v.IsNull() {
		return nil
	}
	return c.Callable(v, fn, pos, param)
}

// CallableOrNilIn is CallableOrNil in a method of this.
func (c *Context) CallableOrNilIn(this *Object, v Value, fn string, pos int, param string) *Func {
	if v.IsNull() {
		return nil
	}
	return c.CallableIn(this, v, fn, pos, param)
}

// Must returns v, the read of an element that the program holds as a plain number; an absent
// one ends the request after its warning.
func Must(c *Context, v Value) Value {
	if v.IsNull() {
		c.absentNumber()
	}
	return v
}

// BindAt makes (*v)[i] share the cell r.
func (v *Value) BindAt(c *Context, i int, r *Ref) { v.BindIndex(c, Int(i), r) }

// Bind makes (*v)[s] share the cell r.
func (v *Value) Bind(c *Context, s string, r *Ref) { v.BindIndex(c, String(s), r) }

// AfterThrow runs a finally block after thrown, which may be null; an exception from the
// block gets thrown as the last of its previous ones and takes its place.
func AfterThrow(c *Context, thrown Value, block func()) {
	if e := Catch(c, block); e.IsSet() {
		chain(e, thrown)
		c.throw(e)
	}
}

// Arguments returns $argv: the script and its arguments.
func (c *Context) Arguments() Array {
	if c.SAPI != nil && len(c.Argv) == 0 {
		return c.Server.Peek("argv").Array(c)
	}
	return Strings(c.Argv...)
}

// Clone returns a copy of a that shares nothing with it but the arrays in it.
func (a Array) Clone() Array {
	if a.t == nil || a.t == absent {
		return a
	}
	return Array{a.t.clone()}
}

// CopyFrom makes a a copy of b, as Clone does, in the memory that a has already where it fits.
func (a *Array) CopyFrom(b Array) {
	t, from := a.t, b.t
	if t == nil || from == nil || t.shared || t.walking() || t.mode != from.mode || !t.fits(from) {
		*a = b.Clone()
		return
	}
	switch t.mode {
	case modeInts:
		t.ints = append(t.ints[:0], from.ints...)
	case modeFloats:
		*t.floats() = append((*t.floats())[:0], *from.floats()...)
	case modeBools:
		*t.bools() = append((*t.bools())[:0], *from.bools()...)
	}
	t.n, t.pos = from.n, from.pos
	if int(t.pos) >= t.n {
		t.pos = 0
	}
	t.sync()
}

// fits reports whether a typed list of from's size fits into t's memory and uses most of it.
func (t *table) fits(from *table) bool {
	room := 0
	switch t.mode {
	case modeInts, modeFloats, modeBools:
		room = cap(t.ints) // of whichever elements
	}
	return from.n > 0 && from.n <= room && room <= 2*from.n+8
}

// HoldRef returns the Value that makes an array element share the cell r.
func HoldRef(r *Ref) Value { return RefValue(r.Keep()) }
