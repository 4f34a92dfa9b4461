// This file checks what is written to: assignments, destructuring, references, unset.

package parser

import "github.com/r-seed-ee074592/php2go/parser/ast"

// mode says what is done with a variable.
type mode uint8

const (
	read  mode = iota
	test       // read by isset or empty
	write      // changed, created or taken by reference
	pass       // given to a function, which may take it by reference
	erase      // unset
)

func isThis(x ast.Expr) bool {
	v, ok := x.(*ast.Variable)
	return ok && v.Name == "this"
}

func isGlobals(x ast.Expr) bool {
	v, ok := x.(*ast.Variable)
	return ok && v.Name == "GLOBALS"
}

// isVariable reports whether x can be read as a variable, element or property.
func isVariable(x ast.Expr) bool {
	switch x.(type) {
	case *ast.Variable, *ast.VariableVariable, *ast.Index, *ast.Property, *ast.StaticProperty:
		return true
	}
	return false
}

func isCall(x ast.Expr) bool {
	switch x.(type) {
	case *ast.Call, *ast.MethodCall, *ast.StaticCall:
		return true
	}
	return false
}

// short reports whether a ?-> in the chain may end it early.
func short(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Index:
		return short(x.Base)
	case *ast.Property:
		return x.NullSafe || short(x.Object)
	case *ast.MethodCall:
		return x.NullSafe || short(x.Object)
	case *ast.StaticProperty:
		return short(x.Class)
	case *ast.StaticCall:
		return short(x.Class)
	}
	return false
}

// writable reports whether x is a place that can be written to.
func writable(x ast.Expr) bool {
	base := x
	for {
		switch b := base.(type) {
		case *ast.Index:
			base = b.Base
			continue
		case *ast.Property:
			if !b.NullSafe {
				base = b.Object
				continue
			}
		}
		return (isVariable(base) || isCall(base)) && !short(base)
	}
}

// writable refuses to write to what is not a place.
func (c *checker) writable(x ast.Expr) {
	switch x.(type) {
	case *ast.Call:
		c.errorf(x, "Can't use function return value in write context")
		return
	case *ast.MethodCall, *ast.StaticCall:
		c.errorf(x, "Can't use method return value in write context")
		return
	}
	if short(x) {
		c.errorf(x, "Can't use nullsafe operator in write context")
	}
	if isGlobals(x) && c.version.AtLeast(8, 1) {
		c.errorf(x, "$GLOBALS can only be modified using the $GLOBALS[$name] = $value syntax")
	}
}

// assigned checks a target that gets a value.
func (c *checker) assigned(x ast.Expr) {
	if isThis(x) {
		c.errorf(x, "Cannot re-assign $this")
	}
	c.writable(x)
	c.access(x, write)
}

func (c *checker) assign(x *ast.AssignExpr) {
	list, ok := x.Target.(*ast.ListExpr)
	if !ok {
		c.assigned(x.Target)
		c.expr(x.Value)
		return
	}
	switch {
	case !hasRef(list):
		c.expr(x.Value)
	case !isVariable(x.Value) && !isCall(x.Value):
		c.errorf(x.Value, "Cannot assign reference to non referenceable value")
		return
	case short(x.Value):
		c.errorf(x.Value, "Cannot take reference of a nullsafe chain")
	default:
		c.access(x.Value, write)
	}
	c.list(list)
}

func (c *checker) assignRef(x *ast.AssignRef) {
	if isThis(x.Target) {
		c.errorf(x.Target, "Cannot re-assign $this")
	}
	c.writable(x.Target)
	if short(x.Value) {
		c.errorf(x.Value, "Cannot take reference of a nullsafe chain")
	}
	if isGlobals(x.Value) && c.version.AtLeast(8, 1) {
		c.errorf(x.Value, "Cannot acquire reference to $GLOBALS")
	}
	c.access(x.Target, write)
	if _, ok := x.Value.(*ast.New); ok { // PHP 5
		c.expr(x.Value)
		return
	}
	c.access(x.Value, write)
	c.builtinResult(x.Value)
}

// access checks a variable, element or property and the way to it.
func (c *checker) access(x ast.Expr, m mode) {
	c.at(x)
	switch x := x.(type) {
	case *ast.Variable:
	case *ast.VariableVariable:
		c.expr(x.Name)
	case *ast.Index:
		c.element(x, m)
	case *ast.Property:
		if !isThis(x.Object) {
			c.access(x.Object, m)
			c.built(x.Object, m)
		}
		if _, ok := x.Name.(*ast.Ident); !ok {
			c.expr(x.Name)
		}
	case *ast.StaticProperty:
		c.classRef(x.Class)
		if _, ok := x.Name.(*ast.Ident); !ok {
			c.expr(x.Name)
		}
	case *ast.Call, *ast.MethodCall, *ast.StaticCall:
		c.expr(x)
	default:
		if m == write || m == erase {
			c.errorf(x, "Cannot use temporary expression in write context")
			return
		}
		c.expr(x)
	}
}

