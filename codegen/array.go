// Arrays: reads, writes, places inside, literals, iteration.

package codegen

import (
	"cmp"
	"math"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// elemNames are the words for typed elements in the names of the runtime's array methods.
var elemNames = map[types.Repr]string{
	types.GoInt: "Int", types.GoFloat: "Float", types.GoString: "String", types.GoBool: "Bool", types.GoArray: "Array",
	types.Number: "Number",
}

// keyed returns a key as one of the representations that the runtime's methods take, and the
// ending of their names: At, nothing for strings, Index.
func keyed(key ir.Expr) (ir.Expr, string) {
	if c, ok := key.(*ir.Convert); ok && isBoxing(c) && (c.X.Repr() == types.GoInt || c.X.Repr() == types.GoString) {
		key = c.X
	}
	if lit, ok := key.(*ir.Lit); ok && lit.Type == types.Value {
		raw := *lit
		raw.Type = literalRepr(lit.V)
		if raw.Type == types.GoInt {
			key = &raw
		}
	}
	switch key.Repr() {
	case types.GoInt:
		return key, "At"
	case types.GoString:
		return key, ""
	}
	return box(key), "Index"
}

// unboxed returns the Go value inside a boxing, e itself where there is none.
func unboxed(e ir.Expr) ir.Expr {
	switch e := e.(type) {
	case *ir.Convert:
		if e.Type == types.Value && elemNames[e.X.Repr()] != "" {
			if ptr, ok := e.X.(*ir.Pointer); ok {
				return ptr.X
			}
			return e.X
		}
	case *ir.Lit:
		if e.Type == types.Value {
			raw := *e
			raw.Type = literalRepr(e.V)
			return &raw
		}
	}
	return e
}

// onValue reports whether x is a php.Value or a slot that holds one, not an array.
func onValue(x ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Pointer:
		return onValue(x.X)
	}
	return x.Repr() != types.GoArray
}

// methodName builds a method name such as At, Get, PeekAt, Index from a verb for string keys.
func methodName(verb, ending string) string {
	switch {
	case verb == "Get" && ending != "":
		return ending
	case ending == "Index" && verb == "Get":
		return ending
	}
	return verb + ending
}

// index prints a read of an element.
func (p *printer) index(e *ir.Index) code {
	if e.Mode == ir.Must {
		if name := mustRead(e); name != "" {
			return called(p.recv(e.X).Dot(name).Call(jen.Id("c"), p.expr(e.Key).s))
		}
		read := *e
		read.Type, read.Mode = types.Value, ir.Warn
		c := called(p.php(fnMust).Call(jen.Id("c"), p.index(&read).s))
		return p.converted(c, types.Value, e.Type, true, false)
	}
	key, ending := keyed(e.Key)
	value := onValue(e.X)
	name, ctx := "", []jen.Code{jen.Id("c")}
	have := types.Value
	switch e.Mode {
	case ir.Peek:
		name, ctx = "Peek"+ending, nil
	case ir.Prior:
		name = "Prior" + ending
	case ir.PeekIsset, ir.PeekRead:
		key, name = box(e.Key), "IssetIndex"
		if e.Mode == ir.PeekRead {
			name = "CoalesceIndex"
		}
	case ir.Has:
		name, have = "Has"+ending, types.GoBool
		if ending != "Index" {
			ctx = nil
		}
		if value {
			s := p.recv(e.X).Dot("AsArray").Call().Dot(name).Add(p.args(e.Pos.Line, ctx, []ir.Expr{key}, false))
			return called(s)
		}
	case ir.Late:
		name, ctx, have = "Row"+ending, nil, types.GoArray
	default:
		name = methodName("Get", ending)
		if typed := elemNames[e.Type]; typed != "" && !value && ending != "Index" {
			have = e.Type
			if name = typed + ending; ending == "" {
				name = "Get" + typed
			}
		}
	}
	c := called(p.recv(e.X).Dot(name).Add(p.args(e.Pos.Line, ctx, []ir.Expr{key}, false)))
	if have == e.Type {
		return c
	}
	return p.converted(c, have, e.Type, false, false)
}

