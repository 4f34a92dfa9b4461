// Functions: doc comment, signature, body.

package codegen

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// printer prints the body of one function.
type printer struct {
	*builder
	scopes  *scopes
	used    map[*ir.Label]bool // labels to print
	labels  map[*ir.Label]string
	targets []target   // enclosing loops and switches, innermost last
	result  types.Repr // of the function or function literal
	fails   bool       // it returns an error besides

	inHeader bool // in the header of a statement, where Go reads { as its body
}

func (b *builder) newPrinter(params []*ir.Var, body []ir.Stmt) *printer {
	p := &printer{
		builder: b,
		scopes:  analyse(params, body),
		used:    map[*ir.Label]bool{},
		labels:  map[*ir.Label]string{},
	}
	labelsUsed(body, nil, p.used)
	b.regions = append(b.regions, p.scopes)
	return p
}

// function prints a function of the program.
func (f *goFile) function(fn *ir.Func) {
	doc := fn.Doc
	if fn.Script {
		doc = f.scriptDoc(fn)
	}
	if fn.Abstract {
		return
	}
	for _, line := range docLines(doc) {
		f.file.Add(line)
	}
	p, body := f.functionBody(fn)
	if fn.Recursive {
		body = append(guard(fn.Limited), body...)
	}
	decl := jen.Func()
	if fn.Recv != nil {
		decl.Params(p.name(fn.Recv).Op("*").Id(f.g.classes[fn.Class].structName))
	}
	params := fn.Params
	if fn.Static != nil {
		params = append([]*ir.Var{fn.Static}, params...)
	}
	decl.Id(f.g.funcs[fn].name).Params(p.params(params, true)...)
	switch {
	case fn.Fails && fn.Result != types.Void:
		decl.Params(p.typeOf(fn.Result), jen.Error())
	case fn.Fails:
		decl.Error()
	case fn.Result != types.Void:
		decl.Add(p.typeOf(fn.Result))
	}
	name := fn.PHPName
	if fn.Script {
		name = ""
	}
	if fn.Recv != nil {
		name = strings.Replace(name, "::", "->", 1)
	}
	f.file.Add(markFunc(name, mark(fn.Pos.Line, decl.Block(body...))))
}

// guard prints what a recursive function does first.
func guard(limited bool) []jen.Code {
	out := []jen.Code{jen.Id("c").Dot(ctxEnter).Call()}
	if limited {
		out = append(out, jen.Id("c").Dot(ctxTick).Call())
	}
	return out
}

// functionBody prints the body of fn. One that cannot be printed, which only a fault of the
// converter can be the reason for, ends the request when it is called; the rest of the file
// is none the worse.
func (f *goFile) functionBody(fn *ir.Func) (p *printer, body []jen.Code) {
	imported := len(f.imported)
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		f.problems = append(f.problems, Problem{Source: f.src.Source, Line: fn.Pos.Line, Message: fmt.Sprint(r)})
		f.forget(imported)
		refusal := &ir.Op{E: ir.E{Type: types.Value, Pos: fn.Pos}, Op: ir.Unsupported, Args: []ir.Expr{
			&ir.Lit{E: ir.E{Type: types.GoString}, V: internalCode},
			&ir.Lit{E: ir.E{Type: types.GoString}, V: "the converter failed on " + fn.PHPName},
		}}
		stub := []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: fn.Pos}, X: refusal}}
		p = f.newPrinter(allParams(fn), stub)
		p.result, p.fails = fn.Result, fn.Fails
		body = p.body(stub, p.scopes.root)
	}()
	if f.broken {
		panic("the file does not parse")
	}
	p = f.newPrinter(allParams(fn), fn.Body)
	p.result, p.fails = fn.Result, fn.Fails
	return p, p.body(fn.Body, p.scopes.root)
}

