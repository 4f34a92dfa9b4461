package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// loopContext is a loop or switch around the statement that is lowered.
type loopContext struct {
	label    *ir.Label
	isSwitch bool
	// again writes what must run before a continue, where Go's loop does not do it.
	again func()
}

func (l *lowerer) inLoop(c *loopContext, body func()) {
	l.loops = append(l.loops, c)
	body()
	l.loops = l.loops[:len(l.loops)-1]
}

func newLabel(name string) *ir.Label { return &ir.Label{Name: name} }

// leave lowers break and continue.
func (l *lowerer) leave(n ast.Node, depth int, again bool) {
	i := len(l.loops) - max(depth, 1)
	if i < 0 {
		l.refuseStmt(CodeConstruct, n, "'break' or 'continue' is not in as many loops")
		return
	}
	l.jumpTo(i, again, l.s(n))
}

// jumpTo leaves or repeats the loop or switch number i, from the outermost counted.
func (l *lowerer) jumpTo(i int, again bool, at ir.S) {
	if t := l.trying; t != nil && i < t.loops {
		l.jumpOut(t, tryJump{i, again}, at)
		return
	}
	c := l.loops[i]
	if !again || c.isSwitch { // PHP's continue leaves a switch as break does
		s := &ir.Break{S: at, Label: c.label}
		if i == len(l.loops)-1 {
			s.Label = nil
		}
		l.emit(s)
		return
	}
	if c.again != nil {
		c.again()
	}
	s := &ir.Continue{S: at, Label: c.label}
	inner := true
	for _, d := range l.loops[i+1:] {
		inner = inner && d.isSwitch
	}
	if inner {
		s.Label = nil
	}
	l.emit(s)
}

// jumpOut leaves a try for a loop around it.
func (l *lowerer) jumpOut(t *tryContext, j tryJump, at ir.S) {
	n := -1
	for k, known := range t.jumps {
		if known == j {
			n = k
		}
	}
	if n < 0 {
		n = len(t.jumps)
		t.jumps = append(t.jumps, j)
	}
	if t.jump == nil {
		t.jump = &ir.Var{Name: "jump", Repr: types.GoInt, Temp: true}
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(t.jump), Value: l.int(n + 1)})
	l.emit(&ir.Return{S: ir.S{Pos: at.Pos}})
}

// while lowers while loops. A condition that needs statements of its own is tested inside.
func (l *lowerer) while(s *ast.While) {
	at := l.s(s)
	node := &ir.For{S: at, Label: newLabel("loop")}
	var cond ir.Expr
	pre := l.block(func() { cond = l.cond(s.Cond) })
	c := &loopContext{label: node.Label}
	l.inLoop(c, func() { node.Body = append(l.tick(at.Pos), l.body(s.Body)...) })
	l.condition(node, pre, cond)
	l.emit(node)
}

// condition sets a loop's condition, in the loop where it needs statements.
func (l *lowerer) condition(node *ir.For, pre []ir.Stmt, cond ir.Expr) {
	if lit, ok := cond.(*ir.Lit); ok && len(pre) == 0 && lit.V == true {
		return
	}
	if len(pre) == 0 {
		node.CondExpr = cond
		return
	}
	test := &ir.If{S: ir.S{Pos: cond.At()}, Cond: not(cond), Then: []ir.Stmt{&ir.Break{}}}
	node.Body = append(append(pre, test), node.Body...)
}

// doWhile lowers do … while. continue goes on with the condition.
func (l *lowerer) doWhile(s *ast.DoWhile) {
	at := l.s(s)
	node := &ir.For{S: at, Label: newLabel("loop")}
	c := &loopContext{label: node.Label}
	test := func() {
		cond := l.cond(s.Cond)
		if lit, ok := cond.(*ir.Lit); ok && lit.V == true {
			return
		}
		l.emit(&ir.If{S: ir.S{Pos: cond.At()}, Cond: not(cond), Then: []ir.Stmt{&ir.Break{Label: node.Label}}})
	}
	c.again = test
	l.inLoop(c, func() {
		node.Body = append(l.tick(at.Pos), l.body(s.Body)...)
		saved := l.out
		l.out = node.Body
		if !terminates(l.out) {
			test()
			if lit, ok := lastBreak(l.out); ok {
				lit.Label = nil
			}
		}
		node.Body = l.out
		l.out = saved
	})
	l.emit(node)
}

