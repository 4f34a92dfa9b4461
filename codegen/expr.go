// Expressions: precedence, literals, variables, calls.

package codegen

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// code is a printed expression.
type code struct {
	s    *jen.Statement
	prec int
	call bool // a call that Go takes as a statement
}

// Go's precedences, binary operators from 1 to 5.
const (
	precOr = 1 + iota
	precAnd
	precCompare
	precAdd
	precMul
	precUnary
	precPrimary
)

var binaryPrec = map[string]int{
	"||": precOr, "&&": precAnd,
	"==": precCompare, "!=": precCompare, "<": precCompare, "<=": precCompare, ">": precCompare, ">=": precCompare,
	"+": precAdd, "-": precAdd, "|": precAdd, "^": precAdd,
	"*": precMul, "/": precMul, "%": precMul, "<<": precMul, ">>": precMul, "&": precMul, "&^": precMul,
}

func primary(s *jen.Statement) code { return code{s, precPrimary, false} }
func called(s *jen.Statement) code  { return code{s, precPrimary, true} }

// within returns c, in parentheses where its precedence is below min.
func (c code) within(min int) *jen.Statement {
	if c.prec < min {
		return jen.Parens(c.s)
	}
	return c.s
}

// expr prints e.
func (p *printer) expr(e ir.Expr) code {
	switch e := e.(type) {
	case *ir.Lit:
		return p.lit(e)
	case *ir.Null:
		return primary(p.php("Null"))
	case *ir.Undef:
		return primary(p.literal(p.php("Value").Values()))
	case *ir.NilPointer:
		return primary(jen.Nil())
	case *ir.Zero:
		if r := e.Type; r == types.Value || r == types.GoArray || r == types.Number {
			return primary(p.literal(p.zero(r)))
		}
		return primary(p.zero(e.Type))
	case *ir.Local:
		if e.Var.Ptr {
			return code{jen.Op("*").Add(p.name(e.Var)), precUnary, false}
		}
		return primary(p.name(e.Var))
	case *ir.Pointer:
		return p.pointer(e)
	case *ir.RefValue:
		return primary(p.recv(e.X).Dot("V"))
	case *ir.Super:
		return primary(jen.Id("c").Dot(superField(e.Name)))
	case *ir.Binary:
		return p.binary(e)
	case *ir.Unary:
		return p.unary(e)
	case *ir.Convert:
		return p.convert(e)
	case *ir.Op:
		return p.op(e)
	case *ir.Call:
		if e.Func.Fails {
			return p.orThrow(e)
		}
		return p.callFunc(e)
	case *ir.StdName:
		if e.Path != "" {
			return primary(p.qual(e.Path, e.Func.GoName))
		}
		return primary(p.library(e.Func.Package, e.Func.GoName))
	case *ir.FuncName:
		to := p.g.funcs[e.Func]
		return primary(p.qual(to.path, to.name))
	case *ir.This:
		return p.this(e)
	case *ir.FieldOf:
		return p.fieldOf(e)
	case *ir.CallMethod:
		return p.callMethod(e)
	case *ir.NewObject:
		n := p.g.classes[e.Class]
		return called(p.qual(n.path, n.make).Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args, false)))
	case *ir.ClassRef:
		n := p.g.classes[e.Class]
		return primary(p.qual(n.path, n.table))
	case *ir.StaticOf:
		n := p.g.classes[e.Static.Class]
		return called(p.qual(n.path, n.statics[e.Static]).Call(jen.Id("c")))
	case *ir.ConstOf:
		n := p.g.classes[e.Const.Class]
		if e.Const.Case {
			return called(p.qual(n.path, n.consts[e.Const]).Call(jen.Id("c")))
		}
		return primary(p.qual(n.path, n.consts[e.Const]))
	case *ir.CallStd:
		return p.callStd(e)
	case *ir.CallGo:
		return p.callGo(e)
	case *ir.CallBuilder:
		return called(p.name(e.Var).Dot(e.Name).Call())
	case *ir.Index:
		return p.index(e)
	case *ir.Slot:
		return p.slot(e)
	case *ir.RefSlot:
		return p.refSlot(e)
	case *ir.ArrayLit:
		return p.arrayLit(e)
	case *ir.Iter:
		return called(p.iter(e))
	case *ir.FuncLit:
		return primary(p.funcLit(e))
	case *ir.Closure:
		return called(p.closure(e))
	case *ir.Cond:
		return called(p.php(fnIf).Add(p.args(e.Pos.Line, nil, []ir.Expr{e.Cond, e.Then, e.Else}, false)))
	case *ir.Args:
		return called(p.qual("slices", "Collect").Call(p.recv(e.X).Dot("Values").Call()))
	}
	panic(fmt.Sprintf("codegen.expr: unexpected node %T", e))
}

