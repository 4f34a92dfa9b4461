// Arithmetic and bitwise operators on values of any type.

package php

import "math"

// Operands converts both operands of the arithmetic operator op, with PHP's
// warnings and TypeErrors.
func Operands(c *Context, op string, a, b Value) (Number, Number) { return operands(c, op, a, b) }

// IntOperands converts both operands of the integer operator op (%, <<, >>, &,
// | and ^), with PHP's warnings, deprecations and TypeErrors.
func IntOperands(c *Context, op string, a, b Value) (int, int) { return intOperands(c, op, a, b) }

// operands converts both operands of an arithmetic operator.
func operands(c *Context, op string, a, b Value) (Number, Number) {
	a, b = a.Deref(), b.Deref()
	if a.k != KindString && isOperand(a) && b.k != KindString && isOperand(b) {
		return a.Number(c), b.Number(c)
	}
	x, ok1 := operand(c, a)
	if !ok1 {
		c.unsupported(op, a, b)
	}
	y, ok2 := operand(c, b)
	if !ok2 {
		c.unsupported(op, a, b)
	}
	return x, y
}

// operand converts one operand; ok is false if its type is not supported.
func operand(c *Context, v Value) (n Number, ok bool) {
	if !isOperand(v) {
		return n, false
	}
	if v.k != KindString {
		return v.Number(c), true
	}
	if r := c.rules(); r != Rules8 {
		return oldOperand(c, v.AsString(), r), true
	}
	n, whole, prefix := ParseNumeric(v.AsString())
	if !prefix {
		return n, false
	}
	if !whole {
		c.Warning("A non-numeric value encountered")
	}
	return n, true
}

func (c *Context) unsupported(op string, a, b Value) {
	c.Throw("TypeError", "Unsupported operand types: %s %s %s", TypeName(a), op, TypeName(b))
}

// Add is `a + b`, also the union of arrays.
func Add(c *Context, a, b Value) Value {
	if a.k == KindInt && b.k == KindInt {
		return AddInt(a.AsInt(), b.AsInt()).Value()
	}
	a, b = a.Deref(), b.Deref()
	if a.k == KindArray && b.k == KindArray {
		return Union(a.AsArray(), b.AsArray()).Value()
	}
	x, y := operands(c, "+", a, b)
	return x.Add(y).Value()
}

// Union is `a + b` on arrays: a's elements, and those of b with other keys.
func Union(a, b Array) Array {
	out := a.Copy()
	if a.t == nil && b.t != nil && b.t.mode != modeHash {
		out = b.Copy()
		out.SetPos(0)
		return out
	}
	for p := b.First(); p >= 0; p = b.Next(p) {
		k := b.keyPos(p)
		if _, has := out.rawKey(k); !has {
			*out.slotKey(k) = b.RawAt(p)
		}
	}
	return out
}

// Sub is `a - b`.
func Sub(c *Context, a, b Value) Value {
	x, y := operands(c, "-", a, b)
	return x.Sub(y).Value()
}

// Mul is `a * b`.
func Mul(c *Context, a, b Value) Value {
	x, y := operands(c, "*", a, b)
	return x.Mul(y).Value()
}

// Div is `a / b`.
func Div(c *Context, a, b Value) Value {
	x, y := operands(c, "/", a, b)
	return x.Div(c, y).Value()
}

// Pow is `a ** b`.
func Pow(c *Context, a, b Value) Value {
	x, y := operands(c, "**", a, b)
	return x.Pow(y).Value()
}

// intOperands converts both operands of an integer operator.
func intOperands(c *Context, op string, a, b Value) (int, int) {
	a, b = a.Deref(), b.Deref()
	if a.k == KindInt && b.k == KindInt {
		return a.AsInt(), b.AsInt()
	}
	x, ok1 := intOperand(c, a)
	if !ok1 {
		c.unsupported(op, a, b)
	}
	y, ok2 := intOperand(c, b)
	if !ok2 {
		c.unsupported(op, a, b)
	}
	return x, y
}

// intOperand converts one operand to int, with the deprecation of a float that
// is not whole.
func intOperand(c *Context, v Value) (int, bool) {
	n, ok := operand(c, v)
	if !ok {
		return 0, false
	}
	if n.IsInt() {
		return n.AsInt(), true
	}
	f := n.AsFloat()
	if v.k == KindString {
		i := floatToIntCap(f)
		if float64(i) != f {
			c.Deprecated("Implicit conversion from float-string \"%s\" to int loses precision", v.AsString())
		}
		return i, true
	}
	if !c.compatible(f) {
		c.Deprecated("Implicit conversion from float %s to int loses precision", FloatRepr(f))
	}
	return FloatToInt(f), true
}

// compatible reports whether a float converts to int without loss.
func (c *Context) compatible(f float64) bool { return float64(FloatToInt(f)) == f }

// Mod is `a % b`.
func Mod(c *Context, a, b Value) Value {
	x, y := intOperands(c, "%", a, b)
	return Int(ModInt(c, x, y))
}

// Shl is `a << b`.
func Shl(c *Context, a, b Value) Value {
	x, y := intOperands(c, "<<", a, b)
	return Int(ShlInt(c, x, y))
}