// setIndex prints a write of an element.
func (p *printer) setIndex(s *ir.SetIndex) jen.Code {
	x, value := s.X, s.Value
	line := s.Pos.Line
	if onValue(x) {
		value = box(value)
		if s.Key == nil {
			return p.target(x).Dot("Append").Add(p.args(line, one(jen.Id("c")), []ir.Expr{value}, false))
		}
		key, ending := keyed(s.Key)
		return p.target(x).Dot("Set" + ending).Add(p.args(line, one(jen.Id("c")), []ir.Expr{key, value}, false))
	}
	value = unboxed(value)
	typed := elemNames[value.Repr()]
	if s.Key == nil {
		if typed == "" {
			value = box(value)
		}
		return p.target(x).Dot("Append" + typed).Add(p.args(line, one(jen.Id("c")), []ir.Expr{value}, false))
	}
	key, ending := keyed(s.Key)
	if ending == "Index" {
		return p.target(x).Dot("SetIndex").Add(p.args(line, one(jen.Id("c")), []ir.Expr{key, box(value)}, false))
	}
	if typed == "" {
		value = box(value)
	}
	return p.target(x).Dot("Set" + typed + ending).Add(p.args(line, nil, []ir.Expr{key, value}, false))
}

// inside prints X.Verb(key): a pointer into an array or a php.Value.
func (p *printer) inside(verb string, line int, x, key ir.Expr, more ...ir.Expr) *jen.Statement {
	ctx := one(jen.Id("c"))
	if key == nil {
		return p.target(x).Dot(verb + "Append").Add(p.args(line, ctx, more, false))
	}
	key, ending := keyed(key)
	if !onValue(x) && ending != "Index" && verb != "Update" && verb != "ArrayUpdate" {
		ctx = nil
	}
	return p.target(x).Dot(verb + ending).Add(p.args(line, ctx, append([]ir.Expr{key}, more...), false))
}

// slot prints a pointer to an element, for a nested write.
func (p *printer) slot(e *ir.Slot) code {
	verb := "Slot"
	switch {
	case e.Warns && e.Type == types.GoArray:
		verb = "ArrayUpdate"
	case e.Warns && onValue(e.X):
		verb = "UpdateSlot"
	case e.Warns:
		verb = "Update"
	case e.Type == types.GoArray:
		verb = "ArraySlot"
	}
	return called(p.inside(verb, e.Pos.Line, e.X, e.Key))
}

// refSlot prints the reference that an element becomes.
func (p *printer) refSlot(e *ir.RefSlot) code {
	return called(p.inside("Ref", e.Pos.Line, e.X, e.Key))
}

func (p *printer) bindIndex(s *ir.BindIndex) jen.Code {
	return p.inside("Bind", s.Pos.Line, s.X, s.Key, s.Ref)
}

func (p *printer) unsetIndex(s *ir.UnsetIndex) jen.Code {
	return p.inside("Unset", s.Pos.Line, s.X, s.Key)
}

// listMakers are the functions that make a list of typed elements.
var listMakers = map[types.Repr]string{
	types.GoInt: "Ints", types.GoFloat: "Floats", types.GoString: "Strings", types.GoBool: "Bools", types.GoArray: "Arrays",
}

// arrayLit prints an array literal.
func (p *printer) arrayLit(e *ir.ArrayLit) code {
	if len(e.Items) == 0 {
		return primary(p.literal(p.php("Array").Values()))
	}
	var items []listItem
	var values []ir.Expr
	list := e.List && !hasKeys(e.Items)
	maker, pair := listMaker(e), &pairer{p: p}
	for _, it := range e.Items {
		for _, c := range commentLines(it.Comment) {
			items = append(items, listItem{c, true})
		}
		values = append(values, it.Value)
		var item jen.Code
		switch {
		case !list:
			item = pair.print(it)
			values = append(values, it.Key)
		case maker == "List":
			item = p.rounded(box(it.Value))
		default:
			item = p.rounded(unboxed(it.Value))
		}
		items = append(items, listItem{mark(lineOf(it.Value), item), false})
	}
	multi := e.Lines || spread(e.Pos.Line, nonNil(values)) || len(items) > len(e.Items) || width(e) > maxWidth
	fn := p.php(maker)
	switch {
	case list:
	case pair.counts:
		fn = jen.Id("c").Dot("Map")
	default:
		fn = p.php("Map")
	}
	return called(fn.Add(brackets(nil, items, multi)))
}

// listItem is an item of a bracketed list, or a comment among the items.
type listItem struct {
	jen.Code
	comment bool
}

