// Conversions between representations.

package codegen

import (
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// isBoxing reports whether c only puts a Go value into a php.Value.
func isBoxing(c *ir.Convert) bool {
	return c.Type == types.Value && c.X.Repr() != types.Value && c.X.Repr() != types.Ref
}

// convert prints e.X as e.Type.
func (p *printer) convert(e *ir.Convert) code {
	if ptr, ok := e.X.(*ir.Pointer); ok { // what it points to is converted
		return p.convert(&ir.Convert{E: e.E, X: ptr.X, Known: e.Known})
	}
	from := e.X.Repr()
	switch e.X.(type) {
	case *ir.Null, *ir.Undef:
		if e.Type.IsPointer() {
			return primary(jen.Nil())
		}
		if e.Type != types.Value && e.Type != types.Func && e.Type != types.Ref {
			return p.expr(&ir.Zero{E: e.E})
		}
	}
	if lit, ok := e.X.(*ir.Lit); ok {
		if folded, ok := foldConvert(lit, e.Type); ok {
			return p.lit(folded)
		}
	}
	if from == e.Type {
		return p.expr(e.X)
	}
	if e.Type == types.Value || e.Known {
		if x, ok := asValue(e.X); ok {
			return p.convert(&ir.Convert{E: e.E, X: x, Known: true})
		}
	}
	switch inner := e.X.(type) {
	case *ir.Convert:
		// Boxing a value only to unbox it again is nothing.
		if e.Known && isBoxing(inner) && inner.X.Repr() == e.Type {
			return p.expr(inner.X)
		}
	case *ir.Lit:
		if inner.Type == types.Value && literalRepr(inner.V) != e.Type {
			raw := *inner
			raw.Type = literalRepr(inner.V)
			return p.convert(&ir.Convert{E: e.E, X: &raw})
		}
	}
	if isProduct(e.X) && e.Type == types.Value {
		return p.converted(primary(p.rounded(e.X)), from, e.Type, e.Known, false)
	}
	var c code
	if local, ok := e.X.(*ir.Local); ok && !isScalar(from) && !from.IsClass() && !e.Type.IsClass() {
		c = primary(p.recv(local))
	} else {
		c = p.expr(e.X)
	}
	return p.converted(c, from, e.Type, e.Known, isSimple(e.X))
}

// asValue returns e as the php.Value that it was before it was unboxed, false where it was
// none.
func asValue(e ir.Expr) (ir.Expr, bool) {
	switch e := e.(type) {
	case *ir.Convert:
		if e.Known && e.X.Repr() == types.Value {
			return e.X, true
		}
		if e.Known && e.X.Repr() == types.Number && e.Type != types.Value {
			return asValue(e.X)
		}
	case *ir.Op:
		if e.Type != types.Value && native(e) == types.Value {
			op := *e
			op.Type = types.Value
			return &op, true
		}
	}
	return nil, false
}

// isSimple reports whether e may be printed twice.
func isSimple(e ir.Expr) bool {
	l, ok := e.(*ir.Local)
	return ok && !l.Var.Ptr
}

// isScalar reports whether r is one of Go's own types.
func isScalar(r types.Repr) bool {
	return r == types.GoBool || r == types.GoInt || r == types.GoFloat || r == types.GoString
}

// converted turns c of representation from into to; simple says that c may be printed twice.
func (p *printer) converted(c code, from, to types.Repr, known, simple bool) code {
	if from == to {
		return c
	}
	if from.IsClass() || to.IsClass() {
		return p.convertedObject(c, from, to, known)
	}
	key := [2]types.Repr{from, to}
	if sym, ok := unboxing[key]; ok && known {
		return p.converting(sym, c)
	}
	switch key {
	case [2]types.Repr{types.GoInt, types.GoBool}, [2]types.Repr{types.GoFloat, types.GoBool}:
		return compare(c, "!=", jen.Lit(0))
	case [2]types.Repr{types.GoInt, types.GoFloat}:
		return primary(jen.Float64().Call(c.s))
	case [2]types.Repr{types.GoInt, types.GoString}:
		return primary(p.qual("strconv", "Itoa").Call(c.s))
	case [2]types.Repr{types.GoArray, types.GoBool}:
		return compare(code{c.within(precPrimary).Dot("Len").Call(), precPrimary, true}, ">", jen.Lit(0))
	case [2]types.Repr{types.GoString, types.GoBool}:
		if simple {
			x := jen.Add(c.s).Op("!=").Lit("").Op("&&").Add(c.s).Op("!=").Lit("0")
			return code{x, precAnd, false}
		}
	case [2]types.Repr{types.Func, types.GoBool}, [2]types.Repr{types.Gen, types.GoBool}:
		return compare(c, "!=", jen.Nil())
	}
	if sym, ok := conversions[key]; ok {
		return p.converting(sym, c)
	}
	if from == types.Value || to == types.Value {
		panic("codegen.converted: " + from.String() + " cannot become " + to.String())
	}
	// By way of a php.Value.
	return p.converted(p.converted(c, from, types.Value, false, false), types.Value, to, known, false)
}

// converting prints the runtime symbol of a conversion.
func (p *printer) converting(sym symbol, c code) code {
	var first []jen.Code
	if sym.ctx {
		first = one(jen.Id("c"))
	}
	switch sym.kind {
	case method:
		return called(jen.Add(c.within(precPrimary)).Dot(sym.name).Call(first...))
	case ctxMethod:
		return called(jen.Id("c").Dot(sym.name).Call(c.s))
	}
	return called(p.php(sym.name).Call(append(first, c.s)...))
}

func compare(c code, op string, y jen.Code) code {
	return code{jen.Add(c.within(precCompare + 1)).Op(op).Add(y), precCompare, false}
}

// foldConvert converts a literal, where PHP's result does not depend on settings.
func foldConvert(lit *ir.Lit, to types.Repr) (*ir.Lit, bool) {
	if lit.IsNamed() || lit.Type == types.Value {
		return nil, false
	}
	out := &ir.Lit{E: ir.E{Type: to, Pos: lit.Pos}}
	switch v := lit.V.(type) {
	case bool:
		n, s := 0, ""
		if v {
			n, s = 1, "1"
		}
		out.V = map[types.Repr]any{types.GoInt: n, types.GoFloat: float64(n), types.GoString: s}[to]
	case int:
		out.V = map[types.Repr]any{types.GoFloat: float64(v), types.GoBool: v != 0, types.GoString: strconv.Itoa(v)}[to]
	case string:
		if to == types.GoBool {
			out.V = v != "" && v != "0"
		}
	}
	return out, out.V != nil
}
