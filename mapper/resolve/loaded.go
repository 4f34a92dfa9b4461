package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// This file finds the calls that may run before the called function is declared. It follows
// the program with the set of what has surely been declared: files that have been loaded,
// and functions whose declaration has run. Nothing is ever taken back in a run, so that the
// set only grows along a path; where paths meet, what both have remains.

// loader is a run of that analysis.
type loader struct {
	p       *Program
	entry   map[*Func]fileSet // what is sure where a function starts; absent: nobody gets there
	exit    map[*Func]fileSet // and where it ends
	bits    map[*Func]int     // of conditional functions, behind the files
	classes map[*Class]int    // of classes whose declaration runs
	size    int
	changed bool
	frozen  bool // entries are final
	file    *File
	fn      *Func
	now     fileSet // what is sure here; nil where control does not get
}

// MarkEarlyCalls sets Check on the calls, and Known for the tests, that depend on what has been
// declared. entry says which files can be where a run starts.
func (p *Program) MarkEarlyCalls(entry func(*File) bool) {
	p.sureExists = map[*ast.Call]bool{}
	p.Unsure = map[ast.Node]bool{}
	l := &loader{p: p, entry: map[*Func]fileSet{}, exit: map[*Func]fileSet{}, bits: map[*Func]int{}, classes: map[*Class]int{}, size: len(p.Files)}
	for _, c := range p.ClassList {
		if c.Late && !c.Anonymous {
			l.classes[c] = l.size
			l.size++
		}
	}
	for _, f := range p.Files {
		for _, g := range f.Funcs {
			if g.Conditional {
				l.bits[g] = l.size
				l.size++
			}
		}
	}
	for _, f := range p.Files {
		if entry(f) || f.DynIncluded {
			l.enter(f.Main, newFileSet(l.size))
		}
	}
	for l.changed = true; l.changed; {
		l.changed = false
		for _, f := range p.Files {
			for _, g := range append([]*Func{f.Main}, f.Funcs...) {
				l.function(g)
			}
		}
	}
	// What nobody calls decides nothing for others.
	l.frozen = true
	for _, f := range p.Files {
		for _, g := range append([]*Func{f.Main}, f.Funcs...) {
			if l.entry[g] == nil {
				s := newFileSet(l.size)
				s.add(f.index)
				l.entry[g] = s
				l.function(g)
			}
		}
	}
}

// enter notes that f can start with s, its own file besides.
func (l *loader) enter(f *Func, s fileSet) {
	old := l.entry[f]
	if l.frozen {
		return
	}
	if old == nil {
		s = append(fileSet(nil), s...)
		s.add(f.File.index)
		l.entry[f], l.changed = s, true
		return
	}
	if meet(old, s, f.File.index) {
		l.changed = true
	}
}

// meet takes from a what b lacks, but for the element keep; it reports a change.
func meet(a, b fileSet, keep int) bool {
	changed := false
	for i := range a {
		w := b[i]
		if keep/64 == i {
			w |= 1 << (keep % 64)
		}
		changed = changed || a[i]&^w != 0
		a[i] &= w
	}
	return changed
}

func (l *loader) function(f *Func) {
	start := l.entry[f]
	if start == nil {
		return
	}
	l.file, l.fn = f.File, f
	l.now = append(fileSet(nil), start...)
	l.stmts(f.Body)
	l.leave(l.now)
}

// leave notes what is sure where the function ends or returns.
func (l *loader) leave(s fileSet) {
	if s == nil || l.fn == nil {
		return
	}
	if old := l.exit[l.fn]; old == nil {
		l.exit[l.fn], l.changed = append(fileSet(nil), s...), true
	} else if meet(old, s, l.fn.File.index) {
		l.changed = true
	}
}

func (l *loader) copy() fileSet {
	if l.now == nil {
		return nil
	}
	return append(fileSet(nil), l.now...)
}

// common is what two paths have in common; a path that control does not take has everything.
func common(a, b fileSet) fileSet {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	for i := range a {
		a[i] &= b[i]
	}
	return a
}

func (l *loader) stmts(list []ast.Stmt) {
	for _, s := range list {
		if l.now == nil {
			return
		}
		l.stmt(s)
	}
}

func (l *loader) block(b *ast.Block) {
	if b != nil {
		l.stmts(b.Stmts)
	}
}

// maybe follows something that may not run.
func (l *loader) maybe(body func()) {
	before := l.copy()
	body()
	l.now = common(before, l.now)
}

