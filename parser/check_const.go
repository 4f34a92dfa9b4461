// This file checks constant expressions: the values of constants, defaults and attribute arguments.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// kind is the type of a value that PHP knows when it compiles.
type kind uint8

const (
	kindUnknown kind = iota
	kindNull
	kindFalse
	kindTrue
	kindInt
	kindFloat
	kindString
	kindArray
)

// String returns the type's name in messages.
func (k kind) String() string {
	return [...]string{"mixed", "null", "bool", "bool", "int", "float", "string", "array"}[k]
}

func (k kind) mask() typeMask {
	return [...]typeMask{0, maskNull, maskFalse, maskTrue, maskInt, maskFloat, maskString, maskArray}[k]
}

// constKind returns the kind of a value, unknown if PHP does not compute it when compiling.
func (c *checker) constKind(x ast.Expr) kind {
	switch x := x.(type) {
	case *ast.IntLit:
		return kindInt
	case *ast.FloatLit:
		return kindFloat
	case *ast.StringLit:
		return kindString
	case *ast.ConstFetch:
		return wordKind(x.Name)
	case *ast.MagicConst:
		return c.magicKind(x)
	case *ast.Unary:
		return unaryKind(x.Op, c.constKind(x.X))
	case *ast.Binary:
		return c.binaryKind(x)
	case *ast.ArrayLit:
		for _, item := range x.Items {
			if item == nil || item.ByRef || c.constKind(item.Value) == kindUnknown || item.Key != nil && c.constKind(item.Key) == kindUnknown {
				return kindUnknown
			}
		}
		return kindArray
	case *ast.Ternary:
		switch c.constKind(x.Cond) {
		case kindTrue:
			if x.Then == nil {
				return kindTrue
			}
			return c.constKind(x.Then)
		case kindFalse, kindNull:
			return c.constKind(x.Else)
		}
	case *ast.ClassConst:
		return c.classConstKind(x)
	}
	return kindUnknown
}

func wordKind(n *ast.Name) kind {
	if n.Kind == ast.Unqualified || n.Kind == ast.FullyQualified {
		switch strings.ToLower(n.Value) {
		case "null":
			return kindNull
		case "true":
			return kindTrue
		case "false":
			return kindFalse
		}
	}
	return kindUnknown
}

func (c *checker) magicKind(x *ast.MagicConst) kind {
	switch {
	case x.Kind == ast.MagicLine:
		return kindInt
	case x.Kind == ast.MagicClass && c.class != nil && c.class.kind == traitKind:
		return kindUnknown
	}
	return kindString
}

func unaryKind(op ast.UnaryOp, k kind) kind {
	switch {
	case k == kindUnknown || op == ast.Not:
		return kindUnknown
	case k == kindInt || k == kindFloat && op != ast.BitNot:
		return k
	}
	return kindUnknown
}

// binaryKind knows the operators whose result has one type.
func (c *checker) binaryKind(x *ast.Binary) kind {
	left, right := c.constKind(x.X), c.constKind(x.Y)
	if x.Op == ast.Coalesce && left != kindUnknown {
		if left == kindNull {
			return right
		}
		return left
	}
	if left == kindUnknown || right == kindUnknown || left == kindArray || right == kindArray {
		return kindUnknown
	}
	switch x.Op {
	case ast.Concat:
		return kindString
	case ast.BitAnd, ast.BitOr, ast.BitXor:
		if left == kindInt && right == kindInt {
			return kindInt
		}
	case ast.Add, ast.Sub, ast.Mul:
		switch {
		case left == kindInt && right == kindInt && small(x.X) && small(x.Y):
			return kindInt
		case left == kindFloat && (right == kindInt || right == kindFloat), right == kindFloat && left == kindInt:
			return kindFloat
		}
	}
	return kindUnknown
}

// small reports whether an integer is so small that sums and products of two cannot overflow.
func small(x ast.Expr) bool {
	n, ok := x.(*ast.IntLit)
	return ok && n.Value < 1<<31
}

