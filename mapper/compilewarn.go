// This file has what PHP warns of while it reads and compiles declarations.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// scanned says what PHP says while it reads the text, before it compiles anything.
func (c *compiler) scanned() {
	ast.Inspect(c.f.AST, func(n ast.Node) bool {
		if s, ok := n.(*ast.StringLit); ok {
			c.octal(s)
		}
		return true
	})
}

// interpolated warns of "${x}". PHP counts the line of the part before.
func (c *compiler) interpolated(e *ast.Interpolated) {
	src := c.f.AST.Source
	for i, p := range e.Parts {
		at := int(p.Pos())
		if at < 0 || at+2 > len(src) || string(src[at:at+2]) != "${" {
			continue
		}
		line := c.line(e.Parts[max(i-1, 0)])
		if _, variable := p.(*ast.VariableVariable); variable {
			c.say(levelDeprecated, line, "Using ${expr} (variable variables) in strings is deprecated, use {${expr}} instead")
		} else {
			c.say(levelDeprecated, line, "Using ${var} in strings is deprecated, use {$var} instead")
		}
	}
}

// octal warns of escapes such as \400 that a byte does not hold.
func (c *compiler) octal(s *ast.StringLit) {
	if s.Quote == ast.SingleQuoted || s.Quote == ast.Nowdoc {
		return
	}
	text := c.f.AST.Text(s.From, s.To)
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		i++
		n := 0
		for n < 3 && i+n < len(text) && text[i+n] >= '0' && text[i+n] <= '7' {
			n++
		}
		if n == 3 && text[i] > '3' {
			c.say(levelCompileWarn, c.f.AST.Line(s.From)+strings.Count(text[:i], "\n"), `Octal escape sequence overflow \%s is greater than \377`, text[i:i+3])
		}
	}
}

// use notes what is imported, and warns of `use A;` outside of a namespace.
func (c *compiler) use(u *ast.Use) {
	for _, item := range u.Items {
		name := item.Name.Value
		if u.Prefix == nil && item.Alias == nil && c.namespace == "" && !strings.Contains(name, `\`) {
			c.say(levelWarning, c.line(item), "The use statement with non-compound name '%s' has no effect", name)
		}
		if item.Kind != ast.UseClass {
			continue
		}
		as := name[strings.LastIndexByte(name, '\\')+1:]
		if item.Alias != nil {
			as = item.Alias.Name
		}
		if c.imported == nil {
			c.imported = map[string]bool{}
		}
		c.imported[strings.ToLower(as)] = true
	}
}

func (c *compiler) full(name string) string {
	if c.namespace == "" {
		return name
	}
	return c.namespace + `\` + name
}

// publicMethods are the magic methods that PHP wants to be public.
var publicMethods = map[string]bool{
	"__get": true, "__set": true, "__isset": true, "__unset": true, "__call": true, "__callstatic": true, "__tostring": true, "__invoke": true,
	"__debuginfo": true, "__serialize": true, "__unserialize": true, "__set_state": true, "__sleep": true, "__wakeup": true,
}

// method warns of visibilities that make no sense.
func (c *compiler) method(m *ast.MethodDecl) {
	line := c.line(m.Name)
	if m.Modifiers.Has(ast.Private|ast.Final) && !strings.EqualFold(m.Name.Name, "__construct") {
		c.say(levelCompileWarn, line, "Private methods cannot be final as they are never overridden by other classes")
	}
	if publicMethods[strings.ToLower(m.Name.Name)] && m.Modifiers&(ast.Private|ast.Protected) != 0 {
		c.say(levelWarning, line, "The magic method %s::%s() must have public visibility", c.class, m.Name.Name)
	}
}

// signature warns of optional parameters before required ones, of types that look like int and are classes, and of a
// reference to nothing.
func (c *compiler) signature(n ast.Node, byRef bool, result ast.Type, params []*ast.Param) {
	c.confusable(result, n)
	if t, ok := result.(*ast.NamedType); ok && byRef && strings.EqualFold(t.Name.Value, "void") {
		c.say(levelDeprecated, c.line(n), "Returning by reference from a void function is deprecated")
	}
	required := len(params) - 1
	for required >= 0 && (params[required].Default != nil || params[required].Variadic) {
		required--
	}
	for i, p := range params {
		if i < required && p.Default != nil && !(p.Type != nil && isNullLiteral(p.Default) && !nullableType(p.Type)) {
			c.say(levelDeprecated, c.line(n), "Optional parameter $%s declared before required parameter $%s is implicitly treated as a required parameter", p.Var.Name, params[required].Var.Name)
		}
		c.confusable(p.Type, n)
	}
}

// inFunction goes through what is below a function.
func (c *compiler) inFunction(n ast.Node) {
	saved := c.loops
	c.loops = nil
	c.nodes(n)
	c.loops = saved
}

// confusables are the names of classes that look like types, each with the type that is meant.
var confusables = map[string]string{"boolean": "bool", "integer": "int", "double": "float", "resource": ""}

// confusable warns of a type such as integer, which is a class, at the line of n.
func (c *compiler) confusable(t ast.Type, n ast.Node) {
	switch t := t.(type) {
	case *ast.NullableType:
		c.confusable(t.Type, n)
	case *ast.UnionType:
		for _, x := range t.Types {
			c.confusable(x, n)
		}
	case *ast.NamedType:
		name := t.Name.Value
		lower := strings.ToLower(name)
		meant, ok := confusables[lower]
		if !ok || t.Name.Kind != ast.Unqualified || c.imported[lower] {
			return
		}
		or := ""
		if c.namespace != "" {
			or = ` or import the class with "use"`
		}
		if meant != "" {
			c.say(levelCompileWarn, c.line(n), `"%s" will be interpreted as a class name. Did you mean "%s"? Write "\%s"%s to suppress this warning`, lower, meant, c.full(name), or)
		} else {
			c.say(levelCompileWarn, c.line(n), `"%s" is not a supported builtin type and will be interpreted as a class name. Write "\%s"%s to suppress this warning`, lower, c.full(name), or)
		}
	}
}
