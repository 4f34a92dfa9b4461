package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// function resolves the body of a declared function.
func (w *walker) function(f *Func) {
	if f == nil {
		return
	}
	if w.fn.Kind != Main {
		f.Outer = w.fn
	}
	in := &walker{p: w.p, file: w.file, fn: f, im: w.im}
	w.attrs(AttrsOf(f.Node))
	in.params(f)
	in.stmts(f.Body)
}

func (w *walker) params(f *Func) {
	w.typeNames(f.Return)
	for i, param := range f.Params {
		v := f.Variable(param.Var.Name)
		v.Param, v.ByRef = i, param.ByRef && !param.Variadic // of ...&$x the elements are references
		w.p.VarOf[param.Var] = v
		w.typeNames(param.Type)
		if param.Modifiers == 0 { // else they are those of a property too
			w.attrs(param.Attrs)
		}
		if param.Default != nil {
			w.node(param.Default)
		}
	}
}

func (w *walker) closure(n *ast.Closure) {
	f := &Func{
		Kind: Closure, Name: w.closureName(n), Namespace: w.im.namespace, File: w.file, Outer: w.fn, Node: n, Params: n.Params, Uses: n.Uses,
		Return: n.ReturnType, ByRef: n.ByRef, Body: n.Body.Stmts, Vars: map[string]*Var{}, Calls: map[*Func]bool{},
		UsesArgs: w.p.tracesArgs(w.file),
	}
	w.p.Closures[n] = f
	w.attrs(n.Attrs)
	w.fn.Calls[f] = true // or who it gives the closure to does
	in := w.inClosure(f, n)
	in.params(f)
	for _, use := range n.Uses {
		outer := w.fn.Variable(use.Var.Name)
		v := f.Variable(use.Var.Name)
		w.p.VarOf[use.Var] = outer
		v.Outer, v.OuterBy = outer, use.ByRef
		if use.ByRef {
			outer.Captured, outer.Assigned = true, true
			v.Captured = true
			Link(outer, v)
		}
	}
	in.stmts(f.Body)
	w.afterCapture(f)
}

// arrow resolves fn() => …, which captures by value what its body names.
func (w *walker) arrow(n *ast.ArrowFunc) {
	f := &Func{
		Kind: Arrow, Name: w.closureName(n), Namespace: w.im.namespace, File: w.file, Outer: w.fn, Node: n, Params: n.Params,
		Return: n.ReturnType, ByRef: n.ByRef, Result: n.Body, Vars: map[string]*Var{}, Calls: map[*Func]bool{},
		UsesArgs: w.p.tracesArgs(w.file),
	}
	w.p.Closures[n] = f
	w.attrs(n.Attrs)
	w.fn.Calls[f] = true // or who it gives the closure to does
	in := w.inClosure(f, n)
	in.params(f)
	in.node(n.Body)
	if n.ByRef {
		in.giveRef(n.Body)
	}
	for _, v := range f.Order {
		if v.Param < 0 && !v.Super && v.Name != "this" {
			// PHP captures only variables that exist; one that the outer function never
			// names stays local.
			if outer := w.fn.Vars[v.Name]; outer != nil || w.fn.Kind == Arrow {
				if outer == nil {
					outer = w.fn.Variable(v.Name)
				}
				v.Outer = outer
			}
		}
	}
	w.afterCapture(f)
}

// afterCapture turns captures by reference of cells into cells.
func (w *walker) afterCapture(f *Func) {
	for _, v := range f.Order {
		if v.Outer != nil && v.OuterBy && (v.Cell || v.Static) {
			v.Outer.Cell = true
		}
	}
}

// argFuncs read the caller's arguments or variables.
var argFuncs = map[string]bool{"func_get_args": true, "func_get_arg": true, "func_num_args": true}

