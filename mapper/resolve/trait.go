package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Traits: a class that uses one has copies of its members, as PHP makes them. Each copy is a
// tree of its own, so that it can mean something else in each class: self, static, parent,
// properties and their types.

// composer enters the members of traits into a class.
type composer struct {
	p    *Program
	c    *Class
	im   *imports
	own  map[string]bool // lower-case names of the class's own methods
	busy map[*Class]bool // whose `use` declarations are being looked at
}

// composeTraits enters the members of the traits that each class uses.
func (p *Program) composeTraits() {
	for _, c := range p.ClassList {
		p.compose(c)
	}
}

func (p *Program) compose(c *Class) {
	if c.composed {
		return
	}
	c.composed = true
	k := &composer{p: p, c: c, im: p.importsAt[c.Node], own: map[string]bool{}, busy: map[*Class]bool{}}
	for _, m := range c.Methods {
		k.own[strings.ToLower(m.Short)] = true
	}
	c.Traits = k.traits(c)
	if c.Refused == "" && !c.Trait && len(c.uses) > 0 {
		k.use(c)
	}
}

// traits finds the traits that a class names.
func (k *composer) traits(c *Class) []*Class {
	var out []*Class
	for _, u := range c.uses {
		for _, n := range u.Traits {
			full := k.im.class(n)
			k.p.ClassName[n] = full
			t := k.p.pickClass(full, c.File)
			switch {
			case t == nil:
				c.lacks(k.p, n, "Trait", full, 1)
			case !t.Trait:
				c.refuse(n, full+" is not a trait")
			case !slices.Contains(out, t):
				out = append(out, t)
			}
		}
	}
	return out
}

// flat is a trait's method on its way into a class.
type flat struct {
	node  *ast.MethodDecl
	decl  *Class // where it is written
	trait *Class // the trait that the class names
	name  string
	mods  ast.Modifiers
}

// flatten lists the methods that a trait has with those that it uses.
func (k *composer) flatten(t *Class) []flat {
	var out []flat
	for _, m := range traitMembers(t) {
		if m, ok := m.(*ast.MethodDecl); ok {
			out = append(out, flat{node: m, decl: t, trait: t, name: m.Name.Name, mods: m.Modifiers})
		}
	}
	for _, f := range k.picked(t) {
		if !slices.ContainsFunc(out, func(g flat) bool { return strings.EqualFold(g.name, f.name) }) {
			f.trait = t
			out = append(out, f)
		}
	}
	return out
}

func traitMembers(t *Class) []ast.Member {
	if d, ok := t.Node.(*ast.TraitDecl); ok {
		return d.Members
	}
	return nil
}

// picked lists the methods that the `use` declarations of a class or trait give it.
func (k *composer) picked(c *Class) []flat {
	if k.busy[c] {
		k.c.refuse(c.Node, "the trait "+c.Name+" uses itself")
		return nil
	}
	k.busy[c] = true
	defer delete(k.busy, c)
	in := &composer{p: k.p, c: k.c, im: k.p.importsAt[c.Node], own: k.own, busy: k.busy}
	traits := in.traits(c)
	rules := adaptations(c)
	var out []flat
	for _, t := range traits {
		for _, f := range in.flatten(t) {
			for _, a := range rules.aliases {
				if a.Alias != nil && in.means(a.Trait, t, a.Method, f, traits) {
					g := f
					g.name, g.trait = a.Alias.Name, t
					g.mods = withVisibility(g.mods, a.Modifier)
					out = in.add(out, g)
				}
			}
			if rules.excludes(in, t, f.name) {
				continue
			}
			for _, a := range rules.aliases {
				if a.Alias == nil && in.means(a.Trait, t, a.Method, f, traits) {
					f.mods = withVisibility(f.mods, a.Modifier)
				}
			}
			f.trait = t
			out = in.add(out, f)
		}
	}
	return out
}

