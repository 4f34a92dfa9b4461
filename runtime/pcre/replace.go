// preg_replace and preg_filter.

package pcre

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Replace replaces matches, at most limit ones of each pattern in each subject (-1 for all).
//
// https://www.php.net/manual/en/function.preg-replace.php
func Replace(c *php.Context, pattern, replacement, subject php.Value, limit int) php.Value {
	n := 0
	return ReplaceCount(c, pattern, replacement, subject, limit, &n)
}

// ReplaceString is preg_replace with one pattern, one replacement and one subject; null if matching failed.
//
// https://www.php.net/manual/en/function.preg-replace.php
func ReplaceString(c *php.Context, pattern, replacement, subject string) php.Value {
	return compiled(pattern).Replace(c, replacement, subject)
}

// ReplaceCount is Replace that counts the replacements.
//
// https://www.php.net/manual/en/function.preg-replace.php
func ReplaceCount(c *php.Context, pattern, replacement, subject php.Value, limit int, count *int) php.Value {
	return replaceAll(c, "preg_replace", pattern, replacement, subject, limit, count, false)
}

// Filter is preg_replace that returns only subjects with a match.
//
// https://www.php.net/manual/en/function.preg-filter.php
func Filter(c *php.Context, pattern, replacement, subject php.Value, limit int) php.Value {
	n := 0
	return FilterCount(c, pattern, replacement, subject, limit, &n)
}

// FilterCount is Filter that counts the replacements.
//
// https://www.php.net/manual/en/function.preg-filter.php
func FilterCount(c *php.Context, pattern, replacement, subject php.Value, limit int, count *int) php.Value {
	return replaceAll(c, "preg_filter", pattern, replacement, subject, limit, count, true)
}

// Replace is preg_replace with one replacement and one subject.
func (re *Regexp) Replace(c *php.Context, replacement, subject string) php.Value {
	n := 0
	return stringOrNull(re.replace(c, "preg_replace", parseTemplate(replacement), subject, -1, &n))
}

// stringOrNull is a string, or null if not ok.
func stringOrNull(s string, ok bool) php.Value {
	if !ok {
		return php.Null
	}
	return php.String(s)
}

// replaceAll replaces in one subject or in an array of subjects.
func replaceAll(c *php.Context, fn string, pattern, replacement, subject php.Value, limit int, count *int, filter bool) php.Value {
	*count = 0
	if replacement.Kind() == php.KindArray && pattern.Kind() != php.KindArray {
		c.Throw("TypeError", "%s(): Argument #1 ($pattern) must be of type array when argument #2 ($replacement) is an array, string given", fn)
	}
	r := replacer{c: c, fn: fn, limit: limit, count: count}
	r.prepare(pattern, replacement)
	if subject.Kind() != php.KindArray {
		s, ok := r.subject(subject.String(c))
		if !ok || filter && *count == 0 {
			return php.Null
		}
		return php.String(s)
	}
	in := subject.AsArray()
	out := php.Array{}
	for key, v := range in.All() {
		before := *count
		s, ok := r.subject(v.String(c))
		if ok && (!filter || *count > before) {
			out.SetIndex(c, key, php.String(s))
		}
	}
	return out.Value()
}

// replacer is a list of patterns and what to put in place of their matches.
type replacer struct {
	c     *php.Context
	fn    string
	limit int
	count *int
	steps []replaceStep
}

type replaceStep struct {
	pattern string
	with    template
}

// prepare pairs patterns with replacements; missing replacements are empty.
func (r *replacer) prepare(pattern, replacement php.Value) {
	if pattern.Kind() != php.KindArray {
		r.steps = []replaceStep{{pattern.String(r.c), parseTemplate(replacement.String(r.c))}}
		return
	}
	one := template{}
	var many []php.Value
	if replacement.Kind() == php.KindArray {
		for v := range replacement.AsArray().Values() {
			many = append(many, v)
		}
	} else {
		one = parseTemplate(replacement.String(r.c))
	}
	i := 0
	for v := range pattern.AsArray().Values() {
		step := replaceStep{pattern: v.String(r.c), with: one}
		if replacement.Kind() == php.KindArray && i < len(many) {
			step.with = parseTemplate(many[i].String(r.c))
		}
		i++
		r.steps = append(r.steps, step)
	}
}

