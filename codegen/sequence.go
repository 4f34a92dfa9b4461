// Go iterators: what they hand keys and values to.

package codegen

import (
	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// yieldParam prints the parameter of an iterator: yield func(int, string) bool.
func (p *printer) yieldParam(v *ir.Var) jen.Code {
	key, elem, _ := v.Repr.Sequence()
	params := []jen.Code{p.typeOf(elem)}
	if key != types.Void {
		params = []jen.Code{p.typeOf(key), p.typeOf(elem)}
	}
	return p.name(v).Func().Params(params...).Bool()
}

// yield prints if !yield(k, v) { return }.
func (p *printer) yield(s *ir.YieldTo) jen.Code {
	args := []ir.Expr{s.Value}
	if s.Key != nil {
		args = []ir.Expr{s.Key, s.Value}
	}
	call := p.name(s.Fn).Add(p.args(s.Pos.Line, nil, args, false))
	return mark(s.Pos.Line, jen.If(jen.Op("!").Add(call)).Block(jen.Return()))
}
