<?php
/**
 * Sorting functions.
 * @package std
 */

/**
 * @context
 */
function sort(array &$array): bool {}
/**
 * @context
 * @go SortFlags
 */
function sort(array &$array, int $flags): bool {}
/**
 * @context
 */
function rsort(array &$array): bool {}
/**
 * @context
 * @go RsortFlags
 */
function rsort(array &$array, int $flags): bool {}
/**
 * @context
 */
function asort(array &$array): bool {}
/**
 * @context
 * @go AsortFlags
 */
function asort(array &$array, int $flags): bool {}
/**
 * @context
 */
function arsort(array &$array): bool {}
/**
 * @context
 * @go ArsortFlags
 */
function arsort(array &$array, int $flags): bool {}
/**
 * @context
 */
function ksort(array &$array): bool {}
/**
 * @context
 * @go KsortFlags
 */
function ksort(array &$array, int $flags): bool {}
/**
 * @context
 */
function krsort(array &$array): bool {}
/**
 * @context
 * @go KrsortFlags
 */
function krsort(array &$array, int $flags): bool {}
/**
 * @typed UsortOf UsortOfBool
 * @context
 */
function usort(array &$array, callable $callback): bool {}
/**
 * @typed UasortOf UasortOfBool
 * @context
 */
function uasort(array &$array, callable $callback): bool {}
/**
 * @typed UksortOf UksortOfBool
 * @context
 */
function uksort(array &$array, callable $callback): bool {}
/**
 * @context
 */
function natsort(array &$array): bool {}
/**
 * @context
 */
function natcasesort(array &$array): bool {}
/**
 * Every argument that is a variable is taken by reference.
 * @prefer-ref
 * @context
 * @param mixed $array
 * @param mixed ...$rest
 */
function array_multisort(&$array, &...$rest): bool {}

const SORT_ASC = 4;
const SORT_DESC = 3;
const SORT_REGULAR = 0;
const SORT_NUMERIC = 1;
const SORT_STRING = 2;
const SORT_LOCALE_STRING = 5;
const SORT_NATURAL = 6;
const SORT_FLAG_CASE = 8;
