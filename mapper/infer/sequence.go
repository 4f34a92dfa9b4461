package infer

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A generator that is only ever looped over, once, and by nobody but the loop is a Go iterator:
// its function returns an iter.Seq of what it yields, or an iter.Seq2 where a loop wants the keys.
// So it is on its way there: in a variable that is set once and used once, in a parameter.
//
//	function squares(int $n) { for ($i = 1; $i <= $n; $i++) yield $i * $i; }
//	foreach (squares(10) as $x) …
//
// The loop's body runs inside of the yield then, which nobody can tell from PHP's order as long as
// nothing but the loop asks the generator for anything, and no try stands around the yield.

// Sequence is generators that flow into the same variables, and so are of one Go type.
type Sequence struct {
	Funcs []*resolve.Func // the generators
	Keyed bool            // some loop wants the keys
	bad   bool
	into  *Sequence   // what it was united with
	inner []*Sequence // those that its generators yield from
	takes []*Sequence // parameters of its generators: all or nothing
}

func (s *Sequence) root() *Sequence {
	for s.into != nil {
		s = s.into
	}
	return s
}

// Repr returns the Go type of the sequence.
func (in *Info) SequenceRepr(s *Sequence) types.Repr {
	s = s.root()
	var key, elem types.Type
	for _, g := range s.Funcs {
		key, elem = types.Union(key, in.Funcs[g].Key), types.Union(elem, in.Funcs[g].Elem)
	}
	if !s.Keyed {
		return types.SeqRepr(types.Void, elem.Repr())
	}
	return types.SeqRepr(key.Repr(), elem.Repr())
}

// SequenceOf returns the sequence that calls of the generator function g give, nil if they give a
// generator.
func (in *Info) SequenceOf(g *resolve.Func) *Sequence { return in.sequences.funcs[g].good() }

// SequenceIn returns the sequence that the variable v holds, nil if it holds none.
func (in *Info) SequenceIn(v *resolve.Var) *Sequence { return in.sequences.vars[v].good() }

func (s *Sequence) good() *Sequence {
	if s == nil || s.root().bad {
		return nil
	}
	return s.root()
}

// sequences is what is known of all of them.
type sequences struct {
	in    *Info
	res   *resolve.Program
	funcs map[*resolve.Func]*Sequence
	vars  map[*resolve.Var]*Sequence
	fn    *resolve.Func // the function that is looked at
	uses  map[ast.Expr]func(*Sequence)
	seen  map[*resolve.Var]int // the uses of a variable
	final bool                 // types are known
}

// findSequences looks for sequences; again when the types are known.
func findSequences(in *Info, final bool) *sequences {
	s := &sequences{in: in, res: in.res, funcs: map[*resolve.Func]*Sequence{}, vars: map[*resolve.Var]*Sequence{}, seen: map[*resolve.Var]int{}, final: final}
	if s.res.Destructs { // what a generator holds lives until it ends
		return s
	}
	var all []*resolve.Func
	for _, file := range s.res.Files {
		all = append(append(all, file.Main), file.Funcs...)
	}
	for _, f := range s.res.Closures {
		all = append(all, f)
	}
	for _, f := range all {
		s.candidates(f)
	}
	for _, f := range all {
		s.look(f)
	}
	for v, q := range s.vars {
		if n := s.seen[v]; v.Param < 0 && n != 2 || v.Param >= 0 && n != 1 || len(q.root().Funcs) == 0 {
			q.root().bad = true
		}
	}
	for _, f := range all { // closures hold what they capture
		for _, v := range f.Order {
			if q := s.vars[v.Outer]; v.Outer != nil && q != nil {
				q.root().bad = true
			}
		}
	}
	s.settle()
	return s
}

// settle carries on what makes a sequence none, and who wants keys.
func (s *sequences) settle() {
	list := make([]*Sequence, 0, len(s.funcs)+len(s.vars))
	for _, q := range s.funcs {
		list = append(list, q)
	}
	for _, q := range s.vars {
		list = append(list, q)
	}
	for changed := true; changed; {
		changed = false
		for _, q := range list {
			r := q.root()
			for _, x := range q.inner {
				x = x.root()
				if r.bad != x.bad {
					r.bad, x.bad, changed = true, true, true
				}
				if r.Keyed && !x.Keyed {
					x.Keyed, changed = true, true
				}
			}
			for _, x := range q.takes {
				if x = x.root(); r.bad && !x.bad {
					x.bad, changed = true, true
				}
			}
		}
	}
	for g, q := range s.funcs {
		if q.root().Keyed && !q.root().bad && mixedKeys(g) {
			q.root().bad = true
			s.settle()
			return
		}
	}
}

