// This file prints expressions as PHP.

package asttest

import (
	"fmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// base prints what stands before -> [ :: (.
func (p *printer) base(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Variable, *ast.VariableVariable, *ast.Index, *ast.Property, *ast.StaticProperty, *ast.MethodCall, *ast.StaticCall:
		p.expr(x)
	case *ast.Call:
		if f, ok := x.Func.(*ast.Name); ok && f.Value == "clone" { // clone() is a call that nothing can follow
			p.parens(x)
			return
		}
		p.expr(x)
	case *ast.Name:
		p.WriteString(name(x))
	case *ast.ConstFetch:
		p.WriteString("(\n") // a constant such as int is no cast then
		p.expr(x)
		p.WriteString(")")
	default:
		p.WriteString("(")
		p.expr(x)
		p.WriteString(")")
	}
}

// member prints the name of a member.
func (p *printer) memberName(x ast.Expr) {
	if id, ok := x.(*ast.Ident); ok {
		p.WriteString(id.Name)
		return
	}
	p.WriteString("{")
	p.expr(x)
	p.WriteString("}")
}

func (p *printer) parens(parts ...any) {
	p.WriteString("(")
	for _, x := range parts {
		switch x := x.(type) {
		case string:
			p.WriteString(x)
		case ast.Expr:
			p.expr(x)
		}
	}
	p.WriteString(")")
}

func (p *printer) parts(list []ast.Expr) {
	for _, x := range list {
		if s, ok := x.(*ast.StringLit); ok {
			p.WriteString(escape(s.Value))
			continue
		}
		if i, ok := x.(*ast.Index); ok { // a negative literal occurs in "$a[-1]" only
			if n, ok := i.Key.(*ast.IntLit); ok && n.Value < 0 {
				if v, ok := i.Base.(*ast.Variable); ok {
					p.f("$%s[%d]", v.Name, n.Value)
					continue
				}
			}
		}
		p.WriteString("{")
		p.expr(x)
		p.WriteString("}")
	}
}

func (p *printer) array(word string, short bool, items []*ast.ArrayItem) {
	end := ")"
	if short {
		word, end = "[", "]"
	}
	p.WriteString(word)
	p.items(items)
	p.WriteString(end)
}

func (p *printer) items(list []*ast.ArrayItem) {
	join(p, list, func(x *ast.ArrayItem) {
		if x == nil {
			return
		}
		if x.Key != nil {
			p.expr(x.Key)
			p.WriteString(" => ")
		}
		if x.Unpack {
			p.WriteString("...")
		}
		p.WriteString(amp(x.ByRef))
		p.expr(x.Value)
	})
	if n := len(list); n > 0 && list[n-1] == nil { // the last comma alone adds no item
		p.WriteString(",")
	}
}

func (p *printer) expr(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Variable:
		p.f("$%s", x.Name)
	case *ast.VariableVariable:
		p.WriteString("${")
		p.expr(x.Name)
		p.WriteString("}")
	case *ast.IntLit:
		if x.Value < 0 { // only in "$a[-1]"
			p.f("(%d)", x.Value)
		} else {
			p.f("%d", x.Value)
		}
	case *ast.FloatLit:
		p.WriteString(float(x.Value))
	case *ast.StringLit:
		p.WriteString(quote(x.Value))
	case *ast.Interpolated:
		p.WriteString(`"`)
		p.parts(x.Parts)
		p.WriteString(`"`)
	case *ast.ShellExec:
		p.WriteString("`")
		p.parts(x.Parts)
		p.WriteString("`")
	case *ast.ArrayLit:
		p.array("array(", x.Short, x.Items)
	case *ast.ListExpr:
		p.array("list(", x.Short, x.Items)
	case *ast.ConstFetch:
		p.WriteString(name(x.Name))
	case *ast.MagicConst:
		if x.Kind == ast.MagicLine && p.lines {
			p.f("%d", x.Line)
		} else {
			p.WriteString(x.Kind.String())
		}
	default:
		p.operator(x)
	}
}

func (p *printer) operator(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Binary:
		p.parens(x.X, " "+x.Op.String()+" ", x.Y)
	case *ast.Unary:
		p.parens(x.Op.String(), x.X)
	case *ast.Cast:
		p.parens("("+x.Kind.String()+")", x.X)
	case *ast.AssignExpr:
		p.parens(x.Target, " = ", x.Value)
	case *ast.AssignRef:
		p.parens(x.Target, " = &", x.Value)
	case *ast.AssignOp:
		p.parens(x.Target, " "+x.Op.String()+"= ", x.Value)
	case *ast.IncDec:
		op := "++"
		if x.Dec {
			op = "--"
		}
		if x.Prefix {
			p.parens(op, x.X)
		} else {
			p.parens(x.X, op)
		}
	case *ast.Ternary:
		if x.Then == nil {
			p.parens(x.Cond, " ?: ", x.Else)
		} else {
			p.parens(x.Cond, " ? ", x.Then, " : ", x.Else)
		}
	case *ast.InstanceOf:
		p.WriteString("(")
		p.expr(x.X)
		p.WriteString(" instanceof ")
		p.base(x.Class)
		p.WriteString(")")
	default:
		p.access(x)
	}
}

