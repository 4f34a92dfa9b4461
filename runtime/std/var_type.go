// Variable handling: types, conversions and type tests.

package std

import (
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Gettype returns the old name of a value's type: "integer", "double", "NULL" ….
// https://www.php.net/manual/en/function.gettype.php
func Gettype(value php.Value) string { return php.Gettype(value) }

// GetDebugType returns the name of a value's type as type declarations write
// it, or its class.
// https://www.php.net/manual/en/function.get-debug-type.php
func GetDebugType(value php.Value) string { return php.DebugType(value) }

// Settype converts a variable to the named type.
// https://www.php.net/manual/en/function.settype.php
func Settype(c *php.Context, v *php.Value, typ string) bool {
	if v.Kind() == php.KindRef {
		v = &v.AsRef().V
	}
	switch changeCase(typ, false) {
	case "integer", "int":
		*v = php.Int(v.Int(c))
	case "float", "double":
		*v = php.Float(v.Float(c))
	case "string":
		*v = php.String(v.String(c))
	case "array":
		*v = v.Array(c).Value()
	case "object":
		*v = v.Object(c).Value()
	case "bool", "boolean":
		*v = php.Bool(v.Bool())
	case "null":
		*v = php.Null
	case "resource":
		c.Throw("ValueError", "Cannot convert to resource type")
	default:
		c.Throw("ValueError", "settype(): Argument #2 ($type) must be a valid type")
	}
	return true
}

// Intval is the cast (int).
// https://www.php.net/manual/en/function.intval.php
func Intval(c *php.Context, value php.Value) int { return value.Int(c) }

// IntvalBase reads a string in the given base: 0 takes the base from a prefix.
// https://www.php.net/manual/en/function.intval.php
func IntvalBase(c *php.Context, value php.Value, base int) int {
	if !value.IsString() || base == 10 {
		return value.Int(c)
	}
	s := strings.TrimLeft(value.AsString(), " \t\n\r\v\f")
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg, s = s[0] == '-', s[1:]
	}
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'b':
			if base == 0 || base == 2 {
				s, base = s[2:], 2
			}
		case 'x':
			if (base == 0 || base == 16) && len(s) > 2 && digitOf(s[2]) < 16 {
				s, base = s[2:], 16
			}
		}
	}
	if base == 0 {
		base = 10
		if s != "" && s[0] == '0' {
			base = 8
		}
	}
	if base < 2 || base > 36 {
		return 0
	}
	return prefixInt(s, base, neg)
}

// prefixInt reads the digits at the start of s, limited to the range of int.
func prefixInt(s string, base int, neg bool) int {
	limit := uint64(math.MaxInt)
	if neg {
		limit++
	}
	var n uint64
	for i := 0; i < len(s); i++ {
		d := digitOf(s[i])
		if d >= base {
			break
		}
		if n > (limit-uint64(d))/uint64(base) {
			n = limit
			break
		}
		n = n*uint64(base) + uint64(d)
	}
	if neg {
		return int(-n)
	}
	return int(n)
}

// Floatval is the cast (float).
// https://www.php.net/manual/en/function.floatval.php
func Floatval(c *php.Context, value php.Value) float64 { return value.Float(c) }

// Strval is the cast (string).
// https://www.php.net/manual/en/function.strval.php
func Strval(c *php.Context, value php.Value) string { return value.String(c) }

// Boolval is the cast (bool).
// https://www.php.net/manual/en/function.boolval.php
func Boolval(value php.Value) bool { return value.Bool() }

// IsInt reports whether a value is an int.
// https://www.php.net/manual/en/function.is-int.php
func IsInt(value php.Value) bool { return value.IsInt() }

// IsFloat reports whether a value is a float.
// https://www.php.net/manual/en/function.is-float.php
func IsFloat(value php.Value) bool { return value.IsFloat() }

// IsString reports whether a value is a string.
// https://www.php.net/manual/en/function.is-string.php
func IsString(value php.Value) bool { return value.IsString() }

// IsBool reports whether a value is a bool.
// https://www.php.net/manual/en/function.is-bool.php
func IsBool(value php.Value) bool { return value.IsBool() }

// IsArray reports whether a value is an array.
// https://www.php.net/manual/en/function.is-array.php
func IsArray(value php.Value) bool { return value.IsArray() }

// IsNull reports whether a value is null.
// https://www.php.net/manual/en/function.is-null.php
func IsNull(value php.Value) bool { return value.IsNull() }

// IsNumeric reports whether a value is a number or a numeric string.
// https://www.php.net/manual/en/function.is-numeric.php
func IsNumeric(value php.Value) bool {
	if value.IsString() {
		return php.IsNumericString(value.AsString())
	}
	return value.IsInt() || value.IsFloat()
}

// IsNumericString reports whether a string is numeric.
// https://www.php.net/manual/en/function.is-numeric.php
func IsNumericString(value string) bool { return php.IsNumericString(value) }

// IsScalar reports whether a value is an int, float, string or bool.
// https://www.php.net/manual/en/function.is-scalar.php
func IsScalar(value php.Value) bool {
	return value.IsInt() || value.IsFloat() || value.IsString() || value.IsBool()
}

// IsObject reports whether a value is an object.
// https://www.php.net/manual/en/function.is-object.php
func IsObject(value php.Value) bool { return value.IsObject() }

// IsResource reports whether a value is an open resource.
// https://www.php.net/manual/en/function.is-resource.php
func IsResource(value php.Value) bool {
	return value.Kind() == php.KindResource && !value.AsResource().Closed
}

// IsIterable reports whether foreach accepts a value as an array or Traversable.
// https://www.php.net/manual/en/function.is-iterable.php
func IsIterable(value php.Value) bool {
	return value.IsArray() || php.InstanceOf(value, "Traversable")
}

// IsCountable reports whether count accepts a value.
// https://www.php.net/manual/en/function.is-countable.php
func IsCountable(value php.Value) bool {
	return value.IsArray() || php.InstanceOf(value, "Countable")
}

// IsCallable reports whether a value can be called; syntaxOnly checks only its
// form.
// https://www.php.net/manual/en/function.is-callable.php
func IsCallable(c *php.Context, value php.Value, syntaxOnly bool) bool {
	if !syntaxOnly || value.IsObject() {
		return c.IsCallable(value)
	}
	if value.IsString() {
		return true
	}
	if !value.IsArray() || value.AsArray().Len() != 2 {
		return false
	}
	obj, name := value.AsArray().PeekAt(0), value.AsArray().PeekAt(1)
	return (obj.IsString() || obj.IsObject()) && name.IsString()
}

// IsCallableName is is_callable that also stores the name of the callable.
// https://www.php.net/manual/en/function.is-callable.php
func IsCallableName(c *php.Context, value php.Value, syntaxOnly bool, name *php.Value) bool {
	*name = php.String(callableName(c, value))
	return IsCallable(c, value, syntaxOnly)
}

func callableName(c *php.Context, v php.Value) string {
	switch {
	case v.IsObject():
		return v.AsObject().Class.Name + "::__invoke"
	case v.IsArray() && IsCallable(c, v, true):
		obj, name := v.AsArray().PeekAt(0), v.AsArray().PeekAt(1).AsString()
		if obj.IsObject() {
			return obj.AsObject().Class.Name + "::" + name
		}
		return obj.AsString() + "::" + name
	}
	if v.IsArray() {
		return "Array"
	}
	return v.String(c)
}
