package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// limitSet returns which limit a call sets, "" where it sets none: limits of memory and time, other
// than the lack of one.
func limitSet(e *ast.Call, name string) string {
	name = strings.ToLower(strings.TrimPrefix(name, `\`))
	var value ast.Node
	setting := ""
	switch {
	case name == "set_time_limit" && len(e.Args) == 1:
		setting, value = "max_execution_time", e.Args[0].Value
	case (name == "ini_set" || name == "ini_alter") && len(e.Args) == 2:
		lit, ok := e.Args[0].Value.(*ast.StringLit)
		if !ok || lit.Value != "memory_limit" && lit.Value != "max_execution_time" {
			return ""
		}
		setting, value = lit.Value, e.Args[1].Value
	}
	if setting == "" || noLimit(value, setting) {
		return ""
	}
	return setting
}

// noLimit reports whether a value stands for no limit: no time, or all memory.
func noLimit(value ast.Node, setting string) bool {
	none := "0"
	if setting == "memory_limit" {
		none = "-1"
	}
	switch x := value.(type) {
	case *ast.IntLit:
		return none == "0" && x.Value == 0
	case *ast.StringLit:
		return x.Value == none
	case *ast.Unary:
		lit, ok := x.X.(*ast.IntLit)
		return ok && x.Op == ast.Neg && lit.Value == 1 && none == "-1"
	}
	return false
}

// setsLimits reports whether the program sets a limit anywhere. Its recursive functions and
// loops then look whether the limit is reached, apart from foreach, whose array has an end.
func (m *mapping) setsLimits() bool {
	found := false
	for _, f := range m.res.Files {
		ast.Inspect(f.AST, func(n ast.Node) bool {
			if call, ok := n.(*ast.Call); ok {
				if name, ok := call.Func.(*ast.Name); ok && limitSet(call, name.Value) != "" {
					found = true
				}
			}
			return n != nil && !found
		})
	}
	return found
}

// tick looks whether a limit is reached, in a program that sets one.
func (l *lowerer) tick(at ir.Pos) []ir.Stmt {
	if !l.m.limited {
		return nil
	}
	return []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: at}, X: l.op(types.Void, at, ir.Tick)}}
}

// noteLimit reports limits that the runtime keeps by other measures than PHP.
func (l *lowerer) noteLimit(e *ast.Call, name string) {
	switch limitSet(e, name) {
	case "memory_limit":
		l.note(CodeLimit, e, "the memory that a program holds is not measured as PHP measures it")
	case "max_execution_time":
		l.note(CodeLimit, e, "time is measured by the clock, without sleep, rather than as time of the processor")
	}
}
