package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// walker resolves the names in one function body.
type walker struct {
	p      *Program
	file   *File
	fn     *Func
	im     *imports
	looped int    // how many loops are around
	around *Class // the class around, if any
	trait  *Class // where the code is written, if that is a trait
	bound  *Class // the class around a closure that can be bound anew
}

func (p *Program) walkFile(f *File) {
	w := &walker{p: p, file: f, fn: f.Main, im: newImports("")}
	w.stmts(f.AST.Stmts)
}

// Variable returns the variable of f with that name, making it where it is new.
func (f *Func) Variable(name string) *Var {
	if v := f.Vars[name]; v != nil {
		return v
	}
	v := &Var{Name: name, Func: f, Param: -1, Super: Superglobals[name]}
	f.Vars[name] = v
	f.Order = append(f.Order, v)
	return v
}

func (w *walker) stmts(list []ast.Stmt) {
	for _, s := range list {
		w.node(s)
	}
}

// node resolves n and what is below it.
func (w *walker) node(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil:
			return false
		case *ast.Namespace:
			outer := w.im
			w.im = newImports("")
			if n.Name != nil {
				w.im.namespace = n.Name.Value
			}
			w.fn.Namespace = w.im.namespace
			w.stmts(n.Stmts)
			w.im = outer
			return false
		case *ast.Use:
			w.im.add(n)
			return false
		case *ast.FuncDecl:
			w.function(w.p.Decls[n])
			return false
		case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.AnonClass: // see walkClass
			return false
		case *ast.Closure:
			w.closure(n)
			return false
		case *ast.ArrowFunc:
			w.arrow(n)
			return false
		case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach:
			return w.loop(n)
		}
		return w.simple(n)
	})
}

// loop resolves what is in a loop.
func (w *walker) loop(n ast.Node) bool {
	w.simple(n)
	w.looped++
	ast.Inspect(n, func(c ast.Node) bool {
		if c == nil || c == n {
			return c == n
		}
		w.node(c)
		return false
	})
	w.looped--
	return false
}

