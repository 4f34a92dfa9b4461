package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// values walks a function in the order in which it runs and tells which assignments each mention of
// a variable may see. Where two ways meet with different values, a value that stands for either is
// made, as the phi functions of static single assignment form are (Braun and others, Simple and
// Efficient Construction of SSA Form, 2013); those that something reads unite what they stand for.
type values struct {
	p     *Program
	index map[*Var]int
	// By value: the values that it may be, for one that is made where ways meet; the value that it is
	// united with; whether something reads it. The first values are those at the function's begin.
	sources [][]int32
	parent  []int32
	read    []bool

	mentions [][]mention // by variable

	now    []int32 // the present value of each variable, nil in code that is not reached
	loops  []*ways
	tries  []*attempt
	region *Region // the block that is walked
}

// Region is a block of a function, or a loop with its body.
type Region struct {
	around *Region
	depth  int
}

// within returns the innermost region that has both.
func (r *Region) within(o *Region) *Region {
	for r != o {
		if r.depth > o.depth {
			r = r.around
		} else {
			o = o.around
		}
	}
	return r
}

// inner walks a block, or a part of a statement that is one.
func (w *values) inner(walk func()) {
	outer := w.region
	w.region = &Region{outer, outer.depth + 1}
	walk()
	w.region = outer
}

// mention is a variable in the program's text, with a value that it may have there or that it gets.
type mention struct {
	x      *ast.Variable
	value  int32
	region *Region
}

// ways are the values where a loop or switch is left, and where its next round begins.
type ways struct{ out, again [][]int32 }

// attempt has the assignments of a try, each of which can be the last before an exception.
type attempt struct{ made []mention }

func newValues(p *Program, vars []*Var) *values {
	w := &values{p: p, index: make(map[*Var]int, len(vars)), mentions: make([][]mention, len(vars)), region: &Region{}}
	for i, v := range vars {
		w.index[v] = i
		w.now = append(w.now, w.value(nil))
	}
	return w
}

// value makes a value.
func (w *values) value(sources []int32) int32 {
	id := int32(len(w.parent))
	w.sources = append(w.sources, sources)
	w.parent = append(w.parent, id)
	w.read = append(w.read, false)
	return id
}

// root returns the value that stands for all that are united with one.
func (w *values) root(id int32) int32 {
	for w.parent[id] != id {
		w.parent[id] = w.parent[w.parent[id]]
		id = w.parent[id]
	}
	return id
}

// unite makes one of the values that some mention may see.
func (w *values) unite() {
	var todo []int32
	for id, read := range w.read {
		if read {
			todo = append(todo, int32(id))
		}
	}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, from := range w.sources[id] {
			if !w.read[from] {
				w.read[from] = true
				todo = append(todo, from)
			}
			a, b := w.root(id), w.root(from)
			w.parent[max(a, b)] = min(a, b)
		}
	}
	for id, read := range w.read {
		if read {
			w.read[w.root(int32(id))] = true
		}
	}
}

// use is a mention that sees the present value and, where it changes that, leaves it in its place.
func (w *values) use(x *ast.Variable) {
	i, ok := w.index[w.p.VarOf[x]]
	if !ok || w.now == nil {
		return
	}
	id := w.now[i]
	w.read[id] = true
	w.mentions[i] = append(w.mentions[i], mention{x, id, w.region})
}

// set is an assignment to a variable.
func (w *values) set(x *ast.Variable) {
	i, ok := w.index[w.p.VarOf[x]]
	if !ok || w.now == nil {
		return
	}
	m := mention{x, w.value(nil), w.region}
	w.mentions[i] = append(w.mentions[i], m)
	w.now[i] = m.value
	for _, t := range w.tries {
		t.made = append(t.made, m)
	}
}

// meet returns what the variables are where two ways meet. It may change a.
func (w *values) meet(a, b []int32) []int32 {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	for i := range a {
		if a[i] != b[i] {
			a[i] = w.value([]int32{a[i], b[i]})
		}
	}
	return a
}

// meetAll is meet for the present and more ways.
func (w *values) meetAll(more [][]int32) {
	for _, m := range more {
		w.now = w.meet(w.now, m)
	}
}

// maybe walks what is not always run.
func (w *values) maybe(walk func()) {
	before := slices.Clone(w.now)
	walk()
	w.now = w.meet(before, w.now)
}

// either walks two ways of which one is gone.
func (w *values) either(one, other func()) {
	before := slices.Clone(w.now)
	one()
	after := w.now
	w.now = before
	other()
	w.now = w.meet(after, w.now)
}

// loop walks a loop: head and next, what is evaluated before and after each round, may leave it
// and go on. body is the rest of a round; endless says that only break ends the loop.
func (w *values) loop(head func(), body, next func(), endless bool) {
	if w.now == nil {
		return
	}
	l := &ways{}
	w.loops = append(w.loops, l)
	for i, id := range w.now {
		w.now[i] = w.value([]int32{id})
	}
	begin := slices.Clone(w.now)
	head()
	out := slices.Clone(w.now)
	if endless {
		out = nil
	}
	body()
	w.meetAll(l.again)
	next()
	for i, id := range w.now {
		if id != begin[i] {
			w.sources[begin[i]] = append(w.sources[begin[i]], id)
		}
	}
	w.loops = w.loops[:len(w.loops)-1]
	w.now = out
	w.meetAll(l.out)
}

