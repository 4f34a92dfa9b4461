// This file finds syntax newer than PHP 7.4 in the tokens and refuses it by name.

package php7

import (
	"strings"

	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// pair returns for each bracket the index of its partner, and -1 for all else.
func pair(toks []tok) []int32 {
	partner := make([]int32, len(toks))
	var open []int32
	for i, t := range toks {
		partner[i] = -1
		switch t.id {
		case '(', '[', '{', int32(z.T_CURLY_OPEN), int32(z.T_DOLLAR_OPEN_CURLY_BRACES), tokAttribute:
			open = append(open, int32(i))
		case ')', ']', '}':
			if n := len(open); n > 0 {
				partner[i], partner[open[n-1]] = open[n-1], int32(i)
				open = open[:n-1]
			}
		}
	}
	return partner
}

// finder looks for newer syntax in the tokens of one file.
type finder struct {
	*scanner
	partner  []int32
	ternary  []int // for each open bracket, how many ? wait for their :
	colonEnd bool  // the last : belonged to a ?
}

// newer reports all syntax that needs PHP 8.
func newer(s *scanner, partner []int32) {
	f := &finder{scanner: s, partner: partner, ternary: []int{0}}
	for i := range s.toks {
		f.visit(i)
	}
}

// id returns the i-th token's id, 0 outside of the file.
func (f *finder) id(i int) int {
	if i < 0 || i >= len(f.toks) {
		return 0
	}
	return int(f.toks[i].id)
}

func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.text[f.toks[i].pos:f.toks[i].end]
}

// isWord reports whether the i-th token is a name or a keyword.
func (f *finder) isWord(i int) bool {
	w := f.word(i)
	return w != "" && isLabelStart(w[0]) && f.id(i) != int(z.T_INLINE_HTML) && f.id(i) != int(z.T_CONSTANT_ENCAPSED_STRING) &&
		f.id(i) != int(z.T_ENCAPSED_AND_WHITESPACE) && f.id(i) != int(z.T_START_HEREDOC)
}

// close returns the index of the bracket that closes the i-th token, or the last index.
func (f *finder) close(i int) int {
	if i >= 0 && i < len(f.partner) && f.partner[i] > int32(i) {
		return int(f.partner[i])
	}
	return len(f.toks) - 1
}

func (f *finder) report(code diag.Code, i int) {
	t := f.toks[i]
	f.diags.Add(diag.New(code, f.file, t.pos, t.end, "%s", code.Title()))
}

// visit looks at the i-th token.
func (f *finder) visit(i int) {
	id := f.id(i)
	f.conditional(i, id)
	if prev := f.id(i - 1); (prev == '(' || prev == ',') && f.id(i+1) == ':' && f.isWord(i) {
		f.report(diag.NamedArg, i)
		return
	}
	switch z.TokenID(id) {
	case z.T_STRING:
		f.name(i)
	case z.T_FUNCTION, z.T_FN:
		f.function(i)
	case z.T_PUBLIC, z.T_PROTECTED, z.T_PRIVATE, z.T_STATIC, z.T_VAR:
		f.modifier(i)
	case z.T_CATCH:
		if end := f.close(i + 1); f.id(i+1) == '(' && f.id(end-1) != int(z.T_VARIABLE) && !f.member(i) {
			f.report(diag.CatchNoVar, i)
		}
	case z.T_THROW:
		if !f.member(i) && !f.statementStart(i) {
			f.report(diag.ThrowExpr, i)
		}
	case z.T_NEW:
		f.new(i)
	case z.T_INSTANCEOF:
		if f.id(i+1) == '(' && !f.member(i) {
			f.report(diag.NewExpr, i)
		}
	case z.T_CONST:
		f.constant(i)
	case z.T_CLONE:
		f.clone(i)
	case z.T_PAAMAYIM_NEKUDOTAYIM:
		f.scope(i)
	case tokNullSafe:
		f.report(diag.NullSafe, i)
	case tokPipe:
		f.report(diag.PipeOperator, i)
	case '(':
		if f.id(i+1) == int(z.T_ELLIPSIS) && f.id(i+2) == ')' {
			f.report(diag.CallableSyntax, i)
		}
	}
}

// member reports whether the i-th token, a keyword, is the name of a member.
func (f *finder) member(i int) bool {
	switch z.TokenID(f.id(i - 1)) {
	case z.T_PAAMAYIM_NEKUDOTAYIM, z.T_OBJECT_OPERATOR, tokNullSafe, z.T_FUNCTION, z.T_CONST:
		return true
	case '&':
		return f.id(i-2) == int(z.T_FUNCTION)
	}
	return f.id(i+1) == '=' // const A = 1, NEW = 2
}

// conditional keeps count of ? and : within each pair of brackets.
func (f *finder) conditional(i, id int) {
	top := len(f.ternary) - 1
	switch z.TokenID(id) {
	case '(', '[', '{', z.T_CURLY_OPEN, z.T_DOLLAR_OPEN_CURLY_BRACES, tokAttribute:
		f.ternary = append(f.ternary, 0)
	case ')', ']', '}':
		if top > 0 {
			f.ternary = f.ternary[:top]
		}
	case '?':
		if f.operandEnd(i - 1) {
			f.ternary[top]++
		}
	case ':':
		if f.colonEnd = f.ternary[top] > 0; f.colonEnd {
			f.ternary[top]--
		}
	case ';':
		f.ternary[top] = 0
	}
}

