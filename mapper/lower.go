package mapper

import (
	"cmp"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// lowerer lowers one function.
type lowerer struct {
	m  *mapping
	fn *resolve.Func
	// within is the class that a default or a constant is written in, nil in functions.
	within *resolve.Class
	out    []ir.Stmt // the block being written
	vars   map[*resolve.Var]*ir.Var
	own    bool // see ownExpr
	// missing tells of variables that may hold the null of an absent key how they are held.
	missing map[*resolve.Var]tolerance
	loops   []*loopContext
	// pending are the author's comments for the next statement.
	pending   ir.S
	statics   map[*resolve.Var]*ir.Var // cells of a closure's static variables
	trying    *tryContext              // the innermost try that is lowered as a function literal
	fixed     map[ast.Expr]val         // parts of places that have been evaluated: see steady
	fixedRefs map[ast.Expr]ir.Expr     // of fixed ones that are calls: the references that they gave
	refLoops  []*ir.Var                // the iterators of the loops by reference around, whose variable ends with them
	inChain   map[ast.Expr]bool        // chains with ?-> that are being lowered
	scope     ir.Expr                  // the *php.Scope of a function whose variables have computed names
	args      *ir.Var                  // all arguments, where func_get_args is called
	yields    *yielding                // the iterator that the body is, nil in other functions
	gen       *ir.Var                  // the generator that the body runs in; nil in other functions
	fail      *failing                 // where exceptions are returned; nil where they are thrown
	strict    bool
	aliases   map[*resolve.Var]bool                   // see aliased
	lent      map[*resolve.Var]bool                   // see lends
	lasts     map[*resolve.Var]map[*ast.Variable]bool // see moves
	outer     []*ir.Var                               // the enclosing function's variables that a closure uses
	widened   []int                                   // parameters that are moved into variables of another type
	returns   types.Repr                              // what a closure returns
	casts     bool                                    // the closure's result is converted as by a cast
	temps     map[ast.Expr]*val                       // operands to hold in variables: see holding
	at        ir.Pos                                  // the expression that is being lowered
	unused    ast.Expr                                // the expression of a statement, whose value nobody wants
	wanted    *refResult                              // the call whose reference is wanted: see callRef
	refNotice string                                  // PHP's notice where a reference to the result of a call is made
	hidden    []*ir.Var                               // temporaries that end with the function: see holdSubject
	bound     []ir.Stmt                               // what a generator does before its body: see frame
	raw       ir.Expr                                 // see rawArg
	rawBefore []ir.Expr                               // those of the arguments before
	binding   *ir.Var                                 // what a closure is bound to, where that is known only when it runs
	quiet     bool                                    // inside a position where notes are not wanted again (code lowered twice)
	constExpr bool                                    // lowers a constant expression
}

// val is a lowered expression: Go code and the PHP values it can give.
type val struct {
	x ir.Expr
	t types.Type
}

func (v val) repr() types.Repr { return v.x.Repr() }

func (m *mapping) lowerFile(f *resolve.File, file *ir.File) {
	for _, fn := range append([]*resolve.Func{f.Main}, f.Funcs...) {
		if g := m.funcs[fn]; g != nil {
			m.lowerFunc(fn, g)
		}
	}
}

func (m *mapping) newLowerer(fn *resolve.Func) *lowerer {
	l := &lowerer{m: m, fn: fn, vars: map[*resolve.Var]*ir.Var{}, strict: fn.File.Strict}
	l.missing = m.tolerances(fn)
	return l
}

func (m *mapping) lowerFunc(fn *resolve.Func, g *ir.Func) {
	defer m.contain(fn, g)
	l := m.newLowerer(fn)
	if fn.Abstract {
		return
	}
	if g.Fails {
		l.fail = &failing{function: true}
	}
	l.bindParams(g)
	l.prologue()
	if !fn.Generator {
		l.noteCall()
	}
	start := len(l.out)
	if fn.Generator {
		l.generator(g.Result)
	} else {
		l.stmts(fn.Body)
		l.dangling(fn.Node)
		l.finish(g.Result)
	}
	var recv ir.Expr
	if this, ok := l.this(g.Pos); ok && fn.Kind == resolve.Method {
		recv = this
	}
	l.frame(start, recv)
	g.Body = hoistRows(newBuilders(l.out))
	compareChars(g.Body)
	g.Doc = l.doc(fn)
	g.Body = placeDeclarations(allParams(g), g.Body)
}

// contain keeps a fault of the lowering within its function, which ends the request when it is
// called; the rest of the program is none the worse.
func (m *mapping) contain(fn *resolve.Func, g *ir.Func) {
	r := recover()
	if r == nil {
		return
	}
	l := &lowerer{m: m, fn: fn, vars: map[*resolve.Var]*ir.Var{}}
	v := l.refuse(diag.Internal, fn.Node, "the converter failed on %s: %v", cmp.Or(fn.Name, fn.File.Path), r)
	g.Body = []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: g.Pos}, X: v.x}}
}

