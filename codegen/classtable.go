// What the runtime knows of classes, in files that nobody has to read: members by name,
// default values, copies.

package codegen

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// classTables prints a file for each package with classes.
func (g *generator) classTables() ([]File, error) {
	var out []File
	for _, pk := range g.pkgs {
		b := newBuilder(g, pk.path, pk.name)
		b.file.HeaderComment(generatedHeader)
		any := false
		for _, gf := range pk.files {
			for _, c := range gf.src.Classes {
				any = true
				b.classTable(c)
			}
		}
		if !any {
			continue
		}
		b.resolve()
		g.use(b)
		var raw bytes.Buffer
		if err := b.file.Render(&raw); err != nil {
			return nil, err
		}
		m, err := finish(raw.Bytes())
		if err != nil {
			return nil, err
		}
		taken := map[string]bool{}
		for _, gf := range pk.files {
			taken[strings.ToLower(path.Base(gf.path))] = true
		}
		name := unique("classtable", func(n string) bool { return taken[n+".go"] })
		out = append(out, File{Path: path.Join(pk.dir, name+".go"), Data: m.Data})
	}
	return out, nil
}

// classTable prints the description of a class.
func (b *builder) classTable(c *ir.Class) {
	n := b.g.classes[c]
	fields := []jen.Code{jen.Id("Name").Op(":").Lit(c.PHPName)}
	flag := func(name string, on bool) {
		if on {
			fields = append(fields, jen.Id(name).Op(":").True())
		}
	}
	flag("Interface", c.Interface)
	flag("Internal", c.Internal)
	flag("Abstract", c.Abstract && !c.Interface)
	flag("Final", c.Final)
	flag("Trait", c.Trait)
	flag("Enum", c.Enum)
	flag("Readonly", c.Readonly)
	if c.Anonymous != "" {
		fields = append(fields, jen.Id("Anonymous").Op(":").Lit(c.Anonymous))
	}
	flag("Dynamic", c.Dynamic)
	b.file.Add(lineComment(n.table + " describes " + c.PHPName + " to the runtime."))
	b.file.Var().Id(n.table).Op("=").Op("&").Add(b.php("Class"), group("{", "}", false, fields))
	b.file.Line()
	if members := b.members(c); len(members) > 0 || !c.Trait {
		b.file.Func().Id("init").Params().Block(members...)
		b.file.Line()
	}
	for _, s := range c.Statics {
		stmts := []ir.Stmt{&ir.ExprStmt{X: s.Init}}
		if s.Fit != nil {
			stmts = append(stmts, &ir.ExprStmt{X: s.Fit})
		}
		p := b.newPrinter(nil, stmts)
		cell := func() jen.Code {
			if s.Fit != nil {
				return jen.Id("c").Dot("TypedStatic").Call(jen.Lit(c.PHPName), jen.Lit(s.PHPName), jen.Lit(s.Type), p.funcLit(s.Init), p.funcLit(s.Fit))
			}
			return jen.Id("c").Dot("Static").Call(jen.Lit(c.PHPName+"::$"+s.PHPName), p.funcLit(s.Init))
		}
		b.file.Add(lineComment(n.statics[s] + " is " + c.PHPName + "::$" + s.PHPName + "."))
		b.file.Func().Id(n.statics[s]).Params(jen.Id("c").Op("*").Add(b.php("Context"))).Op("*").Add(b.php("Ref")).Block(
			jen.Return(cell()),
		)
		b.file.Line()
	}
	if c.Interface || c.Trait {
		return
	}
	if c.Open {
		b.openParts(c)
	}
	b.alloc(c)
	if b.g.holdsArrays(c) {
		b.share(c)
	}
}

