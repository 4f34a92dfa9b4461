// Writing elements of a value that may be anything: null becomes an array, a
// string takes bytes, scalars throw.

package php

import "unsafe"

// asArray makes the value an array that can be written to, or explains why
// not. It is not for strings.
func (v *Value) asArray(c *Context) *Array {
	switch v.k {
	case KindArray:
	case KindRef:
		return v.AsRef().V.asArray(c)
	case KindUndef, KindNull:
		*v = newArray().Value()
	case KindBool:
		if v.n != 0 {
			c.Throw("Error", "Cannot use a scalar value as an array")
		}
		*v = newArray().Value()
		c.Deprecated("Automatic conversion of false to array is deprecated")
	case KindObject:
		c.notArray(*v)
	default:
		c.Throw("Error", "Cannot use a scalar value as an array")
	}
	return asArraySlot(v)
}

// SetIndex is `$v[k] = x`.
func (v *Value) SetIndex(c *Context, k, x Value) {
	if v.k == KindRef {
		v = &v.AsRef().V
	}
	if v.k == KindString {
		v.setOffset(c, k.Deref(), x)
		return
	}
	if v.k == KindObject {
		v.AsObject().arrayAccess(c, "offsetset").Invoke(c, k.Deref(), x)
		return
	}
	v.asArray(c).SetIndex(c, k.Deref(), x)
}

// SetAt is `$v[i] = x` for an int.
func (v *Value) SetAt(c *Context, i int, x Value) {
	if v.k == KindArray {
		asArraySlot(v).SetAt(i, x)
		return
	}
	v.SetIndex(c, Int(i), x)
}

// Set is `$v[s] = x` for a string.
func (v *Value) Set(c *Context, s string, x Value) {
	if v.k == KindArray {
		asArraySlot(v).Set(s, x)
		return
	}
	v.SetIndex(c, String(s), x)
}

// Append is `$v[] = x`.
func (v *Value) Append(c *Context, x Value) {
	v.noAppend(c)
	if o := v.Deref(); o.k == KindObject {
		o.AsObject().arrayAccess(c, "offsetset").Invoke(c, Null, x)
		return
	}
	v.asArray(c).Append(c, x)
}

// noAppend throws the Error of [] on a string.
func (v *Value) noAppend(c *Context) {
	if v.Deref().k == KindString {
		c.Throw("Error", "[] operator not supported for strings")
	}
}

// AssignIndex is `$v[k] = x` used as a value: of a string's byte, what has been written.
func (v *Value) AssignIndex(c *Context, k, x Value) Value {
	if v.k == KindRef {
		v = &v.AsRef().V
	}
	if v.k == KindString {
		return v.setOffset(c, k.Deref(), x)
	}
	v.SetIndex(c, k, x)
	return x
}

// setOffset writes one byte of a string and returns it, null where the offset is before the string.
func (v *Value) setOffset(c *Context, k, x Value) Value {
	i := c.stringOffset(k)
	s := v.AsString()
	n := i
	if n < 0 {
		n += len(s)
	}
	if n < 0 {
		c.Warning("Illegal string offset %d", i)
		return Null
	}
	var b string
	if x = x.Deref(); x.k == KindString {
		b = x.AsString()
	} else {
		b = x.String(c)
	}
	switch {
	case b == "":
		c.Throw("Error", "Cannot assign an empty string to a string offset")
	case len(b) > 1:
		c.Warning("Only the first byte will be assigned to the string offset")
	}
	out := make([]byte, max(len(s), n+1))
	copy(out, s)
	for j := len(s); j < n; j++ {
		out[j] = ' '
	}
	out[n] = b[0]
	*v = String(unsafe.String(&out[0], len(out)))
	return String(b[:1])
}

// SetOffset is `$s[i] = x` on a string variable.
func SetOffset(c *Context, s *string, i int, x Value) {
	v := String(*s)
	v.setOffset(c, Int(i), x)
	*s = v.AsString()
}

// noSlot throws msg as an Error if v is a string, after PHP's own check of the
// offset k.
func (v *Value) noSlot(c *Context, k Value, msg string) *Value {
	if v.k == KindRef {
		v = &v.AsRef().V
	}
	if v.k == KindString {
		c.stringOffset(k.Deref())
		c.Throw("Error", "%s", msg)
	}
	return v
}

