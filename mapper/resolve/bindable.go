package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Closures that the program binds anew: Closure::bind(), $closure->bindTo(), $closure->call(). What
// $this, self and static mean in them is known only when they run. In programs that bind nothing
// there are none.

// findBindable finds the closures that may be bound anew: those that are bound where they are
// written, by a variable of the function that holds nothing but them, else all of the program.
func (p *Program) findBindable() {
	p.bindable = map[ast.Expr]bool{}
	names := p.ownMethodNames()
	for _, f := range p.Files {
		if !f.Library {
			(&binder{p: p, names: names}).body(f.AST)
		}
	}
}

// ownMethodNames are the lower-case names of the methods that the program's classes declare.
func (p *Program) ownMethodNames() map[string]bool {
	out := map[string]bool{}
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			out[strings.ToLower(m.Short)] = true
		}
	}
	return out
}

// binder looks for bindings in the body of one function.
type binder struct {
	p     *Program
	names map[string]bool
	held  map[string][]ast.Expr // what the variables of the function are assigned
	subj  []ast.Expr            // what is bound
	// cloned are the variables of which copies are made: that of a closure has static variables of its own.
	cloned []*ast.Variable
}

// body goes through a function, and the functions in it by themselves.
func (b *binder) body(n ast.Node) {
	b.held = map[string][]ast.Expr{}
	ast.Children(n, b.node)
	for _, e := range b.subj {
		b.subject(e)
	}
	for _, v := range b.cloned {
		for _, x := range b.held[v.Name] {
			switch x.(type) {
			case *ast.Closure, *ast.ArrowFunc:
				b.p.bindable[x] = true
			}
		}
	}
}

func (b *binder) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.MethodDecl:
		(&binder{p: b.p, names: b.names}).body(n)
		return
	case *ast.AssignExpr:
		if v, ok := n.Target.(*ast.Variable); ok {
			b.held[v.Name] = append(b.held[v.Name], n.Value)
		}
	case *ast.Clone:
		if v, ok := n.X.(*ast.Variable); ok {
			b.cloned = append(b.cloned, v)
		}
	case *ast.MethodCall:
		id, ok := n.Name.(*ast.Ident)
		if !ok {
			break
		}
		switch low := strings.ToLower(id.Name); low {
		case "bindto", "call":
			if !b.names[low] || low == "bindto" {
				b.subj = append(b.subj, n.Object)
			}
		}
	case *ast.StaticCall:
		class, ok := n.Class.(*ast.Name)
		id, named := n.Name.(*ast.Ident)
		if ok && named && strings.EqualFold(class.Value, "Closure") && strings.EqualFold(id.Name, "bind") {
			if len(n.Args) > 0 && n.Args[0].Name == nil && !n.Args[0].Unpack {
				b.subj = append(b.subj, n.Args[0].Value)
			} else {
				b.p.bindsAll = true
			}
		}
	case *ast.StringLit: // a callable: [$closure, 'bindTo'], 'static::method'
		switch word, _, _ := strings.Cut(strings.ToLower(n.Value), "::"); word {
		case "bindto":
			b.p.bindsAll = true
		case "closure":
			b.p.bindsAll = b.p.bindsAll || strings.EqualFold(n.Value, "closure::bind")
		case "self", "parent", "static":
			b.p.ScopeCallables = true
		}
	}
	ast.Children(n, b.node)
}

// subject marks the closures that e can be.
func (b *binder) subject(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Closure, *ast.ArrowFunc:
		b.p.bindable[e] = true
		return
	case *ast.AssignExpr:
		b.subject(e.Value)
		return
	case *ast.Variable:
		list := b.held[e.Name]
		for _, x := range list {
			switch x.(type) {
			case *ast.Closure, *ast.ArrowFunc:
				b.p.bindable[x] = true
			default:
				list = nil
			}
		}
		if len(list) > 0 {
			return
		}
	}
	b.p.bindsAll = true
}

// binds reports whether a closure in the code of outer can be bound anew. One in a closure that can
// has its $this.
func (w *walker) binds(e ast.Expr) bool {
	if w.file.Library {
		return false
	}
	return w.fn.Bindable || w.p.bindable[e] || w.p.bindsAll && !w.p.libraryCalls[e]
}

// inClosure returns the walker for the body of the closure f; the class around one that can be bound
// anew is not known.
func (w *walker) inClosure(f *Func, e ast.Expr) *walker {
	in := &walker{p: w.p, file: w.file, fn: f, im: w.im, around: w.around, trait: w.trait}
	if f.Bindable = w.binds(e); f.Bindable {
		in.bound = w.around
		if w.around != nil {
			w.lateStatic() // the closure starts with the static class of the method
			in.around = nil
		} else if w.bound != nil {
			in.bound = w.bound
		}
	}
	return in
}

// closureName is the name of a closure in messages: that of the class in front, where it is known.
func (w *walker) closureName(e ast.Expr) string {
	name := join(w.im.namespace, "{closure}")
	if w.around != nil && !w.binds(e) {
		name = w.around.Name + "::" + name
	}
	return name
}

// TraceName is the name of a closure in stack traces.
func (f *Func) TraceName() string {
	if f.IsStatic() {
		return f.Name
	}
	return strings.Replace(f.Name, "::", "->", 1)
}

// IsScopeWord reports whether a class name is self, parent or static.
func IsScopeWord(n *ast.Name) bool {
	switch strings.ToLower(n.Value) {
	case "self", "parent", "static":
		return n.Kind == ast.Unqualified
	}
	return false
}

// UsesThis reports whether the code of a function or a closure in it mentions $this.
func (f *Func) UsesThis() bool {
	found := false
	ast.Inspect(f.Node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl, *ast.AnonClass, *ast.ClassDecl:
			return false
		case *ast.Variable:
			found = found || n.Name == "this"
		}
		return !found
	})
	return found
}