// members prints the statements that complete a description. They stand in init because the
// methods mention the description.
func (b *builder) members(c *ir.Class) []jen.Code {
	table := func() *jen.Statement { return jen.Id(b.g.classes[c].table) }
	var out []jen.Code
	parent, interfaces := b.above(c)
	if parent != nil {
		out = append(out, table().Dot("Parent").Op("=").Add(parent))
	}
	if len(interfaces) > 0 {
		out = append(out, table().Dot("Interfaces").Op("=").Index().Op("*").Add(b.php("Class"), group("{", "}", false, interfaces)))
	}
	var traits []jen.Code
	for _, t := range c.Traits {
		traits = append(traits, b.qual(b.g.classes[t].path, b.g.classes[t].table))
	}
	if len(traits) > 0 {
		out = append(out, table().Dot("Traits").Op("=").Index().Op("*").Add(b.php("Class"), group("{", "}", false, traits)))
	}
	var props []jen.Code
	for _, f := range c.Fields {
		if !f.Hidden {
			props = append(props, b.propEntry(c, f))
		}
	}
	if len(props) > 0 {
		out = append(out, table().Dot("Props").Op("=").Index().Op("*").Add(b.php("Prop"), group("{", "}", true, props)))
	}
	if len(c.Redeclares) > 0 {
		out = append(out, table().Dot("Redeclares").Op("=").Add(b.redeclared(c)))
	}
	var statics []jen.Code
	for _, s := range c.Statics {
		fields := []jen.Code{jen.Id("Name").Op(":").Lit(s.PHPName), jen.Id("Ref").Op(":").Id(b.g.classes[c].statics[s])}
		if s.Vis != ir.Public {
			fields = append(fields, jen.Id("Visibility").Op(":").Add(b.visibility(s.Vis)))
		}
		if s.Writers != ir.Public {
			fields = append(fields, jen.Id("Writers").Op(":").Add(b.visibility(s.Writers)))
		}
		statics = append(statics, group("{", "}", false, fields))
	}
	if len(statics) > 0 {
		out = append(out, table().Dot("Statics").Op("=").Index().Op("*").Add(b.php("StaticProp"), group("{", "}", true, statics)))
	}
	var starts []jen.Code
	for _, s := range c.Starts {
		p := b.newPrinter(nil, []ir.Stmt{&ir.ExprStmt{X: s.Init}})
		starts = append(starts, group("{", "}", false, []jen.Code{jen.Id("Name").Op(":").Lit(s.PHPName), jen.Id("Value").Op(":").Add(p.funcLit(s.Init))}))
	}
	if len(starts) > 0 {
		out = append(out, table().Dot("Starts").Op("=").Index().Add(b.php("Start"), group("{", "}", true, starts)))
	}
	var methods []jen.Code
	for _, m := range c.Entries {
		methods = append(methods, jen.Lit(strings.ToLower(m.PHPName)).Op(":").Add(b.methodEntry(c, m)))
		if strings.EqualFold(m.PHPName, "__construct") && !m.Abstract {
			out = append(out, table().Dot("Construct").Op("=").Add(b.constructEntry(c, m)))
		}
	}
	if len(methods) > 0 {
		var order []jen.Code
		for _, m := range c.Entries {
			order = append(order, jen.Lit(m.PHPName))
		}
		out = append(out, table().Dot("Order").Op("=").Index().String().Add(group("{", "}", false, order)))
		out = append(out, table().Dot("Methods").Op("=").Map(jen.String()).Op("*").Add(b.php("Method"), group("{", "}", true, methods)))
	}
	var hooks []jen.Code
	for _, m := range c.Hooks {
		hooks = append(hooks, jen.Lit(strings.ToLower(m.PHPName)).Op(":").Add(b.methodEntry(c, m)))
	}
	if len(hooks) > 0 {
		out = append(out, table().Dot("Hooks").Op("=").Map(jen.String()).Op("*").Add(b.php("Method"), group("{", "}", true, hooks)))
	}
	if len(c.PropHooks) > 0 {
		out = append(out, table().Dot("PropHooks").Op("=").Add(b.propHooks(c)))
	}
	var consts []jen.Code
	for _, k := range c.Consts {
		fields := []jen.Code{jen.Id("Name").Op(":").Lit(k.PHPName)}
		if k.Case {
			fields = append(fields, jen.Id("Case").Op(":").True())
		}
		if k.Value != nil {
			p := b.newPrinter(nil, []ir.Stmt{&ir.ExprStmt{X: k.Value}})
			fields = append(fields, jen.Id("Value").Op(":").Add(p.funcLit(k.Value)))
		}
		if k.Vis != ir.Public {
			fields = append(fields, jen.Id("Visibility").Op(":").Add(b.visibility(k.Vis)))
		}
		consts = append(consts, group("{", "}", false, fields))
	}
	if len(consts) > 0 {
		out = append(out, table().Dot("Consts").Op("=").Index().Op("*").Add(b.php("ClassConst"), group("{", "}", true, consts)))
	}
	if !c.Interface && !c.Trait {
		if !c.Abstract {
			alloc := jen.Op("&").Id(allocName(b.g.classes[c])).Call(jen.Id("c")).Dot("Object")
			out = append(out, table().Dot("New").Op("=").Func().Params(jen.Id("c").Op("*").Add(b.php("Context"))).Op("*").Add(b.php("Object")).Block(jen.Return(alloc)))
		}
		out = append(out, table().Dot("Clone").Op("=").Add(b.cloneFunc(c)))
	}
	if held := b.holdsFunc(c); held != nil {
		out = append(out, table().Dot("Holds").Op("=").Add(held))
	}
	return out
}

