// Arguments that are laid out when the program runs: unpacked arrays, and names.

package php

import "iter"

// moreClass is the class of the value that carries arguments by names that no parameter has to
// a variadic one. The program never sees it.
var moreClass = &Class{Name: "arguments", Internal: true}

// moreNames returns the arguments that v carries, if it is the carrier.
func moreNames(v Value) (Array, bool) {
	if v = v.Deref(); v.k != KindObject || v.AsObject().Class != moreClass {
		return Array{}, false
	}
	return v.AsObject().Data.(Array), true
}

// WithNames returns the arguments of a call: those by position, then those by name.
func WithNames(c *Context, args, named Array) Array {
	args = args.Copy()
	for pos := named.First(); pos >= 0; pos = named.Next(pos) {
		k, v := named.KeyAt(pos), named.rawAt(pos)
		if args.Has(k.AsString()) {
			c.Throw("Error", "Named parameter $%s overwrites previous argument", k.AsString())
		}
		args.setStr(k.AsString(), v)
	}
	return args
}

// UnpackRefs adds the elements of the variable from to the arguments of a call of f, as references where f
// takes them so.
func UnpackRefs(c *Context, f Value, args Array, from *Ref) Array {
	if from.V.k != KindArray {
		return UnpackArgs(c, f, args, from.V)
	}
	params := c.resolveCall(f.Deref()).Params
	source := from.V.AsArray().Copy()
	for pos := source.First(); pos >= 0; pos = source.Next(pos) {
		k, i := source.KeyAt(pos), args.Len()
		if k.k == KindString {
			i = paramNamed(params, k.AsString())
		}
		if i < 0 || !byRef(params, i) {
			addArg(c, &args, k, source.ValueAt(pos))
			continue
		}
		r := from.V.asArray(c).RefIndex(c, k)
		holders := r.holders
		addArg(c, &args, k, RefValue(r))
		r.holders = holders // the list of arguments ends with the call
	}
	return args
}

// UnpackArgs is UnpackRefs for a value. What a Traversable gives is passed by value.
func UnpackArgs(c *Context, f Value, args Array, from Value) Array {
	fn := c.resolveCall(f.Deref())
	from = from.Deref()
	var seq iter.Seq2[Value, Value]
	if from.k == KindObject {
		seq = from.AsObject().traverse(c, true)
	}
	if seq == nil {
		for k, x := range Spread(c, from).v.AsArray().All() {
			addArg(c, &args, k, x.Copy())
		}
		return args
	}
	for k, x := range seq {
		i := args.Len()
		if k.k == KindString {
			i = paramNamed(fn.Params, k.AsString())
		}
		if i >= 0 && byRef(fn.Params, i) {
			c.Warning("Cannot pass by-reference argument %d of %s() by unpacking a Traversable, passing by-value instead", i+1, fn.Name)
			x = RefValue(&Ref{V: x.Copy()})
		}
		addArg(c, &args, k, x)
	}
	return args
}

// CallUnpacked is CallSpread with references among the arguments, that only the call holds besides.
func CallUnpacked(c *Context, f Value, args Array) Value {
	defer func() {
		for pos := args.First(); pos >= 0; pos = args.Next(pos) {
			if x := args.rawAt(pos); x.k == KindRef {
				x.AsRef().Release()
			}
		}
	}()
	return CallSpread(c, f, args)
}

// SpreadArgs is Spread among the arguments of a call.
func SpreadArgs(c *Context, v Value) Pair {
	if v = v.Deref(); v.k == KindObject {
		if seq := v.AsObject().traverse(c, true); seq != nil {
			var args Array
			for k, x := range seq {
				addArg(c, &args, k, x.Copy())
			}
			return Pair{next: 2, v: args.Value()}
		}
	}
	return Spread(c, v)
}

// rawAt is RawAt for as long as a call runs, which holds no reference longer.
func (a Array) rawAt(pos int) Value {
	v := a.RawAt(pos)
	if v.k == KindRef {
		v.AsRef().Release()
	}
	return v
}

// addArg adds an unpacked argument.
func addArg(c *Context, args *Array, k, x Value) {
	switch {
	case k.k == KindString:
		if args.Has(k.AsString()) {
			c.Throw("Error", "Named parameter $%s overwrites previous argument", k.AsString())
		}
		args.setStr(k.AsString(), x)
	case k.k == KindInt:
		if pos := args.Last(); pos >= 0 && args.KeyAt(pos).k == KindString {
			c.Throw("Error", "Cannot use positional argument after named argument during unpacking")
		}
		args.Append(c, x)
	default:
		c.Throw("Error", "Keys must be of type int|string during argument unpacking")
	}
}

// arrange lays the elements of an array out as arguments: int keys by position, string keys by
// the name of the parameter. A parameter between that gets none is undefined.
func (f *Func) arrange(c *Context, args Array) []Value {
	return c.arrange(f.Name, f.Params, f.Internal, args)
}

func (c *Context) arrange(fn string, params []Param, internal bool, args Array) []Value {
	list := make([]Value, 0, args.Len())
	var more Array
	named := false
	for pos := args.First(); pos >= 0; pos = args.Next(pos) {
		k, v := args.KeyAt(pos), args.ValueAt(pos)
		if k.k != KindString {
			if named {
				c.Throw("Error", "Cannot use positional argument after named argument during unpacking")
			}
			if raw := args.rawAt(pos); raw.k == KindRef && byRef(params, len(list)) {
				v = raw
			}
			list = append(list, v)
			continue
		}
		named = true
		name := k.AsString()
		i := paramNamed(params, name)
		if i < 0 {
			c.needVariadic(params, internal, fn, name)
			more.setStr(name, v)
			continue
		}
		for len(list) <= i {
			list = append(list, Value{})
		}
		if !list[i].IsUndef() {
			c.Throw("Error", "Named parameter $%s overwrites previous argument", name)
		}
		if raw := args.rawAt(pos); raw.k == KindRef && byRef(params, i) {
			v = raw
		}
		list[i] = v
	}
	if named {
		list = c.named(fn, params, list, more)
	}
	return list
}

