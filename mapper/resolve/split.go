package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// splitVars gives a variable that is used for several independent values one Var for each, so
// that each has a type of its own: `$x = trim($x)` ends one value and begins the next. It looks
// at lists of statements: where an assignment in a list always replaces the value, and nothing
// outside of the list sees the variable, what follows is another variable.
func (p *Program) splitVars() {
	if p.Destructs || p.destructs() {
		return // an object ends when its variable is assigned anew
	}
	captured := map[*Var]bool{}
	for _, c := range p.Closures {
		for _, v := range c.Order {
			captured[v.Outer] = true
		}
	}
	for _, f := range p.Files {
		for _, fn := range append([]*Func{f.Main}, f.Funcs...) {
			p.splitIn(fn, captured)
		}
	}
	for _, c := range p.Closures {
		p.splitIn(c, captured)
	}
}

// destructs reports whether the program declares a destructor.
func (p *Program) destructs() bool {
	found := false
	for _, f := range p.Files {
		for _, s := range f.AST.Stmts {
			ast.Inspect(s, func(n ast.Node) bool {
				if m, ok := n.(*ast.MethodDecl); ok && strings.EqualFold(m.Name.Name, "__destruct") {
					found = true
				}
				return !found
			})
		}
	}
	return found
}

// splitIn splits the variables of one function.
func (p *Program) splitIn(fn *Func, captured map[*Var]bool) {
	if fn.Scope || fn.UsesArgs || fn.Generator || len(fn.Includes) > 0 || len(fn.Body) == 0 || p.namesVars(fn) {
		return
	}
	if fn.Kind == Main && (p.AllGlobals || len(fn.File.IncludedBy) > 0) {
		return
	}
	for _, v := range append([]*Var(nil), fn.Order...) {
		if entangled(v) || captured[v] || v.ByRef || v.IncShared || v.Boxed || v.link != nil {
			continue
		}
		s := &splitter{p: p, fn: fn, origin: v}
		s.list(fn.Body, v, v.Param >= 0, false)
	}
}

// namesVars reports whether a function reaches variables by name, or jumps in a way that the
// order of its statements does not show.
func (p *Program) namesVars(fn *Func) bool {
	found := false
	for _, s := range fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Goto, *ast.VariableVariable:
				found = true
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl:
				return false
			case *ast.Call:
				if c := p.Callee[n]; c != nil && c.User == nil && c.Std == nil {
					found = found || c.Name != "define" && c.Name != "defined" && c.Name != "function_exists"
				}
			}
			return !found
		})
	}
	return found
}

// splitter splits one variable.
type splitter struct {
	p      *Program
	fn     *Func
	origin *Var
}

// uses returns the mentions of v below the nodes.
func (s *splitter) uses(v *Var, nodes ...ast.Node) []*ast.Variable {
	var found []*ast.Variable
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if x, ok := n.(*ast.Variable); ok && s.p.VarOf[x] == v {
				found = append(found, x)
			}
			return true
		})
	}
	return found
}

// list splits v, of which all mentions lie in a list of statements. set says that it has a
// value where the list begins, again whenever it does; repeats that the list runs in a loop,
// where the last value of one round is the first of the next unless it is set.
func (s *splitter) list(list []ast.Stmt, v *Var, set, repeats bool) {
	var parts [][]ast.Stmt // the statements of each value
	var begins []*ast.Variable
	var current []ast.Stmt
	var begin *ast.Variable
	first := true
	for i, st := range list {
		if len(s.uses(v, st)) == 0 {
			continue
		}
		def := s.begins(v, st, list[i+1:])
		if first && !set && repeats && (def == nil || s.readsBefore(v, st)) {
			return
		}
		if def != nil && (!first || set) {
			parts, begins = append(parts, current), append(begins, begin)
			current = nil
		}
		if def != nil {
			begin = def
		}
		first = false
		current = append(current, st)
	}
	parts, begins = append(parts, current), append(begins, begin)
	for i := len(parts) - 1; i >= 0; i-- { // the last first: the mentions before are still v's
		var last []*ast.Variable // what the next value is made of
		if i+1 < len(parts) {
			last = s.before(parts[i+1][0])
		}
		w := v
		if i > 0 {
			w = s.another(v, begins[i], parts[i], last)
		}
		outside := false
		for _, x := range last {
			outside = outside || s.p.VarOf[x] == w
		}
		if !outside {
			s.inside(parts[i], w, repeats)
		}
	}
}

// another makes a Var for the value that begins at def, lives through part and is mentioned
// last where the next value is made.
func (s *splitter) another(v *Var, def *ast.Variable, part []ast.Stmt, last []*ast.Variable) *Var {
	w := *v
	w.Param, w.Origin, w.Assigned = -1, s.origin, true
	s.fn.Order = append(s.fn.Order, &w)
	before := map[*ast.Variable]bool{}
	for _, x := range s.before(part[0]) {
		before[x] = true
	}
	for i, st := range part {
		for _, x := range s.uses(v, st) {
			if i == 0 && before[x] && x != def {
				continue // what the new value is made of
			}
			s.p.VarOf[x] = &w
		}
	}
	for _, x := range last {
		if s.p.VarOf[x] == v {
			s.p.VarOf[x] = &w
		}
	}
	return &w
}

