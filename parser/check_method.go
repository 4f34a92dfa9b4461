// This file checks methods, and the signatures that PHP asks of magic ones.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// methodMisfits are the words that do not go with a method.
var methodMisfits = []ast.Modifiers{ast.PublicSet, ast.ProtectedSet, ast.PrivateSet, ast.Readonly}

// abstractMethod refuses a method that is declared abstract where none may be, as PHP 8.5 does at the method.
func (c *checker) abstractMethod(m *ast.MethodDecl) {
	k, name := c.class, m.Name.Name
	switch {
	case k.kind == interfaceKind:
		c.errorf(m, "Interface method %s::%s() must not be abstract", k.name, name)
	case k.kind == enumKind:
		c.errorf(m, "Enum method %s::%s() must not be abstract", k.name, name)
	case k.anonymous():
		c.errorf(m, "Anonymous class method %s() must not be abstract", name)
	case k.kind == classKindClass && !k.abstract:
		c.errorf(m, "Class %s declares abstract method %s() and must therefore be declared abstract", k.name, name)
	}
}

// method checks a method of the class around.
func (c *checker) method(m *ast.MethodDecl) {
	k, name := c.class, m.Name.Name
	iface := k.kind == interfaceKind
	abstract := m.Modifiers.Has(ast.Abstract)
	what := "Abstract"
	if iface {
		what = "Interface"
	}
	if m.Modifiers.Has(ast.Abstract|ast.Final) && (!iface || c.version.AtLeast(8, 4)) {
		c.errorf(m, "Cannot use the final modifier on an abstract %s", c.since84("class member", "method"))
	}
	for _, bit := range methodMisfits {
		if m.Modifiers.Has(bit) {
			c.errorf(m, c.wording("Cannot use '%s' as method modifier", "Cannot use the %s modifier on a method"), bit)
		}
	}
	if abstract && c.version.AtLeast(8, 5) {
		c.abstractMethod(m)
	}
	switch {
	case iface && m.Modifiers&(ast.Private|ast.Protected) != 0:
		c.errorf(m, "Access type for interface method %s::%s() must be public", k.name, name)
	case iface && m.Modifiers.Has(ast.Final):
		c.errorf(m, "Interface method %s::%s() must not be final", k.name, name)
	case iface && abstract:
		c.errorf(m, "Interface method %s::%s() must not be abstract", k.name, name)
	case abstract && m.Modifiers.Has(ast.Private) && (k.kind != traitKind || !c.php8()):
		c.errorf(m, "%s function %s::%s() cannot be declared private", what, k.name, name)
	case (abstract || iface) && m.Body != nil:
		c.errorf(m, "%s function %s::%s() cannot contain body", what, k.name, name)
	case !abstract && !iface && m.Body == nil:
		c.errorf(m, "Non-abstract method %s::%s() must contain body", k.name, name)
	}
	lower := strings.ToLower(name)
	if k.methods[lower] {
		c.errorf(m.Name, "Cannot redeclare %s::%s()", k.name, name)
	}
	k.methods[lower] = true
	fn := &function{node: m, name: name, method: true, abstract: abstract || iface, byRef: m.ByRef}
	c.inFunction(fn, func() {
		c.attributes(m.Attrs, targetMethod, 0)
		c.signature(fn, m.Params, m.ReturnType, m.Body)
		c.block(m.Body)
		c.at(m)
	})
	c.linkMethod(m, fn)
	c.at(m)
	c.magic(m, fn)
}

// magicMethod is what PHP asks of a method with a name of its own.
type magicMethod struct {
	args   int // how many parameters; -1 means any
	static bool
	types  []typeMask // of the parameters, where they are declared; 0 means any
	result typeMask   // 0 means any
	noRet  bool       // a result may not be declared
}

