<?php
/**
 * Conversion between character sets.
 * @package iconv
 * @prefix iconv_
 */

/**
 * @context
 * @return string|false
 */
function iconv(string $from_encoding, string $to_encoding, string $string) {}

/**
 * @context
 * @return int|false
 */
function iconv_strlen(string $string, ?string $encoding = null) {}
