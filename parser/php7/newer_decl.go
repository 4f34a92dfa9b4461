// This file finds newer syntax in parameters, types and members.

package php7

import (
	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// typ reads the type that begins at the i-th token, and returns the index after it and the
// code for what is new in it, or "".
func (f *finder) typ(i int) (int, diag.Code) {
	var code diag.Code
	if f.id(i) == '?' {
		i++
	}
	for {
		switch id := f.id(i); z.TokenID(id) {
		case z.T_STRING, z.T_NS_SEPARATOR, z.T_NAMESPACE, z.T_ARRAY, z.T_CALLABLE, z.T_STATIC:
			if isName := id != int(z.T_NS_SEPARATOR); isName && f.isName(i-1) {
				return i, code // two names in a row: the second is not part of the type
			}
			i++
		case '|':
			if code != diag.DNFSyntax {
				code = diag.UnionType
			}
			i++
		case '&':
			if next := f.id(i + 1); next == int(z.T_VARIABLE) || next == int(z.T_ELLIPSIS) || next == '&' {
				return i, code
			}
			if code == "" {
				code = diag.IntersectionSyntax
			}
			i++
		case '(': // of (A&B)|C
			end := f.close(i)
			if f.id(end+1) != '|' && f.id(i-1) != '|' {
				return i, code
			}
			code, i = diag.DNFSyntax, end+1
		default:
			return i, code
		}
	}
}

// isName reports whether the i-th token is a name or a type's keyword.
func (f *finder) isName(i int) bool {
	switch z.TokenID(f.id(i)) {
	case z.T_STRING, z.T_ARRAY, z.T_CALLABLE:
		return true
	}
	return false
}

// function looks at the signature of a function, method, closure or arrow function.
func (f *finder) function(i int) {
	if f.member(i) || f.id(i-1) == int(z.T_USE) {
		return
	}
	j := i + 1
	if f.id(j) == '&' {
		j++
	}
	if f.isWord(j) {
		j++
	}
	if f.id(j) != '(' {
		return
	}
	f.params(j)
	j = f.close(j) + 1
	if f.id(j) == int(z.T_USE) && f.id(j+1) == '(' {
		end := f.close(j + 1)
		if f.id(end-1) == ',' {
			f.report(diag.ParamComma, end-1)
		}
		j = end + 1
	}
	if f.id(j) == ':' {
		f.returnType(j + 1)
	}
}

func (f *finder) returnType(i int) {
	end, code := f.typ(i)
	if code != "" {
		f.report(code, i)
		return
	}
	for ; i < end; i++ {
		if f.id(i) == int(z.T_STATIC) {
			f.report(diag.StaticReturn, i)
		}
	}
}

// params looks at the parameters in the parentheses that open at the i-th token.
func (f *finder) params(open int) {
	end := f.close(open)
	if f.partner[open] < 0 {
		return
	}
	if end > open+1 && f.id(end-1) == ',' {
		f.report(diag.ParamComma, end-1)
	}
	start := true
	for i := open + 1; i < end; i++ {
		if start {
			for isModifier(f.id(i)) {
				i++
			}
			if j, code := f.typ(i); code != "" {
				f.report(code, i)
				i = j
			}
			start = false
		}
		switch f.id(i) {
		case ',':
			start = true
		case int(z.T_NEW):
			f.report(diag.NewInInit, i)
		case '[', '{':
			i = f.skip(i, end)
		case '(':
			i = f.skip(i, end)
		}
	}
}

// skip goes to the closing bracket, reporting `new` on the way. A function in there is looked at
// for itself.
func (f *finder) skip(i, end int) int {
	last := min(f.close(i), end)
	for ; i < last && f.id(i) != int(z.T_FUNCTION) && f.id(i) != int(z.T_FN); i++ {
		if f.id(i) == int(z.T_NEW) && !f.member(i) {
			f.report(diag.NewInInit, i)
		}
	}
	return last
}

// modifier looks at what follows public, static and the like.
func (f *finder) modifier(i int) {
	prev, next := f.id(i-1), f.id(i+1)
	if prev == int(z.T_PAAMAYIM_NEKUDOTAYIM) || prev == int(z.T_FUNCTION) || prev == int(z.T_CONST) || prev == int(z.T_NEW) || prev == int(z.T_INSTANCEOF) || next == '=' {
		return
	}
	id := f.id(i)
	visibility := id == int(z.T_PUBLIC) || id == int(z.T_PROTECTED) || id == int(z.T_PRIVATE)
	if visibility && next == '(' && f.word(i+2) == "set" {
		f.report(diag.AsymmetricVisibility, i)
		return
	}
	if visibility && (prev == '(' || prev == ',') && next != ',' && next != ';' {
		f.report(diag.Promotion, i)
		return
	}
	if isModifier(next) {
		return
	}
	j, code := f.typ(i + 1)
	if f.id(j) != int(z.T_VARIABLE) {
		return
	}
	if code != "" {
		f.report(code, i+1)
	}
	if j == i+1 && id == int(z.T_STATIC) && !isModifier(prev) {
		return // static $a in a function
	}
	for ; j < len(f.toks); j++ {
		switch f.id(j) {
		case ';', '}', ')':
			return
		case '{':
			f.report(diag.PropertyHooks, j)
			return
		case '(', '[':
			j = f.close(j)
		}
	}
}