func (l *loader) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Block:
		l.stmts(s.Stmts)
	case *ast.Namespace:
		l.stmts(s.Stmts)
	case *ast.Declare:
		l.block(s.Body)
	case *ast.FuncDecl:
		if f := l.p.Decls[s]; f != nil && f.Conditional {
			l.now.add(l.bits[f])
		}
	case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		if b, ok := l.classes[l.p.ClassOf[s]]; ok {
			l.now.add(b)
		}
	case *ast.If:
		l.ifStmt(s)
	case *ast.While:
		l.expr(s.Cond)
		l.maybe(func() { l.block(s.Body) })
	case *ast.DoWhile:
		l.maybe(func() { l.block(s.Body) }) // continue may skip the rest of the body
		l.expr(s.Cond)
	case *ast.For:
		l.exprs(s.Init)
		l.exprs(s.Cond)
		l.maybe(func() { l.block(s.Body); l.exprs(s.Post) })
	case *ast.Foreach:
		l.expr(s.X)
		l.maybe(func() { l.block(s.Body) })
	case *ast.Switch:
		l.switchStmt(s)
	case *ast.Try:
		l.try(s)
	case *ast.Return:
		l.expr(s.X)
		l.leave(l.now)
		l.now = nil
	case *ast.Break, *ast.Continue, *ast.HaltCompiler:
		l.now = nil
	default:
		l.inspect(s)
	}
}

func (l *loader) ifStmt(s *ast.If) {
	l.expr(s.Cond)
	other := l.copy()
	l.assume(s.Cond, true)
	l.block(s.Then)
	out := l.now
	for _, e := range s.ElseIfs {
		l.now = other
		l.expr(e.Cond)
		other = l.copy()
		l.block(e.Body)
		out = common(out, l.now)
	}
	l.now = other
	if len(s.ElseIfs) == 0 {
		l.assume(s.Cond, false)
	}
	l.block(s.Else)
	l.now = common(out, l.now)
}

func (l *loader) switchStmt(s *ast.Switch) {
	l.expr(s.Subject)
	before := l.copy()
	for _, c := range s.Cases {
		l.now = append(fileSet(nil), before...)
		l.expr(c.Cond)
		l.stmts(c.Stmts)
	}
	l.now = before
}

// try: a catch can follow any part of the body.
func (l *loader) try(s *ast.Try) {
	before := l.copy()
	l.block(s.Body)
	out := l.now
	for _, c := range s.Catches {
		l.now = append(fileSet(nil), before...)
		l.block(c.Body)
		out = common(out, l.now)
	}
	if s.Finally != nil {
		l.now = before
		l.block(s.Finally)
	}
	l.now = out
}

func (l *loader) exprs(list []ast.Expr) {
	for _, e := range list {
		l.expr(e)
	}
}

func (l *loader) expr(e ast.Expr) {
	if e != nil {
		l.inspect(e)
	}
}

// inspect follows an expression in about the order in which PHP runs it; a function is
// looked up before its arguments are evaluated.
func (l *loader) inspect(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		if l.now == nil || n == nil {
			return false
		}
		switch n := n.(type) {
		case *ast.Binary:
			if n.Op == ast.And || n.Op == ast.Or || n.Op == ast.Coalesce {
				l.expr(n.X)
				l.maybe(func() {
					if n.Op != ast.Coalesce {
						l.assume(n.X, n.Op == ast.And)
					}
					l.expr(n.Y)
				})
				return false
			}
		case *ast.Ternary:
			l.ternary(n)
			return false
		case *ast.Closure:
			l.closure(n)
			return false
		case *ast.ArrowFunc:
			l.closure(n)
			return false
		case *ast.AnonClass, *ast.FuncDecl:
			return false
		case *ast.Include:
			l.expr(n.Path)
			l.include(n)
			return false
		case *ast.Call:
			return l.call(n)
		case *ast.New:
			return l.newObject(n)
		case *ast.StaticCall:
			l.class(n, n.Class)
		case *ast.StaticProperty:
			l.class(n, n.Class)
		case *ast.ClassConst:
			if id, ok := n.Name.(*ast.Ident); !ok || !strings.EqualFold(id.Name, "class") {
				l.class(n, n.Class)
			} else if name, ok := n.Class.(*ast.Name); ok {
				l.mention(l.p.NameClass[name])
			}
		case *ast.StringLit:
			l.name(n.Value)
		case *ast.Exit, *ast.Throw:
			ast.Inspect(n, func(c ast.Node) bool {
				if c == n {
					return true
				}
				l.inspect(c)
				return false
			})
			l.now = nil
			return false
		}
		return true
	})
}

func (l *loader) ternary(n *ast.Ternary) {
	l.expr(n.Cond)
	other := l.copy()
	l.assume(n.Cond, true)
	l.expr(n.Then)
	out := l.now
	l.now = other
	l.expr(n.Else)
	l.now = common(out, l.now)
}

// closure follows a closure's body, which runs after the closure is made.
func (l *loader) closure(e ast.Expr) {
	f := l.p.Closures[e]
	if f == nil {
		return
	}
	saved, fn := l.copy(), l.fn
	l.fn = nil
	if f.Kind == Arrow {
		l.expr(f.Result)
	} else {
		l.stmts(f.Body)
	}
	l.now, l.fn = saved, fn
}

