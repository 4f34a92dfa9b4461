// Package mapper turns the syntax trees of a project into the typed program that codegen
// prints: it resolves names, infers types and lowers every construct.
package mapper

import (
	"math"
	"path"
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Result is a mapped project.
type Result struct {
	Program *ir.Program
	Diags   diag.List
	Stats   Stats
}

// Stats counts what the report shows.
type Stats struct {
	Exprs, Typed  int // expressions with a value, and those with a type of Go's
	Locals, Boxed int // local variables, and those held as php.Value
	Refused       int // constructs that became a located run-time error
}

// mapping is a run of the mapper.
type mapping struct {
	res         *resolve.Program
	info        *infer.Info
	funcs       map[*resolve.Func]*ir.Func
	shared      map[*resolve.Var]*ir.Var
	diags       diag.List
	traced      bool                   // the arguments in stack traces have been noted
	dumpsNoted  map[*resolve.File]bool // files whose printing of closures has been noted
	numbered    map[*resolve.File]bool // files whose printing of objects' numbers has been noted
	stats       Stats
	dynStd      map[string]bool
	needDyn     bool
	session     bool // some code uses sessions
	limited     bool // see setsLimits
	std         map[*builtin.Func]*ir.StdFunc
	consts      map[*resolve.Const]*ir.Const
	defaults    map[*ast.Param]*ir.Func // see defaultValue
	classes     []*ir.Class             // by index
	fields      map[*resolve.Prop]*ir.Field
	nested      int             // class constants whose values are being lowered
	typedFields map[string]bool // the PHP names of fields with a Go type of their own
	classConsts map[*resolve.ClassConst]*ir.ClassConst
	statics     map[*resolve.Prop]*ir.Static
	busy        map[*resolve.ClassConst]bool // class constants whose value is being lowered
	// tolerance caches what is known of variables that may get the null of an absent key.
	tolerance map[*resolve.Func]map[*resolve.Var]tolerance
	growing   map[*resolve.Func]map[*resolve.Var]bool // see grows
	messages  map[*resolve.File][]ir.Message          // of PHP's compiler
	files     map[*resolve.File]*ir.File
	reflected ir.Reflection         // what reflection tells of the program, where it asks
	infoOf    map[*resolve.Func]int // see describe
}

// Options are what a program can be converted with.
type Options = resolve.Options

// Map maps the files of a project; their names are slash-separated paths below its root.
func Map(files []*ast.File, opts Options) (*Result, error) {
	lib, err := builtin.Load()
	if err != nil {
		return nil, err
	}
	lib = lib.Of(opts.PHP)
	var needs []string
	if opts.TraceArguments {
		needs = append(needs, "sensitiveparametervalue")
	}
	classes, err := builtin.ClassFiles(opts.PHP, opts.Behaves, files, needs...)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		addTicks(f)
		valueThis(f)
	}
	res := resolve.Resolve(files, classes, lib, opts)
	m := &mapping{
		res: res, info: infer.Infer(res), funcs: map[*resolve.Func]*ir.Func{}, shared: map[*resolve.Var]*ir.Var{},
		dynStd: map[string]bool{}, std: map[*builtin.Func]*ir.StdFunc{}, tolerance: map[*resolve.Func]map[*resolve.Var]tolerance{}, growing: map[*resolve.Func]map[*resolve.Var]bool{},
		classConsts: map[*resolve.ClassConst]*ir.ClassConst{}, statics: map[*resolve.Prop]*ir.Static{}, busy: map[*resolve.ClassConst]bool{}, messages: map[*resolve.File][]ir.Message{},
	}
	m.diags = append(m.diags, res.Diags...)
	return &Result{Program: m.program(), Diags: m.diags, Stats: m.stats}, nil
}

