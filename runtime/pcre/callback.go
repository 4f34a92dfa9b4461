// preg_replace_callback and preg_replace_callback_array.

package pcre

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ReplaceCallback replaces matches by what callback returns for them.
//
// https://www.php.net/manual/en/function.preg-replace-callback.php
func ReplaceCallback(c *php.Context, pattern php.Value, callback *php.Func, subject php.Value, limit int) php.Value {
	n := 0
	return ReplaceCallbackCount(c, pattern, callback, subject, limit, &n, 0)
}

// ReplaceCallbackString is preg_replace_callback with one pattern and one subject; null if matching failed.
//
// https://www.php.net/manual/en/function.preg-replace-callback.php
func ReplaceCallbackString(c *php.Context, pattern string, callback *php.Func, subject string) php.Value {
	return compiled(pattern).ReplaceCallback(c, callback, subject)
}

// ReplaceCallbackOf is preg_replace_callback with one pattern and one subject and a Go function
// of the groups; null if matching failed.
//
// https://www.php.net/manual/en/function.preg-replace-callback.php
func ReplaceCallbackOf(c *php.Context, pattern string, callback func(match php.Array) string, subject string) php.Value {
	n := 0
	r := callbackReplacer{c, "preg_replace_callback", -1, 0, &n}
	return stringOrNull(r.replace(compiled(pattern), callback, subject))
}

// ReplaceCallbackCount is ReplaceCallback with a count of the replacements and flags.
//
// https://www.php.net/manual/en/function.preg-replace-callback.php
func ReplaceCallbackCount(c *php.Context, pattern php.Value, callback *php.Func, subject php.Value, limit int, count *int, flags int) php.Value {
	*count = 0
	var patterns []string
	if pattern.Kind() == php.KindArray {
		for v := range pattern.AsArray().Values() {
			patterns = append(patterns, v.String(c))
		}
	} else {
		patterns = []string{pattern.String(c)}
	}
	total := 0
	r := callbackReplacer{c, "preg_replace_callback", limit, flags, &total}
	out := eachSubject(c, subject, func(s string) (string, bool) {
		ok := true
		for _, p := range patterns {
			if s, ok = r.replace(compiled(p), r.calling(callback), s); !ok {
				return "", false
			}
		}
		return s, true
	})
	*count = total
	return out
}

// ReplaceCallback is preg_replace_callback with one subject.
func (re *Regexp) ReplaceCallback(c *php.Context, callback *php.Func, subject string) php.Value {
	n := 0
	r := callbackReplacer{c, "preg_replace_callback", -1, 0, &n}
	return stringOrNull(r.replace(re, r.calling(callback), subject))
}

// ReplaceCallbackArray replaces matches of each key of pattern by what its callback returns.
//
// https://www.php.net/manual/en/function.preg-replace-callback-array.php
func ReplaceCallbackArray(c *php.Context, pattern php.Array, subject php.Value, limit int) php.Value {
	n := 0
	return ReplaceCallbackArrayCount(c, pattern, subject, limit, &n, 0)
}

// ReplaceCallbackArrayCount is ReplaceCallbackArray with a count of the replacements and flags.
//
// https://www.php.net/manual/en/function.preg-replace-callback-array.php
func ReplaceCallbackArrayCount(c *php.Context, pattern php.Array, subject php.Value, limit int, count *int, flags int) php.Value {
	const fn = "preg_replace_callback_array"
	*count = 0
	total := 0
	r := callbackReplacer{c, fn, limit, flags, &total}
	for key, v := range pattern.All() {
		if key.Kind() != php.KindString {
			c.Throw("TypeError", fn+"(): Argument #1 ($pattern) must contain only string patterns as keys")
		}
		f, why := c.FindCallable(v)
		if f == nil || why != "" {
			c.Throw("TypeError", fn+"(): Argument #1 ($pattern) must contain only valid callbacks")
		}
		re := compiled(key.AsString())
		subject = eachSubject(c, subject, func(s string) (string, bool) { return r.replace(re, r.calling(f), s) })
		if subject.IsNull() {
			break
		}
	}
	*count = total
	return subject
}

// eachSubject applies replace to a subject, or to each subject of an array.
func eachSubject(c *php.Context, subject php.Value, replace func(s string) (string, bool)) php.Value {
	if subject.Kind() != php.KindArray {
		return stringOrNull(replace(subject.String(c)))
	}
	out := php.Array{}
	for key, v := range subject.AsArray().All() {
		if s, ok := replace(v.String(c)); ok {
			out.SetIndex(c, key, php.String(s))
		}
	}
	return out.Value()
}

// callbackReplacer replaces matches by the results of callbacks.
type callbackReplacer struct {
	c     *php.Context
	fn    string
	limit int
	flags int
	count *int
}

// calling is a callable as a function of the groups.
func (r *callbackReplacer) calling(f *php.Func) func(match php.Array) string {
	args := make([]php.Value, 1)
	return func(match php.Array) string {
		args[0] = match.Value()
		return f.Invoke(r.c, args...).String(r.c)
	}
}

// replace replaces matches of re in s; false if matching failed.
func (r *callbackReplacer) replace(re *Regexp, f func(match php.Array) string, s string) (string, bool) {
	sc, ok := newScan(r.c, r.fn, re, s)
	if !ok || sc.matcher == nil {
		return "", false
	}
	sc.quiet = true
	var b strings.Builder
	last, limit, n := 0, r.limit, 0
	for limit != 0 && sc.next(r.c, r.fn) {
		if n == 0 {
			b.Grow(len(s) + len(s)/8)
		}
		if sc.regs[0] > last {
			b.WriteString(s[last:sc.regs[0]])
		}
		last = sc.regs[1]
		b.WriteString(f(sc.groups(r.flags)))
		n++
		*r.count++
		limit--
	}
	bad := sc.err != noError
	if bad {
		sc.st.lastError = sc.err
	}
	sc.close()
	if bad {
		return "", false
	}
	if n == 0 {
		return s, true
	}
	b.WriteString(s[last:])
	return b.String(), true
}
