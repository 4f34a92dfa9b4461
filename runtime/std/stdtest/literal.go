// Values as text: the notation of the recorded test tables.

package stdtest

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Format writes v: n, t, f, i12, d0.5, s"text" with \xHH for other than printable ASCII, a[key:value,…].
func Format(v php.Value) string {
	var b strings.Builder
	format(&b, v.Deref())
	return b.String()
}

func format(b *strings.Builder, v php.Value) {
	switch v.Kind() {
	case php.KindBool:
		if v.AsBool() {
			b.WriteByte('t')
		} else {
			b.WriteByte('f')
		}
	case php.KindInt:
		fmt.Fprintf(b, "i%d", v.AsInt())
	case php.KindFloat:
		f := v.AsFloat()
		switch {
		case math.IsNaN(f):
			b.WriteString("dNAN")
		case math.IsInf(f, 0):
			b.WriteString("d" + strings.TrimPrefix(strings.ToUpper(strconv.FormatFloat(f, 'g', -1, 64)), "+"))
		default:
			fmt.Fprintf(b, "d%x", math.Float64bits(f))
		}
	case php.KindString:
		formatString(b, v.AsString())
	case php.KindArray:
		b.WriteString("a[")
		n := 0
		for k, e := range v.AsArray().All() {
			if n++; n > 1 {
				b.WriteByte(',')
			}
			format(b, k)
			b.WriteByte(':')
			format(b, e.Deref())
		}
		b.WriteByte(']')
	case php.KindObject:
		b.WriteString("o")
	default:
		b.WriteByte('n')
	}
}

func formatString(b *strings.Builder, s string) {
	b.WriteString(`s"`)
	for i := 0; i < len(s); i++ {
		if ch := s[i]; ch < ' ' || ch > '~' || ch == '"' || ch == '\\' {
			fmt.Fprintf(b, `\x%02x`, ch)
		} else {
			b.WriteByte(ch)
		}
	}
	b.WriteByte('"')
}

// reader parses the notation.
type reader struct {
	s   string
	pos int
}

// Parse reads what Format writes.
func Parse(s string) php.Value {
	r := reader{s: s}
	return r.value()
}

func (r *reader) value() php.Value {
	tag := r.s[r.pos]
	r.pos++
	switch tag {
	case 't', 'f':
		return php.Bool(tag == 't')
	case 'i':
		n, _ := strconv.Atoi(r.word())
		return php.Int(n)
	case 'd':
		return php.Float(parseFloat(r.word()))
	case 's':
		return php.String(r.text())
	case 'a':
		return r.array()
	}
	return php.Null
}

func parseFloat(word string) float64 {
	switch word {
	case "NAN":
		return math.NaN()
	case "INF":
		return math.Inf(1)
	case "-INF":
		return math.Inf(-1)
	}
	bits, _ := strconv.ParseUint(word, 16, 64)
	return math.Float64frombits(bits)
}

func (r *reader) word() string {
	start := r.pos
	for r.pos < len(r.s) && strings.IndexByte(",:]", r.s[r.pos]) < 0 {
		r.pos++
	}
	return r.s[start:r.pos]
}

func (r *reader) text() string {
	r.pos++
	var out []byte
	for r.s[r.pos] != '"' {
		if r.s[r.pos] == '\\' {
			n, _ := strconv.ParseUint(r.s[r.pos+2:r.pos+4], 16, 8)
			out = append(out, byte(n))
			r.pos += 4
			continue
		}
		out = append(out, r.s[r.pos])
		r.pos++
	}
	r.pos++
	return string(out)
}

func (r *reader) array() php.Value {
	r.pos++
	var a php.Array
	for r.s[r.pos] != ']' {
		if r.s[r.pos] == ',' {
			r.pos++
		}
		key := r.value()
		r.pos++
		a.SetIndex(nil, key, r.value())
	}
	r.pos++
	return a.Value()
}
