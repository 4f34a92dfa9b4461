// Functions over any number of arrays, for arguments whose types are known only
// when they run.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// arraysOf returns the arrays in vals; the first of them is argument pos of fn.
func arraysOf(c *php.Context, fn string, pos int, vals []php.Value) []php.Array {
	arrays := make([]php.Array, len(vals))
	for i, v := range vals {
		if v = v.Deref(); !v.IsArray() {
			c.Throw("TypeError", "%s(): Argument #%d must be of type array, %s given", fn, pos+i, php.TypeName(v))
		}
		arrays[i] = v.AsArray()
	}
	return arrays
}

// ArrayMergeAny is array_merge for values that have to be arrays.
// https://www.php.net/manual/en/function.array-merge.php
func ArrayMergeAny(c *php.Context, arrays ...php.Value) php.Array {
	return ArrayMerge(c, arraysOf(c, "array_merge", 1, arrays)...)
}

// ArrayMergeRecursiveAny is array_merge_recursive for values that have to be arrays.
// https://www.php.net/manual/en/function.array-merge-recursive.php
func ArrayMergeRecursiveAny(c *php.Context, arrays ...php.Value) php.Array {
	return ArrayMergeRecursive(c, arraysOf(c, "array_merge_recursive", 1, arrays)...)
}

// ArrayReplaceAny is array_replace for values that have to be arrays.
// https://www.php.net/manual/en/function.array-replace.php
func ArrayReplaceAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayReplace(array, arraysOf(c, "array_replace", 2, others)...)
}

// ArrayReplaceRecursiveAny is array_replace_recursive for values that have to be arrays.
// https://www.php.net/manual/en/function.array-replace-recursive.php
func ArrayReplaceRecursiveAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayReplaceRecursive(c, array, arraysOf(c, "array_replace_recursive", 2, others)...)
}

// ArrayDiffAny is array_diff for values that have to be arrays.
// https://www.php.net/manual/en/function.array-diff.php
func ArrayDiffAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayDiff(c, array, arraysOf(c, "array_diff", 2, others)...)
}

// ArrayDiffKeyAny is array_diff_key for values that have to be arrays.
// https://www.php.net/manual/en/function.array-diff-key.php
func ArrayDiffKeyAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayDiffKey(array, arraysOf(c, "array_diff_key", 2, others)...)
}

// ArrayDiffAssocAny is array_diff_assoc for values that have to be arrays.
// https://www.php.net/manual/en/function.array-diff-assoc.php
func ArrayDiffAssocAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayDiffAssoc(c, array, arraysOf(c, "array_diff_assoc", 2, others)...)
}

// ArrayIntersectAny is array_intersect for values that have to be arrays.
// https://www.php.net/manual/en/function.array-intersect.php
func ArrayIntersectAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayIntersect(c, array, arraysOf(c, "array_intersect", 2, others)...)
}

// ArrayIntersectKeyAny is array_intersect_key for values that have to be arrays.
// https://www.php.net/manual/en/function.array-intersect-key.php
func ArrayIntersectKeyAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayIntersectKey(array, arraysOf(c, "array_intersect_key", 2, others)...)
}

// ArrayIntersectAssocAny is array_intersect_assoc for values that have to be arrays.
// https://www.php.net/manual/en/function.array-intersect-assoc.php
func ArrayIntersectAssocAny(c *php.Context, array php.Array, others ...php.Value) php.Array {
	return ArrayIntersectAssoc(c, array, arraysOf(c, "array_intersect_assoc", 2, others)...)
}

// ArrayMapAny is array_map for values that have to be arrays.
// https://www.php.net/manual/en/function.array-map.php
func ArrayMapAny(c *php.Context, callback *php.Func, array php.Array, others ...php.Value) php.Array {
	return ArrayMapAll(c, callback, array, arraysOf(c, "array_map", 3, others)...)
}
