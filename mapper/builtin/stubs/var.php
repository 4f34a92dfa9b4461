<?php
/**
 * Variable handling functions.
 * @package std
 */

/**
 * @context
 * @param mixed $value
 * @param mixed ...$values
 */
function var_dump($value, ...$values): void {}
/**
 * @context
 * @param mixed $value
 */
function print_r($value): bool {}
/**
 * @context
 * @go PrintRReturn
 * @param mixed $value
 * @return string|true
 */
function print_r($value, bool $return) {}
/**
 * @context
 * @param mixed $value
 */
function var_export($value): void {}
/**
 * @context
 * @go VarExportReturn
 * @param mixed $value
 * @return string|null
 */
function var_export($value, bool $return) {}
/**
 * @pure
 * @param mixed $value
 */
function gettype($value): string {}
/**
 * @pure
 * @param mixed $value
 */
function get_debug_type($value): string {}
/**
 * @context
 * @param mixed $var
 */
function settype(&$var, string $type): bool {}
/**
 * @context
 * @param mixed $value
 */
function intval($value): int {}
/**
 * @context
 * @go IntvalBase
 * @param mixed $value
 */
function intval($value, int $base): int {}
/**
 * @context
 * @param mixed $value
 */
function floatval($value): float {}
/**
 * @context
 * @go Floatval
 * @param mixed $value
 */
function doubleval($value): float {}
/**
 * @context
 * @param mixed $value
 */
function strval($value): string {}
/**
 * @pure
 * @param mixed $value
 */
function boolval($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_int($value): bool {}
/**
 * @pure
 * @go IsInt
 * @param mixed $value
 */
function is_integer($value): bool {}
/**
 * @pure
 * @go IsInt
 * @param mixed $value
 */
function is_long($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_float($value): bool {}
/**
 * @pure
 * @go IsFloat
 * @param mixed $value
 */
function is_double($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_string($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_bool($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_array($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_null($value): bool {}
/**
 * @pure
 * @go IsNumericString
 */
function is_numeric(string $value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_numeric($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_scalar($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_object($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_resource($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_iterable($value): bool {}
/**
 * @pure
 * @param mixed $value
 */
function is_countable($value): bool {}
/**
 * @context
 * @param mixed $value
 */
function is_callable($value, bool $syntax_only = false): bool {}
/**
 * @context
 * @go IsCallableName
 * @param mixed $value
 * @param mixed $callable_name
 */
function is_callable($value, bool $syntax_only, &$callable_name): bool {}