// lastBreak returns the break of the test that ends a do-while's body.
func lastBreak(list []ir.Stmt) (*ir.Break, bool) {
	if len(list) == 0 {
		return nil, false
	}
	cond, ok := list[len(list)-1].(*ir.If)
	if !ok || len(cond.Then) != 1 {
		return nil, false
	}
	b, ok := cond.Then[0].(*ir.Break)
	return b, ok
}

// forStmt lowers for loops.
func (l *lowerer) forStmt(s *ast.For) {
	at := l.s(s)
	init := l.block(func() {
		for _, x := range s.Init {
			l.exprStmt(x)
		}
	})
	node := &ir.For{S: at, Label: newLabel("loop")}
	if n := len(init); n > 0 {
		if _, ok := init[n-1].(*ir.Assign); ok {
			node.Init = init[n-1:]
			init = init[:n-1]
		}
		l.out = append(l.out, init...)
	}
	var cond ir.Expr = l.bool(true)
	pre := l.block(func() {
		for i, x := range s.Cond {
			if i == len(s.Cond)-1 {
				cond = l.cond(x)
			} else {
				l.exprStmt(x)
			}
		}
	})
	post := func() {
		for _, x := range s.Post {
			l.exprStmt(x)
		}
	}
	node.Post = l.block(post)
	c := &loopContext{label: node.Label}
	single := len(node.Post) == 1 && simpleStmt(node.Post[0])
	if !single && len(node.Post) > 0 {
		c.again = post
	}
	l.inLoop(c, func() { node.Body = append(l.tick(at.Pos), l.body(s.Body)...) })
	if !single && len(node.Post) > 0 {
		if !terminates(node.Body) {
			node.Body = append(node.Body, node.Post...)
		}
		node.Post = nil
	}
	l.condition(node, pre, cond)
	l.emit(node)
}

// simpleStmt reports whether Go takes s in a for clause.
func simpleStmt(s ir.Stmt) bool {
	switch s.(type) {
	case *ir.Assign, *ir.IncDec, *ir.ExprStmt:
		return true
	}
	return false
}

// foreach lowers foreach.
func (l *lowerer) foreach(s *ast.Foreach) {
	if s.ByRef && l.chained(s.X) {
		l.refuseStmt(CodeReference, s.X, "foreach by reference over a chain with ?-> is not supported")
		return
	}
	if s.ByRef {
		l.foreachRef(s)
		return
	}
	if l.m.sequence(s.X) != nil {
		l.foreachSequence(s)
		return
	}
	at := l.s(s)
	t := l.typeOf(s.X)
	x := l.natural(l.exprWant(s.X, baseWant(t)))
	if x.repr() != types.GoArray && x.repr() != types.Value && (x.repr() != types.Gen || t.Has(types.Null)) {
		x.x = l.toValue(x)
	}
	if x.repr() != types.Gen {
		x = l.snapshot(s, x)
	}
	x, done := l.holdSubject(s, x)
	defer func() { done() }()
	el := l.m.info.Elem[s]
	node := &ir.Range{S: at, Label: newLabel("loop"), Define: true}
	iter := &ir.Iter{E: ir.E{Type: x.repr(), Pos: at.Pos}, X: x.x, Key: types.Void, Elem: types.Value}
	array := x.repr() == types.GoArray
	iter.Once = x.repr() == types.Gen && l.m.info.Generated(l.fn, s.X) != nil
	if !array && x.repr() != types.Gen && l.inScope() && t.Has(types.Object) {
		iter.Scope = l.scopeRef()
	}
	var before, keyed []ir.Stmt
	if s.Key != nil && !(l.unusedKey(s) && !t.Has(types.Object)) { // key() of an iterator is called in any case
		iter.Key = types.Value
		if array {
			switch el[0].Mask & (types.Int | types.String) {
			case types.Int:
				iter.Key = types.GoInt
			case types.String:
				iter.Key = types.GoString
			}
		}
		node.Key, keyed = l.loopVar(s, s.Key, &iter.Key, el[0], "key", nil)
	}
	if array && el[1].Mask != 0 {
		if r := el[1].Repr(); r != types.Number && !r.IsPointer() {
			iter.Elem = r
		}
	}
	node.Value, before = l.loopVar(s, s.Value, &iter.Elem, el[1], "val", nil)
	before = append(before, keyed...) // PHP sets the value before the key
	node.X = iter
	c := &loopContext{label: node.Label}
	l.inLoop(c, func() { node.Body = append(before, l.body(s.Body)...) })
	l.emit(node)
}

