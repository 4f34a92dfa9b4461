// Arguments of callees that are known only at run time, which may take them by reference.

package php

// SentResult is the result of a call as an argument of a callee that may take it by reference, which
// PHP does with a notice: a KindRef value with a mark beside its cell.
func SentResult(v Value) Value {
	if v.k == KindRef {
		return v
	}
	x := RefValue(NewRef(v))
	x.n = resultArg
	return x
}

const resultArg = 1

// sent calls f with arguments as code has them: a by-reference parameter takes places, and the results of
// calls with a notice. PHP throws for any other value.
func (f *Func) sent(c *Context, args ...Value) Value { return f.Call(c, f.sentCells(c, args)) }

func (f *Func) sentCells(c *Context, args []Value) []Value {
	for i := range f.Params {
		if i < len(args) && f.Params[i].ByRef && (args[i].k != KindRef || args[i].n != 0) {
			args = append([]Value(nil), args...)
			for ; i < len(args); i++ {
				if f.ByRef(i) {
					args[i] = f.sentCell(c, i, args[i])
				}
			}
			break
		}
	}
	return args
}

// sentCell is argument i as the cell that a by-reference parameter gets.
func (f *Func) sentCell(c *Context, i int, v Value) Value {
	switch {
	case v.k != KindRef:
		name := f.Name
		if f.method != nil {
			name = f.method.full()
		}
		c.Throw("Error", "%s(): Argument #%d%s cannot be passed by reference", name, i+1, paramName(f.Params, i))
	case v.n == resultArg:
		c.Notice("Only variables should be passed by reference")
	}
	return RefValue(v.AsRef())
}

// cells are arguments where each by-reference parameter gets a cell, its own where it is passed a value.
func (f *Func) cells(args []Value) []Value {
	for i := range f.Params {
		if i < len(args) && f.Params[i].ByRef && args[i].k != KindRef {
			args = append([]Value(nil), args...)
			for ; i < len(args); i++ {
				if f.ByRef(i) && args[i].k != KindRef {
					args[i] = RefValue(NewRef(args[i]))
				}
			}
			break
		}
	}
	return args
}

// TakesRef reports whether `$v()` takes its argument i by reference.
func (v Value) TakesRef(c *Context, i int) bool { return c.resolveCall(v.Deref()).ByRef(i) }

// MethodTakesRef reports whether `$v->name()` in code of class scope takes its argument i by reference.
func (v Value) MethodTakesRef(c *Context, scope *Class, name string, i int) bool {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Call to a member function %s() on %s", name, TypeName(v))
	}
	o := v.AsObject()
	if f, ok := o.Data.(*Func); ok && lower(name) == "__invoke" {
		return f.ByRef(i)
	}
	m := o.Class.methodFor(scope, lower(name))
	return m != nil && m.callable(scope) && (&Func{Params: m.Params}).ByRef(i)
}

// StaticTakesRef reports whether `Class::name()` in code of class scope takes its argument i by reference.
func (cl *Class) StaticTakesRef(c *Context, scope *Class, name string, i int) bool {
	m := cl.find(lower(name))
	return m != nil && m.callable(scope) && (&Func{Params: m.Params}).ByRef(i)
}

// ReleaseArg records that the call is over that v was an argument of.
func (v Value) ReleaseArg() {
	if v.k == KindRef && v.n == 0 {
		v.AsRef().Release()
	}
}

// CheckRest is what a variadic parameter with a type takes: the arguments from the nth on, each as check makes
// it.
func CheckRest(rest Array, n int, check func(v Value, n int) Value) Array {
	out := rest.Copy()
	for pos := rest.First(); pos >= 0; pos = rest.Next(pos) {
		out.SetIndex(nil, rest.KeyAt(pos), check(rest.ValueAt(pos), n))
		n++
	}
	return out
}
