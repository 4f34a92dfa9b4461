// This file lowers named arguments.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func namedArg(args []*ast.Arg) bool {
	for _, a := range args {
		if a.Name != nil {
			return true
		}
	}
	return false
}

// sourceOrder evaluates arguments in the order in which the program gives them, where names put
// them into another one and that can be seen. The function that it returns forgets them again.
func (l *lowerer) sourceOrder(given, bound []*ast.Arg) func() {
	rank := map[ast.Expr]int{}
	plain := true
	for i, a := range given {
		rank[a.Value] = i
		plain = plain && simple(a.Value)
	}
	last, moved := -1, false
	for _, a := range bound {
		if at, ok := rank[a.Value]; ok {
			moved = moved || at < last
			last = at
		}
	}
	if plain || !moved {
		return func() {}
	}
	if l.fixed == nil {
		l.fixed = map[ast.Expr]val{}
	}
	var fixed []ast.Expr
	for _, a := range given {
		if _, ok := a.Value.(*ast.Variable); ok {
			continue // may be taken by reference
		}
		v, ref := l.callRef(a.Value)
		if ref != nil && ref.Repr() == types.Ref {
			t := &ir.Var{Name: argName(a), Repr: types.Ref, Temp: true}
			l.emit(&ir.Bind{S: ir.S{Pos: ref.At()}, Var: t, Value: ref, Define: true})
			l.fixedRef(a.Value, l.local(t))
			v = val{l.refValue(t), v.t}
		}
		if v = l.natural(v); v.repr() == types.Void {
			v = val{l.as(v, types.Value), types.NullT}
		}
		if !stable(v.x) {
			v = l.temp(argName(a), v)
		}
		l.fixed[a.Value] = v
		fixed = append(fixed, a.Value)
	}
	return func() {
		for _, e := range fixed {
			delete(l.fixed, e)
			delete(l.fixedRefs, e)
		}
	}
}

// fixedRef keeps the reference that an argument, evaluated already, gave.
func (l *lowerer) fixedRef(e ast.Expr, ref ir.Expr) {
	if l.fixedRefs == nil {
		l.fixedRefs = map[ast.Expr]ir.Expr{}
	}
	l.fixedRefs[e] = ref
}

func argName(a *ast.Arg) string {
	if a.Name != nil {
		return a.Name.Name
	}
	return "arg"
}

// throwableArgs lays the named arguments of a constructor of one of PHP's throwables out by
// position; ok is false where there is no such parameter.
func throwableArgs(class string, args []*ast.Arg) (list []*ast.Arg, ok bool) {
	if !resolve.Named(args) {
		return args, true
	}
	names := []string{"message", "code", "previous"}
	if strings.EqualFold(class, "ErrorException") {
		names = []string{"message", "code", "severity", "filename", "line", "previous"}
	} else if !resolve.KnownThrowables[strings.ToLower(class)] {
		return nil, false
	}
	for _, a := range args {
		i := len(list)
		if a.Name != nil {
			for i = 0; i < len(names) && names[i] != a.Name.Name; i++ {
			}
		}
		if a.Unpack || i >= len(names) || i < len(list) && list[i] != nil {
			return nil, false
		}
		for len(list) <= i {
			list = append(list, nil)
		}
		list[i] = &ast.Arg{Span: a.Span, Value: a.Value}
	}
	for i, a := range list {
		switch {
		case a != nil:
		case names[i] == "message":
			list[i] = &ast.Arg{Value: &ast.StringLit{}}
		case names[i] == "code":
			list[i] = &ast.Arg{Value: &ast.IntLit{}}
		default:
			return nil, false
		}
	}
	return list, true
}