// simple resolves nodes that do not open a scope; it reports whether to go on below.
func (w *walker) simple(n ast.Node) bool {
	w.chain(n)
	switch n := n.(type) {
	case *ast.Variable:
		v := w.fn.Variable(n.Name)
		w.p.VarOf[n] = v
		if n.Name == "GLOBALS" {
			w.p.AllGlobals = true
		}
	case *ast.VariableVariable:
		w.fn.Scope = true
	case *ast.Index:
		return w.globalsIndex(n)
	case *ast.AssignExpr:
		w.target(n.Target)
	case *ast.AssignOp:
		w.target(n.Target)
	case *ast.IncDec:
		w.target(n.X)
	case *ast.AssignRef:
		w.bind(n.Target)
		w.refSource(n.Value)
	case *ast.Foreach:
		if n.Key != nil {
			w.target(n.Key)
		}
		if n.ByRef {
			w.bind(n.Value)
			w.refSource(n.X)
			if v, ok := n.X.(*ast.Variable); ok && v.Name == "this" && w.around != nil {
				w.p.walkedByRef[w.around] = true
			} else if ok && v.Name == "this" {
				w.p.AllShared = w.p.AllShared || w.fn.Bindable
			}
		} else {
			w.target(n.Value)
		}
	case *ast.ArrayItem:
		if n.ByRef {
			w.refSource(n.Value)
		}
	case *ast.Return:
		if w.fn.ByRef && n.X != nil {
			w.giveRef(n.X)
		}
	case *ast.Global:
		w.global(n)
	case *ast.StaticVars:
		for _, s := range n.Vars {
			early := w.early(n, s.Var.Name)
			v := w.fn.Variable(s.Var.Name)
			v.Early = v.Early || early
			v.Static, v.Cell, v.Assigned = true, true, true
			w.p.VarOf[s.Var] = v
		}
	case *ast.Unset:
		for _, x := range n.Vars {
			w.target(x)
			w.shareUnset(x)
			w.unsetGlobal(x)
		}
	case *ast.Catch:
		if n.Var != nil {
			w.target(n.Var)
		}
	case *ast.Include:
		w.include(n)
	case *ast.Yield:
		w.fn.Generator = true
		if w.fn.ByRef && n.Value != nil {
			w.refSource(n.Value)
		}
	case *ast.YieldFrom:
		w.fn.Generator = true
	case *ast.Call:
		if w.p.ScopeCallables {
			w.lateStatic()
		}
		w.call(n)
	case *ast.ConstFetch:
		w.constant(n)
	case *ast.MagicConst, *ast.ConstDecl:
		w.p.Namespace[n] = w.im.namespace
		w.p.Around[n] = Around{cmp.Or(w.around, w.bound), w.trait}
	case *ast.New:
		w.className(n.Class)
		w.argRefs(&ast.Ident{Name: "__construct"}, n.Args)
	case *ast.InstanceOf:
		w.className(n.Class)
	case *ast.StaticCall:
		w.className(n.Class)
		w.closureRefs(n.Callable, n.Name)
		w.fromCallable(n)
		w.argRefs(n.Name, n.Args)
	case *ast.ClassConst:
		w.className(n.Class)
	case *ast.StaticProperty:
		w.className(n.Class)
		_, known := n.Class.(*ast.Name)
		_, named := n.Name.(*ast.Ident)
		w.p.LooseStatics = w.p.LooseStatics || !known || !named
	case *ast.MethodCall:
		w.argRefs(n.Name, n.Args)
		w.closureRefs(n.Callable, n.Name)
		if c := w.fn.publicThis(n.Object, n.Name); c != nil {
			w.p.ThisClass[n.Object.(*ast.Variable)] = c
		}
	case *ast.StringLit:
		w.callableName(n.Value)
	case *ast.Binary:
		if s, ok := w.p.Library.Eval(n); ok && n.Op == ast.Concat {
			w.callableName(s.(string))
		}
	}
	if c, ok := n.(*ast.Catch); ok {
		for _, t := range c.Types {
			w.className(t)
		}
	}
	return true
}

func (w *walker) className(e ast.Expr) {
	n, ok := e.(*ast.Name)
	if !ok {
		return
	}
	full := w.im.class(n)
	if w.fn != nil && w.fn.Bindable && w.around == nil && IsScopeWord(n) {
		w.p.ClassName[n] = n.Value // whatever it is bound to
		return
	}
	if n.Kind == ast.Unqualified && w.around != nil {
		switch strings.ToLower(n.Value) {
		case "self", "static":
			w.lateStatic()
			w.p.ClassName[n], w.p.NameClass[n] = w.around.Name, w.around
			return
		case "parent":
			w.lateStatic()
			if full = w.around.parentName(); w.around.Parent != nil {
				w.p.ClassName[n], w.p.NameClass[n] = full, w.around.Parent
				return
			}
		}
	}
	w.p.ClassName[n] = full
	w.p.NameClass[n] = w.p.pickClass(full, w.file)
}

