<?php
/**
 * Character type checks.
 * @package ctype
 * @prefix ctype_
 */

/**
 * @pure
 * @go Alnum
 */
function ctype_alnum(string $text): bool {}

/**
 * @context
 * @go AlnumValue
 * @param mixed $text
 */
function ctype_alnum($text): bool {}

/**
 * @pure
 * @go Alpha
 */
function ctype_alpha(string $text): bool {}

/**
 * @context
 * @go AlphaValue
 * @param mixed $text
 */
function ctype_alpha($text): bool {}

/**
 * @pure
 * @go Cntrl
 */
function ctype_cntrl(string $text): bool {}

/**
 * @context
 * @go CntrlValue
 * @param mixed $text
 */
function ctype_cntrl($text): bool {}

/**
 * @pure
 * @go Digit
 */
function ctype_digit(string $text): bool {}

/**
 * @context
 * @go DigitValue
 * @param mixed $text
 */
function ctype_digit($text): bool {}

/**
 * @pure
 * @go Graph
 */
function ctype_graph(string $text): bool {}

/**
 * @context
 * @go GraphValue
 * @param mixed $text
 */
function ctype_graph($text): bool {}

/**
 * @pure
 * @go Lower
 */
function ctype_lower(string $text): bool {}

/**
 * @context
 * @go LowerValue
 * @param mixed $text
 */
function ctype_lower($text): bool {}

/**
 * @pure
 * @go Print
 */
function ctype_print(string $text): bool {}

/**
 * @context
 * @go PrintValue
 * @param mixed $text
 */
function ctype_print($text): bool {}

/**
 * @pure
 * @go Punct
 */
function ctype_punct(string $text): bool {}

/**
 * @context
 * @go PunctValue
 * @param mixed $text
 */
function ctype_punct($text): bool {}

/**
 * @pure
 * @go Space
 */
function ctype_space(string $text): bool {}

/**
 * @context
 * @go SpaceValue
 * @param mixed $text
 */
function ctype_space($text): bool {}

/**
 * @pure
 * @go Upper
 */
function ctype_upper(string $text): bool {}

/**
 * @context
 * @go UpperValue
 * @param mixed $text
 */
function ctype_upper($text): bool {}

/**
 * @pure
 * @go Xdigit
 */
function ctype_xdigit(string $text): bool {}

/**
 * @context
 * @go XdigitValue
 * @param mixed $text
 */
function ctype_xdigit($text): bool {}