// loopVar returns the Go variable that a loop sets for the target e. A target that lives
// outside the loop, or that is no plain variable, is assigned at the start of the body.
func (l *lowerer) loopVar(s *ast.Foreach, e ast.Expr, r *types.Repr, t types.Type, name string, before []ir.Stmt) (*ir.Var, []ir.Stmt) {
	if target, ok := e.(*ast.Variable); ok {
		if v := l.m.res.VarOf[target]; v != nil && !v.Super && !v.Cell && !v.Captured && !v.ByRef && v.Param < 0 && v.Outer == nil && !v.IncShared && l.onlyInside(v, s) {
			g := l.variable(v)
			if g.Repr == *r || g.Repr == types.Value {
				if g.Repr == types.Value {
					*r = types.Value
				}
				if v.Writes > 0 && t.Has(types.Arr) {
					x := l.local(g)
					before = append(before, &ir.Assign{S: ir.S{Pos: l.m.pos(l.fn.File, e)}, Op: "=", X: x, Value: l.op(g.Repr, ir.Pos{}, ir.Copy, x)})
				}
				return g, before
			}
		}
	}
	tmp := &ir.Var{Name: name, Repr: *r, Temp: true}
	stmts := l.block(func() {
		at := ir.S{Pos: l.m.pos(l.fn.File, e)}
		l.mention(e)
		if target, ok := e.(*ast.Variable); ok && (fresh(s.X) || l.onlyReads(s.X)) {
			if v := l.m.res.VarOf[target]; v != nil && !v.Super && !v.Cell && !v.Captured && !v.ByRef && !v.IncShared && v.Writes == 0 {
				l.dropping(e, at, func() { l.assignVar(v, val{l.local(tmp), t}, at) })
				return
			}
		}
		l.dropping(e, at, func() { l.store(e, val{l.local(tmp), t}, at) })
	})
	return tmp, append(before, stmts...)
}

// unusedKey reports whether nothing reads the key of a foreach.
func (l *lowerer) unusedKey(s *ast.Foreach) bool {
	key, ok := s.Key.(*ast.Variable)
	return ok && l.unread(key)
}

// unread reports whether the place where a variable is set is the only one that names it.
func (l *lowerer) unread(x *ast.Variable) bool {
	v := l.m.res.VarOf[x]
	return v != nil && !l.fn.Scope && !v.Cell && !v.Captured && !v.ByRef && !v.IncShared && !v.Super && l.occurrences(v) == 1
}

// occurrences counts the places in the function that name the variable.
func (l *lowerer) occurrences(v *resolve.Var) int {
	n := 0
	for _, s := range l.fn.Body {
		n += l.mentionsIn(v, s)
	}
	return n
}

// mentionsIn counts the places below root that name the variable, in closures that capture it too.
func (l *lowerer) mentionsIn(v *resolve.Var, root ast.Node) int {
	n := 0
	ast.Inspect(root, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
			return false
		case *ast.Variable:
			if x.Name == v.Name && l.isOf(x, v) {
				n++
			}
		case *ast.Call:
			n += compacted(v.Name, x)
		}
		return true
	})
	return n
}

// isOf reports whether a mention of v's name may be v's, or that of a variable that captures it.
func (l *lowerer) isOf(x *ast.Variable, v *resolve.Var) bool {
	w := l.m.res.VarOf[x]
	for w != nil && w != v && w.Outer != nil {
		w = w.Outer
	}
	return w == nil || w == v
}

