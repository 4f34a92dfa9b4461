// Walking the program: the operands of expressions and the parts of statements.

package codegen

import (
	"fmt"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// operands calls f for each direct operand of e; function literals' bodies are left out.
func operands(e ir.Expr, f func(ir.Expr)) {
	visit := func(list ...ir.Expr) {
		for _, x := range list {
			if x != nil {
				f(x)
			}
		}
	}
	switch e := e.(type) {
	case *ir.Lit, *ir.Null, *ir.Undef, *ir.NilPointer, *ir.Zero, *ir.Local, *ir.Super, *ir.CallBuilder, *ir.FuncLit, *ir.FuncName, *ir.StdName,
		*ir.This, *ir.ClassRef, *ir.ConstOf, *ir.StaticOf:
	case *ir.Pointer:
		visit(e.X)
	case *ir.RefValue:
		visit(e.X)
	case *ir.Binary:
		visit(e.X, e.Y)
	case *ir.Unary:
		visit(e.X)
	case *ir.Convert:
		visit(e.X)
	case *ir.Op:
		visit(e.Args...)
	case *ir.Call:
		visit(e.Args...)
	case *ir.CallMethod:
		visit(e.X)
		visit(e.Args...)
	case *ir.NewObject:
		visit(e.Args...)
	case *ir.FieldOf:
		visit(e.X)
	case *ir.CallStd:
		visit(e.Args...)
	case *ir.CallGo:
		visit(e.Args...)
	case *ir.Index:
		visit(e.X, e.Key)
	case *ir.Slot:
		visit(e.X, e.Key)
	case *ir.RefSlot:
		visit(e.X, e.Key)
	case *ir.ArrayLit:
		for _, it := range e.Items {
			visit(it.Key, it.Value)
		}
	case *ir.Iter:
		visit(e.X)
	case *ir.Closure:
		visit(e.Fn)
	case *ir.Cond:
		visit(e.Cond, e.Then, e.Else)
	case *ir.Args:
		visit(e.X)
	default:
		panic(fmt.Sprintf("codegen.operands: unexpected node %T", e))
	}
}

// anyExpr reports whether ok holds for e or an operand at any depth outside of function
// literals.
func anyExpr(e ir.Expr, ok func(ir.Expr) bool) bool {
	if ok(e) {
		return true
	}
	found := false
	operands(e, func(x ir.Expr) { found = found || anyExpr(x, ok) })
	return found
}

// stmtExprs calls f for each expression that s itself holds; the statements in it are left out.
func stmtExprs(s ir.Stmt, f func(ir.Expr)) {
	visit := func(list ...ir.Expr) {
		for _, x := range list {
			if x != nil {
				f(x)
			}
		}
	}
	switch s := s.(type) {
	case *ir.Declare:
		visit(s.Init)
	case *ir.Assign:
		visit(s.X, s.Value)
	case *ir.Bind:
		visit(s.Value)
	case *ir.IncDec:
		visit(s.X)
	case *ir.SetIndex:
		visit(s.X, s.Key, s.Value)
	case *ir.BindIndex:
		visit(s.X, s.Key, s.Ref)
	case *ir.UnsetIndex:
		visit(s.X, s.Key)
	case *ir.AppendBuilder:
		visit(s.Args...)
	case *ir.Echo:
		visit(s.Args...)
	case *ir.Called:
		if s.Args != nil {
			visit(s.Args)
		}
		if s.This != nil {
			visit(s.This)
		}
		if s.Now != nil {
			visit(s.Now)
		}
	case *ir.Frame:
		visit(s.Own...)
		visit(s.Given...)
		visit(s.Kept...)
	case *ir.ExprStmt:
		visit(s.X)
	case *ir.If:
		visit(s.Cond)
	case *ir.For:
		visit(s.CondExpr)
	case *ir.Range:
		visit(s.X)
	case *ir.Switch:
		visit(s.Tag)
		for _, c := range s.Cases {
			visit(c.Values...)
		}
	case *ir.AssignAll:
		visit(s.X...)
		visit(s.Values...)
	case *ir.YieldTo:
		visit(s.Key, s.Value)
	case *ir.Return:
		visit(s.X, s.Err)
	case *ir.Attempt:
		visit(s.Call)
	case *ir.Break, *ir.Continue, *ir.Block, *ir.Comment:
	default:
		panic(fmt.Sprintf("codegen.stmtExprs: unexpected node %T", s))
	}
}

// bodies calls f for each list of statements in s.
func bodies(s ir.Stmt, f func([]ir.Stmt)) {
	switch s := s.(type) {
	case *ir.If:
		f(s.Then)
		f(s.Else)
	case *ir.For:
		f(s.Init)
		f(s.Cond)
		f(s.Post)
		f(s.Body)
	case *ir.Range:
		f(s.Body)
	case *ir.Switch:
		for _, c := range s.Cases {
			f(c.Body)
		}
	case *ir.Block:
		f(s.Body)
	case *ir.Attempt:
		f(s.Then)
	}
}

// allExprs calls f for every expression in list and below, function literals included.
func allExprs(list []ir.Stmt, f func(ir.Expr)) {
	var expr func(ir.Expr)
	expr = func(e ir.Expr) {
		f(e)
		operands(e, expr)
		if lit, ok := e.(*ir.FuncLit); ok {
			allExprs(lit.Body, f)
		}
	}
	for _, s := range list {
		stmtExprs(s, expr)
		bodies(s, func(body []ir.Stmt) { allExprs(body, f) })
	}
}
