// Arrays: keys, columns, counts, and the internal pointer.

package std

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ArrayKeyExists reports whether an array has a key, even if its element is
// null.
// https://www.php.net/manual/en/function.array-key-exists.php
func ArrayKeyExists(c *php.Context, key php.Value, array php.Array) bool {
	switch key.Kind() {
	case php.KindInt:
		return array.HasAt(key.AsInt())
	case php.KindString:
		return array.Has(key.AsString())
	case php.KindArray, php.KindObject:
		c.Throw("TypeError", "Illegal offset type")
	}
	return array.HasIndex(c, key)
}

// ArrayKeyExistsInt is array_key_exists for an int key.
// https://www.php.net/manual/en/function.array-key-exists.php
func ArrayKeyExistsInt(key int, array php.Array) bool { return array.HasAt(key) }

// ArrayKeyExistsString is array_key_exists for a string key.
// https://www.php.net/manual/en/function.array-key-exists.php
func ArrayKeyExistsString(key string, array php.Array) bool { return array.Has(key) }

// ArrayKeyFirst returns the first key, null if the array is empty.
// https://www.php.net/manual/en/function.array-key-first.php
func ArrayKeyFirst(array php.Array) php.Value { return keyOrNull(array, array.First()) }

// ArrayKeyLast returns the last key, null if the array is empty.
// https://www.php.net/manual/en/function.array-key-last.php
func ArrayKeyLast(array php.Array) php.Value { return keyOrNull(array, array.Last()) }

func keyOrNull(a php.Array, pos int) php.Value {
	if pos < 0 {
		return php.Null
	}
	return a.KeyAt(pos)
}

// ArrayIsList reports whether the keys are 0, 1, 2 … in this order.
// https://www.php.net/manual/en/function.array-is-list.php
func ArrayIsList(array php.Array) bool { return array.IsList() }

// ArrayColumn returns one column of a list of rows (arrays or objects), the
// whole rows if columnKey is null, under the keys from column indexKey.
// https://www.php.net/manual/en/function.array-column.php
func ArrayColumn(c *php.Context, array php.Array, columnKey, indexKey php.Value) php.Array {
	var out php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		row := array.ValueAt(p)
		v := row
		if !columnKey.IsNull() {
			if v = columnOf(c, row, columnKey); v.IsUndef() {
				continue
			}
		}
		key := php.Value{}
		if !indexKey.IsNull() {
			key = columnOf(c, row, indexKey)
		}
		if key.IsUndef() {
			out.Append(c, v.Copy())
		} else if key.IsInt() {
			setKey(&out, key, v.Copy())
		} else {
			out.SetIndex(c, key, v.Copy())
		}
	}
	return out
}

// columnOf returns the element or the property of a row, undefined if the row
// has none.
func columnOf(c *php.Context, row, key php.Value) php.Value {
	switch row.Kind() {
	case php.KindArray:
		return peekKey(row.AsArray(), key)
	case php.KindObject:
		if name := key.String(c); row.IssetProp(c, nil, name) {
			return row.PeekProp(c, name)
		}
	}
	return php.Value{}
}

// ArrayCountValues counts how often each int or string occurs.
// https://www.php.net/manual/en/function.array-count-values.php
func ArrayCountValues(c *php.Context, array php.Array) php.Array {
	var out php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		v := array.ValueAt(p)
		if !v.IsInt() && !v.IsString() {
			c.Warning("array_count_values(): Can only count string and integer values, entry skipped")
			continue
		}
		n := 1
		if old := peekKey(out, v); !old.IsUndef() {
			n = old.AsInt() + 1
		}
		setKey(&out, v, php.Int(n))
	}
	return out
}

// ArrayChangeKeyCase returns the array with its string keys in upper (kase not 0) or
// lower case.
// https://www.php.net/manual/en/function.array-change-key-case.php
func ArrayChangeKeyCase(array php.Array, kase int) php.Array {
	var out php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		k := array.KeyAt(p)
		if k.IsString() {
			k = php.String(changeCase(k.AsString(), kase != 0))
		}
		setKey(&out, k, array.RawAt(p))
	}
	return out
}

