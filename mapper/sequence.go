package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A generator that the program only loops over is a Go iterator: see infer.Sequence.
//
//	func Squares(c *php.Context, n int) iter.Seq[int] {
//		return func(yield func(int) bool) {
//			for i := 1; i <= n; i++ {
//				if !yield(i * i) {
//					return
//				}
//			}
//		}
//	}

// yielding is the iterator that is lowered.
type yielding struct {
	fn   *ir.Var // what it hands values to
	next *ir.Var // the next key, where PHP counts them; else nil
}

// sequence returns the sequence that an expression gives, nil if it gives none.
func (m *mapping) sequence(e ast.Expr) *infer.Sequence {
	switch e := e.(type) {
	case *ast.Call:
		if c := m.res.Callee[e]; c != nil && c.User != nil {
			return m.info.SequenceOf(c.User)
		}
	case *ast.Variable:
		if v := m.res.VarOf[e]; v != nil {
			return m.info.SequenceIn(v)
		}
	}
	return nil
}

// sequence lowers the body of a generator function that is a Go iterator.
func (l *lowerer) sequence(result types.Repr, at ir.S) {
	y := &yielding{fn: &ir.Var{Name: "yield", Repr: result, Temp: true}}
	body := &ir.FuncLit{E: ir.E{Type: result, Pos: at.Pos}, Plain: true, Iterates: true, Params: []*ir.Var{y.fn}, Result: types.Void, Name: "~" + l.fn.Name}
	body.Recursive, body.Limited = l.m.recursive(l.fn), l.m.limited
	l.yields, l.bound = y, l.out
	body.Body = l.block(func() {
		if key, _, _ := result.Sequence(); key != types.Void && countsKeys(l.fn) {
			y.next = &ir.Var{Name: "key", Repr: types.GoInt, Temp: true}
			l.emit(&ir.Assign{S: at, Op: "=", X: l.local(y.next), Value: l.int(0), Define: true})
		}
		l.stmts(l.fn.Body)
		l.dangling(l.fn.Node)
	})
	if n := len(body.Body); n > 0 {
		if last, ok := body.Body[n-1].(*ir.Return); ok && last.X == nil && last.Err == nil && len(last.Comments) == 0 {
			body.Body = body.Body[:n-1]
		}
	}
	l.yields = nil
	l.emit(&ir.Return{S: at, X: body})
}

// countsKeys reports whether yields of a generator leave their keys to PHP.
func countsKeys(fn *resolve.Func) bool {
	found := false
	for _, s := range fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Yield:
				found = found || n.Key == nil
			}
			return !found
		})
	}
	return found
}

// yieldTo lowers `yield k => v;` of an iterator. PHP evaluates a key that nobody asks for too.
func (l *lowerer) yieldTo(e *ast.Yield) {
	y, at := l.yields, l.s(e)
	keyRepr, elem, _ := y.fn.Repr.Sequence()
	out := &ir.YieldTo{S: at, Fn: y.fn}
	var args []ir.Expr
	if e.Key != nil {
		key := l.natural(l.expr(e.Key))
		switch {
		case keyRepr != types.Void:
			args = append(args, l.as(key, keyRepr))
		case hasEffect(key.x):
			l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: key.x})
		}
	} else if y.next != nil {
		out.Key = l.as(val{l.local(y.next), types.IntT}, keyRepr)
	}
	mark := len(l.out)
	out.Value = l.as(l.owned(e.Value, l.natural(l.expr(e.Value))), elem)
	if args = l.before(args, mark, out.Value); len(args) > 0 {
		out.Key = args[0]
	}
	l.emit(out)
	if y.next != nil {
		l.emit(&ir.IncDec{S: ir.S{Pos: at.Pos}, X: l.local(y.next), Op: "++"})
	}
}

