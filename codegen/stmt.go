// Statements: blocks, assignments, output, calls.

package codegen

import (
	"fmt"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// block prints the statements of list that can be reached.
func (p *printer) block(list []ir.Stmt) []jen.Code {
	var out []jen.Code
	list = joinEchos(live(list))
	for i := 0; i < len(list); i++ {
		s := list[i]
		base := s.Base()
		first := i
		code := p.stmt(s)
		if same := p.alike(list[i:]); len(same) > 1 {
			code = p.declareAll(same)
			i += len(same) - 1
		}
		if base.Blank && first > 0 && len(code)+len(base.Comments) > 0 {
			out = append(out, jen.Empty())
		}
		out = append(out, commentLines(base.Comments)...)
		if len(code) == 0 {
			continue
		}
		code[0] = mark(firstLine(s), code[0])
		if base.Trailing != "" {
			last := len(code) - 1
			code[last] = jen.Add(code[last], lineComment(base.Trailing))
		}
		out = append(out, code...)
	}
	return out
}

// stmt prints s as one or more Go statements.
func (p *printer) stmt(s ir.Stmt) []jen.Code {
	switch s := s.(type) {
	case *ir.Declare:
		return p.declare(s)
	case *ir.Assign:
		return p.assign(s)
	case *ir.Bind:
		if selfBind(s) {
			return nil
		}
		return p.store(s, s.Var, s.Value, s.Define)
	case *ir.IncDec:
		return one(p.place(s.X).Op(s.Op))
	case *ir.SetIndex:
		return one(p.setIndex(s))
	case *ir.BindIndex:
		return one(p.bindIndex(s))
	case *ir.UnsetIndex:
		return one(p.unsetIndex(s))
	case *ir.AppendBuilder:
		return p.appendBuilder(s)
	case *ir.Echo:
		return one(p.echo(s))
	case *ir.Called:
		return one(p.called(s))
	case *ir.Frame:
		return one(p.frame(s))
	case *ir.ExprStmt:
		return p.exprStmt(s.X)
	case *ir.If:
		return one(p.ifStmt(s))
	case *ir.For:
		return p.forStmt(s)
	case *ir.Range:
		return p.rangeStmt(s)
	case *ir.Switch:
		return p.switchStmt(s)
	case *ir.Break:
		return one(p.jump(jen.Break(), s.Label, false))
	case *ir.Continue:
		return one(p.jump(jen.Continue(), s.Label, true))
	case *ir.Return:
		if p.fails {
			return one(p.failing(s))
		}
		if s.X == nil {
			return one(jen.Return())
		}
		if p.result == types.Value && s.X.Repr() == types.Ref {
			return one(jen.Return(p.recv(s.X).Dot("V").Dot("Copy").Call()))
		}
		return one(jen.Return(p.rounded(s.X)))
	case *ir.AssignAll:
		var left, right []jen.Code
		for i, x := range s.X {
			left, right = append(left, p.expr(x).s), append(right, p.rounded(s.Values[i]))
		}
		return one(jen.List(left...).Op("=").List(right...))
	case *ir.YieldTo:
		return one(p.yield(s))
	case *ir.Attempt:
		return p.attempt(s)
	case *ir.Block:
		return one(jen.Block(p.block(s.Body)...))
	case *ir.Comment:
		return nil
	}
	panic(fmt.Sprintf("codegen.stmt: unexpected node %T", s))
}

func one(s jen.Code) []jen.Code { return []jen.Code{s} }

// declare prints var x T, or x := init.
func (p *printer) declare(s *ir.Declare) []jen.Code {
	v := p.scopes.vars[s.Var]
	if s.Init != nil && !isZero(s.Init) {
		return p.store(s, s.Var, s.Init, true)
	}
	if v.hoist || p.scopes.again[s] {
		return one(p.name(s.Var).Op("=").Add(p.zero(s.Var.Repr)))
	}
	return append(one(jen.Var().Add(p.name(s.Var), p.varType(s.Var))), p.unread(v)...)
}

// alike returns the declarations at the start of list that one var statement can hold: of one
// type, without values and comments.
func (p *printer) alike(list []ir.Stmt) []*ir.Var {
	var same []*ir.Var
	for i, s := range list {
		d, ok := s.(*ir.Declare)
		if !ok || d.Init != nil && !isZero(d.Init) || i > 0 && (len(d.Comments) > 0 || d.Blank) || d.Trailing != "" {
			break
		}
		v := p.scopes.vars[d.Var]
		if v.hoist || !v.read || p.scopes.again[s] || i > 0 && (d.Var.Repr != same[0].Repr || d.Var.Ptr != same[0].Ptr) {
			break
		}
		same = append(same, d.Var)
	}
	return same
}

// declareAll prints var a, b T.
func (p *printer) declareAll(vars []*ir.Var) []jen.Code {
	var names []jen.Code
	for _, v := range vars {
		names = append(names, p.name(v))
	}
	return one(jen.Var().Add(jen.List(names...), p.varType(vars[0])))
}

// isZero reports whether e is the zero value of its type.
func isZero(e ir.Expr) bool {
	switch e.(type) {
	case *ir.Zero, *ir.Undef:
		return true
	}
	return false
}

// store prints v = value or v := value.
func (p *printer) store(s ir.Stmt, to *ir.Var, value ir.Expr, define bool) []jen.Code {
	v := p.scopes.vars[to]
	if !define || v.hoist || p.scopes.again[s] {
		return one(p.name(to).Op("=").Add(p.rounded(value)))
	}
	if isZero(value) && value.Repr() == to.Repr {
		return append(one(jen.Var().Add(p.name(to), p.varType(to))), p.unread(v)...)
	}
	narrow := p.g.isInterface(to.Repr) && p.isNarrow(value)
	if needsType(to.Repr, value) || (v.again || v.wide) && narrow {
		return append(one(jen.Var().Add(p.name(to), p.varType(to)).Op("=").Add(p.rounded(value))), p.unread(v)...)
	}
	if narrow {
		v.narrow = true
	}
	return append(one(p.name(to).Op(":=").Add(p.rounded(value))), p.unread(v)...)
}

// needsType reports whether := would give the variable another type than r.
func needsType(r types.Repr, value ir.Expr) bool {
	return value.Repr() != r && value.Repr() != types.Builder
}

// isNarrow reports whether Go knows value as the struct and not as what it is held as: `new`, and a variable that
// has been defined with it.
func (p *printer) isNarrow(value ir.Expr) bool {
	switch x := value.(type) {
	case *ir.NewObject:
		return true
	case *ir.Local:
		v := p.scopes.vars[x.Var]
		return v != nil && v.narrow
	}
	return false
}

// assign prints an assignment to a place.
func (p *printer) assign(s *ir.Assign) []jen.Code {
	if selfAssign(s) {
		return nil
	}
	op := s.Op
	if op == "" {
		op = "="
	}
	if l, ok := s.X.(*ir.Local); ok && op == "=" && !l.Var.Ptr {
		return p.store(s, l.Var, s.Value, s.Define)
	}
	value := p.rounded(s.Value)
	if lit, ok := s.Value.(*ir.Lit); ok && lit.V == 1 && (op == "+=" || op == "-=") {
		return one(p.place(s.X).Op(op[:1] + op[:1]))
	}
	return one(p.place(s.X).Op(op).Add(value))
}

// place prints an assignable operand: a variable, what it points to, a reference's value, or
// what a slot points to.
func (p *printer) place(e ir.Expr) *jen.Statement {
	if isSlot(e) {
		return jen.Op("*").Add(p.expr(e).s)
	}
	if l, ok := e.(*ir.Local); ok {
		return p.expr(l).s
	}
	return p.target(e)
}

// exprStmt evaluates e for its effects. What Go does not take as a statement is assigned to
// the blank identifier.
func (p *printer) exprStmt(e ir.Expr) []jen.Code {
	if c, ok := e.(*ir.Convert); ok && isBoxing(c) {
		return p.exprStmt(c.X)
	}
	x := p.expr(e)
	if x.call {
		return one(x.s)
	}
	return one(jen.Id("_").Op("=").Add(x.s))
}

// echo prints c.Echo(…). Strings that are put together only to be printed are printed part by
// part.
func (p *printer) echo(s *ir.Echo) jen.Code {
	var args []ir.Expr
	for _, a := range s.Args {
		args = append(args, echoParts(a)...)
	}
	if len(args) == 1 {
		if c, ok := args[0].(*ir.Convert); ok && c.Type == types.GoString && c.X.Repr() != types.Gen {
			args[0] = c.X
		}
	}
	return jen.Id("c").Dot(ctxEcho).Add(p.args(s.Pos.Line, nil, args, false))
}

// joinEchos joins an echo to the one before it where evaluating its arguments early makes no
// difference, and no comment stands between them.
func joinEchos(list []ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for _, s := range list {
		e, ok := s.(*ir.Echo)
		if n := len(out); ok && n > 0 && len(e.Comments) == 0 && !e.Blank {
			if prev, ok := out[n-1].(*ir.Echo); ok && prev.Trailing == "" && joins(prev.Args, e.Args) && (prev.Pos.Line == e.Pos.Line || !printsArrays(e.Args)) {
				both := *prev
				both.Args = append(separateEcho(prev.Args), e.Args...)
				both.Trailing = e.Trailing
				out[n-1] = &both
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// joins reports whether printing list together with what is printed before it is the same:
// literals always are, other quiet values where nothing before them can change them.
func joins(before, list []ir.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*ir.Lit); !ok {
			return quiet(list) && quiet(before)
		}
	}
	return true
}

// printsArrays reports whether printing list may warn, at the line of its echo.
func printsArrays(list []ir.Expr) bool {
	return slices.ContainsFunc(list, func(e ir.Expr) bool { return e.Repr() == types.GoArray || e.Repr() == types.Value })
}

// separateEcho returns the arguments of an echo that others are added to: what is converted
// only to be printed is printed as it is while it stands alone.
func separateEcho(args []ir.Expr) []ir.Expr {
	if len(args) == 1 {
		if c, ok := args[0].(*ir.Convert); ok && c.Type == types.GoString && c.X.Repr() != types.Gen {
			return []ir.Expr{c.X}
		}
	}
	return args[:len(args):len(args)]
}

// quiet reports whether evaluating list neither prints, warns nor throws, nor depends on
// what printing may change.
func quiet(list []ir.Expr) bool {
	for _, e := range list {
		if anyExpr(e, func(x ir.Expr) bool {
			switch x := x.(type) {
			case *ir.Convert:
				from := x.X.Repr()
				return !x.Known && from == types.Value && x.Type != types.GoBool || from == types.GoArray && x.Type != types.Value
			case *ir.CallStd:
				return x.Func.Context
			case *ir.Op:
				if len(x.Args) == 0 {
					return true
				}
				sym, ok := operations[opKey{x.Op, x.Args[0].Repr()}]
				return !ok || sym.ctx || !pureOps[x.Op]
			case *ir.CallGo:
				return false
			case *ir.Lit, *ir.Null, *ir.Zero, *ir.Binary, *ir.Unary, *ir.Cond:
				return false
			case *ir.Local:
				return x.Var.Ptr || x.Var.Repr == types.Ref
			}
			return true
		}) {
			return false
		}
	}
	return true
}

// echoParts splits a concatenation into the parts that Echo can print without changing the
// order of warnings and output.
func echoParts(e ir.Expr) []ir.Expr {
	switch e := e.(type) {
	case *ir.Binary:
		if e.Op == "+" && e.Type == types.GoString {
			return append(echoParts(e.X), echoParts(e.Y)...)
		}
	case *ir.Convert:
		if e.Type == types.Value && !e.Known && isBoxing(e) {
			return echoParts(e.X)
		}
		if e.Type == types.GoString {
			switch e.X.Repr() {
			case types.GoInt, types.GoFloat, types.GoBool, types.Number, types.GoString:
				return []ir.Expr{e.X}
			}
		}
	case *ir.Lit:
		if e.Type == types.Value {
			raw := *e
			raw.Type = literalRepr(e.V)
			return []ir.Expr{&raw}
		}
	}
	return []ir.Expr{e}
}

// appendBuilder prints b.WriteString(…) for each argument.
func (p *printer) appendBuilder(s *ir.AppendBuilder) []jen.Code {
	var out []jen.Code
	if s.Reset {
		out = append(out, p.name(s.Var).Dot("Reset").Call())
	}
	for _, a := range s.Args {
		for _, part := range joinParts(a) {
			if c, ok := part.(*ir.Convert); ok && c.X.Repr() == types.GoInt && s.Var.Ints {
				out = append(out, p.name(s.Var).Dot("WriteInt").Call(p.expr(c.X).s))
				continue
			}
			out = append(out, p.name(s.Var).Dot("WriteString").Call(p.expr(part).s))
		}
	}
	return out
}

// joinParts splits a concatenation of strings.
func joinParts(e ir.Expr) []ir.Expr {
	if b, ok := e.(*ir.Binary); ok && b.Op == "+" && b.Type == types.GoString {
		return append(joinParts(b.X), joinParts(b.Y)...)
	}
	return []ir.Expr{e}
}

// jump prints break or continue, with its label where one is needed.
func (p *printer) jump(s *jen.Statement, label *ir.Label, isContinue bool) jen.Code {
	if needsLabel(p.targets, label, isContinue) {
		s.Id(p.label(label))
	}
	return s
}

// label returns the Go name of l.
func (p *printer) label(l *ir.Label) string {
	if name, ok := p.labels[l]; ok {
		return name
	}
	want := localName(l.Name)
	if l.Name == "" || isReserved(want) {
		want = "outer"
	}
	name := unique(want, func(n string) bool {
		for _, other := range p.labels {
			if other == n {
				return true
			}
		}
		return false
	})
	p.labels[l] = name
	return name
}
