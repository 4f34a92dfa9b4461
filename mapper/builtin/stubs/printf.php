<?php
/**
 * Formatted strings.
 * @package std
 */

/**
 * @context
 * @param mixed ...$values
 */
function sprintf(string $format, ...$values): string {}

/**
 * @context
 */
function vsprintf(string $format, array $values): string {}

/**
 * @context
 * @param mixed ...$values
 */
function printf(string $format, ...$values): int {}

/**
 * @context
 */
function vprintf(string $format, array $values): int {}

/**
 * @context
 * @go Sscanf
 * @return array|null
 */
function sscanf(string $string, string $format) {}

/**
 * @context
 * @go SscanfVars
 * @param mixed ...$vars
 * @return array|int|null
 */
function sscanf(string $string, string $format, &...$vars) {}

/**
 * @context
 * @param resource $stream
 * @param mixed ...$values
 */
function fprintf($stream, string $format, ...$values): int {}

/**
 * @context
 * @param resource $stream
 */
function vfprintf($stream, string $format, array $values): int {}
