// Classes: the struct, the Go interface of a class that others extend, constants, `new`.

package codegen

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// className is what a class and its parts are called in Go.
type className struct {
	path       string // import path of its package
	name       string // the type of variables: the struct, or the interface of an open class
	structName string
	make       string // the function that stands for new
	table      string // the runtime's description
	part       string // method of an open class that returns its part of an instance
	fields     map[*ir.Field]string
	consts     map[*ir.ClassConst]string
	statics    map[*ir.Static]string // functions that return their cells
	taken      map[string]bool       // names of the struct's fields and methods
}

// reservedMembers are names that the runtime's part of an instance needs.
var reservedMembers = set("Object PHPObject self defaults")

// nameMethods chooses the Go names of methods: one for each PHP name in the whole program, so
// that methods which override each other agree.
func (g *generator) nameMethods() {
	g.methods = map[string]string{}
	var list []string
	for _, c := range g.prog.Classes {
		if c == nil {
			continue
		}
		for _, m := range c.Methods {
			if m.Recv != nil && !slices.Contains(list, strings.ToLower(m.Method)) {
				list = append(list, strings.ToLower(m.Method))
				g.methods[strings.ToLower(m.Method)] = m.Method
			}
		}
	}
	slices.SortFunc(list, func(a, b string) int { // hooks of properties come last
		return cmp.Or(strings.Count(a, "::")-strings.Count(b, "::"), strings.Compare(a, b))
	})
	taken := map[string]bool{}
	for _, low := range list {
		name := unique(exportedName(accessor(strings.TrimLeft(g.methods[low], "_"))), func(n string) bool { return taken[n] || reservedMembers[n] })
		taken[name] = true
		g.methods[low] = name
	}
}

// accessor is how Go calls the hook of a property: $name::get is name, $name::set is setName.
func accessor(method string) string {
	prop, kind, hook := strings.Cut(method, "::")
	switch {
	case !hook:
		return method
	case kind == "set":
		return "set_" + prop
	}
	return prop
}

// methodName returns the Go name of a method: private ones are not exported.
func (g *generator) methodName(fn *ir.Func) string {
	name := g.methods[strings.ToLower(fn.Method)]
	if fn.Vis != ir.Private || strings.EqualFold(fn.Method, "__construct") {
		return name
	}
	name = unexported(name)
	if isReserved(name) || reservedMembers[name] {
		name += "Method"
	}
	return name
}

// partBase is base, with the namespace in front where a class above has that name too: an instance has the parts of
// both.
func partBase(c *ir.Class, base string) string {
	for k := c.Parent; k != nil; k = k.Parent {
		if exportedName(goBase(k)) == base {
			return exportedName(c.PHPName)
		}
	}
	return base
}

// unexported returns an exported name as one that only its package sees.
func unexported(name string) string { return localName(name) }

// nameClasses names the classes of a package and what belongs to them.
func (g *generator) nameClasses(pk *pkg, names map[string]bool) {
	pick := func(want string) string {
		name := unique(want, func(n string) bool { return names[n] || isReserved(n) })
		names[name] = true
		return name
	}
	for _, gf := range pk.files {
		for _, c := range gf.src.Classes {
			base := exportedName(goBase(c))
			if names[base] {
				base = exportedName(c.PHPName)
			}
			n := &className{path: pk.path, fields: map[*ir.Field]string{}, consts: map[*ir.ClassConst]string{}, statics: map[*ir.Static]string{}, taken: map[string]bool{}}
			if c.Trait {
				n.table = pick(base + "Trait")
				g.classes[c] = n
				continue
			}
			n.name = pick(base)
			n.structName = n.name
			if c.Open && !c.Interface {
				part := partBase(c, base)
				n.structName = pick(part + "Base")
				n.part = "As" + part
			}
			n.make, n.table = pick("New"+base), pick(base+"Class")
			g.classes[c] = n
			for _, s := range c.Statics {
				n.statics[s] = pick(base + exportedName(s.PHPName) + "Ref")
			}
			for _, k := range c.Consts {
				switch {
				case k.Case:
					n.consts[k] = pick(base + exportedName(k.PHPName))
				case k.Lit != nil:
					n.consts[k] = pick(base + exportedName(strings.ToLower(k.PHPName)))
				}
			}
		}
	}
	for _, gf := range pk.files {
		for _, c := range gf.src.Classes {
			g.nameFields(c)
		}
	}
}