// doc returns the comment of a function: for a script the first comment of its file.
func (l *lowerer) doc(fn *resolve.Func) []string {
	f := fn.File.AST
	head, rest := fileComment(f)
	if fn.Kind == resolve.Main {
		return commentLines(head)
	}
	if len(f.Stmts) > 0 && f.Stmts[0] == fn.Node {
		return commentLines(rest)
	}
	return commentLines(f.Leading(fn.Node))
}

// fileComment splits the comments before a file's first statement into those of the file,
// which an empty line sets apart, and those of the statement.
func fileComment(f *ast.File) (head, rest []ast.Comment) {
	if len(f.Stmts) == 0 {
		return nil, nil
	}
	lead := f.Leading(f.Stmts[0])
	for i := range lead {
		next := f.Stmts[0].Pos()
		if i+1 < len(lead) {
			next = lead[i+1].Pos()
		}
		if strings.Count(string(f.Source[lead[i].End():next]), "\n") > 1 {
			return lead[:i+1], lead[i+1:]
		}
	}
	switch f.Stmts[0].(type) {
	case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		return nil, lead
	}
	return lead, nil // the first words of a script are about the script
}

// finish returns null where the body can fall off its end.
func (l *lowerer) finish(result types.Repr) {
	if terminates(l.out) {
		return
	}
	l.releaseAll(l.exitCells(), ir.Pos{})
	if l.fail != nil && result == types.Void {
		l.emit(&ir.Return{})
		return
	}
	if l.noneReturned() || result == types.Void {
		return
	}
	if l.fn.Kind == resolve.Main && l.fn.File.Eval == nil {
		l.emit(&ir.Return{X: l.as(literal(1, ir.Pos{}), result)})
		return
	}
	if l.casts { // null
		l.emit(&ir.Return{X: &ir.Zero{E: ir.E{Type: result}}})
		return
	}
	if result == types.Value || result.IsPointer() {
		l.emit(&ir.Return{X: l.as(l.null(), result)})
		return
	}
	if result == types.Ref {
		l.noRefReturned(ir.Pos{Line: l.fn.File.AST.Line(l.fn.Node.End() - 1)})
		l.emit(&ir.Return{X: l.op(types.Ref, ir.Pos{}, ir.NewRef, &ir.Null{E: ir.E{Type: types.Value}})})
	}
}

// noneReturned throws where a function with a declared result falls off its end.
func (l *lowerer) noneReturned() bool {
	if l.fn.Return == nil || l.fn.Kind == resolve.Main || l.fn.Generator {
		return false
	}
	message := l.fn.Name + "(): Return value must be of type " + l.m.checkedType(l.fn.Return) + ", none returned"
	if n, ok := l.fn.Return.(*ast.NamedType); ok {
		switch strings.ToLower(n.Name.Value) {
		case "void":
			return false
		case "never":
			message = l.fn.Name + "(): never-returning function must not implicitly return"
		}
	}
	l.throwNew("TypeError", message, ir.Pos{Line: l.fn.File.AST.Line(l.fn.Node.End() - 1)})
	return true
}

