// This file writes newer operators in terms of others. The pipe operator as calls:
//
//	$x |> f(...)      f($x)
//	$x |> $o->m(...)  $o->m($x)
//	$x |> $f          $f($x)
//
// the closure of clone as an arrow function:
//
//	clone(...)        fn(object $object, array $withProperties = []) => clone($object, $withProperties)
//
// and calls of exit and die with the arguments of a function as exit, or as calls of the function \exit:
//
//	die(status: 3)    exit(3)
//	die(...)          \exit(...)

package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// structureNewer rewrites the pipes of a file, the closures of clone and the calls of exit. piped notes the operands of pipes: they
// are passed by value only.
func structureNewer(f *ast.File, piped map[ast.Expr]bool) {
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		found = found || ok && (isPipe(e) || isCloner(e) || isExit(e))
		return !found
	})
	if !found {
		return
	}
	ast.Rewrite(f, func(e ast.Expr) ast.Expr {
		switch {
		case isPipe(e):
			b := e.(*ast.Binary)
			piped[b.X] = true
			return pipe(b)
		case isCloner(e):
			return cloner(e.(*ast.Call))
		case isExit(e):
			return exit(e.(*ast.Call))
		}
		return e
	})
}

func isPipe(e ast.Expr) bool {
	b, ok := e.(*ast.Binary)
	return ok && b.Op == ast.Pipe
}

// isCloner reports whether e is clone(...), or a call of clone with named arguments.
func isCloner(e ast.Expr) bool {
	return calls(e, "clone")
}

// isExit reports whether e is a call of exit or die, which the parser takes for one of a function only where it has other
// arguments than the statement.
func isExit(e ast.Expr) bool {
	return (calls(e, "exit") || calls(e, "die")) && e.(*ast.Call).Func.(*ast.Name).Kind == ast.Unqualified
}

// calls reports whether e is a call of the name, which is a keyword.
func calls(e ast.Expr, keyword string) bool {
	call, ok := e.(*ast.Call)
	if !ok {
		return false
	}
	name, ok := call.Func.(*ast.Name)
	return ok && name.Kind != ast.Relative && strings.EqualFold(name.Value, keyword)
}

// exit returns a call of exit as exit where its argument is known, else as a call of PHP's function.
func exit(call *ast.Call) ast.Expr {
	if !call.Callable && len(call.Args) <= 1 {
		e := &ast.Exit{Span: call.Span}
		for _, a := range call.Args {
			if a.Unpack || a.Name != nil && a.Name.Name != "status" {
				e = nil
			} else {
				e.X = a.Value
			}
		}
		if e != nil {
			return e
		}
	}
	of := *call
	of.Func = &ast.Name{Span: ast.Span{From: call.Func.Pos(), To: call.Func.End()}, Kind: ast.FullyQualified, Value: "exit"}
	return &of
}

// cloner returns clone(...) as an arrow function, and a call as clone.
func cloner(call *ast.Call) ast.Expr {
	at := call.Span
	variable := func(name string) *ast.Variable { return &ast.Variable{Span: at, Name: name} }
	param := func(typ, name string, start ast.Expr) *ast.Param {
		return &ast.Param{Span: at, Type: &ast.NamedType{Span: at, Name: &ast.Name{Span: at, Value: typ}}, Var: variable(name), Default: start}
	}
	if !call.Callable {
		return namedClone(call)
	}
	return &ast.ArrowFunc{
		Span:   at,
		Params: []*ast.Param{param("object", "object", nil), param("array", "withProperties", &ast.ArrayLit{Span: at})},
		Body:   &ast.Clone{Span: at, X: variable("object"), With: variable("withProperties")},
	}
}

// namedClone returns clone(object: $a, withProperties: $b) as clone($a, $b), other calls as they are.
func namedClone(call *ast.Call) ast.Expr {
	c := &ast.Clone{Span: call.Span}
	for i, a := range call.Args {
		switch {
		case a.Unpack:
			return call
		case a.Name == nil && i == 0, a.Name != nil && a.Name.Name == "object" && c.X == nil:
			c.X = a.Value
		case a.Name == nil && i == 1, a.Name != nil && a.Name.Name == "withProperties" && c.With == nil && c.X != nil:
			c.With = a.Value
		default:
			return call
		}
	}
	if c.X == nil {
		return call
	}
	return c
}

// pipe returns the call that a pipe is.
func pipe(b *ast.Binary) ast.Expr {
	args := []*ast.Arg{{Span: ast.Span{From: b.X.Pos(), To: b.X.End()}, Value: b.X}}
	switch y := b.Y.(type) {
	case *ast.Call:
		if y.Callable && ordered(b.X, y.Func) {
			return &ast.Call{Span: b.Span, Func: y.Func, Args: args}
		}
	case *ast.MethodCall:
		if y.Callable && ordered(b.X, y.Object) && ordered(b.X, y.Name) {
			return &ast.MethodCall{Span: b.Span, Object: y.Object, Name: y.Name, Args: args, NullSafe: y.NullSafe}
		}
	case *ast.StaticCall:
		if y.Callable && ordered(b.X, y.Class) && ordered(b.X, y.Name) {
			return &ast.StaticCall{Span: b.Span, Class: y.Class, Name: y.Name, Args: args}
		}
	}
	if ordered(b.X, b.Y) {
		return &ast.Call{Span: b.Span, Func: b.Y, Args: args}
	}
	return applied(b)
}

// ordered reports whether it cannot be seen that f is evaluated before x, which PHP does the other way round.
func ordered(x, f ast.Expr) bool {
	return steady(x) || steady(f)
}

// steady reports whether the value of an expression is the same whenever it is evaluated, without effects.
func steady(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name, *ast.Ident, *ast.IntLit, *ast.FloatLit, *ast.StringLit, *ast.ArrowFunc, *ast.Closure, *ast.ConstFetch:
		return true
	case *ast.Variable:
		return e.Name == "this"
	case *ast.Call:
		return e.Callable && steady(e.Func)
	case *ast.StaticCall:
		return e.Callable && steady(e.Class) && steady(e.Name)
	case *ast.MethodCall:
		return e.Callable && steady(e.Object) && steady(e.Name)
	}
	return false
}

// applied writes x |> f as (fn($value, $function) => $function($value))(x, f): x is evaluated first.
func applied(b *ast.Binary) ast.Expr {
	variable := func(name string) *ast.Variable { return &ast.Variable{Span: b.Span, Name: name} }
	param := func(name string) *ast.Param { return &ast.Param{Span: b.Span, Var: variable(name)} }
	arg := func(e ast.Expr) *ast.Arg { return &ast.Arg{Span: ast.Span{From: e.Pos(), To: e.End()}, Value: e} }
	call := &ast.Call{Span: b.Span, Func: variable("function"), Args: []*ast.Arg{arg(variable("value"))}}
	apply := &ast.ArrowFunc{Span: b.Span, Static: true, Params: []*ast.Param{param("value"), param("function")}, Body: call}
	return &ast.Call{Span: b.Span, Func: apply, Args: []*ast.Arg{arg(b.X), arg(b.Y)}}
}
