// Functions, methods and closures.

package reflection

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Methods describes the methods of a class by their names in lower case: its own, then its
// parent's, then those of traits, which can take the place of the parent's, then the interfaces'.
func Methods(c *php.Context, class php.Value) php.Array { return methodsIn(c, classOf(class)) }

func methodsIn(c *php.Context, cl *php.Class) php.Array {
	var out php.Array
	own := methodsOf(c, cl)
	for _, x := range own {
		if !x.Trait {
			out.Set(strings.ToLower(x.Name), method(c, cl, x).Value())
		}
	}
	inherit := func(from *php.Class) {
		for k, v := range methodsIn(c, from).All() {
			if !out.HasIndex(c, k) {
				out.SetIndex(c, k, v)
			}
		}
	}
	if cl.Parent != nil {
		inherit(cl.Parent)
	}
	for _, x := range own {
		if x.Trait {
			out.Set(strings.ToLower(x.Name), method(c, cl, x).Value())
		}
	}
	for _, i := range cl.Interfaces {
		inherit(i)
	}
	return out
}

// methodsOf describes the methods that a class declares itself.
func methodsOf(c *php.Context, cl *php.Class) []*php.FuncInfo {
	if info := c.ClassInfo(cl); info == nil && cl.Internal {
		list, ok := coreMethods[cl.Name]
		if !ok && (len(cl.Methods) > 0 || cl.Parent == nil) { // else it has what its parent has
			c.Unsupported("P2G202", "reflection of the methods of "+cl.Name)
		}
		return list
	}
	list := known(c, cl).Methods
	if cl.Enum {
		list = append(slices.Clip(list), enumMethods(cl)...)
	}
	return list
}

// enumMethods describes the methods that every enum has.
func enumMethods(cl *php.Class) []*php.FuncInfo {
	list := []*php.FuncInfo{{Name: "cases", Static: true, Result: "array"}}
	if len(cl.Props) > 1 {
		value := []*php.ParamInfo{{Name: "value", Type: "string|int"}}
		list = append(list, &php.FuncInfo{Name: "from", Static: true, Result: "static", Params: value},
			&php.FuncInfo{Name: "tryFrom", Static: true, Result: "?static", Params: value})
	}
	return list
}

// method describes a method of a class.
func method(c *php.Context, cl *php.Class, x *php.FuncInfo) php.Array {
	a := function(c, x)
	a.Set("class", php.String(cl.FullName(c)))
	a.Set("modifiers", php.Int(modifiers(x.Visibility)|bit(x.Static, isStatic)|bit(x.Final, isFinal)|bit(x.Abstract, isAbstract)))
	a.Set("of", php.Handle(cl))
	return a
}

// function describes what all functions have.
func function(c *php.Context, x *php.FuncInfo) php.Array {
	var a php.Array
	a.Set("name", php.String(x.Name))
	source(c, &a, x.File, x.Start, x.End, x.Doc)
	a.Set("internal", php.Bool(x.File == ""))
	a.Set("result", php.String(x.Result))
	a.Set("static", php.Bool(x.Static))
	a.Set("byRef", php.Bool(x.ByRef))
	a.Set("generator", php.Bool(x.Generator))
	a.Set("attrs", attrs(c, x.Attrs))
	var params php.Array
	for i, p := range x.Params {
		var a php.Array
		a.Set("name", php.String(p.Name))
		a.Set("position", php.Int(i))
		a.Set("type", php.String(p.Type))
		a.Set("optional", php.Bool(p.Optional || p.Variadic))
		a.Set("byRef", php.Bool(p.ByRef))
		a.Set("variadic", php.Bool(p.Variadic))
		a.Set("promoted", php.Bool(p.Promoted))
		a.Set("hasDefault", php.Bool(p.Default != nil))
		a.Set("default", php.Handle(p.Default))
		a.Set("const", php.String(p.Const))
		a.Set("attrs", attrs(c, p.Attrs))
		params.Append(c, a.Value())
	}
	a.Set("params", params.Value())
	return a
}

// Function describes a closure or the function of a name; it is empty where there is none.
func Function(c *php.Context, f php.Value) php.Array {
	fn := funcOf(c, f)
	if fn == nil {
		return php.Array{}
	}
	info := c.FuncInfo(fn)
	var a php.Array
	switch m := fn.Method(); {
	case m != nil:
		a = boundMethod(c, m)
	case info == nil:
		c.Unsupported("P2G202", "reflection of "+fn.Name+"()")
	default:
		a = function(c, info)
	}
	a.Set("closure", php.Bool(f.Deref().IsObject()))
	a.Set("func", php.Handle(fn))
	a.Set("this", php.Null)
	a.Set("scope", php.Null)
	this, class := fn.Around(info)
	if this != nil {
		a.Set("this", this.Value())
	}
	if class != "" {
		a.Set("scope", php.String(class))
	}
	return a
}

// boundMethod describes the method that a closure is.
func boundMethod(c *php.Context, m *php.Method) php.Array {
	for _, x := range methodsOf(c, m.Of()) {
		if strings.EqualFold(x.Name, m.Name) {
			return function(c, x)
		}
	}
	c.Unsupported("P2G202", "reflection of "+m.Name+"()")
	return php.Array{}
}

// funcOf returns the function of a closure or name, nil where there is none.
func funcOf(c *php.Context, f php.Value) *php.Func {
	if f = f.Deref(); f.IsObject() {
		fn, _ := f.AsObject().Data.(*php.Func)
		return fn
	}
	name := strings.TrimPrefix(f.String(c), `\`)
	fn := c.Function(name)
	if fn == nil && c.IsLibraryFunction(name) {
		c.Unsupported("P2G202", "reflection of "+name+"()")
	}
	return fn
}

// Call calls the function of a handle with arguments; string keys name parameters.
func Call(c *php.Context, f php.Value, args php.Array) php.Value {
	return f.Deref().AsObject().Data.(*php.Func).Apply(c, args).Deref()
}

// Closure returns the function of a handle as a closure.
func Closure(f php.Value) php.Value { return f.Deref().AsObject().Data.(*php.Func).Again().Value() }

// Invoke calls a method of the class that declares it: on an object, or for null a static one.
func Invoke(c *php.Context, of php.Value, name string, object php.Value, args php.Array) php.Value {
	return bound(c, of, name, object).Apply(c, args).Deref()
}

// MethodClosure returns a method as a closure on an object.
func MethodClosure(c *php.Context, of php.Value, name string, object php.Value) php.Value {
	return bound(c, of, name, object).Value()
}

// bound returns a method of a class on an object.
func bound(c *php.Context, of php.Value, name string, object php.Value) *php.Func {
	cl := classOf(of)
	m := cl.Method(name)
	if m == nil {
		m = cl.PropHook(name)
	}
	if m == nil || m.Call == nil {
		c.Unsupported("P2G202", "a call of "+cl.Name+"::"+name+"() by reflection")
	}
	if object = object.Deref(); object.IsObject() {
		return m.Bind(object.AsObject(), cl)
	}
	return m.Bind(nil, cl)
}