// call resolves who is called.
func (w *walker) call(n *ast.Call) {
	name, ok := n.Func.(*ast.Name)
	if !ok {
		w.p.DynamicCalls = true
		for _, a := range n.Args {
			w.p.NamedCalls = w.p.NamedCalls || a.Name != nil || a.Unpack && keyed(a.Value)
			// The callee may take its argument by reference.
			w.maybeByRef(a.Value)
		}
		return
	}
	full, fallback := w.im.full(name, w.im.funcs, true)
	c := &Callee{Name: full, Full: full}
	for _, candidate := range []string{full, fallback} {
		key := strings.ToLower(candidate)
		if candidate == "" {
			continue
		}
		own := w.file.Library && w.p.Std(key, true) != nil // whatever the program declares
		if list := w.p.candidates(key, w.file); len(list) > 0 && !own {
			c.Name = list[0].Name
			w.userCallee(n, c, list)
			if low := strings.ToLower(fallback); c.Ambiguous && candidate == full && (w.p.Std(low, w.file.Library) != nil || len(w.p.candidates(low, w.file)) > 0) {
				c.Fallback = fallback
				w.p.CallableNames[low] = true
			}
			break
		}
		if list := w.p.Funcs[key]; len(list) > 0 && !own {
			c.Elsewhere = list[0]
		}
		if std := w.p.Std(key, w.file.Library); len(std) > 0 {
			c.Std, c.Name = std, std[0].Name
			break
		}
		if special[key] {
			c.Name = key
			break
		}
		if fallback != "" {
			c.Name = fallback
		}
	}
	w.p.Callee[n] = c
	if c.Name == "assert" && c.User == nil && c.Std == nil {
		w.assertion(n)
	}
	if n.Callable { // called later, with whatever
		w.p.CallableNames[strings.ToLower(c.Name)] = true
	}
	low := strings.ToLower(c.Name)
	if low == "get_included_files" || low == "get_required_files" {
		w.p.TellsIncludes = true
	}
	if c.User == nil {
		w.ownClass(n, low)
		if w.around != nil && strings.HasPrefix(low, "forward_static_call") {
			w.lateStatic()
		}
	}
	switch {
	case c.User != nil:
		w.refArgsUser(n, c.User)
	case c.Std != nil:
		w.p.NamedCalls = w.p.NamedCalls || low == "call_user_func_array" && len(n.Args) == 2 && keyed(n.Args[1].Value)
		w.bindStd(n, c.Std)
		w.refArgsStd(n, c)
	case argFuncs[low]:
		w.fn.UsesArgs = true
	case low == "extract", low == "get_defined_vars", low == "parse_str" && len(n.Args) == 1:
		w.fn.Scope = true
	case low == "compact":
		w.compact(n)
	}
}

// special are functions that are part of the language: the mapper handles them itself.
var special = map[string]bool{
	"extract": true, "compact": true, "get_defined_vars": true, "func_get_args": true, "func_get_arg": true, "func_num_args": true,
	"define": true, "defined": true, "constant": true, "assert": true, "get_called_class": true, "function_exists": true, "is_callable": false,
}

// Special reports whether the mapper itself carries out the function.
func Special(name string) bool { return special[name] }

// compact with literal names reads plain variables; with others it needs the scope.
func (w *walker) compact(n *ast.Call) {
	for _, a := range n.Args {
		lit, ok := a.Value.(*ast.StringLit)
		if !ok {
			w.fn.Scope = true
			return
		}
		w.fn.Variable(lit.Value)
	}
}

// userCallee resolves a call of one of the functions in list.
func (w *walker) userCallee(n *ast.Call, c *Callee, list []*Func) {
	for _, f := range list {
		w.fn.Calls[f] = true
	}
	if len(list) == 1 {
		c.User = list[0]
		return
	}
	c.Ambiguous = true
	for _, f := range list { // called as through a name in a string
		w.p.CallableNames[strings.ToLower(f.Name)] = true
	}
	for _, a := range n.Args {
		w.maybeByRef(a.Value)
	}
}

func (w *walker) refArgsUser(n *ast.Call, f *Func) {
	args, ok := w.p.Bind(n.Args, f)
	if !ok && takesRefs(f) {
		w.refArgsSpread(n.Args, f)
		return
	}
	for i, a := range args {
		k := min(i, len(f.Params)-1)
		if k < 0 || !f.Params[k].ByRef || i > k && !f.Params[k].Variadic {
			continue
		}
		if f.Params[k].Variadic {
			w.refSource(a.Value)
			continue
		}
		param := f.Variable(f.Params[k].Var.Name)
		param.ByRef = true
		w.passByRef(a.Value, param)
	}
}

// Optional reports whether a call may leave parameter i out: it has a default, or takes the rest, and so have all
// after it.
func (f *Func) Optional(i int) bool {
	return !slices.ContainsFunc(f.Params[i:], func(p *ast.Param) bool { return p.Default == nil && !p.Variadic })
}

// takesRefs reports whether a function has parameters by reference.
func takesRefs(f *Func) bool {
	return slices.ContainsFunc(f.Params, func(p *ast.Param) bool { return p.ByRef })
}

// refArgsSpread is refArgsUser where the runtime lays the arguments out: those that can be taken by
// reference are passed as references, and so are the elements of what is unpacked.
func (w *walker) refArgsSpread(args []*ast.Arg, f *Func) {
	for i, a := range args {
		if f.RefArg(args, i) {
			w.refSource(a.Value)
		}
	}
	for _, p := range f.Params {
		if p.ByRef && !p.Variadic {
			f.Variable(p.Var.Name).ByRef = true
		}
	}
}