// allParams returns the variables that a function starts with.
func allParams(fn *ir.Func) []*ir.Var {
	var list []*ir.Var
	for _, v := range []*ir.Var{fn.Recv, fn.Static} {
		if v != nil {
			list = append(list, v)
		}
	}
	return append(list, fn.Params...)
}

// internalCode is the diagnostic for a fault of the converter.
const internalCode = "P2G001"

// params prints a parameter list, with the context first if ctx. Neighbours of one type
// share it.
func (p *printer) params(vars []*ir.Var, ctx bool) []jen.Code {
	var list []jen.Code
	if ctx {
		list = append(list, jen.Id("c").Op("*").Add(p.php("Context")))
	}
	for i := 0; i < len(vars); {
		j := i
		var names []jen.Code
		for ; j < len(vars) && vars[j].Repr == vars[i].Repr && vars[j].Ptr == vars[i].Ptr; j++ {
			names = append(names, p.name(vars[j]))
		}
		list = append(list, jen.List(names...).Add(p.varType(vars[i])))
		i = j
	}
	return list
}

// name returns a mention of v.
func (p *printer) name(v *ir.Var) *jen.Statement { return p.variable(p.scopes.vars[v]) }

// varType returns the type of v.
func (p *printer) varType(v *ir.Var) *jen.Statement {
	if v.Ptr {
		return jen.Op("*").Add(p.typeOf(v.Repr))
	}
	if v.Repr == types.Builder && v.Ints {
		return p.php("Builder")
	}
	return p.typeOf(v.Repr)
}

// body prints the statements of a function whose outermost scope is fn.
func (p *printer) body(list []ir.Stmt, fn *scope) []jen.Code {
	var out []jen.Code
	hoisted := p.scopes.hoisted(fn)
	for len(hoisted) > 0 {
		n := 1
		for n < len(hoisted) && hoisted[n].v.Repr == hoisted[0].v.Repr && hoisted[n].v.Ptr == hoisted[0].v.Ptr {
			n++
		}
		var names, unread []jen.Code
		for _, v := range hoisted[:n] {
			names = append(names, p.variable(v))
			unread = append(unread, p.unread(v)...)
		}
		out = append(append(out, jen.Var().Add(jen.List(names...), p.varType(hoisted[0].v))), unread...)
		hoisted = hoisted[n:]
	}
	out = append(out, p.block(list)...)
	if (p.result != types.Void || p.fails) && !blockTerminates(list) {
		out = append(out, jen.Panic(jen.Lit("unreachable")))
	}
	return out
}

// unread returns the statement that keeps Go from refusing a variable which is never read.
func (p *printer) unread(v *variable) []jen.Code {
	if v.read || v.param {
		return nil
	}
	return []jen.Code{jen.Id("_").Op("=").Add(p.variable(v))}
}

// funcLit prints a function literal.
func (p *printer) funcLit(e *ir.FuncLit) *jen.Statement {
	if e.Name != "" { // the body's lines belong to that PHP function
		unnamed := *e
		unnamed.Name = ""
		p.scopes.funcs[&unnamed] = p.scopes.funcs[e]
		return jen.Add(markFunc(e.Name, p.funcLit(&unnamed)))
	}
	result, targets, inHeader, fails := p.result, p.targets, p.inHeader, p.fails
	p.result, p.targets, p.inHeader, p.fails = e.Result, nil, false, e.Fails
	body := p.body(e.Body, p.scopes.funcs[e])
	if e.Recursive {
		body = append(guard(e.Limited), body...)
	}
	p.result, p.targets, p.inHeader, p.fails = result, targets, inHeader, fails
	s := jen.Func().Params(p.params(e.Params, !e.Plain)...)
	if e.Iterates {
		s = jen.Func().Params(p.yieldParam(e.Params[0]))
	}
	if e.Fails {
		s.Error()
	}
	if e.Result != types.Void {
		s.Add(p.typeOf(e.Result))
	}
	return s.Block(body...)
}
