package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// countParts is count(explode(",", $s)): Go counts the separators.
//
//	count(explode(",", $s))     strings.Count(s, ",") + 1
func countParts(x ir.Expr) (ir.Expr, bool) {
	call, ok := x.(*ir.CallStd)
	if !ok || call.Func.PHPName != "explode" || len(call.Args) != 2 {
		return nil, false
	}
	if sep, ok := call.Args[0].(*ir.Lit); !ok || sep.V == "" {
		return nil, false // PHP throws
	}
	e := ir.E{Type: types.GoInt, Pos: x.At()}
	n := &ir.CallGo{E: e, Path: "strings", Name: "Count", Args: []ir.Expr{call.Args[1], call.Args[0]}}
	return &ir.Binary{E: e, Op: "+", X: n, Y: &ir.Lit{E: e, V: 1}}, true
}

// partsOf lets explode() use the same memory each time where its list is taken apart at once:
//
//	[$k, $v] = explode('=', $s, 2);     list := std.ExplodePartsLimit(c, "=", s, 2)
func (l *lowerer) partsOf(list *ast.ListExpr, x ir.Expr) {
	for _, item := range list.Items {
		if item == nil {
			continue
		}
		v, ok := item.Value.(*ast.Variable)
		if !ok || item.Key != nil || l.m.mortal(l.typeOf(v)) {
			return // what else is evaluated, or a destructor, may explode too
		}
	}
	call, ok := x.(*ir.CallStd)
	if !ok {
		return
	}
	if call.Func.PHPName == "array_map" && len(call.Args) == 2 {
		f, ok := call.Args[0].(*ir.StdName)
		if inner, exploded := call.Args[1].(*ir.CallStd); ok && exploded && !f.Func.Context {
			call = inner
		}
	}
	if call.Func.PHPName == "explode" {
		f := *call.Func
		f.GoName = partsName[f.GoName]
		call.Func = &f
	}
}

// partsName has the forms of explode() whose results are valid until the next call.
var partsName = map[string]string{"Explode": "ExplodeParts", "ExplodeLimit": "ExplodePartsLimit"}

// consumes lets array_reverse() write into an array that nobody has after the call.
func (l *lowerer) consumes(e *ast.Call, x ir.Expr) {
	call, ok := x.(*ir.CallStd)
	if !ok || call.Func.GoName != "ArrayReverse" || call.Func.Package != "std" {
		return
	}
	if arg := e.Args[0].Value; l.moves(arg) || fresh(arg) {
		f := *call.Func
		f.GoName = "ArrayReverseOwned"
		call.Func = &f
	}
}