// params makes the Go parameters of fn: its own, the variables that an included file shares,
// the scope of a file whose variables have computed names, all arguments.
func (m *mapping) params(fn *resolve.Func, g *ir.Func) {
	for _, p := range fn.Params {
		v := fn.Variable(p.Var.Name)
		param := &ir.Var{Name: v.Name, Repr: m.paramRepr(v), Ptr: v.ByRef && !v.Cell}
		if v.Cell && v.ByRef {
			param.Repr, param.Ptr = types.Ref, false
		}
		if len(fn.Family) > 1 && !v.ByRef {
			param.Repr = m.info.Funcs[fn].Params[v.Param].Repr()
		}
		g.Params = append(g.Params, param)
	}
	if fn.Kind == resolve.Method {
		m.sharedParams(fn, g)
		if fn.GetsArgs() {
			g.Args = &ir.Var{Name: "args", Repr: types.GoArray, Temp: true}
			g.Params = append(g.Params, g.Args)
		}
	}
	if fn.Kind == resolve.Main {
		if fn.Bindable && !fn.Scope {
			g.Params = append(g.Params, &ir.Var{Name: "bound", Repr: types.Bound, Temp: true})
		}
		for _, v := range fn.Shared {
			g.Params = append(g.Params, m.sharedParam(v))
		}
		if fn.Scope {
			g.Params = append(g.Params, &ir.Var{Name: "scope", Repr: types.Scope, Temp: true})
		}
	}
	if fn.UsesArgs && fn.Kind == resolve.Function {
		g.Params = append(g.Params, &ir.Var{Name: "args", Repr: types.GoArray, Temp: true})
	}
}

// bindParams gives the function's variables their Go parameters.
func (l *lowerer) bindParams(g *ir.Func) {
	for i, p := range l.fn.Params {
		v := l.fn.Variable(p.Var.Name)
		l.vars[v] = g.Params[i]
		if v.Cell && !v.ByRef { // bindStart moves it into a cell
			l.vars[v] = &ir.Var{Name: v.Name, Repr: types.Ref}
		} else if r := l.m.varRepr(v); r != g.Params[i].Repr && len(l.fn.Family) > 1 && !v.ByRef {
			l.vars[v] = &ir.Var{Name: v.Name, Repr: r} // the body assigns what the parameter does not hold
			l.widened = append(l.widened, i)
		}
	}
	if l.fn.Kind == resolve.Main {
		params := g.Params
		if l.fn.Bindable && !l.fn.Scope {
			l.binding, params = params[0], params[1:]
		}
		for i, v := range l.fn.Shared {
			l.vars[v] = params[i]
		}
		if l.fn.Scope {
			l.scope = l.local(params[len(params)-1])
		}
	}
	if l.fn.UsesArgs && l.fn.Kind == resolve.Function {
		l.args = g.Params[len(g.Params)-1]
	}
	if l.fn.UsesArgs && g.Args != nil {
		l.args = g.Args
	}
}

// paramRepr returns how a by-value parameter is passed.
func (m *mapping) paramRepr(v *resolve.Var) types.Repr {
	if v.ByRef {
		return m.varRepr(v)
	}
	t := m.info.Funcs[v.Func].Params[v.Param]
	if v.Cell || v.Param < 0 {
		return t.Repr()
	}
	// The parameter is the variable, so it must hold what the body assigns too.
	return m.varRepr(v)
}

// sharedParam returns the parameter that an included file shares a variable through.
func (m *mapping) sharedParam(v *resolve.Var) *ir.Var {
	if p := m.shared[v]; p != nil {
		return p
	}
	p := &ir.Var{Name: v.Name, Repr: m.varRepr(v), Ptr: v.Assigned}
	if v.Cell {
		p.Repr, p.Ptr = types.Ref, false
	}
	m.shared[v] = p
	return p
}

// varRepr returns the Go type of a variable that is no cell.
func (m *mapping) varRepr(v *resolve.Var) types.Repr {
	if q := m.info.SequenceIn(v); q != nil {
		return m.info.SequenceRepr(q)
	}
	if v.Root().Boxed {
		return types.Value
	}
	if m.isBuilder(v) {
		return types.Builder
	}
	t := m.info.VarType(v)
	if t.Has(types.Missing) {
		if t.Without(types.Missing).Is(types.Arr) {
			return types.GoArray
		}
		if m.toleranceOf(v) != intolerant {
			return t.Without(types.Missing).Repr()
		}
	}
	return t.Repr()
}

