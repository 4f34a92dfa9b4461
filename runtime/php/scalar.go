// Go's own types beside php.Value: boxing in array literals, comparison with ===.

package php

// Scalar is a Go type that a PHP value can be compared with as it is.
type Scalar interface {
	bool | int | float64 | string
}

// Element is a Go type that an array literal takes as an element.
type Element interface {
	bool | int | float64 | string | Number | Array | Value
}

// Is reports whether v is identical (===) to x: of the same type and value.
func Is[T Scalar](v Value, x T) bool {
	v = v.Deref()
	switch x := any(&x).(type) { // a pointer needs no allocation
	case *string:
		return v.k == KindString && v.AsString() == *x
	case *int:
		return v.k == KindInt && v.AsInt() == *x
	case *bool:
		return v.k == KindBool && v.AsBool() == *x
	case *float64:
		return v.k == KindFloat && v.AsFloat() == *x
	}
	return false
}

// boxed holds x as a Value.
func boxed[T Element](x T) Value {
	switch x := any(&x).(type) { // a pointer needs no allocation
	case *Value:
		return *x
	case *string:
		return String(*x)
	case *int:
		return Int(*x)
	case *bool:
		return Bool(*x)
	case *float64:
		return Float(*x)
	case *Array:
		return x.Value()
	case *Number:
		return x.Value()
	}
	return Null
}