// onlyInside reports whether v occurs nowhere outside the loop.
func (l *lowerer) onlyInside(v *resolve.Var, s *ast.Foreach) bool {
	return l.fn.Kind != resolve.Arrow && l.mentionsIn(v, s) == l.occurrences(v)
}

// snapshot marks the array of a foreach whose body may write it: the loop goes over the
// array as it was.
func (l *lowerer) snapshot(s *ast.Foreach, x val) val {
	v := l.rootVar(s.X)
	if v == nil || fresh(s.X) {
		return x
	}
	if !v.Super && !v.Cell && !v.Captured && !v.ByRef && !v.IncShared && !l.writtenIn(v, s) {
		return x
	}
	return val{l.copyOf(x.x, x.x.At()), x.t}
}

// writtenIn reports whether the loop's body may write the variable.
func (l *lowerer) writtenIn(v *resolve.Var, s *ast.Foreach) bool {
	if v.Writes == 0 {
		return false
	}
	found := false
	ast.Inspect(s.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Variable); ok && id.Name == v.Name {
			found = true
		}
		return !found
	})
	return found
}

// foreachRef lowers foreach by reference.
func (l *lowerer) foreachRef(s *ast.Foreach) {
	at := l.s(s)
	target, ok := s.Value.(*ast.Variable)
	if !ok {
		l.refuseStmt(CodeReference, s, "foreach by reference into this target is not supported")
		return
	}
	var place ir.Expr
	if fresh(s.X) {
		place = l.temp("list", val{l.toValue(l.expr(s.X)), types.MixedT}).x
	} else {
		place = l.place(s.X)
	}
	it := &ir.Var{Name: "it", Repr: types.Iter, Temp: true}
	node := &ir.For{S: at, Label: newLabel("loop")}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(it), Value: l.refIter(place, at.Pos), Define: true})
	node.CondExpr = l.op(types.GoBool, at.Pos, ir.RefIterNext, l.local(it))
	v := l.m.res.VarOf[target]
	bind := l.block(func() {
		l.emit(&ir.Bind{S: ir.S{Pos: at.Pos}, Var: l.variable(v), Value: l.op(types.Ref, at.Pos, ir.RefIterRef, l.local(it))})
		l.rebound(v, at)
		if s.Key != nil {
			l.store(s.Key, val{l.op(types.Value, at.Pos, ir.RefIterKey, l.local(it)), types.FromMask(types.Int | types.String)}, ir.S{Pos: at.Pos})
		}
	})
	c := &loopContext{label: node.Label}
	lingers := l.fn.Kind == resolve.Main || l.lingers(v)
	if !lingers {
		l.refLoops = append(l.refLoops, it)
	}
	l.inLoop(c, func() { node.Body = append(append(l.tick(at.Pos), bind...), l.body(s.Body)...) })
	l.emit(node)
	switch {
	case !lingers:
		l.refLoops = l.refLoops[:len(l.refLoops)-1]
		if breaks(node.Body, node.Label) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.RefIterDone, l.local(it))})
		}
	default: // the variable shares the last element
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.RefIterLinger, l.local(it), l.local(l.variable(v)))})
	}
}

// refIter walks a place by reference.
func (l *lowerer) refIter(place ir.Expr, pos ir.Pos) ir.Expr {
	if l.inScope() && place.Repr() == types.Value {
		return l.op(types.Iter, pos, ir.RefIterIn, l.pointer(place), l.scopeRef())
	}
	return l.op(types.Iter, pos, ir.RefIter, l.pointer(place))
}

// compacted counts how often compact() names the variable in a call.
func compacted(name string, call *ast.Call) int {
	fn, ok := call.Func.(*ast.Name)
	if !ok || !strings.HasSuffix(strings.ToLower(fn.Value), "compact") {
		return 0
	}
	n := 0
	for _, a := range call.Args {
		if lit, ok := a.Value.(*ast.StringLit); ok && lit.Value == name {
			n++
		}
	}
	return n
}
