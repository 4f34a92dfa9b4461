package mapper

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// The codes of the mapper's diagnostics; their texts are in package diag.
const (
	CodeDestructor  diag.Code = "P2G407" // a destructor that runs late
	CodeTrace       diag.Code = "P2G410" // arguments in stack traces
	CodeCompare     diag.Code = "P2G416" // comparisons whose result changed with PHP 8
	CodeRules       diag.Code = "P2G417" // rules of an older PHP that are not followed
	CodeSuper       diag.Code = "P2G418" // a superglobal that may not be an array
	CodeNumber      diag.Code = "P2G411" // numbers of objects
	CodeDump        diag.Code = "P2G419" // closures that are printed
	CodeOwnList     diag.Code = "P2G414" // lists of PHP's own classes and functions
	CodeMissing     diag.Code = "P2G415" // a class made of what nothing declares
	CodeTypedRef    diag.Code = "P2G408" // a reference to a property with a type
	CodeClass       diag.Code = "P2G201" // classes, interfaces, traits, enums
	CodeObject      diag.Code = "P2G202" // objects of classes that php2go does not know
	CodeGenerator   diag.Code = "P2G203"
	CodeGoto        diag.Code = "P2G204"
	CodeEval        diag.Code = "P2G205"
	CodeReference   diag.Code = "P2G207" // a reference in a place that is not carried over
	CodeConstruct   diag.Code = "P2G208" // any other construct
	CodeUnknownFunc diag.Code = "P2G301"
	CodeNoFunction  diag.Code = "P2G304" // a function that PHP does not have either
	CodeInclude     diag.Code = "P2G302" // a file that is not part of the project
	CodeArguments   diag.Code = "P2G303" // arguments that a function does not take
	CodeArgCount    diag.Code = "P2G305" // a number of arguments that PHP does not take either
	CodeNotRouted   diag.Code = "P2G401"
	CodeMissingNum  diag.Code = "P2G402"
	CodeVariant     diag.Code = "P2G404" // what a standard function does not take here
	CodeLimit       diag.Code = "P2G405" // memory_limit, time limits
)

// refuse reports a construct that is not carried over and returns what stands in its place:
// an expression that ends the request with a located error.
func (l *lowerer) refuse(code diag.Code, n ast.Node, format string, args ...any) val {
	d := diag.New(code, l.fn.File.AST.File, n.Pos(), n.End(), format, args...)
	l.m.diags = append(l.m.diags, d)
	l.m.stats.Refused++
	return val{l.unsupported(n, string(code), d.Message), types.MixedT}
}

// unsupported is what ends the request in the place of n.
func (l *lowerer) unsupported(n ast.Node, code, message string) ir.Expr {
	return &ir.Op{E: l.e(n, types.Value), Op: ir.Unsupported, Args: []ir.Expr{l.str(code), l.str(message)}}
}

// refused lowers what stands in the place of a file or class that could not be carried over. What PHP itself
// says of a file is said when the file is loaded, see compileMessages, and so ends the program before.
func (l *lowerer) refused(s *ast.Refused) {
	if s.Code != string(diag.Unlinkable) {
		l.emit(&ir.ExprStmt{S: l.s(s), X: l.unsupported(s, s.Code, s.Message)})
		return
	}
	level := levelCompileError
	if s.PHP == ast.ByLinker {
		level = levelCoreError
	}
	l.say(s, ir.LinkError, l.int(level), l.str(s.Message))
}

// say emits an operation that says something at n.
func (l *lowerer) say(n ast.Node, op ir.OpCode, args ...ir.Expr) {
	l.emit(&ir.ExprStmt{S: l.s(n), X: l.op(types.Void, l.m.pos(l.fn.File, n), op, args...)})
}

// deprecations says what PHP deprecates in a class when it comes to the declaration.
func (l *lowerer) deprecations(s ast.Stmt) {
	for _, d := range l.fn.File.AST.Deprecated[s] {
		if !d.Compiling {
			l.say(&ast.Nop{Span: d.Span}, ir.Deprecate, l.str(d.Message))
		}
	}
}

// refuseStmt is refuse for a statement.
func (l *lowerer) refuseStmt(code diag.Code, n ast.Node, format string, args ...any) {
	v := l.refuse(code, n, format, args...)
	l.emit(&ir.ExprStmt{S: l.s(n), X: v.x})
}

// note reports behaviour that differs without anything standing in the Go for it.
func (l *lowerer) note(code diag.Code, n ast.Node, format string, args ...any) {
	if !l.quiet {
		l.m.diags = append(l.m.diags, diag.New(code, l.fn.File.AST.File, n.Pos(), n.End(), format, args...))
	}
}