// The Errors of string offsets in places where only elements can stand.
const (
	offsetAsArray = "Cannot use string offset as an array"
	offsetByRef   = "Cannot create references to/from string offsets"
	offsetAssign  = "Cannot use assign-op operators with string offsets"
	offsetInc     = "Cannot increment/decrement string offsets"
)

// SlotIndex returns the place of `$v[k]` for a nested write.
func (v *Value) SlotIndex(c *Context, k Value) *Value {
	if p := v.overloaded(c, k); p != nil {
		return p
	}
	return v.noSlot(c, k, offsetAsArray).asArray(c).SlotIndex(c, k.Deref())
}

// SlotAt returns the place of `$v[i]` for a nested write.
func (v *Value) SlotAt(c *Context, i int) *Value {
	if p := v.overloaded(c, Int(i)); p != nil {
		return p
	}
	return v.noSlot(c, Int(i), offsetAsArray).asArray(c).SlotAt(i)
}

// Slot returns the place of `$v[s]` for a nested write.
func (v *Value) Slot(c *Context, s string) *Value {
	if p := v.overloaded(c, String(s)); p != nil {
		return p
	}
	return v.noSlot(c, String(s), offsetAsArray).asArray(c).Slot(s)
}

// SlotAppend returns the place of a new element of $v for a nested write.
func (v *Value) SlotAppend(c *Context) *Value {
	v.noAppend(c)
	if p := v.overloaded(c, Null); p != nil {
		return p
	}
	return v.asArray(c).SlotAppend(c)
}

// UpdateIndex returns the place of `$v[k]` for a compound assignment, and
// warns if it is missing.
func (v *Value) UpdateIndex(c *Context, k Value) *Value {
	if p := v.overloaded(c, k); p != nil {
		return p
	}
	return v.noSlot(c, k, offsetAssign).asArray(c).UpdateIndex(c, k.Deref())
}

// UpdateAt returns the place of `$v[i]` for a compound assignment.
func (v *Value) UpdateAt(c *Context, i int) *Value {
	if p := v.overloaded(c, Int(i)); p != nil {
		return p
	}
	return v.noSlot(c, Int(i), offsetAssign).asArray(c).UpdateAt(c, i)
}

// Update returns the place of `$v[s]` for a compound assignment.
func (v *Value) Update(c *Context, s string) *Value {
	if p := v.overloaded(c, String(s)); p != nil {
		return p
	}
	return v.noSlot(c, String(s), offsetAssign).asArray(c).Update(c, s)
}

// IncSlotIndex returns the place of `$v[k]` for ++ and --; it differs from
// UpdateIndex in the Error for strings.
func (v *Value) IncSlotIndex(c *Context, k Value) *Value {
	if p := v.overloaded(c, k); p != nil {
		return p
	}
	return v.noSlot(c, k, offsetInc).asArray(c).UpdateIndex(c, k.Deref())
}

// IncSlotAt is [Value.IncSlotIndex] for an int.
func (v *Value) IncSlotAt(c *Context, i int) *Value { return v.IncSlotIndex(c, Int(i)) }

// IncSlot is [Value.IncSlotIndex] for a string.
func (v *Value) IncSlot(c *Context, s string) *Value { return v.IncSlotIndex(c, String(s)) }

// UpdateSlotIndex returns the place of `$v[k]`, in which an element is read and then written; it
// differs from UpdateIndex in the Error for strings.
func (v *Value) UpdateSlotIndex(c *Context, k Value) *Value {
	if p := v.overloaded(c, k); p != nil {
		return p
	}
	return v.noSlot(c, k, offsetAsArray).asArray(c).UpdateIndex(c, k.Deref())
}

// UpdateSlotAt is [Value.UpdateSlotIndex] for an int.
func (v *Value) UpdateSlotAt(c *Context, i int) *Value { return v.UpdateSlotIndex(c, Int(i)) }

// UpdateSlot is [Value.UpdateSlotIndex] for a string.
func (v *Value) UpdateSlot(c *Context, s string) *Value { return v.UpdateSlotIndex(c, String(s)) }

// PriorIndex is `$v[k]` as a compound assignment reads it before it writes: null becomes an array.
func (v *Value) PriorIndex(c *Context, k Value) Value {
	if x := v.Deref(); x.k == KindObject {
		return x.Index(c, k)
	}
	return v.noSlot(c, k, offsetAssign).asArray(c).Index(c, k.Deref())
}