// changeCase converts ASCII letters.
func changeCase(s string, upper bool) string {
	from, to := byte('A'), byte('Z')
	if upper {
		from, to = 'a', 'z'
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= from && s[i] <= to {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] >= from && b[i] <= to {
					b[i] ^= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}

// Current returns the element at the internal pointer, false if it is past the
// end.
// https://www.php.net/manual/en/function.current.php
func Current(array php.Array) php.Value {
	if p := array.Pos(); p >= 0 {
		return array.ValueAt(p)
	}
	return php.False
}

// Key returns the key at the internal pointer, null if it is past the end.
// https://www.php.net/manual/en/function.key.php
func Key(array php.Array) php.Value { return keyOrNull(array, array.Pos()) }

// moveTo sets the internal pointer and returns the element there, or false.
func moveTo(a *php.Array, pos int) php.Value {
	a.SetPos(pos)
	if pos < 0 {
		return php.False
	}
	return a.ValueAt(pos)
}

// Next moves the internal pointer on and returns the element there, or false.
// https://www.php.net/manual/en/function.next.php
func Next(array *php.Array) php.Value { return moveTo(array, array.Next(array.Pos())) }

// Prev moves the internal pointer back and returns the element there, or false.
// https://www.php.net/manual/en/function.prev.php
func Prev(array *php.Array) php.Value {
	pos := array.Pos()
	if pos >= 0 {
		pos = array.Prev(pos)
	}
	return moveTo(array, pos)
}

// Reset moves the internal pointer to the first element and returns it, or
// false if there is none.
// https://www.php.net/manual/en/function.reset.php
func Reset(array *php.Array) php.Value { return moveTo(array, array.First()) }

// End moves the internal pointer to the last element and returns it, or false
// if there is none.
// https://www.php.net/manual/en/function.end.php
func End(array *php.Array) php.Value { return moveTo(array, array.Last()) }

// arrayOrProps returns what the functions on the internal pointer, and array_walk(), work on: an array, or the
// properties of an object, which PHP calls deprecated. Those that a class declares have no internal pointer here.
func arrayOrProps(c *php.Context, v *php.Value, fn string) *php.Array {
	if v.Kind() == php.KindRef {
		v = &v.AsRef().V
	}
	if !v.IsObject() {
		return c.ArrayIn(v, fn, 1, "array")
	}
	if fn != "array_walk" {
		c.Deprecated("%s(): Calling %s() on an object is deprecated", fn, fn)
	}
	o := v.AsObject()
	if len(o.Fields()) != o.Props.Len() {
		c.Unsupported("P2G208", fn+"() of an object of class "+o.Class.Name+", which declares properties, is not supported")
	}
	return &o.Props
}

// CurrentOf is [Current] of a value of any type.
func CurrentOf(c *php.Context, v php.Value) php.Value {
	return Current(*arrayOrProps(c, &v, "current"))
}

// KeyOf is [Key] of a value of any type.
func KeyOf(c *php.Context, v php.Value) php.Value { return Key(*arrayOrProps(c, &v, "key")) }

// NextOf is [Next] of a value of any type.
func NextOf(c *php.Context, v *php.Value) php.Value { return Next(arrayOrProps(c, v, "next")) }

// PrevOf is [Prev] of a value of any type.
func PrevOf(c *php.Context, v *php.Value) php.Value { return Prev(arrayOrProps(c, v, "prev")) }

// ResetOf is [Reset] of a value of any type.
func ResetOf(c *php.Context, v *php.Value) php.Value { return Reset(arrayOrProps(c, v, "reset")) }

// EndOf is [End] of a value of any type.
func EndOf(c *php.Context, v *php.Value) php.Value { return End(arrayOrProps(c, v, "end")) }
