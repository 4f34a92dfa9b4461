package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// private reports whether an included file has the variable for itself: the file sets it
// before it reads it, and nobody reads what it leaves behind.
func (p *Program) private(f *File, v *Var) bool {
	name := v.Name
	if p.AllGlobals || p.GlobalNames[name] || entangled(v) {
		return false
	}
	in := &liveness{p: p, name: name, busy: map[*File]bool{f: true}}
	if in.stmts(f.Main.Body, false) || in.lost {
		return false
	}
	for _, g := range f.IncludedBy {
		w := g.Vars[name]
		if g.Scope || w != nil && entangled(w) {
			return false
		}
		after := &liveness{p: p, name: name, busy: map[*File]bool{f: true}, after: map[*File]bool{}}
		after.exit = g.Kind == Main && len(g.File.IncludedBy) > 0 || w != nil && w.ByRef
		if g.Kind == Arrow {
			return false
		}
		after.stmts(g.Body, after.exit)
		if after.after[f] || after.lost {
			return false
		}
	}
	return true
}

// entangled reports whether a variable is more than a name in one function.
func entangled(v *Var) bool {
	return v.Cell || v.Captured || v.Static || v.Bound || v.Global || v.Super || v.Outer != nil || v.Name == "this"
}

// liveness walks a function backwards and tells where the present value of one variable may
// still be read. It errs towards being read.
type liveness struct {
	p     *Program
	name  string
	exit  bool // the value is read after the function returns
	loops []liveLoop
	after map[*File]bool // files after whose include the value is read
	busy  map[*File]bool // files that are being looked at
	lost  bool           // a jump that is not followed

	// mentioned says of each mention that gives the present value whether it may still be read after.
	mentioned map[*ast.Variable]bool
}

// LastMentions returns the mentions of a function's own variable after which nobody reads the value
// that they give.
func (p *Program) LastMentions(f *Func, v *Var) map[*ast.Variable]bool {
	if entangled(v) || v.Param >= 0 || f.Scope || f.Generator || slices.Contains(f.Shared, v) {
		return nil
	}
	l := &liveness{p: p, name: v.Name, busy: map[*File]bool{}, mentioned: map[*ast.Variable]bool{}}
	l.exit = f.Kind == Main && len(f.File.IncludedBy) > 0
	l.stmts(f.Body, l.exit)
	if l.lost {
		return nil
	}
	last := map[*ast.Variable]bool{}
	for x, later := range l.mentioned {
		if !later {
			last[x] = true
		}
	}
	return last
}

// liveLoop says whether the value is read where break and continue lead.
type liveLoop struct{ out, again bool }

func (l *liveness) stmts(list []ast.Stmt, out bool) bool {
	for i := len(list) - 1; i >= 0; i-- {
		out = l.stmt(list[i], out)
	}
	return out
}

func (l *liveness) block(b *ast.Block, out bool) bool {
	if b == nil {
		return out
	}
	return l.stmts(b.Stmts, out)
}

// stmt returns whether the value is read from s on, given whether it is after s.
func (l *liveness) stmt(s ast.Stmt, out bool) bool {
	switch s := s.(type) {
	case *ast.Block:
		return l.stmts(s.Stmts, out)
	case *ast.ExprStmt:
		return l.expr(s.X, out)
	case *ast.Echo:
		return l.exprs(s.Args, out)
	case *ast.If:
		return l.ifStmt(s, out)
	case *ast.Return:
		return l.expr(s.X, l.exit)
	case *ast.Break:
		return l.jump(s.Depth, false)
	case *ast.Continue:
		return l.jump(s.Depth, true)
	case *ast.Unset:
		if len(s.Vars) == 1 && l.is(s.Vars[0]) {
			return false
		}
		return l.exprs(s.Vars, out)
	case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.InlineHTML, *ast.Nop, *ast.Use:
		return out
	case *ast.Namespace:
		return l.stmts(s.Stmts, out)
	case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach, *ast.Switch, *ast.Try:
		return l.nested(s, out)
	case *ast.Goto, *ast.Label:
		l.lost = true
		return true
	}
	return l.parts(s, out)
}

func (l *liveness) ifStmt(s *ast.If, out bool) bool {
	no := l.block(s.Else, out)
	for i := len(s.ElseIfs) - 1; i >= 0; i-- {
		yes := l.block(s.ElseIfs[i].Body, out)
		no = l.expr(s.ElseIfs[i].Cond, yes || no)
	}
	yes := l.block(s.Then, out)
	return l.expr(s.Cond, yes || no)
}

