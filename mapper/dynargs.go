// Arguments of callees that are known only when the program runs.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// sentArgs are the arguments of such a call, with what has to run behind it.
type sentArgs struct {
	args  []ir.Expr
	after []ir.Stmt
}

// answer is what is known of whether a callee takes an argument by reference.
type answer int

const (
	unknown answer = iota
	yes
	no
)

// plainArgs lowers the arguments of a callee that takes values; variables that it may take by reference
// are passed as cells.
func (l *lowerer) plainArgs(args []*ast.Arg) []ir.Expr { return l.dynamicArgs(args, nil, nil).args }

// dynamicArgs lowers the arguments of a callee that takes values. What it may take by reference is
// passed as PHP passes it: variables as cells, other places as takes says when the program runs. known
// is the callee, where there is no doubt.
func (l *lowerer) dynamicArgs(args []*ast.Arg, known *resolve.Func, takes func(i int) ir.Expr) sentArgs {
	if !l.m.res.RefPlaces {
		takes = nil
	}
	return l.sendArgs(args, takes, func(i int) answer {
		switch {
		case known == nil && l.m.res.ByRefCallables:
			return unknown
		case known != nil && i < len(known.Params) && known.Params[i].ByRef:
			return yes
		}
		return no
	})
}

// methodArgsSent lowers the arguments of a method that is found at run time: only those of the name
// are asked.
func (l *lowerer) methodArgsSent(e *ast.MethodCall, obj, name ir.Expr) sentArgs {
	pos := l.m.pos(l.fn.File, e)
	takes := func(i int) ir.Expr {
		return l.op(types.GoBool, pos, ir.MethTakesRef, obj, l.scopeRef(), name, l.int(i))
	}
	if id, ok := e.Name.(*ast.Ident); ok {
		return l.namedArgs(id.Name, e.Args, takes)
	}
	return l.dynamicArgs(e.Args, nil, takes)
}

// namedArgs lowers the arguments of a method of a name.
func (l *lowerer) namedArgs(name string, args []*ast.Arg, takes func(i int) ir.Expr) sentArgs {
	low := strings.ToLower(name)
	return l.sendArgs(args, takes, func(i int) answer {
		if _, all := l.m.res.MethodsTakeRef(low, i); all && low != "__invoke" {
			return yes
		}
		if l.m.res.MayTakeRef(low, i) {
			return unknown
		}
		return no
	})
}

func (l *lowerer) sendArgs(args []*ast.Arg, takes func(i int) ir.Expr, byRef func(i int) answer) sentArgs {
	var out sentArgs
	for i, a := range args {
		mark := len(l.out)
		x, after := l.sendArg(a.Value, byRef(i), i, takes)
		out.args = append(l.before(out.args, mark, x), x)
		out.after = append(out.after, after...)
	}
	return out
}

// sendArg lowers argument i of a callee that is not known.
func (l *lowerer) sendArg(e ast.Expr, byRef answer, i int, takes func(i int) ir.Expr) (x ir.Expr, after []ir.Stmt) {
	pos := l.m.pos(l.fn.File, e)
	if byRef == no {
		return l.toValue(l.expr(e)), nil
	}
	if l.chained(e) {
		l.refuseStmt(CodeReference, e, "?-> in an argument that may be taken by reference is not supported")
	}
	switch e := e.(type) {
	case *ast.Variable:
		if !isThis(e) && l.isCell(e) { // nothing sees what a reference to $this is given
			return l.op(types.Value, pos, ir.BoxRef, l.refOf(e)), nil
		}
	case *ast.Index, *ast.Property, *ast.StaticProperty:
		if takes != nil {
			return l.sendPlace(e, byRef, i, takes)
		}
	default:
		v := l.toValue(l.expr(e))
		if takes != nil && l.sendable(e) {
			return l.op(types.Value, pos, ir.SentResult, v), nil
		}
		return v, nil // which the runtime refuses, where it is wanted by reference
	}
	v := l.toValue(l.expr(e))
	if takes == nil {
		return v, nil
	}
	return l.op(types.Value, pos, ir.BoxRef, l.op(types.Ref, pos, ir.NewRef, v)), nil
}

// sendPlace passes an element or a property: a reference to it, or what it holds.
func (l *lowerer) sendPlace(e ast.Expr, byRef answer, i int, takes func(i int) ir.Expr) (x ir.Expr, after []ir.Stmt) {
	pos := l.m.pos(l.fn.File, e)
	arg := &ir.Var{Name: "arg", Repr: types.Value, Temp: true}
	ref := func() ir.Expr { return l.op(types.Value, pos, ir.BoxRef, l.refOf(e)) }
	if byRef == yes {
		l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(arg), Value: ref(), Define: true})
	} else {
		l.emit(&ir.Declare{S: ir.S{Pos: pos}, Var: arg})
		set := func(x ir.Expr) { l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(arg), Value: x}) }
		cond := takes(i)
		then := l.block(func() { set(ref()) })
		other := l.block(func() {
			if idx, ok := e.(*ast.Index); ok && appends(idx) {
				l.throwNew("Error", "Cannot use [] for reading", pos)
				return
			}
			set(l.toValue(l.expr(e)))
		})
		l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: cond, Then: then, Else: other})
	}
	if _, static := e.(*ast.StaticProperty); !static {
		after = []ir.Stmt{&ir.ExprStmt{X: l.op(types.Void, pos, ir.ReleaseArg, l.local(arg))}}
	}
	return l.local(arg), after
}

// appends reports whether e is an element with [] somewhere in it.
func appends(e *ast.Index) bool {
	base, ok := e.Base.(*ast.Index)
	return e.Key == nil || ok && appends(base)
}

// dynamicResult is the result of a call of such a callee.
func (l *lowerer) dynamicResult(e ast.Expr, call ir.Expr, sent sentArgs) val {
	v := val{call, l.typeOf(e)}
	switch {
	case len(sent.after) > 0 && l.unused == e:
		l.emit(&ir.ExprStmt{S: l.s(e), X: call})
		l.out = append(l.out, sent.after...)
		return l.null()
	case len(sent.after) > 0:
		v = l.temp("result", v)
		l.out = append(l.out, sent.after...)
	}
	return l.natural(v)
}