// RefArg reports whether argument i of a call, that the runtime lays out, is passed by reference or has elements
// that may be.
func (f *Func) RefArg(args []*ast.Arg, i int) bool {
	a := args[i]
	switch {
	case a.Unpack:
		return takesRefs(f)
	case a.Name != nil:
		return slices.ContainsFunc(f.Params, func(p *ast.Param) bool { return p.ByRef && !p.Variadic && p.Var.Name == a.Name.Name })
	}
	k := min(i, len(f.Params)-1)
	return k >= 0 && f.Params[k].ByRef && (i == k || f.Params[k].Variadic)
}

// passByRef links a variable that is passed by reference with the parameter.
func (w *walker) passByRef(e ast.Expr, param *Var) {
	switch e := e.(type) {
	case *ast.Variable:
		v := w.fn.Variable(e.Name)
		v.Assigned = true
		v.Writes++
		if v.Super {
			return
		}
		v.Captured = v.Captured || param.Captured
		Link(param, v)
		w.p.refArgs = append(w.p.refArgs, [2]*Var{v, param})
		if v.Cell || v.Global {
			param.Root().Boxed = true
		}
	default:
		w.target(e)
		param.Root().Boxed = true
	}
}

func (w *walker) refArgsStd(n *ast.Call, c *Callee) {
	for _, std := range c.Std {
		for i, a := range n.Args {
			k := min(i, len(std.Params)-1)
			if k >= 0 && (std.Params[k].Callable || std.Params[k].Names) {
				w.callableArg(a.Value, std.Name, i == builtin.CallbackArg(std.Name, len(n.Args)))
			}
			if k >= 0 && std.Params[k].ByRef && (i <= k || std.Params[k].Variadic) {
				w.target(a.Value)
				if v, ok := a.Value.(*ast.Variable); ok {
					w.fn.Variable(v.Name).Writes++
				}
			}
		}
	}
}

// libraryOnly are functions that call a closure and keep it from everybody else.
var libraryOnly = map[string]bool{
	"array_walk": true, "array_walk_recursive": true, "array_map": true, "array_filter": true, "array_reduce": true,
	"usort": true, "uasort": true, "uksort": true, "preg_replace_callback": true,
}

