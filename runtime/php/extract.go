// extract(): array elements become variables.

package php

import "strings"

// The flags of extract().
const (
	extrOverwrite = iota
	extrSkip
	extrPrefixSame
	extrPrefixAll
	extrPrefixInvalid
	extrPrefixIfExists
	extrIfExists
	extrRefs = 256
)

// Extract makes variables of the elements of *v and returns how many, as extract() does. The prefix
// may be left out where no name gets one.
// https://www.php.net/manual/en/function.extract.php
func (s *Scope) Extract(c *Context, v *Value, flags int, prefix ...string) int {
	if v.Deref().k != KindArray {
		c.Throw("TypeError", "extract(): Argument #1 ($array) must be of type array, %s given", TypeName(v.Deref()))
	}
	refs := flags&extrRefs != 0
	if flags &= 0xff; flags > extrIfExists || flags < 0 {
		c.Throw("ValueError", "extract(): Argument #2 ($flags) must be a valid extract type")
	}
	text := ""
	switch {
	case len(prefix) > 0:
		text = prefix[0]
	case flags >= extrPrefixSame && flags <= extrPrefixIfExists:
		c.Throw("ValueError", "extract(): Argument #3 ($prefix) is required when using this extract type")
	}
	if text != "" && !validName(text) {
		c.Throw("ValueError", "extract(): Argument #3 ($prefix) must be a valid identifier")
	}
	n := 0
	for k, x := range v.Deref().AsArray().Copy().All() {
		name, ok := s.extractName(k, flags, text)
		if flags == extrOverwrite && k.k == KindString && k.AsString() == "this" {
			c.Throw("Error", "Cannot re-assign $this")
		}
		if !ok {
			continue
		}
		if refs {
			s.Bind(name, v.RefIndex(c, k))
		} else {
			s.Ref(name).V = x.Copy()
		}
		n++
	}
	return n
}

// extractName returns the variable that a key becomes; ok is false where there is none.
func (s *Scope) extractName(k Value, flags int, prefix string) (name string, ok bool) {
	if k.k != KindString {
		name = k.String(nil)
		if flags != extrPrefixAll && flags != extrPrefixInvalid {
			return "", false
		}
		name = prefix + "_" + name
		return name, validName(name)
	}
	if name = k.AsString(); name == "" && flags != extrPrefixInvalid {
		return "", false
	}
	exists := s.Peek(name).k != KindUndef
	prefixed := false
	switch flags {
	case extrSkip:
		if exists {
			return "", false
		}
	case extrIfExists:
		if !exists {
			return "", false
		}
	case extrPrefixAll:
		prefixed = true
	case extrPrefixSame:
		prefixed = exists || name == "this"
	case extrPrefixIfExists:
		if !exists {
			return "", false
		}
		prefixed = true
	case extrPrefixInvalid:
		prefixed = !validName(name) || name == "this"
	}
	if prefixed {
		name = prefix + "_" + name
	}
	return name, validName(name) && name != "this" && name != "GLOBALS"
}

// validName reports whether a variable can have the name.
func validName(name string) bool {
	if name == "" || name[0] >= '0' && name[0] <= '9' {
		return false
	}
	return strings.IndexFunc(name, func(r rune) bool {
		return !(r == '_' || r >= 0x80 || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
	}) < 0
}