// classConstKind knows the class's own constants and the names of classes.
func (c *checker) classConstKind(x *ast.ClassConst) kind {
	class, ok := x.Class.(*ast.Name)
	name, known := x.Name.(*ast.Ident)
	if !ok || !known {
		return kindUnknown
	}
	if strings.EqualFold(name.Name, "class") {
		if special(class) {
			return kindUnknown
		}
		return kindString
	}
	if c.class == nil || c.class.kind == traitKind || !strings.EqualFold(class.Value, "self") {
		return kindUnknown
	}
	if k := c.class.kinds[name.Name]; k != kindArray {
		return k
	}
	return kindUnknown
}

// truth returns 1 or -1 for a value of which PHP knows, when compiling, that it is true or false, else 0.
func (c *checker) truth(x ast.Expr) int {
	is := false
	switch x := x.(type) {
	case *ast.IntLit:
		is = x.Value != 0
	case *ast.FloatLit:
		is = x.Value != 0
	case *ast.StringLit:
		is = x.Value != "" && x.Value != "0"
	case *ast.ConstFetch:
		k := wordKind(x.Name)
		if k == kindUnknown {
			return 0
		}
		is = k == kindTrue
	default:
		return 0
	}
	if is {
		return 1
	}
	return -1
}

// constExpr checks a constant expression; with says whether it may hold `new`.
func (c *checker) constExpr(x ast.Expr, with bool) {
	c.constReading(x)
	ast.Inspect(x, func(n ast.Node) bool { return c.constPart(n, with) })
}

// constReading finds what PHP finds while it computes what is known of the value.
func (c *checker) constReading(x ast.Expr) {
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Index:
			if n.Key == nil {
				c.errorf(n, "Cannot use [] for reading")
			}
		case *ast.ArrayLit:
			c.hole(n)
			c.constArray(n)
		case *ast.ClassConst:
			class, ok := n.Class.(*ast.Name)
			if !ok {
				fetch, known := n.Name.(*ast.Ident)
				known = known && strings.EqualFold(fetch.Name, "class")
				if k := c.constKind(n.Class); k != kindUnknown && k != kindString && (!known || isLiteral(n.Class)) {
					c.errorf(n, "%s", c.since84("Illegal class name", "Class name must be a valid object or a string"))
				}
				return true
			}
			c.invalidClass(class)
			if id, ok := n.Name.(*ast.Ident); ok && strings.EqualFold(id.Name, "class") && special(class) {
				c.scope(class)
			}
		case *ast.Closure, *ast.ArrowFunc, *ast.AnonClass:
			return false
		}
		return true
	})
}

// constPart checks one node of a constant expression and reports whether to look inside.
func (c *checker) constPart(n ast.Node, with bool) bool {
	switch n := n.(type) {
	case *ast.IntLit, *ast.FloatLit, *ast.StringLit, *ast.ArrayLit, *ast.ConstFetch, *ast.MagicConst, *ast.Unary, *ast.Ternary,
		*ast.Index, *ast.Name, *ast.Ident, *ast.Arg:
		return true
	case *ast.ArrayItem:
		return n != nil
	case *ast.Binary:
		if n.Op != ast.Pipe {
			return true
		}
	case *ast.ClassConst:
		return c.constClassConst(n)
	case *ast.Property:
		if c.version.AtLeast(8, 2) {
			return true
		}
	case *ast.New:
		if c.version.AtLeast(8, 1) {
			return c.constNew(n, with)
		}
	case *ast.Closure:
		if c.version.AtLeast(8, 3) { // before that, the words are PHP's
			c.constClosure(n)
			return false
		}
	case *ast.Cast:
		if c.version.AtLeast(8, 5) {
			c.cast(n)
			if n.Kind == ast.CastObject && !with {
				c.errorf(n, "Object casts are not supported in this context")
			}
			return true
		}
	case *ast.Call:
		if n.Callable && c.version.AtLeast(8, 5) {
			c.constCallable(n, n.Func)
			return false
		}
	case *ast.StaticCall:
		if n.Callable && c.version.AtLeast(8, 5) {
			c.constCallable(n, n.Class)
			return false
		}
	}
	c.errorf(n, "Constant expression contains invalid operations")
	return false
}

