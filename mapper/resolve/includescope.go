package resolve

import (
	"path"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// An included file runs in the class and with the $this of the method that includes it. Which that are is known
// only when it runs: such a file's top level is bound as a closure is that is bound anew.

// bindIncluded finds the files whose top level uses what it has of the class of a method that includes them.
func (p *Program) bindIncluded() {
	s := &scopedFiles{p: p, guarded: p.nonPublic(), includes: make([][]int, len(p.Files)), around: make([]*includers, len(p.Files)), needs: make([]bool, len(p.Files))}
	for i, f := range p.Files {
		if !f.Library {
			s.file, s.w = i, &walker{p: p, file: f}
			s.scan(f.AST, nil)
		}
	}
	for changed := true; changed; {
		changed = false
		for i, list := range s.includes {
			for _, j := range list {
				if both := s.around[j].and(s.around[i]); both != s.around[j] {
					s.around[j], changed = both, true
				}
				if s.needs[j] && !s.needs[i] {
					s.needs[i], changed = true, true
				}
			}
		}
	}
	for i, f := range p.Files {
		if in := s.around[i]; in != nil && s.needs[i] {
			f.Main.Bindable, f.Main.BoundIn, p.BindsFiles = true, in.class, true
		}
	}
}

// includers are the methods and bound closures that include a file; nil where there are none.
type includers struct {
	class *Class // of all of them, nil if they are of several, or if it is not known
}

var anyClass = &includers{}

// and returns the includers of both.
func (x *includers) and(y *includers) *includers {
	switch {
	case x == nil:
		return y
	case y == nil || x.class == y.class:
		return x
	}
	return anyClass
}

// scopedFiles is what is known of files by their index in Program.Files.
type scopedFiles struct {
	p        *Program
	guarded  map[string]bool // see nonPublic
	includes [][]int         // the files that the top level includes
	around   []*includers    // of the file
	needs    []bool          // the top level uses what it has of a class

	file int
	w    *walker
}

// scan goes through what is below n, which is the code of a class or, where in is nil, not.
func (s *scopedFiles) scan(n ast.Node, in *includers) {
	ast.Children(n, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.ClassDecl:
			s.scan(n, &includers{s.p.ClassOf[n]})
			return
		case *ast.TraitDecl, *ast.EnumDecl:
			s.scan(n, anyClass)
			return
		case *ast.FuncDecl:
			s.function(n)
			return
		case *ast.Closure, *ast.ArrowFunc:
			if s.p.bindsAll || s.p.bindable[n.(ast.Expr)] {
				s.scan(n, anyClass)
				return
			}
		case *ast.Include:
			targets := s.w.includeTargets(n)
			if in == nil {
				s.includes[s.file] = append(s.includes[s.file], targets...)
			}
			for _, t := range targets {
				s.around[t] = s.around[t].and(in)
			}
		}
		s.needs[s.file] = s.needs[s.file] || in == nil && s.ofClass(n)
		s.scan(n, in)
	})
}

// function goes through a function that is no method: no class is around its code.
func (s *scopedFiles) function(n *ast.FuncDecl) {
	in := &scopedFiles{p: s.p, guarded: s.guarded, includes: make([][]int, len(s.includes)), around: s.around, needs: make([]bool, len(s.needs)), file: s.file, w: s.w}
	in.scan(n, nil)
}

// ofClass reports whether n means something else in the code of a class than outside.
func (s *scopedFiles) ofClass(n ast.Node) bool {
	member := func(name ast.Node) bool {
		switch name := name.(type) {
		case *ast.Ident:
			return s.guarded[strings.ToLower(name.Name)]
		case *ast.Variable:
			return s.guarded[strings.ToLower(name.Name)]
		}
		return true
	}
	switch n := n.(type) {
	case *ast.Variable:
		return n.Name == "this"
	case *ast.Name:
		return IsScopeWord(n)
	case *ast.Property:
		return member(n.Name)
	case *ast.MethodCall:
		return member(n.Name)
	case *ast.StaticProperty:
		return member(n.Name)
	case *ast.StaticCall:
		return member(n.Name)
	case *ast.ClassConst:
		return member(n.Name)
	}
	return false
}

// nonPublic are the lower-case names of all members of the program's classes that are not public.
func (p *Program) nonPublic() map[string]bool {
	out := map[string]bool{}
	add := func(mods ast.Modifiers, name string) {
		if mods.Has(ast.Private) || mods.Has(ast.Protected) {
			out[strings.ToLower(name)] = true
		}
	}
	for _, c := range p.ClassList {
		if c.File.Library {
			continue
		}
		for _, m := range c.Methods {
			add(m.Mods, m.Short)
		}
		for _, f := range c.Props {
			add(f.Mods, f.Name)
		}
		for _, k := range c.Consts {
			add(k.Mods, k.Name)
		}
	}
	return out
}

// includeTargets returns the indexes of the files that an include can name.
func (w *walker) includeTargets(e *ast.Include) (out []int) {
	p := w.p
	if e.Kind == ast.EvalCode {
		if g := p.evals[e]; g != nil {
			out = append(out, slices.Index(p.Files, g))
		}
		return out
	}
	match := func(pt *Pattern) {
		for i, g := range p.Files {
			if !g.Library && pt.Match(g.Path) {
				out = append(out, i)
			}
		}
	}
	v, abs, known := w.foldPath(e.Path)
	switch g := w.find(v, abs); {
	case !known:
		match(w.ends(e.Path))
	case g != nil:
		out = append(out, slices.Index(p.Files, g))
	default: // looked up when the program runs
		match(&Pattern{Suffix: path.Base(v)})
	}
	return out
}

// publicThis returns the class of $this in a file that only methods of that class include, where it is asked for
// a public method.
func (f *Func) publicThis(object ast.Expr, name ast.Node) *Class {
	id, ok := name.(*ast.Ident)
	v, this := object.(*ast.Variable)
	if !ok || !this || v.Name != "this" || f.Kind != Main || f.BoundIn == nil || f.BoundIn.Refused != "" {
		return nil
	}
	if m := f.BoundIn.Method(id.Name); m != nil && !m.Mods.Has(ast.Private) && !m.Mods.Has(ast.Protected) {
		return f.BoundIn
	}
	return nil
}