// goBase is the PHP name of a class without its namespace; one without a name is called after what
// it extends.
func goBase(c *ir.Class) string {
	name := c.PHPName[strings.LastIndexByte(c.PHPName, '\\')+1:]
	if c.Anonymous != "" {
		name = strings.TrimPrefix(strings.Replace(name, "@anonymous", "Anonymous", 1), "class")
	}
	return name
}

// nameFields names the fields of a struct, after its methods.
func (g *generator) nameFields(c *ir.Class) {
	n := g.classes[c]
	for k := range reservedMembers {
		n.taken[k] = true
	}
	for _, m := range c.Methods {
		if m.Recv != nil {
			n.taken[g.methodName(m)] = true
		}
	}
	if c.Parent != nil && g.classes[c.Parent] != nil {
		n.taken[g.classes[c.Parent].structName] = true
	}
	for _, f := range c.Fields {
		if f.Virtual {
			continue
		}
		want := exportedName(f.PHPName)
		if f.Vis == ir.Private || (f.Vis == ir.Protected || f.Hooked) && g.samePackage(c) {
			want = localName(f.PHPName)
			if better, ok := reservedLocals[want]; ok {
				want = better
			}
		}
		if n.taken[want] {
			want += "Value"
		}
		name := unique(want, func(s string) bool { return n.taken[s] || isReserved(s) })
		n.taken[name] = true
		n.fields[f] = name
	}
}

// classesOf calls f for the classes that a function mentions.
func (g *generator) classesOf(fn *ir.Func, f func(*ir.Class)) {
	repr := func(r types.Repr) {
		if r.IsClass() {
			f(g.prog.Classes[r.ClassIndex()])
		}
	}
	repr(fn.Result)
	for _, v := range fn.Params {
		repr(v.Repr)
	}
	g.classesIn(fn.Body, f)
}

// classesIn calls f for the classes that statements mention.
func (g *generator) classesIn(body []ir.Stmt, f func(*ir.Class)) {
	allExprs(body, func(e ir.Expr) {
		if r := e.Repr(); r.IsClass() {
			f(g.prog.Classes[r.ClassIndex()])
		}
		switch e := e.(type) {
		case *ir.CallMethod:
			f(e.Func.Class)
		case *ir.NewObject:
			f(e.Class)
		case *ir.ClassRef:
			f(e.Class)
		case *ir.ConstOf:
			f(e.Const.Class)
		case *ir.StaticOf:
			f(e.Static.Class)
		case *ir.FieldOf:
			f(e.Field.Class)
		}
	})
}

// classesAround calls f for the classes that the declaration of c mentions.
func (g *generator) classesAround(c *ir.Class, f func(*ir.Class)) {
	if c.Parent != nil {
		f(c.Parent)
	}
	for _, i := range c.Interfaces {
		f(i)
	}
	for _, t := range c.Traits {
		f(t)
	}
	for _, x := range c.Fields {
		if x.Repr.IsClass() {
			f(g.prog.Classes[x.Repr.ClassIndex()])
		}
	}
	for _, m := range c.Methods {
		g.classesOf(m, f)
	}
	g.classesIn(classBodies(c), f)
}

// classBodies are the statements of what describes a class to the runtime, and of what makes an instance.
func classBodies(c *ir.Class) []ir.Stmt {
	body := slices.Clone(c.Setup)
	lit := func(fn *ir.FuncLit) {
		if fn != nil {
			body = append(body, fn.Body...)
		}
	}
	value := func(x ir.Expr) {
		if x != nil {
			body = append(body, &ir.ExprStmt{X: x})
		}
	}
	for _, k := range c.Consts {
		lit(k.Value)
	}
	for _, s := range c.Statics {
		lit(s.Init)
		lit(s.Fit)
	}
	for _, s := range c.Starts {
		lit(s.Init)
	}
	for _, fn := range c.Setters {
		lit(fn)
	}
	for _, m := range slices.Concat(c.Entries, c.Hooks) {
		lit(m.Fn)
		lit(m.Ref)
	}
	for _, x := range c.Fields {
		value(x.Default)
	}
	for _, d := range c.Overrides {
		value(d.Value)
	}
	return body
}