// brackets prints an argument list: first, then the items, one a line if multi.
func brackets(first []jen.Code, items []listItem, multi bool) *jen.Statement {
	list := first
	if !multi {
		for _, it := range items {
			list = append(list, it.Code)
		}
		return group("(", ")", false, list)
	}
	s := jen.Op("(")
	for _, it := range first {
		s.Add(it).Op(",")
	}
	s.Line()
	for _, it := range items {
		s.Add(it.Code)
		if !it.comment {
			s.Op(",")
		}
		s.Line()
	}
	return s.Op(")")
}

// listMaker names the function that makes a list of e's items: a typed one where all have one
// type.
func listMaker(e *ir.ArrayLit) string {
	elem := unboxed(e.Items[0].Value).Repr()
	for _, it := range e.Items {
		if unboxed(it.Value).Repr() != elem {
			return "List"
		}
	}
	if maker := listMakers[elem]; maker != "" {
		return maker
	}
	return "List"
}

// hasKeys reports whether an item has a key or is spread, so that a list maker does not do.
func hasKeys(items []ir.ArrayItem) bool {
	for _, it := range items {
		if it.Key != nil || it.Spread {
			return true
		}
	}
	return false
}

func nonNil(list []ir.Expr) []ir.Expr {
	var out []ir.Expr
	for _, e := range list {
		if e != nil {
			out = append(out, e)
		}
	}
	return out
}

// pairer prints the items of a keyed literal. It counts the keys of items without one as long
// as all are known.
type pairer struct {
	p       *printer
	next    int
	unknown bool
	any     bool // a computed key may be the last that there is
	counts  bool // a key is counted after such a one
}

func (l *pairer) print(it ir.ArrayItem) jen.Code {
	p := l.p
	value := p.element(it.Value)
	if it.Spread {
		l.unknown, l.counts = true, l.counts || l.any
		name := "Spread"
		if it.Args {
			name = "SpreadArgs"
		}
		return p.php(name).Call(jen.Id("c"), p.rounded(box(it.Value)))
	}
	if it.Key == nil {
		if l.unknown {
			l.counts = l.counts || l.any
			return p.php("Next").Call(p.rounded(box(it.Value)))
		}
		l.next++
		return p.php("IV").Call(jen.Lit(l.next-1), value)
	}
	key, ending := keyed(it.Key)
	lit, isLit := key.(*ir.Lit)
	switch {
	case ending == "At":
		if n := literalKey(key); n >= 0 {
			l.next = max(l.next, n+1)
		} else {
			l.unknown, l.any = true, true
		}
		return p.php("IV").Call(p.expr(key).s, value)
	case ending == "" && isLit && !looksInt(lit.V.(string)):
		return p.php("KV").Call(p.expr(key).s, value)
	case ending == "":
		l.unknown, l.any = true, true
		return p.php("SV").Call(p.expr(key).s, value)
	}
	l.unknown, l.any = true, true
	return p.php("DV").Call(jen.Id("c"), p.expr(key).s, p.rounded(box(it.Value)))
}

// element prints an element as php.KV and its kin take it: a Go value, or a php.Value.
func (p *printer) element(e ir.Expr) *jen.Statement {
	if x := unboxed(e); elements[x.Repr()] {
		return p.rounded(x)
	}
	return p.rounded(box(e))
}

// elements are the representations that array literals take as they are.
var elements = map[types.Repr]bool{
	types.GoBool: true, types.GoInt: true, types.GoFloat: true, types.GoString: true, types.GoArray: true, types.Number: true,
}

// looksInt reports whether PHP may take a string key for an integer.
func looksInt(s string) bool {
	if s == "" {
		return false
	}
	return s[0] == '-' && len(s) > 1 || s[0] >= '0' && s[0] <= '9'
}

