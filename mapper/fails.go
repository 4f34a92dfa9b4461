package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A function that throws where a caller has a try around the call returns the exception, as a Go
// error: that costs next to nothing, a Go panic does not. Callers without a try throw it on.
//
//	func Middle(c *php.Context, n int) (int, error) {
//		result, err := Leaf(c, n)
//		if err != nil {
//			return 0, err
//		}
//		…

// failing is a function, or the body of a try, that returns exceptions.
type failing struct {
	function bool
	used     bool // it does so somewhere
}

// markFailing finds the functions that return what they throw: those that may throw, and run
// inside of a try that their callers hold.
func (m *mapping) markFailing() {
	if m.res.Destructs {
		return // whoever unwinds lets go of variables
	}
	tried := map[*resolve.Func]bool{}
	for _, f := range m.res.Files {
		ast.Inspect(f.AST, func(n ast.Node) bool {
			if t, ok := n.(*ast.Try); ok {
				for _, fn := range m.callees(t.Body) {
					m.reach(fn, tried)
				}
			}
			return true
		})
	}
	for changed := true; changed; {
		changed = false
		for fn := range tried {
			if g := m.funcs[fn]; !g.Fails && m.mayFail(fn) {
				g.Fails, changed = true, true
			}
		}
	}
}

// reach notes the functions that can return exceptions among fn and what it calls.
func (m *mapping) reach(fn *resolve.Func, out map[*resolve.Func]bool) {
	if out[fn] || m.funcs[fn] == nil || !returnsExceptions(fn) {
		return
	}
	out[fn] = true
	for callee := range fn.Calls {
		m.reach(callee, out)
	}
}

// returnsExceptions reports whether all calls of a function can look at a second result.
func returnsExceptions(fn *resolve.Func) bool {
	return fn.Kind == resolve.Function && !fn.Generator && !fn.ByRef && !fn.Scope && !fn.ByName && !fn.UsesArgs && !fn.Shadowed
}

// callees lists the functions that a block calls itself.
func (m *mapping) callees(b *ast.Block) []*resolve.Func {
	var out []*resolve.Func
	ast.Inspect(b, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
			return false
		case *ast.Call:
			if c := m.res.Callee[n]; c != nil && c.User != nil {
				out = append(out, c.User)
			}
		}
		return true
	})
	return out
}

// mayFail reports whether a function throws, or calls one that does.
func (m *mapping) mayFail(fn *resolve.Func) bool {
	for callee := range fn.Calls {
		if g := m.funcs[callee]; g != nil && g.Fails {
			return true
		}
	}
	found := false
	for _, s := range fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Throw:
				found = true
			}
			return !found
		})
	}
	return found
}

// attempt lowers the call of a function that fails, where exceptions are returned.
func (l *lowerer) attempt(call *ir.Call) ir.Expr {
	at := ir.S{Pos: call.Pos}
	l.fail.used = true
	s := &ir.Attempt{S: at, Err: &ir.Var{Name: "err", Repr: types.Error, Temp: true}, Call: call}
	s.Then = []ir.Stmt{&ir.Return{S: at, Err: l.local(s.Err)}}
	l.emit(s)
	if call.Type == types.Void {
		return l.null().x
	}
	s.X = &ir.Var{Name: "result", Repr: call.Type, Temp: true}
	return l.local(s.X)
}

// emitThrow throws an exception, or returns it.
func (l *lowerer) emitThrow(v ir.Expr, at ir.S) {
	if l.fail == nil {
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ThrowValue, v)})
		return
	}
	l.emit(l.failure(v, at))
}

// failure returns an exception.
func (l *lowerer) failure(v ir.Expr, at ir.S) ir.Stmt {
	l.fail.used = true
	return &ir.Return{S: at, Err: l.op(types.Error, at.Pos, ir.Failure, v)}
}

// throwing makes exceptions be thrown until the result is called: the code is that of a function
// literal that returns something else.
func (l *lowerer) throwing() (done func()) {
	outer := l.fail
	l.fail = nil
	return func() { l.fail = outer }
}

// failingBody lowers the body of a try, which returns exceptions if it has any to return.
func (l *lowerer) failingBody(lower func() []ir.Stmt) ([]ir.Stmt, bool) {
	if l.m.res.Destructs {
		return lower(), false
	}
	outer := l.fail
	f := &failing{}
	l.fail = f
	list := lower()
	l.fail = outer
	if f.used && !terminates(list) {
		list = append(list, &ir.Return{})
	}
	return list, f.used
}

// tidyAttempts lets a call that fails set the variable that its result is stored in next, and
// returns it as it is where nothing happens in between. The declarations are placed already.
//
//	result, err := Leaf(c); if err != nil {…}; n := result     n, err := Leaf(c); if err != nil {…}
func tidyAttempts(body []ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for i := 0; i < len(body); i++ {
		s := body[i]
		eachBlock(reflect.ValueOf(s), func(list *[]ir.Stmt) { *list = tidyAttempts(*list) })
		a, ok := s.(*ir.Attempt)
		if !ok || a.X == nil || i+1 == len(body) {
			out = append(out, s)
			continue
		}
		switch next := body[i+1].(type) {
		case *ir.Return:
			if isLocal(next.X, a.X) && next.Err == nil {
				next.X = a.Call
				continue
			}
		case *ir.Assign:
			if x, ok := next.X.(*ir.Local); ok && next.Define && !x.Var.Ptr && x.Var.Repr == a.X.Repr && isLocal(next.Value, a.X) && !named(body[i+2:], a.X) {
				a.X = x.Var
				a.S = mergedLead(a.S, next.S)
				body[i+1] = a
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// mergedLead keeps the comments and the empty line of both statements.
func mergedLead(a, b ir.S) ir.S {
	a.Comments = append(a.Comments, b.Comments...)
	a.Blank = a.Blank || b.Blank
	return a
}

func isLocal(x ir.Expr, v *ir.Var) bool {
	loc, ok := x.(*ir.Local)
	return ok && loc.Var == v
}
