package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Aliases of classes: class_alias('Real', 'Other'). Where both names are known, declarations and
// types that name the alias mean the class; everything else looks the name up when it runs, since
// the alias is there only from the call on.

// findAliases notes the aliases that the program makes.
func (p *Program) findAliases() {
	p.aliases = map[*File]map[string]string{}
	for _, f := range p.Files {
		if f.Library {
			continue
		}
		im := newImports("")
		ast.Inspect(f.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Namespace:
				im = newImports("")
				if n.Name != nil {
					im.namespace = n.Name.Value
				}
			case *ast.Use:
				im.add(n)
			case *ast.Call:
				if name, ok := n.Func.(*ast.Name); ok && strings.EqualFold(strings.TrimPrefix(name.Value, `\`), "class_alias") {
					p.addAlias(n, im, f)
				}
			case *ast.StringLit: // called by its name
				p.Aliases = p.Aliases || strings.EqualFold(n.Value, "class_alias")
			}
			return true
		})
	}
}

// addAlias notes the names in a call of class_alias().
func (p *Program) addAlias(n *ast.Call, im *imports, f *File) {
	p.Aliases = true
	if len(n.Args) < 2 || Named(n.Args) {
		return
	}
	class, ok := constantName(n.Args[0].Value, im)
	alias, known := constantName(n.Args[1].Value, im)
	if !ok || !known {
		return
	}
	for _, c := range p.Classes[alias] {
		if c.File == f {
			return
		}
	}
	if p.aliases[f] == nil {
		p.aliases[f] = map[string]string{}
	}
	if p.aliases[f][alias] == "" { // the first one counts
		p.aliases[f][alias] = class
	}
}

// constantName is the lower-case name of a class that an expression gives.
func constantName(e ast.Expr, im *imports) (string, bool) {
	switch e := e.(type) {
	case *ast.StringLit:
		return strings.ToLower(strings.TrimPrefix(e.Value, `\`)), true
	case *ast.MagicConst:
		return strings.ToLower(im.namespace), e.Kind == ast.MagicNamespace
	case *ast.ClassConst:
		name, isName := e.Class.(*ast.Name)
		id, named := e.Name.(*ast.Ident)
		if isName && named && strings.EqualFold(id.Name, "class") && !IsScopeWord(name) {
			return strings.ToLower(im.class(name)), true
		}
	case *ast.Binary:
		x, ok := constantName(e.X, im)
		lit, isLit := e.Y.(*ast.StringLit)
		if ok && isLit && e.Op == ast.Concat {
			return x + strings.ToLower(lit.Value), true
		}
	}
	return "", false
}

// aliased returns the class that a full name is an alias of, nil if it is none.
func (p *Program) aliased(full string, file *File) *Class {
	for range 9 { // an alias of an alias
		name, ok := p.aliasOf(full, file)
		if !ok {
			return nil
		}
		if full = name; p.IsClass(full) {
			return p.pickClass(full, file)
		}
	}
	return nil
}

// aliasOf returns what a name is an alias of in code of the file.
func (p *Program) aliasOf(full string, file *File) (string, bool) {
	key := strings.ToLower(full)
	if name, ok := p.aliases[file][key]; ok {
		return name, true
	}
	for _, f := range p.Files {
		if name, ok := p.aliases[f][key]; ok && f.together.has(file.index) {
			return name, true
		}
	}
	return "", false
}

// isAlias reports whether a name is given to another class in code of the file.
func (p *Program) isAlias(name string, file *File) bool {
	_, ok := p.aliasOf(name, file)
	return ok
}