// propHooks prints the hooks of properties.
func (b *builder) propHooks(c *ir.Class) *jen.Statement {
	var list []jen.Code
	for _, h := range c.PropHooks {
		fields := []jen.Code{jen.Id("Name").Op(":").Lit(h.PHPName)}
		if h.Get != nil {
			fields = append(fields, jen.Id("Get").Op(":").Op("&").Add(b.php("Method")).Add(b.methodEntry(c, h.Get)))
		}
		if h.Set != nil {
			fields = append(fields, jen.Id("Set").Op(":").Op("&").Add(b.php("Method")).Add(b.methodEntry(c, h.Set)))
		}
		list = append(list, group("{", "}", true, fields))
	}
	return jen.Index().Add(b.php("PropHooks")).Add(group("{", "}", true, list))
}

// redeclared prints the inherited properties that a class declares again.
func (b *builder) redeclared(c *ir.Class) *jen.Statement {
	var list []jen.Code
	for _, r := range c.Redeclares {
		fields := []jen.Code{jen.Id("Name").Op(":").Lit(r.PHPName)}
		if r.Vis != ir.Public {
			fields = append(fields, jen.Id("Visibility").Op(":").Add(b.visibility(r.Vis)))
		}
		list = append(list, group("{", "}", false, fields))
	}
	return jen.Index().Add(b.php("Redeclared")).Add(group("{", "}", false, list))
}

// holdsFunc prints the function that names what the hidden properties of a class hold, nil where
// that does not matter.
func (b *builder) holdsFunc(c *ir.Class) *jen.Statement {
	p := b.newPrinter(nil, nil)
	var body []jen.Code
	for _, f := range c.Fields {
		if f.Held {
			x := p.converted(primary(b.selfOf(c).Dot(b.g.classes[c].fields[f])), f.Repr, types.Value, false, false).s
			body = append(body, jen.Id("visit").Call(x))
		}
	}
	if body == nil {
		return nil
	}
	return jen.Func().Params(jen.Id("o").Op("*").Add(b.php("Object")), jen.Id("visit").Func().Params(b.php("Value"))).Block(body...)
}

// above prints the parent and the interfaces of a class.
func (b *builder) above(c *ir.Class) (parent *jen.Statement, interfaces []jen.Code) {
	if c.Parent != nil {
		n := b.g.classes[c.Parent]
		parent = b.qual(n.path, n.table)
	}
	for _, i := range c.Interfaces {
		n := b.g.classes[i]
		interfaces = append(interfaces, b.qual(n.path, n.table))
	}
	for _, name := range c.Library {
		lib := b.php("Library").Call(jen.Lit(name))
		if isLibraryInterface[strings.ToLower(name)] {
			interfaces = append(interfaces, lib)
		} else {
			parent = lib
		}
	}
	return parent, interfaces
}

// isLibraryInterface lists the runtime's interfaces that classes implement.
var isLibraryInterface = set("countable arrayaccess iterator iteratoraggregate jsonserializable serializable stringable traversable throwable unitenum backedenum")

func (b *builder) visibility(v ir.Visibility) *jen.Statement {
	return b.php([...]string{"Public", "Protected", "Private"}[v])
}

