// CSV: fgetcsv, fputcsv, str_getcsv.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// csvReader takes one record apart, which may go on in the next lines.
type csvReader struct {
	delimiter, enclosure byte
	escape               int                   // -1: none
	next                 func() (string, bool) // the next line, for an enclosed line end; nil if there is none
	buf                  string
	pos, limit           int // limit is where buf's line end starts
}

// setLine starts on a line.
func (r *csvReader) setLine(line string) {
	r.buf, r.pos, r.limit = line, 0, len(line)
	if strings.HasSuffix(line, "\r\n") {
		r.limit -= 2
	} else if strings.HasSuffix(line, "\n") || strings.HasSuffix(line, "\r") {
		r.limit--
	}
}

// record returns the fields of a line.
func (r *csvReader) record(line string) php.Array {
	r.setLine(line)
	var fields []php.Value
	for first := true; ; first = false {
		start := r.pos
		// Blanks in front of an enclosure do not count.
		i := r.pos
		for i < len(r.buf) && r.buf[i] != r.delimiter && isSpaceByte(r.buf[i]) && i < r.limit {
			i++
		}
		if i < r.limit && r.buf[i] == r.enclosure {
			start = i
		}
		if first && start == r.limit {
			return php.List(php.Null)
		}
		r.pos = start
		var field string
		var more bool
		if r.pos < r.limit && r.buf[r.pos] == r.enclosure {
			r.pos++
			field, more = r.enclosed()
		} else {
			field, more = r.toDelimiter()
			field = trimLineEnd(field)
		}
		fields = append(fields, php.String(field))
		if !more {
			return php.ListOf(fields)
		}
	}
}