// callableName notes a string that may name a function, or several: 'trim|strtoupper'.
func (w *walker) callableName(s string) {
	if strings.ContainsAny(s, "|,:") && len(s) < 200 {
		for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|,: ", r) }) {
			w.callableName(part)
		}
	}
	if s != "" && len(s) < 80 && (s[0] == '_' || s[0] == '\\' || s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z') {
		w.p.Strings[strings.ToLower(strings.TrimPrefix(s, `\`))] = true
	}
}

// globalsIndex takes $GLOBALS['name'] as the global variable it is.
func (w *walker) globalsIndex(n *ast.Index) bool {
	base, ok := n.Base.(*ast.Variable)
	if !ok || base.Name != "GLOBALS" {
		return true
	}
	w.p.VarOf[base] = w.fn.Variable("GLOBALS")
	if lit, ok := n.Key.(*ast.StringLit); ok && !Superglobals[lit.Value] {
		w.p.GlobalNames[lit.Value] = true
		return false
	}
	w.p.AllGlobals = true
	if n.Key != nil {
		w.node(n.Key)
	}
	return false
}

// target marks the variables that an assignment to e writes.
func (w *walker) target(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		v := w.fn.Variable(e.Name)
		v.Assigned = true
		v.Assigns++
		v.Looped = v.Looped || w.looped > 0
	case *ast.Index:
		w.writeOffset(e)
		if v := w.rootVar(e); v != nil {
			v.Assigned = true
			v.Writes++
			w.p.SuperWrites[v.Name] = w.p.SuperWrites[v.Name] || v.Super
		}
	case *ast.ListExpr:
		for _, item := range e.Items {
			if item == nil {
				continue
			}
			if item.ByRef {
				w.bind(item.Value)
			} else {
				w.target(item.Value)
			}
		}
	case *ast.ArrayLit:
		for _, item := range e.Items {
			w.target(item.Value)
		}
	}
}

// writeOffset notes the name of the property in which e, that is written, is an element or a string offset.
func (w *walker) writeOffset(e *ast.Index) {
	for {
		switch base := e.Base.(type) {
		case *ast.Index:
			e = base
			continue
		case *ast.Property:
			if id, ok := base.Name.(*ast.Ident); ok {
				w.p.offsetProps[id.Name] = true
			}
		}
		return
	}
}

// rootVar returns the variable at the bottom of an element or property.
func (w *walker) rootVar(e ast.Expr) *Var {
	for {
		switch x := e.(type) {
		case *ast.Index:
			e = x.Base
		case *ast.Property:
			e = x.Object
		case *ast.Variable:
			return w.fn.Variable(x.Name)
		default:
			return nil
		}
	}
}

// bind marks a place that becomes a reference.
func (w *walker) bind(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		v := w.fn.Variable(e.Name)
		v.Cell, v.Bound, v.Assigned = true, true, true
		if v.Binds++; w.looped > 0 {
			v.Binds++
		}
	case *ast.ListExpr:
		w.target(e)
	default:
		w.share(e)
		w.target(e)
	}
}

// refSource marks what a reference is taken of.
func (w *walker) refSource(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		v := w.fn.Variable(e.Name)
		if !v.Super {
			v.Cell, v.Bound, v.Assigned = true, true, true
		}
	case *ast.Index:
		w.target(e)
	case *ast.Property, *ast.StaticProperty:
		w.share(e)
	}
}

// unsetGlobal notes the name of a global variable that is unset by way of $GLOBALS, "" for any.
func (w *walker) unsetGlobal(e ast.Expr) {
	x, ok := e.(*ast.Index)
	if !ok {
		return
	}
	if v, ok := x.Base.(*ast.Variable); !ok || v.Name != "GLOBALS" {
		return
	}
	name := ""
	if lit, ok := x.Key.(*ast.StringLit); ok {
		name = lit.Value
	}
	w.p.unsetGlobals[name] = true
}

// UnsetsGlobal reports whether a global variable is unset by way of $GLOBALS.
func (p *Program) UnsetsGlobal(name string) bool { return p.unsetGlobals[name] || p.unsetGlobals[""] }

// giveRef notes what a function returns by reference. A parameter by reference is the caller's cell.
func (w *walker) giveRef(e ast.Expr) {
	w.share(e)
	x, ok := e.(*ast.Variable)
	if !ok || Superglobals[x.Name] || x.Name == "this" {
		return
	}
	if v := w.fn.Variable(x.Name); v.Param >= 0 && w.fn.Params[v.Param].ByRef {
		w.refSource(e)
	}
}

// early reports whether a variable may be used before the statement n, which binds it, runs: it
// stands further up, or n need not run at all.
func (w *walker) early(n ast.Stmt, name string) bool {
	if v := w.fn.Vars[name]; v != nil {
		return !v.Global && !v.Static || v.Early
	}
	return w.fn.Kind != Main && !slices.Contains(w.fn.Body, n)
}

func (w *walker) global(n *ast.Global) {
	for _, x := range n.Vars {
		v, ok := x.(*ast.Variable)
		if !ok {
			w.p.AllGlobals, w.fn.Scope = true, true
			continue
		}
		w.p.GlobalNames[v.Name] = true
		if w.fn.Kind != Main {
			early := w.early(n, v.Name)
			l := w.fn.Variable(v.Name)
			l.Early = l.Early || early
			l.Global, l.Cell, l.Assigned = true, true, true
		}
	}
}

// constant finds what a constant's name means. One that only files define which never load
// together with this one is looked up at run time, and so is not found.
func (w *walker) constant(n *ast.ConstFetch) {
	name, fallback := w.im.full(n.Name, w.im.consts, false)
	switch strings.ToLower(n.Name.Value) {
	case "true", "false", "null":
		name, fallback = n.Name.Value, "" // no namespace has one of its own
	case "__compiler_halt_offset__":
		if at, ok := haltOffset(w.file); ok && (n.Name.Kind == ast.Unqualified || n.Name.Kind == ast.FullyQualified) && n.Name.Value == "__COMPILER_HALT_OFFSET__" {
			w.p.ConstOf[n] = ConstRef{Name: n.Name.Value, Value: at, Known: true}
			return
		}
	}
	for _, candidate := range []string{name, fallback} {
		if candidate == "" {
			continue
		}
		c := w.p.Consts[constKey(candidate)]
		switch {
		case c == nil || !c.meets(w.file):
		case c.File == w.file && w.fn == w.file.Main && int(n.Pos()) < c.At, candidate == name && c.File != w.file && w.hasConst(fallback):
			w.p.ConstOf[n] = ConstRef{Name: name, Fallback: fallback} // it may not be there yet
			return
		default:
			w.p.ConstOf[n] = ConstRef{Name: candidate, Value: c.Known, Known: c.Lit, User: c}
			if !c.Lit && candidate != fallback {
				w.p.ConstOf[n] = ConstRef{Name: candidate, Fallback: fallback, User: c}
			}
			return
		}
		if v, ok := w.p.Library.Eval(&ast.ConstFetch{Name: &ast.Name{Value: candidate}}); ok {
			w.p.ConstOf[n] = ConstRef{Name: candidate, Value: v, Known: true}
			return
		}
	}
	w.p.ConstOf[n] = ConstRef{Name: name, Fallback: fallback}
}

// hasConst reports whether there is a constant of that name, the program's or PHP's.
func (w *walker) hasConst(name string) bool {
	_, ok := w.p.Library.Eval(&ast.ConstFetch{Name: &ast.Name{Value: name}})
	return name != "" && (ok || w.p.Consts[constKey(name)] != nil)
}

// meets reports whether a file that defines the constant can load together with f.
func (c *Const) meets(f *File) bool {
	for _, g := range c.files {
		if f.together.has(g.index) {
			return true
		}
	}
	return false
}

// Const returns the constant of a full name, nil if there is none.
func (p *Program) Const(name string) *Const { return p.Consts[constKey(name)] }

// constKey is a constant's name as PHP compares it: letters of its namespace are equal in both cases.
func constKey(name string) string {
	i := strings.LastIndexByte(name, '\\')
	return strings.ToLower(name[:i+1]) + name[i+1:]
}

// haltOffset returns where the data behind __halt_compiler() begins, if f has any.
func haltOffset(f *File) (offset int, ok bool) {
	ast.Inspect(f.AST, func(n ast.Node) bool {
		if h, is := n.(*ast.HaltCompiler); is {
			offset, ok = int(h.Data), true
		}
		return !ok
	})
	return offset, ok
}