// nested is a statement with blocks that may run more than once, or in part.
func (l *liveness) nested(s ast.Stmt, out bool) bool {
	switch s := s.(type) {
	case *ast.While:
		return l.loop(out, func(head bool) bool { return l.expr(s.Cond, l.block(s.Body, head) || out) })
	case *ast.DoWhile:
		return l.loop(out, func(head bool) bool { return l.block(s.Body, l.expr(s.Cond, head || out)) })
	case *ast.For:
		head := l.loop(out, func(head bool) bool {
			again := l.exprs(s.Post, head)
			l.loops[len(l.loops)-1].again = again
			return l.exprs(s.Cond, l.block(s.Body, again) || out)
		})
		return l.exprs(s.Init, head)
	case *ast.Foreach:
		head := l.loop(out, func(head bool) bool {
			in := l.target(s.Value, l.block(s.Body, head))
			if s.Key != nil {
				in = l.target(s.Key, in)
			}
			return in || out
		})
		return l.expr(s.X, head) || s.ByRef && l.mentions(s.Value)
	case *ast.Switch:
		l.loops = append(l.loops, liveLoop{out, out})
		in, fall := out, out
		for i := len(s.Cases) - 1; i >= 0; i-- {
			fall = l.stmts(s.Cases[i].Stmts, fall)
			in = in || fall
		}
		l.loops = l.loops[:len(l.loops)-1]
		for _, c := range s.Cases {
			in = l.expr(c.Cond, in)
		}
		return l.expr(s.Subject, in)
	case *ast.Try:
		late := out
		for _, c := range s.Catches {
			late = late || l.mentions(c)
		}
		late = late || s.Finally != nil && l.mentions(s.Finally)
		for _, c := range s.Catches {
			l.block(c.Body, late)
		}
		return l.block(s.Finally, late) || l.block(s.Body, late) || late
	}
	return true
}

// loop repeats a loop's body until what is read at its head is known.
func (l *liveness) loop(out bool, round func(head bool) bool) bool {
	head := false
	for {
		l.loops = append(l.loops, liveLoop{out, head})
		next := round(head)
		l.loops = l.loops[:len(l.loops)-1]
		if next == head {
			return head
		}
		head = true
	}
}

func (l *liveness) jump(depth int, again bool) bool {
	i := len(l.loops) - max(depth, 1)
	if i < 0 {
		return true
	}
	if again {
		return l.loops[i].again
	}
	return l.loops[i].out
}

func (l *liveness) exprs(list []ast.Expr, out bool) bool {
	for i := len(list) - 1; i >= 0; i-- {
		out = l.expr(list[i], out)
	}
	return out
}

func (l *liveness) expr(e ast.Expr, out bool) bool {
	switch e := e.(type) {
	case nil:
		return out
	case *ast.Variable:
		if l.is(e) {
			l.mention(e, out)
			return true
		}
		return out
	case *ast.AssignExpr:
		return l.expr(e.Value, l.target(e.Target, out))
	case *ast.Exit:
		return l.expr(e.X, false)
	case *ast.Include:
		return l.include(e, out)
	}
	return l.parts(e, out)
}

// target is a place that is assigned.
func (l *liveness) target(e ast.Expr, out bool) bool {
	if l.is(e) {
		return false
	}
	if list, ok := e.(*ast.ListExpr); ok {
		for i := len(list.Items) - 1; i >= 0; i-- {
			if item := list.Items[i]; item != nil {
				out = l.target(item.Value, out) || item.ByRef
				out = l.expr(item.Key, out)
			}
		}
		return out
	}
	return l.parts(e, out)
}

func (l *liveness) is(e ast.Expr) bool {
	v, ok := e.(*ast.Variable)
	return ok && v.Name == l.name
}

// include notes what is read after it; what the file itself reads is read before.
func (l *liveness) include(e *ast.Include, out bool) bool {
	t := l.p.Includes[e]
	if t == nil || t.File == nil {
		l.lost = true
		return true
	}
	if l.after != nil && out {
		l.after[t.File] = true
	}
	if l.busy[t.File] {
		return out || l.mentions(e.Path)
	}
	l.busy[t.File] = true
	in := &liveness{p: l.p, name: l.name, busy: l.busy, after: l.after, exit: out}
	reads := in.stmts(t.File.Main.Body, out)
	delete(l.busy, t.File)
	l.lost = l.lost || in.lost
	return reads || out || l.mentions(e.Path)
}

// mention notes whether the value is read after a mention of the variable.
func (l *liveness) mention(x *ast.Variable, later bool) {
	if l.mentioned != nil {
		l.mentioned[x] = l.mentioned[x] || later
	}
}

// only notes the one mention of the variable in n, if it is one; of several, each may come last.
func (l *liveness) only(n ast.Node, out bool) {
	var found []*ast.Variable
	ast.Inspect(n, func(x ast.Node) bool {
		if v, ok := x.(*ast.Variable); ok && l.is(v) {
			found = append(found, v)
		}
		return true
	})
	for _, x := range found {
		l.mention(x, out || len(found) > 1)
	}
}

// parts is a node whose order of evaluation is not followed: whatever it mentions is read.
func (l *liveness) parts(n ast.Node, out bool) bool {
	if l.mentioned != nil {
		l.only(n, out)
	}
	out = out || l.mentions(n)
	ast.Inspect(n, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass:
			return false
		case *ast.Include:
			out = l.include(x, out) || out
		}
		return true
	})
	return out
}

// mentions reports whether n names the variable, in a string for compact too.
func (l *liveness) mentions(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
			return false
		case *ast.Closure:
			for _, u := range x.Uses {
				found = found || u.Var.Name == l.name
			}
			return false
		case *ast.Variable:
			found = found || x.Name == l.name
		case *ast.Call:
			found = found || l.compacts(x)
		}
		return !found
	})
	return found
}

// compacts reports whether n is compact() of the variable.
func (l *liveness) compacts(n *ast.Call) bool {
	name, ok := n.Func.(*ast.Name)
	if !ok || !strings.EqualFold(name.Value, "compact") && !strings.HasSuffix(strings.ToLower(name.Value), `\compact`) {
		return false
	}
	found := false
	for _, a := range n.Args {
		lit, ok := a.Value.(*ast.StringLit)
		found = found || ok && lit.Value == l.name
	}
	return found
}