// selfOf prints the struct of class c that o belongs to.
func (b *builder) selfOf(c *ir.Class) *jen.Statement {
	n := b.g.classes[c]
	if c.Open {
		return jen.Id("o").Dot("Self").Call().Assert(jen.Id(n.name)).Dot(n.part).Call()
	}
	return jen.Id("o").Dot("Self").Call().Assert(jen.Op("*").Id(n.structName))
}

// propEntry describes a property.
func (b *builder) propEntry(c *ir.Class, f *ir.Field) jen.Code {
	name := b.g.classes[c].fields[f]
	p := b.newPrinter(nil, nil)
	object := func() *jen.Statement { return jen.Id("o").Op("*").Add(b.php("Object")) }
	fields := []jen.Code{jen.Id("Name").Op(":").Lit(f.PHPName)}
	if f.Virtual {
		fields = append(fields, jen.Id("Virtual").Op(":").True())
	} else {
		get := p.converted(primary(b.selfOf(c).Dot(name)), f.Repr, types.Value, false, false).s
		fields = append(fields,
			jen.Id("Get").Op(":").Func().Params(object()).Add(b.php("Value")).Block(jen.Return(get)),
			jen.Id("Set").Op(":").Add(b.setterFunc(c, f)),
		)
	}
	if f.Vis != ir.Public {
		fields = append(fields, jen.Id("Visibility").Op(":").Add(b.visibility(f.Vis)))
	}
	if f.Writers != ir.Public {
		fields = append(fields, jen.Id("Writers").Op(":").Add(b.visibility(f.Writers)))
	}
	if f.Readonly {
		fields = append(fields, jen.Id("Readonly").Op(":").True())
	}
	if f.Constructed {
		fields = append(fields, jen.Id("Constructed").Op(":").True())
	}
	if f.Type != "" {
		fields = append(fields, jen.Id("Type").Op(":").Lit(f.Type))
	}
	if f.Repr == types.Value && !f.Virtual {
		place := jen.Op("&").Add(b.selfOf(c)).Dot(name)
		fields = append(fields, jen.Id("Place").Op(":").Func().Params(object()).Op("*").Add(b.php("Value")).Block(jen.Return(place)))
	}
	return group("{", "}", true, fields)
}

// setterFunc prints the function that stores a value of any type into a field.
func (b *builder) setterFunc(c *ir.Class, f *ir.Field) *jen.Statement {
	fn := c.Setters[f]
	recv, v := fn.Params[0], fn.Params[1]
	p := b.newPrinter([]*ir.Var{recv, v}, fn.Body)
	p.result = types.Void
	body := p.body(fn.Body, p.scopes.root)
	body = append([]jen.Code{p.name(recv).Op(":=").Add(b.selfAs(c, "obj"))}, body...)
	return jen.Func().Params(jen.Id("c").Op("*").Add(b.php("Context")), jen.Id("obj").Op("*").Add(b.php("Object")), p.name(v).Add(b.php("Value"))).Block(body...)
}

// selfAs is selfOf with another name for the object.
func (b *builder) selfAs(c *ir.Class, object string) *jen.Statement {
	return b.selfOn(c, jen.Id(object))
}

func (b *builder) selfOn(c *ir.Class, object *jen.Statement) *jen.Statement {
	n := b.g.classes[c]
	if c.Open {
		return object.Dot("Self").Call().Assert(jen.Id(n.name)).Dot(n.part).Call()
	}
	return object.Dot("Self").Call().Assert(jen.Op("*").Id(n.structName))
}

// methodEntry describes a method.
func (b *builder) methodEntry(c *ir.Class, m *ir.MethodEntry) *jen.Statement {
	fields := []jen.Code{jen.Id("Name").Op(":").Lit(m.PHPName)}
	if m.Vis != ir.Public {
		fields = append(fields, jen.Id("Visibility").Op(":").Add(b.visibility(m.Vis)))
	}
	if m.Static {
		fields = append(fields, jen.Id("Static").Op(":").True())
	}
	if m.Abstract {
		fields = append(fields, jen.Id("Abstract").Op(":").True())
	}
	p := b.newPrinter(nil, nil)
	if params := p.closureParams(m.Params); params != nil {
		fields = append(fields, jen.Id("Params").Op(":").Add(params))
	}
	if m.Fn != nil {
		fields = append(fields, jen.Id("Call").Op(":").Add(b.entryFunc(c, m, m.Fn, b.php("Value"))))
	}
	if m.Ref != nil {
		fields = append(fields, jen.Id("CallRef").Op(":").Add(b.entryFunc(c, m, m.Ref, jen.Op("*").Add(b.php("Ref")))))
	}
	return group("{", "}", true, fields)
}

