// This file carries operators over.

package php7

import (
	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"
	zassign "github.com/z7zmey/php-parser/node/expr/assign"
	zbinary "github.com/z7zmey/php-parser/node/expr/binary"
	zcast "github.com/z7zmey/php-parser/node/expr/cast"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// operator carries an operator over; nil if n is none.
func (c *converter) operator(n node.Node) ast.Expr {
	if op, x, y, ok := binaryOp(n); ok {
		return c.binary(n, op, x, y)
	}
	if op, target, value, ok := assignOp(n); ok {
		x := &ast.AssignOp{Span: c.span(n), Op: op, Target: c.expr(target), Value: c.expr(value)}
		x.From, x.To = c.lead(x.Target), c.trail(x.Value)
		return x
	}
	if kind, operand, ok := castKind(n); ok {
		x := &ast.Cast{Span: c.span(n), Kind: kind, X: c.expr(operand)}
		x.To = c.trail(x.X)
		return x
	}
	switch n := n.(type) {
	case *zassign.Assign:
		x := &ast.AssignExpr{Span: c.span(n), Target: c.target(n.Variable), Value: c.expr(n.Expression)}
		x.From, x.To = c.lead(x.Target), c.trail(x.Value)
		return x
	case *zassign.Reference:
		x := &ast.AssignRef{Span: c.span(n), Target: c.target(n.Variable), Value: c.expr(n.Expression)}
		x.From, x.To = c.lead(x.Target), c.trail(x.Value)
		if !c.referable(x.Value) {
			c.errorf(diag.Syntax, int(x.Value.Pos()), int(x.Value.End()), "syntax error, only a variable or a call can be assigned by reference")
		}
		return x
	case *zexpr.Ternary:
		return c.conditional(n)
	case *zexpr.InstanceOf:
		x := &ast.InstanceOf{Span: c.span(n), X: c.expr(n.Expr), Class: c.classRef(n.Class)}
		x.From, x.To = c.lead(x.X), max(x.To, x.Class.End())
		return x
	}
	return c.unary(n)
}

// referable reports whether $a = &x is allowed.
func (c *converter) referable(x ast.Expr) bool {
	switch x.(type) {
	case *ast.Variable, *ast.VariableVariable, *ast.Index, *ast.Property, *ast.StaticProperty, *ast.Call, *ast.MethodCall, *ast.StaticCall:
		return true
	case *ast.New:
		return c.version < 700
	}
	return false
}

func (c *converter) unary(n node.Node) ast.Expr {
	switch n := n.(type) {
	case *zexpr.BooleanNot:
		return c.prefix(n, ast.Not, n.Expr)
	case *zexpr.UnaryMinus:
		return c.prefix(n, ast.Neg, n.Expr)
	case *zexpr.UnaryPlus:
		return c.prefix(n, ast.Plus, n.Expr)
	case *zexpr.BitwiseNot:
		return c.prefix(n, ast.BitNot, n.Expr)
	case *zexpr.PreInc:
		return &ast.IncDec{Span: c.span(n), X: c.expr(n.Variable), Prefix: true}
	case *zexpr.PreDec:
		return &ast.IncDec{Span: c.span(n), X: c.expr(n.Variable), Prefix: true, Dec: true}
	case *zexpr.PostInc:
		return c.postfix(n, n.Variable, false)
	case *zexpr.PostDec:
		return c.postfix(n, n.Variable, true)
	}
	return nil
}

func (c *converter) prefix(n node.Node, op ast.UnaryOp, operand node.Node) ast.Expr {
	x := &ast.Unary{Span: c.span(n), Op: op, X: c.expr(operand)}
	x.To = c.trail(x.X)
	return x
}

func (c *converter) postfix(n, operand node.Node, dec bool) ast.Expr {
	x := &ast.IncDec{Span: c.span(n), X: c.expr(operand), Dec: dec}
	x.From = c.lead(x.X)
	return x
}

func (c *converter) conditional(n *zexpr.Ternary) ast.Expr {
	x := &ast.Ternary{Span: c.span(n), Cond: c.expr(n.Condition), Then: c.expr(n.IfTrue), Else: c.expr(n.IfFalse)}
	x.From, x.To = c.lead(x.Cond), c.trail(x.Else)
	inner, ok := x.Cond.(*ast.Ternary)
	if ok && c.version >= 800 && inner.From == x.From && (inner.Then != nil || x.Then != nil) {
		c.errorf(diag.NestedTernary, int(x.From), int(x.To), "a nested ?: needs parentheses in PHP 8: (a ? b : c) ? d : e or a ? b : (c ? d : e)")
	}
	return x
}

func (c *converter) binary(n node.Node, op ast.Op, l, r node.Node) ast.Expr {
	x := &ast.Binary{Span: c.span(n), Op: op, X: c.expr(l), Y: c.expr(r)}
	x.From, x.To = c.lead(x.X), c.trail(x.Y)
	if c.version >= 800 && additive(op) {
		return c.regroup(x)
	}
	return x
}

// additive reports the operators whose precedence PHP 8 has changed.
func additive(op ast.Op) bool {
	return op == ast.Concat || op == ast.Add || op == ast.Sub || op == ast.Shl || op == ast.Shr
}

// binding returns how tight an additive operator binds in PHP 8.
func binding(op ast.Op) int {
	switch op {
	case ast.Concat:
		return 1
	case ast.Shl, ast.Shr:
		return 2
	}
	return 3
}

// regroup gives x, read with the precedence of PHP 7, that of PHP 8: there + and - bind tighter
// than << and >>, and these tighter than the dot. The operands of x have been regrouped.
func (c *converter) regroup(x *ast.Binary) ast.Expr {
	// PHP 7 put a tighter operator of x below; only the edges towards x can be wrong.
	if y, ok := x.Y.(*ast.Binary); ok && additive(y.Op) && c.trail(y) == y.To && c.bare(y) && binding(y.Op) < binding(x.Op) {
		// a << b . c was a << (b . c)
		left := c.regroup(&ast.Binary{Span: ast.Span{From: x.From, To: c.trail(y.X)}, Op: x.Op, X: x.X, Y: y.X})
		return c.regroup(&ast.Binary{Span: x.Span, Op: y.Op, X: left, Y: y.Y})
	}
	if l, ok := x.X.(*ast.Binary); ok && additive(l.Op) && l.From == x.From && !c.closed(l) && binding(l.Op) < binding(x.Op) {
		// a . b + c was (a . b) + c
		right := c.regroup(&ast.Binary{Span: ast.Span{From: c.start(l.Y), To: x.To}, Op: x.Op, X: l.Y, Y: x.Y})
		return c.regroup(&ast.Binary{Span: x.Span, Op: l.Op, X: l.X, Y: right})
	}
	return x
}

// bare reports whether no parentheses stand around a right operand.
func (c *converter) bare(x ast.Expr) bool {
	i := c.first(x.Pos()) - 1
	return i < 0 || c.toks[i].id != '('
}

// closed reports whether parentheses stand around a left operand.
func (c *converter) closed(x ast.Expr) bool {
	i := c.after(x.End())
	return i < len(c.toks) && c.toks[i].id == ')'
}

// start returns where a right operand begins, with the parentheses around it.
func (c *converter) start(x ast.Expr) token.Pos {
	from := x.Pos()
	for i := c.first(from) - 1; i >= 0 && c.toks[i].id == '(' && c.brackets[i] >= 0; i-- {
		from = c.toks[i].pos
	}
	return from
}

func binaryOp(n node.Node) (op ast.Op, x, y node.Node, ok bool) {
	switch n := n.(type) {
	case *zbinary.BitwiseAnd:
		return ast.BitAnd, n.Left, n.Right, true
	case *zbinary.BitwiseOr:
		return ast.BitOr, n.Left, n.Right, true
	case *zbinary.BitwiseXor:
		return ast.BitXor, n.Left, n.Right, true
	case *zbinary.BooleanAnd:
		return ast.And, n.Left, n.Right, true
	case *zbinary.BooleanOr:
		return ast.Or, n.Left, n.Right, true
	case *zbinary.Coalesce:
		return ast.Coalesce, n.Left, n.Right, true
	case *zbinary.Concat:
		return ast.Concat, n.Left, n.Right, true
	case *zbinary.Div:
		return ast.Div, n.Left, n.Right, true
	case *zbinary.Equal:
		return ast.Equal, n.Left, n.Right, true
	case *zbinary.Greater:
		return ast.Greater, n.Left, n.Right, true
	case *zbinary.GreaterOrEqual:
		return ast.GreaterEqual, n.Left, n.Right, true
	case *zbinary.Identical:
		return ast.Identical, n.Left, n.Right, true
	case *zbinary.LogicalAnd:
		return ast.And, n.Left, n.Right, true
	case *zbinary.LogicalOr:
		return ast.Or, n.Left, n.Right, true
	case *zbinary.LogicalXor:
		return ast.Xor, n.Left, n.Right, true
	case *zbinary.Minus:
		return ast.Sub, n.Left, n.Right, true
	case *zbinary.Mod:
		return ast.Mod, n.Left, n.Right, true
	case *zbinary.Mul:
		return ast.Mul, n.Left, n.Right, true
	case *zbinary.NotEqual:
		return ast.NotEqual, n.Left, n.Right, true
	case *zbinary.NotIdentical:
		return ast.NotIdentical, n.Left, n.Right, true
	case *zbinary.Plus:
		return ast.Add, n.Left, n.Right, true
	case *zbinary.Pow:
		return ast.Pow, n.Left, n.Right, true
	case *zbinary.ShiftLeft:
		return ast.Shl, n.Left, n.Right, true
	case *zbinary.ShiftRight:
		return ast.Shr, n.Left, n.Right, true
	case *zbinary.Smaller:
		return ast.Less, n.Left, n.Right, true
	case *zbinary.SmallerOrEqual:
		return ast.LessEqual, n.Left, n.Right, true
	case *zbinary.Spaceship:
		return ast.Spaceship, n.Left, n.Right, true
	}
	return 0, nil, nil, false
}

func assignOp(n node.Node) (op ast.Op, target, value node.Node, ok bool) {
	switch n := n.(type) {
	case *zassign.BitwiseAnd:
		return ast.BitAnd, n.Variable, n.Expression, true
	case *zassign.BitwiseOr:
		return ast.BitOr, n.Variable, n.Expression, true
	case *zassign.BitwiseXor:
		return ast.BitXor, n.Variable, n.Expression, true
	case *zassign.Coalesce:
		return ast.Coalesce, n.Variable, n.Expression, true
	case *zassign.Concat:
		return ast.Concat, n.Variable, n.Expression, true
	case *zassign.Div:
		return ast.Div, n.Variable, n.Expression, true
	case *zassign.Minus:
		return ast.Sub, n.Variable, n.Expression, true
	case *zassign.Mod:
		return ast.Mod, n.Variable, n.Expression, true
	case *zassign.Mul:
		return ast.Mul, n.Variable, n.Expression, true
	case *zassign.Plus:
		return ast.Add, n.Variable, n.Expression, true
	case *zassign.Pow:
		return ast.Pow, n.Variable, n.Expression, true
	case *zassign.ShiftLeft:
		return ast.Shl, n.Variable, n.Expression, true
	case *zassign.ShiftRight:
		return ast.Shr, n.Variable, n.Expression, true
	}
	return 0, nil, nil, false
}

func castKind(n node.Node) (kind ast.CastKind, operand node.Node, ok bool) {
	switch n := n.(type) {
	case *zcast.Array:
		return ast.CastArray, n.Expr, true
	case *zcast.Bool:
		return ast.CastBool, n.Expr, true
	case *zcast.Double:
		return ast.CastFloat, n.Expr, true
	case *zcast.Int:
		return ast.CastInt, n.Expr, true
	case *zcast.Object:
		return ast.CastObject, n.Expr, true
	case *zcast.String:
		return ast.CastString, n.Expr, true
	case *zcast.Unset:
		return ast.CastUnset, n.Expr, true
	}
	return 0, nil, false
}
