package resolve

import (
	"path"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Pattern is what is known of a computed include path: its constant ends.
type Pattern struct{ Prefix, Suffix string }

// Match reports whether the pattern can give the path of file, below the project's root.
func (pt *Pattern) Match(file string) bool {
	prefix := strings.TrimPrefix(path.Clean("/"+pt.Prefix), "/")
	if strings.HasSuffix(pt.Prefix, "/") && prefix != "" {
		prefix += "/"
	}
	return strings.HasSuffix(file, pt.Suffix) && (pt.Prefix == "" || strings.HasPrefix(file, prefix) || strings.Contains(file, "/"+prefix))
}

// fold splits a path expression into its constant value, or its constant ends. Values
// are below the project's root where abs, else relative.
func (w *walker) foldPath(e ast.Expr) (value string, abs, ok bool) {
	dir := path.Dir(w.file.Path)
	switch e := e.(type) {
	case *ast.StringLit:
		return e.Value, false, true
	case *ast.MagicConst:
		switch e.Kind {
		case ast.MagicDir:
			return "/" + strings.TrimPrefix(dir, "."), true, true
		case ast.MagicFile:
			return "/" + w.file.Path, true, true
		}
	case *ast.Binary:
		if e.Op != ast.Concat {
			return "", false, false
		}
		x, abs, ok1 := w.foldPath(e.X)
		y, _, ok2 := w.foldPath(e.Y)
		return x + y, abs, ok1 && ok2
	case *ast.ConstFetch:
		if e.Name.Value == "DIRECTORY_SEPARATOR" {
			return "/", false, true
		}
		if c := w.p.Consts[constKey(e.Name.Value)]; c != nil && c.Value != nil {
			if c.File == w.file {
				return w.foldPath(c.Value)
			}
			other := &walker{p: w.p, file: c.File}
			return other.foldPath(c.Value)
		}
	case *ast.Call:
		if name, ok := e.Func.(*ast.Name); ok && strings.EqualFold(name.Value, "dirname") && len(e.Args) >= 1 {
			v, abs, ok := w.foldPath(e.Args[0].Value)
			n := int64(1)
			if len(e.Args) == 2 {
				lit, isInt := e.Args[1].Value.(*ast.IntLit)
				if !isInt {
					return "", false, false
				}
				n = lit.Value
			}
			for ; n > 0; n-- {
				v = path.Dir(v)
			}
			return v, abs, ok && abs
		}
	case *ast.Interpolated:
		var b strings.Builder
		for i, part := range e.Parts {
			v, a, ok := w.foldPath(part)
			if !ok {
				return "", false, false
			}
			abs = abs || a && i == 0
			b.WriteString(v)
		}
		return b.String(), abs, true
	}
	return "", false, false
}

// ends returns the constant beginning and end of a computed path.
func (w *walker) ends(e ast.Expr) *Pattern {
	parts := w.flatten(e)
	pt := &Pattern{}
	for _, part := range parts {
		v, abs, ok := w.foldPath(part)
		if !ok {
			break
		}
		if abs {
			v = strings.TrimPrefix(v, "/")
		}
		pt.Prefix += v
	}
	for i := len(parts) - 1; i >= 0; i-- {
		v, _, ok := w.foldPath(parts[i])
		if !ok {
			break
		}
		pt.Suffix = v + pt.Suffix
	}
	return pt
}

func (w *walker) flatten(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.Binary:
		if e.Op == ast.Concat {
			return append(w.flatten(e.X), w.flatten(e.Y)...)
		}
	case *ast.Interpolated:
		return e.Parts
	}
	return []ast.Expr{e}
}

// linkEvals finds the files that are the code of an eval.
func (p *Program) linkEvals() {
	p.evals = map[*ast.Include]*File{}
	code := map[*ast.File]*File{}
	for _, f := range p.Files {
		code[f.AST] = f
	}
	for _, f := range p.Files {
		ast.Inspect(f.AST, func(n ast.Node) bool {
			if e, ok := n.(*ast.Include); ok && e.Code != nil {
				g := code[e.Code]
				g.Eval, g.Repeatable, p.evals[e] = e, true, g
			}
			return true
		})
	}
}

