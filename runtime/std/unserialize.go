// unserialize: values from storable strings.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// builtinClasses are PHP's own classes, in lower case: where the program has none of them, their
// objects are refused rather than taken for those of an unknown class.
var builtinClasses = wordSet(`arithmeticerror arrayiterator arrayobject badfunctioncallexception badmethodcallexception
	cachingiterator callbackfilteriterator dateinterval dateperiod datetime datetimeimmutable datetimezone
	directory directoryiterator domexception emptyiterator filesystemiterator filteriterator fiber finfo generator
	globiterator hashcontext infiniteiterator intlchar intldateformatter invalidargumentexception
	iteratoriterator lengthexception limititerator logicexception multipleiterator norewinditerator numberformatter
	outofboundsexception outofrangeexception overflowexception parentiterator pdo pdostatement php_user_filter
	random\engine\mt19937 random\engine\pcgoneseq128xslrr64 random\engine\secure random\engine\xoshiro256starstar
	random\randomizer rangeexception recursivearrayiterator recursivecachingiterator
	recursivecallbackfilteriterator recursivedirectoryiterator recursivefilteriterator
	recursiveiteratoriterator recursiveregexiterator recursivetreeiterator reflectionclass reflectionmethod
	regexiterator runtimeexception simplexmlelement spldoublylinkedlist splfileinfo splfileobject splfixedarray
	splheap splmaxheap splminheap splobjectstorage splpriorityqueue splqueue splstack spltempfileobject
	underflowexception unexpectedvalueexception weakmap weakreference`)

// unserializer reads one storable string.
type unserializer struct {
	c        *php.Context
	s        string
	i        int // where an error is reported
	slots    []php.Value
	targets  map[int]*php.Ref // values that a back reference may bind
	depth    int
	maxDepth int
	allowed  func(class string) bool
	delayed  []delayed // what runs when all has been read
	settled  bool
}

// Unserialize returns the value of a storable string; false with a notice if it
// is broken.
// https://www.php.net/manual/en/function.unserialize.php
func Unserialize(c *php.Context, data string) php.Value {
	return UnserializeOptions(c, data, php.Array{})
}

// UnserializeOptions is unserialize with the options allowed_classes and
// max_depth.
// https://www.php.net/manual/en/function.unserialize.php
func UnserializeOptions(c *php.Context, data string, options php.Array) php.Value {
	u := &unserializer{c: c, s: data, maxDepth: c.IniInt("unserialize_max_depth"), targets: targetsOf(data)}
	outer := nestedIn(c).reading
	if outer != nil {
		u.slots, u.targets = outer.slots, outer.targets
	}
	u.options(options)
	if data == "" {
		return php.False
	}
	defer u.abandon()
	v, ok := u.value()
	if !ok {
		c.Notice("unserialize(): Error at offset %d of %d bytes", u.i, len(data))
		v = php.False
	}
	if outer != nil {
		outer.slots, outer.delayed, u.settled = u.slots, append(outer.delayed, u.delayed...), true
	} else {
		u.settle()
	}
	if !ok {
		u.drop()
	}
	return v.Deref()
}

// options applies the options.
func (u *unserializer) options(options php.Array) {
	switch v := options.Peek("allowed_classes"); v.Kind() {
	case php.KindUndef:
		u.allowed = func(string) bool { return true }
	case php.KindBool:
		u.allowed = func(string) bool { return v.AsBool() }
	case php.KindArray:
		names := map[string]bool{}
		for name := range v.AsArray().Values() {
			names[changeCase(name.String(u.c), false)] = true
		}
		u.allowed = func(class string) bool { return names[changeCase(class, false)] }
	default:
		u.c.Throw("TypeError", "unserialize(): Option \"allowed_classes\" must be of type array|bool, %s given", php.TypeName(v))
	}
	if v := options.Peek("max_depth"); v.IsInt() {
		if u.maxDepth = v.AsInt(); u.maxDepth < 0 {
			u.c.Throw("ValueError", "unserialize(): Option \"max_depth\" must be greater than or equal to 0")
		}
	} else if !v.IsUndef() {
		u.c.Throw("TypeError", "unserialize(): Option \"max_depth\" must be of type int, %s given", php.TypeName(v))
	}
}

// targetsOf returns cells for all numbers that "R:" may name.
func targetsOf(s string) map[int]*php.Ref {
	var targets map[int]*php.Ref
	for {
		i := strings.Index(s, "R:")
		if i < 0 {
			return targets
		}
		s = s[i+2:]
		if end := strings.IndexByte(s, ';'); end > 0 && end < 20 {
			if n, err := strconv.Atoi(s[:end]); err == nil {
				if targets == nil {
					targets = map[int]*php.Ref{}
				}
				targets[n] = php.NewRef(php.Null)
			}
		}
	}
}

