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
	var vars []*Var
	for _, v := range fn.Order {
		if !entangled(v) && !captured[v] && !v.ByRef && !v.IncShared && !v.Boxed && v.link == nil {
			vars = append(vars, v)
		}
	}
	if len(vars) == 0 {
		return
	}
	w := newValues(p, vars)
	w.stmts(fn.Body)
	w.unite()
	for i, v := range vars {
		fn.Order = append(fn.Order, w.split(i, v)...)
	}
}

// split gives each value of a variable but one a Var of its own and returns these.
func (w *values) split(i int, v *Var) []*Var {
	holders := map[int32]*Var{}
	if v.Param >= 0 || w.read[w.root(int32(i))] {
		holders[w.root(int32(i))] = v // what it is where the function begins
	}
	var others []*Var
	for n, m := range w.mentions[i] {
		root := w.root(m.value)
		h := holders[root]
		switch {
		case h == nil && len(holders) == 0:
			h = v
		case h == nil:
			other := *v
			other.Param, other.Origin, other.Assigned, other.region = -1, v, true, nil
			h = &other
			others = append(others, h)
		}
		holders[root] = h
		w.p.VarOf[m.x] = h
		if h.region == nil {
			h.region, h.first = m.region, n
		}
		h.region = h.region.within(m.region)
	}
	return others
}

// Follows reports whether two values of one variable are best held by one variable again, if they
// are of one type: where both are in a block, and not the later one alone.
func (v *Var) Follows(w *Var) bool {
	if v.region == nil || w.region == nil {
		return true
	}
	if v.first > w.first {
		v, w = w, v
	}
	return v.region.within(w.region) == v.region
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
