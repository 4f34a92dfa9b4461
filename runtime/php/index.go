// Reading elements of a value that may be anything: $v[k] on arrays, strings,
// null and the rest.

package php

// Index is `$v[k]`.
func (v Value) Index(c *Context, k Value) Value {
	switch v.k {
	case KindArray:
		return v.AsArray().Index(c, k.Deref())
	case KindString:
		return stringIndex(c, v.AsString(), k.Deref())
	case KindRef:
		return v.Deref().Index(c, k)
	case KindObject:
		return v.AsObject().arrayAccess(c, "offsetget").Invoke(c, k.Deref())
	case KindUndef: // generated code warns of undefined variables itself, but reads $_SESSION as it is
		v = c.GlobalValue(v, "_SESSION")
	}
	c.Warning("Trying to access array offset on value of type %s", TypeName(v))
	return Null
}

// notArray throws the Error of [] on an object.
func (c *Context) notArray(v Value) {
	if v.AsObject().Class.isName("ArrayAccess") {
		c.Unsupported("P2G202", "a reference to an element of an ArrayAccess object")
	}
	c.Throw("Error", "Cannot use object of type %s as array", TypeName(v))
}

// overloaded returns where a write into `$v[k]` goes if v is an ArrayAccess object, else nil: what
// offsetGet() returns by reference, or a value of its own, which changes nothing but an object.
func (v *Value) overloaded(c *Context, k Value) *Value {
	p, r := v.offset(c, k)
	if r != nil { // only the expression that runs is given it
		r.Release()
		return &r.V
	}
	return p
}

// overloadedRef is overloaded for a reference to the element.
func (v *Value) overloadedRef(c *Context, k Value) *Ref {
	p, r := v.offset(c, k)
	if p != nil {
		return toRef(p)
	}
	return r
}

// offset returns what offsetGet() gives for a write, if v is an ArrayAccess object: a reference or a value.
func (v *Value) offset(c *Context, k Value) (*Value, *Ref) {
	if v.k != KindObject && v.k != KindRef {
		return nil, nil
	}
	x := v.Deref()
	if x.k != KindObject {
		return nil, nil
	}
	o := x.AsObject()
	f := o.arrayAccess(c, "offsetget")
	m := o.Class.find("offsetget")
	if m.class != nil {
		if h := m.class.Hooks[hookPlace]; h != nil {
			return nil, h.CallRef(c, o, o.Class, []Value{k.Deref()})
		}
		if m.class.Hooks[hookIsset] != nil {
			c.Unsupported("P2G202", "a write into an element of an "+m.class.Name)
		}
	}
	if m.CallRef != nil {
		return nil, m.CallRef(c, o, o.Class, []Value{k.Deref()})
	}
	found := f.Invoke(c, k.Deref())
	if found.k != KindObject {
		c.Notice("Indirect modification of overloaded element of %s has no effect", o.Class.Name)
	}
	return &found, nil
}

// At is `$v[i]` for an int.
func (v Value) At(c *Context, i int) Value {
	if v.k == KindArray {
		return v.AsArray().At(c, i)
	}
	return v.Index(c, Int(i))
}

// Get is `$v[s]` for a string.
func (v Value) Get(c *Context, s string) Value {
	if v.k == KindArray {
		return v.AsArray().Get(c, s)
	}
	return v.Index(c, String(s))
}

// stringIndex reads a byte of a string.
func stringIndex(c *Context, s string, k Value) Value {
	i := c.stringOffset(k)
	return StringAt(c, s, i)
}

// StringAt is `$s[i]` on a string: one byte, counted from the end if i is
// negative; a warning and "" if there is none.
func StringAt(c *Context, s string, i int) Value {
	n := i
	if n < 0 {
		n += len(s)
	}
	if uint(n) >= uint(len(s)) {
		c.Warning("Uninitialized string offset %d", i)
		return String("")
	}
	return String(s[n : n+1])
}

// CharAt is StringAt for typed code.
func CharAt(c *Context, s string, i int) string {
	if uint(i) < uint(len(s)) {
		return s[i : i+1]
	}
	return charSlow(c, s, i)
}

// SameChar reports whether two strings of at most one byte are the same.
func SameChar(a, b string) bool { return len(a) == len(b) && (len(a) == 0 || a[0] == b[0]) }

//go:noinline
func charSlow(c *Context, s string, i int) string { return StringAt(c, s, i).AsString() }