// prologue binds what the function's variables start with.
func (l *lowerer) prologue() {
	at := ir.S{Pos: l.m.pos(l.fn.File, l.fn.Node)}
	if l.fn.Kind == resolve.Main {
		if l.fn.Bindable && l.fn.Scope {
			l.binding = &ir.Var{Name: "bound", Repr: types.Bound, Temp: true}
			l.emit(&ir.Assign{S: at, Op: "=", X: l.local(l.binding), Value: l.op(types.Bound, at.Pos, ir.ScopeBound, l.scope), Define: true})
		}
		l.declareClasses()
	}
	l.deprecatedCall()
	for _, i := range l.widened {
		v := l.fn.Variable(l.fn.Params[i].Var.Name)
		p := l.m.funcParam(l.fn, i)
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(l.vars[v]), Value: l.as(val{l.local(p), l.m.info.Funcs[l.fn].Params[i]}, l.vars[v].Repr), Define: true})
	}
	if l.fn.Kind != resolve.Main && l.fn.Scope {
		v := &ir.Var{Name: "scope", Repr: types.Scope, Temp: true}
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(v), Value: l.op(types.Scope, at.Pos, ir.NewScope), Define: true})
		l.scope = l.local(v)
	}
	for _, v := range l.fn.Order {
		if v.Super || v.Name == "this" {
			continue
		}
		l.bindStart(v, at)
	}
}

// bindStart binds one variable where the function starts.
func (l *lowerer) bindStart(v *resolve.Var, at ir.S) {
	global := l.fn.Kind == resolve.Main && (v.Global || l.fn.Scope)
	switch {
	case l.fn.Scope:
		if p, ok := l.vars[v]; ok && (v.Param >= 0 || v.Outer != nil) { // a parameter, or captured: enter it into the scope
			if v.ByRef || v.OuterBy {
				l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.scope, l.str(v.Name), l.local(p))})
				return
			}
			if own := l.m.funcParam(l.fn, v.Param); own != nil {
				p = own
			}
			cell := &ir.Var{Name: v.Name, Repr: types.Ref}
			ref := l.op(types.Ref, at.Pos, ir.ScopeRef, l.scope, l.str(v.Name))
			l.emit(&ir.Bind{S: at, Var: cell, Value: ref, Define: true})
			l.emit(&ir.Assign{S: at, Op: "=", X: l.refValue(cell), Value: l.toValue(val{l.local(p), types.MixedT})})
			l.vars[v] = cell
			return
		}
		cell := &ir.Var{Name: v.Name, Repr: types.Ref}
		l.vars[v] = cell
		l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.ScopeRef, l.scope, l.str(v.Name)), Define: true})
	case global && !v.IncShared:
		cell := &ir.Var{Name: v.Name, Repr: types.Ref}
		l.vars[v] = cell
		l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.GlobalRef, l.str(v.Name)), Define: true})
	case v.Param >= 0 && v.Cell && !v.ByRef:
		var p *ir.Var
		for i, param := range l.fn.Params {
			if param.Var.Name == v.Name {
				p = l.m.funcParam(l.fn, i)
			}
		}
		if p != nil {
			l.emit(&ir.Bind{S: at, Var: l.vars[v], Value: l.op(types.Ref, at.Pos, ir.NewRef, l.toValue(val{l.local(p), types.MixedT})), Define: true})
		}
	case v.Param >= 0 && !v.ByRef && v.Writes > 0 && l.m.mayBeArray(v) && !restByRef(l.fn, v):
		p := l.local(l.vars[v])
		l.emit(&ir.Assign{S: at, Op: "=", X: p, Value: l.copyOf(p, at.Pos)})
	case v.Cell && v.Param < 0 && (!v.Static || v.Early) && v.Outer == nil && !(v.Global && l.fn.Kind != resolve.Main && !v.Early) && !v.IncShared:
		cell := l.variable(v)
		l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.NewRef, &ir.Undef{E: ir.E{Type: types.Value}}), Define: true})
	}
	if v.Name == "argv" || v.Name == "argc" {
		l.bindArgv(v, at)
	}
}

