package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Named reports whether an argument is given by name or unpacked, so that its position in the
// program says nothing of the parameter.
func Named(args []*ast.Arg) bool {
	for _, a := range args {
		if a.Unpack || a.Name != nil {
			return true
		}
	}
	return false
}

// Binds reports whether it is known now which parameter of f each argument is for.
func (p *Program) Binds(args []*ast.Arg, f *Func) bool {
	_, ok := p.Bind(args, f)
	return ok
}

// Bind returns the arguments of a call of f by position. A parameter that names leave out gets
// its own default as the value. It returns false where the runtime has to find out: something
// is unpacked, a name is for a variadic parameter or for none, a parameter gets two or none, or
// methods that override one another name their parameters differently.
func (p *Program) Bind(args []*ast.Arg, f *Func) ([]*ast.Arg, bool) {
	if !Named(args) {
		return args, true
	}
	var names []string
	for _, param := range f.Params {
		if !param.Variadic {
			names = append(names, param.Var.Name)
		}
	}
	for _, other := range f.Family {
		if strings.EqualFold(f.Short, "__construct") {
			break // new says which
		}
		for i, param := range other.Params {
			if i < len(names) && param.Var.Name != names[i] || i >= len(names) {
				return args, false
			}
		}
		if len(other.Params) != len(f.Params) {
			return args, false
		}
	}
	list, ok := place(args, names)
	if !ok {
		return args, false
	}
	for i, a := range list {
		if a != nil {
			continue
		}
		d := f.Params[i].Default
		if d == nil || !f.Optional(i) {
			return args, false
		}
		list[i] = &ast.Arg{Span: ast.Span{From: d.Pos(), To: d.End()}, Value: d}
	}
	return list, true
}

// place puts arguments where their names stand in the list of parameters, nil in between.
func place(args []*ast.Arg, names []string) ([]*ast.Arg, bool) {
	var list []*ast.Arg
	for _, a := range args {
		if a.Unpack {
			return nil, false
		}
		i := len(list)
		if a.Name != nil {
			for i = 0; i < len(names) && names[i] != a.Name.Name; i++ {
			}
			if i == len(names) || i < len(list) && list[i] != nil {
				return nil, false
			}
		} else if i >= len(names) && len(list) < i {
			return nil, false
		}
		for len(list) <= i {
			list = append(list, nil)
		}
		list[i] = &ast.Arg{Span: a.Span, Value: a.Value, ByRef: a.ByRef}
	}
	return list, true
}

// bindStd lays the named arguments of a call of a standard function out by position, defaults
// between them. Where that cannot be done the call stays as it is.
func (w *walker) bindStd(n *ast.Call, list []*builtin.Func) {
	if !Named(n.Args) {
		return
	}
	widest := list[0]
	for _, std := range list {
		if len(std.Params) > len(widest.Params) {
			widest = std
		}
	}
	var names []string
	for _, p := range widest.Params {
		if p.Variadic {
			break
		}
		names = append(names, p.Name)
	}
	bound, ok := place(n.Args, names)
	if !ok {
		return
	}
	for i, a := range bound {
		if a != nil {
			continue
		}
		value := w.literal(widest.Params[i].Default, n)
		if !widest.Params[i].Optional || widest.Params[i].ByRef || value == nil {
			return
		}
		bound[i] = &ast.Arg{Span: n.Span, Value: value}
	}
	w.p.ArgOrder[n] = n.Args
	n.Args = bound
}

// literal is the expression of a constant.
func (w *walker) literal(v any, at *ast.Call) ast.Expr {
	constant := func(name string, v any) ast.Expr {
		c := &ast.ConstFetch{Span: at.Span, Name: &ast.Name{Span: at.Span, Value: name}}
		w.p.ConstOf[c] = ConstRef{Name: strings.ToUpper(name), Value: v, Known: true}
		return c
	}
	switch v := v.(type) {
	case nil:
		return constant("null", nil)
	case bool:
		if v {
			return constant("true", true)
		}
		return constant("false", false)
	case int:
		return &ast.IntLit{Span: at.Span, Value: int64(v)}
	case string:
		return &ast.StringLit{Span: at.Span, Value: v}
	}
	return nil
}

// keyed reports whether e is an array literal with keys.
func keyed(e ast.Expr) bool {
	lit, ok := e.(*ast.ArrayLit)
	if !ok {
		return false
	}
	for _, item := range lit.Items {
		if item != nil && item.Key != nil {
			return true
		}
	}
	return false
}

// closureRefs notes that closures of methods are called which may take arguments by reference.
func (w *walker) closureRefs(callable bool, name ast.Expr) {
	id, ok := name.(*ast.Ident)
	if !callable || !ok {
		return
	}
	w.p.MethodsNamed(strings.ToLower(id.Name), func(m *Func) {
		for _, param := range m.Params {
			w.p.ByRefCallables = w.p.ByRefCallables || param.ByRef
		}
	})
}

// fromCallable notes what Closure::fromCallable() is given.
func (w *walker) fromCallable(n *ast.StaticCall) {
	class, ok := n.Class.(*ast.Name)
	id, named := n.Name.(*ast.Ident)
	if ok && named && strings.EqualFold(class.Value, "Closure") && strings.EqualFold(id.Name, "fromCallable") && len(n.Args) == 1 {
		w.callableArg(n.Args[0].Value, "", false)
	}
}