// entryFunc prints the function that the runtime calls: static ones get the class.
func (b *builder) entryFunc(c *ir.Class, m *ir.MethodEntry, fn *ir.FuncLit, result jen.Code) *jen.Statement {
	params := fn.Params
	object := &ir.Var{Name: "obj", Repr: types.Void, Temp: true}
	starts := []*ir.Var{object}
	for _, v := range []*ir.Var{m.Recv, m.Func.Static} {
		if v != nil {
			starts = append(starts, v)
		}
	}
	p := b.newPrinter(append(starts, params...), fn.Body)
	p.result = fn.Result
	body := p.body(fn.Body, p.scopes.root)
	if m.Recv != nil {
		body = append([]jen.Code{p.name(m.Recv).Op(":=").Add(b.selfOn(c, p.name(object)))}, body...)
	}
	obj, class := p.name(object), jen.Id("_")
	if m.Func.Static != nil {
		class = p.name(m.Func.Static)
	}
	return jen.Func().Params(
		jen.Id("c").Op("*").Add(b.php("Context")), obj.Op("*").Add(b.php("Object")), class.Op("*").Add(b.php("Class")), p.name(params[0]).Index().Add(b.php("Value")),
	).Add(result).Block(body...)
}

// constructEntry prints the function that runs a constructor on an instance.
func (b *builder) constructEntry(c *ir.Class, m *ir.MethodEntry) *jen.Statement {
	call := jen.Id(b.g.classes[c].table).Dot("Methods").Index(jen.Lit("__construct")).Dot("Call").Call(jen.Id("c"), jen.Id("o"), jen.Id("o").Dot("Class"), jen.Id("args"))
	return jen.Func().Params(jen.Id("c").Op("*").Add(b.php("Context")), jen.Id("o").Op("*").Add(b.php("Object")), jen.Id("args").Index().Add(b.php("Value"))).Block(call)
}

// cloneFunc prints the function that copies an instance.
func (b *builder) cloneFunc(c *ir.Class) *jen.Statement {
	n := b.g.classes[c]
	body := []jen.Code{
		jen.Id("n").Op(":=").Op("*").Id("o").Dot("Self").Call().Assert(jen.Op("*").Id(n.structName)),
	}
	if b.g.holdsArrays(c) {
		body = append(body, jen.Id("n").Dot(shareName(n)).Call())
	}
	body = append(body, jen.Return(jen.Op("&").Id("n").Dot("Object")))
	return jen.Func().Params(jen.Id("c").Op("*").Add(b.php("Context")), jen.Id("o").Op("*").Add(b.php("Object"))).Op("*").Add(b.php("Object")).Block(body...)
}

// openParts prints the methods that lead from a struct to the instance around it and back.
func (b *builder) openParts(c *ir.Class) {
	n := b.g.classes[c]
	recv := func() *jen.Statement { return jen.Id("p").Op("*").Id(n.structName) }
	b.file.Comment("// " + n.part + " returns the part that " + n.name + " has of an instance.")
	b.file.Func().Params(recv()).Id(n.part).Params().Op("*").Id(n.structName).Block(jen.Return(jen.Id("p")))
	b.file.Line()
	if !c.Interface {
		b.file.Comment("// self returns the instance that the part belongs to.")
		b.file.Func().Params(recv()).Id("self").Params().Id(n.name).Block(jen.Return(jen.Id("p").Dot("Object").Dot("Self").Call().Assert(jen.Id(n.name))))
		b.file.Line()
	}
}

func shareName(n *className) string { return "Share" + n.structName }

