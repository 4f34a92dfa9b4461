package infer

import (
	"math"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// result computes what a call of a standard function returns from its arguments' types.
type result func(f *flow, e *ast.Call, args []types.Type, declared types.Type) types.Type

// results refines the stubs' results where the arguments tell more.
var results = map[string]result{
	"count": length, "sizeof": length, "strlen": length, "ord": ranged(0, 255), "mb_strlen": length, "array_push": length,
	"time": ranged(0, types.MaxLen), "random_int": between, "rand": between, "mt_rand": between, "crc32": ranged(0, 1<<32-1),
	"strcmp": ranged(-1, 1), "func_num_args": length, "substr_count": length, "str_word_count": declaredOnly, "levenshtein": length, "similar_text": length,
	"intdiv": intdiv, "abs": absolute, "max": maximum, "min": minimum,
	"array_keys": keys, "array_values": values, "array_reverse": list1, "array_slice": list1, "array_filter": same, "array_unique": same,
	"array_merge": merged, "array_fill": filled, "range": ranged1, "array_pop": popped, "array_shift": popped, "end": element1, "reset": element1,
	"current": element1, "next": element1, "prev": element1, "array_map": mapped, "array_reduce": reduced, "array_sum": summed, "array_product": summed, "array_pad": padded,
	"array_flip": flipped, "array_column": declaredOnly, "array_combine": combined, "array_chunk": chunked, "array_fill_keys": filledKeys,
	"array_diff": same, "array_diff_key": same, "array_intersect": same, "array_intersect_key": same, "array_splice": list1, "explode": exploded,
	"array_search": searched, "array_key_first": keyOrNull, "array_key_last": keyOrNull, "key": keyOrNull, "array_rand": declaredOnly,
}

// refResults computes what is left in a by-reference argument.
var refResults = map[string]func(i int, args []types.Type, declared types.Type) types.Type{
	"sort": relist, "rsort": relist, "usort": relist, "shuffle": relist, "array_unshift": unshifted, "array_push": pushed,
	"asort": reorder, "arsort": reorder, "ksort": reorder, "krsort": reorder, "uasort": reorder, "uksort": reorder, "natsort": reorder, "natcasesort": reorder,
	"array_pop": shrunk, "array_shift": shrunk, "end": kept, "reset": kept, "next": kept, "prev": kept, "current": kept, "key": kept, "each": kept,
	"array_splice": spliced, "array_walk": walked,
}

// limits narrow the arguments of calls that throw where an argument is out of bounds.
var limits = map[string]func(f *flow, e *ast.Call){
	"array_fill": func(f *flow, e *ast.Call) { f.bounds(e.Args[1].Value, 0, types.MaxArray) },
	"str_repeat": func(f *flow, e *ast.Call) { f.bounds(e.Args[1].Value, 0, types.MaxLen) },
	"range": func(f *flow, e *ast.Call) {
		if lit, ok := e.Args[0].Value.(*ast.IntLit); ok && len(e.Args) == 2 && lit.Value >= 0 && lit.Value < 1<<20 {
			f.bounds(e.Args[1].Value, -types.MaxArray, types.MaxArray+1<<20)
		}
	},
}

// bounds narrows e to [lo, hi].
func (f *flow) bounds(e ast.Expr, lo, hi int) {
	if t := f.Types[e]; t.Is(types.Int | types.Big) {
		f.below(e, hi, false)
		if f.env != nil {
			f.over(e, lo, false)
		}
		// Bounded on both sides it is no float that an overflow gave.
		if sum, ok := e.(*ast.Binary); ok && (sum.Op == ast.Add || sum.Op == ast.Sub) {
			if _, ok := sum.Y.(*ast.IntLit); ok {
				e = sum.X
			}
		}
		if f.env != nil && f.Types[e].Is(types.Int|types.Big) {
			f.narrowBy(e, true, func(t types.Type) types.Type { return t.Without(types.Big) })
		}
	}
}

func arg(args []types.Type, i int) types.Type {
	if i < len(args) {
		return args[i]
	}
	return types.MixedT
}

func declaredOnly(_ *flow, _ *ast.Call, _ []types.Type, d types.Type) types.Type { return d }

func length(_ *flow, e *ast.Call, args []types.Type, d types.Type) types.Type {
	lo := 0
	if a := arg(args, 0); len(args) == 1 && a.Is(types.Arr) && a.Array != nil {
		lo = a.Array.Len
	}
	hi := types.MaxLen
	if arg(args, 0).Is(types.Arr) {
		hi = types.MaxArray
	}
	return withRange(d, lo, hi)
}

func withRange(d types.Type, lo, hi int) types.Type {
	if d.Has(types.Int) {
		d.Min, d.Max = lo, hi
	}
	return d
}

func ranged(lo, hi int) result {
	return func(_ *flow, _ *ast.Call, _ []types.Type, d types.Type) types.Type { return withRange(d, lo, hi) }
}

func between(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	if len(args) == 2 && args[0].Is(types.Int) && args[1].Is(types.Int) {
		return withRange(d, min(args[0].Min, args[1].Min), max(args[0].Max, args[1].Max))
	}
	if len(args) == 0 {
		return withRange(d, 0, math.MaxInt32)
	}
	return d
}

func intdiv(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	a, b := arg(args, 0), arg(args, 1)
	if !a.Is(types.Int) || !b.Is(types.Int) || a.Min == math.MinInt {
		return d
	}
	m := max(a.Max, -a.Min)
	if b.Min > 0 {
		return types.Range(min(a.Min/b.Min, a.Min/b.Max), max(a.Max/b.Min, a.Max/b.Max))
	}
	return types.Range(-m, m)
}

func absolute(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	a := arg(args, 0)
	if a.Is(types.Float) {
		return types.FloatT.Only(types.Frac)
	}
	if !a.Is(types.Int) || a.Min == math.MinInt {
		return d
	}
	lo := 0
	if a.Min > 0 {
		lo = a.Min
	} else if a.Max < 0 {
		lo = -a.Max
	}
	return types.Range(lo, max(a.Max, -a.Min))
}

func extreme(args []types.Type, pick func(a, b int) int, d types.Type) types.Type {
	if len(args) == 1 {
		if a := args[0]; a.Is(types.Arr) && a.Array != nil && a.Array.Elem.Mask != 0 {
			return a.Array.Elem
		}
		return types.MixedT
	}
	t := types.Never
	for _, a := range args {
		t = types.Union(t, null(a).Without(types.Missing))
		if a.Has(types.Missing) {
			t = types.Union(t, types.NullT)
		}
	}
	if t.Is(types.Int) {
		lo, hi := args[0].Min, args[0].Max
		for _, a := range args[1:] {
			lo, hi = pick(lo, a.Min), pick(hi, a.Max)
		}
		return types.Range(lo, hi)
	}
	return t
}

func maximum(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	return extreme(args, func(a, b int) int { return max(a, b) }, d)
}

func minimum(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	return extreme(args, func(a, b int) int { return min(a, b) }, d)
}

func keys(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	m := arg(args, 0).KeyMask()
	if m == 0 {
		return types.EmptyArray
	}
	return types.ListOf(types.FromMask(m))
}

func values(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	return types.ListOf(arg(args, 0).Elem())
}

// same keeps the kinds of keys and elements, not the list: some elements are left out.
func same(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	t := unlist(arg(args, 0))
	if t.Array != nil {
		a := t.Array.Loosen("*")
		t.Array = &a
	}
	return t
}

func unlist(t types.Type) types.Type {
	if t.Array == nil {
		return types.ArrayT
	}
	a := *t.Array
	a.List, a.Len = false, 0
	return types.Type{Mask: types.Arr, Array: &a}
}

// list1 keeps a list a list.
func list1(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	t := arg(args, 0)
	if !t.Is(types.Arr) || t.Array == nil {
		return types.ArrayT
	}
	if t.IsList() && len(args) <= 3 {
		return types.ListOf(t.Array.Elem)
	}
	a := unlist(t).Array.Renumber()
	a = a.Loosen("*")
	return types.Type{Mask: types.Arr, Array: &a}
}

func merged(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	t := types.EmptyArray
	for _, a := range args {
		if !a.Is(types.Arr) || a.Array == nil {
			return types.ArrayT
		}
		x := a.Array.Renumber()
		t.Array = types.Overlay(t.Array, &x)
	}
	return t
}

func filled(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	elem := stored(arg(args, 2))
	if start := arg(args, 0); start.IsConst() && start.Min == 0 {
		return types.ListOf(elem)
	}
	return types.MapOf(types.Int, elem)
}

func filledKeys(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	return types.MapOf(types.Int|types.String, stored(arg(args, 1)))
}

// ranged1 is range(): ints from ints. A bound that overflowed makes the range too long.
func ranged1(_ *flow, e *ast.Call, args []types.Type, d types.Type) types.Type {
	a, b := arg(args, 0), arg(args, 1)
	if !a.Is(types.Int|types.Big) || !b.Is(types.Int|types.Big) || len(args) == 3 && !args[2].Is(types.Int) {
		return d
	}
	lo, hi := min(a.Min, b.Min), max(a.Max, b.Max)
	t := types.ListOf(types.Range(lo, hi))
	t.Array.Len = 1
	return t
}

func popped(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	if t := arg(args, 0); t.Is(types.Arr) && t.Array != nil && t.Array.Len > 0 {
		return t.Array.Elem
	}
	return types.Union(arg(args, 0).Elem(), types.NullT)
}

func element1(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	return types.Union(arg(args, 0).Elem(), types.FalseT)
}

func keyOrNull(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	return types.Union(types.FromMask(arg(args, 0).KeyMask()), types.NullT)
}

func searched(_ *flow, _ *ast.Call, args []types.Type, _ types.Type) types.Type {
	return types.Union(types.FromMask(arg(args, 1).KeyMask()), types.FalseT)
}

// mapped is array_map with a closure whose result is known.
func mapped(f *flow, e *ast.Call, args []types.Type, d types.Type) types.Type {
	if len(args) != 2 || !args[1].Is(types.Arr) {
		return d
	}
	elem := types.MixedT
	if cb := f.Callbacks[e.Args[0].Value]; cb != nil {
		elem = stored(cb.Result) // nothing, while it is not known to return
	} else if c, ok := args[0].Fn.(*resolve.Func); ok && !c.GivesRef() {
		if elem = f.calls(f.fn, c).Result; elem.Mask == 0 {
			elem = types.MixedT
		}
	}
	if args[1].IsList() {
		return types.ListOf(elem)
	}
	return types.MapOf(args[1].KeyMask(), elem)
}

// reduced is array_reduce with a callback whose result is known.
func reduced(f *flow, e *ast.Call, _ []types.Type, d types.Type) types.Type {
	if cb := f.Callbacks[e.Args[1].Value]; cb != nil && cb.Result.Mask != 0 {
		return cb.Result
	}
	return d
}

func summed(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	if elem := arg(args, 0).Elem(); arg(args, 0).Array != nil && elem.Is(types.Int) {
		return types.Type{Mask: types.Int | types.Big, Min: math.MinInt, Max: math.MaxInt}
	}
	return d
}

func padded(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	t := arg(args, 0)
	if t.Array == nil {
		return d
	}
	a := types.Array{Key: t.Array.Key | types.Int, List: t.Array.List, Elem: types.Union(t.Array.Elem, stored(arg(args, 2)))}
	return types.Type{Mask: types.Arr, Array: &a}
}

func flipped(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	t := arg(args, 0)
	if t.Array == nil {
		return d
	}
	return types.MapOf(types.Int|types.String, types.FromMask(t.Array.Key))
}

func combined(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	return types.MapOf(types.Int|types.String, arg(args, 1).Elem())
}

func chunked(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	if len(args) == 2 {
		return types.ListOf(types.ListOf(arg(args, 0).Elem()))
	}
	return d
}

func exploded(_ *flow, _ *ast.Call, args []types.Type, d types.Type) types.Type {
	t := types.ListOf(types.StringT)
	if len(args) == 2 {
		t.Array.Len = 1
	}
	return t
}

func relist(_ int, args []types.Type, _ types.Type) types.Type {
	return types.ListOf(arg(args, 0).Elem())
}

func reorder(_ int, args []types.Type, _ types.Type) types.Type { return unlist(arg(args, 0)) }

func kept(_ int, args []types.Type, d types.Type) types.Type {
	if t := arg(args, 0).Only(types.Arr | types.Object); t.Mask != 0 {
		return t
	}
	return d
}

func shrunk(_ int, args []types.Type, _ types.Type) types.Type {
	t := arg(args, 0)
	if t.Array == nil {
		return types.ArrayT
	}
	a := t.Array.Renumber()
	a = a.Loosen("*")
	return types.Type{Mask: types.Arr, Array: &a}
}

func pushed(_ int, args []types.Type, d types.Type) types.Type {
	t := arg(args, 0)
	if !t.Is(types.Arr) || t.Array == nil {
		return types.ArrayT
	}
	a := *t.Array
	a.Key |= types.Int
	for _, x := range args[1:] {
		a = a.Append(stored(x))
	}
	return types.Type{Mask: types.Arr, Array: &a}
}

func unshifted(i int, args []types.Type, d types.Type) types.Type {
	t := pushed(i, args, d)
	if t.Array != nil {
		a := t.Array.Renumber()
		t.Array = &a
	}
	return t
}

func spliced(_ int, args []types.Type, d types.Type) types.Type {
	t := arg(args, 0)
	if t.Array == nil {
		return types.ArrayT
	}
	elem := t.Array.Elem
	if len(args) > 3 {
		if r := args[3]; r.Is(types.Arr) {
			elem = types.Union(elem, r.Elem())
		} else {
			elem = types.Union(elem, types.Union(stored(r), r.Elem()))
		}
	}
	return types.MapOf(t.Array.Key|types.Int, elem)
}

func walked(_ int, args []types.Type, d types.Type) types.Type {
	t := arg(args, 0)
	if t.Array == nil || !t.Is(types.Arr) {
		return d
	}
	return types.MapOf(t.Array.Key, types.MixedT)
}
