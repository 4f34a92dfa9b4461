// strip_tags: PHP's small state machine over HTML, PHP and comment tags.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// StripTags removes HTML and PHP tags and comments from s. https://www.php.net/manual/en/function.strip-tags.php
func StripTags(s string) string { return stripTags(s, "") }

// StripTagsAllowed is StripTags that keeps the tags in allowed: "<a><b>", a list of names, or null.
// https://www.php.net/manual/en/function.strip-tags.php
func StripTagsAllowed(c *php.Context, s string, allowed php.Value) string {
	switch allowed.Kind() {
	case php.KindString:
		return stripTags(s, allowed.AsString())
	case php.KindArray:
		var set strings.Builder
		for v := range allowed.AsArray().Values() {
			set.WriteString("<" + v.String(c) + ">")
		}
		return stripTags(s, set.String())
	}
	return stripTags(s, "")
}

// The kinds of text that strip_tags tells apart.
const (
	stripEnd = iota
	stripText
	stripTag
	stripPHP
	stripDeclaration
	stripComment
)

// tagStripper is the state of one call. The in… methods each read one kind of text from pos on and return the kind
// that follows.
type tagStripper struct {
	s       string
	allowed string // lower-case "<a><b>", or "" to keep no tag
	pos     int
	depth   int
	quote   byte // the quote that the text is in, or 0
	last    byte // the bracket or quote seen last
	parens  int
	xml     bool
	tag     []byte // the tag being read
	out     []byte
}

func stripTags(s, allowed string) string {
	if strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '>') < 0 && strings.IndexByte(s, 0) < 0 {
		return s
	}
	t := tagStripper{s: s, allowed: Strtolower(allowed), out: make([]byte, 0, len(s))}
	for state := stripText; state != stripEnd && t.pos < len(s); {
		switch state {
		case stripText:
			state = t.inText()
		case stripTag:
			state = t.inTag()
		case stripPHP:
			state = t.inPHP()
		case stripDeclaration:
			state = t.inDeclaration()
		case stripComment:
			state = t.inComment()
		}
	}
	return bytesToString(t.out)
}

// before is the byte n places before the current one, NUL before the start.
func (t *tagStripper) before(n int) byte {
	if t.pos < n {
		return 0
	}
	return t.s[t.pos-n]
}

// closes handles a ">" that is nested or quoted; true means that it ends the tag.
func (t *tagStripper) closes() bool {
	if t.depth > 0 {
		t.depth--
		return false
	}
	return t.quote == 0
}

// toggleQuote enters or leaves the quotes that b stands for.
func (t *tagStripper) toggleQuote(b byte) {
	if t.quote == 0 {
		t.quote = b
	} else if t.quote == b {
		t.quote = 0
	}
}

// keep adds a byte to the tag that might be allowed.
func (t *tagStripper) keep(b byte) {
	if t.allowed != "" {
		t.tag = append(t.tag, b)
	}
}

// end leaves a tag that is not kept.
func (t *tagStripper) end() int {
	t.quote = 0
	t.tag = t.tag[:0]
	t.pos++
	return stripText
}

// inText reads text outside of tags.
func (t *tagStripper) inText() int {
	for ; t.pos < len(t.s); t.pos++ {
		switch b := t.s[t.pos]; b {
		case 0:
		case '<':
			if t.quote != 0 {
				continue
			}
			if isSpace(byteAt(t.s, t.pos+1)) {
				t.out = append(t.out, b)
				continue
			}
			t.last = '<'
			t.keep('<')
			t.pos++
			return stripTag
		case '>':
			if t.closes() {
				t.out = append(t.out, b)
			}
		default:
			t.out = append(t.out, b)
		}
	}
	return stripEnd
}

// inTag reads an HTML tag.
func (t *tagStripper) inTag() int {
	for ; t.pos < len(t.s); t.pos++ {
		switch b := t.s[t.pos]; {
		case b == 0:
		case b == '<':
			if t.quote != 0 {
				continue
			}
			if isSpace(byteAt(t.s, t.pos+1)) {
				t.keep(b)
				continue
			}
			t.depth++
		case b == '>':
			if !t.closes() {
				continue
			}
			t.last = '>'
			if t.xml && t.before(1) == '-' {
				continue
			}
			t.xml = false
			if t.keep('>'); t.allowed != "" && strings.Contains(t.allowed, tagName(t.tag)) {
				t.out = append(t.out, t.tag...)
			}
			return t.end()
		case b == '"' || b == '\'':
			if t.pos > 0 {
				t.toggleQuote(b)
			}
			t.keep(b)
		case b == '!' && t.before(1) == '<':
			t.last = b
			t.pos++
			return stripDeclaration
		case b == '?' && t.before(1) == '<':
			t.parens = 0
			t.pos++
			return stripPHP
		default:
			t.keep(b)
		}
	}
	return stripEnd
}

// inPHP reads what follows "<?".
func (t *tagStripper) inPHP() int {
	for ; t.pos < len(t.s); t.pos++ {
		switch b := t.s[t.pos]; b {
		case '(', ')':
			if t.last == '"' || t.last == '\'' {
				continue
			}
			if t.last = b; b == '(' {
				t.parens++
			} else {
				t.parens--
			}
		case '>':
			if t.closes() && t.parens == 0 && t.last != '"' && t.before(1) == '?' {
				return t.end()
			}
		case '"', '\'':
			if t.pos < 1 || t.before(1) == '\\' {
				continue
			}
			if t.last == b {
				t.last = 0
			} else if t.last != '\\' {
				t.last = b
			}
			t.toggleQuote(b)
		case 'l', 'L':
			// "<?xml" is HTML after all.
			if t.pos > 4 && t.before(1)|0x20 == 'm' && t.before(2)|0x20 == 'x' && t.before(3) == '?' && t.before(4) == '<' {
				t.xml = true
				t.pos++
				return stripTag
			}
		}
	}
	return stripEnd
}

// inDeclaration reads what follows "<!".
func (t *tagStripper) inDeclaration() int {
	for ; t.pos < len(t.s); t.pos++ {
		switch b := t.s[t.pos]; b {
		case '>':
			if t.closes() {
				return t.end()
			}
		case '"', '\'':
			if t.before(1) != '\\' {
				t.toggleQuote(b)
			}
		case '-':
			if t.before(1) == '-' && t.before(2) == '!' {
				t.pos++
				return stripComment
			}
		case 'e', 'E':
			if t.pos > 6 && strings.EqualFold(t.s[t.pos-6:t.pos], "doctyp") {
				t.pos++
				return stripTag
			}
		}
	}
	return stripEnd
}

// inComment reads what follows "<!--".
func (t *tagStripper) inComment() int {
	for ; t.pos < len(t.s); t.pos++ {
		if t.s[t.pos] == '>' && t.quote == 0 && t.before(1) == '-' && t.before(2) == '-' {
			return t.end()
		}
	}
	return stripEnd
}

// tagName is the bare lower-case form of a tag: "<a href=x>" and "</a>" become "<a>".
func tagName(tag []byte) string {
	name := make([]byte, 0, len(tag))
	begun := false
	for i, b := range tag {
		switch {
		case b == '<':
			name = append(name, b)
		case b == '>':
			return string(append(name, '>'))
		case !isSpace(b):
			begun = true
			if b != '/' || i > 0 && tag[i-1] != '<' && (i+1 >= len(tag) || tag[i+1] != '>') {
				name = append(name, lowerByte(b))
			}
		case begun:
			return string(append(name, '>'))
		}
	}
	return string(append(name, '>'))
}
