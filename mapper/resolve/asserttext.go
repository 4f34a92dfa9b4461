// This file prints expressions as PHP's message of a failed assertion has them.

package resolve

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// assertText is the message of assert(e), "" where it is not known exactly.
func assertText(e ast.Expr) string {
	p := printer{}
	p.expr(e, 0)
	if p.unknown != nil {
		return ""
	}
	return "assert(" + p.b.String() + ")"
}

// printer writes expressions; unknown is the first part that it has no exact text for.
type printer struct {
	b       strings.Builder
	unknown ast.Node
}

// priority is how tightly PHP's printer takes an operator and its operands to bind; a part that
// binds less tightly than its place asks for is put in parentheses.
type priority struct{ self, left, right int }

// priorities has the binary operators; those with > and >= like < and <=.
var priorities = map[ast.Op]priority{
	ast.Add: {200, 200, 201}, ast.Sub: {200, 200, 201}, ast.Mul: {210, 210, 211}, ast.Div: {210, 210, 211},
	ast.Mod: {210, 210, 211}, ast.Pow: {250, 251, 250}, ast.Concat: {200, 200, 201}, ast.BitAnd: {160, 160, 161},
	ast.BitOr: {140, 140, 141}, ast.BitXor: {150, 150, 151}, ast.Shl: {190, 190, 191}, ast.Shr: {190, 190, 191},
	ast.And: {130, 130, 131}, ast.Or: {120, 120, 121}, ast.Xor: {40, 40, 41}, ast.Equal: {170, 171, 171},
	ast.NotEqual: {170, 171, 171}, ast.Identical: {170, 171, 171}, ast.NotIdentical: {170, 171, 171},
	ast.Less: {180, 181, 181}, ast.LessEqual: {180, 181, 181}, ast.Greater: {180, 181, 181},
	ast.GreaterEqual: {180, 181, 181}, ast.Spaceship: {180, 181, 181}, ast.Coalesce: {110, 111, 110},
}

// expr prints e in a place that asks for the priority at least.
func (p *printer) expr(e ast.Expr, least int) {
	switch e := Perhaps(e).(type) {
	case *ast.Binary:
		p.binary(e, least)
	case *ast.Unary:
		p.prefix(e.Op.String(), e.X, 240, 241, least)
	case *ast.Cast:
		p.cast(e, least)
	case *ast.ErrorSuppress:
		p.prefix("@", e.X, 240, 241, least)
	case *ast.Clone:
		if e.With != nil {
			p.refuse(e)
		}
		p.prefix("clone ", e.X, 270, 271, least)
	case *ast.AssignExpr:
		p.around(90, least, func() {
			p.expr(e.Target, 91)
			p.b.WriteString(" = ")
			p.expr(e.Value, 90)
		})
	case *ast.Ternary:
		p.ternary(e, least)
	case *ast.InstanceOf: // never in parentheses, whatever the place
		p.expr(e.X, 0)
		p.b.WriteString(" instanceof ")
		p.expr(e.Class, 0)
	case *ast.Isset:
		p.isset(e, least)
	case *ast.Empty:
		p.b.WriteString("empty(")
		p.expr(e.X, 0)
		p.b.WriteString(")")
	default:
		p.operand(e)
	}
}

func (p *printer) refuse(n ast.Node) {
	if p.unknown == nil {
		p.unknown = n
	}
}

// around prints an operator's expression, in parentheses where the place binds tighter.
func (p *printer) around(self, least int, inner func()) {
	if least > self {
		p.b.WriteString("(")
		defer p.b.WriteString(")")
	}
	inner()
}

func (p *printer) binary(e *ast.Binary, least int) {
	at, ok := priorities[e.Op]
	if !ok || e.Op == ast.Concat && isLiteral(e.X) && isLiteral(e.Y) { // PHP's parser joins them
		p.refuse(e)
		return
	}
	p.around(at.self, least, func() {
		p.expr(e.X, at.left)
		p.b.WriteString(" " + e.Op.String() + " ")
		p.expr(e.Y, at.right)
	})
}

func isLiteral(e ast.Expr) bool {
	switch e.(type) {
	case *ast.StringLit, *ast.IntLit, *ast.FloatLit:
		return true
	}
	return false
}

func (p *printer) prefix(op string, x ast.Expr, self, inner, least int) {
	p.around(self, least, func() {
		p.b.WriteString(op)
		p.expr(x, inner)
	})
}

func (p *printer) cast(e *ast.Cast, least int) {
	names := map[ast.CastKind]string{ast.CastInt: "int", ast.CastFloat: "double", ast.CastString: "string",
		ast.CastBool: "bool", ast.CastArray: "array", ast.CastObject: "object"}
	name, ok := names[e.Kind]
	if !ok {
		p.refuse(e)
	}
	p.prefix("("+name+")", e.X, 240, 241, least)
}

