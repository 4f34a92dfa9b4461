// Types of parameters and results: the masks, and PHP's weak and strict
// conversion of what is passed to them.

package php

import (
	"math"
	"strings"
)

// TypeMask is a set of types that a parameter or result allows.
type TypeMask uint32

// The types of a mask. Strict chooses the rules of declare(strict_types=1).
const (
	TNull TypeMask = 1 << iota
	TFalse
	TTrue
	TInt
	TFloat
	TString
	TArray
	TObject
	TCallable
	TResource
	TIterable
	TVoid
	Strict
	TBool   = TFalse | TTrue
	TNumber = TInt | TFloat
	TMixed  = TNull | TBool | TInt | TFloat | TString | TArray | TObject | TResource
)

// String returns the type as PHP prints it in errors.
func (m TypeMask) String() string {
	if m&TMixed == TMixed {
		return "mixed"
	}
	if m == TResource|TNull { // which no declaration can say
		return "resource or null"
	}
	var names []string
	for _, t := range maskNames {
		if m&t.mask == t.mask {
			names = append(names, t.name)
			m &^= t.mask
		}
	}
	if m&TNull != 0 {
		if len(names) == 1 {
			return "?" + names[0]
		}
		names = append(names, "null")
	}
	return strings.Join(names, "|")
}

// maskNames lists the types in the order in which PHP prints them.
var maskNames = []struct {
	mask TypeMask
	name string
}{
	{TIterable, "Traversable|array"}, {TArray, "array"}, {TString, "string"}, {TInt, "int"}, {TFloat, "float"},
	{TObject, "object"}, {TResource, "resource"}, {TCallable, "callable"}, {TBool, "bool"}, {TFalse, "false"}, {TTrue, "true"}, {TVoid, "void"},
}

// maskOf returns the type of a value as a mask.
func maskOf(v Value) TypeMask {
	switch v.k {
	case KindUndef, KindNull:
		return TNull
	case KindBool:
		if v.n != 0 {
			return TTrue
		}
		return TFalse
	case KindInt:
		return TInt
	case KindFloat:
		return TFloat
	case KindString:
		return TString
	case KindArray:
		return TArray | TIterable
	case KindObject:
		return TObject
	case KindResource:
		return TResource
	}
	return 0
}

// coerce converts v to a type of the mask by PHP's rules. internal chooses the
// rules for standard functions, which differ in messages only.
func (c *Context) coerce(v Value, m TypeMask) (Value, bool) {
	if maskOf(v)&m != 0 {
		if v.k == KindUndef {
			v = Null
		}
		return v, true
	}
	if m&TCallable != 0 && c.isCallable(v) {
		return v, true
	}
	if v.k == KindInt && m&TFloat != 0 { // also in strict mode
		return Float(float64(v.AsInt())), true
	}
	if m&Strict != 0 || v.k <= KindNull {
		return v, false
	}
	return c.coerceScalar(v, m)
}

// coerceScalar is the weak mode: int, float, string, bool in this order.
func (c *Context) coerceScalar(v Value, m TypeMask) (Value, bool) {
	switch v.k {
	case KindBool, KindInt, KindFloat, KindString:
	case KindObject:
		if m&TString != 0 && v.AsObject().method("__tostring") != nil {
			return String(v.String(c)), true
		}
		return v, false
	default:
		return v, false
	}
	if m&TInt != 0 && m&TFloat != 0 && v.k == KindString {
		n, whole, _ := ParseNumeric(v.AsString())
		if whole {
			return n.Value(), true
		}
	} else if m&TInt != 0 {
		if i, ok := c.weakInt(v, m); ok {
			return Int(i), true
		}
	}
	if m&TFloat != 0 {
		if f, ok := weakFloat(v); ok {
			return Float(f), true
		}
	}
	if m&TString != 0 {
		return String(v.String(c)), true
	}
	if m&TBool == TBool {
		return Bool(v.Bool()), true
	}
	return v, false
}

// weakInt converts a scalar to int as weak mode does.
func (c *Context) weakInt(v Value, m TypeMask) (int, bool) {
	switch v.k {
	case KindInt, KindBool:
		return v.AsInt(), true
	case KindFloat:
		return c.weakFloatInt(v.AsFloat(), m, "Implicit conversion from float %s to int loses precision")
	case KindString:
		n, whole, _ := ParseNumeric(v.AsString())
		if !whole {
			return 0, false
		}
		if n.IsInt() {
			return n.AsInt(), true
		}
		f := n.AsFloat()
		if !floatFits(f) {
			return 0, false
		}
		if i := int(f); float64(i) == f {
			return i, true
		}
		if m&TFloat != 0 {
			return 0, false
		}
		c.Deprecated("Implicit conversion from float-string \"%s\" to int loses precision", v.AsString())
		return int(f), true
	}
	return 0, false
}

// weakFloatInt converts a float to int; a fraction is lost with a deprecation,
// unless the mask offers something better.
func (c *Context) weakFloatInt(f float64, m TypeMask, text string) (int, bool) {
	if !floatFits(f) {
		return 0, false
	}
	i := int(f)
	if float64(i) != f {
		if m&TFloat != 0 {
			return 0, false
		}
		c.Deprecated(text, FloatRepr(f))
	}
	return i, true
}

// floatFits reports whether a float is in the range of int.
func floatFits(f float64) bool {
	return !math.IsNaN(f) && f >= -9223372036854775808.0 && f < 9223372036854775808.0
}

// weakFloat converts a scalar to float as weak mode does.
func weakFloat(v Value) (float64, bool) {
	switch v.k {
	case KindInt, KindBool:
		return float64(v.AsInt()), true
	case KindFloat:
		return v.AsFloat(), true
	case KindString:
		if n, whole, _ := ParseNumeric(v.AsString()); whole {
			return n.Float(), true
		}
	}
	return 0, false
}

// isCallable reports whether v can be called from somewhere: a parameter is checked for that in
// the scope of its function.
func (c *Context) isCallable(v Value) bool {
	return c.canCall(&site{c: c, asks: true, anywhere: true}, v)
}

func (c *Context) canCall(at *site, v Value) bool {
	if v.k == KindString && indexColons(v.AsString()) < 0 {
		return c.FunctionExists(v.AsString())
	}
	f, _ := at.find(v)
	return f != nil
}

// IsCallable reports what is_callable() does.
func (c *Context) IsCallable(v Value) bool { return c.canCall(&site{c: c, asks: true}, v.Deref()) }