// add takes a method up unless one of the name is there; PHP refuses two with a body.
func (k *composer) add(list []flat, f flat) []flat {
	for i, g := range list {
		if !strings.EqualFold(g.name, f.name) {
			continue
		}
		switch {
		case g.node == f.node && g.mods == f.mods || f.node.Body == nil:
		case g.node.Body == nil:
			list[i] = f
		case !k.own[strings.ToLower(f.name)]:
			k.c.refuse(f.node, "PHP refuses it: Trait method "+f.trait.Name+"::"+f.name+" has not been applied as "+k.c.Name+"::"+f.name+
				", because of collision with "+g.trait.Name+"::"+g.name)
		}
		return list
	}
	return append(list, f)
}

// withVisibility replaces the visibility where a rule names one.
func withVisibility(mods, rule ast.Modifiers) ast.Modifiers {
	const visible = ast.Public | ast.Protected | ast.Private
	if rule&visible != 0 {
		mods &^= visible
	}
	return mods | rule
}

// rules are the adaptations of a class's `use` declarations.
type rules struct {
	aliases    []*ast.TraitAlias
	precedence []*ast.TraitPrecedence
}

func adaptations(c *Class) rules {
	var r rules
	for _, u := range c.uses {
		for _, a := range u.Adaptations {
			switch a := a.(type) {
			case *ast.TraitAlias:
				r.aliases = append(r.aliases, a)
			case *ast.TraitPrecedence:
				r.precedence = append(r.precedence, a)
			}
		}
	}
	return r
}

// excludes reports whether a rule keeps the method of a trait out.
func (r rules) excludes(k *composer, t *Class, method string) bool {
	for _, p := range r.precedence {
		if strings.EqualFold(p.Method.Name, method) {
			for _, n := range p.InsteadOf {
				if strings.EqualFold(k.im.class(n), t.Name) {
					return true
				}
			}
		}
	}
	return false
}

// means reports whether a rule for trait::method is about f.
func (k *composer) means(trait *ast.Name, t *Class, method *ast.Ident, f flat, all []*Class) bool {
	if !strings.EqualFold(method.Name, f.name) {
		return false
	}
	return trait == nil || strings.EqualFold(k.im.class(trait), t.Name)
}

// use enters what the class takes from traits.
func (k *composer) use(c *Class) {
	k.checkRules(c)
	for _, f := range k.picked(c) {
		if k.own[strings.ToLower(f.name)] {
			continue
		}
		d := &declarer{p: k.p, file: f.decl.File}
		node := ast.CloneInto(f.decl.File.AST, f.node)
		node.Modifiers = f.mods
		d.method(c, node, f.decl)
		m := c.Methods[len(c.Methods)-1]
		m.Origin, m.Short, m.Name = m.Short, f.name, c.Name+"::"+f.name
	}
	for _, t := range c.Traits {
		k.data(c, t, map[*Class]bool{})
	}
}

// checkRules refuses rules about methods and traits that are not there.
func (k *composer) checkRules(c *Class) {
	r := adaptations(c)
	has := func(t *Class, name string) bool {
		return slices.ContainsFunc(k.flatten(t), func(f flat) bool { return strings.EqualFold(f.name, name) })
	}
	named := func(n *ast.Name) *Class {
		for _, t := range c.Traits {
			if strings.EqualFold(k.im.class(n), t.Name) {
				return t
			}
		}
		return nil
	}
	for _, a := range r.aliases {
		found := 0
		for _, t := range c.Traits {
			if (a.Trait == nil || named(a.Trait) == t) && has(t, a.Method.Name) {
				found++
			}
		}
		if found == 0 || found > 1 && a.Trait == nil {
			c.refuse(a, "PHP refuses its rule for "+a.Method.Name+"()")
		}
	}
	for _, x := range r.precedence {
		t := named(x.Trait)
		if t == nil || !has(t, x.Method.Name) {
			c.refuse(x, "PHP refuses its rule for "+x.Method.Name+"()")
			continue
		}
		for _, n := range x.InsteadOf {
			if other := named(n); other == nil || other == t {
				c.refuse(x, "PHP refuses its rule for "+x.Method.Name+"()")
			}
		}
	}
}

// data enters the properties and constants of a trait and of those that it uses.
func (k *composer) data(c, t *Class, seen map[*Class]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	d := &declarer{p: k.p, file: t.File}
	for _, m := range traitMembers(t) {
		switch m := m.(type) {
		case *ast.PropertyDecl:
			k.takeProps(d, c, t, m)
		case *ast.ClassConstDecl:
			k.takeConsts(d, c, t, m)
		}
	}
	in := &composer{p: k.p, im: k.p.importsAt[t.Node]}
	for _, u := range in.traits(t) {
		k.data(c, u, seen)
	}
}

