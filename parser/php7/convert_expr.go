// This file carries expressions over; the operators are in convert_op.go.

package php7

import (
	"fmt"

	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"
	zname "github.com/z7zmey/php-parser/node/name"
	zscalar "github.com/z7zmey/php-parser/node/scalar"
	zstmt "github.com/z7zmey/php-parser/node/stmt"
	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// expr carries an expression over; nil stays nil.
func (c *converter) expr(n node.Node) ast.Expr {
	if n == nil {
		return nil
	}
	c.enter(n)
	defer c.leave()
	switch n := n.(type) {
	case *zexpr.Variable:
		return c.anyVariable(n)
	case *zscalar.Lnumber:
		return c.number(n)
	case *zscalar.Dnumber:
		return c.number(n)
	case *zscalar.String:
		return c.stringLit(n)
	case *zscalar.Encapsed:
		return &ast.Interpolated{Span: c.span(n), Parts: c.parts(n.Parts, '"')}
	case *zscalar.Heredoc:
		return c.heredocExpr(n)
	case *zscalar.MagicConstant:
		x := &ast.MagicConst{Span: c.span(n), Kind: magicKind(n.Value)}
		if x.Kind == ast.MagicLine {
			x.Line = c.file.Line(x.From)
		}
		return x
	case *zexpr.Array:
		return c.array(n, n.Items, false)
	case *zexpr.ShortArray:
		return c.array(n, n.Items, true)
	case *zexpr.List, *zexpr.ShortList:
		return c.target(n)
	case *zexpr.ConstFetch:
		return &ast.ConstFetch{Span: c.span(n), Name: c.name(n.Constant)}
	case *zname.Name, *zname.FullyQualified, *zname.Relative:
		return c.name(n)
	case *node.Identifier:
		return &ast.Ident{Span: c.span(n), Name: n.Value}
	}
	if x := c.access(n); x != nil {
		return x
	}
	if x := c.operator(n); x != nil {
		return x
	}
	return c.wordExpr(n)
}

func (c *converter) exprs(list []node.Node) []ast.Expr {
	var out []ast.Expr
	for _, n := range list {
		out = append(out, c.expr(n))
	}
	return out
}

func (c *converter) anyVariable(n *zexpr.Variable) ast.Expr {
	if id, ok := n.VarName.(*node.Identifier); ok {
		return &ast.Variable{Span: c.span(n), Name: id.Value}
	}
	return &ast.VariableVariable{Span: c.span(n), Name: c.expr(n.VarName)}
}

func (c *converter) array(n node.Node, items []node.Node, short bool) ast.Expr {
	a := &ast.ArrayLit{Span: c.span(n), Short: short}
	if len(items) > 0 && isEmptyItem(items[len(items)-1]) {
		items = items[:len(items)-1] // a comma at the end
	}
	for _, item := range items {
		if isEmptyItem(item) {
			c.errorf(diag.BadUse, int(a.From), int(a.To), "Cannot use empty array elements in arrays")
			continue
		}
		a.Items = append(a.Items, c.arrayItem(item.(*zexpr.ArrayItem), c.expr))
	}
	return a
}

func isEmptyItem(n node.Node) bool {
	item, ok := n.(*zexpr.ArrayItem)
	return ok && item.Key == nil && item.Val == nil
}

// arrayItem carries an element over, its value by the given function.
func (c *converter) arrayItem(n *zexpr.ArrayItem, value func(node.Node) ast.Expr) *ast.ArrayItem {
	item := &ast.ArrayItem{Span: c.span(n), Key: c.expr(n.Key), Unpack: n.Unpack}
	val := n.Val
	if ref, ok := val.(*zexpr.Reference); ok {
		item.ByRef = true
		val = ref.Variable
	}
	item.Value = value(val)
	if item.Key != nil {
		item.From = min(item.From, c.lead(item.Key))
	}
	if item.Key != nil || item.ByRef || item.Unpack {
		item.To = max(item.To, c.trail(item.Value))
	} else {
		item.Span = ast.Span{From: item.Value.Pos(), To: max(item.To, item.Value.End())}
	}
	return item
}

// target carries over what is assigned to: arrays become ListExpr.
func (c *converter) target(n node.Node) ast.Expr {
	switch n := n.(type) {
	case *zexpr.List:
		return c.list(n, n.Items, false)
	case *zexpr.ShortList:
		return c.list(n, n.Items, true)
	case *zexpr.ShortArray:
		return c.list(n, n.Items, true)
	case *zexpr.Array:
		s := c.span(n)
		c.errorf(diag.BadUse, int(s.From), int(s.To), "Cannot assign to array(), use [] instead")
	}
	return c.expr(n)
}

func (c *converter) list(n node.Node, items []node.Node, short bool) ast.Expr {
	c.enter(n)
	defer c.leave()
	l := &ast.ListExpr{Span: c.span(n), Short: short}
	if len(items) > 0 && isEmptyItem(items[len(items)-1]) {
		items = items[:len(items)-1] // a comma at the end
	}
	used := false
	for _, item := range items {
		if isEmptyItem(item) {
			l.Items = append(l.Items, nil)
			continue
		}
		used = true
		l.Items = append(l.Items, c.arrayItem(item.(*zexpr.ArrayItem), c.target))
	}
	if !used {
		c.errorf(diag.BadUse, int(l.From), int(l.To), "Cannot use empty list")
	}
	return l
}

// access carries over what reaches for elements, members and functions; nil if n is none of it.
func (c *converter) access(n node.Node) ast.Expr {
	span := c.span(n)
	switch n := n.(type) {
	case *zexpr.ArrayDimFetch:
		base := c.expr(n.Variable)
		x := &ast.Index{Span: span, Base: base, Key: c.expr(n.Dim)}
		x.From = c.lead(base)
		if x.To <= base.End() { // a link of a chain in PHP 5's grammar
			x.To = c.afterBrackets(base.End())
		}
		c.checkBraces(x)
		return x
	case *zexpr.PropertyFetch:
		x := &ast.Property{Span: span, Object: c.expr(n.Variable), Name: c.expr(n.Property)}
		x.From = c.lead(x.Object)
		if id, ok := x.Name.(*ast.Ident); ok { // a brace behind it is around all of it
			x.To = id.To
		} else {
			x.To = max(x.To, c.memberEnd(x.Name))
		}
		return x
	case *zexpr.MethodCall:
		x := &ast.MethodCall{Span: span, Object: c.expr(n.Variable), Name: c.expr(n.Method), Args: c.args(n.ArgumentList)}
		x.From = c.lead(x.Object)
		if n.ArgumentList != nil {
			x.To = max(x.To, c.span(n.ArgumentList).To)
		}
		return x
	case *zexpr.StaticPropertyFetch:
		return c.staticProperty(n)
	case *zexpr.StaticCall:
		x := &ast.StaticCall{Span: span, Class: c.classRef(n.Class), Name: c.expr(n.Call), Args: c.args(n.ArgumentList)}
		x.From = c.lead(x.Class)
		return x
	case *zexpr.ClassConstFetch:
		x := &ast.ClassConst{Span: span, Class: c.classRef(n.Class), Name: c.expr(n.ConstantName)}
		x.From = c.lead(x.Class)
		return x
	case *zexpr.FunctionCall:
		x := &ast.Call{Span: span, Func: c.expr(n.Function), Args: c.args(n.ArgumentList)}
		if id, ok := x.Func.(*ast.Ident); ok {
			x.Func = &ast.Name{Span: id.Span, Value: id.Name}
		}
		x.From = c.lead(x.Func)
		return x
	case *zexpr.New:
		return c.newExpr(n)
	}
	return nil
}

// memberEnd returns where the name of a member ends, with the braces around it.
func (c *converter) memberEnd(name ast.Expr) token.Pos {
	to := c.trail(name)
	if i := c.after(to); i < len(c.toks) && c.toks[i].id == '}' && c.brackets[i] >= 0 && c.toks[c.brackets[i]].end <= name.Pos() {
		return c.toks[i].end
	}
	return to
}

// checkBraces refuses $a{0} for PHP 8.
func (c *converter) checkBraces(x *ast.Index) {
	if c.version < 800 || c.src[x.To-1] != '}' {
		return
	}
	i := c.after(x.Base.End())
	for i < len(c.toks) && c.toks[i].id == ')' {
		i++
	}
	if i < len(c.toks) && c.toks[i].id == '{' {
		c.errorf(diag.RemovedSyntax, int(x.From), int(x.To), "access to elements with braces was removed in PHP 8: use [ ]")
	}
}

// classRef carries over what stands before ::.
func (c *converter) classRef(n node.Node) ast.Expr {
	if name := c.name(n); name != nil {
		return name
	}
	return c.expr(n)
}

// staticProperty carries A::$b over. PHP 5's grammar delivers A::$b[0] with the index inside.
func (c *converter) staticProperty(n *zexpr.StaticPropertyFetch) ast.Expr {
	class := c.classRef(n.Class)
	return c.staticOf(class, c.lead(class), n.Property)
}

func (c *converter) staticOf(class ast.Expr, from token.Pos, prop node.Node) ast.Expr {
	span := c.span(prop)
	span.From = from
	switch p := prop.(type) {
	case *zexpr.ArrayDimFetch:
		x := &ast.Index{Span: span, Base: c.staticOf(class, from, p.Variable), Key: c.expr(p.Dim)}
		c.checkBraces(x)
		return x
	case *zexpr.Variable:
		if id, ok := p.VarName.(*node.Identifier); ok {
			return &ast.StaticProperty{Span: span, Class: class, Name: &ast.Ident{Span: c.span(p), Name: id.Value}}
		}
		return &ast.StaticProperty{Span: span, Class: class, Name: c.expr(p.VarName)}
	}
	return &ast.StaticProperty{Span: span, Class: class, Name: c.expr(prop)}
}

func (c *converter) newExpr(n *zexpr.New) ast.Expr {
	x := &ast.New{Span: c.span(n)}
	if class, ok := n.Class.(*zstmt.Class); ok {
		x.Args = c.args(class.ArgumentList)
		decl := c.class(class)
		x.Class = &ast.AnonClass{Span: decl.Span, Decl: decl}
		x.To = max(x.To, decl.To)
		return x
	}
	x.Class = c.classRef(n.Class)
	x.Args = c.args(n.ArgumentList)
	if n.ArgumentList != nil {
		x.To = max(x.To, c.span(n.ArgumentList).To)
	} else {
		x.To = max(x.To, x.Class.End())
	}
	return x
}

func (c *converter) args(list *node.ArgumentList) []*ast.Arg {
	if list == nil {
		return nil
	}
	var out []*ast.Arg
	for _, n := range list.Arguments {
		a, ok := n.(*node.Argument)
		if !ok {
			continue
		}
		arg := &ast.Arg{Span: c.span(a), Value: c.expr(a.Expr), Unpack: a.Variadic, ByRef: a.IsReference}
		if ref, ok := a.Expr.(*zexpr.Reference); ok {
			arg.ByRef, arg.Value = true, c.expr(ref.Variable)
		}
		arg.From, arg.To = min(arg.From, arg.Value.Pos()), max(arg.To, arg.Value.End())
		if arg.Unpack {
			arg.To = max(arg.To, c.trail(arg.Value))
		}
		c.lineOfArg(arg)
		if arg.ByRef {
			c.errorf(diag.BadUse, int(arg.From), int(arg.To), "call-time pass-by-reference was removed in PHP 5.4")
		}
		out = append(out, arg)
	}
	return out
}

// lineOfArg sets the value of a __LINE__ with which an argument begins: PHP 8 looks one token
// ahead for the colon of a named argument, and takes that token's line.
func (c *converter) lineOfArg(arg *ast.Arg) {
	i := c.first(arg.From)
	if c.version < 800 || i+1 >= len(c.toks) || z.TokenID(c.toks[i].id) != z.T_LINE {
		return
	}
	ast.Inspect(arg, func(n ast.Node) bool {
		if m, ok := n.(*ast.MagicConst); ok && m.From == arg.From {
			m.Line = c.file.Line(c.toks[i+1].pos)
		}
		return n.Pos() <= arg.From
	})
}

// unknown reports a node that the converter does not know.
func (c *converter) unknown(n node.Node) {
	s := c.span(n)
	c.errorf(diag.Internal, int(s.From), int(s.To), "%s", fmt.Sprintf("internal error in the parser: unexpected %T", n))
}