// callableArg notes who is called through an argument of the standard function std, which does
// nothing but call it if direct.
func (w *walker) callableArg(e ast.Expr, std string, direct bool) {
	switch e := e.(type) {
	case *ast.StringLit:
		if direct {
			w.p.callbacks = append(w.p.callbacks, namedCallback{strings.ToLower(strings.TrimPrefix(e.Value, `\`)), w.fn, builtin.CallbackParams(std)})
			return
		}
		w.p.CallableNames[strings.ToLower(strings.TrimPrefix(e.Value, `\`))] = true
	case *ast.Closure, *ast.ArrowFunc:
		if libraryOnly[std] {
			w.p.libraryCalls[e] = true
		}
	case *ast.ConstFetch:
	default:
		w.p.DynamicCalls = true
	}
}

// maybeByRef notes a variable that an unknown callee may take by reference.
func (w *walker) maybeByRef(e ast.Expr) {
	if v, ok := e.(*ast.Variable); ok && !Superglobals[v.Name] && v.Name != "this" {
		w.p.dynamicArgs = append(w.p.dynamicArgs, w.fn.Variable(v.Name))
		return
	}
	at := *w
	w.p.dynamicPlaces = append(w.p.dynamicPlaces, func() { at.refSource(e) })
}

// markRefPlaces makes elements and properties that unknown callees are given ones that references are
// taken of, where some callee may.
func (p *Program) markRefPlaces() {
	for e, c := range p.Closures {
		p.RefPlaces = p.RefPlaces || !p.libraryCalls[e] && takesRefs(c)
	}
	for key, list := range p.Funcs {
		named := p.CallableNames[key] || p.DynamicCalls && p.Strings[key]
		p.RefPlaces = p.RefPlaces || named && slices.ContainsFunc(list, takesRefs)
	}
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			low := strings.ToLower(m.Short)
			named := p.CallableNames[low] || p.Strings[low] || low == "__invoke"
			p.RefPlaces = p.RefPlaces || !m.File.Library && named && takesRefs(m)
		}
	}
	for key := range p.Strings {
		for _, std := range p.Std(key, false) {
			byRef := slices.ContainsFunc(std.Params, func(param *builtin.Param) bool { return param.ByRef })
			p.RefPlaces = p.RefPlaces || p.DynamicCalls && byRef
		}
	}
	if p.RefPlaces {
		p.ByRefCallables = true
		for _, mark := range p.dynamicPlaces {
			mark()
		}
	}
}

// Std returns the standard functions of a lower-case name. Those that only PHP's library calls, where
// it is written in PHP, are none to the program.
func (p *Program) Std(key string, library bool) []*builtin.Func {
	if !library && strings.HasPrefix(key, "php2go_") && key != builtin.TickFunction {
		return nil
	}
	return p.Library.Funcs[key]
}

// markByRefCallables makes the arguments of unknown callees cells where a callee may take
// them by reference.
func (p *Program) markByRefCallables() {
	for _, f := range p.Files {
		p.StrictCalls = p.StrictCalls || f.Strict && !f.Library && (p.DynamicCalls || len(p.CallableNames) > 0)
	}
	takes := func(params []*ast.Param) {
		for _, param := range params {
			p.ByRefCallables = p.ByRefCallables || param.ByRef
		}
	}
	for e, c := range p.Closures {
		if !p.libraryCalls[e] {
			takes(c.Params)
			p.RefResults = p.RefResults || c.GivesRef()
		}
	}
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			p.RefResults = p.RefResults || m.GivesRef() && !m.File.Library
		}
	}
	for _, list := range p.Funcs {
		for _, f := range list {
			if f.ByName {
				takes(f.Params)
				p.RefResults = p.RefResults || f.GivesRef()
			}
		}
	}
	for key := range p.Strings {
		for _, std := range p.Std(key, false) {
			for _, param := range std.Params {
				p.ByRefCallables = p.ByRefCallables || param.ByRef && p.DynamicCalls
			}
		}
	}
	if p.ByRefCallables {
		for _, v := range p.dynamicArgs {
			v.Cell, v.Bound, v.Assigned = true, true, true
		}
	}
}

// markGlobals makes the top-level variables that functions reach by `global` cells.
func (p *Program) markGlobals() {
	for _, f := range p.Files {
		for _, v := range f.Main.Order {
			if !v.Super && (p.AllGlobals || p.GlobalNames[v.Name]) && f.includedAtTop() {
				v.Global, v.Cell = true, true
			}
		}
		if p.AllGlobals && f.includedAtTop() {
			f.Main.Scope = f.Main.Scope || false
		}
	}
	// A parameter that shares its cell with elements needs the caller's to be one.
	for changed := true; changed; {
		changed = false
		for _, pair := range p.refArgs {
			if v, param := pair[0], pair[1]; param.Cell && !v.Cell && !v.Super {
				v.Cell, v.Bound, v.Assigned, changed = true, true, true, true
				for x := v; x.OuterBy && x.Outer != nil; x = x.Outer {
					x.Outer.Cell, x.Outer.Bound, x.Outer.Assigned = true, true, true
				}
			}
		}
	}
	// A linked variable is a pointer to what it is linked with: cells force php.Value.
	for _, f := range p.Files {
		for _, fn := range append([]*Func{f.Main}, f.Funcs...) {
			for _, v := range fn.Order {
				if v.Cell && v.ByRef {
					v.Root().Boxed = true
				}
				if v.Root() != v && v.Cell {
					v.Root().Boxed = true
				}
			}
		}
	}
}

// includedAtTop reports whether the file's variables can be the program's globals.
func (f *File) includedAtTop() bool {
	if len(f.IncludedBy) == 0 {
		return true
	}
	for _, g := range f.IncludedBy {
		if g.Kind == Main {
			return true
		}
	}
	return f.DynIncluded
}

// namedCallback is a name that function from gives to a standard function to call.
type namedCallback struct {
	name string
	from *Func
	args int // how many it is called with
}

// Direct reports whether the function can be called with n values as a Go function of n
// parameters: each parameter takes one value.
func (f *Func) Direct(n int) bool {
	if f.ByRef || f.Generator || f.UsesArgs || f.Scope || len(f.Params) > n {
		return false
	}
	for _, p := range f.Params {
		if p.ByRef || p.Variadic {
			return false
		}
	}
	return true
}

// callNames notes the functions that are given by name to standard functions: a call like any
// other where the name means one function, else one by name.
func (p *Program) callNames() {
	for _, cb := range p.callbacks {
		f, sure := p.Named(cb.name, cb.from.File)
		if sure && f.Direct(cb.args) {
			cb.from.Calls[f] = true
			continue
		}
		p.CallableNames[cb.name] = true
	}
}

// markByName finds the functions that strings may name.
func (p *Program) markByName() {
	p.callNames()
	for key, list := range p.Funcs {
		for _, f := range list {
			f.ByName = p.CallableNames[key] || p.DynamicCalls && p.Strings[key] || p.Reflects
		}
	}
}

// Named returns the function that a name in a string means in file; sure is false where
// there is none, or where what has run decides.
func (p *Program) Named(name string, file *File) (f *Func, sure bool) {
	list := p.candidates(name, file)
	if len(list) == 0 {
		return nil, false
	}
	return list[0], len(list) == 1 && list[0].File == file && !list[0].Conditional
}