// candidates enters the generator f, and the variables of f that may hold a sequence.
func (s *sequences) candidates(f *resolve.Func) {
	direct := f.Kind == resolve.Function && !f.ByRef && !f.ByName && !f.UsesArgs && !f.Shadowed && !f.Conditional && !f.Scope &&
		f.Nth == 0 && len(s.res.Funcs[strings.ToLower(f.Name)]) == 1 && !f.File.Library
	if direct && f.Generator && s.plainYields(f) {
		s.funcs[f] = &Sequence{Funcs: []*resolve.Func{f}}
	}
	if f.Scope || f.File.Library || jumps(f) {
		return
	}
	for _, v := range f.Order {
		if v.Super || v.ByRef || v.Cell || v.Captured || v.Static || v.IncShared || v.Outer != nil || v.Writes > 0 || v.Root() != v {
			continue
		}
		if v.Param >= 0 {
			p := f.Params[v.Param]
			if !direct || v.Assigned || p.Variadic || p.Default != nil || !s.takesGenerator(p.Type) {
				continue
			}
		} else if v.Assigns != 1 {
			continue
		}
		s.vars[v] = &Sequence{}
		if q := s.funcs[f]; q != nil && v.Param >= 0 {
			q.takes = append(q.takes, s.vars[v])
		}
	}
}

// takesGenerator reports whether a declared type lets every generator in.
func (s *sequences) takesGenerator(t ast.Type) bool {
	if t == nil {
		return true
	}
	n, ok := t.(*ast.NamedType)
	if !ok {
		return false
	}
	d := s.in.Declared(n)
	return strings.EqualFold(n.Name.Value, "iterable") || d.Class != nil && d.Class.Generator
}

// plainYields reports whether a generator's yields are statements, none of them inside a try, and
// whether nothing else of it needs a coroutine.
func (s *sequences) plainYields(f *resolve.Func) bool {
	plain, found := map[ast.Node]bool{}, false
	ok := !jumps(f)
	inBody(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ExprStmt:
			plain[n.X] = true
		case *ast.Yield:
			ok, found = ok && plain[n] && n.Value != nil, true
		case *ast.YieldFrom:
			ok, found = ok && plain[n], true
		case *ast.Try:
			ok = ok && !yields(n)
		}
		return ok
	})
	return ok && found
}

// mixedKeys reports whether some yields of a generator name their key and some do not.
func mixedKeys(f *resolve.Func) bool {
	with, without := false, false
	inBody(f, func(n ast.Node) bool {
		if y, ok := n.(*ast.Yield); ok {
			with, without = with || y.Key != nil, without || y.Key == nil
		}
		return true
	})
	return with && without
}

func yields(root ast.Node) bool {
	found := false
	ast.Inspect(root, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
			return false
		case *ast.Yield, *ast.YieldFrom:
			found = true
		}
		return !found
	})
	return found
}

// jumps reports whether the function has labels.
func jumps(f *resolve.Func) bool {
	found := false
	inBody(f, func(n ast.Node) bool {
		_, label := n.(*ast.Label)
		found = found || label
		return true
	})
	return found
}

// inBody visits the code of a function without that of others inside.
func inBody(f *resolve.Func, visit func(ast.Node) bool) {
	for _, st := range f.Body {
		ast.Inspect(st, func(n ast.Node) bool {
			if n == nil {
				return false
			}
			switch n.(type) {
			case *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.Closure, *ast.ArrowFunc:
				return false
			}
			return visit(n)
		})
	}
}

// look finds what the function f does with sequences.
func (s *sequences) look(f *resolve.Func) {
	s.fn, s.uses = f, map[ast.Expr]func(*Sequence){}
	visit := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Foreach:
			s.loop(n)
		case *ast.ExprStmt:
			s.stmt(n)
		case *ast.Call:
			s.args(n)
			if q := s.callOf(n); q != nil {
				s.used(n, q)
			}
		case *ast.Variable:
			if v := s.res.VarOf[n]; s.vars[v] != nil {
				s.seen[v]++
				s.used(n, s.vars[v])
			}
		}
		return true
	}
	inBody(f, visit)
	if f.Result != nil {
		ast.Inspect(f.Result, func(n ast.Node) bool { return n != nil && visit(n) })
	}
}

// callOf returns the sequence that a call gives, nil if it gives none.
func (s *sequences) callOf(e *ast.Call) *Sequence {
	c := s.res.Callee[e]
	if c == nil || c.User == nil {
		return nil
	}
	q := s.funcs[c.User]
	if q == nil {
		return nil
	}
	if bound, ok := s.res.Bind(e.Args, c.User); e.Callable || c.Ambiguous || !ok || len(bound) != len(e.Args) {
		q.root().bad = true
		return nil
	}
	return q
}