// program lowers every file and puts the tables together.
func (m *mapping) program() *ir.Program {
	p := &ir.Program{TraceArguments: m.res.TraceArguments, ObjectNumbers: m.res.ObjectNumbers}
	m.oldRules(p)
	m.limited = m.setsLimits()
	m.declareClasses()
	p.Classes = m.classes
	packages := map[string]*ir.Package{}
	m.files = map[*resolve.File]*ir.File{}
	files := m.files
	for _, f := range m.res.Files {
		dir := path.Dir(f.Path)
		if dir == "." {
			dir = ""
		}
		pkg := packages[dir]
		if pkg == nil {
			pkg = &ir.Package{Dir: dir, Library: f.Library}
			packages[dir] = pkg
			p.Packages = append(p.Packages, pkg)
		}
		file := &ir.File{Source: f.Path}
		if f.Eval != nil {
			file.Name = f.EvalName()
		}
		files[f] = file
		pkg.Files = append(pkg.Files, file)
	}
	for _, f := range m.res.Files {
		m.declare(f, files[f], packages)
	}
	m.declareConsts(files)
	sort.Slice(p.Packages, func(i, j int) bool { return p.Packages[i].Dir < p.Packages[j].Dir })
	for _, f := range m.res.Files {
		for _, fn := range append([]*resolve.Func{f.Main}, f.Funcs...) {
			if g := m.funcs[fn]; g != nil {
				m.params(fn, g)
			}
		}
	}
	m.markFailing()
	m.compileMessages()
	m.res.MarkEarlyCalls(func(f *resolve.File) bool { return !f.Library && (m.routed(f) || m.isCommand(f)) })
	for _, f := range m.res.Files {
		for _, c := range f.Classes {
			if c.Refused == "" {
				m.classDecl(c, files[f])
			}
		}
	}
	for _, f := range m.res.Files {
		m.lowerFile(f, files[f])
		if f.Library {
			continue
		}
		p.Scripts = append(p.Scripts, m.script(f))
	}
	for _, s := range p.Scripts {
		if f := m.res.ByPath[s.Path]; m.isCommand(f) {
			p.Commands = append(p.Commands, s)
		}
	}
	p.Decls = m.decls()
	p.Dynamic = m.addDynStd(nil)
	p.Sessions = m.session
	p.Reflection = m.reflection()
	return p
}

// declareConsts makes Go constants of the constants that have one known value.
func (m *mapping) declareConsts(files map[*resolve.File]*ir.File) {
	m.consts = map[*resolve.Const]*ir.Const{}
	m.defaults = map[*ast.Param]*ir.Func{}
	for _, c := range m.res.ConstOrder {
		file := files[c.File]
		switch v := c.Known.(type) {
		case bool, int, string:
		case float64:
			if math.IsNaN(v) || math.IsInf(v, 0) || v == 0 && math.Signbit(v) {
				continue
			}
		default:
			continue
		}
		if file == nil || !c.Lit {
			continue
		}
		g := &ir.Const{PHPName: c.Name, Value: c.Known}
		m.consts[c] = g
		file.Consts = append(file.Consts, g)
	}
}

// declare makes the Go functions of f, so that calls can name them before they are lowered.
func (m *mapping) declare(f *resolve.File, home *ir.File, packages map[string]*ir.Package) {
	all := append([]*resolve.Func{f.Main}, f.Funcs...)
	for _, fn := range all {
		if fn.Shadowed || f.Library && fn == f.Main {
			continue
		}
		file := home
		if fn.File != f {
			file = m.traitFile(fn, packages)
		}
		g := &ir.Func{PHPName: fn.Name, Script: fn.Kind == resolve.Main, File: file, Pos: m.pos(fn.File, fn.Node)}
		m.funcs[fn] = g
		if fn.Kind == resolve.Method {
			m.declareMethod(fn, g)
		}
		g.Result = m.resultRepr(fn)
		g.Recursive, g.Limited = m.recursive(fn) && m.info.SequenceOf(fn) == nil, m.limited
		file.Funcs = append(file.Funcs, g)
	}
}

// traitFile returns the Go file for the copy of a trait's method: that of the trait, or one beside
// the class if the trait lies in another folder.
func (m *mapping) traitFile(fn *resolve.Func, packages map[string]*ir.Package) *ir.File {
	dir := dirOf(fn.Class.File.Path)
	if dirOf(fn.File.Path) == dir {
		return m.files[fn.File]
	}
	pkg := packages[dir]
	for _, f := range pkg.Files {
		if f.Source == fn.File.Path {
			return f
		}
	}
	f := &ir.File{Source: fn.File.Path}
	pkg.Files = append(pkg.Files, f)
	return f
}

// resultRepr returns how fn gives its result back.
func (m *mapping) resultRepr(fn *resolve.Func) types.Repr {
	if fn.Kind == resolve.Main {
		if len(fn.File.IncludedBy) == 0 && !fn.Scope || !returnsValue(fn.Body) {
			return types.Void
		}
		if t := m.info.Funcs[fn].Result; !fn.Scope && t.Mask != 0 {
			return t.Repr()
		}
		return types.Value
	}
	if fn.GivesRef() {
		return types.Ref
	}
	if q := m.info.SequenceOf(fn); q != nil {
		return m.info.SequenceRepr(q)
	}
	t := m.info.Funcs[fn].Result
	if (fn.Kind == resolve.Function || fn.Kind == resolve.Method) && (t.Is(types.Null) || t.Mask == 0) && !anyReturns(fn) {
		return types.Void
	}
	return t.Repr()
}