// jump is break, or continue.
func (w *values) jump(depth int, again bool) {
	if i := len(w.loops) - max(depth, 1); i >= 0 && w.now != nil {
		l := w.loops[i]
		if again {
			l.again = append(l.again, w.now)
		} else {
			l.out = append(l.out, w.now)
		}
	}
	w.now = nil
}

func (w *values) stmts(list []ast.Stmt) {
	for _, s := range list {
		w.node(s)
	}
}

// node walks a statement or an expression.
func (w *values) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.AnonClass, *ast.Closure, *ast.ArrowFunc:
		return
	case *ast.Block:
		w.inner(func() { w.stmts(n.Stmts) })
	case *ast.If:
		w.node(n.Cond)
		w.either(func() { w.node(n.Then) }, func() { w.elses(n.ElseIfs, n.Else) })
	case *ast.While:
		w.loop(func() { w.node(n.Cond) }, func() { w.node(n.Body) }, func() {}, isTrue(n.Cond))
	case *ast.DoWhile:
		w.doWhile(n)
	case *ast.For:
		w.inner(func() {
			w.exprs(n.Init)
			w.loop(func() { w.exprs(n.Cond) }, func() { w.node(n.Body) }, func() { w.exprs(n.Post) }, len(n.Cond) == 0)
		})
	case *ast.Foreach:
		w.node(n.X)
		w.loop(func() {}, func() { w.inner(func() { w.round(n) }) }, func() {}, false)
	case *ast.Switch:
		w.switchStmt(n)
	case *ast.Try:
		w.try(n)
	case *ast.Break:
		w.jump(n.Depth, false)
	case *ast.Continue:
		w.jump(n.Depth, true)
	case *ast.Return, *ast.Exit, *ast.Throw:
		ast.Children(n, w.node)
		w.now = nil
	case ast.Expr:
		w.expr(n)
	default:
		ast.Children(n, w.node)
	}
}

func (w *values) exprs(list []ast.Expr) {
	for _, e := range list {
		w.node(e)
	}
}

// elses walks the rest of an if.
func (w *values) elses(list []*ast.ElseIf, last *ast.Block) {
	if len(list) > 0 {
		w.node(list[0].Cond)
		w.either(func() { w.node(list[0].Body) }, func() { w.elses(list[1:], last) })
	} else if last != nil {
		w.node(last)
	}
}

// round is the beginning and body of a round of foreach.
func (w *values) round(n *ast.Foreach) {
	w.target(n.Value)
	if n.Key != nil {
		w.target(n.Key)
	}
	w.node(n.Body)
}

// doWhile tests after each round, where the loop can end.
func (w *values) doWhile(n *ast.DoWhile) {
	var out []int32
	w.loop(func() {}, func() { w.node(n.Body) }, func() {
		w.node(n.Cond)
		out = slices.Clone(w.now)
	}, true)
	w.now = w.meet(w.now, out)
}

// switchStmt tests the cases one after the other; a case may go on into the next one.
func (w *values) switchStmt(n *ast.Switch) {
	w.node(n.Subject)
	l := &ways{}
	w.loops = append(w.loops, l)
	begins := make([][]int32, len(n.Cases))
	other := -1
	for i, c := range n.Cases {
		if c.Cond == nil {
			other = i
			continue
		}
		w.node(c.Cond)
		begins[i] = slices.Clone(w.now)
	}
	last := w.now
	if other >= 0 {
		begins[other], last = slices.Clone(last), nil
	}
	w.now = nil
	for i, c := range n.Cases {
		w.now = w.meet(begins[i], w.now)
		w.inner(func() { w.stmts(c.Stmts) })
	}
	w.loops = w.loops[:len(w.loops)-1]
	w.now = w.meet(w.now, last)
	w.meetAll(l.out)
	w.meetAll(l.again)
}

// try walks a try. What is assigned in its body may or may not be when an exception is caught.
func (w *values) try(n *ast.Try) {
	if w.now == nil {
		return
	}
	whole, body := &attempt{}, &attempt{}
	begin := slices.Clone(w.now)
	if n.Finally != nil {
		w.tries = append(w.tries, whole)
	}
	w.tries = append(w.tries, body)
	w.node(n.Body)
	w.tries = w.tries[:len(w.tries)-1]
	after := w.now
	for _, c := range n.Catches {
		w.now = w.after(begin, body)
		w.inner(func() {
			if c.Var != nil {
				w.set(c.Var)
			}
			w.node(c.Body)
		})
		after = w.meet(after, w.now)
	}
	w.now = after
	if n.Finally == nil {
		return
	}
	w.tries = w.tries[:len(w.tries)-1]
	w.now = w.after(begin, whole)
	w.node(n.Finally)
	for _, l := range w.loops { // where a jump out of the try comes by
		l.out, l.again = append(l.out, slices.Clone(w.now)), append(l.again, slices.Clone(w.now))
	}
}

// after returns what the variables may be somewhere in what was tried.
func (w *values) after(begin []int32, t *attempt) []int32 {
	now := slices.Clone(begin)
	for _, m := range t.made {
		i := w.index[w.p.VarOf[m.x]]
		now[i] = w.value([]int32{now[i], m.value})
	}
	return now
}

// isTrue reports whether a condition always holds.
func isTrue(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.ConstFetch:
		return strings.EqualFold(e.Name.Value, "true")
	case *ast.IntLit:
		return e.Value != 0
	}
	return false
}