// operandEnd reports whether an expression can end in the i-th token: a ? after it is an
// operator, not the start of a type.
func (f *finder) operandEnd(i int) bool {
	switch z.TokenID(f.id(i)) {
	case z.T_VARIABLE, ')', ']', '}', '"', '`', z.T_CONSTANT_ENCAPSED_STRING, z.T_LNUMBER, z.T_DNUMBER, z.T_STRING, z.T_END_HEREDOC,
		z.T_INC, z.T_DEC, z.T_LINE, z.T_FILE, z.T_DIR, z.T_CLASS_C, z.T_TRAIT_C, z.T_METHOD_C, z.T_FUNC_C, z.T_NS_C:
		return true
	}
	return f.isWord(i) && f.id(i-1) == int(z.T_PAAMAYIM_NEKUDOTAYIM)
}

// statementStart reports whether a statement can begin at the i-th token.
func (f *finder) statementStart(i int) bool {
	switch z.TokenID(f.id(i - 1)) {
	case 0, ';', '{', '}', ')', z.T_ELSE, z.T_DO, z.T_INLINE_HTML:
		return true
	case ':':
		return !f.colonEnd
	}
	return false
}

// name looks at words that are keywords only in PHP 8.
func (f *finder) name(i int) {
	word := f.word(i)
	if len(word) < 4 || len(word) > 8 {
		return
	}
	next := f.id(i + 1)
	switch strings.ToLower(word) {
	case "match":
		if next == '(' && !f.member(i) && f.id(i-1) != int(z.T_NEW) && f.id(i-1) != int(z.T_NS_SEPARATOR) &&
			(f.version >= 800 || f.id(f.close(i+1)+1) == '{') {
			f.report(diag.MatchExpr, i)
		}
	case "enum":
		after := f.id(i + 2)
		if next == int(z.T_STRING) && !f.member(i) && (after == '{' || after == ':' || after == int(z.T_IMPLEMENTS)) {
			f.report(diag.EnumSyntax, i)
		}
	case "readonly":
		f.readonly(i)
	case "void":
		if f.id(i-1) == '(' && next == ')' {
			switch z.TokenID(f.id(i + 2)) {
			case z.T_STRING, z.T_VARIABLE, z.T_NEW, z.T_NS_SEPARATOR, z.T_STATIC, '$':
				f.report(diag.VoidCast, i)
			}
		}
	}
}

func isModifier(id int) bool {
	switch z.TokenID(id) {
	case z.T_PUBLIC, z.T_PROTECTED, z.T_PRIVATE, z.T_STATIC, z.T_ABSTRACT, z.T_FINAL, z.T_VAR:
		return true
	}
	return false
}

func (f *finder) readonly(i int) {
	prev, next := f.id(i-1), f.id(i+1)
	if f.member(i) {
		return
	}
	switch z.TokenID(next) {
	case z.T_CLASS, z.T_STRING, z.T_ARRAY, z.T_CALLABLE, z.T_NS_SEPARATOR, z.T_VARIABLE:
		f.report(diag.ReadonlySyntax, i)
	default:
		nullable := next == '?' && f.isName(i+2) && f.id(i+3) == int(z.T_VARIABLE)
		if isModifier(next) || nullable || isModifier(prev) && (next == '?' || next == '(') {
			f.report(diag.ReadonlySyntax, i)
		}
	}
}

// new looks for `new (…)` and `new A()->f()`.
func (f *finder) new(i int) {
	if f.member(i) {
		return
	}
	if f.id(i+1) == '(' {
		f.report(diag.NewExpr, i)
		return
	}
	j := i + 1
	for f.id(j) == int(z.T_STRING) || f.id(j) == int(z.T_NS_SEPARATOR) || f.id(j) == int(z.T_NAMESPACE) ||
		f.id(j) == int(z.T_STATIC) || f.id(j) == int(z.T_VARIABLE) {
		j++
	}
	if j == i+1 || f.id(j) != '(' {
		return
	}
	switch z.TokenID(f.id(f.close(j) + 1)) {
	case z.T_OBJECT_OPERATOR, tokNullSafe, '[', z.T_PAAMAYIM_NEKUDOTAYIM:
		f.report(diag.NewChain, i)
	}
}

// clone looks for `clone($a, […])`.
func (f *finder) clone(i int) {
	if f.id(i+1) != '(' || f.member(i) {
		return
	}
	for j, end := i+2, f.close(i+1); j < end; j++ {
		switch f.id(j) {
		case ',':
			f.report(diag.CloneWith, i)
			return
		case '(', '[', '{':
			j = f.close(j)
		}
	}
}

// scope looks at what stands around ::.
func (f *finder) scope(i int) {
	switch f.id(i + 1) {
	case int(z.T_CLASS):
		prev := f.id(i - 1)
		property := prev == int(z.T_STRING) && f.id(i-2) == int(z.T_OBJECT_OPERATOR)
		if prev == int(z.T_VARIABLE) || prev == ')' || prev == ']' || prev == '}' || property {
			f.report(diag.ObjectClass, i)
		}
	case '{':
		if f.id(f.close(i+1)+1) != '(' {
			f.report(diag.DynamicConst, i)
		}
	}
}

// constant looks for a type in `const int A = 1`.
func (f *finder) constant(i int) {
	if f.member(i) || f.id(i-1) == int(z.T_USE) {
		return
	}
	if f.id(i+1) == '?' || f.id(i+1) == '(' {
		f.report(diag.TypedConst, i)
		return
	}
	if j, code := f.typ(i + 1); code != "" || j > i+1 && f.isWord(j) && (f.id(j) != int(z.T_AS) || f.id(j+1) == '=') {
		f.report(diag.TypedConst, i)
	}
}