// sequence returns the sequence that an expression gives, nil if it gives none.
func (s *sequences) sequence(e ast.Expr) *Sequence {
	switch e := e.(type) {
	case *ast.Call:
		return s.callOf(e)
	case *ast.Variable:
		return s.vars[s.res.VarOf[e]]
	}
	return nil
}

// used is a use of a sequence: what stands around it knows what for, else it is none.
func (s *sequences) used(e ast.Expr, q *Sequence) {
	if use := s.uses[e]; use != nil {
		use(q)
		return
	}
	q.root().bad = true
}

func (s *sequences) loop(n *ast.Foreach) {
	if n.ByRef {
		return
	}
	s.uses[n.X] = func(q *Sequence) {
		q.root().Keyed = q.root().Keyed || n.Key != nil
		s.once(n.X, q)
	}
}

// stmt is `yield from x;` and `$x = y;`.
func (s *sequences) stmt(n *ast.ExprStmt) {
	switch x := n.X.(type) {
	case *ast.YieldFrom:
		outer := s.funcs[s.fn]
		if outer == nil {
			return
		}
		if s.sequence(x.X) == nil {
			outer.root().bad = outer.root().bad || s.final && !s.in.TypeOf(x.X).Is(types.Arr)
			return
		}
		s.uses[x.X] = func(q *Sequence) {
			outer.inner = append(outer.inner, q)
			s.once(x.X, q)
		}
	case *ast.AssignExpr:
		target, ok := x.Target.(*ast.Variable)
		if !ok {
			return
		}
		v := s.res.VarOf[target]
		q := s.vars[v]
		if q == nil || v.Param >= 0 || s.sequence(x.Value) == nil || !follows(s.fn.Body, n, v.Name) {
			return
		}
		s.uses[target] = func(*Sequence) {}
		s.uses[x.Value] = func(from *Sequence) {
			unite(q, from)
			s.once(x.Value, from)
		}
	}
}

// args is the arguments of a call: parameters of functions hold sequences that they are passed.
func (s *sequences) args(e *ast.Call) {
	c := s.res.Callee[e]
	if c == nil || c.User == nil {
		return
	}
	bound, ok := s.res.Bind(e.Args, c.User)
	plain := ok && !c.Ambiguous && !e.Callable && len(bound) == len(e.Args)
	for i, p := range c.User.Params {
		q := s.vars[c.User.Variable(p.Var.Name)]
		if q == nil {
			continue
		}
		if !plain || i >= len(e.Args) || e.Args[i].Name != nil || e.Args[i].Unpack || s.sequence(e.Args[i].Value) == nil {
			q.root().bad = true
			continue
		}
		x := e.Args[i].Value
		s.uses[x] = func(from *Sequence) {
			unite(q, from)
			s.once(x, from)
		}
	}
}

// once checks that a variable's use runs only once for each time that the variable is set.
func (s *sequences) once(e ast.Expr, q *Sequence) {
	x, ok := e.(*ast.Variable)
	if !ok {
		return
	}
	if v := s.res.VarOf[x]; v.Param >= 0 {
		for _, st := range s.fn.Body {
			if runsOnce(st, v.Name) {
				return
			}
		}
		q.root().bad = true
	}
}

// unite makes two sequences one.
func unite(a, b *Sequence) {
	a, b = a.root(), b.root()
	if a == b {
		return
	}
	b.into = a
	a.Funcs = append(a.Funcs, b.Funcs...)
	a.Keyed, a.bad = a.Keyed || b.Keyed, a.bad || b.bad
}

// follows reports whether the variable is used once after the statement at that sets it, in the
// same list of statements or deeper, but in no loop that at stands outside of.
func follows(list []ast.Stmt, at ast.Stmt, name string) bool {
	found := false
	try := func(list []ast.Stmt) {
		for i, st := range list {
			if st != at {
				continue
			}
			for _, later := range list[i+1:] {
				found = found || runsOnce(later, name)
			}
		}
	}
	try(list)
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			if b, ok := n.(*ast.Block); ok {
				try(b.Stmts)
			}
			return !found
		})
	}
	return found
}

// runsOnce reports whether the variable stands in st where no loop repeats it.
func runsOnce(st ast.Node, name string) bool {
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Variable:
			found = found || n.Name == name
		case *ast.Foreach:
			found = found || runsOnce(n.X, name)
			return false
		case *ast.For, *ast.While, *ast.DoWhile, *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
			return false
		}
		return !found
	})
	return found
}