// PriorAt is [Value.PriorIndex] for an int.
func (v *Value) PriorAt(c *Context, i int) Value {
	if v.k == KindArray {
		return v.AsArray().At(c, i)
	}
	return v.PriorIndex(c, Int(i))
}

// Prior is [Value.PriorIndex] for a string.
func (v *Value) Prior(c *Context, s string) Value {
	if v.k == KindArray {
		return v.AsArray().Get(c, s)
	}
	return v.PriorIndex(c, String(s))
}

// RefIndex is `&$v[k]`.
func (v *Value) RefIndex(c *Context, k Value) *Ref {
	if r := v.overloadedRef(c, k); r != nil {
		return r
	}
	return v.noSlot(c, k, offsetByRef).asArray(c).RefIndex(c, k.Deref())
}

// RefAt is `&$v[i]`.
func (v *Value) RefAt(c *Context, i int) *Ref {
	if r := v.overloadedRef(c, Int(i)); r != nil {
		return r
	}
	return v.noSlot(c, Int(i), offsetByRef).asArray(c).RefAt(i)
}

// Ref is `&$v[s]`.
func (v *Value) Ref(c *Context, s string) *Ref {
	if r := v.overloadedRef(c, String(s)); r != nil {
		return r
	}
	return v.noSlot(c, String(s), offsetByRef).asArray(c).Ref(s)
}

// RefAppend is `&$v[]`.
func (v *Value) RefAppend(c *Context) *Ref {
	v.noAppend(c)
	if r := v.overloadedRef(c, Null); r != nil {
		return r
	}
	return v.asArray(c).RefAppend(c)
}

// BindIndex is `$v[k] = &$r`.
func (v *Value) BindIndex(c *Context, k Value, r *Ref) {
	v.noSlot(c, k, offsetByRef).asArray(c).BindIndex(c, k.Deref(), r)
}

// BindAppend is `$v[] = &$r`.
func (v *Value) BindAppend(c *Context, r *Ref) {
	v.noAppend(c)
	v.asArray(c).BindAppend(c, r)
}

// UnsetIndex is `unset($v[k])`.
func (v *Value) UnsetIndex(c *Context, k Value) {
	if v == nil {
		return
	}
	switch v.k {
	case KindArray:
		asArraySlot(v).UnsetIndex(c, k.Deref())
	case KindRef:
		v.AsRef().V.UnsetIndex(c, k)
	case KindString:
		c.Throw("Error", "Cannot unset string offsets")
	case KindObject:
		v.AsObject().arrayAccess(c, "offsetunset").Invoke(c, k.Deref())
	case KindUndef, KindNull:
	case KindBool:
		if v.n != 0 {
			c.Throw("Error", "Cannot unset offset in a non-array variable")
		}
		c.Deprecated("Automatic conversion of false to array is deprecated")
	default:
		c.Throw("Error", "Cannot unset offset in a non-array variable")
	}
}

// UnsetAt is `unset($v[i])`.
func (v *Value) UnsetAt(c *Context, i int) { v.UnsetIndex(c, Int(i)) }

// Unset is `unset($v[s])`.
func (v *Value) Unset(c *Context, s string) { v.UnsetIndex(c, String(s)) }

// UnsetSlot returns the place of `$v[k]` for unset() of something inside it,
// nil if it does not exist; a nil *Value has nothing to unset.
func (v *Value) UnsetSlot(c *Context, k Value) *Value {
	if v == nil {
		return nil
	}
	switch v.k {
	case KindArray:
		a := asArraySlot(v)
		x := c.writeKey(k.Deref())
		if _, ok := a.rawKey(x); !ok {
			return nil
		}
		return follow(a.slotKey(x))
	case KindRef:
		return v.AsRef().V.UnsetSlot(c, k)
	case KindString:
		if n, _, prefix := ParseNumeric(k.Deref().stringOr("")); prefix && n.IsInt() {
			k = n.Value() // no warning about what follows the int
		}
		v.noSlot(c, k, offsetAsArray)
	case KindObject:
		return v.overloaded(c, k)
	default:
		v.UnsetIndex(c, k)
	}
	return nil
}

// stringOr returns the string in v, or s if v is of another kind.
func (v Value) stringOr(s string) string {
	if v.k == KindString {
		return v.AsString()
	}
	return s
}