// name is a string that may name a function: the function can start here or later.
func (l *loader) name(s string) {
	class, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(s, `\`)), "::")
	for _, c := range l.p.Classes[class] {
		l.mention(c)
	}
	for _, f := range l.p.Funcs[strings.ToLower(strings.TrimPrefix(s, `\`))] {
		if f.ByName {
			l.enter(f, l.now)
		}
	}
}

func (l *loader) include(n *ast.Include) {
	t := l.p.Includes[n]
	if t == nil || t.File == nil {
		return
	}
	l.enter(t.File.Main, l.now)
	l.after(t.File.Main)
	if l.now != nil {
		l.now.add(t.File.index)
	}
}

// class follows a use of a class by name, which loads it or throws.
func (l *loader) class(n ast.Node, class ast.Expr) {
	name, ok := class.(*ast.Name)
	if !ok {
		l.anyClass()
		return
	}
	c := l.p.NameClass[name]
	if c == nil || l.now == nil || c.File.Library {
		return
	}
	in := l.in()
	l.p.Unsure[n] = !l.now.has(l.sign(c)) && (in == nil || !in.Is(c))
	l.now.add(l.sign(c))
	l.mention(c)
}

// sign is the element that says that c exists: its own, or that of its file.
func (l *loader) sign(c *Class) int {
	if b, late := l.classes[c]; late {
		return b
	}
	return c.File.index
}

// in returns the class whose code runs, nil outside of classes.
func (l *loader) in() *Class {
	if l.fn == nil {
		return nil
	}
	return l.fn.In()
}

// newObject follows new: the arguments are evaluated once the class is there.
func (l *loader) newObject(n *ast.New) bool {
	name, ok := n.Class.(*ast.Name)
	if !ok {
		if _, anon := n.Class.(*ast.AnonClass); !anon {
			l.anyClass()
		}
		return true
	}
	if c := l.p.NameClass[name]; c != nil {
		l.now.add(l.sign(c))
		l.mention(c)
	}
	return true
}

// mention notes that methods of c can run from here on, with what is sure now.
func (l *loader) mention(c *Class) {
	for ; c != nil; c = c.Parent {
		for _, m := range c.Methods {
			l.enter(m, l.now)
		}
	}
}

// anyClass is a class by a computed name: it can be each.
func (l *loader) anyClass() {
	for _, c := range l.p.ClassList {
		l.mention(c)
	}
}

// after adds what is sure when f has returned.
func (l *loader) after(f *Func) {
	if out := l.exit[f]; out != nil {
		l.now.addAll(out)
	}
}

func (l *loader) call(n *ast.Call) bool {
	if q, f := l.asked(n); q != nil {
		l.p.sureExists[n] = f != nil && l.declared(f)
	}
	c := l.p.Callee[n]
	if c == nil || c.User == nil {
		if c != nil && c.Ambiguous {
			for _, f := range l.p.candidates(c.Name, l.file) {
				l.enter(f, l.now)
			}
		}
		return true
	}
	c.Check = !l.declared(c.User)
	if c.Check {
		c.User.Listed = true
	}
	l.exprs([]ast.Expr{n.Func})
	for _, a := range n.Args {
		l.expr(a.Value)
	}
	if l.now == nil {
		return false
	}
	l.declare(c.User)
	l.enter(c.User, l.now)
	l.after(c.User)
	return false
}

// declared reports whether f surely exists here.
func (l *loader) declared(f *Func) bool {
	if b, ok := l.bits[f]; ok {
		return l.now.has(b)
	}
	return f.File.Library || l.now.has(f.File.index)
}

// Answer is what is known of a question before the program runs.
type Answer uint8

// The answers.
const (
	Unknown Answer = iota
	Yes
	No
)

// Exists answers function_exists(name) in file.
func (p *Program) Exists(e *ast.Call, name string, file *File) Answer {
	key := strings.ToLower(strings.TrimPrefix(name, `\`))
	if len(p.Std(key, file.Library)) > 0 || Special(key) {
		return Yes
	}
	if p.sureExists[e] {
		return Yes
	}
	for _, f := range p.Funcs[key] {
		if f.File.Library {
			return Yes
		}
	}
	list := p.candidates(key, file)
	if len(list) == 0 {
		return No
	}
	for _, f := range list {
		f.Listed = true
	}
	return Unknown
}

// asked returns the function that a call of function_exists asks for, nil where it is not one.
func (l *loader) asked(e ast.Expr) (*ast.Call, *Func) {
	n, ok := e.(*ast.Call)
	if !ok || len(n.Args) != 1 {
		return nil, nil
	}
	c, lit := l.p.Callee[n], (*ast.StringLit)(nil)
	if lit, ok = n.Args[0].Value.(*ast.StringLit); !ok || c == nil || !strings.EqualFold(c.Name, "function_exists") {
		return nil, nil
	}
	if list := l.p.candidates(strings.TrimPrefix(lit.Value, `\`), l.file); len(list) == 1 {
		return n, list[0]
	}
	return n, nil
}

// assume adds what a test of function_exists shows where e is truth.
func (l *loader) assume(e ast.Expr, truth bool) {
	if u, ok := e.(*ast.Unary); ok && u.Op == ast.Not {
		e, truth = u.X, !truth
	}
	if _, f := l.asked(e); f != nil && truth && l.now != nil {
		l.declare(f)
	}
}

// declare notes that f exists.
func (l *loader) declare(f *Func) {
	if b, ok := l.bits[f]; ok {
		l.now.add(b)
	} else {
		l.now.add(f.File.index)
	}
}