// subject applies all steps to s; false if one failed.
func (r *replacer) subject(s string) (string, bool) {
	ok := true
	for i := range r.steps {
		step := &r.steps[i]
		if s, ok = compiled(step.pattern).replace(r.c, r.fn, step.with, s, r.limit, r.count); !ok {
			return "", false
		}
	}
	return s, true
}

// replace replaces at most limit matches in s.
func (re *Regexp) replace(c *php.Context, fn string, with template, s string, limit int, count *int) (string, bool) {
	sc, ok := newScan(c, fn, re, s)
	if !ok || sc.matcher == nil {
		return "", false
	}
	sc.quiet = true
	var b strings.Builder
	last, n := 0, 0
	for limit != 0 && sc.next(c, fn) {
		if n == 0 {
			b.Grow(len(s) + len(s)/8 + len(with.lit))
		}
		if sc.regs[0] > last {
			b.WriteString(s[last:sc.regs[0]])
		}
		with.expand(&b, sc.matcher)
		last = sc.regs[1]
		n++
		limit--
	}
	*count += n
	sc.close()
	if sc.bad() {
		return "", false
	}
	if n == 0 {
		return s, true
	}
	b.WriteString(s[last:])
	return b.String(), true
}

// template is a replacement: literal text with references to groups.
type template struct {
	lit   string // the text before the first reference
	parts []templatePart
}

// templatePart is a reference to a group and the text behind it.
type templatePart struct {
	group int
	lit   string
}

// parseTemplate reads a replacement: \1, $1 and ${1} refer to groups, \\ is a backslash.
func parseTemplate(s string) template {
	if strings.IndexByte(s, '$') < 0 && strings.IndexByte(s, '\\') < 0 {
		return template{lit: s}
	}
	t := template{}
	lit := make([]byte, 0, len(s))
	flush := func() {
		if n := len(t.parts); n > 0 {
			t.parts[n-1].lit = string(lit)
		} else {
			t.lit = string(lit)
		}
		lit = lit[:0]
	}
	var prev byte
	for i := 0; i < len(s); {
		ch := s[i]
		if ch == '\\' || ch == '$' {
			if prev == '\\' {
				lit[len(lit)-1] = ch
				prev = 0
				i++
				continue
			}
			if group, n := groupRef(s[i:]); n > 0 {
				flush()
				t.parts = append(t.parts, templatePart{group: group})
				i += n
				continue
			}
		}
		lit = append(lit, ch)
		prev = ch
		i++
	}
	flush()
	return t
}

// groupRef reads a reference at the start of s: its group and its length, 0 if it is none.
func groupRef(s string) (group, n int) {
	i := 1
	brace := s[0] == '$' && len(s) > 1 && s[1] == '{'
	if brace {
		i++
	}
	start := i
	for i < len(s) && i < start+2 && isDigit(s[i]) {
		group = group*10 + int(s[i]-'0')
		i++
	}
	if i == start {
		return 0, 0
	}
	if brace {
		if i >= len(s) || s[i] != '}' {
			return 0, 0
		}
		i++
	}
	return group, i
}

// expand writes the replacement for a match.
func (t *template) expand(b *strings.Builder, m *matcher) {
	b.WriteString(t.lit)
	for i := range t.parts {
		part := &t.parts[i]
		if g := part.group; g <= m.ngroups && m.regs[2*g] >= 0 {
			b.WriteString(m.s[m.regs[2*g]:m.regs[2*g+1]])
		}
		b.WriteString(part.lit)
	}
}