// Shr is `a >> b`.
func Shr(c *Context, a, b Value) Value {
	x, y := intOperands(c, ">>", a, b)
	return Int(ShrInt(c, x, y))
}

// BitAnd is `a & b`; on two strings it works byte by byte.
func BitAnd(c *Context, a, b Value) Value {
	a, b = a.Deref(), b.Deref()
	if a.k == KindString && b.k == KindString {
		s, t := a.AsString(), b.AsString()
		out := make([]byte, min(len(s), len(t)))
		for i := range out {
			out[i] = s[i] & t[i]
		}
		return String(string(out))
	}
	x, y := intOperands(c, "&", a, b)
	return Int(x & y)
}

// BitOr is `a | b`; on two strings it works byte by byte.
func BitOr(c *Context, a, b Value) Value {
	a, b = a.Deref(), b.Deref()
	if a.k == KindString && b.k == KindString {
		s, t := a.AsString(), b.AsString()
		if len(s) < len(t) {
			s, t = t, s
		}
		out := []byte(s)
		for i := 0; i < len(t); i++ {
			out[i] |= t[i]
		}
		return String(string(out))
	}
	x, y := intOperands(c, "|", a, b)
	return Int(x | y)
}

// BitXor is `a ^ b`; on two strings it works byte by byte.
func BitXor(c *Context, a, b Value) Value {
	a, b = a.Deref(), b.Deref()
	if a.k == KindString && b.k == KindString {
		s, t := a.AsString(), b.AsString()
		out := make([]byte, min(len(s), len(t)))
		for i := range out {
			out[i] = s[i] ^ t[i]
		}
		return String(string(out))
	}
	x, y := intOperands(c, "^", a, b)
	return Int(x ^ y)
}

// BitNot is `~v`; on a string it works byte by byte.
func BitNot(c *Context, v Value) Value {
	switch v = v.Deref(); v.k {
	case KindInt:
		return Int(^v.AsInt())
	case KindFloat:
		f := v.AsFloat()
		if !c.compatible(f) {
			c.Deprecated("Implicit conversion from float %s to int loses precision", FloatRepr(f))
		}
		return Int(^FloatToInt(f))
	case KindString:
		out := []byte(v.AsString())
		for i := range out {
			out[i] = ^out[i]
		}
		return String(string(out))
	}
	c.Throw("TypeError", "Cannot perform bitwise not on %s", TypeName(v))
	return Null
}

// Neg is `-v`, which PHP computes as v * -1.
func Neg(c *Context, v Value) Value { return Mul(c, v, Int(-1)) }

// Plus is `+v`, which PHP computes as v * 1.
func Plus(c *Context, v Value) Value { return Mul(c, v, Int(1)) }

// Concat is `a . b`.
func Concat(c *Context, a, b Value) Value {
	s := a.String(c)
	return String(s + b.String(c))
}

// Inc is `++$v`.
func Inc(c *Context, v *Value) {
	if v.k == KindInt && v.n != math.MaxInt {
		v.n++
		return
	}
	incSlow(c, v)
}

func incSlow(c *Context, v *Value) {
	switch v.k {
	case KindUndef, KindNull:
		*v = Int(1)
	case KindInt:
		*v = AddInt(v.AsInt(), 1).Value()
	case KindFloat:
		*v = Float(v.AsFloat() + 1)
	case KindString:
		*v = incString(v.AsString())
	case KindRef:
		Inc(c, &v.AsRef().V)
	case KindArray, KindObject, KindResource:
		c.Throw("TypeError", "Cannot increment %s", TypeName(*v))
	}
}

// Dec is `--$v`.
func Dec(c *Context, v *Value) {
	switch v.k {
	case KindInt:
		*v = SubInt(v.AsInt(), 1).Value()
	case KindFloat:
		*v = Float(v.AsFloat() - 1)
	case KindString:
		s := v.AsString()
		if s == "" {
			*v = Int(-1)
		} else if n, whole, _ := ParseNumeric(s); whole {
			*v = n.Sub(IntNumber(1)).Value()
		}
	case KindRef:
		Dec(c, &v.AsRef().V)
	case KindArray, KindObject, KindResource:
		c.Throw("TypeError", "Cannot decrement %s", TypeName(*v))
	}
}

// incString is ++ on a string: numeric strings count, others advance their
// last letters and digits with a carry.
func incString(s string) Value {
	if s == "" {
		return String("1")
	}
	if n, whole, _ := ParseNumeric(s); whole {
		return n.Add(IntNumber(1)).Value()
	}
	b := []byte(s)
	var last byte
	for i := len(b) - 1; i >= 0; i-- {
		switch ch := b[i]; {
		case ch == 'z':
			b[i], last = 'a', 'a'
		case ch == 'Z':
			b[i], last = 'A', 'A'
		case ch == '9':
			b[i], last = '0', '1'
		case 'a' <= ch && ch < 'z', 'A' <= ch && ch < 'Z', '0' <= ch && ch < '9':
			b[i]++
			return String(string(b))
		default:
			return String(string(b))
		}
	}
	return String(string(append([]byte{last}, b...)))
}