// classType returns the Go type of variables that hold instances of a class.
func (p *printer) classType(r types.Repr) *jen.Statement {
	c := p.g.prog.Classes[r.ClassIndex()]
	n := p.g.classes[c]
	if c.Open || c.Interface {
		return p.qual(n.path, n.name)
	}
	return jen.Op("*").Add(p.qual(n.path, n.name))
}

// this prints the receiver as a value. In a class that others extend it may be an instance of
// one of those.
func (p *printer) this(e *ir.This) code {
	if e.Class.Open {
		return called(p.name(e.Var).Dot("self").Call())
	}
	return primary(p.name(e.Var))
}

// fieldOf prints a field.
func (p *printer) fieldOf(e *ir.FieldOf) code {
	name := p.g.classes[e.Field.Class].fields[e.Field]
	return primary(p.holder(e.X, e.Field.Class, name).Dot(name))
}

// holder prints the struct of x that has a member of class owner.
func (p *printer) holder(x ir.Expr, owner *ir.Class, member string) *jen.Statement {
	var s *jen.Statement
	var class *ir.Class
	if this, ok := x.(*ir.This); ok {
		class = this.Class
		s = p.name(this.Var)
	} else {
		class = p.g.prog.Classes[x.Repr().ClassIndex()]
		s = p.recv(x)
		if class.Open {
			s = s.Dot(p.g.classes[class].part).Call()
		}
	}
	for k := class; k != nil && k != owner; k = k.Parent {
		if p.g.classes[k].taken[member] { // hidden by one of the same name
			return s.Dot(p.g.classes[owner].structName)
		}
	}
	return s
}

// callMethod prints the call of a method.
func (p *printer) callMethod(e *ir.CallMethod) code {
	name := p.g.funcs[e.Func].name
	var recv *jen.Statement
	_, own := e.X.(*ir.This)
	switch {
	case own && e.Super, !own && e.Func.Vis == ir.Private:
		recv = p.holder(e.X, e.Func.Class, name)
	default:
		recv = p.recv(e.X)
	}
	return called(chain(recv, e.X, e.Pos.Line, name).Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args, false)))
}

// convertedObject converts to or from instances of a class.
func (p *printer) convertedObject(c code, from, to types.Repr, known bool) code {
	switch {
	case to == types.Value:
		return called(p.php("Boxed").Call(c.s))
	case to == types.GoBool:
		return compare(c, "!=", jen.Nil())
	case from == types.Value:
		return called(p.php("As").Index(p.typeOf(to)).Call(c.s))
	case known && p.g.isBelow(from, to):
		return primary(p.typeOf(to).Call(c.s))
	case known && p.g.isInterface(from):
		return primary(jen.Add(c.within(precPrimary)).Assert(p.typeOf(to)))
	}
	return p.converted(p.converted(c, from, types.Value, false, false), types.Value, to, known, false)
}

// typeOp prints a check of a declared type that names a class.
func (p *printer) typeOp(e *ir.Op, name string) code {
	args := []jen.Code{p.expr(box(e.Args[0])).s, p.mask(e.Args[1].(*ir.Lit).V.(int))}
	for _, a := range e.Args[2:] {
		args = append(args, p.expr(a).s)
	}
	c := called(jen.Id("c").Dot(name).Call(args...))
	return p.resultAs(e, c, types.Value)
}

func boxAll(list []ir.Expr) []ir.Expr {
	out := make([]ir.Expr, len(list))
	for i, e := range list {
		out[i] = e
		if e.Repr() != types.GoString {
			out[i] = box(e)
		}
	}
	if len(out) > 1 {
		for i := 1; i < len(out); i++ {
			out[i] = box(list[i])
		}
	}
	return out
}