// stringOffset converts the key of a string offset.
func (c *Context) stringOffset(k Value) int {
	switch k.k {
	case KindInt:
		return k.AsInt()
	case KindString:
		n, whole, prefix := ParseNumeric(k.AsString())
		if prefix && n.IsInt() {
			if !whole {
				c.Warning("Illegal string offset \"%s\"", cString(k.AsString()))
			}
			return n.AsInt()
		}
	case KindUndef, KindNull, KindBool, KindFloat:
		c.Warning("String offset cast occurred")
		return k.Int(c)
	}
	c.Throw("TypeError", "Cannot access offset of type %s on string", TypeName(k))
	return 0
}

// PeekIndex reads `$v[k]` silently: undefined if there is nothing, also for an
// object or a key of a type that cannot be one. IssetIndex throws for those.
func (v Value) PeekIndex(k Value) Value {
	switch v.k {
	case KindArray:
		return v.AsArray().PeekIndex(k.Deref())
	case KindString:
		return peekString(v.AsString(), k.Deref())
	case KindRef:
		return v.Deref().PeekIndex(k)
	}
	return Value{}
}

// IssetIndex reads `$v[k]` exactly as isset() does: silently, but with PHP's
// errors for an object as $v and an array or object as k.
func (v Value) IssetIndex(c *Context, k Value) Value {
	switch v.k {
	case KindArray:
		return v.AsArray().IssetIndex(c, k)
	case KindString:
		if k = k.Deref(); k.k == KindFloat && !c.compatible(k.AsFloat()) {
			c.Deprecated("Implicit conversion from float %s to int loses precision", FloatRepr(k.AsFloat()))
		}
	case KindRef:
		return v.Deref().IssetIndex(c, k)
	case KindObject:
		return v.AsObject().offset(c, k.Deref())
	}
	return v.PeekIndex(k)
}

// LookIndex reads `$v[k]` silently as PeekIndex does, where v may be an object: one that
// implements ArrayAccess is asked whether it has the element, then for it.
func (v Value) LookIndex(c *Context, k Value) Value {
	if v = v.Deref(); v.k == KindObject {
		return v.AsObject().offset(c, k.Deref())
	}
	return v.PeekIndex(k)
}

// IsSetIndex is `isset($v[k])` where v may be an object: one that implements ArrayAccess is only
// asked whether it has the element.
func (v Value) IsSetIndex(c *Context, k Value) bool {
	if v = v.Deref(); v.k == KindObject {
		return v.AsObject().hasOffset(c, k.Deref())
	}
	return v.IssetIndex(c, k).IsSet()
}

// CoalesceIndex reads `$v[k]` exactly as `$v[k] ?? …` does; it differs from
// IssetIndex for odd offsets of strings.
func (v Value) CoalesceIndex(c *Context, k Value) Value {
	v, k = v.Deref(), k.Deref()
	switch v.k {
	case KindString:
	case KindArray:
		return v.AsArray().CoalesceIndex(c, k)
	case KindObject:
		return v.LookIndex(c, k)
	default:
		return v.IssetIndex(c, k)
	}
	switch k.k {
	case KindString:
		if n, whole, prefix := ParseNumeric(k.AsString()); prefix && !whole && n.IsInt() {
			return peekString(v.AsString(), Int(c.stringOffset(k)))
		}
	case KindArray, KindObject, KindResource:
		c.stringOffset(k)
	}
	return peekString(v.AsString(), k)
}

// peekString reads a byte of a string silently.
func peekString(s string, k Value) Value {
	i := 0
	switch k.k {
	case KindInt, KindBool:
		i = k.AsInt()
	case KindFloat:
		i = FloatToInt(k.AsFloat())
	case KindUndef, KindNull:
	case KindString:
		n, ok := intKey(k.AsString())
		if !ok {
			m, whole, _ := ParseNumeric(k.AsString())
			if !whole || m.IsFloat() {
				return Value{}
			}
			n = m.AsInt()
		}
		i = n
	default:
		return Value{}
	}
	if i < 0 {
		i += len(s)
	}
	if uint(i) >= uint(len(s)) {
		return Value{}
	}
	return String(s[i : i+1])
}

// PeekAt reads `$v[i]` silently.
func (v Value) PeekAt(i int) Value {
	if v.k == KindArray {
		return v.AsArray().PeekAt(i)
	}
	return v.PeekIndex(Int(i))
}

// Peek reads `$v[s]` silently.
func (v Value) Peek(s string) Value {
	if v.k == KindArray {
		return v.AsArray().Peek(s)
	}
	return v.PeekIndex(String(s))
}

// ListIndex reads `$v[k]` as list() does: null without a warning if v is not
// an array.
func (v Value) ListIndex(c *Context, k Value) Value {
	v = v.Deref()
	switch v.k {
	case KindArray:
		return v.AsArray().Index(c, k)
	case KindObject:
		return v.AsObject().arrayAccess(c, "offsetget").Invoke(c, k.Deref())
	}
	return Null
}