// value reads a value. Where it may be bound again, the result is a reference.
func (u *unserializer) value() (php.Value, bool) {
	if strings.HasPrefix(u.s[u.i:], "R:") {
		n, ok := u.header("R:", ";")
		if !ok || n < 1 || n > len(u.slots) || u.targets[n] == nil {
			return php.Null, false
		}
		return php.RefValue(u.targets[n].Keep()), true
	}
	slot := len(u.slots)
	u.slots = append(u.slots, php.Null)
	v, ok := u.plain(slot)
	if !ok {
		return php.Null, false
	}
	u.slots[slot] = v
	if r := u.targets[slot+1]; r != nil {
		r.V = v // the slot is the one holder so far
		return php.RefValue(r), true
	}
	return v, true
}

// header reads a prefix, digits and a suffix, and moves behind them.
func (u *unserializer) header(prefix, suffix string) (int, bool) {
	s := u.s[u.i:]
	if !strings.HasPrefix(s, prefix) {
		return 0, false
	}
	j := len(prefix)
	for j < len(s) && s[j]-'0' <= 9 {
		j++
	}
	n, err := strconv.Atoi(s[len(prefix):j])
	if err != nil || !strings.HasPrefix(s[j:], suffix) {
		return 0, false
	}
	u.i += j + len(suffix)
	return n, true
}

// plain reads anything but a back reference to a variable.
func (u *unserializer) plain(slot int) (php.Value, bool) {
	s := u.s[u.i:]
	if strings.HasPrefix(s, "N;") {
		u.i += 2
		return php.Null, true
	}
	if strings.HasPrefix(s, "}") {
		u.c.Notice("unserialize(): Unexpected end of serialized data")
		return php.Null, false
	}
	if len(s) < 4 || s[1] != ':' {
		return php.Null, false
	}
	switch s[0] {
	case 'b':
		if (s[2] == '0' || s[2] == '1') && s[3] == ';' {
			u.i += 4
			return php.Bool(s[2] == '1'), true
		}
	case 'i':
		return u.integer()
	case 'd':
		return u.float()
	case 's':
		return u.text(false)
	case 'S':
		return u.text(true)
	case 'a':
		return u.array()
	case 'O':
		return u.object(slot)
	case 'C':
		return u.custom(slot)
	case 'E':
		return u.enumCase(slot)
	case 'r':
		n, ok := u.header("r:", ";")
		if !ok || n < 1 || n > slot || !u.slots[n-1].IsObject() {
			return php.Null, false
		}
		return u.slots[n-1], true
	}
	return php.Null, false
}

// number returns the text between the type and a semicolon.
func (u *unserializer) number() (string, bool) {
	s := u.s[u.i+2:]
	end := strings.IndexByte(s, ';')
	if end < 1 {
		return "", false
	}
	return s[:end], true
}

func (u *unserializer) integer() (php.Value, bool) {
	text, ok := u.number()
	digits := strings.TrimLeft(text, "+-")
	if !ok || digits == "" || len(text)-len(digits) > 1 || strings.Trim(digits, "0123456789") != "" {
		return php.Null, false
	}
	n, err := strconv.ParseInt(text, 10, 64) // clamps as PHP does
	if err != nil {
		u.c.Warning("unserialize(): Numerical result out of range")
	}
	u.i += len(text) + 3
	return php.Int(int(n)), true
}

func (u *unserializer) float() (php.Value, bool) {
	text, ok := u.number()
	if !ok {
		return php.Null, false
	}
	f := 0.0
	switch text {
	case "NAN":
		f = math.NaN()
	case "INF":
		f = math.Inf(1)
	case "-INF":
		f = math.Inf(-1)
	default:
		if strings.Trim(text, "0123456789+-.eE") != "" {
			return php.Null, false
		}
		var err error
		f, err = strconv.ParseFloat(text, 64)
		if err != nil && f == 0 {
			return php.Null, false
		}
	}
	u.i += len(text) + 3
	return php.Float(f), true
}

// rawText reads a quoted string of a given length whose quote has been read.
func (u *unserializer) rawText(n int) (string, bool) {
	if n > len(u.s)-u.i {
		return "", false
	}
	s := u.s[u.i : u.i+n]
	if u.i += n; u.i >= len(u.s) || u.s[u.i] != '"' {
		return "", false
	}
	u.i++
	return s, true
}

func (u *unserializer) text(escaped bool) (php.Value, bool) {
	start, prefix := u.i, "s:"
	if escaped {
		prefix = "S:"
	}
	n, ok := u.header(prefix, `:"`)
	if !ok {
		return php.Null, false
	}
	var s string
	if n > len(u.s)-u.i {
		u.i = start + 2
		return php.Null, false
	}
	if escaped {
		s, ok = u.escapedText(n, start)
	} else {
		s, ok = u.rawText(n)
	}
	if !ok {
		return php.Null, false
	}
	if u.i >= len(u.s) || u.s[u.i] != ';' {
		return php.Null, false
	}
	u.i++
	return php.String(s), true
}

