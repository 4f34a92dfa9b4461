<?php
/**
 * Array functions.
 * @package std
 */

/**
 * @pure
 */
function count(array $value): int {}
/**
 * @context
 * @go CountMode
 */
function count(array $value, int $mode): int {}
/**
 * @context
 * @go CountValue
 * @param mixed $value
 */
function count($value): int {}
/**
 * @context
 * @go CountValueMode
 * @param mixed $value
 */
function count($value, int $mode): int {}

/**
 * @pure
 * @go Count
 */
function sizeof(array $value): int {}
/**
 * @context
 * @go CountMode
 */
function sizeof(array $value, int $mode): int {}
/**
 * @context
 * @go CountValue
 * @param mixed $value
 */
function sizeof($value): int {}
/**
 * @context
 * @go CountValueMode
 * @param mixed $value
 */
function sizeof($value, int $mode): int {}

/**
 * @pure
 * @go InArrayInt
 * @param list<int> $haystack
 */
function in_array(int $needle, array $haystack): bool {}
/**
 * @context
 * @param mixed $needle
 */
function in_array($needle, array $haystack): bool {}
/**
 * @context
 * @go InArrayMode
 * @param mixed $needle
 */
function in_array($needle, array $haystack, bool $strict): bool {}
/**
 * @context
 * @param mixed $needle
 * @return int|string|false
 */
function array_search($needle, array $haystack) {}
/**
 * @context
 * @go ArraySearchMode
 * @param mixed $needle
 * @return int|string|false
 */
function array_search($needle, array $haystack, bool $strict) {}

/**
 * @pure
 * @return list<int|string>
 */
function array_keys(array $array): array {}
/**
 * @context
 * @go ArrayKeysSearch
 * @param mixed $filter_value
 * @return list<int|string>
 */
function array_keys(array $array, $filter_value, bool $strict = false): array {}
/**
 * @pure
 * @return list<mixed>
 */
function array_values(array $array): array {}
/**
 * @context
 */
function array_merge(array ...$arrays): array {}
/**
 * @context
 * @go ArrayMergeAny
 * @param mixed ...$arrays
 */
function array_merge(...$arrays): array {}
/**
 * @context
 */
function array_merge_recursive(array ...$arrays): array {}
/**
 * @context
 * @go ArrayMergeRecursiveAny
 * @param mixed ...$arrays
 */
function array_merge_recursive(...$arrays): array {}
/**
 * @pure
 */
function array_replace(array $array, array ...$replacements): array {}
/**
 * @context
 * @go ArrayReplaceAny
 * @param mixed ...$replacements
 */
function array_replace(array $array, ...$replacements): array {}
/**
 * @context
 */
function array_replace_recursive(array $array, array ...$replacements): array {}
/**
 * @context
 * @go ArrayReplaceRecursiveAny
 * @param mixed ...$replacements
 */
function array_replace_recursive(array $array, ...$replacements): array {}
/**
 * @context
 */
function array_combine(array $keys, array $values): array {}
/**
 * @context
 * @return array<int|string,int|string>
 */
function array_flip(array $array): array {}
/**
 * @context
 * @go ArrayFillInt
 * @return array<int,int>
 */
function array_fill(int $start_index, int $count, int $value): array {}
/**
 * @context
 * @go ArrayFillFloat
 * @return array<int,float>
 */
function array_fill(int $start_index, int $count, float $value): array {}
/**
 * @context
 * @param mixed $value
 * @return array<int,mixed>
 */
function array_fill(int $start_index, int $count, $value): array {}
/**
 * @context
 * @param mixed $value
 */
function array_fill_keys(array $keys, $value): array {}

/**
 * @context
 * @go RangeInt
 * @return list<int>
 */
function range(int $start, int $end): array {}
/**
 * @context
 * @go RangeAny
 * @param mixed $start
 * @param mixed $end
 * @return list<int|float|string>
 */
function range($start, $end): array {}
/**
 * @context
 * @go RangeStep
 * @return list<int>
 */
function range(int $start, int $end, int $step): array {}
/**
 * @context
 * @param mixed $start
 * @param mixed $end
 * @param int|float $step
 * @return list<int|float|string>
 */