// declarations prints the classes and functions of a file in the author's order.
func (f *goFile) declarations() {
	classes := f.src.Classes
	first := true
	gap := func() {
		if !first {
			f.file.Line()
		}
		first = false
	}
	upTo := func(line int) {
		for len(classes) > 0 && (line < 0 || classes[0].Pos.Line <= line) {
			if !classes[0].Trait {
				gap()
			}
			f.class(classes[0])
			classes = classes[1:]
		}
	}
	for _, fn := range f.src.Funcs {
		if !fn.Script {
			upTo(declLine(fn))
		}
		if fn.Abstract {
			continue
		}
		gap()
		f.function(fn)
	}
	upTo(-1)
}

// declLine is the PHP line where a function belongs: a method stands with its class.
func declLine(fn *ir.Func) int {
	if fn.Class != nil && fn.Class.File == fn.File {
		return fn.Class.Pos.Line
	}
	return fn.Pos.Line
}

// class prints the types and constants of a class and the function that stands for new.
func (f *goFile) class(c *ir.Class) {
	if c.Trait {
		return
	}
	n := f.g.classes[c]
	p := f.newPrinter(nil, nil)
	if c.Interface {
		f.doc(c, n.name+" is the interface "+c.PHPName+".")
		f.file.Type().Id(n.name).Interface(f.methodSet(p, c)...)
		f.classConsts(c)
		return
	}
	if c.Open {
		f.doc(c, n.name+" is the class "+c.PHPName+" and what extends it.")
		f.file.Type().Id(n.name).Interface(f.methodSet(p, c)...)
		f.file.Line()
		f.file.Comment("// " + n.structName + " is what every " + n.name + " has.")
	} else {
		f.doc(c, n.name+" is the "+kindOf(c)+" "+c.PHPName+".")
	}
	f.file.Type().Id(n.structName).Struct(f.structFields(p, c)...)
	f.classConsts(c)
	if c.Enum {
		f.cases(c)
	}
	if c.Abstract || c.Enum {
		return
	}
	f.file.Line()
	f.file.Add(lineComment(n.make + " is new " + c.PHPName + "(…)."))
	f.construct(c)
}

// doc prints the author's comment of a class, or a sentence of ours.
func (f *goFile) doc(c *ir.Class, sentence string) {
	lines := c.Doc
	if len(lines) == 0 {
		lines = []string{sentence}
	}
	for _, line := range docLines(lines) {
		f.file.Add(line)
	}
}

// structFields prints the fields of a class.
func (f *goFile) structFields(p *printer, c *ir.Class) []jen.Code {
	var list []jen.Code
	if c.Parent != nil {
		n := f.g.classes[c.Parent]
		list = append(list, f.qual(n.path, n.structName))
	} else {
		list = append(list, f.php("Object"))
	}
	for _, x := range c.Fields {
		if x.Virtual {
			continue
		}
		for _, line := range docLines(x.Comments) {
			list = append(list, line)
		}
		list = append(list, jen.Id(f.g.classes[c].fields[x]).Add(p.typeOf(x.Repr)))
	}
	return list
}

// methodSet prints what an interface lists.
func (f *goFile) methodSet(p *printer, c *ir.Class) []jen.Code {
	var list []jen.Code
	if c.Parent == nil || c.Interface {
		if len(c.Interfaces) == 0 {
			list = append(list, f.php("Instance"))
		}
	} else {
		n := f.g.classes[c.Parent]
		list = append(list, f.qual(n.path, n.name))
	}
	for _, i := range c.Interfaces {
		n := f.g.classes[i]
		list = append(list, f.qual(n.path, n.name))
	}
	n := f.g.classes[c]
	if n.part != "" {
		list = append(list, jen.Id(n.part).Params().Op("*").Id(n.structName))
	}
	for _, m := range c.Methods {
		if m.Recv == nil || m.Apart || m.Vis == ir.Private || strings.EqualFold(m.Method, "__construct") {
			continue
		}
		q := f.newPrinter(m.Params, nil)
		sig := jen.Id(f.g.funcs[m].name).Params(q.params(m.Params, true)...)
		if m.Result != types.Void {
			sig.Add(p.typeOf(m.Result))
		}
		list = append(list, sig)
	}
	return list
}

