// Closures that may be bound anew. They are made by a function of what they are bound to, which
// stands for $this, self and static in them:
//
//	f := php.BindableThis(php.BoundTo(p.PHPObject(), classPoint), func(bound *php.Bound) *php.Func {
//		return php.Func0("{closure}", func(c *php.Context) php.Value {
//			return bound.This(c).PropIn(c, bound.Scope(), "x")
//		})
//	})

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// bindTo gives the lowerer of a closure the variable that says what it is bound to: one of its own
// where own is set, else that of the code around.
func (l *lowerer) bindingFor(c *resolve.Func, in *lowerer, own bool) {
	switch {
	case !c.Bindable:
		return
	case own:
		in.binding = &ir.Var{Name: "bound", Repr: types.Bound, Temp: true}
	case l.binding != nil:
		in.binding = l.binding
	default:
		in.binding = &ir.Var{Name: "bound", Repr: types.Bound, Temp: true}
		at := ir.S{Pos: l.m.pos(l.fn.File, c.Node)}
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(in.binding), Value: l.bindingHere(c, at.Pos), Define: true})
	}
	if in.binding != nil {
		in.outer = append(in.outer, in.binding)
	}
}

// bindingHere is what a closure in the code that is lowered starts with.
func (l *lowerer) bindingHere(c *resolve.Func, pos ir.Pos) ir.Expr {
	if l.binding != nil {
		return l.local(l.binding)
	}
	in := l.scopeClass()
	if in == nil {
		return l.op(types.Bound, pos, ir.BoundNone)
	}
	if this, ok := l.this(pos); ok {
		return l.op(types.Bound, pos, ir.BoundTo, this, l.classRef(in))
	}
	return l.op(types.Bound, pos, ir.BoundIn, l.classRef(in), l.staticClass(in, pos))
}

// bindable makes the closure out, whose lowerer is in, one that can be bound anew.
func (l *lowerer) bindable(c *resolve.Func, in *lowerer, out *ir.Closure) ir.Expr {
	code, static := ir.Bindable, false
	switch n := c.Node.(type) {
	case *ast.Closure:
		static = n.Static
	case *ast.ArrowFunc:
		static = n.Static
	}
	switch {
	case static:
		code = ir.BindableStatic
	case c.UsesThis():
		code = ir.BindableThis
	}
	maker := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: out.Pos}, Plain: true, Params: []*ir.Var{in.binding}, Result: types.Func}
	maker.Body = l.block(func() {
		for _, v := range c.Order {
			cell := in.statics[v]
			if cell == nil {
				continue
			}
			own := &ir.Var{Name: cell.Name, Repr: types.Ref, Temp: true}
			l.emit(&ir.Bind{S: ir.S{Pos: out.Pos}, Var: own, Value: l.op(types.Ref, out.Pos, ir.BoundCell, l.local(in.binding), l.local(cell)), Define: true})
			in.statics[v] = own
		}
		in.fillClosure(c, out)
		l.emit(&ir.Return{S: ir.S{Pos: out.Pos}, X: out})
	})
	return l.op(types.Func, out.Pos, code, l.bindingHere(c, out.Pos), maker)
}

// inScope reports whether code of a class is lowered, or of a closure that may be bound to one.
func (l *lowerer) inScope() bool { return l.binding != nil || l.scopeClass() != nil }

// calleeName is the name of the function fn in messages.
func (l *lowerer) calleeName(fn string) ir.Expr {
	if l.binding != nil && l.fn.Bindable && fn == l.fn.Name {
		return l.op(types.GoString, ir.Pos{}, ir.BoundNamed, l.local(l.binding), l.str(fn))
	}
	return l.str(fn)
}

// boundWord returns the word self, parent or static that n is in a closure whose class is not known.
func (l *lowerer) boundWord(n *ast.Name) (string, bool) {
	if n == nil || l.binding == nil || !resolve.IsScopeWord(n) {
		return "", false
	}
	return strings.ToLower(n.Value), true
}

// boundClass is the class that such a word means when the closure runs.
func (l *lowerer) boundClass(word string, pos ir.Pos) ir.Expr {
	return l.op(types.ClassPtr, pos, ir.BoundClass, l.local(l.binding), l.str(word))
}

// boundCall is Class::name(…) in a closure that may be bound anew, where the method is found when
// it runs.
func (l *lowerer) boundCall(e *ast.StaticCall, name *ast.Name, method ir.Expr, pos ir.Pos) val {
	args := []ir.Expr{l.bindingHere(l.fn, pos)}
	code := ir.BoundStatic
	if name != nil && resolve.IsScopeWord(name) {
		code = ir.BoundForward
		args = append(args, l.str(strings.ToLower(name.Value)), method)
	} else {
		args = append(args, l.classExpr(e.Class, pos), method)
	}
	return l.natural(val{l.op(types.Value, pos, code, append(args, l.plainArgs(e.Args)...)...), l.typeOf(e)})
}

// boundThis is $this in such a closure.
func (l *lowerer) boundThis(e *ast.Variable, pos ir.Pos) val {
	return l.natural(val{l.op(types.Value, pos, ir.BoundThis, l.local(l.binding)), l.typeOf(e)})
}

// issetThis is isset($this).
func (l *lowerer) issetThis(pos ir.Pos) ir.Expr {
	if l.binding != nil {
		return l.op(types.GoBool, pos, ir.BoundHas, l.local(l.binding))
	}
	_, ok := l.this(pos)
	return l.bool(ok)
}