function range($start, $end, $step): array {}

/**
 * @pure
 */
function array_slice(array $array, int $offset): array {}
/**
 * @pure
 * @go ArraySliceLen
 */
function array_slice(array $array, int $offset, int $length): array {}
/**
 * @pure
 * @go ArraySliceLenOrNull
 * @param int|null $length
 */
function array_slice(array $array, int $offset, $length): array {}
/**
 * @pure
 * @go ArraySliceKeys
 * @param int|null $length
 */
function array_slice(array $array, int $offset, $length, bool $preserve_keys): array {}
/**
 * @context
 */
function array_splice(array &$array, int $offset): array {}
/**
 * @context
 * @go ArraySpliceLen
 */
function array_splice(array &$array, int $offset, int $length): array {}
/**
 * @context
 * @go ArraySpliceLenOrNull
 * @param int|null $length
 */
function array_splice(array &$array, int $offset, $length): array {}
/**
 * @context
 * @go ArraySpliceReplace
 * @param int|null $length
 * @param mixed $replacement
 */
function array_splice(array &$array, int $offset, $length, $replacement): array {}

/**
 * @typed ArrayMapOf
 * @context
 * @param callable|null $callback
 */
function array_map(?callable $callback, array $array): array {}
/**
 * @context
 * @go ArrayMapAll
 * @param callable|null $callback
 */
