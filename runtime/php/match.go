// match without an arm for its subject.

package php

import (
	"strconv"
	"strings"
)

// UnhandledMatch throws the Error of a match that has no arm for v.
func (c *Context) UnhandledMatch(v Value) {
	v = v.Deref()
	text := ""
	switch v.k {
	case KindUndef, KindNull:
		text = "NULL"
	case KindBool:
		text = strconv.FormatBool(v.AsBool())
	case KindInt:
		text = strconv.Itoa(v.AsInt())
	case KindFloat:
		text = FloatRepr(v.AsFloat())
		if strings.Trim(text, "-0123456789") == "" {
			text += ".0"
		}
	case KindString:
		text = c.quoted(v.AsString())
	default:
		text = "of type " + TypeName(v)
	}
	c.Throw("UnhandledMatchError", "Unhandled match case %s", text)
}

// quoted is a string as messages show it: cut at zend.exception_string_param_max_len, control
// characters, backslashes and bytes above ASCII escaped.
func (c *Context) quoted(s string) string {
	limit, err := strconv.Atoi(c.Ini("zend.exception_string_param_max_len"))
	if err != nil || limit < 0 {
		limit = 15
	}
	cut := len(s) > limit
	if cut {
		s = s[:limit]
	}
	var b strings.Builder
	b.WriteByte('\'')
	for _, ch := range []byte(s) {
		b.WriteString(escaped(ch))
	}
	if cut {
		b.WriteString("...")
	}
	b.WriteByte('\'')
	return b.String()
}

// escaped is one byte of a quoted string.
func escaped(ch byte) string {
	const names = "abtnvfr"
	switch {
	case ch == '\\':
		return `\\`
	case ch == 0x1b:
		return `\e`
	case ch >= '\t' && ch <= '\r':
		return `\` + string(names[ch-'\a'])
	case ch < ' ' || ch > '~':
		const hex = "0123456789ABCDEF"
		return `\x` + string([]byte{hex[ch>>4], hex[ch&15]})
	}
	return string([]byte{ch})
}
