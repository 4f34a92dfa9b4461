// Functions that return the exceptions which they throw.

package codegen

import (
	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// callFunc prints the plain call of one of the program's functions.
func (p *printer) callFunc(e *ir.Call) code {
	to := p.g.funcs[e.Func]
	return called(p.qual(to.path, to.name).Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args, false)))
}

// orThrow prints the call of a function that fails where what it throws is not looked at: it is
// thrown on.
func (p *printer) orThrow(e *ir.Call) code {
	name := "OrThrow"
	if e.Func.Result == types.Void {
		name = "ThrowIf"
	}
	return called(p.php(name).Call(p.callFunc(e).s))
}

// failing prints a return of a function that fails.
func (p *printer) failing(s *ir.Return) jen.Code {
	var list []jen.Code
	switch {
	case s.X != nil:
		if call, ok := s.X.(*ir.Call); ok && call.Func.Fails && call.Func.Result == p.result {
			return jen.Return(p.callFunc(call).s)
		}
		list = append(list, p.rounded(s.X))
	case p.result != types.Void:
		list = append(list, p.zero(p.result))
	}
	if s.Err != nil {
		return jen.Return(append(list, p.expr(s.Err).s)...)
	}
	return jen.Return(append(list, jen.Nil())...)
}

// attempt prints a call whose error is looked at.
//
//	n, err := Count(c)
//	if err != nil { … }
func (p *printer) attempt(s *ir.Attempt) []jen.Code {
	call := p.callFunc(s.Call).s
	err := p.name(s.Err)
	failed := p.name(s.Err).Op("!=").Nil()
	then := p.block(s.Then)
	switch {
	case s.Call.Func.Result == types.Void:
		return one(jen.If(err.Op(":=").Add(call), failed).Block(then...))
	case s.X == nil || !p.scopes.vars[s.X].read:
		return one(jen.If(jen.List(jen.Id("_"), err).Op(":=").Add(call), failed).Block(then...))
	}
	return []jen.Code{jen.List(p.name(s.X), err).Op(":=").Add(call), jen.If(failed).Block(then...)}
}