func (p *printer) ternary(e *ast.Ternary, least int) {
	p.around(100, least, func() {
		p.expr(e.Cond, 100)
		if e.Then == nil {
			p.b.WriteString(" ?: ")
		} else {
			p.b.WriteString(" ? ")
			p.expr(e.Then, 101)
			p.b.WriteString(" : ")
		}
		p.expr(e.Else, 101)
	})
}

// isset prints isset($a, $b) as isset($a) && isset($b).
func (p *printer) isset(e *ast.Isset, least int) {
	one := func(x ast.Expr) {
		p.b.WriteString("isset(")
		p.expr(x, 0)
		p.b.WriteString(")")
	}
	if len(e.Vars) == 1 {
		one(e.Vars[0])
		return
	}
	p.around(130, least, func() {
		for i, x := range e.Vars {
			if i > 0 {
				p.b.WriteString(" && ")
			}
			one(x)
		}
	})
}

// operand prints what no operator is the outermost part of.
func (p *printer) operand(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		p.b.WriteString("$" + e.Name)
	case *ast.IntLit:
		p.b.WriteString(strconv.FormatInt(e.Value, 10))
	case *ast.FloatLit: // PHP prints 1.50 as 1.5 and 1.0 as 1
		if strconv.FormatFloat(e.Value, 'g', -1, 64) != e.Text {
			p.refuse(e)
		}
		p.b.WriteString(e.Text)
	case *ast.StringLit:
		p.b.WriteString("'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(e.Value) + "'")
	case *ast.ConstFetch:
		p.name(e.Name)
	case *ast.Name:
		p.name(e)
	case *ast.Ident:
		p.b.WriteString(e.Name)
	case *ast.MagicConst:
		p.b.WriteString(e.Kind.String())
	case *ast.Index:
		p.expr(e.Base, 260)
		p.b.WriteString("[")
		if e.Key != nil {
			p.expr(e.Key, 0)
		}
		p.b.WriteString("]")
	case *ast.ArrayLit:
		p.array(e)
	default:
		p.access(e)
	}
}

// access prints calls and the parts of objects and classes.
func (p *printer) access(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Property:
		p.expr(e.Object, 0)
		p.arrow(e, e.Name, e.NullSafe)
	case *ast.MethodCall:
		p.expr(e.Object, 0)
		p.arrow(e, e.Name, e.NullSafe)
		p.args(e.Args, e.Callable)
	case *ast.StaticProperty:
		p.member(e, e.Class, "::$", e.Name)
	case *ast.ClassConst:
		p.member(e, e.Class, "::", e.Name)
	case *ast.StaticCall:
		p.member(e, e.Class, "::", e.Name)
		p.args(e.Args, e.Callable)
	case *ast.Call:
		if _, named := e.Func.(*ast.Name); !named {
			p.refuse(e)
		}
		p.expr(e.Func, 0)
		p.args(e.Args, e.Callable)
	case *ast.New:
		if _, named := e.Class.(*ast.Name); !named {
			p.refuse(e)
			return
		}
		p.b.WriteString("new ")
		p.expr(e.Class, 0)
		p.args(e.Args, false)
	default:
		p.refuse(e)
	}
}

// arrow prints -> and a plain name.
func (p *printer) arrow(e ast.Node, name ast.Expr, nullSafe bool) {
	if nullSafe {
		p.b.WriteString("?")
	}
	p.member(e, nil, "->", name)
}

// member prints a class or nothing, the sign and a plain name.
func (p *printer) member(e ast.Node, class ast.Expr, sign string, name ast.Expr) {
	if class != nil {
		p.expr(class, 0)
	}
	p.b.WriteString(sign)
	id, ok := name.(*ast.Ident)
	if !ok {
		p.refuse(e)
		return
	}
	p.b.WriteString(id.Name)
}

func (p *printer) args(args []*ast.Arg, callable bool) {
	p.b.WriteString("(")
	for i, a := range args {
		if i > 0 {
			p.b.WriteString(", ")
		}
		if a.Name != nil {
			p.b.WriteString(a.Name.Name + ": ")
		}
		if a.Unpack {
			p.b.WriteString("...")
		}
		p.expr(a.Value, 0)
	}
	if callable {
		p.b.WriteString("...")
	}
	p.b.WriteString(")")
}

func (p *printer) array(e *ast.ArrayLit) {
	p.b.WriteString("[")
	for i, item := range e.Items {
		if item == nil || item.ByRef {
			p.refuse(e)
			return
		}
		if i > 0 {
			p.b.WriteString(", ")
		}
		if item.Key != nil {
			p.expr(item.Key, 80)
			p.b.WriteString(" => ")
		}
		if item.Unpack {
			p.b.WriteString("...")
		}
		p.expr(item.Value, 80)
	}
	p.b.WriteString("]")
}

func (p *printer) name(n *ast.Name) {
	switch n.Kind {
	case ast.FullyQualified:
		p.b.WriteString(`\`)
	case ast.Relative:
		p.b.WriteString(`namespace\`)
	}
	p.b.WriteString(n.Value)
}
