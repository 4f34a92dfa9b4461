// filter_var_array and filter_input_array: a filter for each element.

package filter

import "github.com/r-seed-ee074592/php2go/runtime/php"

// VarArray filters all elements with one filter, or those that definitions name with a filter each;
// elements that are missing become null if addEmpty.
//
// https://www.php.net/manual/en/function.filter-var-array.php
func VarArray(c *php.Context, array php.Array, options php.Value, addEmpty bool) php.Value {
	return filterArray(c, "filter_var_array", array, options, addEmpty)
}

// InputArray filters the variables of the request as VarArray does; null, or false if a flag says so,
// if there are none.
//
// https://www.php.net/manual/en/function.filter-input-array.php
func InputArray(c *php.Context, kind int, options php.Value, addEmpty bool) php.Value {
	const fn = "filter_input_array"
	if options = options.Deref(); options.IsInt() && !known(options.AsInt()) {
		c.Warning("%s(): Unknown filter with ID %d", fn, options.AsInt())
		return php.False
	}
	from := source(c, fn, "type", kind)
	if from.Len() == 0 {
		if options.IsArray() {
			if flags := options.AsArray().Peek("flags"); flags.IsInt() && flags.AsInt()&nullOnFailure != 0 {
				return php.False
			}
		}
		return php.Null
	}
	return filterArray(c, fn, from, options, addEmpty)
}

func filterArray(c *php.Context, fn string, array php.Array, options php.Value, addEmpty bool) php.Value {
	options = options.Deref()
	if !options.IsArray() {
		id := options.Int(c)
		if !known(id) {
			c.Warning("%s(): Unknown filter with ID %d", fn, id)
			return php.False
		}
		j := &job{c: c, fn: fn, filter: id, flags: requireArray}
		return j.run(array.Value())
	}
	out := php.MakeMap(options.AsArray().Len())
	for key, def := range options.AsArray().All() {
		if !key.IsString() {
			c.ArgError("TypeError", fn, 2, "options", "must contain only string keys")
		}
		if key.AsString() == "" {
			c.ArgError("ValueError", fn, 2, "options", "cannot contain empty keys")
		}
		value := array.PeekIndex(key)
		switch {
		case !value.IsUndef():
			out.SetIndex(c, key, elementJob(c, fn, def).run(value))
		case addEmpty:
			out.SetIndex(c, key, php.Null)
		}
	}
	return out.Value()
}

// elementJob reads a definition: a filter's id, or an array of filter, flags and options.
func elementJob(c *php.Context, fn string, def php.Value) *job {
	j := &job{c: c, fn: fn, filter: unsafeRaw, flags: requireScalar}
	if !def.IsArray() {
		if j.filter = def.Int(c); !known(j.filter) {
			j.filter = unsafeRaw
		}
		return j
	}
	a := def.AsArray()
	if id := a.Peek("filter"); !id.IsUndef() {
		if j.filter = id.Int(c); !known(j.filter) {
			j.filter = unsafeRaw
		}
	}
	if o := a.Peek("options"); o.IsArray() {
		j.options = o
	} else if j.filter == callbackFilter {
		j.options, j.flags = o, 0
	}
	if flags := a.Peek("flags"); !flags.IsUndef() {
		j.setFlags(flags.Int(c))
	}
	return j
}