// holdsArrays reports whether a copy of an instance shares arrays with it.
func (g *generator) holdsArrays(c *ir.Class) bool {
	for _, f := range c.Fields {
		if f.Repr == types.GoArray || f.Repr == types.Value {
			return true
		}
	}
	return c.Parent != nil && g.holdsArrays(c.Parent)
}

// share prints the method that prepares a copy of an instance: it shares the arrays, and the references that others
// hold too.
func (b *builder) share(c *ir.Class) {
	n := b.g.classes[c]
	var body []jen.Code
	if c.Parent != nil && b.g.holdsArrays(c.Parent) {
		body = append(body, jen.Id("o").Dot(shareName(b.g.classes[c.Parent])).Call())
	}
	for _, f := range c.Fields {
		switch field := jen.Id("o").Dot(n.fields[f]); f.Repr {
		case types.GoArray:
			body = append(body, field.Dot("Copy").Call())
		case types.Value:
			body = append(body, b.php("CloneField").Call(jen.Op("&").Add(field)))
		}
	}
	b.file.Comment("// " + shareName(n) + " shares the arrays and references with the instance that it is a copy of.")
	b.file.Func().Params(jen.Id("o").Op("*").Id(n.structName)).Id(shareName(n)).Params().Block(body...)
	b.file.Line()
}

// alloc prints the function that makes an instance with default values, and the one that sets
// them.
func (b *builder) alloc(c *ir.Class) {
	n := b.g.classes[c]
	if !c.Abstract {
		body := []jen.Code{
			jen.Id("o").Op(":=").Op("&").Id(n.structName).Values(),
			jen.Id("o").Dot("Object").Dot("Init").Call(jen.Id("c"), jen.Id(n.table), jen.Id("o")),
		}
		if b.g.hasDefaults(c) {
			body = append(body, jen.Id("o").Dot(defaultsName(n)).Call(jen.Id("c")))
		}
		body = append(body, jen.Return(jen.Id("o")))
		b.file.Func().Id(allocName(n)).Params(jen.Id("c").Op("*").Add(b.php("Context"))).Op("*").Id(n.structName).Block(body...)
		b.file.Line()
	}
	if b.g.ownDefaults(c) || c.Parent != nil && b.g.hasDefaults(c.Parent) {
		b.defaults(c)
	}
}

func defaultsName(n *className) string { return "Defaults" + n.structName }

func (g *generator) ownDefaults(c *ir.Class) bool {
	for _, f := range c.Fields {
		if f.Default != nil {
			return true
		}
	}
	return len(c.Overrides) > 0
}

// hasDefaults reports whether an instance starts with anything but zero values.
func (g *generator) hasDefaults(c *ir.Class) bool {
	return g.ownDefaults(c) || c.Parent != nil && g.hasDefaults(c.Parent)
}

// defaults prints the method that sets the default values.
func (b *builder) defaults(c *ir.Class) {
	n := b.g.classes[c]
	var values []ir.Stmt
	for _, f := range c.Fields {
		if f.Default != nil {
			values = append(values, &ir.ExprStmt{X: f.Default})
		}
	}
	for _, d := range c.Overrides {
		values = append(values, &ir.ExprStmt{X: d.Value})
	}
	p := b.newPrinter(nil, append(slices.Clip(c.Setup), values...))
	var body []jen.Code
	if c.Parent != nil && b.g.hasDefaults(c.Parent) {
		body = append(body, jen.Id("o").Dot(defaultsName(b.g.classes[c.Parent])).Call(jen.Id("c")))
	}
	body = append(body, p.block(c.Setup)...)
	for _, f := range c.Fields {
		if f.Default != nil {
			body = append(body, jen.Id("o").Dot(n.fields[f]).Op("=").Add(p.expr(f.Default).s))
		}
	}
	for _, d := range c.Overrides {
		k := b.g.classes[d.Field.Class]
		body = append(body, jen.Id("o").Dot(k.structName).Dot(k.fields[d.Field]).Op("=").Add(p.expr(d.Value).s))
	}
	b.file.Comment("// " + defaultsName(n) + " sets the properties' default values.")
	b.file.Func().Params(jen.Id("o").Op("*").Id(n.structName)).Id(defaultsName(n)).Params(jen.Id("c").Op("*").Add(b.php("Context"))).Block(body...)
	b.file.Line()
}