func (c *checker) element(x *ast.Index, m mode) {
	if isGlobals(x.Base) && c.version.AtLeast(8, 1) {
		switch {
		case x.Key != nil:
			c.expr(x.Key)
		case m == erase:
			c.errorf(x, "Cannot use [] for unsetting")
		case m == test:
			c.errorf(x, "Cannot use [] for reading")
		default:
			c.errorf(x, "Cannot append to $GLOBALS")
		}
		return
	}
	c.access(x.Base, m)
	c.built(x.Base, m)
	switch {
	case x.Key != nil:
		c.expr(x.Key)
	case m == read, m == test:
		c.errorf(x, "Cannot use [] for reading")
	case m == erase:
		c.errorf(x, "Cannot use [] for unsetting")
	}
}

// built refuses to write to what a built-in function returns.
func (c *checker) built(x ast.Expr, m mode) {
	if m == write || m == erase {
		c.builtinResult(x)
	}
}

// inlined are the functions that PHP replaces by an instruction of their own if they are called with as
// many arguments, from and to: there is no result then to write to.
var inlined = map[string][2]int{"strlen": {1, 1}, "is_null": {1, 1}, "is_bool": {1, 1}, "is_long": {1, 1}, "is_int": {1, 1}, "is_integer": {1, 1},
	"is_float": {1, 1}, "is_double": {1, 1}, "is_string": {1, 1}, "is_array": {1, 1}, "is_object": {1, 1}, "is_resource": {1, 1}, "is_scalar": {1, 1},
	"boolval": {1, 1}, "intval": {1, 1}, "floatval": {1, 1}, "doubleval": {1, 1}, "strval": {1, 1}, "count": {1, 1}, "sizeof": {1, 1},
	"get_class": {0, 1}, "get_called_class": {0, 0}, "gettype": {1, 1}, "func_num_args": {0, 0}, "func_get_args": {0, 0}, "array_key_exists": {2, 2}}

func (c *checker) builtinResult(x ast.Expr) {
	call, ok := x.(*ast.Call)
	if !ok || call.Callable {
		return
	}
	name, ok := call.Func.(*ast.Name)
	if !ok || name.Kind == ast.Unqualified && c.names.namespace != "" || name.Kind == ast.Qualified {
		return
	}
	for _, a := range call.Args {
		if a.Unpack || a.Name != nil {
			return
		}
	}
	if n, ok := inlined[key(ast.UseFunction, name.Value)]; ok && n[0] <= len(call.Args) && len(call.Args) <= n[1] {
		c.errorf(x, "Cannot use result of built-in function in write context")
	}
}

func (c *checker) unset(x ast.Expr) {
	c.writable(x)
	if isThis(x) {
		c.errorf(x, "Cannot unset $this")
	}
	if isVariable(x) {
		c.access(x, erase)
	}
}

// hasRef reports whether a destructuring takes anything by reference.
func hasRef(l *ast.ListExpr) bool {
	for _, item := range l.Items {
		if item == nil {
			continue
		}
		if inner, ok := item.Value.(*ast.ListExpr); item.ByRef || ok && hasRef(inner) {
			return true
		}
	}
	return false
}

// list checks a destructuring.
func (c *checker) list(l *ast.ListExpr) {
	keyed, any := false, false
	for _, item := range l.Items {
		if item != nil {
			keyed = item.Key != nil
			break
		}
	}
	for _, item := range l.Items {
		switch {
		case item == nil && keyed:
			c.errorf(l, "Cannot use empty array entries in keyed array assignment")
			return
		case item == nil:
			continue
		case item.Unpack:
			c.errorf(item, "Spread operator is not supported in assignments")
			return
		case (item.Key != nil) != keyed:
			c.errorf(item, "Cannot mix keyed and unkeyed array entries in assignments")
			return
		}
		any = true
		c.expr(item.Key)
		c.target(l, item)
	}
	if !any {
		c.errorf(l, "Cannot use empty list")
	}
}

// target checks one target of a destructuring.
func (c *checker) target(l *ast.ListExpr, item *ast.ArrayItem) {
	switch v := item.Value.(type) {
	case *ast.ListExpr:
		if v.Short != l.Short {
			c.errorf(v, "Cannot mix [] and list()")
		}
		c.list(v)
	case *ast.ArrayLit:
		if v.Short {
			c.errorf(v, "Cannot mix [] and list()")
		} else {
			c.errorf(v, "Cannot assign to array(), use [] instead")
		}
	default:
		if !writable(v) {
			c.errorf(v, "Assignments can only happen to writable values")
			return
		}
		c.assigned(v)
	}
}
