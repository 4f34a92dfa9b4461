// The filters that clean a string.

package filter

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/std"
)

func (j *job) sanitize(s string) php.Value {
	switch j.filter {
	case sanitizeInt:
		return text(keepIf(s, func(b byte) bool { return isDigit(b) || b == '+' || b == '-' }))
	case sanitizeFloat:
		also := "+-"
		for flag, more := range map[int]string{allowFraction: ".", allowThousand: ",", allowScientific: "eE"} {
			if j.flags&flag != 0 {
				also += more
			}
		}
		return text(keepIf(s, func(b byte) bool { return isDigit(b) || strings.IndexByte(also, b) >= 0 }))
	case sanitizeEmail:
		return text(keep(s, "!#$%&'*+-=?^_`{|}~@.[]"))
	case sanitizeURL:
		return text(cleanURL(s))
	case addSlashes:
		return text(std.Addslashes(s))
	case sanitizeFull:
		quotes := 3
		if j.flags&noEncodeQuotes != 0 {
			quotes = 0
		}
		return text(std.Htmlentities(j.c, s, quotes, php.Null, false))
	case sanitizeEncoded:
		return text(percentEncode(j.strip(s), j.flags))
	case sanitizeSpecial:
		high := j.flags&encodeHigh != 0
		return text(entities(j.strip(s), func(b byte) bool {
			return b < ' ' || strings.IndexByte(`'"<>&`, b) >= 0 || high && b >= 127
		}))
	case sanitizeString:
		return j.stripTags(s)
	}
	return j.raw(s)
}

// strip drops bytes that the flags name.
func (j *job) strip(s string) string {
	if j.flags&(stripLow|stripHigh|stripBacktick) == 0 {
		return s
	}
	return keepIf(s, func(b byte) bool {
		return !(b > 127 && j.flags&stripHigh != 0 || b < ' ' && j.flags&stripLow != 0 || b == '`' && j.flags&stripBacktick != 0)
	})
}

// raw leaves the string alone but for what the flags ask.
func (j *job) raw(s string) php.Value {
	if s == "" && j.flags&emptyStringNull != 0 {
		return php.Null
	}
	if j.flags&(stripLow|stripHigh|stripBacktick|encodeLow|encodeHigh|encodeAmp) == 0 {
		return text(s)
	}
	return text(entities(j.strip(s), func(b byte) bool {
		return b == '&' && j.flags&encodeAmp != 0 || b < ' ' && j.flags&encodeLow != 0 || b >= 127 && j.flags&encodeHigh != 0
	}))
}

// entities replaces bytes by numeric character references.
func entities(s string, special func(byte) bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if special(s[i]) {
			fmt.Fprintf(&b, "&#%d;", s[i])
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// percentEncode encodes all but letters, digits and -._ as %XX.
func percentEncode(s string, flags int) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if isAlnum(s[i]) || strings.IndexByte("-._", s[i]) >= 0 {
			b.WriteByte(s[i])
			continue
		}
		fmt.Fprintf(&b, "%%%02X", s[i])
	}
	return b.String()
}

// stripTags is the filter that PHP has deprecated; it is not carried over.
func (j *job) stripTags(string) php.Value {
	return j.c.Unsupported("filter", "FILTER_SANITIZE_STRING")
}