// restByRef reports whether a parameter is the list of the references that a call passes; it is made for the call.
func restByRef(fn *resolve.Func, v *resolve.Var) bool {
	p := fn.Params[v.Param]
	return p.Variadic && p.ByRef
}

// bindArgv gives $argv and $argc of a top level their values.
func (l *lowerer) bindArgv(v *resolve.Var, at ir.S) {
	if l.fn.Kind != resolve.Main || v.IncShared {
		return
	}
	x := ir.Expr(l.op(types.GoArray, at.Pos, ir.Argv))
	t := types.ListOf(types.StringT)
	if v.Name == "argc" {
		x, t = l.op(types.GoInt, at.Pos, ir.Len, x), types.Range(1, types.MaxArray)
	}
	l.assignVar(v, val{x, t}, at)
}

// funcParam returns the Go parameter of fn's parameter i.
func (m *mapping) funcParam(fn *resolve.Func, i int) *ir.Var {
	if g := m.funcs[fn]; g != nil && i < len(g.Params) {
		return g.Params[i]
	}
	return nil
}

func (m *mapping) mayBeArray(v *resolve.Var) bool {
	return m.info.VarType(v).Has(types.Arr)
}

// sameVariable returns the Go variable that holds another value of PHP's variable, if it should
// hold v too.
func (l *lowerer) sameVariable(v *resolve.Var) *ir.Var {
	origin := v
	if v.Origin != nil {
		origin = v.Origin
	}
	var alike []*resolve.Var
	for _, w := range l.fn.Order {
		if w != v && (w == origin || w.Origin == origin) && l.m.varRepr(w) == l.m.varRepr(v) {
			alike = append(alike, w)
		}
	}
	for todo := []*resolve.Var{v}; len(todo) > 0; todo = todo[1:] {
		var rest []*resolve.Var
		for _, w := range alike {
			switch g := l.vars[w]; {
			case !w.Follows(todo[0]):
				rest = append(rest, w)
			case g != nil && !g.Ptr:
				return g
			default:
				todo = append(todo, w)
			}
		}
		alike = rest
	}
	return nil
}

// variable returns the Go variable of v.
func (l *lowerer) variable(v *resolve.Var) *ir.Var {
	if g := l.vars[v]; g != nil {
		return g
	}
	if g := l.sameVariable(v); g != nil {
		l.vars[v] = g
		return g
	}
	g := &ir.Var{Name: v.Name, Repr: l.m.varRepr(v), Captured: v.Captured}
	if v.Cell {
		g.Repr = types.Ref
	}
	l.vars[v] = g
	if !v.Super && !l.fn.File.Library {
		l.m.stats.Locals++
		if g.Repr == types.Value || g.Repr == types.Ref {
			l.m.stats.Boxed++
		}
	}
	return g
}

// local is the value of a Go variable.
func (l *lowerer) local(v *ir.Var) *ir.Local { return &ir.Local{E: ir.E{Type: v.Repr}, Var: v} }

func (l *lowerer) refValue(v *ir.Var) *ir.RefValue {
	return &ir.RefValue{E: ir.E{Type: types.Value}, X: l.local(v)}
}

// temp makes a temporary and gives it v's value.
func (l *lowerer) temp(name string, v val) val {
	t := &ir.Var{Name: name, Repr: v.repr(), Temp: true}
	pos := v.x.At()
	if pos.Line == 0 {
		pos = l.at
	}
	l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(t), Value: v.x, Define: true})
	return val{l.local(t), v.t}
}

// e is the common part of an expression from n.
func (l *lowerer) e(n ast.Node, r types.Repr) ir.E { return ir.E{Type: r, Pos: l.m.pos(l.fn.File, n)} }

// s is the common part of a statement from n, with the comments that wait for one.
func (l *lowerer) s(n ast.Node) ir.S {
	s := l.pending
	l.pending = ir.S{}
	s.Pos = l.m.pos(l.fn.File, n)
	return s
}

