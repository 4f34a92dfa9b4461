// This file checks expressions.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

func (c *checker) exprs(list []ast.Expr) {
	for _, x := range list {
		c.expr(x)
	}
}

// expr checks an expression whose value is read.
func (c *checker) expr(x ast.Expr) {
	if x == nil {
		return
	}
	c.at(x)
	switch x := x.(type) {
	case *ast.Variable, *ast.IntLit, *ast.FloatLit, *ast.StringLit, *ast.MagicConst, *ast.Ident, *ast.Name, *ast.ConstFetch:
	case *ast.VariableVariable, *ast.Index, *ast.Property, *ast.StaticProperty:
		c.access(x, read)
	case *ast.Interpolated:
		c.exprs(x.Parts)
	case *ast.ShellExec:
		c.exprs(x.Parts)
	case *ast.ArrayLit:
		c.array(x)
	case *ast.ListExpr:
		c.errorf(x, "Cannot use list() as standalone expression")
	case *ast.Binary:
		c.expr(x.X)
		if t := c.truth(x.X); x.Op == ast.And && t < 0 || x.Op == ast.Or && t > 0 {
			return // PHP does not even compile what is never evaluated
		}
		c.expr(x.Y)
	case *ast.Unary:
		c.expr(x.X)
	case *ast.Cast:
		c.cast(x)
		c.expr(x.X)
	case *ast.Ternary:
		c.expr(x.Cond)
		c.expr(x.Then)
		c.expr(x.Else)
	case *ast.Match:
		c.match(x)
	case *ast.InstanceOf:
		c.expr(x.X)
		c.classRef(x.Class)
	case *ast.ClassConst:
		c.classConstRef(x)
	default:
		c.writing(x)
	}
}

// writing checks expressions that write to variables.
func (c *checker) writing(x ast.Expr) {
	switch x := x.(type) {
	case *ast.AssignExpr:
		c.assign(x)
	case *ast.AssignRef:
		c.assignRef(x)
	case *ast.AssignOp:
		c.writable(x.Target)
		if x.Op == ast.Coalesce {
			if isThis(x.Target) {
				c.errorf(x.Target, "Cannot re-assign $this")
			}
			c.access(x.Target, test)
		}
		c.access(x.Target, write)
		c.expr(x.Value)
	case *ast.IncDec:
		c.writable(x.X)
		c.access(x.X, write)
	case *ast.Isset:
		for _, v := range x.Vars {
			if !isVariable(v) {
				c.errorf(v, `Cannot use isset() on the result of an expression (you can use "null !== expression" instead)`)
				continue
			}
			c.access(v, test)
		}
	case *ast.Empty:
		if isVariable(x.X) {
			c.access(x.X, test)
		} else {
			c.expr(x.X)
		}
	default:
		c.calling(x)
	}
}

// calling checks calls, functions and classes.
func (c *checker) calling(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Call:
		name, ok := x.Func.(*ast.Name)
		if !ok {
			c.expr(x.Func)
			c.args(x.Args, nil)
			return
		}
		c.args(x.Args, c.known(name))
	case *ast.MethodCall:
		if !isThis(x.Object) {
			c.expr(x.Object)
		}
		c.methodName(x.Name)
		if x.Callable && short(x) {
			c.errorf(x, "Cannot combine nullsafe operator with Closure creation")
		}
		c.args(x.Args, nil)
	case *ast.StaticCall:
		if !c.parentHook(x) {
			c.classRef(x.Class)
			c.methodName(x.Name)
		}
		c.args(x.Args, nil)
	case *ast.New:
		if anon, ok := x.Class.(*ast.AnonClass); ok {
			c.anonClass(anon)
		} else {
			c.classRef(x.Class)
		}
		c.args(x.Args, nil)
	case *ast.Closure:
		c.closure(x)
	case *ast.ArrowFunc:
		c.arrowFunc(x)
	case *ast.Yield:
		c.yield(x)
	case *ast.YieldFrom:
		if c.fn == nil {
			c.errorf(x, `The "yield" expression can only be used inside a function`)
		} else if c.fn.byRef {
			c.errorf(x, `Cannot use "yield from" inside a by-reference generator`)
		}
		c.expr(x.X)
	default:
		ast.Children(x, func(n ast.Node) {
			if part, ok := n.(ast.Expr); ok {
				c.expr(part)
			}
		})
	}
}