// escapedText reads n characters, each of which may be a backslash and two
// hexadecimal digits.
func (u *unserializer) escapedText(n, start int) (string, bool) {
	out := make([]byte, 0, min(n, len(u.s)))
	j := u.i
	for range n {
		if j >= len(u.s) {
			u.i = start
			return "", false
		}
		b := u.s[j]
		j++
		if b == '\\' {
			x, err := strconv.ParseUint(u.s[j:min(j+2, len(u.s))], 16, 8)
			if err != nil {
				u.i = start
				return "", false
			}
			b = byte(x)
			j += 2
		}
		out = append(out, b)
	}
	if u.i = j; j >= len(u.s) || u.s[j] != '"' {
		return "", false
	}
	u.i++
	return string(out), true
}

// nest counts a nested array or object.
func (u *unserializer) nest() bool {
	if u.depth++; u.depth > u.maxDepth && u.maxDepth > 0 {
		u.c.Warning("unserialize(): Maximum depth of %d exceeded. The depth limit can be changed using the max_depth unserialize() option or the unserialize_max_depth ini setting", u.maxDepth)
		return false
	}
	return true
}

// elements reads n keys and values, each of which it hands to store, and the closing brace.
func (u *unserializer) elements(n int, object bool, store func(k, v php.Value)) bool {
	if (n > 0 || object) && !u.nest() {
		return false
	}
	if n > len(u.s)-u.i {
		return false
	}
	for range n {
		k, ok := u.key()
		if !ok || !k.IsInt() && !k.IsString() {
			return false
		}
		v, ok := u.value()
		if !ok {
			return false
		}
		store(k, v)
	}
	if n > 0 || object {
		u.depth--
	}
	return true
}

// closed reads the brace behind elements.
func (u *unserializer) closed() bool {
	if u.i >= len(u.s) || u.s[u.i] != '}' {
		return false
	}
	u.i++
	return true
}

// into stores an element in an array that is being read.
func into(a *php.Array) func(k, v php.Value) {
	return func(k, v php.Value) {
		if hasKey(*a, k) {
			unsetForReuse(a, k)
		}
		setKey(a, k, v)
	}
}

// key reads the key of an element.
func (u *unserializer) key() (php.Value, bool) {
	switch s := u.s[u.i:]; {
	case strings.HasPrefix(s, "a:"):
		u.header("a:", ":{")
	case strings.HasPrefix(s, "r:"), strings.HasPrefix(s, "R:"):
		u.header(s[:2], ";")
	case !strings.HasPrefix(s, "O:"):
		return u.plain(-1)
	}
	return php.Null, false
}

// unsetForReuse makes the slot of a repeated key a plain one, so that the next
// store does not go through a reference.
func unsetForReuse(a *php.Array, k php.Value) {
	for p := a.First(); p >= 0; p = a.Next(p) {
		if php.Identical(a.KeyAt(p), k) {
			a.SetRawAt(p, php.Null)
			return
		}
	}
}

func (u *unserializer) array() (php.Value, bool) {
	n, ok := u.header("a:", ":{")
	if !ok {
		return php.Null, false
	}
	var a php.Array
	ok = u.elements(n, false, into(&a)) && u.closed()
	return a.Value(), ok
}

// enumCase reads a case of an enum: E:6:"Suit:H";
func (u *unserializer) enumCase(slot int) (php.Value, bool) {
	start := u.i
	length, ok := u.header("E:", `:"`)
	if !ok {
		return php.Null, false
	}
	text, ok := u.rawText(length)
	if !ok {
		return php.Null, false
	}
	end := u.i
	u.i = start // PHP's notice names the start, unless the class is found
	class, name, ok := strings.Cut(text, ":")
	if !ok {
		u.c.Warning("unserialize(): Invalid enum name '%s' (missing colon)", text)
		return php.Null, false
	}
	cl := u.c.LoadClass(class)
	switch {
	case cl == nil:
		u.c.Warning("unserialize(): Class '%s' not found", class)
		return php.Null, false
	case !cl.Enum:
		u.c.Warning("unserialize(): Class '%s' is not an enum", cl.Name)
		return php.Null, false
	}
	u.i = end
	v, ok := cl.EnumCase(u.c, name)
	if !ok {
		if u.i < len(u.s) {
			u.i++ // the offset in PHP's notice
		}
		if cl.HasConstant(name) {
			u.c.Warning("unserialize(): %s::%s is not an enum case", cl.Name, name)
		} else {
			u.c.Warning("unserialize(): Undefined constant %s::%s", cl.Name, name)
		}
		return php.Null, false
	}
	if !strings.HasPrefix(u.s[u.i:], ";") {
		return php.Null, false
	}
	u.i++
	u.slots[slot] = v
	return v, true
}
