// filter_var and filter_input: which filter runs on which value.

// Package filter validates and cleans values from outside, as PHP's filter extension does.
package filter

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The ids of the filters.
const (
	validateInt     = 257
	validateBool    = 258
	validateFloat   = 259
	validateRegexp  = 272
	validateURL     = 273
	validateEmail   = 274
	validateIP      = 275
	validateMAC     = 276
	validateDomain  = 277
	sanitizeString  = 513
	sanitizeEncoded = 514
	sanitizeSpecial = 515
	unsafeRaw       = 516
	sanitizeEmail   = 517
	sanitizeURL     = 518
	sanitizeInt     = 519
	sanitizeFloat   = 520
	sanitizeFull    = 522
	addSlashes      = 523
	callbackFilter  = 1024
)

// The flags of the filters.
const (
	allowOctal      = 1
	allowHex        = 2
	stripLow        = 4
	stripHigh       = 8
	encodeLow       = 16
	encodeHigh      = 32
	encodeAmp       = 64
	noEncodeQuotes  = 128
	emptyStringNull = 256
	stripBacktick   = 512
	allowFraction   = 4096
	allowThousand   = 8192
	allowScientific = 16384
	pathRequired    = 0x040000
	queryRequired   = 0x080000
	ipv4            = 0x100000
	ipv6            = 0x200000
	noReserved      = 0x400000
	noPrivate       = 0x800000
	globalRange     = 0x10000000
	hostname        = 0x100000
	emailUnicode    = 0x100000
	requireArray    = 0x1000000
	forceArray      = 0x4000000
	requireScalar   = 0x2000000
	nullOnFailure   = 0x8000000
)

// job is one call: the filter with its flags and options.
type job struct {
	c       *php.Context
	fn      string
	filter  int
	flags   int
	options php.Value // the element "options", or undefined
}

// newJob reads the argument $options: an int of flags, or an array of flags and options.
func newJob(c *php.Context, fn string, filter int, options php.Value) *job {
	j := &job{c: c, fn: fn, filter: filter}
	if options = options.Deref(); !options.IsArray() {
		j.setFlags(options.Int(c))
		return j
	}
	a := options.AsArray()
	j.options = a.Peek("options")
	flags := a.Peek("flags")
	if filter == callbackFilter && flags.IsUndef() && !j.options.IsUndef() && !j.options.IsArray() {
		return j // takes arrays as well
	}
	j.setFlags(0)
	if !flags.IsUndef() {
		j.setFlags(flags.Int(c))
	}
	return j
}

// setFlags sets the flags; a scalar is required unless they ask for an array.
func (j *job) setFlags(flags int) {
	if j.flags = flags; flags&(requireArray|forceArray) == 0 {
		j.flags |= requireScalar
	}
}

// known reports whether there is a filter of the id.
func known(id int) bool {
	return id >= validateInt && id <= validateFloat || id >= validateRegexp && id <= validateDomain ||
		id >= sanitizeString && id <= addSlashes && id != 521 || id == callbackFilter
}

// Var filters a value; false, or null if a flag says so, if it does not pass.
//
// https://www.php.net/manual/en/function.filter-var.php
func Var(c *php.Context, value php.Value, filter int, options php.Value) php.Value {
	if !known(filter) {
		c.Warning("filter_var(): Unknown filter with ID %d", filter)
		return php.False
	}
	return newJob(c, "filter_var", filter, options).run(value)
}

// The sources of Input.
const (
	inputPost   = 0
	inputGet    = 1
	inputCookie = 2
	inputEnv    = 4
	inputServer = 5
)

// source returns the array that a type of input means; fn and param are for the error.
func source(c *php.Context, fn, param string, kind int) php.Array {
	switch kind {
	case inputPost:
		return c.Incoming.Post
	case inputGet:
		return c.Incoming.Get
	case inputCookie:
		return c.Incoming.Cookie
	case inputEnv:
		return c.Incoming.Env
	case inputServer:
		return c.Incoming.Server
	}
	c.ArgError("ValueError", fn, 1, param, "must be an INPUT_* constant")
	return php.Array{}
}

