// The casts: (bool), (int), (float), (string), (array), (object).

package php

import (
	"math"
	"strconv"
)

// Bool is the cast (bool).
func (v Value) Bool() bool {
	switch v.k {
	case KindBool, KindInt:
		return v.n != 0
	case KindFloat:
		return v.AsFloat() != 0
	case KindString:
		return StringBool(v.AsString())
	case KindArray:
		return v.AsArray().Len() > 0
	case KindObject, KindResource:
		return true
	case KindRef:
		return v.Deref().Bool()
	}
	return false
}

// StringBool is the cast (bool) of a string.
func StringBool(s string) bool { return s != "" && s != "0" }

// Int is the cast (int).
func (v Value) Int(c *Context) int {
	switch v.k {
	case KindBool, KindInt:
		return int(v.n)
	case KindFloat:
		return FloatToInt(v.AsFloat())
	case KindString:
		return StringInt(v.AsString())
	case KindArray:
		return min(v.AsArray().Len(), 1)
	case KindObject:
		c.Warning("Object of class %s could not be converted to int", TypeName(v))
		return 1
	case KindResource:
		return v.AsResource().ID
	case KindRef:
		return v.Deref().Int(c)
	}
	return 0
}

// StringInt is the cast (int) of a string.
func StringInt(s string) int {
	n, _, ok := ParseNumeric(s)
	switch {
	case !ok:
		return 0
	case n.IsInt():
		return n.AsInt()
	}
	return floatToIntCap(n.AsFloat())
}

// floatToIntCap converts as strtol does: what does not fit becomes the limit.
func floatToIntCap(f float64) int {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return 0
	case f >= 9223372036854775808.0:
		return math.MaxInt
	case f < -9223372036854775808.0:
		return math.MinInt
	}
	return int(f)
}

// Float is the cast (float).
func (v Value) Float(c *Context) float64 {
	switch v.k {
	case KindBool, KindInt:
		return float64(int(v.n))
	case KindFloat:
		return v.AsFloat()
	case KindString:
		return StringFloat(v.AsString())
	case KindArray:
		return float64(min(v.AsArray().Len(), 1))
	case KindObject:
		c.Warning("Object of class %s could not be converted to float", TypeName(v))
		return 1
	case KindResource:
		return float64(v.AsResource().ID)
	case KindRef:
		return v.Deref().Float(c)
	}
	return 0
}

// StringFloat is the cast (float) of a string: the number at its very start,
// after whitespace.
func StringFloat(s string) float64 {
	n, _, prefix := ParseNumeric(s)
	f := n.Float()
	if f == 0 && prefix && isNegative(s) {
		return math.Copysign(0, -1)
	}
	return f
}

// isNegative reports whether the number in s has a minus sign.
func isNegative(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isSpace(s[i]) {
			return s[i] == '-'
		}
	}
	return false
}

// String is the cast (string).
func (v Value) String(c *Context) string {
	switch v.k {
	case KindString:
		return v.AsString()
	case KindInt:
		return strconv.Itoa(int(v.n))
	case KindFloat:
		return FloatString(c, v.AsFloat())
	case KindBool:
		if v.n != 0 {
			return "1"
		}
		return ""
	case KindArray:
		c.Warning("Array to string conversion")
		return "Array"
	case KindObject:
		return c.objectString(v.AsObject())
	case KindResource:
		return "Resource id #" + strconv.Itoa(v.AsResource().ID)
	case KindRef:
		return v.Deref().String(c)
	}
	return ""
}

// objectString is the cast (string) of an object.
func (c *Context) objectString(o *Object) string {
	f := o.method("__tostring")
	if f == nil {
		c.Throw("Error", "Object of class %s could not be converted to string", o.Class.Name)
	}
	return f.Invoke(c).String(c)
}

// Array is the cast (array).
func (v Value) Array(c *Context) Array {
	switch v.k {
	case KindUndef, KindNull:
		return Array{}
	case KindArray:
		return v.AsArray()
	case KindObject:
		o := v.AsObject()
		if o.Class == closureClass {
			return List(v)
		}
		return o.mangledArray(c)
	case KindRef:
		return v.Deref().Array(c)
	}
	return List(v)
}

// Object is the cast (object).
func (v Value) Object(c *Context) *Object {
	switch v.k {
	case KindUndef, KindNull:
		return NewStd(c, Array{})
	case KindObject:
		return v.AsObject()
	case KindArray:
		return NewStd(c, v.AsArray().Copy())
	case KindRef:
		return v.Deref().Object(c)
	}
	return NewStd(c, Map(KV("scalar", v)))
}

// Number converts an operand of arithmetic: it warns about strings that are
// not wholly numeric, and throws for arrays, objects and other strings. PHP's
// message names both operands; where they are known, Operands gives it.
func (v Value) Number(c *Context) Number {
	switch v.k {
	case KindInt, KindFloat:
		return v.AsNumber()
	case KindUndef, KindNull:
		return Number{}
	case KindBool:
		return Number{n: v.n}
	case KindString:
		return StringNumber(c, v.AsString())
	case KindResource:
		return IntNumber(v.AsResource().ID)
	case KindRef:
		return v.Deref().Number(c)
	}
	c.Throw("TypeError", "Unsupported operand types: %s", TypeName(v))
	return Number{}
}

// StringNumber converts a string operand of arithmetic: with a warning if only
// its start is numeric, and a TypeError if nothing is.
func StringNumber(c *Context, s string) Number {
	if r := c.rules(); r != Rules8 {
		return oldOperand(c, s, r)
	}
	n, whole, prefix := ParseNumeric(s)
	if whole {
		return n
	}
	if prefix {
		c.Warning("A non-numeric value encountered")
		return n
	}
	c.Throw("TypeError", "Unsupported operand types: string")
	return n
}

// isOperand reports whether arithmetic accepts the type of v.
func isOperand(v Value) bool { return v.k != KindArray && v.k != KindObject }
