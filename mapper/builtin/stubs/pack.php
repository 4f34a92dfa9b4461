<?php
/**
 * Binary data.
 * @package std
 */

/**
 * @context
 * @param mixed ...$values
 */
function pack(string $format, ...$values): string {}

/**
 * @context
 * @return array|false
 */
function unpack(string $format, string $string, int $offset = 0) {}
