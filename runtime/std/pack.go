// pack and unpack: binary data.

package std

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// packCode is one letter of a format with its repeater; -1 is "*".
type packCode struct {
	code  byte
	count int
}

// packOrder is the byte order and the size of each number code.
func packOrder(code byte) (order binary.ByteOrder, size int) {
	order = binary.LittleEndian
	if strings.IndexByte("nNJGE", code) >= 0 {
		order = binary.BigEndian
	}
	switch code {
	case 'c', 'C':
		return order, 1
	case 's', 'S', 'n', 'v':
		return order, 2
	case 'i', 'I', 'l', 'L', 'N', 'V', 'f', 'g', 'G':
		return order, 4
	case 'q', 'Q', 'J', 'P', 'd', 'e', 'E':
		return order, 8
	}
	return order, 0
}

// repeater reads the count at the start of s and how many bytes it takes.
func repeater(s string) (count, n int) {
	if s != "" && s[0] == '*' {
		return -1, 1
	}
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n == 0 {
		return 1, 0
	}
	count, err := strconv.Atoi(s[:n])
	if err != nil || count > math.MaxInt32 {
		count = math.MaxInt32
	}
	return count, n
}

// Pack writes values as format says. https://www.php.net/manual/en/function.pack.php
func Pack(c *php.Context, format string, values ...php.Value) string {
	codes := packCodes(c, format, values)
	p := packer{c: c, values: values}
	p.check(codes)
	for _, code := range codes {
		p.write(code.code, code.count)
	}
	return bytesToString(p.out)
}

// packCodes reads a format and checks it against the values.
func packCodes(c *php.Context, format string, values []php.Value) []packCode {
	var codes []packCode
	used := 0
	for i := 0; i < len(format); {
		code := format[i]
		count, n := repeater(format[i+1:])
		i += 1 + n
		_, size := packOrder(code)
		switch {
		case strings.IndexByte("xX@", code) >= 0:
			if count < 0 {
				c.Warning("pack(): Type %s: '*' ignored", oneByte(code))
				count = 1
			}
		case strings.IndexByte("aAZhH", code) >= 0:
			if used >= len(values) {
				c.Throw("ValueError", "Type %s: not enough arguments", oneByte(code))
			}
			if count < 0 {
				count = len(values[used].String(c))
				if code == 'Z' {
					count++
				}
			}
			used++
		case size > 0:
			if count < 0 {
				count = len(values) - used
			}
			if used += count; used > len(values) {
				c.Throw("ValueError", "Type %s: too few arguments", oneByte(code))
			}
		default:
			c.Throw("ValueError", "Type %s: unknown format code", oneByte(code))
		}
		codes = append(codes, packCode{code, count})
	}
	if used < len(values) {
		c.Warning("pack(): %d arguments unused", len(values)-used)
	}
	return codes
}

// packer is one call of pack.
type packer struct {
	c      *php.Context
	values []php.Value
	out    []byte
}

func (p *packer) next() php.Value {
	v := p.values[0]
	p.values = p.values[1:]
	return v
}

// check warns where "X" goes back before the start.
func (p *packer) check(codes []packCode) {
	pos := 0
	for _, code := range codes {
		_, size := packOrder(code.code)
		switch code.code {
		case 'h', 'H':
			pos += (code.count + 1) / 2
		case 'a', 'A', 'Z', 'x':
			pos += code.count
		case 'X':
			if pos -= code.count; pos < 0 {
				p.c.Warning("pack(): Type X: outside of string")
				pos = 0
			}
		case '@':
			pos = code.count
		default:
			pos += size * code.count
		}
	}
}

func (p *packer) write(code byte, count int) {
	switch code {
	case 'a', 'A', 'Z':
		p.text(code, count)
	case 'h', 'H':
		p.hex(code, count)
	case 'x':
		p.out = append(p.out, make([]byte, count)...)
	case 'X':
		p.out = p.out[:max(len(p.out)-count, 0)]
	case '@':
		if count > len(p.out) {
			p.out = append(p.out, make([]byte, count-len(p.out))...)
		}
		p.out = p.out[:count]
	default:
		for range count {
			p.number(code)
		}
	}
}

func (p *packer) text(code byte, count int) {
	text := p.next().String(p.c)
	keep := count
	if code == 'Z' {
		keep = max(count-1, 0)
	}
	text = text[:min(len(text), keep)]
	p.out = append(p.out, text...)
	pad := byte(0)
	if code == 'A' {
		pad = ' '
	}
	for range count - len(text) {
		p.out = append(p.out, pad)
	}
}

// hex writes hexadecimal digits, "H" with the high half of each byte first.
func (p *packer) hex(code byte, count int) {
	text := p.next().String(p.c)
	if count > len(text) {
		p.c.Warning("pack(): Type %s: not enough characters in string", oneByte(code))
		count = len(text)
	}
	for i := range count {
		nibble := byte(0)
		if isXDigit(text[i]) {
			nibble = hexValue(text[i])
		} else {
			p.c.Warning("pack(): Type %s: illegal hex digit %s", oneByte(code), oneByte(text[i]))
		}
		if i%2 == 0 {
			p.out = append(p.out, 0)
		}
		if (i%2 == 0) == (code == 'H') {
			nibble <<= 4
		}
		p.out[len(p.out)-1] |= nibble
	}
}