// before returns the mentions of variables that a statement which begins a value makes before.
func (s *splitter) before(st ast.Stmt) []*ast.Variable {
	var nodes []ast.Node
	switch st := st.(type) {
	case *ast.ExprStmt:
		nodes = append(nodes, st.X.(*ast.AssignExpr).Value)
	case *ast.For:
		nodes = append(nodes, st.Init[0].(*ast.AssignExpr).Value)
	case *ast.Foreach:
		nodes = append(nodes, st.X)
	}
	var found []*ast.Variable
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if x, ok := n.(*ast.Variable); ok {
				found = append(found, x)
			}
			return true
		})
	}
	return found
}

// begins returns where st gives v a new value whatever it was before, nil where it does not.
func (s *splitter) begins(v *Var, st ast.Stmt, rest []ast.Stmt) *ast.Variable {
	switch st := st.(type) {
	case *ast.ExprStmt:
		if a, ok := st.X.(*ast.AssignExpr); ok {
			return s.target(v, a.Target)
		}
	case *ast.For:
		if len(st.Init) > 0 {
			if a, ok := st.Init[0].(*ast.AssignExpr); ok {
				return s.target(v, a.Target)
			}
		}
	case *ast.Foreach:
		if st.ByRef {
			return nil
		}
		// Without a round the variable keeps its value: nobody may look at it then.
		for i, next := range rest {
			if len(s.uses(v, next)) > 0 {
				if s.begins(v, next, rest[i+1:]) == nil || len(s.before(next)) > 0 && s.readsBefore(v, next) {
					return nil
				}
				break
			}
		}
		if st.Key != nil {
			if x := s.target(v, st.Key); x != nil {
				return x
			}
		}
		return s.target(v, st.Value)
	}
	return nil
}

// readsBefore reports whether a statement that begins a value of v reads the one before.
func (s *splitter) readsBefore(v *Var, st ast.Stmt) bool {
	for _, x := range s.before(st) {
		if s.p.VarOf[x] == v {
			return true
		}
	}
	return false
}

// target returns the mention of v that an assignment to e sets, nil if it does not set just v.
func (s *splitter) target(v *Var, e ast.Expr) *ast.Variable {
	switch e := e.(type) {
	case *ast.Variable:
		if s.p.VarOf[e] == v {
			return e
		}
	case *ast.ListExpr:
		var found *ast.Variable
		for _, it := range e.Items {
			if it == nil {
				continue
			}
			x, ok := it.Value.(*ast.Variable)
			if !ok || it.ByRef || it.Key != nil && len(s.uses(v, it.Key)) > 0 {
				return nil
			}
			if s.p.VarOf[x] == v {
				if found != nil {
					return nil
				}
				found = x
			}
		}
		return found
	}
	return nil
}

// inside looks for values of v that end inside of one statement.
func (s *splitter) inside(part []ast.Stmt, v *Var, repeats bool) {
	var st ast.Stmt
	for _, x := range part {
		if len(s.uses(v, x)) > 0 {
			if st != nil {
				return
			}
			st = x
		}
	}
	if st == nil || v.Param >= 0 {
		return
	}
	all := len(s.uses(v, st))
	within := func(list []ast.Stmt, set, loop bool, others int) {
		if n := s.inList(v, list); n > 0 && n == all-others {
			s.list(list, v, set, loop)
		}
	}
	switch st := st.(type) {
	case *ast.Block:
		within(st.Stmts, false, repeats, 0)
	case *ast.Namespace:
		within(st.Stmts, false, repeats, 0)
	case *ast.While:
		within(st.Body.Stmts, false, true, 0)
	case *ast.DoWhile:
		within(st.Body.Stmts, false, true, 0)
	case *ast.For:
		within(st.Body.Stmts, false, true, 0)
	case *ast.Foreach:
		sets := 0
		if !st.ByRef && (s.target(v, st.Value) != nil) != (st.Key != nil && s.target(v, st.Key) != nil) {
			sets = 1
		}
		within(st.Body.Stmts, sets == 1, true, sets)
	case *ast.If:
		within(st.Then.Stmts, false, repeats, 0)
		for _, c := range st.ElseIfs {
			within(c.Body.Stmts, false, repeats, 0)
		}
		if st.Else != nil {
			within(st.Else.Stmts, false, repeats, 0)
		}
	}
}

// inList counts the mentions of v in a list.
func (s *splitter) inList(v *Var, list []ast.Stmt) int {
	n := 0
	for _, st := range list {
		n += len(s.uses(v, st))
	}
	return n
}
