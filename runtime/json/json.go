// Package json holds PHP's json_* functions: an encoder and a decoder that know
// PHP's arrays, and the error state of a request.
package json

import "github.com/r-seed-ee074592/php2go/runtime/php"

// The flags of json_encode and json_decode.
const (
	hexTag                  = 1
	hexAmp                  = 2
	hexApos                 = 4
	hexQuot                 = 8
	forceObject             = 16
	numericCheck            = 32
	unescapedSlashes        = 64
	prettyPrint             = 128
	unescapedUnicode        = 256
	partialOutput           = 512
	preserveZeroFraction    = 1024
	unescapedLineTerminator = 2048
	invalidIgnore           = 1 << 20
	invalidSubstitute       = 1 << 21
	throwOnError            = 1 << 22

	objectAsArray  = 1
	bigintAsString = 2
)

// The errors, as json_last_error() returns them.
const (
	errNone = iota
	errDepth
	errStateMismatch
	errCtrlChar
	errSyntax
	errUTF8
	errRecursion
	errInfOrNaN
	errUnsupportedType
	errPropertyName
	errUTF16
	errNonBackedEnum
)

// messages are the texts of the errors.
var messages = [...]string{
	errNone:            "No error",
	errDepth:           "Maximum stack depth exceeded",
	errStateMismatch:   "State mismatch (invalid or malformed JSON)",
	errCtrlChar:        "Control character error, possibly incorrectly encoded",
	errSyntax:          "Syntax error",
	errUTF8:            "Malformed UTF-8 characters, possibly incorrectly encoded",
	errRecursion:       "Recursion detected",
	errInfOrNaN:        "Inf and NaN cannot be JSON encoded",
	errUnsupportedType: "Type is not supported",
	errPropertyName:    "The decoded property name is invalid",
	errUTF16:           "Single unpaired UTF-16 surrogate in unicode escape",
	errNonBackedEnum:   "Non-backed enums have no default serialization",
}

const defaultDepth = 512

type lastErrorKey struct{}

// setLastError records the outcome of the last call for json_last_error().
func setLastError(c *php.Context, code int) {
	if p, ok := c.Ext(lastErrorKey{}).(*int); ok {
		*p = code
	} else if code != errNone {
		c.SetExt(lastErrorKey{}, &code)
	}
}

// throw throws a JsonException.
func throw(c *php.Context, code int) {
	c.ThrowObject(php.NewObject(c, "JsonException", php.String(messages[code]), php.Int(code)).Value())
}

// LastError returns the error of the last call, 0 if there was none.
// https://www.php.net/manual/en/function.json-last-error.php
func LastError(c *php.Context) int {
	if p, ok := c.Ext(lastErrorKey{}).(*int); ok {
		return *p
	}
	return errNone
}

// LastErrorMsg returns the text of the error of the last call, "No error" if
// there was none.
// https://www.php.net/manual/en/function.json-last-error-msg.php
func LastErrorMsg(c *php.Context) string { return messages[LastError(c)] }

// Encode returns the JSON of a value, or false with an error.
// https://www.php.net/manual/en/function.json-encode.php
func Encode(c *php.Context, value php.Value, flags int) php.Value {
	return EncodeDepth(c, value, flags, defaultDepth)
}

// EncodeDepth is json_encode with a limit on the nesting.
// https://www.php.net/manual/en/function.json-encode.php
func EncodeDepth(c *php.Context, value php.Value, flags, depth int) php.Value {
	e := encoder{c: c, flags: flags, maxDepth: depth}
	s := takeScratch(c)
	e.b, e.outer, e.expected = s.b[:0], s.outer[:0], s.written
	ok := e.value(value)
	text := e.result(s)
	s.outer = e.outer
	s.giveBack(c)
	if flags&throwOnError != 0 && flags&partialOutput == 0 {
		if e.err != errNone {
			throw(c, e.err)
		}
	} else {
		setLastError(c, e.err)
		if !ok || e.err != errNone && flags&partialOutput == 0 {
			return php.False
		}
	}
	return php.String(text)
}

// scratch is memory that calls use one after the other.
type scratch struct {
	b       []byte
	outer   []php.Value
	vals    []php.Value
	keys    []string
	written int // the length of the latest text
}

// large is the size from which memory is not kept for the next call.
const large = 1 << 16

