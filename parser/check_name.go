// This file checks what belongs to a file as a whole: declare, namespaces, imports, and names that
// are declared twice.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// names is what the names of a file mean at the place that is being checked.
type names struct {
	namespace string
	inside    bool                     // in a namespace, maybe the global one
	inBraces  bool                     // in one with braces
	anyBraces bool                     // the file's namespaces have braces
	imports   [3]map[string]string     // by ast.UseKind: what a name stands for
	seen      [3]map[string]bool       // the names declared in the file so far
	functions map[string]*ast.FuncDecl // the functions declared without a condition
}

func newNames() names {
	n := names{functions: map[string]*ast.FuncDecl{}}
	n.reset()
	n.forget()
	return n
}

// forget forgets the names that were declared.
func (n *names) forget() {
	for i := range n.seen {
		n.seen[i] = map[string]bool{}
	}
}

// reset forgets the imports, as each namespace has its own.
func (n *names) reset() {
	for i := range n.imports {
		n.imports[i] = map[string]string{}
	}
}

// full puts the namespace in front of a name.
func (n *names) full(name string) string {
	if n.namespace == "" {
		return name
	}
	return n.namespace + `\` + name
}

// key is the form in which names are compared: constants are case-sensitive.
func key(kind ast.UseKind, name string) string {
	if kind != ast.UseConst {
		return strings.ToLower(name)
	}
	at := strings.LastIndexByte(name, '\\') + 1
	return strings.ToLower(name[:at]) + name[at:]
}

// resolve returns the full name of a class.
func (c *checker) resolve(n *ast.Name) string {
	switch n.Kind {
	case ast.FullyQualified:
		return n.Value
	case ast.Relative:
		return c.names.full(n.Value)
	}
	first, rest, qualified := strings.Cut(n.Value, `\`)
	if to, ok := c.names.imports[ast.UseClass][strings.ToLower(first)]; ok {
		if qualified {
			return to + `\` + rest
		}
		return to
	}
	return c.names.full(n.Value)
}

// special reports whether a name is self, parent or static.
func special(n *ast.Name) bool { return n.Kind == ast.Unqualified && isSpecial(n.Value) }

func isSpecial(name string) bool {
	switch strings.ToLower(name) {
	case "self", "parent", "static":
		return true
	}
	return false
}

// topLevel checks the statements of the file or of a namespace.
func (c *checker) topLevel(list []ast.Stmt) {
	first := true  // nothing but declare so far
	opened := true // nothing but declare and empty statements so far
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Declare:
			c.at(s)
			c.declare(s, first && !c.names.inside)
		case *ast.Namespace:
			c.at(s)
			c.namespace(s, opened)
			first, opened = false, false
			continue
		case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.Block:
			c.topStmt(s)
			first, opened = false, false
		case *ast.Nop:
			first = false
		case *ast.HaltCompiler:
			c.stmt(s)
			continue
		default:
			c.stmt(s)
			first, opened = false, false
		}
		if c.names.anyBraces && !c.names.inside {
			if !isNothing(s) {
				c.errorf(s, "No code may exist outside of namespace {}")
				return
			}
		}
	}
}

// topStmt checks a statement that is not part of another, but for blocks without a word before them.
func (c *checker) topStmt(s ast.Stmt) {
	if b, ok := s.(*ast.Block); ok {
		for _, inner := range b.Stmts {
			c.topStmt(inner)
		}
		return
	}
	n := len(c.diags)
	c.stmt(s)
	c.declared(s, len(c.diags) == n)
}

func isNothing(s ast.Stmt) bool {
	_, ok := s.(*ast.Nop)
	return ok
}

// namespace checks where a namespace stands, and what is in it.
func (c *checker) namespace(s *ast.Namespace, first bool) {
	n := &c.names
	switch {
	case !n.anyBraces && n.namespace != "" && s.Braced, n.anyBraces && !s.Braced:
		c.errorf(s, "Cannot mix bracketed namespace declarations with unbracketed namespace declarations")
	case n.anyBraces && n.inside:
		c.errorf(s, "Namespace declarations cannot be nested")
	}
	if (s.Braced && !n.anyBraces || !s.Braced && n.namespace == "") && !first {
		c.errorf(s, "Namespace declaration statement has to be the very first statement or after any declare call in the script")
	}
	n.namespace = ""
	if s.Name != nil {
		if n.namespace = s.Name.Value; strings.EqualFold(s.Name.Value, "namespace") {
			c.errorf(s.Name, "Cannot use '%s' as namespace name", s.Name.Value)
		}
	}
	n.reset()
	n.inside, n.inBraces, n.anyBraces = true, s.Braced, n.anyBraces || s.Braced
	c.topLevel(s.Stmts)
	if s.Braced {
		n.namespace, n.inside, n.inBraces = "", false, false
		n.reset()
		if c.version.AtLeast(8, 3) { // PHP forgets what was declared too
			n.forget()
		}
	}
}

// declare checks declare(…); first says that nothing stands before it.
func (c *checker) declare(s *ast.Declare, first bool) {
	for _, d := range s.Directives {
		switch d.Value.(type) {
		case *ast.IntLit, *ast.FloatLit, *ast.StringLit:
		default:
			if strings.EqualFold(d.Name.Name, "encoding") {
				c.errorf(d.Value, "Encoding must be a literal")
			} else {
				c.errorf(d.Value, "declare(%s) value must be a literal", d.Name.Name)
			}
			continue
		}
		switch strings.ToLower(d.Name.Name) {
		case "encoding":
			if !first {
				c.errorf(s, "Encoding declaration pragma must be the very first statement in the script")
			}
		case "strict_types":
			v, ok := d.Value.(*ast.IntLit)
			switch {
			case !first:
				c.errorf(s, "strict_types declaration must be the very first statement in the script")
			case s.Body != nil:
				c.errorf(s, "strict_types declaration must not use block mode")
			case !ok || v.Value != 0 && v.Value != 1:
				c.errorf(d, "strict_types declaration must have 0 or 1 as its value")
			}
		}
	}
	c.block(s.Body)
}

var useWords = [...]string{"", " function", " const"}

// use checks an import: its name must be free.
func (c *checker) use(s *ast.Use) {
	for _, u := range s.Items {
		from := u.Name.Value
		if s.Prefix != nil {
			from = s.Prefix.Value + `\` + from
		}
		to := from[strings.LastIndexByte(from, '\\')+1:]
		if u.Alias != nil {
			to = u.Alias.Name
		}
		if u.Kind == ast.UseClass && c.reserved(to) {
			c.errorf(u, "Cannot use %s as %s because '%s' is a special class name", from, to, to)
		}
		full := key(u.Kind, c.names.full(to))
		_, imported := c.names.imports[u.Kind][key(u.Kind, to)]
		if imported || c.names.seen[u.Kind][full] && full != strings.ToLower(from) && full != key(u.Kind, from) {
			c.errorf(u, "Cannot use%s %s as %s because the name is already in use", useWords[u.Kind], from, to)
		}
		c.names.imports[u.Kind][key(u.Kind, to)] = from
	}
}

// taken reports whether the name of a declaration is imported from elsewhere, and notes the name.
func (c *checker) taken(kind ast.UseKind, name string) bool {
	full := c.names.full(name)
	c.names.seen[kind][key(kind, full)] = true
	from, ok := c.names.imports[kind][key(kind, name)]
	return ok && key(kind, from) != key(kind, full)
}

func (c *checker) constDecl(s *ast.ConstDecl) {
	c.attributes(s.Attrs, targetConst, 0)
	for _, item := range s.Items {
		c.constExpr(item.Value, c.version.AtLeast(8, 1))
		switch strings.ToLower(item.Name.Name) {
		case "true", "false", "null":
			c.errorf(item, "Cannot redeclare constant '%s'", item.Name.Name)
		}
		if c.taken(ast.UseConst, item.Name.Name) {
			c.errorf(item, "Cannot declare const %s because the name is already in use", c.names.full(item.Name.Name))
		}
	}
}

// declared notes a function or class that is declared without a condition, and finds the second function
// of a name. good says that its inside is.
func (c *checker) declared(s ast.Stmt, good bool) {
	f, ok := s.(*ast.FuncDecl)
	if !ok {
		c.linkEarly(s, good)
		return
	}
	name := c.names.full(f.Name.Name)
	lower := strings.ToLower(name)
	if builtinsOf(c.version).functions[lower] {
		c.errorAt(f.Name, c.since84("Cannot redeclare %s()", "Cannot redeclare function %s()"), name)
		return
	}
	if before := c.names.functions[lower]; before != nil {
		c.errorAt(f.Name, c.since84("Cannot redeclare %s() (previously declared in %s:%d)", "Cannot redeclare function %s() (previously declared in %s:%d)"), name, c.file.Name, c.file.Line(before.Name.Pos()))
		return
	}
	c.names.functions[lower] = f
}