func (p *packer) number(code byte) {
	order, size := packOrder(code)
	var buf [8]byte
	v := p.next()
	switch code {
	case 'f', 'g', 'G':
		order.PutUint32(buf[:], math.Float32bits(float32(v.Float(p.c))))
	case 'd', 'e', 'E':
		order.PutUint64(buf[:], math.Float64bits(v.Float(p.c)))
	default:
		n := uint64(v.Int(p.c))
		switch size {
		case 1:
			buf[0] = byte(n)
		case 2:
			order.PutUint16(buf[:], uint16(n))
		case 4:
			order.PutUint32(buf[:], uint32(n))
		default:
			order.PutUint64(buf[:], n)
		}
	}
	p.out = append(p.out, buf[:size]...)
}

// Unpack reads data from offset on as format says into an array, or returns false with a warning where it is too
// short. https://www.php.net/manual/en/function.unpack.php
func Unpack(c *php.Context, format, data string, offset int) php.Value {
	if offset < 0 || offset > len(data) {
		c.Throw("ValueError", "unpack(): Argument #3 ($offset) must be contained in argument #2 ($data)")
	}
	u := unpacker{c: c, in: data[offset:]}
	for format != "" {
		code := format[0]
		count, n := repeater(format[1:])
		name, rest, _ := strings.Cut(format[1+n:], "/")
		format = rest
		if !u.read(code, count, name[:min(len(name), 200)]) {
			return php.False
		}
	}
	return u.out.Value()
}

// unpacker is one call of unpack.
type unpacker struct {
	c   *php.Context
	in  string
	pos int
	out php.Array
}

// read reads the values of one code; false means that the input is too short.
func (u *unpacker) read(code byte, count int, name string) bool {
	_, size := packOrder(code)
	repetitions := count
	switch code {
	case 'X':
		size = -1
		if count < 0 {
			u.c.Warning("unpack(): Type %s: '*' ignored", oneByte(code))
			repetitions = 1
		}
	case '@':
		if count != 0 {
			u.jump(count)
		}
		return true
	case 'a', 'A', 'Z':
		size, repetitions = count, 1
	case 'h', 'H':
		if count == math.MaxInt32 {
			u.c.Warning("unpack(): Type %s: integer overflow", oneByte(code))
			return false
		}
		repetitions = 1
		if size = count; count > 0 {
			size = (count + 1) / 2
		}
	case 'x':
		size = 1
	default:
		if size == 0 {
			u.c.Throw("ValueError", "Invalid format type %s", oneByte(code))
		}
	}
	for i := 0; i != repetitions; i++ {
		if u.pos+size > len(u.in) {
			if repetitions < 0 {
				break // "*" ends with the input
			}
			u.c.Warning("unpack(): Type %s: not enough input, need %d, have %d", oneByte(code), size, len(u.in)-u.pos)
			return false
		}
		key := name
		if repetitions != 1 || name == "" {
			key += strconv.Itoa(i + 1)
		}
		u.value(code, count, size, key)
	}
	return true
}

// jump handles "@".
func (u *unpacker) jump(to int) {
	if to < 0 || to > len(u.in) {
		u.c.Warning("unpack(): Type @: outside of string")
	}
	if to <= len(u.in) {
		u.pos = max(to, 0)
	}
}

// value reads one value of size bytes (-1: all) into the element key.
func (u *unpacker) value(code byte, count, size int, key string) {
	switch code {
	case 'x', 'X': // the size is 1 and -1
	case 'a', 'A', 'Z', 'h', 'H':
		text := u.in[u.pos:]
		if size >= 0 {
			text = text[:size]
		}
		if code != 'h' && code != 'H' {
			size = len(text)
		}
		u.out.Set(key, php.String(unpackText(code, count, text)))
	default:
		u.out.Set(key, unpackNumber(code, u.in[u.pos:]))
	}
	u.pos = max(u.pos+size, 0)
}

// unpackText reads a string; count is the repeater of hexadecimal digits.
func unpackText(code byte, count int, text string) string {
	switch code {
	case 'A':
		return strings.TrimRight(text, "\x00 \t\r\n")
	case 'Z':
		text, _, _ = strings.Cut(text, "\x00")
	case 'h', 'H':
		n := 2 * len(text)
		if n > 0 && count > 0 {
			n -= count % 2
		}
		out := make([]byte, n)
		for i := range out {
			b := text[i/2]
			if (i%2 == 0) == (code == 'H') {
				b >>= 4
			}
			out[i] = "0123456789abcdef"[b&15]
		}
		return string(out)
	}
	return text
}

func unpackNumber(code byte, text string) php.Value {
	order, size := packOrder(code)
	b := stringBytes(text[:size])
	switch code {
	case 'c':
		return php.Int(int(int8(b[0])))
	case 'C':
		return php.Int(int(b[0]))
	case 's':
		return php.Int(int(int16(order.Uint16(b))))
	case 'S', 'n', 'v':
		return php.Int(int(order.Uint16(b)))
	case 'i', 'l':
		return php.Int(int(int32(order.Uint32(b))))
	case 'I', 'L', 'N', 'V':
		return php.Int(int(order.Uint32(b)))
	case 'f', 'g', 'G':
		return php.Float(float64(math.Float32frombits(order.Uint32(b))))
	case 'd', 'e', 'E':
		return php.Float(math.Float64frombits(order.Uint64(b)))
	}
	return php.Int(int(order.Uint64(b)))
}