// constClosure checks a function without a name in a constant expression.
func (c *checker) constClosure(n *ast.Closure) {
	switch {
	case !c.version.AtLeast(8, 5):
		c.needs(n, diag.ConstClosure)
	case len(n.Uses) > 0:
		c.errorf(n, "Cannot use(...) variables in constant expression")
	case !n.Static:
		c.errorf(n, "Closures in constant expressions must be static")
	}
}

// constCallable checks f(...) or A::f(...) in a constant expression; of is the function or the class.
func (c *checker) constCallable(n, of ast.Expr) {
	name, named := of.(*ast.Name)
	call, static := n.(*ast.StaticCall)
	switch of.(type) {
	case *ast.StringLit, *ast.Binary:
		named = isText(of)
	case *ast.IntLit, *ast.FloatLit:
		what := "function"
		if static {
			what = "class"
		}
		c.errorf(n, "Illegal %s name", what)
		return
	}
	switch {
	case !named && !static:
		c.errorf(n, "Cannot use dynamic function name in constant expression")
	case !named:
		c.errorf(n, "Cannot use dynamic class name in constant expression")
	case static && name != nil && special(name) && strings.EqualFold(name.Value, "static"):
		c.errorf(n, `"static" is not allowed in compile-time constants`)
	case static:
		if _, ok := literalName(call.Name); !ok {
			c.errorf(n, "Cannot use dynamic method name in constant expression")
		}
	}
}

// isText reports whether x is a literal, or several that PHP joins while it parses.
func isText(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.StringLit, *ast.IntLit, *ast.FloatLit:
		return true
	case *ast.Binary:
		return x.Op == ast.Concat && isText(x.X) && isText(x.Y)
	}
	return false
}

func (c *checker) constClassConst(x *ast.ClassConst) bool {
	class, ok := x.Class.(*ast.Name)
	id, named := x.Name.(*ast.Ident)
	fetch := named && strings.EqualFold(id.Name, "class")
	_, text := x.Class.(*ast.StringLit)
	switch {
	case text:
	case !ok && fetch:
		c.errorf(x, "(expression)::class cannot be used in constant expressions")
		return false
	case !ok:
		c.errorf(x, "Dynamic class names are not allowed in compile-time class constant references")
		return false
	case fetch && strings.EqualFold(class.Value, "static"):
		c.errorf(x, "static::class cannot be used for compile-time class name resolution")
		return false
	case strings.EqualFold(class.Value, "static"):
		c.errorf(x, `"static::" is not allowed in compile-time constants`)
		return false
	}
	return true
}

// constNew checks `new` in a constant expression.
func (c *checker) constNew(x *ast.New, with bool) bool {
	name, ok := x.Class.(*ast.Name)
	_, anon := x.Class.(*ast.AnonClass)
	switch {
	case !with:
		c.errorf(x, "New expressions are not supported in this context")
		return false
	case anon:
		c.errorf(x, "Cannot use anonymous class in constant expression")
		return false
	case !ok:
		c.errorf(x, "Cannot use dynamic class name in constant expression")
		return false
	case strings.EqualFold(name.Value, "static"):
		c.errorf(x, `"static" is not allowed in compile-time constants`)
		return false
	}
	named := false
	for _, a := range x.Args {
		switch {
		case a.Unpack:
			c.errorf(a, "Argument unpacking in constant expressions is not supported")
		case a.Name == nil && named:
			c.errorf(a, "Cannot use positional argument after named argument")
		}
		named = named || a.Name != nil
	}
	return true
}

// constArray checks an array all of whose parts are known.
func (c *checker) constArray(x *ast.ArrayLit) {
	for _, item := range x.Items {
		if item == nil || item.ByRef {
			return
		}
		if k := c.constKind(item.Value); k == kindUnknown || item.Key != nil && c.constKind(item.Key) == kindUnknown {
			return
		}
	}
	for _, item := range x.Items {
		switch {
		case item.Unpack && c.constKind(item.Value) != kindArray:
			if c.version.AtLeast(8, 3) {
				c.errorf(item, "Only arrays and Traversables can be unpacked, %s given", c.constKind(item.Value))
			} else {
				c.errorf(item, "Only arrays and Traversables can be unpacked")
			}
		case item.Key != nil && c.constKind(item.Key) == kindArray:
			c.errorf(item, "Illegal offset type")
		}
	}
}