func (p *printer) access(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Index:
		p.base(x.Base)
		p.WriteString("[")
		if x.Key != nil {
			p.expr(x.Key)
		}
		p.WriteString("]")
	case *ast.Property:
		p.base(x.Object)
		p.WriteString(arrow(x.NullSafe))
		p.memberName(x.Name)
	case *ast.StaticProperty:
		p.base(x.Class)
		p.WriteString("::$")
		p.memberName(x.Name)
	case *ast.ClassConst:
		p.base(x.Class)
		p.WriteString("::")
		p.memberName(x.Name)
	case *ast.Call:
		switch f := x.Func.(type) {
		case *ast.Property, *ast.StaticProperty: // not a method
			p.parens(f)
		default:
			p.base(f)
		}
		p.args(x.Args, x.Callable)
	case *ast.MethodCall:
		p.base(x.Object)
		p.WriteString(arrow(x.NullSafe))
		p.memberName(x.Name)
		p.args(x.Args, x.Callable)
	case *ast.StaticCall:
		p.base(x.Class)
		p.WriteString("::")
		p.memberName(x.Name)
		p.args(x.Args, x.Callable)
	case *ast.New:
		p.WriteString("(new ")
		if anon, ok := x.Class.(*ast.AnonClass); ok {
			p.attrs(anon.Decl.Attrs)
			p.f("%s class", anon.Decl.Modifiers)
			p.args(x.Args, false)
			p.class(anon.Decl)
		} else {
			p.newClass(x.Class)
			p.args(x.Args, false)
		}
		p.WriteString(")")
	default:
		p.word(x)
	}
}

func arrow(nullSafe bool) string {
	if nullSafe {
		return "?->"
	}
	return "->"
}

// newClass prints what stands for the class after new: what is not a chain of variables, elements and
// properties needs parentheses.
func (p *printer) newClass(x ast.Expr) {
	for base := x; ; {
		switch b := base.(type) {
		case *ast.Index:
			base = b.Base
			continue
		case *ast.Property:
			base = b.Object
			continue
		case *ast.StaticProperty:
			base = b.Class
			continue
		case *ast.Name, *ast.Variable, *ast.VariableVariable:
			p.base(x)
		default:
			p.parens(x)
		}
		return
	}
}

func (p *printer) word(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Closure:
		p.closure(x)
	case *ast.ArrowFunc:
		p.WriteString("(")
		p.attrs(x.Attrs)
		if x.Static {
			p.WriteString("static ")
		}
		p.f("fn %s", amp(x.ByRef))
		p.params(x.Params)
		p.typ(": ", x.ReturnType)
		p.WriteString("=> ")
		p.expr(x.Body)
		p.WriteString(")")
	case *ast.Isset:
		p.WriteString("isset(")
		p.exprs(x.Vars)
		p.WriteString(")")
	case *ast.Empty:
		p.WriteString("empty(")
		p.expr(x.X)
		p.WriteString(")")
	case *ast.Exit:
		p.WriteString("exit(")
		if x.X != nil {
			p.expr(x.X)
		}
		p.WriteString(")")
	case *ast.Include:
		if x.Kind == ast.EvalCode {
			p.parens("eval(", x.Path, ")")
			break
		}
		p.parens(x.Kind.String()+" ", x.Path)
	case *ast.Print:
		p.parens("print ", x.X)
	case *ast.ErrorSuppress:
		p.parens("@", x.X)
	case *ast.Clone:
		if x.With != nil {
			p.parens("clone(", x.X, ", ", x.With, ")")
		} else {
			p.parens("clone ", x.X)
		}
	case *ast.Throw:
		p.parens("throw ", x.X)
	case *ast.Match:
		p.match(x)
	case *ast.Yield:
		switch {
		case x.Value == nil:
			p.WriteString("(yield)")
		case x.Key == nil:
			p.parens("yield ", x.Value)
		default:
			p.parens("yield ", x.Key, " => ", x.Value)
		}
	case *ast.YieldFrom:
		p.parens("yield from ", x.X)
	default:
		panic(fmt.Sprintf("unexpected %T", x))
	}
}

func (p *printer) match(x *ast.Match) {
	p.WriteString("(match (")
	p.expr(x.Subject)
	p.WriteString(") {\n")
	for _, a := range x.Arms {
		if len(a.Conds) == 0 {
			p.WriteString("default")
		}
		p.exprs(a.Conds)
		p.WriteString(" => ")
		p.expr(a.Body)
		p.WriteString(",\n")
	}
	p.WriteString("})")
}

func (p *printer) closure(x *ast.Closure) {
	p.WriteString("(")
	p.attrs(x.Attrs)
	if x.Static {
		p.WriteString("static ")
	}
	p.f("function %s", amp(x.ByRef))
	p.params(x.Params)
	if len(x.Uses) > 0 {
		p.WriteString("use (")
		join(p, x.Uses, func(u *ast.ClosureUse) { p.f("%s$%s", amp(u.ByRef), u.Var.Name) })
		p.WriteString(") ")
	}
	p.typ(": ", x.ReturnType)
	p.block(x.Body)
	p.WriteString(")")
}
