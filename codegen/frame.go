// The variables of a function that objects with a destructor can be in.

package codegen

import (
	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// frame prints what a function tells the runtime where it starts.
func (p *printer) frame(s *ir.Frame) jen.Code {
	list := func(vars []ir.Expr) []jen.Code {
		var out []jen.Code
		for _, x := range vars {
			out = append(out, p.heldVar(x))
		}
		return out
	}
	if s.Script {
		return jen.Id("c").Dot("ScriptVars").Call(append(list(s.Own), list(s.Kept)...)...)
	}
	call := jen.Id("c").Dot("Locals").Call(list(s.Own)...)
	if len(s.Given) > 0 {
		call.Dot("With").Call(list(s.Given)...)
	}
	if len(s.Kept) > 0 {
		call.Dot("Kept").Call(list(s.Kept)...)
	}
	return jen.Defer().Add(call).Dot("Release").Call()
}

// heldVar prints a variable that the runtime is told of: a pointer to it, or $this.
func (p *printer) heldVar(x ir.Expr) jen.Code {
	if this, ok := x.(*ir.This); ok {
		return p.name(this.Var)
	}
	return p.expr(x).s
}

// boxValues boxes what is no php.Value.
func boxValues(list []ir.Expr) []ir.Expr {
	out := make([]ir.Expr, len(list))
	for i, e := range list {
		out[i] = box(e)
	}
	return out
}

// called prints what notes for stack traces that a function runs.
func (p *printer) called(s *ir.Called) jen.Code {
	if s.Script != "" {
		return jen.Defer().Id("c").Dot("CalledScript").Call(jen.Lit(s.Script)).Dot("Return").Call()
	}
	call := jen.Id("c").Dot("Called").Call(jen.Lit(s.Name), p.expr(s.Args).s)
	if s.This != nil {
		call.Dot("Of").Call(p.expr(s.This).s)
	}
	if s.Now != nil {
		call.Dot("Now").Call(p.funcLit(s.Now))
	}
	if len(s.Hidden) > 0 {
		var list []jen.Code
		for _, i := range s.Hidden {
			list = append(list, jen.Lit(i))
		}
		call.Dot("Hide").Call(list...)
	}
	return jen.Defer().Add(call).Dot("Return").Call()
}