// yieldAll lowers `yield from x;` of an iterator: a loop that hands on what x gives.
func (l *lowerer) yieldAll(e *ast.YieldFrom) {
	y, at := l.yields, l.s(e)
	keyRepr, elem, _ := y.fn.Repr.Sequence()
	x := l.natural(l.expr(e.X))
	it := &ir.Iter{E: ir.E{Type: x.repr(), Pos: at.Pos}, X: x.x, Key: types.Void, Elem: types.Value}
	key, value := types.MixedT, types.MixedT
	if k, v, ok := x.repr().Sequence(); ok {
		it.Elem = v
		if keyRepr != types.Void {
			it.Key = k
		}
	} else {
		t := l.typeOf(e.X)
		if keyRepr != types.Void {
			it.Key = types.Value
		}
		if t.Array != nil {
			key, value = types.FromMask(t.Array.Key), t.Array.Elem
			if r := value.Repr(); value.Mask != 0 && r != types.Number && !r.IsPointer() {
				it.Elem = r
			}
			if r := key.Repr(); keyRepr != types.Void && (r == types.GoInt || r == types.GoString) {
				it.Key = r
			}
		}
	}
	node := &ir.Range{S: at, Label: newLabel("loop"), Define: true, X: it}
	node.Value = &ir.Var{Name: "val", Repr: it.Elem, Temp: true}
	pass := &ir.YieldTo{S: ir.S{Pos: at.Pos}, Fn: y.fn}
	node.Body = l.block(func() {
		if keyRepr != types.Void {
			node.Key = &ir.Var{Name: "key", Repr: it.Key, Temp: true}
			pass.Key = l.as(val{l.local(node.Key), key}, keyRepr)
		}
		pass.Value = l.as(val{l.local(node.Value), value}, elem)
		l.emit(pass)
	})
	l.emit(node)
}

// foreachSequence lowers a foreach over a Go iterator.
func (l *lowerer) foreachSequence(s *ast.Foreach) {
	at := l.s(s)
	x := l.expr(s.X)
	key, elem, _ := x.repr().Sequence()
	el := l.m.info.Elem[s]
	node := &ir.Range{S: at, Label: newLabel("loop"), Define: true}
	it := &ir.Iter{E: ir.E{Type: x.repr(), Pos: at.Pos}, X: x.x, Key: key, Elem: elem}
	var before, keyed []ir.Stmt
	if s.Key != nil && !l.unusedKey(s) {
		node.Key, keyed = l.sequenceVar(s, s.Key, key, el[0], "key")
	}
	node.Value, before = l.sequenceVar(s, s.Value, elem, el[1], "val")
	node.X = it
	l.inLoop(&loopContext{label: node.Label}, func() { node.Body = append(append(before, keyed...), l.body(s.Body)...) })
	l.emit(node)
}

// sequenceVar is loopVar where the loop's own variable has to be of a given type.
func (l *lowerer) sequenceVar(s *ast.Foreach, e ast.Expr, r types.Repr, t types.Type, name string) (*ir.Var, []ir.Stmt) {
	want := r
	v, before := l.loopVar(s, e, &want, t, name, nil)
	if want == r {
		return v, before
	}
	tmp := &ir.Var{Name: name, Repr: r, Temp: true}
	set := l.block(func() {
		at := ir.S{Pos: l.m.pos(l.fn.File, e)}
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(v), Value: l.as(val{l.local(tmp), t}, v.Repr), Define: true})
	})
	return tmp, append(set, before...)
}

// isSequence reports whether a function returns or takes a Go iterator.
func isSequence(g *ir.Func) bool {
	_, _, ok := g.Result.Sequence()
	for _, p := range g.Params {
		_, _, takes := p.Repr.Sequence()
		ok = ok || takes
	}
	return ok
}

// iteratorValue is the value of a function that returns or takes a Go iterator. No string of the
// program names it; a call by a name that is put together ends the request.
func (m *mapping) iteratorValue(g *resolve.Func, in *lowerer, out *ir.Closure) ir.Expr {
	pos := m.pos(g.File, g.Node)
	text := "the generator function " + g.Name + " is a Go iterator, which a call by a computed name cannot reach"
	for len(out.Fn.Params) < len(out.Params) && !out.ArgsForm {
		p := out.Params[len(out.Fn.Params)]
		out.Fn.Params = append(out.Fn.Params, &ir.Var{Name: p.Name, Repr: types.Value})
	}
	out.Fn.Body = []ir.Stmt{&ir.Return{S: ir.S{Pos: pos}, X: in.op(types.Value, pos, ir.Unsupported, in.str(string(CodeGenerator)), in.str(text))}}
	return out
}