// classConsts prints the constants of a class that Go has constants for.
func (f *goFile) classConsts(c *ir.Class) {
	n := f.g.classes[c]
	p := f.newPrinter(nil, nil)
	var list []jen.Code
	for _, k := range c.Consts {
		if k.Lit != nil {
			list = append(list, jen.Id(n.consts[k]).Op("=").Add(p.lit(k.Lit).s))
		}
	}
	if len(list) == 0 {
		return
	}
	f.file.Line()
	f.file.Add(lineComment("The constants of " + c.PHPName + "."))
	f.file.Const().Defs(list...)
}

func kindOf(c *ir.Class) string {
	if c.Enum {
		return "enum"
	}
	return "class"
}

// cases prints the functions that return the cases of an enum: each request has its own.
func (f *goFile) cases(c *ir.Class) {
	n := f.g.classes[c]
	i := 0
	for _, k := range c.Consts {
		if !k.Case {
			continue
		}
		f.file.Line()
		lines := k.Comments
		if len(lines) == 0 {
			lines = []string{n.consts[k] + " is " + c.PHPName + "::" + k.PHPName + "."}
		}
		for _, line := range docLines(lines) {
			f.file.Add(line)
		}
		call := f.php("Case").Index(jen.Op("*").Id(n.structName)).Call(jen.Id("c"), jen.Id(n.table), jen.Lit(i))
		f.file.Add(markHidden(jen.Func().Id(n.consts[k]).Params(jen.Id("c").Op("*").Add(f.php("Context"))).Op("*").Id(n.structName).Block(jen.Return(call))))
		i++
	}
}

// construct prints the function that stands for new.
func (f *goFile) construct(c *ir.Class) {
	n := f.g.classes[c]
	var params []*ir.Var
	if c.Construct != nil {
		params = c.Construct.Params
	}
	self := &ir.Var{Name: receiverOf(c), Temp: true}
	p := f.newPrinter(append([]*ir.Var{self}, params...), nil)
	body := []jen.Code{p.name(self).Op(":=").Id(allocName(n)).Call(jen.Id("c"))}
	if c.Construct != nil {
		args := []jen.Code{jen.Id("c")}
		for _, v := range params {
			args = append(args, p.name(v))
		}
		body = append(body, p.name(self).Dot(f.g.funcs[c.Construct].name).Call(args...))
	}
	if c.Destructs {
		body = append(body, p.name(self).Dot("Object").Dot("Born").Call(jen.Id("c")))
	}
	body = append(body, jen.Return(p.name(self)))
	f.file.Add(markHidden(jen.Func().Id(n.make).Params(p.params(params, true)...).Op("*").Id(n.structName).Block(body...)))
}

func receiverOf(c *ir.Class) string {
	for _, m := range c.Methods {
		if m.Recv != nil {
			return m.Recv.Name
		}
	}
	return "obj"
}

// allocName is the function that makes an instance with its default values.
func allocName(n *className) string { return "alloc" + n.structName }

// samePackage reports whether all classes below c are in its package.
func (g *generator) samePackage(c *ir.Class) bool {
	for _, k := range g.prog.Classes {
		if k == nil || k.File == nil {
			continue
		}
		for up := k.Parent; up != nil; up = up.Parent {
			if up == c && g.files[k.File].builder.path != g.files[c.File].builder.path {
				return false
			}
		}
	}
	return true
}

// instanceIn returns what e is before it is boxed, where that is an instance of a class.
func instanceIn(e ir.Expr) (ir.Expr, bool) {
	if c, ok := e.(*ir.Convert); ok && c.Type == types.Value {
		e = c.X
	}
	return e, e.Repr().IsClass()
}

// isBelow reports whether instances of one class are instances of another.
func (g *generator) isBelow(from, to types.Repr) bool {
	if !from.IsClass() || !to.IsClass() {
		return false
	}
	return g.prog.Classes[from.ClassIndex()].Is(g.prog.Classes[to.ClassIndex()])
}

// isInterface reports whether variables of a class are of a Go interface.
func (g *generator) isInterface(r types.Repr) bool {
	if !r.IsClass() {
		return false
	}
	c := g.prog.Classes[r.ClassIndex()]
	return c.Open || c.Interface
}

// receiver prints the receiver of a method as the struct that it is.
func (p *printer) receiver(e ir.Expr) *jen.Statement {
	if this, ok := e.(*ir.This); ok {
		return p.name(this.Var)
	}
	return p.recv(e)
}
