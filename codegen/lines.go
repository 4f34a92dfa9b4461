// PHP lines in expressions: markers that survive rendering, and where an expression must be
// broken over Go lines because its parts come from different PHP lines.

package codegen

import (
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// markOpen and markClose enclose the PHP line in a marker comment, which the rendered source
// carries until sourcemap.go takes it out.
const (
	markOpen  = "/*@"
	markClose = "*/"
)

// mark puts a marker for a PHP line before code.
func mark(line int, code jen.Code) jen.Code {
	if line <= 0 {
		return code
	}
	return jen.Comment(markOpen + strconv.Itoa(line) + markClose).Add(code)
}

// markHidden starts Go code that stands for no line of PHP.
func markHidden(code jen.Code) jen.Code {
	return jen.Comment(markOpen + "-1" + markClose).Add(code)
}

// markFunc puts markers around the code of a PHP function or closure; a script's top level
// has no name.
func markFunc(name string, code jen.Code) jen.Code {
	return jen.Comment(markOpen + strconv.QuoteToASCII(name) + markClose).Add(code).Comment(markOpen + markClose)
}

// maxWidth is how long an array literal may be before it is broken over lines.
const maxWidth = 100

// width estimates how many columns e takes.
func width(e ir.Expr) int {
	n := 2
	switch e := e.(type) {
	case *ir.Lit:
		if s, ok := e.V.(string); ok {
			n += len(s)
		} else {
			n += 2
		}
	case *ir.Local:
		n += len(e.Var.Name)
	case *ir.Call:
		n += len(e.Func.PHPName) + 3
	case *ir.CallStd:
		n += len(e.Func.Package) + len(e.Func.GoName) + 3
	case *ir.ArrayLit:
		n += 10
	case *ir.Convert, *ir.Index:
		n += 8
	}
	operands(e, func(x ir.Expr) { n += width(x) })
	return n
}

// raises reports whether evaluating e itself, operands aside, can reach the runtime, so that
// its line can show in a warning or a trace.
func raises(e ir.Expr) bool {
	switch e.(type) {
	case *ir.Lit, *ir.Null, *ir.Undef, *ir.NilPointer, *ir.Zero, *ir.Local, *ir.Super, *ir.RefValue, *ir.Pointer,
		*ir.Binary, *ir.Unary, *ir.CallBuilder, *ir.FuncLit, *ir.FuncName, *ir.StdName, *ir.Closure, *ir.Cond, *ir.ArrayLit, *ir.Args:
		return false
	}
	return true
}

// lineOf returns the first PHP line among the parts of e that can raise, 0 if none can.
func lineOf(e ir.Expr) int {
	line := 0
	if raises(e) {
		line = e.At().Line
	}
	operands(e, func(x ir.Expr) {
		if l := lineOf(x); l > 0 && (line == 0 || l < line) {
			line = l
		}
	})
	return line
}

// chain prints recv.name, the beginning of a call that stands for line of PHP. Go's traces say where the name
// stands, so that it gets a line of its own where recv, which x is, is a call of another line.
func chain(recv *jen.Statement, x ir.Expr, line int, name string) *jen.Statement {
	if l := lineOf(x); l > 0 && line > 0 && l != line {
		return recv.Op(".").Line().Add(mark(line, jen.Id(name)))
	}
	return recv.Dot(name)
}

// firstLine is the PHP line of the Go line that s begins with: of the first call, where all that s does is in
// its value.
func firstLine(s ir.Stmt) int {
	line := s.Base().Pos.Line
	var x ir.Expr
	switch s := s.(type) {
	case *ir.ExprStmt:
		x = s.X
	case *ir.Return:
		x = s.X
	case *ir.Assign:
		if _, local := s.X.(*ir.Local); local {
			x = s.Value
		}
	}
	if _, list := x.(*ir.ArrayLit); x == nil || list || line <= 0 {
		return line
	}
	if l := lineOf(x); l > 0 {
		return l
	}
	return line
}

// spread reports whether list has parts from more than one PHP line, own included where it
// is known, so that each item needs a Go line of its own.
func spread(own int, list []ir.Expr) bool {
	for _, e := range list {
		l := lineOf(e)
		switch {
		case l == 0:
		case own == 0:
			own = l
		case l != own:
			return true
		}
	}
	return false
}
