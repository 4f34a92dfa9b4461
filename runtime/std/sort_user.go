// Sorting with a comparison callback, in natural order, and several arrays at
// once.

package std

import (
	"cmp"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// userOrder compares values with a callback.
type userOrder struct {
	c      *php.Context
	fn     string // the standard function, for its warning
	cb     callback
	args   [2]php.Value
	warned bool
}

func newUserOrder(c *php.Context, fn string, f *php.Func) *userOrder {
	return &userOrder{c: c, fn: fn, cb: newCallback(f)}
}

// ask calls the callback.
func (u *userOrder) ask(a, b php.Value) php.Value {
	u.args = [2]php.Value{a.Copy(), b.Copy()}
	return u.cb.call(u.c, u.args[:])
}

// plain is the callback's answer as an int.
func (u *userOrder) plain(a, b php.Value) int {
	if r := u.ask(a, b); r.IsInt() {
		return r.AsInt()
	} else {
		return r.Int(u.c)
	}
}

// compare is the callback's answer for sorting: false may mean "less", so the
// callback is asked again with its arguments exchanged.
func (u *userOrder) compare(a, b php.Value) int {
	r := u.ask(a, b)
	if r.IsInt() {
		return r.AsInt()
	}
	if !r.IsBool() {
		return r.Int(u.c)
	}
	if !u.warned {
		u.warned = true
		warnBool(u.c, u.fn)
	}
	if r.AsBool() {
		return 1
	}
	return -cmp.Compare(u.plain(b, a), 0)
}

// warnBool is the deprecation of comparison callbacks that return a bool.
func warnBool(c *php.Context, fn string) {
	c.Deprecated("%s(): Returning bool from comparison function is deprecated, return an integer less than, equal to, or greater than zero", fn)
}

// Usort sorts the elements with a comparison callback and numbers them anew.
// https://www.php.net/manual/en/function.usort.php
func Usort(c *php.Context, array *php.Array, callback *php.Func) bool {
	u := newUserOrder(c, "usort", callback)
	sortOf(c, array, by{}, u.compare)
	return true
}

// Uasort sorts the elements with a comparison callback and keeps their keys.
// https://www.php.net/manual/en/function.uasort.php
func Uasort(c *php.Context, array *php.Array, callback *php.Func) bool {
	u := newUserOrder(c, "uasort", callback)
	sortOf(c, array, by{assoc: true}, u.compare)
	return true
}

// Uksort sorts by key with a comparison callback.
// https://www.php.net/manual/en/function.uksort.php
func Uksort(c *php.Context, array *php.Array, callback *php.Func) bool {
	u := newUserOrder(c, "uksort", callback)
	sortOf(c, array, by{keys: true, assoc: true}, u.compare)
	return true
}

// Natsort sorts the elements in natural order and keeps their keys.
// https://www.php.net/manual/en/function.natsort.php
func Natsort(c *php.Context, array *php.Array) bool { return AsortFlags(c, array, sortNatural) }

// Natcasesort sorts the elements in natural order without regard to case and
// keeps their keys.
// https://www.php.net/manual/en/function.natcasesort.php
func Natcasesort(c *php.Context, array *php.Array) bool {
	return AsortFlags(c, array, sortNatural|sortFlagCase)
}

// column is one array of array_multisort() and how it is sorted.
type column struct {
	array *php.Array
	order int
	flags int
}

// ArrayMultisort sorts several arrays by the first, ties by the second …; order
// and flags follow the array they belong to.
// https://www.php.net/manual/en/function.array-multisort.php
func ArrayMultisort(c *php.Context, array *php.Value, rest ...*php.Value) bool {
	cols, slots := multisortColumns(c, append([]*php.Value{array}, rest...))
	n := cols[0].array.Len()
	for _, col := range cols {
		if col.array.Len() != n {
			c.Throw("ValueError", "Array sizes are inconsistent")
		}
	}
	if n == 0 {
		return true
	}
	rows := make([]row, n)
	vals := make([][]php.Value, len(cols))
	orders := make([]func(a, b php.Value) int, len(cols))
	for j, col := range cols {
		vals[j] = values(*col.array)
		orders[j] = valueOrder(c, col.flags)
	}
	for i := range rows {
		rows[i] = row(i)
	}
	hybridSort(rows, func(a, b *row) int {
		for j, order := range orders {
			r := order(vals[j][*a], vals[j][*b])
			if r != 0 {
				if cols[j].order == sortDesc {
					return -r
				}
				return r
			}
		}
		return cmp.Compare(*a, *b)
	})
	for j, col := range cols {
		var out php.Array
		raw, keys := rawSlots(*col.array), keyBuckets(*col.array)
		for _, i := range rows {
			addRenumbered(&out, keys[i].val, raw[i])
		}
		*slots[j] = out.Value()
	}
	return true
}

// row is the place of an element in all columns.
type row int

// rawSlots returns the slots of an array in order.
func rawSlots(a php.Array) []php.Value {
	raw := make([]php.Value, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		raw = append(raw, a.RawAt(p))
	}
	return raw
}

// multisortColumns sorts the arguments into arrays and what follows them.
func multisortColumns(c *php.Context, args []*php.Value) (cols []column, slots []*php.Value) {
	orderOK, flagsOK := false, false
	for i, arg := range args {
		name := "#" + php.Int(i+1).String(c)
		if i == 0 {
			name += " ($array)"
		}
		v := arg.Deref()
		switch {
		case v.IsArray():
			a := v.AsArray()
			cols = append(cols, column{array: &a, order: sortAsc})
			if arg.Kind() == php.KindRef {
				arg = &arg.AsRef().V
			}
			slots = append(slots, arg)
			orderOK, flagsOK = true, true
		case v.IsInt():
			switch flag := v.AsInt(); flag &^ sortFlagCase {
			case sortAsc, sortDesc:
				if !orderOK {
					c.Throw("TypeError", "array_multisort(): Argument %s must be an array or a sort flag that has not already been specified", name)
				}
				cols[len(cols)-1].order = flag
				orderOK = false
			case sortRegular, sortNumeric, sortString, sortNatural, sortLocale:
				if !flagsOK {
					c.Throw("TypeError", "array_multisort(): Argument %s must be an array or a sort flag that has not already been specified", name)
				}
				cols[len(cols)-1].flags = flag
				flagsOK = false
			default:
				c.Throw("ValueError", "array_multisort(): Argument %s must be a valid sort flag", name)
			}
		default:
			c.Throw("TypeError", "array_multisort(): Argument %s must be an array or a sort flag", name)
		}
	}
	return cols, slots
}
