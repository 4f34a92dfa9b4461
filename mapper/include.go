package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// include lowers include and require: a call of the file's function where the path is known,
// else a look-up at run time.
func (l *lowerer) include(e *ast.Include, wanted bool) val {
	at := l.s(e)
	target := l.m.res.Includes[e]
	if target == nil || target.File == nil {
		if e.Kind == ast.EvalCode {
			return l.refuse(CodeEval, e, "eval of code that is computed when the program runs")
		}
		return l.includeDynamic(e, at, wanted)
	}
	l.noteInclude(e, at.Pos)
	main := target.File.Main
	g := l.m.funcs[main]
	call := &ir.Call{E: ir.E{Type: g.Result, Pos: at.Pos}, Func: g}
	switch {
	case !main.Bindable:
	case main.Scope:
		l.bindScope(at.Pos)
	default:
		call.Args = append(call.Args, l.bindingHere(main, at.Pos))
	}
	for _, v := range main.Shared {
		call.Args = append(call.Args, l.sharedArg(v, main))
	}
	if main.Scope {
		call.Args = append(call.Args, l.needScope())
	}
	if e.Kind.Once() {
		return l.includeOnce(call, target.File.Path, at, wanted)
	}
	load := ir.Included
	if target.File.Eval != nil {
		load = ir.Compiled
	}
	if target.File.OnceIncluded || l.m.res.TellsIncludes || len(l.m.messages[target.File]) > 0 || len(target.File.Funcs) > 0 {
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, load, l.str(target.File.Path))})
		at = ir.S{Pos: at.Pos}
	}
	if wanted && g.Result != types.Void {
		return l.natural(val{call, l.typeOf(e)})
	}
	l.emit(&ir.ExprStmt{S: at, X: call})
	if target.File.Eval != nil {
		return l.null()
	}
	return literal(1, at.Pos)
}

// bindScope notes in the scope what a file that is included next runs with.
func (l *lowerer) bindScope(pos ir.Pos) {
	if l.fn.Scope && l.fn.Kind != resolve.Main && l.inScope() {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.BindScope, l.scope, l.bindingHere(l.fn, pos))})
	}
}

// includeOnce lowers include_once and require_once.
func (l *lowerer) includeOnce(call *ir.Call, path string, at ir.S, wanted bool) val {
	if !wanted && len(call.Args) == 0 && call.Type == types.Void {
		script := &ir.FuncName{E: ir.E{Type: types.Func, Pos: at.Pos}, Func: call.Func}
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.RunOnce, l.str(path), script)})
		return l.null()
	}
	first := l.op(types.GoBool, at.Pos, ir.IncludeOnce, l.str(path))
	if !wanted {
		l.emit(&ir.If{S: at, Cond: first, Then: []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: call}}})
		return l.null()
	}
	result := &ir.Var{Name: "result", Repr: types.Value, Temp: true}
	set := func(v val) *ir.Assign {
		return &ir.Assign{S: ir.S{Pos: at.Pos}, Op: "=", X: l.local(result), Value: l.toValue(v)}
	}
	unset := set(literal(true, at.Pos)) // it has run before
	unset.S, unset.Define = at, true
	l.emit(unset)
	var body []ir.Stmt
	if call.Type == types.Void {
		body = []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: call}, set(literal(1, at.Pos))}
	} else {
		body = []ir.Stmt{set(val{call, types.MixedT})}
	}
	l.emit(&ir.If{S: ir.S{Pos: at.Pos}, Cond: first, Then: body})
	return val{l.local(result), types.MixedT}
}

// sharedArg passes one of the variables that an included file shares.
func (l *lowerer) sharedArg(v *resolve.Var, main *resolve.Func) ir.Expr {
	p := l.m.sharedParam(v)
	w := l.fn.Variable(v.Name)
	if l.fn.Scope && l.vars[w] == nil {
		// A variable that only the included file names.
		cell := l.op(types.Ref, ir.Pos{}, ir.ScopeRef, l.scope, l.str(v.Name))
		return l.passCell(cell, p)
	}
	g := l.variable(w)
	if g.Repr == types.Ref {
		return l.passCell(l.local(g), p)
	}
	if p.Repr == types.Ref {
		return l.op(types.Ref, ir.Pos{}, ir.NewRef, l.toValue(val{l.local(g), types.MixedT}))
	}
	if p.Ptr {
		if g.Repr == p.Repr {
			return l.pointer(l.local(g))
		}
		return l.zeroPointer(p)
	}
	x := val{l.local(g), l.m.info.VarType(w)}
	return l.as(x, p.Repr)
}

func (l *lowerer) passCell(cell ir.Expr, p *ir.Var) ir.Expr {
	v := &ir.RefValue{E: ir.E{Type: types.Value}, X: cell}
	switch {
	case p.Repr == types.Ref:
		return cell
	case p.Ptr && p.Repr == types.Value:
		return &ir.Pointer{E: ir.E{Type: types.Value}, X: v}
	case p.Ptr:
		return l.zeroPointer(p)
	}
	return l.as(val{v, types.MixedT}, p.Repr)
}

func (l *lowerer) includeDynamic(e *ast.Include, at ir.S, wanted bool) val {
	target := l.m.res.Includes[e]
	if target != nil && !target.Computed {
		d := diag.New(CodeInclude, l.fn.File.AST.File, e.Pos(), e.End(), "the file that this %s names is not part of the project; it is looked up when the program runs", e.Kind)
		l.m.diags = append(l.m.diags, d)
	}
	path := l.toStr(l.expr(e.Path))
	var scope ir.Expr = l.op(types.Scope, at.Pos, ir.Globals)
	if l.fn.Scope {
		scope = l.needScope()
	}
	if l.m.res.BindsFiles {
		l.bindScope(at.Pos)
	}
	if l.tells() && hasEffect(path) {
		path = l.temp("path", val{path, types.StringT}).x
	}
	l.noteInclude(e, at.Pos)
	x := l.op(types.Value, at.Pos, ir.Include, path, l.bool(e.Kind.Once()), l.bool(e.Kind.Require()), scope)
	if !wanted {
		l.emit(&ir.ExprStmt{S: at, X: x})
		return l.null()
	}
	return val{x, types.MixedT}
}