// anyReturns reports whether fn, or a method that shares its signature, returns something.
func anyReturns(fn *resolve.Func) bool {
	for _, m := range fn.Family {
		if returnsValue(m.Body) {
			return true
		}
	}
	return returnsValue(fn.Body)
}

// returnsValue reports whether the statements, without nested functions, return something.
func returnsValue(list []ast.Stmt) bool {
	found := false
	for _, s := range list {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass, *ast.TraitDecl, *ast.InterfaceDecl, *ast.EnumDecl:
				return false
			case *ast.Return:
				found = found || n.X != nil
			}
			return !found
		})
	}
	return found
}

// recursive reports whether fn can call itself through functions whose calls are known.
func (m *mapping) recursive(fn *resolve.Func) bool {
	seen := map[*resolve.Func]bool{}
	var reaches func(f *resolve.Func) bool
	reaches = func(f *resolve.Func) bool {
		for g := range f.Calls {
			if g == fn {
				return true
			}
			if !seen[g] {
				seen[g] = true
				if reaches(g) {
					return true
				}
			}
		}
		return false
	}
	return (fn.Kind == resolve.Function || fn.Kind == resolve.Method) && reaches(fn)
}

// script enters a file into the table of scripts.
func (m *mapping) script(f *resolve.File) *ir.Script {
	s := &ir.Script{Path: f.Path, Func: m.funcs[f.Main], Route: m.routed(f), Messages: m.messages[f]}
	s.Library = len(f.IncludedBy) > 0 && declaresOnly(f.AST.Stmts)
	if len(f.Main.Shared) > 0 && m.readsFirst(f) && !f.DynIncluded && f.Eval == nil {
		m.diags = append(m.diags, diag.New(CodeNotRouted, f.AST.File, 0, 0,
			"%s reads variables that the files including it set; it is not served on its own", f.Path))
	}
	return s
}

// routed reports whether a file answers requests at its own path.
func (m *mapping) routed(f *resolve.File) bool {
	return f.Eval == nil && !(len(f.Main.Shared) > 0 && m.readsFirst(f)) && !strings.HasSuffix(f.Path, ".inc") && !m.isCommand(f)
}

// declaresOnly reports whether statements do nothing but declare functions and constants,
// include files and return a value.
func declaresOnly(list []ast.Stmt) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.FuncDecl, *ast.ConstDecl, *ast.Use, *ast.Nop, *ast.Return, *ast.Declare:
		case *ast.Namespace:
			if !declaresOnly(s.Stmts) {
				return false
			}
		case *ast.ExprStmt:
			call, isCall := s.X.(*ast.Call)
			if _, ok := s.X.(*ast.Include); !ok && (!isCall || !isDefine(call)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func isDefine(call *ast.Call) bool {
	name, ok := call.Func.(*ast.Name)
	return ok && strings.EqualFold(name.Value, "define")
}

// readsFirst reports whether the file's shared variables come from its includers.
func (m *mapping) readsFirst(f *resolve.File) bool {
	sig := m.info.Funcs[f.Main]
	for _, v := range f.Main.Shared {
		if t, ok := sig.Captured[v]; ok && t.Mask&^types.Undef != 0 {
			return true
		}
	}
	return false
}

// isCommand reports whether a script is meant for the command line: it uses $argv or
// $argc, STDIN, getopt, or starts with #!.
func (m *mapping) isCommand(f *resolve.File) bool {
	if len(f.IncludedBy) > 0 {
		return false
	}
	if strings.HasPrefix(string(f.AST.Source), "#!") {
		return true
	}
	for _, name := range []string{"argv", "argc"} {
		if f.Main.Vars[name] != nil {
			return true
		}
	}
	found := false
	ast.Inspect(f.AST, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ConstFetch:
			found = found || n.Name.Value == "STDIN" || n.Name.Value == "STDERR"
		case *ast.Call:
			if name, ok := n.Func.(*ast.Name); ok && strings.EqualFold(name.Value, "getopt") {
				found = true
			}
		}
		return !found
	})
	return found
}
