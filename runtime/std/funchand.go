// Function handling: calls by callable, and whether functions exist.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// CallUserFunc calls a callable with the given arguments.
// https://www.php.net/manual/en/function.call-user-func.php
func CallUserFunc(c *php.Context, callback *php.Func, args ...php.Value) php.Value {
	cb := newCallback(callback)
	return cb.call(c, append([]php.Value(nil), args...))
}

// CallUserFuncArray calls a callable with the elements of an array; string keys
// are names of parameters.
// https://www.php.net/manual/en/function.call-user-func-array.php
func CallUserFuncArray(c *php.Context, callback *php.Func, args php.Array) php.Value {
	cb := newCallback(callback)
	return cb.call(c, spread(c, callback, args))
}

// spread lays the elements of an array out as arguments. A reference in the
// array stays one where the parameter takes it.
func spread(c *php.Context, f *php.Func, args php.Array) []php.Value {
	out := make([]php.Value, 0, args.Len())
	named := false
	var more php.Array
	for p := args.First(); p >= 0; p = args.Next(p) {
		i, v := len(out), slot(args, p)
		if k := args.KeyAt(p); k.IsString() {
			named = true
			if i = paramIndex(f, k.AsString()); i < 0 {
				f.NeedVariadic(c, k.AsString())
				more.Set(k.AsString(), v.Deref().Copy())
				continue
			}
		} else if named {
			c.Throw("Error", "Cannot use positional argument after named argument")
		}
		for len(out) <= i {
			out = append(out, php.Value{})
		}
		if !out[i].IsUndef() {
			c.Throw("Error", "Named parameter $%s overwrites previous argument", f.Params[i].Name)
		}
		if !f.ByRef(i) {
			v = v.Deref().Copy()
		}
		out[i] = v
	}
	if named {
		out = f.Named(c, out, more)
	}
	return out
}

// paramIndex returns the index of a named parameter, or -1.
func paramIndex(f *php.Func, name string) int {
	for i := range f.Params {
		if f.Params[i].Name == name && !f.Params[i].Variadic {
			return i
		}
	}
	return -1
}

// FunctionExists reports whether a function is defined.
// https://www.php.net/manual/en/function.function-exists.php
func FunctionExists(c *php.Context, function string) bool { return c.Function(function) != nil }

// Exit ends the request, with an int as its status or after a string is written.
// https://www.php.net/manual/en/function.exit.php
func Exit(c *php.Context, status php.Value) { c.Exit(status) }