// Input filters a variable of the request; null, or false if a flag says so, if it does not exist.
//
// https://www.php.net/manual/en/function.filter-input.php
func Input(c *php.Context, kind int, name string, filter int, options php.Value) php.Value {
	if !known(filter) {
		c.Warning("filter_input(): Unknown filter with ID %d", filter)
		return php.False
	}
	from := source(c, "filter_input", "type", kind)
	j := newJob(c, "filter_input", filter, options)
	value := from.PeekIndex(php.String(name))
	if !value.IsUndef() {
		return j.run(value)
	}
	if j.options.IsArray() {
		if def := j.options.AsArray().Peek("default"); !def.IsUndef() {
			return def.Copy()
		}
	}
	if j.flags&nullOnFailure != 0 {
		return php.False
	}
	return php.Null
}

// HasVar reports whether the request has a variable.
//
// https://www.php.net/manual/en/function.filter-has-var.php
func HasVar(c *php.Context, inputType int, varName string) bool {
	return source(c, "filter_has_var", "input_type", inputType).HasIndex(c, php.String(varName))
}

// failed is the result of a value that does not pass.
func (j *job) failed() php.Value {
	if j.flags&nullOnFailure != 0 {
		return php.Null
	}
	return php.False
}

// run filters a scalar, or the elements of an array if the flags allow one.
func (j *job) run(v php.Value) php.Value {
	v = v.Deref()
	if v.IsArray() {
		if j.flags&requireScalar != 0 {
			return j.failed()
		}
		return j.each(v.AsArray()).Value()
	}
	if j.flags&requireArray != 0 {
		return j.failed()
	}
	v = j.scalar(v)
	if j.flags&forceArray != 0 {
		return php.List(v).Value()
	}
	return v
}

// each filters all elements, also of arrays in arrays.
func (j *job) each(a php.Array) php.Array {
	out := php.MakeMap(a.Len())
	for k, v := range a.All() {
		if v.IsArray() {
			out.SetIndex(j.c, k, j.each(v.AsArray()).Value())
			continue
		}
		out.SetIndex(j.c, k, j.scalar(v))
	}
	return out
}

// scalar filters one value; an option gives what stands for one that does not pass.
func (j *job) scalar(v php.Value) php.Value {
	out := j.failed()
	if !v.IsObject() || hasText(j.c, v) {
		out = j.apply(v.String(j.c))
	}
	if !j.options.IsArray() {
		return out
	}
	missed := out.IsFalse()
	if j.flags&nullOnFailure != 0 {
		missed = out.IsNull()
	}
	if def := j.options.AsArray().Peek("default"); missed && !def.IsUndef() {
		return def.Copy()
	}
	return out
}

// hasText reports whether an object can be cast to a string.
func hasText(c *php.Context, v php.Value) bool {
	f, _ := c.FindCallable(php.List(v, php.String("__toString")).Value())
	return f != nil
}

// apply runs the filter on a string.
func (j *job) apply(s string) php.Value {
	switch j.filter {
	case validateInt:
		return j.int(s)
	case validateBool:
		return j.bool(s)
	case validateFloat:
		return j.float(s)
	case validateRegexp:
		return j.regexp(s)
	case validateURL:
		return j.check(s, j.isURL(s))
	case validateEmail:
		return j.check(s, j.isEmail(s))
	case validateIP:
		return j.check(s, j.isIP(s))
	case validateMAC:
		return j.check(s, j.isMAC(s))
	case validateDomain:
		return j.check(s, isDomain(s, j.flags&hostname != 0))
	case callbackFilter:
		f, _ := j.c.FindCallable(j.options)
		if j.options.IsUndef() || f == nil {
			j.c.Throw("TypeError", "%s(): Option must be a valid callback", j.fn)
		}
		return f.Invoke(j.c, php.String(s))
	}
	return j.sanitize(s)
}

// check returns the string if it is valid.
func (j *job) check(s string, valid bool) php.Value {
	if valid {
		return php.String(s)
	}
	return j.failed()
}

// option returns an element of the options, undefined if there is none.
func (j *job) option(name string) php.Value {
	if j.options.IsArray() {
		return j.options.AsArray().Peek(name)
	}
	return php.Value{}
}
