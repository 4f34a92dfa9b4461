// This file reads variables and what is reached from an operand: elements, members, calls; and the
// assignments to them.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// afterVariable says what PHP expects behind an operand where only a variable can stand.
func (p *parser) afterVariable() string {
	if p.version >= 804 { // the grammar has lost $a{0}
		return `"->" or "?->" or "["`
	}
	return `"->" or "?->" or "{" or "["`
}

// access says what may stand behind an operand.
type access uint8

const (
	reachable access = iota // -> and [ ]: constants
	callable                // ( ) and :: too: what stands in parentheses, strings, arrays
	aVariable               // = and ++ too
	scoped                  // -> [ ] and ::, no ( ): constants of classes
)

// simpleVariable reads
//
//	"$a" | "$" simpleVariable | "$" "{" expr "}"
func (p *parser) simpleVariable() ast.Expr {
	t := p.tok
	if t.kind == kVariable {
		return p.plainVariable()
	}
	var froms []pos
	for p.is(kDollar) {
		froms = append(froms, p.tok.from)
		p.advance()
	}
	p.longest = max(p.longest, len(froms))
	var name ast.Expr
	switch {
	case p.is(kVariable):
		name = p.plainVariable()
	case p.accept(kLeftBrace):
		name = p.expr()
		p.want(kRightBrace)
	default:
		p.fail(`variable or "{" or "$"`)
	}
	for i := len(froms) - 1; i >= 0; i-- {
		name = &ast.VariableVariable{Span: p.span(froms[i]), Name: name}
	}
	return name
}

// plainVariable reads a variable with a fixed name.
func (p *parser) plainVariable() *ast.Variable {
	if !p.is(kVariable) {
		p.fail("variable")
	}
	v := p.variables.new()
	v.From, v.To = p.tok.from, p.tok.to
	v.Name = p.src[v.From+1 : v.To]
	p.advance()
	return v
}

// variable reads what can be written to, without an assignment to it.
func (p *parser) variable() ast.Expr {
	t := p.tok
	x, kind := p.chainStart(t)
	if x == nil {
		p.fail("")
	}
	if x, kind = p.chain(x, t.from, kind); kind != aVariable {
		p.fail(p.afterVariable())
	}
	return x
}

// chainStart reads what a variable can begin with.
func (p *parser) chainStart(t tok) (ast.Expr, access) {
	switch t.kind {
	case kVariable, kDollar:
		return p.simpleVariable(), aVariable
	case kIdent, kQualified, kFully, kRelative, kStatic:
		return p.nameStart(t)
	case kReadonly:
		if p.peek().kind == kLeftParen {
			return p.nameStart(t)
		}
	case kString:
		return p.stringLit(), callable
	case kQuote:
		return p.interpolatedString(), callable
	case kLeftBracket:
		return p.arrayLit(t.from, kRightBracket), callable
	case kArray:
		p.advance()
		p.expect(kLeftParen)
		return p.arrayLit(t.from, kRightParen), callable
	case kLeftParen:
		p.advance()
		x := p.expr()
		p.want(kRightParen)
		return x, callable
	case kNew:
		if p.version < 804 {
			break
		}
		if n, ok := p.newOnly(); ok {
			return n, callable
		}
		p.fail("")
	case kLineConst, kFileConst, kDirConst, kFunctionConst, kClassConst, kTraitConst, kMethodConst, kNamespaceConst, kPropertyConst:
		return p.magicConst(), reachable
	}
	return nil, 0
}

// named reads an operand that begins with a name.
func (p *parser) named(t tok) ast.Expr {
	x, kind := p.nameStart(t)
	return p.reach(x, t.from, kind)
}

// nameStart reads
//
//	name arguments | class "::" member | name
func (p *parser) nameStart(t tok) (ast.Expr, access) {
	name := p.nameOf(t)
	p.advance()
	switch p.tok.kind {
	case kLeftParen:
		if t.kind == kStatic {
			break
		}
		c := p.calls.new()
		c.Func = name
		c.Args, c.Callable = p.arguments()
		c.Span = p.span(t.from)
		return c, aVariable
	case kDoubleColon:
		return p.scope(name, t.from)
	}
	if t.kind == kStatic {
		p.fail(`"::"`)
	}
	c := p.constants.new()
	c.Span, c.Name = name.Span, name
	return c, reachable
}

// reach reads what is reached from an operand, and an assignment to it.
func (p *parser) reach(x ast.Expr, from pos, kind access) ast.Expr {
	switch p.tok.kind {
	case kArrow, kNullArrow, kLeftBracket, kLeftParen, kDoubleColon, kLeftBrace:
		x, kind = p.chain(x, from, kind)
	}
	if kind == aVariable {
		return p.assigned(x, from)
	}
	return x
}

// chain reads
//
//	{ "[" [ expr ] "]" | "->" member | "?->" member | "::" member | arguments }
func (p *parser) chain(x ast.Expr, from pos, kind access) (ast.Expr, access) {
	length := 0
	brace := 0 // how long the chain was behind the last $a{0}
	for ; ; length++ {
		switch p.tok.kind {
		case kLeftBracket:
			x, kind = p.index(x, from), aVariable
			continue
		case kArrow, kNullArrow:
			x, kind = p.arrow(x, from), aVariable
			continue
		case kLeftBrace:
			if p.version < 804 {
				x, kind = p.braceIndex(x, from), aVariable
				brace = length + 1
				continue
			}
		case kDoubleColon:
			if kind != reachable {
				x, kind = p.scope(x, from)
				continue
			}
		case kLeftParen:
			if kind == callable || kind == aVariable {
				n := p.calls.new()
				n.Func = x
				n.Args, n.Callable = p.arguments()
				n.Span = p.span(from)
				x, kind = n, aVariable
				continue
			}
		}
		break
	}
	p.longest = max(p.longest, length)
	if brace > 0 && brace == length {
		p.braces = true
		p.errorf(diag.RemovedSyntax, int(from), int(p.end), "Array and string offset access syntax with curly braces is no longer supported")
	}
	return x, kind
}