// byRef reports whether parameter i is taken by reference.
func byRef(params []Param, i int) bool {
	if i < len(params) {
		return params[i].ByRef
	}
	n := len(params)
	return n > 0 && params[n-1].Variadic && params[n-1].ByRef
}

// Named completes the arguments of a call with names: more are those that no parameter has.
func (f *Func) Named(c *Context, list []Value, more Array) []Value {
	return c.named(f.Name, f.Params, list, more)
}

func (c *Context) named(fn string, params []Param, list []Value, more Array) []Value {
	c.needAll(fn, params, list)
	if more.Len() == 0 {
		return list
	}
	for len(list) < len(params)-1 {
		list = append(list, Value{})
	}
	return append(list, (&Object{Class: moreClass, Data: more}).Value())
}

// NeedVariadic throws where the function takes no argument of the name.
func (f *Func) NeedVariadic(c *Context, name string) {
	c.needVariadic(f.Params, f.Internal, f.Name, name)
}

// paramNamed returns the position of the parameter of a name, -1 if there is none.
func paramNamed(params []Param, name string) int {
	for i, p := range params {
		if p.Name == name && !p.Variadic {
			return i
		}
		if p.Name == "" {
			return -1
		}
	}
	return -1
}

// needVariadic throws where a function takes no argument of the name.
func (c *Context) needVariadic(params []Param, internal bool, fn, name string) {
	n := len(params)
	switch {
	case n > 0 && params[0].Name == "":
		c.Unsupported("P2G208", fn+"() is called with a named argument that the conversion did not see")
	case n == 0 || !params[n-1].Variadic:
		c.Throw("Error", "Unknown named parameter $%s", name)
	case internal && (fn == "call_user_func" || fn == "call_user_func_array"):
		c.Unsupported("P2G208", fn+"() with named arguments is not supported")
	case internal:
		c.Throw("ArgumentCountError", "%s() does not accept unknown named parameters", fn)
	}
}

// needAll throws where a call with named arguments leaves a parameter without a value.
func (c *Context) needAll(fn string, params []Param, list []Value) {
	for i, p := range params {
		if p.Optional || p.Variadic || i < len(list) && !list[i].IsUndef() {
			continue
		}
		c.Throw("ArgumentCountError", "%s(): Argument #%d ($%s) not passed", fn, i+1, p.Name)
	}
}

// NewSpread is `new` with an array of arguments.
func (cl *Class) NewSpread(c *Context, args Array) Value {
	var m *Method
	if m = cl.find("__construct"); m == nil {
		m = &Method{Name: "__construct"}
		if cl.isName("Throwable") && !cl.isName("ErrorException") {
			return cl.NewValue(c, defaults(c.arrange(cl.Name+"::__construct", throwableParams, true, args), String(""), Int(0), Null)...)
		}
	}
	return cl.NewValue(c, c.arrange(cl.Name+"::__construct", m.Params, false, args)...)
}

// CallMethodSpread is `$v->name(...args)` in code of the class scope.
func (v Value) CallMethodSpread(c *Context, scope *Class, name string, args Array) Value {
	v = v.Deref()
	if v.k == KindObject {
		o := v.AsObject()
		if f, ok := o.Data.(*Func); ok && lower(name) == "__invoke" {
			return f.invoked(c, (*Func).Invoke, f.arrange(c, args)...)
		}
		if m := o.Class.methodFor(scope, lower(name)); m != nil && m.callable(scope) {
			return v.callMethod(c, scope, name, (*Func).Invoke, c.arrange(m.full(), m.Params, false, args))
		}
		if call := o.Class.all().magic.call; call != nil {
			return call.Call(c, o, o.Class, []Value{String(name), args.Value()})
		}
	}
	return v.callMethod(c, scope, name, (*Func).Invoke, c.arrange(name, nil, false, args))
}

// CallStaticSpread is `Class::name(...args)`.
func (cl *Class) CallStaticSpread(c *Context, scope *Class, name string, args Array) Value {
	m := cl.find(lower(name))
	if m == nil {
		if call := cl.all().magic.callStatic; call != nil {
			return call.Call(c, nil, cl, []Value{String(name), args.Value()})
		}
		m = &Method{Name: name}
	}
	return cl.callStatic(c, scope, cl, name, (*Func).Invoke, c.arrange(m.full(), m.Params, false, args))
}

// full is the name of a method with its class.
func (m *Method) full() string {
	if m.class == nil {
		return m.Name
	}
	return m.class.Name + "::" + m.Name
}

// throwableParams are the parameters of the constructors of Exception and Error.
var throwableParams = []Param{{Name: "message", Optional: true}, {Name: "code", Optional: true}, {Name: "previous", Optional: true}}

// defaults fills in the arguments that are undefined.
func defaults(args []Value, values ...Value) []Value {
	for i := range args {
		if args[i].IsUndef() && i < len(values) {
			args[i] = values[i]
		}
	}
	return args
}