// literal returns a composite literal, in parentheses where Go would take its brace for the
// body of a statement.
func (p *printer) literal(s *jen.Statement) *jen.Statement {
	if p.inHeader {
		return jen.Parens(s)
	}
	return s
}

// header prints an expression of a statement's header.
func (p *printer) header(e ir.Expr) *jen.Statement {
	p.inHeader = true
	s := p.expr(e).s
	p.inHeader = false
	return s
}

// recv prints e as what a method or field is selected from. Pointers need no dereference.
func (p *printer) recv(e ir.Expr) *jen.Statement {
	switch e := e.(type) {
	case *ir.Local:
		if e.Var.Ptr && e.Var.Repr.IsPointer() { // Go follows one pointer by itself
			return jen.Parens(jen.Op("*").Add(p.name(e.Var)))
		}
		return p.name(e.Var)
	case *ir.Pointer:
		return p.recv(e.X)
	}
	return p.expr(e).within(precPrimary)
}

// isSlot reports whether e is a pointer to an element or a property.
func isSlot(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Slot:
		return true
	case *ir.Op:
		return e.Op == ir.PropSlot || e.Op == ir.PropSlotIn
	}
	return false
}

// target prints e as what a method that writes is called on. A php.Value that is no place, such
// as a construct that was refused, is put into a fresh one.
func (p *printer) target(e ir.Expr) *jen.Statement {
	switch x := e.(type) {
	case *ir.Local, *ir.RefValue, *ir.Super, *ir.Slot, *ir.FieldOf:
	case *ir.Pointer:
		return p.target(x.X)
	default:
		if e.Repr() == types.Value && !isSlot(e) {
			return p.php("NewRef").Call(p.expr(e).s).Dot("V")
		}
	}
	return p.recv(e)
}

// pointer prints a pointer to a place.
func (p *printer) pointer(e *ir.Pointer) code {
	if x, ok := e.X.(*ir.Local); ok && x.Var.Ptr {
		return primary(p.name(x.Var))
	}
	if isSlot(e.X) {
		return p.expr(e.X)
	}
	return code{jen.Op("&").Add(p.target(e.X)), precUnary, false}
}

// args prints an argument list: first, then list. Arguments from several PHP lines stand on
// lines of their own.
func (p *printer) args(line int, first []jen.Code, list []ir.Expr, ellipsis bool) *jen.Statement {
	var items []listItem
	for i, e := range list {
		item := p.rounded(e)
		if ellipsis && i == len(list)-1 {
			item = jen.Add(item).Op("...")
		}
		items = append(items, listItem{mark(lineOf(e), item), false})
	}
	return brackets(first, items, spread(line, list))
}

// group prints items between brackets, one a line if multi.
func group(open, end string, multi bool, items []jen.Code) *jen.Statement {
	return jen.Custom(jen.Options{Open: open, Close: end, Separator: ",", Multi: multi}, items...)
}

// callStd prints a call of a standard function.
func (p *printer) callStd(e *ir.CallStd) code {
	var first []jen.Code
	if e.Func.Context {
		first = one(jen.Id("c"))
	}
	return called(p.library(e.Func.Package, e.Func.GoName).Add(p.args(e.Pos.Line, first, e.Args, e.Ellipsis)))
}

// callGo prints a call of Go's library or of a builtin.
func (p *printer) callGo(e *ir.CallGo) code {
	if e.Path == "" {
		return primary(jen.Id(e.Name).Add(p.args(e.Pos.Line, nil, e.Args, false)))
	}
	return primary(p.qual(e.Path, e.Name).Add(p.args(e.Pos.Line, nil, e.Args, false)))
}