// index reads
//
//	"[" [ expr ] "]"
func (p *parser) index(x ast.Expr, from pos) ast.Expr {
	p.advance()
	n := p.indexes.new()
	n.Base = x
	if !p.is(kRightBracket) {
		n.Key = p.expr()
	}
	p.expect(kRightBracket)
	n.Span = p.span(from)
	return n
}

// braceIndex reads $a{0}. PHP refuses it by name where it ends a chain, and not elsewhere.
func (p *parser) braceIndex(x ast.Expr, from pos) ast.Expr {
	p.advance()
	n := &ast.Index{Base: x, Key: p.expr()}
	p.want(kRightBrace)
	n.Span = p.span(from)
	return n
}

// arrow reads a property or a call of a method:
//
//	( "->" | "?->" ) ( word | simpleVariable | "{" expr "}" ) [ arguments ]
func (p *parser) arrow(x ast.Expr, from pos) ast.Expr {
	nullSafe := p.is(kNullArrow)
	p.advance()
	name := p.memberRef()
	if p.is(kLeftParen) {
		n := p.methodCalls.new()
		n.Object, n.Name, n.NullSafe = x, name, nullSafe
		open := p.tok
		n.Args, n.Callable = p.arguments()
		if nullSafe && n.Callable {
			p.bad(p.span(open.from), "Cannot combine nullsafe operator with Closure creation")
		}
		n.Span = p.span(from)
		return n
	}
	n := p.properties.new()
	n.Object, n.Name, n.NullSafe = x, name, nullSafe
	n.Span = p.span(from)
	return n
}

// memberRef reads the name behind ->.
func (p *parser) memberRef() ast.Expr {
	switch p.tok.kind {
	case kIdent:
		return p.ident()
	case kVariable, kDollar:
		return p.simpleVariable()
	case kLeftBrace:
		p.advance()
		x := p.expr()
		p.want(kRightBrace)
		return x
	}
	p.fail(`identifier or variable or "{" or "$"`)
	return nil
}

// scope reads what stands behind a class and ::
//
//	"::" ( word | "class" | simpleVariable | "{" expr "}" ) [ arguments ]
func (p *parser) scope(class ast.Expr, from pos) (ast.Expr, access) {
	p.advance()
	t := p.tok
	var name ast.Expr
	switch {
	case t.kind.word():
		name = p.ident()
	case t.kind == kVariable || t.kind == kDollar:
		return p.staticMember(class, from)
	case t.kind == kLeftBrace:
		p.advance()
		name = p.expr()
		p.want(kRightBrace)
		if !p.is(kLeftParen) {
			p.since(803, diag.DynamicConst, t.from, p.end)
		}
	default:
		p.fail("")
	}
	if p.is(kLeftParen) {
		return p.staticCall(class, name, from)
	}
	n := p.classConsts.new()
	n.Class, n.Name = class, name
	n.Span = p.span(from)
	return n, scoped
}

// staticMember reads a static property, or a call of a method whose name is in a variable.
func (p *parser) staticMember(class ast.Expr, from pos) (ast.Expr, access) {
	t := p.tok
	name := p.simpleVariable()
	if p.is(kLeftParen) {
		return p.staticCall(class, name, from)
	}
	return p.staticProperty(class, name, t, from), aVariable
}

func (p *parser) staticProperty(class, name ast.Expr, t tok, from pos) ast.Expr {
	n := &ast.StaticProperty{Class: class}
	switch v := name.(type) {
	case *ast.Variable:
		id := p.idents.new()
		id.Span, id.Name = v.Span, v.Name
		n.Name = id
	case *ast.VariableVariable:
		n.Name = v.Name
	}
	n.Span = p.span(from)
	return n
}

func (p *parser) staticCall(class, name ast.Expr, from pos) (ast.Expr, access) {
	n := p.staticCalls.new()
	n.Class, n.Name = class, name
	n.Args, n.Callable = p.arguments()
	n.Span = p.span(from)
	return n, aVariable
}

// assigned reads an assignment to a variable, or ++ or -- behind it. It binds tighter to the left
// than any operator: !$a = 1 is !($a = 1).
//
//	variable ( "=" expr | "=" "&" variable | "+=" expr | … | "++" | "--" )
func (p *parser) assigned(x ast.Expr, from pos) ast.Expr {
	switch k := p.tok.kind; {
	case k == kAssign:
		p.advance()
		if p.is(kAmp) {
			return p.assignRef(x, from)
		}
		n := p.assigns.new()
		n.Target = x
		n.Value = p.exprFrom(levelTernary)
		n.Span = p.span(from)
		return n
	case k > kAssign && k <= kCoalesceAssign:
		p.advance()
		n := &ast.AssignOp{Op: assignOps[k], Target: x, Value: p.exprFrom(levelTernary)}
		n.Span = p.span(from)
		return n
	case k == kIncrement || k == kDecrement:
		p.advance()
		return &ast.IncDec{Span: p.span(from), X: x, Dec: k == kDecrement}
	}
	return x
}

func (p *parser) assignRef(x ast.Expr, from pos) ast.Expr {
	p.advance()
	n := &ast.AssignRef{Target: x, Value: p.variable()}
	n.Span = p.span(from)
	return n
}
