// This file prints expressions in the form of PHP's extension ast.

package asttest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// opFlags has the extension's numbers of the operators.
var opFlags = map[ast.Op]int{ast.Add: 1, ast.Sub: 2, ast.Mul: 3, ast.Div: 4, ast.Mod: 5, ast.Shl: 6, ast.Shr: 7, ast.Concat: 8, ast.BitOr: 9,
	ast.BitAnd: 10, ast.BitXor: 11, ast.Pow: 12, ast.Xor: 15, ast.Identical: 16, ast.NotIdentical: 17, ast.Equal: 18, ast.NotEqual: 19,
	ast.Less: 20, ast.LessEqual: 21, ast.Spaceship: 170, ast.Greater: 256, ast.GreaterEqual: 257, ast.Or: 258, ast.And: 259, ast.Coalesce: 260}

var (
	unaryFlags = map[ast.UnaryOp]int{ast.BitNot: 13, ast.Not: 14, ast.Plus: 261, ast.Neg: 262}
	castFlags  = map[ast.CastKind]int{ast.CastUnset: 1, ast.CastInt: 4, ast.CastFloat: 5, ast.CastString: 6, ast.CastArray: 7, ast.CastObject: 8, ast.CastBool: 18}
	fileFlags  = map[ast.IncludeKind]int{ast.IncludeFile: 2, ast.IncludeOnce: 4, ast.Require: 8, ast.RequireOnce: 16, ast.EvalCode: 1}
)

// The extension's flags of arrays.
const (
	arrayList = 1 + iota
	arrayLong
	arrayShort
)

const flagSilence = 260 // the extension has @ among the unary operators

func (e *ext) expr(x ast.Expr) {
	switch x := x.(type) {
	case *ast.StringLit:
		e.value(x.Value)
	case *ast.IntLit:
		e.value(x.Value)
	case *ast.FloatLit:
		e.value(x.Value)
	case *ast.Ident:
		e.value(x.Name)
	case *ast.Name:
		e.name(x)
	case *ast.Variable:
		e.node("VAR", 0, x.Name)
	case *ast.VariableVariable:
		e.node("VAR", 0, x.Name)
	case *ast.Interpolated:
		e.parts(x.Parts)
	case *ast.ShellExec:
		if e.open("SHELL_EXEC", 0); len(x.Parts) == 0 {
			e.child("")
		} else if s, ok := x.Parts[0].(*ast.StringLit); ok && len(x.Parts) == 1 {
			e.child(s)
		} else {
			e.child(func() { e.parts(x.Parts) })
		}
		e.WriteByte(')')
	case *ast.ArrayLit:
		e.array(pick(x.Short, arrayShort, arrayLong), x.Items)
	case *ast.ListExpr:
		e.array(pick(x.Short, arrayShort, arrayList), x.Items)
	case *ast.ConstFetch:
		e.node("CONST", 0, x.Name)
	case *ast.MagicConst:
		e.WriteString("(MAGIC_CONST " + x.Kind.String())
		if x.Kind == ast.MagicLine {
			fmt.Fprintf(e, " %d", x.Line)
		}
		e.WriteByte(')')
	default:
		e.operator(x)
	}
}

func pick[T any](cond bool, yes, no T) T {
	if cond {
		return yes
	}
	return no
}

func (e *ext) parts(parts []ast.Expr) {
	e.open("ENCAPS_LIST", 0)
	for _, p := range parts {
		if s, ok := p.(*ast.StringLit); !ok || s.Value != "" {
			e.child(p)
		}
	}
	e.WriteByte(')')
}

func (e *ext) array(flags int, items []*ast.ArrayItem) {
	listOf(e, "ARRAY", flags, items, func(x *ast.ArrayItem) {
		switch {
		case x == nil:
			e.value(nil)
		case x.Unpack:
			e.node("UNPACK", 0, x.Value)
		default:
			e.node("ARRAY_ELEM", pick(x.ByRef, 1, 0), x.Value, x.Key)
		}
	})()
}

func (e *ext) operator(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Binary:
		if text, ok := joined(x); ok && x.Op == ast.Concat {
			e.value(text)
			return
		}
		e.node("BINARY_OP", opFlags[x.Op], x.X, x.Y)
	case *ast.Unary:
		e.node("UNARY_OP", unaryFlags[x.Op], x.X)
	case *ast.ErrorSuppress:
		e.node("UNARY_OP", flagSilence, x.X)
	case *ast.Cast:
		e.node("CAST", castFlags[x.Kind], x.X)
	case *ast.AssignExpr:
		e.node("ASSIGN", 0, x.Target, x.Value)
	case *ast.AssignRef:
		e.node("ASSIGN_REF", 0, x.Target, x.Value)
	case *ast.AssignOp:
		e.node("ASSIGN_OP", opFlags[x.Op], x.Target, x.Value)
	case *ast.IncDec:
		e.node(pick(x.Prefix, "PRE_", "POST_")+pick(x.Dec, "DEC", "INC"), 0, x.X)
	case *ast.Ternary:
		e.node("CONDITIONAL", 0, x.Cond, x.Then, x.Else)
	case *ast.InstanceOf:
		e.node("INSTANCEOF", 0, x.X, e.className(x.Class))
	case *ast.Match:
		e.node("MATCH", 0, x.Subject, listOf(e, "MATCH_ARM_LIST", 0, x.Arms, func(a *ast.MatchArm) {
			e.node("MATCH_ARM", 0, listOrNone(e, "EXPR_LIST", a.Conds, e.expr), a.Body)
		}))
	default:
		e.access(x)
	}
}