// magicMethods has all of them. What is asked of the types came with PHP 8.0.
var magicMethods = map[string]magicMethod{
	"__construct":   {args: -1, noRet: true},
	"__destruct":    {noRet: true},
	"__clone":       {result: maskVoid},
	"__get":         {args: 1, types: []typeMask{maskString}},
	"__set":         {args: 2, types: []typeMask{maskString}, result: maskVoid},
	"__unset":       {args: 1, types: []typeMask{maskString}, result: maskVoid},
	"__isset":       {args: 1, types: []typeMask{maskString}, result: maskBool},
	"__call":        {args: 2, types: []typeMask{maskString, maskArray}},
	"__callstatic":  {args: 2, static: true, types: []typeMask{maskString, maskArray}},
	"__tostring":    {result: maskString},
	"__debuginfo":   {result: maskArray | maskNull},
	"__serialize":   {result: maskArray},
	"__unserialize": {args: 1, types: []typeMask{maskArray}, result: maskVoid},
	"__set_state":   {args: 1, static: true, types: []typeMask{maskArray}, result: maskObject},
	"__invoke":      {args: -1},
	"__sleep":       {result: maskArray},
	"__wakeup":      {result: maskVoid},
}

// magicSince8 are the methods of which PHP asks nothing before 8.0.
var magicSince8 = map[string]bool{"__serialize": true, "__unserialize": true, "__set_state": true, "__invoke": true, "__sleep": true, "__wakeup": true}

// magic checks a method whose name PHP gives a meaning to.
func (c *checker) magic(m *ast.MethodDecl, fn *function) {
	lower := strings.ToLower(m.Name.Name)
	want, ok := magicMethods[lower]
	if !ok || magicSince8[lower] && !c.php8() {
		return
	}
	class, name := c.class.name, m.Name.Name
	args := len(m.Params)
	if args > 0 && m.Params[args-1].Variadic {
		args-- // PHP does not count it
	}
	switch {
	case want.args >= 0 && args != want.args:
		c.magicArgs(m, want.args)
		return
	case want.args > 0 && anyRef(m.Params):
		c.errorf(m, "Method %s::%s() cannot take arguments by reference", class, name)
		return
	case want.static && !m.Modifiers.Has(ast.Static):
		c.errorf(m, "Method %s::%s() must be static", class, name)
	case !want.static && m.Modifiers.Has(ast.Static):
		c.errorf(m, "Method %s::%s() cannot be static", class, name)
	case want.noRet && m.ReturnType != nil:
		c.errorf(m, "Method %s::%s() cannot declare a return type", class, name)
	}
	if !c.php8() {
		return
	}
	for i, mask := range want.types {
		p := m.Params[i]
		if p.Type != nil && c.quiet(p.Type).Mask&mask == 0 {
			c.errorf(m, "%s::%s(): Parameter #%d ($%s) must be of type %s when declared", class, name, i+1, p.Var.Name, maskText(mask))
			return
		}
	}
	if want.result == 0 || !fn.hasRet || fn.ret.Mask&maskNever != 0 {
		return
	}
	extra := fn.ret.Mask &^ want.result
	isClass := fn.ret.Complex() || extra&maskStatic != 0
	if extra&^maskStatic != 0 || isClass && want.result != maskObject {
		c.errorf(m, "%s::%s(): Return type must be %s when declared", class, name, maskText(want.result))
	}
}

func (c *checker) magicArgs(m *ast.MethodDecl, want int) {
	class, name := c.class.name, m.Name.Name
	switch want {
	case 0:
		c.errorf(m, "Method %s::%s() cannot take arguments", class, name)
	case 1:
		c.errorf(m, "Method %s::%s() must take exactly 1 argument", class, name)
	default:
		c.errorf(m, "Method %s::%s() must take exactly %d arguments", class, name, want)
	}
}

func anyRef(params []*ast.Param) bool {
	for _, p := range params {
		if p.ByRef {
			return true
		}
	}
	return false
}

// quiet returns a type that has been checked before.
func (c *checker) quiet(t ast.Type) phpType {
	n := len(c.diags)
	p := c.typ(t, false)
	c.diags = c.diags[:n]
	return p
}
