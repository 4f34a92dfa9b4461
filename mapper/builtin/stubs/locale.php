<?php
/**
 * The locale, and digests of files.
 * @package std
 */

/**
 * @context
 * @param mixed $locales
 * @param mixed ...$rest
 * @return string|false
 */
function setlocale(int $category, $locales, ...$rest) {}

/**
 * @pure
 */
function localeconv(): array {}

/**
 * @context
 * @return string|false
 */
function md5_file(string $filename, bool $binary = false) {}

/**
 * @context
 * @return string|false
 */
function sha1_file(string $filename, bool $binary = false) {}

const LC_CTYPE = 0;
const LC_NUMERIC = 1;
const LC_TIME = 2;
const LC_COLLATE = 3;
const LC_MONETARY = 4;
const LC_MESSAGES = 5;
const LC_ALL = 6;