func (k *composer) takeProps(d *declarer, c, t *Class, m *ast.PropertyDecl) {
	for _, item := range m.Items {
		i := slices.IndexFunc(c.Props, func(p *Prop) bool { return p.Name == item.Name.Name })
		if i < 0 {
			one := ast.CloneInto(t.File.AST, m)
			for _, copied := range one.Items {
				if copied.Name.Name == item.Name.Name {
					one.Items = []*ast.PropertyItem{copied}
				}
			}
			d.properties(c, one, t)
			continue
		}
		old := c.Props[i]
		if old.Hooked || len(m.Hooks) > 0 || visible(old.Mods) != visible(m.Modifiers) || !sameTree(typeNode(old.Type), typeNode(m.Type)) || !k.sameValue(old.Default, item.Default) {
			from := c
			if old.Trait != nil {
				from = old.Trait
			}
			c.refuse(old.Node, "PHP refuses it: "+from.Name+" and "+t.Name+" define the same property ($"+old.Name+") in the composition of "+c.Name+
				". However, the definition differs and is considered incompatible. Class was composed")
		}
	}
}

func (k *composer) takeConsts(d *declarer, c, t *Class, m *ast.ClassConstDecl) {
	for _, item := range m.Items {
		i := slices.IndexFunc(c.Consts, func(x *ClassConst) bool { return x.Name == item.Name.Name })
		if i < 0 {
			one := ast.CloneInto(t.File.AST, item)
			d.constantOf(c, &ClassConst{Name: item.Name.Name, Class: c, Mods: m.Modifiers, Value: one.Value, Node: one, Trait: t, Attrs: m.Attrs, Decl: m})
			continue
		}
		old := c.Consts[i]
		if visible(old.Mods) != visible(m.Modifiers) || !k.sameValue(old.Value, item.Value) {
			from := c
			if old.Trait != nil {
				from = old.Trait
			}
			c.refuse(old.Node, "PHP refuses it: "+from.Name+" and "+t.Name+" define the same constant ("+old.Name+") in the composition of "+c.Name+
				". However, the definition differs and is considered incompatible. Class was composed")
		}
	}
}

// visible is what of the modifiers two declarations of a member must share.
func visible(mods ast.Modifiers) ast.Modifiers {
	if mods&(ast.Protected|ast.Private) == 0 {
		mods |= ast.Public
	}
	return mods & (ast.Public | ast.Protected | ast.Private | ast.Static | ast.Readonly | ast.Final)
}

// sameValue reports whether two defaults give the same value, as far as that can be seen.
func (k *composer) sameValue(a, b ast.Expr) bool {
	x, ok := k.p.Library.Eval(a)
	y, also := k.p.Library.Eval(b)
	if a != nil && b != nil && ok && also {
		return x == y
	}
	return sameTree(exprNode(a), exprNode(b))
}

func exprNode(e ast.Expr) ast.Node {
	if e == nil {
		return nil
	}
	return e
}

func typeNode(t ast.Type) ast.Node {
	if t == nil {
		return nil
	}
	return t
}

// sameTree reports whether two trees are written alike.
func sameTree(a, b ast.Node) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return ast.String(a) == ast.String(b)
}

// inheritAbstract drops the abstract methods of traits that a parent has implemented.
func (c *Class) inheritAbstract() {
	c.Methods = slices.DeleteFunc(c.Methods, func(m *Func) bool {
		if m.Trait == nil || !m.Abstract || c.Parent == nil {
			return false
		}
		above := c.Parent.Method(m.Short)
		if above == nil || above.Mods.Has(ast.Private) {
			return false
		}
		c.File.Funcs = slices.DeleteFunc(c.File.Funcs, func(f *Func) bool { return f == m })
		return true
	})
}

// importsOf returns what names mean where a member of class c that comes from a trait stands.
func (p *Program) importsOf(c, trait *Class) (*imports, *File) {
	if trait != nil {
		return p.importsAt[trait.Node], trait.File
	}
	return p.importsAt[c.Node], c.File
}