func isSpaceByte(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

func trimLineEnd(s string) string {
	if strings.HasSuffix(s, "\r\n") {
		return s[:len(s)-2]
	}
	if strings.HasSuffix(s, "\n") || strings.HasSuffix(s, "\r") {
		return s[:len(s)-1]
	}
	return s
}

// toDelimiter returns the text up to the delimiter, which it skips, and whether there was one.
func (r *csvReader) toDelimiter() (string, bool) {
	start := r.pos
	if i := strings.IndexByte(r.buf[start:r.limit], r.delimiter); i >= 0 {
		r.pos = start + i + 1
		return r.buf[start : start+i], true
	}
	r.pos = r.limit
	return r.buf[start:r.limit], false
}

// enclosed reads a field from behind its opening enclosure.
func (r *csvReader) enclosed() (string, bool) {
	var b strings.Builder
	// PHP takes the byte behind an enclosure that ends the last line once more, a null byte at the end.
	extra := ""
	if r.pos >= r.limit {
		extra = (r.buf[r.limit:] + "\x00")[:1]
	}
	escaped := false
	for {
		if r.pos >= r.limit {
			b.WriteString(r.buf[r.limit:]) // the line end is part of the field
			line, ok := "", false
			if r.next != nil {
				line, ok = r.next()
			}
			if !ok {
				return b.String() + extra, false
			}
			extra = ""
			r.setLine(line)
			escaped = false
			continue
		}
		ch := r.buf[r.pos]
		r.pos++
		switch {
		case escaped:
			escaped = false
		case ch == r.enclosure:
			if r.pos < r.limit && r.buf[r.pos] == r.enclosure {
				r.pos++ // doubled: stands for itself
				break
			}
			rest, more := r.toDelimiter()
			b.WriteString(rest)
			return b.String(), more
		case int(ch) == r.escape:
			escaped = true
		}
		b.WriteByte(ch)
	}
}

// StrGetcsv takes one CSV record apart.
//
// https://www.php.net/manual/en/function.str-getcsv.php
func StrGetcsv(text string) php.Array {
	return StrGetcsvAs(text, ",", `"`, `\`)
}

// StrGetcsvAs is StrGetcsv with its rarer arguments.
//
// https://www.php.net/manual/en/function.str-getcsv.php
func StrGetcsvAs(text, separator, enclosure, escape string) php.Array {
	r := csvReader{delimiter: firstByte(separator, ','), enclosure: firstByte(enclosure, '"'), escape: escapeByte(escape)}
	return r.record(text)
}

func firstByte(s string, fallback byte) byte {
	if s == "" {
		return fallback
	}
	return s[0]
}

func escapeByte(s string) int {
	if s == "" {
		return -1
	}
	return int(s[0])
}

// checkCSV throws if separator, enclosure or escape are not single characters; pos is the separator's.
func checkCSV(c *php.Context, fn string, pos int, separator, enclosure, escape string) {
	if len(separator) != 1 {
		c.ArgError("ValueError", fn, pos, "separator", "must be a single character")
	}
	if len(enclosure) != 1 {
		c.ArgError("ValueError", fn, pos+1, "enclosure", "must be a single character")
	}
	if len(escape) > 1 {
		c.ArgError("ValueError", fn, pos+2, "escape", "must be empty or a single character")
	}
}

// Fgetcsv reads a CSV record; false at the end of the stream.
//
// https://www.php.net/manual/en/function.fgetcsv.php
func Fgetcsv(c *php.Context, stream php.Value) php.Value {
	return FgetcsvAs(c, stream, php.Null, ",", `"`, `\`)
}

// FgetcsvAs is Fgetcsv with its rarer arguments.
//
// https://www.php.net/manual/en/function.fgetcsv.php
func FgetcsvAs(c *php.Context, stream, length php.Value, separator, enclosure, escape string) php.Value {
	const fn = "fgetcsv"
	checkCSV(c, fn, 3, separator, enclosure, escape)
	limit := -1
	if !length.IsNull() && length.AsInt() != 0 {
		if limit = length.AsInt(); limit < 0 || limit == maxInt {
			c.ArgError("ValueError", fn, 2, "length", "must be between 0 and 9223372036854775806")
		}
	}
	s := streamArg(c, stream, fn)
	line, ok := s.readLine(c, limit, fn)
	if !ok {
		return php.False
	}
	r := csvReader{
		delimiter: separator[0], enclosure: enclosure[0], escape: escapeByte(escape),
		next: func() (string, bool) { return s.readLine(c, -1, fn) },
	}
	return r.record(line).Value()
}

const maxInt = int(^uint(0) >> 1)

// Fputcsv writes fields as a CSV record and returns its length; false if the stream cannot be written to.
//
// https://www.php.net/manual/en/function.fputcsv.php
func Fputcsv(c *php.Context, stream php.Value, fields php.Array) php.Value {
	return FputcsvAs(c, stream, fields, ",", `"`, `\`, "\n")
}

// FputcsvAs is Fputcsv with its rarer arguments.
//
// https://www.php.net/manual/en/function.fputcsv.php
func FputcsvAs(c *php.Context, stream php.Value, fields php.Array, separator, enclosure, escape, eol string) php.Value {
	const fn = "fputcsv"
	checkCSV(c, fn, 3, separator, enclosure, escape)
	s := streamArg(c, stream, fn)
	var b strings.Builder
	special := separator + enclosure + escape + "\n\r\t "
	first := true
	for v := range fields.Values() {
		if !first {
			b.WriteString(separator)
		}
		first = false
		text := v.String(c)
		if strings.ContainsAny(text, special) {
			writeEnclosed(&b, text, enclosure[0], escapeByte(escape))
		} else {
			b.WriteString(text)
		}
	}
	b.WriteString(eol)
	n, ok := s.write(c, b.String(), fn)
	if !ok {
		return php.False
	}
	return php.Int(n)
}

// writeEnclosed writes a field in enclosures, which are doubled inside unless escaped.
func writeEnclosed(b *strings.Builder, text string, enclosure byte, escape int) {
	b.WriteByte(enclosure)
	escaped := false
	for i := 0; i < len(text); i++ {
		switch ch := text[i]; {
		case int(ch) == escape:
			escaped = true
		case !escaped && ch == enclosure:
			b.WriteByte(enclosure)
		default:
			escaped = false
		}
		b.WriteByte(text[i])
	}
	b.WriteByte(enclosure)
}