// iter prints the iterator of a range statement.
func (p *printer) iter(e *ir.Iter) *jen.Statement {
	if _, _, ok := e.X.Repr().Sequence(); ok {
		return p.expr(e.X).s
	}
	if e.X.Repr() == types.Gen {
		if e.Once {
			return p.recv(e.X).Dot("Once").Call()
		}
		return p.recv(e.X).Dot("All").Call()
	}
	if onValue(e.X) {
		name := "All"
		if single(e) { // the keys of an Iterator are not asked for
			name = "Values"
		}
		if e.Scope != nil {
			return p.recv(e.X).Dot(name+"In").Call(jen.Id("c"), p.expr(e.Scope).s)
		}
		return p.recv(e.X).Dot(name).Call(jen.Id("c"))
	}
	name := ""
	elem := elemNames[e.Elem]
	if e.Elem == types.Number {
		elem = ""
	}
	switch {
	case e.Key == types.Void:
		name = elem + "Values"
	case e.Elem == types.Void && e.Key == types.Value:
		name = "Keys"
	case e.Key == types.GoInt:
		name = plural("Enum", elem)
	case e.Key == types.GoString:
		name = "Pairs"
		if elem != "" {
			name = "Pair" + elem + "s"
		}
	default:
		name = plural("All", elem)
	}
	return p.recv(e.X).Dot(name).Call()
}

func plural(verb, elem string) string {
	if elem == "" {
		return verb
	}
	return verb + elem + "s"
}

// single reports whether the iterator of e yields one value, not two.
func single(e *ir.Iter) bool {
	if key, _, ok := e.X.Repr().Sequence(); ok {
		return key == types.Void
	}
	if onValue(e.X) {
		return e.Key == types.Void && e.X.Repr() == types.Value
	}
	return e.Key == types.Void || e.Elem == types.Void && e.Key == types.Value
}

// closure prints a *php.Func.
func (p *printer) closure(e *ir.Closure) *jen.Statement {
	s := p.plainClosure(e)
	if e.Info > 0 {
		s.Dot("Described").Call(jen.Lit(e.Info - 1))
	}
	return s
}

func (p *printer) plainClosure(e *ir.Closure) *jen.Statement {
	plain := !e.ArgsForm && len(e.Params) <= 4
	for _, param := range e.Params {
		plain = plain && !param.ByRef && !param.Variadic && !param.Optional && param.Types == 0
	}
	if plain {
		names := [...]string{"Func0", "Func1", "Func2", "Func3", "Func4"}
		return p.php(names[len(e.Fn.Params)]).Call(jen.Lit(e.Name), markFunc(cmp.Or(e.Trace, e.Name), p.funcLit(e.Fn)))
	}
	list := p.closureParams(e.Params)
	if list == nil {
		list = jen.Nil()
	}
	if e.Internal {
		return p.php("Builtin").Call(jen.Lit(e.Name), jen.Lit(e.Required), jen.Lit(e.Most), list, markFunc(cmp.Or(e.Trace, e.Name), p.funcLit(e.Fn)))
	}
	make := "FuncN"
	if e.Fn.Result == types.Ref {
		make = "FuncRef"
	}
	return p.php(make).Call(jen.Lit(e.Name), list, markFunc(cmp.Or(e.Trace, e.Name), p.funcLit(e.Fn)))
}

// closureParams prints the parameters of a function for calls at run time, nil if there are none.
func (b *builder) closureParams(list []ir.ClosureParam) *jen.Statement {
	var params []jen.Code
	for _, param := range list {
		fields := []jen.Code{jen.Id("Name").Op(":").Lit(param.Name)}
		for i, on := range []bool{param.ByRef, param.Variadic, param.Optional} {
			if on {
				fields = append(fields, jen.Id([]string{"ByRef", "Variadic", "Optional"}[i]).Op(":").True())
			}
		}
		if param.Types != 0 {
			fields = append(fields, jen.Id("Types").Op(":").Add(b.mask(param.Types)))
		}
		params = append(params, jen.Values(fields...))
	}
	if len(params) == 0 {
		return nil
	}
	return jen.Index().Add(b.php("Param")).Values(params...)
}

// mustRead names the typed read of an element that the program counts on, where there is one.
func mustRead(e *ir.Index) string {
	kind := map[types.Repr]string{types.GoInt: "Int", types.GoFloat: "Float"}[e.Type]
	if kind == "" || e.X.Repr() != types.GoArray {
		return ""
	}
	switch e.Key.Repr() {
	case types.GoInt:
		return "Must" + kind + "At"
	case types.GoString:
		return "MustGet" + kind
	}
	return ""
}

// literalKey returns the int that a key is, or -1 where it is not one after which PHP counts on.
func literalKey(key ir.Expr) int {
	lit, ok := key.(*ir.Lit)
	if !ok {
		return -1
	}
	n := lit.V.(int)
	if n == math.MaxInt {
		return -1
	}
	return n
}