// lit prints a literal, boxed where its type is Value.
func (p *printer) lit(e *ir.Lit) code {
	if e.Type == types.Value || e.Type == types.Number {
		raw := *e
		raw.Type = literalRepr(e.V)
		return p.convert(&ir.Convert{E: e.E, X: &raw})
	}
	if name, ok := p.named(e); ok {
		return name
	}
	if e.Const.Name != "" {
		if isRuntimePackage(e.Const.Path) {
			return primary(p.library(e.Const.Path, e.Const.Name))
		}
		return primary(p.qual(e.Const.Path, e.Const.Name))
	}
	switch v := e.V.(type) {
	case bool:
		return primary(jen.Lit(v))
	case int:
		if e.Type == types.GoFloat {
			return p.float(float64(v))
		}
		return number(jen.Lit(v), v < 0)
	case float64:
		return p.float(v)
	case string:
		return primary(text(v))
	}
	panic(fmt.Sprintf("codegen.lit: unexpected literal %T", e.V))
}

// named prints the program's constant that a literal is, where its package can be imported.
func (p *printer) named(e *ir.Lit) (code, bool) {
	if e.Named == nil {
		return code{}, false
	}
	to, ok := p.g.consts[e.Named]
	if !ok || to.path != p.path && !p.g.sees[[2]string{p.path, to.path}] {
		return code{}, false
	}
	return primary(p.qual(to.path, to.name)), true
}

func number(s *jen.Statement, negative bool) code {
	if negative {
		return code{s, precUnary, false}
	}
	return primary(s)
}

// float prints a float, those that Go has no literal for by a call.
func (p *printer) float(v float64) code {
	switch {
	case math.IsNaN(v):
		return primary(p.qual("math", "NaN").Call())
	case math.IsInf(v, 1):
		return primary(p.qual("math", "Inf").Call(jen.Lit(1)))
	case math.IsInf(v, -1):
		return primary(p.qual("math", "Inf").Call(jen.Lit(-1)))
	case v == 0 && math.Signbit(v):
		return primary(p.qual("math", "Copysign").Call(jen.Lit(0), jen.Lit(-1)))
	}
	return number(jen.Lit(v), v < 0)
}

// literalRepr returns the representation of a literal's Go value.
func literalRepr(v any) types.Repr {
	switch v.(type) {
	case bool:
		return types.GoBool
	case int:
		return types.GoInt
	case float64:
		return types.GoFloat
	}
	return types.GoString
}

// text prints a string literal: several lines of readable text, and one line with quotes in
// it, between back quotes.
func text(s string) *jen.Statement {
	inner := strings.Count(strings.TrimSuffix(s, "\n"), "\n")
	long := inner > 1 || inner == 1 && len(s) > 60
	quoted := strings.Contains(s, `"`) && !strings.Contains(s, "\n")
	if (long || quoted) && rawPrintable(s) {
		return jen.Op("`" + s + "`")
	}
	return jen.Lit(s)
}

// rawPrintable reports whether s means itself between back quotes and shows as what it is.
func rawPrintable(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for i, r := range s {
		switch {
		case r == '\n':
			if i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') {
				return false // editors cut blanks at the end of a line
			}
		case r == '\t':
		case r == '`', !unicode.IsPrint(r):
			return false
		}
	}
	return true
}

// typeOf returns the Go type of a representation.
func (p *printer) typeOf(r types.Repr) *jen.Statement {
	switch r {
	case types.GoBool, types.GoInt, types.GoFloat, types.GoString:
		return jen.Id(r.String())
	case types.Builder:
		return p.qual("strings", "Builder")
	case types.Slice:
		return jen.Index().Add(p.php("Value"))
	}
	if r.IsClass() {
		return p.classType(r)
	}
	if key, elem, ok := r.Sequence(); ok {
		if key == types.Void {
			return p.qual("iter", "Seq").Types(p.typeOf(elem))
		}
		return p.qual("iter", "Seq2").Types(p.typeOf(key), p.typeOf(elem))
	}
	name := r.String()
	if rest, ok := strings.CutPrefix(name, "*"); ok {
		return jen.Op("*").Add(p.php(strings.TrimPrefix(rest, "php.")))
	}
	return p.php(strings.TrimPrefix(name, "php."))
}

// zero returns the zero value of a representation.
func (p *printer) zero(r types.Repr) *jen.Statement {
	switch r {
	case types.GoBool:
		return jen.False()
	case types.GoInt:
		return jen.Lit(0)
	case types.GoFloat:
		return jen.Lit(0.0)
	case types.GoString:
		return jen.Lit("")
	case types.Ref, types.Func, types.Scope, types.Iter, types.Slice, types.ClassPtr, types.ObjectPtr, types.Gen, types.Bound:
		return jen.Nil()
	}
	if _, _, ok := r.Sequence(); ok || r.IsClass() {
		return jen.Nil()
	}
	return p.typeOf(r).Values()
}