func (l *lowerer) emit(s ir.Stmt) {
	if l.m.res.TypedRefs || l.m.res.LooseStatics {
		s = l.checkedWrite(s)
	}
	l.out = append(l.out, s)
}

// block lowers into a block of its own.
func (l *lowerer) block(body func()) []ir.Stmt {
	saved := l.out
	l.out = nil
	body()
	out := l.out
	l.out = saved
	return out
}

// str is a Go string literal.
func (l *lowerer) str(s string) ir.Expr { return &ir.Lit{E: ir.E{Type: types.GoString}, V: s} }

func (l *lowerer) int(n int) ir.Expr { return &ir.Lit{E: ir.E{Type: types.GoInt}, V: n} }

func (l *lowerer) bool(b bool) ir.Expr { return &ir.Lit{E: ir.E{Type: types.GoBool}, V: b} }

func (l *lowerer) null() val { return val{&ir.Null{E: ir.E{Type: types.Value}}, types.NullT} }

func (l *lowerer) op(r types.Repr, pos ir.Pos, code ir.OpCode, args ...ir.Expr) *ir.Op {
	return &ir.Op{E: ir.E{Type: r, Pos: pos}, Op: code, Args: args}
}

// typeOf returns the inferred type of e.
func (l *lowerer) typeOf(e ast.Expr) types.Type { return l.m.info.TypeOf(e) }

// terminates reports whether control cannot pass the end of the statements.
func terminates(list []ir.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch s := list[len(list)-1].(type) {
	case *ir.Return, *ir.Break, *ir.Continue:
		return true
	case *ir.If:
		return len(s.Else) > 0 && terminates(s.Then) && terminates(s.Else)
	case *ir.Block:
		return terminates(s.Body)
	case *ir.ExprStmt:
		if op, ok := s.X.(*ir.Op); ok {
			return op.Op == ir.Exit || op.Op == ir.Unsupported || op.Op == ir.LinkError || op.Op == ir.ThrowValue || op.Op == ir.TooFew || op.Op == ir.ThrowNew || op.Op == ir.UnhandledMatch
		}
	case *ir.For:
		return s.CondExpr == nil && !breaks(s.Body, s.Label)
	case *ir.Switch:
		return switchTerminates(s)
	}
	return false
}

// switchTerminates reports whether control cannot pass the end of a switch.
func switchTerminates(s *ir.Switch) bool {
	all := false
	for _, c := range s.Cases {
		all = all || c.Default
		if !c.Fallthrough && !terminates(c.Body) || breaks(c.Body, s.Label) {
			return false
		}
	}
	return all
}

// breaks reports whether a break in the statements leaves the loop that label names.
func breaks(list []ir.Stmt, label *ir.Label) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ir.Break:
			if s.Label == label || s.Label == nil {
				return true
			}
		case *ir.If:
			if breaks(s.Then, label) || breaks(s.Else, label) {
				return true
			}
		case *ir.Block:
			if breaks(s.Body, label) {
				return true
			}
		case *ir.For:
			if breaks(s.Body, label) {
				return true
			}
		case *ir.Range:
			if breaks(s.Body, label) {
				return true
			}
		case *ir.Switch:
			for _, c := range s.Cases {
				if breaks(c.Body, label) {
					return true
				}
			}
		}
	}
	return false
}

// commentLines returns the text of comments without their marks.
func commentLines(list []ast.Comment) []string {
	var lines []string
	for _, c := range list {
		text := c.Text
		switch {
		case strings.HasPrefix(text, "//"):
			text = text[2:]
		case strings.HasPrefix(text, "#"):
			text = strings.TrimLeft(text, "#")
			if strings.HasPrefix(text, "!") {
				continue
			}
		default:
			text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(text, "/**"), "/*"), "*/")
			text = strings.Trim(text, "\n\r\t ")
		}
		for line := range strings.SplitSeq(text, "\n") {
			line = strings.TrimSpace(line)
			line = strings.TrimPrefix(strings.TrimPrefix(line, "*"), " ")
			lines = append(lines, strings.TrimRight(line, " \r\t"))
		}
	}
	return lines
}
