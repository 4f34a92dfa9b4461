package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// This file finds what each class is made of.

// Missing is what a class is made of that nothing declares. PHP throws an Error where the declaration
// runs, so that the class never exists.
type Missing struct {
	Kind    string // "Class", "Interface" or "Trait"
	Name    string
	Several bool // several files declare it: the class exists if one of them has been included, but is not converted
	rank    int  // PHP looks for the parent first, then for traits and interfaces
}

// lacks notes that it is not known which class n names, unless PHP's own are meant.
func (c *Class) lacks(p *Program, n *ast.Name, kind, name string, rank int) {
	if builtin.ClassName(name) {
		c.refuse(n, "class "+name+" is not supported yet")
		return
	}
	if c.Missing == nil || rank < c.Missing.rank {
		c.Missing = &Missing{kind, name, p.IsClass(name), rank}
	}
	if p.IsClass(name) {
		c.refuse(n, "what has been included decides which "+strings.ToLower(kind)+" "+name+" is")
		return
	}
	c.refuse(n, strings.ToLower(kind)+" "+name+" is declared nowhere")
}

// linkClasses finds parents and interfaces, once all are declared.
func (p *Program) linkClasses() {
	for _, c := range p.ClassList {
		c.nameAnonymous(p.importsAt[c.Node])
		w := &walker{p: p, file: c.File, im: p.importsAt[c.Node]}
		if c.extends != nil {
			w.link(c, c.extends, false)
		}
		for _, n := range c.implements {
			w.link(c, n, true)
		}
	}
	for _, c := range p.ClassList {
		c.addStringable()
		c.inheritAbstract()
	}
	for _, c := range p.ClassList {
		if c.cyclic() {
			c.Parent, c.Interfaces = nil, nil
			c.refuse(c.Node, "it inherits from itself")
		}
	}
	for _, c := range p.ClassList {
		if c.Throwable() {
			c.throwableStarts()
		}
	}
	p.spreadRefusals()
	for _, c := range p.ClassList {
		if c.Parent != nil {
			c.Parent.Subs = append(c.Parent.Subs, c)
		}
		for _, i := range c.Interfaces {
			i.Subs = append(i.Subs, c)
		}
		for _, prop := range c.Props {
			if c.Parent != nil && !prop.Static() {
				if above := c.Parent.Prop(prop.Name); above != nil && !above.Mods.Has(ast.Private) && !above.Static() {
					prop.Above = above
					if (prop.Mods^above.Mods)&setters != 0 {
						c.refuse(prop.Node, "redeclaring property $"+prop.Name+" with another visibility for writes is not supported yet")
					}
				}
			}
		}
	}
}

// addStringable makes a class with __toString() a Stringable, as PHP does.
func (c *Class) addStringable() {
	if c.Trait || !slices.ContainsFunc(c.Methods, func(m *Func) bool { return strings.EqualFold(m.Short, "__toString") }) {
		return
	}
	if !slices.ContainsFunc(c.Above, func(name string) bool { return strings.EqualFold(name, "Stringable") }) {
		c.Above = append(c.Above, "Stringable")
	}
}

// nameAnonymous names a class without a name after its parent or first interface.
func (c *Class) nameAnonymous(im *imports) {
	above := append([]*ast.Name(nil), c.implements...)
	if c.extends != nil {
		above = []*ast.Name{c.extends}
	}
	if !c.Anonymous || len(above) == 0 {
		return
	}
	c.Name = im.class(above[0]) + "@anonymous"
	for _, m := range c.Methods {
		m.Name = c.Name + "::" + m.Short
	}
}

func (w *walker) link(c *Class, n *ast.Name, iface bool) {
	w.className(n)
	full := w.im.class(n)
	low := strings.ToLower(full)
	if w.p.NameClass[n] == nil {
		w.p.NameClass[n] = w.p.besides(full, c)
	}
	if w.p.NameClass[n] == nil && w.p.Aliases {
		w.p.NameClass[n] = w.p.aliased(full, w.file)
		c.named = c.named || w.p.NameClass[n] != nil
	}
	if above := w.p.NameClass[n]; above != nil {
		switch {
		case iface && !above.Interface:
			c.refuse(n, "PHP refuses it: "+c.Name+" cannot implement "+above.Name+" - it is not an interface")
		case iface:
			c.Interfaces = append(c.Interfaces, above)
		case above.Interface || above.Trait:
			c.refuse(n, "PHP refuses it: class "+c.Name+" cannot extend what is no class: "+above.Name)
		default:
			c.Parent = above
		}
		return
	}
	if iface && knownInterfaces[low] || !iface && (KnownThrowables[low] || low == "stdclass") {
		c.Above = append(c.Above, full)
		c.Dynamic = c.Dynamic || low == "stdclass"
		w.p.ArrayAccess = w.p.ArrayAccess || low == "arrayaccess"
		return
	}
	if iface {
		c.lacks(w.p, n, "Interface", full, 2)
	} else {
		c.lacks(w.p, n, "Class", full, 0)
	}
}

// spreadRefusals refuses what stands below a class that is refused.
func (p *Program) spreadRefusals() {
	for changed := true; changed; {
		changed = false
		for _, c := range p.ClassList {
			if c.Refused != "" {
				continue
			}
			for i, above := range append([]*Class{c.Parent}, c.Interfaces...) {
				if above != nil && above.Refused != "" {
					c.refuse(c.Node, above.Name+" is not converted")
					if above.Missing != nil && c.Missing == nil {
						c.Missing = &Missing{Kind: "Class", Name: above.Name}
						if i > 0 {
							c.Missing.Kind = "Interface"
						}
					}
					changed = true
				}
			}
		}
	}
	for _, c := range p.ClassList {
		if c.Missing != nil { // it never exists: its name means no class
			low := strings.ToLower(c.Name)
			p.Classes[low] = slices.DeleteFunc(slices.Clone(p.Classes[low]), func(other *Class) bool { return other == c })
		}
	}
}

func (c *Class) cyclic() bool {
	seen := map[*Class]bool{}
	var visit func(k *Class) bool
	visit = func(k *Class) bool {
		if k == nil || k == c && len(seen) > 0 {
			return k != nil
		}
		if seen[k] {
			return false
		}
		seen[k] = true
		if visit(k.Parent) {
			return true
		}
		for _, i := range k.Interfaces {
			if visit(i) {
				return true
			}
		}
		return false
	}
	return visit(c)
}

// pickClass returns the class of a full name: the file's own, or the only one there is. Which of
// several is meant depends on what has been included; nil stands for that.
func (p *Program) pickClass(name string, file *File) *Class {
	list := p.Classes[strings.ToLower(name)]
	var own []*Class
	for _, c := range list {
		if c.File == file {
			own = append(own, c)
		}
	}
	switch {
	case len(own) == 1 && !own[0].Conditional:
		return own[0]
	case len(own) == 0 && p.Aliases && p.isAlias(name, file):
		return nil
	case len(list) == 1:
		return list[0]
	}
	return nil
}

// besides returns the only class of the name that the file of c declares, where it is a conditional one. Others
// may declare the name too: the runtime finds out when c is declared.
func (p *Program) besides(name string, c *Class) *Class {
	var found *Class
	for _, other := range p.Classes[strings.ToLower(name)] {
		if other.File == c.File && other != c {
			if found != nil {
				return nil
			}
			found = other
		}
	}
	return found
}
