// Defaults of parameters: values where a call leaves an argument out.

package mapper

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// defaultArg is the default of a parameter that a call leaves out.
func (l *lowerer) defaultArg(g *resolve.Func, i int) ir.Expr {
	p := g.Params[i]
	param := l.m.funcs[g].Params[i]
	v := l.defaultValue(g, p)
	if p.ByRef {
		if param.Repr == types.Ref {
			return l.op(types.Ref, ir.Pos{}, ir.NewRef, l.toValue(v))
		}
		tmp := &ir.Var{Name: p.Var.Name, Repr: param.Repr, Temp: true}
		l.emit(&ir.Declare{Var: tmp, Init: l.as(v, param.Repr)})
		return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(tmp)}
	}
	if v = l.declaredDefault(p.Type, v); p.Type != nil && !isNullLiteral(p.Default) { // the value of a constant may not fit
		return l.coerceParam(v, p.Default, p, param.Repr, g.Name, i)
	}
	return l.as(v, param.Repr)
}

// declaredDefault is a default value as what is declared with the type t takes it: an int where
// only floats are meant is a float.
func (l *lowerer) declaredDefault(t ast.Type, v val) val {
	if t == nil || v.repr() != types.GoInt {
		return v
	}
	if d := l.m.info.Declared(t); d.Has(types.Float) && !d.Has(types.Int) {
		return val{l.toFloat(v), types.FloatT}
	}
	return v
}

// defaultValue lowers a default in the place where it was written. One that may throw is a Go
// function of its own, because PHP has entered the function that it belongs to by then.
func (l *lowerer) defaultValue(g *resolve.Func, p *ast.Param) val {
	if f := l.m.defaults[p]; f != nil {
		return val{&ir.Call{E: ir.E{Type: f.Result}, Func: f}, l.typeOf(p.Default)}
	}
	in := &lowerer{m: l.m, fn: g, vars: map[*resolve.Var]*ir.Var{}, strict: g.File.Strict, quiet: true}
	v := in.natural(in.expr(p.Default))
	target := l.m.funcs[g]
	if !hasEffect(v.x) || target == nil || g.File.Library {
		l.out = append(l.out, in.out...)
		if lit, ok := v.x.(*ir.Lit); ok { // its place is that of the call
			here := *lit
			here.Pos = ir.Pos{}
			v.x = &here
		}
		return v
	}
	pos := l.m.pos(g.File, p.Default)
	in.emit(&ir.Return{S: ir.S{Pos: pos}, X: v.x})
	f := &ir.Func{
		PHPName: g.TraceName(), Default: p.Var.Name, File: target.File, Result: v.repr(), Pos: pos,
		Doc: []string{"The default of $" + p.Var.Name + " in " + g.Name + "."}, Body: placeDeclarations(nil, in.out),
	}
	at := slices.Index(f.File.Funcs, target)
	f.File.Funcs = slices.Insert(f.File.Funcs, at+1, f)
	l.m.defaults[p] = f
	return val{&ir.Call{E: ir.E{Type: f.Result}, Func: f}, v.t}
}