func (e *ext) access(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Index:
		e.node("DIM", 0, x.Base, x.Key)
	case *ast.Property:
		e.node(pick(x.NullSafe, "NULLSAFE_PROP", "PROP"), 0, x.Object, x.Name)
	case *ast.StaticProperty:
		e.node("STATIC_PROP", 0, e.className(x.Class), x.Name)
	case *ast.ClassConst:
		if id, ok := x.Name.(*ast.Ident); ok && strings.EqualFold(id.Name, "class") {
			e.node("CLASS_NAME", 0, e.className(x.Class))
			return
		}
		e.node("CLASS_CONST", 0, e.className(x.Class), x.Name)
	case *ast.Call:
		e.node("CALL", 0, e.className(x.Func), e.args(x.Args, x.Callable))
	case *ast.MethodCall:
		e.node(pick(x.NullSafe, "NULLSAFE_METHOD_CALL", "METHOD_CALL"), 0, x.Object, x.Name, e.args(x.Args, x.Callable))
	case *ast.StaticCall:
		e.node("STATIC_CALL", 0, e.className(x.Class), x.Name, e.args(x.Args, x.Callable))
	case *ast.New:
		class := any(x.Class)
		if anon, ok := x.Class.(*ast.AnonClass); ok {
			class = func() { e.class(anon.Decl, flagAnonymous) }
		}
		e.node("NEW", 0, class, e.args(x.Args, false))
	default:
		e.word(x)
	}
}

// word writes the expressions that begin with a word.
func (e *ext) word(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Closure:
		uses := listOrNone(e, "CLOSURE_USES", x.Uses, func(u *ast.ClosureUse) { e.node("CLOSURE_VAR", pick(u.ByRef, 1, 0), u.Var.Name) })
		e.node("CLOSURE", pick(x.Static, flagStatic, 0)|funcFlags(x.ByRef, x.Body), e.params(x.Params), uses, x.Body, x.ReturnType, e.attrs(x.Attrs))
	case *ast.ArrowFunc:
		body := func() { e.node("RETURN", 0, x.Body) }
		e.node("ARROW_FUNC", pick(x.Static, flagStatic, 0)|funcFlags(x.ByRef, x.Body), e.params(x.Params), body, x.ReturnType, e.attrs(x.Attrs))
	case *ast.Isset:
		e.isset(x.Vars)
	case *ast.Empty:
		e.node("EMPTY", 0, x.X)
	case *ast.Include:
		e.node("INCLUDE_OR_EVAL", fileFlags[x.Kind], x.Path)
	case *ast.Exit:
		e.node("EXIT", 0, x.X)
	case *ast.Print:
		e.node("PRINT", 0, x.X)
	case *ast.Clone:
		e.node("CLONE", 0, x.X)
	case *ast.Yield:
		e.node("YIELD", 0, x.Value, x.Key)
	case *ast.YieldFrom:
		e.node("YIELD_FROM", 0, x.X)
	case *ast.Throw:
		e.node("THROW", 0, x.X)
	default:
		panic(fmt.Sprintf("asttest: unexpected %T", x))
	}
}

// isset writes isset($a, $b) as isset($a) && isset($b).
func (e *ext) isset(vars []ast.Expr) {
	last := len(vars) - 1
	if last == 0 {
		e.node("ISSET", 0, vars[0])
		return
	}
	e.node("BINARY_OP", opFlags[ast.And], func() { e.isset(vars[:last]) }, func() { e.node("ISSET", 0, vars[last]) })
}

// className writes 'A' in the place of a class or a function as the name that it is.
func (e *ext) className(x ast.Expr) any {
	switch x.(type) {
	case *ast.StringLit, *ast.Binary:
		if text, ok := joined(x); ok {
			return func() { e.node("NAME", 0, strings.TrimPrefix(text, `\`)) }
		}
	}
	return x
}

// joined returns the text of a literal, or of literals joined by dots, which PHP's parser joins too.
func joined(x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *ast.StringLit:
		return x.Value, true
	case *ast.IntLit:
		return strconv.FormatInt(x.Value, 10), true
	case *ast.FloatLit:
		return floatText(x.Value), true
	case *ast.Binary:
		if x.Op != ast.Concat {
			return "", false
		}
		left, ok := joined(x.X)
		right, both := joined(x.Y)
		return left + right, ok && both
	}
	return "", false
}

// floatText returns a float as PHP prints it with 14 digits.
func floatText(f float64) string {
	text := strconv.FormatFloat(f, 'e', 13, 64)
	mantissa, exp, ok := strings.Cut(text, "e")
	if !ok {
		return strings.ToUpper(strings.Trim(text, "+")) // INF
	}
	if n, _ := strconv.Atoi(exp); n >= -4 && n < 14 {
		fixed := strconv.FormatFloat(f, 'f', max(0, 13-n), 64)
		if strings.Contains(fixed, ".") {
			fixed = strings.TrimRight(strings.TrimRight(fixed, "0"), ".")
		}
		return fixed
	}
	mantissa = strings.TrimRight(mantissa, "0")
	if strings.HasSuffix(mantissa, ".") {
		mantissa += "0"
	}
	return mantissa + "E" + exp[:1] + strings.TrimLeft(exp[1:], "0")
}