function array_map(?callable $callback, array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayMapAny
 * @param callable|null $callback
 * @param mixed ...$arrays
 */
function array_map(?callable $callback, array $array, ...$arrays): array {}
/**
 * @context
 */
function array_filter(array $array): array {}
/**
 * @typed ArrayFilterOf
 * @context
 * @go ArrayFilterFunc
 * @param callable|null $callback
 */
function array_filter(array $array, ?callable $callback): array {}
/**
 * @context
 * @go ArrayFilterMode
 * @param callable|null $callback
 */
function array_filter(array $array, ?callable $callback = null, int $mode = 0): array {}
/**
 * @typed ArrayReduceOf
 * @context
 * @param mixed $initial
 * @return mixed
 */
function array_reduce(array $array, callable $callback, $initial = null) {}
/**
 * @context
 * @param mixed ...$arg
 */
function array_walk(array &$array, callable $callback, ...$arg): bool {}
/**
 * @go ArrayWalkOf
 * @context
 * @param mixed $array
 * @param mixed ...$arg
 */
function array_walk(&$array, callable $callback, ...$arg): bool {}
/**
 * @context
 * @param mixed ...$arg
 */
function array_walk_recursive(array &$array, callable $callback, ...$arg): bool {}

/**
 * @context
 * @return int|float
 */
function array_sum(array $array) {}
/**
 * @context
 * @return int|float
 */
function array_product(array $array) {}
/**
 * @context
 */
function array_unique(array $array): array {}
/**
 * @context
 * @go ArrayUniqueFlags
 */
function array_unique(array $array, int $flags): array {}
/**
 * @pure
 */
function array_reverse(array $array): array {}
/**
 * @pure
 * @go ArrayReverseKeys
 */
function array_reverse(array $array, bool $preserve_keys): array {}

/**
 * @context
 * @param mixed ...$values
 */
function array_push(array &$array, ...$values): int {}
/**
 * @return mixed
 */
function array_pop(array &$array) {}
/**
 * @return mixed
 */
function array_shift(array &$array) {}
/**
 * @param mixed ...$values
 */
function array_unshift(array &$array, ...$values): int {}

/**
 * @pure
 * @go ArrayKeyExistsInt
 */
function array_key_exists(int $key, array $array): bool {}
/**
 * @pure
 * @go ArrayKeyExistsString
 */
function array_key_exists(string $key, array $array): bool {}
/**
 * @context
 * @param mixed $key
 */
function array_key_exists($key, array $array): bool {}
/**
 * @context
 * @go ArrayKeyExists
 * @param mixed $key
 */
function key_exists($key, array $array): bool {}
/**
 * @pure
 * @return int|string|null
 */
function array_key_first(array $array) {}
/**
 * @pure
 * @return int|string|null
 */
function array_key_last(array $array) {}

/**
 * @context
 * @param int|string|null $column_key
 * @param int|string|null $index_key
 */
function array_column(array $array, $column_key, $index_key = null): array {}
/**
 * @context
 * @return list<array>
 */
function array_chunk(array $array, int $length, bool $preserve_keys = false): array {}
/**
 * @context
 * @param mixed $value
 */
function array_pad(array $array, int $length, $value): array {}

/**
 * @context
 */
function array_diff(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayDiffAny
 * @param mixed ...$arrays
 */
function array_diff(array $array, ...$arrays): array {}
/**
 * @pure
 */
function array_diff_key(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayDiffKeyAny
 * @param mixed ...$arrays
 */
function array_diff_key(array $array, ...$arrays): array {}
/**
 * @context
 */
function array_diff_assoc(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayDiffAssocAny
 * @param mixed ...$arrays
 */
function array_diff_assoc(array $array, ...$arrays): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_diff_ukey(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_diff_uassoc(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_udiff(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_udiff_assoc(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_udiff_uassoc(array $array, ...$rest): array {}
/**
 * @context
 */
function array_intersect(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayIntersectAny
 * @param mixed ...$arrays
 */
function array_intersect(array $array, ...$arrays): array {}
/**
 * @pure
 */
function array_intersect_key(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayIntersectKeyAny
 * @param mixed ...$arrays
 */
function array_intersect_key(array $array, ...$arrays): array {}
/**
 * @context
 */
function array_intersect_assoc(array $array, array ...$arrays): array {}
/**
 * @context
 * @go ArrayIntersectAssocAny
 * @param mixed ...$arrays
 */
function array_intersect_assoc(array $array, ...$arrays): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_intersect_ukey(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_intersect_uassoc(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_uintersect(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_uintersect_assoc(array $array, ...$rest): array {}
/**
 * @context
 * @param mixed ...$rest
 */
function array_uintersect_uassoc(array $array, ...$rest): array {}

/**
 * @context
 * @return array<int|string,int>
 */
function array_count_values(array $array): array {}
/**
 * @pure
 */
function array_change_key_case(array $array, int $case = CASE_LOWER): array {}
/**
 * @pure
 */
function array_is_list(array $array): bool {}

/**
 * @return mixed
 */
function current(array $array) {}
/**
 * @go CurrentOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function current($array) {}
/**
 * @go Current
 * @return mixed
 */
function pos(array $array) {}
/**
 * @go CurrentOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function pos($array) {}
/**
 * @return int|string|null
 */
function key(array $array) {}
/**
 * @go KeyOf
 * @context
 * @param mixed $array
 * @return int|string|null
 */
function key($array) {}
/**
 * @return mixed
 */
function next(array &$array) {}
/**
 * @go NextOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function next(&$array) {}
/**
 * @return mixed
 */
function prev(array &$array) {}
/**
 * @go PrevOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function prev(&$array) {}
/**
 * @return mixed
 */
function reset(array &$array) {}
/**
 * @go ResetOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function reset(&$array) {}
/**
 * @return mixed
 */
function end(array &$array) {}
/**
 * @go EndOf
 * @context
 * @param mixed $array
 * @return mixed
 */
function end(&$array) {}

const COUNT_NORMAL = 0;
const COUNT_RECURSIVE = 1;
const CASE_LOWER = 0;
const CASE_UPPER = 1;
const ARRAY_FILTER_USE_KEY = 2;
const ARRAY_FILTER_USE_BOTH = 1;

/** @context @since 8.4 */
function array_all(array $array, callable $callback): bool {}
/** @context @since 8.4 */
function array_any(array $array, callable $callback): bool {}
/**
 * @context
 * @since 8.4
 * @return mixed
 */
function array_find(array $array, callable $callback) {}
/**
 * @context
 * @since 8.4
 * @return int|string|null
 */
function array_find_key(array $array, callable $callback) {}
/**
 * @pure
 * @since 8.5
 * @return mixed
 */
function array_first(array $array) {}
/**
 * @pure
 * @since 8.5
 * @return mixed
 */
function array_last(array $array) {}