// EvalName returns a path to name constant code after: "a_eval3.php" stands for "a.php(3) : eval()'d code".
func (f *File) EvalName() string {
	in, line, _ := strings.Cut(f.Path, "(")
	line, _, _ = strings.Cut(line, ")")
	return strings.TrimSuffix(in, path.Ext(in)) + "_eval" + line + ".php"
}

// include finds the file that an include runs.
func (w *walker) include(e *ast.Include) {
	t := &Target{}
	w.p.Includes[e] = t
	w.fn.Includes = append(w.fn.Includes, e)
	if w.p.BindsFiles {
		w.lateStatic()
	}
	if e.Kind == ast.EvalCode {
		if t.File = w.p.evals[e]; t.File != nil {
			t.File.IncludedBy = append(t.File.IncludedBy, w.fn)
		}
		return
	}
	v, abs, ok := w.foldPath(e.Path)
	if ok {
		t.File = w.find(v, abs)
	}
	if t.File == nil {
		w.p.TellsIncludes = true
		if !ok {
			t.Computed = true
			patterns := w.patterns(e.Path)
			for _, f := range w.p.Files {
				if !f.Library && slices.ContainsFunc(patterns, func(pt *Pattern) bool { return pt.Match(f.Path) }) {
					f.DynIncluded = true
					f.Repeatable = f.Repeatable || !e.Kind.Once()
				}
			}
			w.fn.Scope = true
		}
		return
	}
	t.File.OnceIncluded = t.File.OnceIncluded || e.Kind.Once()
	t.File.IncludedBy = append(t.File.IncludedBy, w.fn)
	t.File.Repeatable = t.File.Repeatable || !e.Kind.Once()
}

// find looks a path up as PHP does: absolute below the root, else beside the running
// script, else beside the including file.
func (w *walker) find(v string, abs bool) *File {
	if abs {
		return w.p.ByPath[strings.TrimPrefix(path.Clean(v), "/")]
	}
	if strings.HasPrefix(v, "/") {
		return nil
	}
	if f := w.p.ByPath[path.Join(path.Dir(w.file.Path), v)]; f != nil {
		return f
	}
	// A library file that names a path relative to the entry script.
	var found *File
	for _, f := range w.p.Files {
		if c := w.p.ByPath[path.Join(path.Dir(f.Path), v)]; c != nil {
			if found != nil && found != c {
				return nil
			}
			found = c
		}
	}
	return found
}

// linkIncludes works out which variables included files share with their includers.
func (p *Program) linkIncludes() {
	for changed := true; changed; {
		changed = false
		for _, f := range p.Files {
			if f.DynIncluded && !f.Main.Scope {
				f.Main.Scope, changed = true, true
			}
			for _, g := range f.IncludedBy {
				if f.Main.Scope && !g.Scope {
					g.Scope, changed = true, true
				}
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, f := range p.Files {
			if f.Main.Scope || len(f.IncludedBy) == 0 {
				continue
			}
			for _, v := range f.Main.Order {
				if v.IncShared || v.Super || v.Name == "this" || !p.sharedOutside(f, v.Name) || p.private(f, v) {
					continue
				}
				v.IncShared, changed = true, true
				f.Main.Shared = append(f.Main.Shared, v)
				for _, g := range f.IncludedBy {
					if !g.Scope {
						g.Variable(v.Name)
					}
				}
			}
		}
	}
}

// sharedOutside reports whether an includer of f, or another file that is included there,
// knows the variable too.
func (p *Program) sharedOutside(f *File, name string) bool {
	for _, g := range f.IncludedBy {
		if g.Scope || g.Vars[name] != nil {
			return true
		}
		for _, inc := range g.Includes {
			if t := p.Includes[inc].File; t != nil && t != f && t.Main.Vars[name] != nil {
				return true
			}
		}
	}
	return false
}