// result returns what was written. A long text stays where it is unless much of that is unused.
func (e *encoder) result(s *scratch) string {
	s.written = len(e.b)
	if len(e.b) > large && cap(e.b)-len(e.b) <= len(e.b)/8 {
		s.b = nil
		return bytesString(e.b)
	}
	s.b = e.b
	return string(e.b)
}

type scratchKey struct{}

// takeScratch returns the request's scratch memory, or fresh memory if a call
// in progress has it.
func takeScratch(c *php.Context) *scratch {
	p, ok := c.Ext(scratchKey{}).(**scratch)
	if !ok {
		p = new(*scratch)
		c.SetExt(scratchKey{}, p)
	}
	s := *p
	*p = nil
	if s == nil {
		s = &scratch{}
	}
	return s
}

// giveBack leaves the memory to the next call, unless it has grown large.
func (s *scratch) giveBack(c *php.Context) {
	if cap(s.b) > large {
		s.b = nil
	}
	if cap(s.vals) > large/16 {
		s.vals, s.keys = nil, nil
	}
	clear(s.vals[:cap(s.vals)])
	clear(s.keys[:cap(s.keys)])
	clear(s.outer[:cap(s.outer)])
	*c.Ext(scratchKey{}).(**scratch) = s
}

// Decode returns the value of a JSON text, objects as stdClass; null with an
// error if the text is no JSON.
// https://www.php.net/manual/en/function.json-decode.php
func Decode(c *php.Context, json string) php.Value { return decode(c, json, defaultDepth, 0) }

// DecodeAssoc is json_decode that returns objects as arrays if associative is
// set.
// https://www.php.net/manual/en/function.json-decode.php
func DecodeAssoc(c *php.Context, json string, associative bool) php.Value {
	if associative {
		return decode(c, json, defaultDepth, objectAsArray)
	}
	return decode(c, json, defaultDepth, 0)
}

// DecodeAssocOrNull is DecodeAssoc where null asks for objects.
// https://www.php.net/manual/en/function.json-decode.php
func DecodeAssocOrNull(c *php.Context, json string, associative php.Value) php.Value {
	return DecodeAssoc(c, json, associative.Bool())
}

// DecodeFlags is json_decode with a limit on the nesting and flags; if
// associative is null, the flags say what objects become.
// https://www.php.net/manual/en/function.json-decode.php
func DecodeFlags(c *php.Context, json string, associative php.Value, depth, flags int) php.Value {
	if json == "" { // before the check of depth
		return fail(c, errSyntax, flags)
	}
	if depth < 1 {
		c.Throw("ValueError", "json_decode(): Argument #3 ($depth) must be greater than 0")
	}
	if depth > 1<<31-1 {
		c.Throw("ValueError", "json_decode(): Argument #3 ($depth) must be less than 2147483647")
	}
	if !associative.IsNull() {
		flags &^= objectAsArray
		if associative.Bool() {
			flags |= objectAsArray
		}
	}
	return decode(c, json, depth, flags)
}

// Validate reports whether a text is JSON; if it is not, json_last_error() says why.
// https://www.php.net/manual/en/function.json-validate.php
func Validate(c *php.Context, json string, depth, flags int) bool {
	const fn = "json_validate"
	if flags&^invalidIgnore != 0 {
		c.ArgError("ValueError", fn, 3, "flags", "must be a valid flag (allowed flags: JSON_INVALID_UTF8_IGNORE)")
	}
	if json != "" && depth < 1 {
		c.ArgError("ValueError", fn, 2, "depth", "must be greater than 0")
	}
	if json != "" && depth > 1<<31-1 {
		c.ArgError("ValueError", fn, 2, "depth", "must be less than 2147483647")
	}
	decode(c, json, depth, flags|objectAsArray)
	return LastError(c) == errNone
}

func decode(c *php.Context, json string, depth, flags int) php.Value {
	if flags&throwOnError == 0 {
		setLastError(c, errNone)
	}
	d := decoder{c: c, s: json, flags: flags, maxDepth: depth}
	s := takeScratch(c)
	d.vals, d.keys = s.vals[:0], s.keys[:0]
	v := d.document()
	s.vals, s.keys = d.vals, d.keys
	s.giveBack(c)
	if d.err != errNone {
		return fail(c, d.err, flags)
	}
	return v
}

// fail reports a decoding error.
func fail(c *php.Context, code, flags int) php.Value {
	if flags&throwOnError != 0 {
		throw(c, code)
	}
	setLastError(c, code)
	return php.Null
}