func (c *checker) yield(x *ast.Yield) {
	if c.fn == nil {
		c.errorf(x, `The "yield" expression can only be used inside a function`)
		return
	}
	c.expr(x.Key)
	if x.Value != nil && c.fn.byRef && isVariable(x.Value) {
		if short(x.Value) {
			c.errorf(x.Value, "Cannot take reference of a nullsafe chain")
		}
		c.access(x.Value, write)
		return
	}
	c.expr(x.Value)
}

// methodName checks the name in a call of a method.
func (c *checker) methodName(x ast.Expr) {
	if _, ok := x.(*ast.Ident); ok {
		return
	}
	c.expr(x)
	if k := c.constKind(x); k != kindUnknown && k != kindString {
		c.errorf(x, "Method name must be a string")
	}
}

// classRef checks what stands for a class.
func (c *checker) classRef(x ast.Expr) {
	name, ok := x.(*ast.Name)
	switch {
	case !ok:
		c.expr(x)
		if k := c.constKind(x); k != kindUnknown && k != kindString {
			c.errorf(x, "Illegal class name")
		}
	case special(name):
		c.scope(name)
	default:
		c.invalidClass(name)
	}
}

func (c *checker) classConstRef(x *ast.ClassConst) {
	id, ok := x.Name.(*ast.Ident)
	_, named := x.Class.(*ast.Name)
	if k := c.constKind(x.Class); ok && strings.EqualFold(id.Name, "class") && !named && k != kindUnknown && k != kindString {
		if _, literal := x.Class.(*ast.ArrayLit); !literal && isLiteral(x.Class) {
			c.errorf(x, "Illegal class name")
		} else {
			c.errorf(x, c.wording(`Cannot use "::class" on value of type %s`, `Cannot use "::class" on %s`), k)
		}
		return
	}
	c.classRef(x.Class)
	if !ok {
		c.expr(x.Name)
	}
}

// isLiteral reports whether x is a literal as such, not a constant that has to be computed.
func isLiteral(x ast.Expr) bool {
	switch x.(type) {
	case *ast.IntLit, *ast.FloatLit, *ast.StringLit:
		return true
	}
	return false
}

// hole refuses an empty place, on the line of the item before it.
func (c *checker) hole(x *ast.ArrayLit) {
	for i, item := range x.Items {
		if item != nil {
			continue
		}
		if i > 0 && x.Items[i-1] != nil {
			c.at(x.Items[i-1])
		}
		c.errorf(x, "Cannot use empty array elements in arrays")
		return
	}
}

func (c *checker) array(x *ast.ArrayLit) {
	c.constArray(x)
	c.hole(x)
	for _, item := range x.Items {
		if item == nil {
			continue
		}
		c.expr(item.Key)
		if item.ByRef {
			c.writable(item.Value)
			c.access(item.Value, write)
		} else {
			c.expr(item.Value)
		}
	}
}

// known returns the function of the file that a name means, if it stands before the call.
func (c *checker) known(n *ast.Name) *ast.FuncDecl {
	if n.Kind == ast.Unqualified && c.names.namespace != "" {
		return nil // it may be the global one
	}
	return c.names.functions[strings.ToLower(c.resolve(n))]
}

// byValue reports whether a function is known to take an argument by value.
func byValue(fn *ast.FuncDecl, i int) bool {
	if fn == nil || len(fn.Params) == 0 {
		return false
	}
	if last := len(fn.Params) - 1; i >= last {
		return i > last && !fn.Params[last].Variadic || !fn.Params[last].ByRef
	}
	return !fn.Params[i].ByRef
}

// args checks the arguments of a call of fn, nil if it is not known. Each may be taken by reference then.
func (c *checker) args(args []*ast.Arg, fn *ast.FuncDecl) {
	unpacked, named := false, false
	for i, a := range args {
		switch {
		case a.Unpack && named:
			c.errorf(a, "Cannot use argument unpacking after named arguments")
		case !a.Unpack && a.Name == nil && unpacked:
			c.errorf(a, "Cannot use positional argument after argument unpacking")
		case !a.Unpack && a.Name == nil && named:
			c.errorf(a, "Cannot use positional argument after named argument")
		}
		unpacked, named = unpacked || a.Unpack, named || a.Name != nil
		if !a.Unpack && isVariable(a.Value) && !short(a.Value) && (unpacked || named || !byValue(fn, i)) {
			c.access(a.Value, pass)
		} else {
			c.expr(a.Value)
		}
	}
}

// cast refuses a cast that PHP 8 has lost.
func (c *checker) cast(x *ast.Cast) {
	if x.Kind == ast.CastUnset && c.php8() {
		c.diags.Add(diag.New(diag.RemovedSyntax, c.file.File, x.Pos(), x.End(), "The (unset) cast is no longer supported"))
	}
}
