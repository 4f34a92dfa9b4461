// What reflection tells of a program's declarations, in a file that nobody has to read.

package codegen

import (
	"path"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// reflection prints the tables of a program that uses reflection.
func (g *generator) reflection() *builder {
	b := newBuilder(g, g.appPath(), path.Base(g.opts.App))
	b.file.HeaderComment(generatedHeader)
	var classes, funcs []jen.Code
	for _, c := range g.prog.Reflection.Classes {
		n := g.classes[c.Class]
		classes = append(classes, b.qual(n.path, n.table).Op(":").Add(b.described("ClassInfo", b.classInfo(c))))
	}
	for _, f := range g.prog.Reflection.Funcs {
		funcs = append(funcs, b.described("FuncInfo", b.funcInfo(f)))
	}
	b.file.Comment("// declarations describes the program's declarations to reflection.")
	b.file.Var().Id("declarations").Op("=").Op("&").Add(b.php("Reflection"), group("{", "}", true, []jen.Code{
		jen.Id("Classes").Op(":").Map(jen.Op("*").Add(b.php("Class"))).Func().Params().Op("*").Add(b.php("ClassInfo"), group("{", "}", true, classes)),
		jen.Id("Funcs").Op(":").Index().Func().Params().Op("*").Add(b.php("FuncInfo"), group("{", "}", len(funcs) > 0, funcs)),
	}))
	return b
}

// described prints a function that returns a description, so that only what is asked for is made.
func (b *builder) described(kind string, fields []jen.Code) *jen.Statement {
	return jen.Func().Params().Op("*").Add(b.php(kind)).Block(jen.Return(jen.Op("&").Add(b.php(kind), group("{", "}", true, fields))))
}

// infoFields collects the fields of a description; those with zero values are left out.
type infoFields struct {
	*builder
	list []jen.Code
}

func (f *infoFields) add(name string, x jen.Code) {
	f.list = append(f.list, jen.Id(name).Op(":").Add(x))
}

func (f *infoFields) text(name, s string) {
	if s != "" {
		f.add(name, jen.Lit(s))
	}
}

func (f *infoFields) flag(name string, on bool) {
	if on {
		f.add(name, jen.True())
	}
}

func (f *infoFields) visibility(v ir.Visibility) {
	if v != ir.Public {
		f.add("Visibility", f.builder.visibility(v))
	}
}

func (f *infoFields) source(s ir.Source) {
	if s.File != "" {
		f.text("File", s.File)
		f.add("Start", jen.Lit(s.Start))
		f.add("End", jen.Lit(s.End))
	}
	f.text("Doc", s.Doc)
}

// value adds a function that returns a value.
func (f *infoFields) value(name string, fn *ir.FuncLit) {
	if fn != nil {
		p := f.newPrinter(nil, []ir.Stmt{&ir.ExprStmt{X: fn}})
		f.add(name, p.funcLit(fn))
	}
}

func (f *infoFields) attrs(list []*ir.AttrInfo) {
	var out []jen.Code
	for _, a := range list {
		x := infoFields{builder: f.builder}
		x.text("Name", a.Name)
		x.flag("Strict", a.Strict)
		x.value("Args", a.Args)
		out = append(out, group("{", "}", false, x.list))
	}
	f.group("Attrs", "AttrInfo", out)
}

// group adds a list of descriptions.
func (f *infoFields) group(name, kind string, list []jen.Code) {
	if len(list) > 0 {
		f.add(name, jen.Index().Op("*").Add(f.php(kind), group("{", "}", true, list)))
	}
}

func (b *builder) classInfo(c *ir.ClassInfo) []jen.Code {
	f := infoFields{builder: b}
	f.source(c.Source)
	f.text("Backing", c.Backing)
	f.attrs(c.Attrs)
	for _, part := range []struct {
		name string
		list []*ir.MemberInfo
	}{{"Consts", c.Consts}, {"Props", c.Props}} {
		var list []jen.Code
		for _, x := range part.list {
			list = append(list, group("{", "}", false, b.memberInfo(x)))
		}
		f.group(part.name, "MemberInfo", list)
	}
	var methods []jen.Code
	for _, x := range c.Methods {
		methods = append(methods, group("{", "}", true, b.funcInfo(x)))
	}
	f.group("Methods", "FuncInfo", methods)
	return f.list
}

func (b *builder) memberInfo(x *ir.MemberInfo) []jen.Code {
	f := infoFields{builder: b}
	f.text("Name", x.Name)
	f.text("Doc", x.Doc)
	f.text("Type", x.Type)
	f.visibility(x.Vis)
	f.flag("Static", x.Static)
	f.flag("Final", x.Final)
	f.flag("Readonly", x.Readonly)
	f.flag("Promoted", x.Promoted)
	f.flag("Case", x.Case)
	f.flag("Abstract", x.Abstract)
	f.flag("Trait", x.Trait)
	f.value("Default", x.Default)
	var hooks []jen.Code
	for _, h := range x.Hooks {
		hooks = append(hooks, group("{", "}", true, b.funcInfo(h)))
	}
	f.group("Hooks", "FuncInfo", hooks)
	f.attrs(x.Attrs)
	return f.list
}

func (b *builder) funcInfo(x *ir.FuncInfo) []jen.Code {
	f := infoFields{builder: b}
	f.text("Name", x.Name)
	f.source(x.Source)
	f.text("Class", x.Class)
	f.text("Result", x.Result)
	f.visibility(x.Vis)
	f.flag("Static", x.Static)
	f.flag("Final", x.Final)
	f.flag("Abstract", x.Abstract)
	f.flag("ByRef", x.ByRef)
	f.flag("Generator", x.Generator)
	f.flag("Trait", x.Trait)
	f.attrs(x.Attrs)
	var params []jen.Code
	for _, param := range x.Params {
		p := infoFields{builder: b}
		p.text("Name", param.Name)
		p.text("Type", param.Type)
		p.flag("Optional", param.Optional)
		p.flag("ByRef", param.ByRef)
		p.flag("Variadic", param.Variadic)
		p.flag("Promoted", param.Promoted)
		p.value("Default", param.Default)
		p.text("Const", param.Const)
		p.attrs(param.Attrs)
		params = append(params, group("{", "}", false, p.list))
	}
	f.group("Params", "ParamInfo", params)
	return f.list
}
