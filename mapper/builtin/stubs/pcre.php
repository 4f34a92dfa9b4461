<?php
/**
 * Perl compatible regular expressions.
 * @package pcre
 * @prefix preg_
 */

/**
 * @context
 * @go Match
 * @return int|false
 */
function preg_match(string $pattern, string $subject) {}
/**
 * @context
 * @go MatchGroups
 * @return int|false
 */
function preg_match(string $pattern, string $subject, array &$matches) {}
/**
 * @context
 * @go MatchFlags
 * @return int|false
 */
function preg_match(string $pattern, string $subject, array &$matches, int $flags, int $offset = 0) {}

/**
 * @context
 * @go MatchAllCount
 * @return int|false
 */
function preg_match_all(string $pattern, string $subject) {}
/**
 * @context
 * @go MatchAll
 * @return int|false
 */
function preg_match_all(string $pattern, string $subject, array &$matches, int $flags = 0, int $offset = 0) {}

/**
 * @context
 * @go ReplaceString
 * @return string|null
 */
function preg_replace(string $pattern, string $replacement, string $subject) {}
/**
 * @context
 * @go Replace
 * @param array|string $pattern
 * @param array|string $replacement
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace($pattern, $replacement, $subject, int $limit = -1) {}
/**
 * @context
 * @go ReplaceCount
 * @param array|string $pattern
 * @param array|string $replacement
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace($pattern, $replacement, $subject, int $limit, int &$count) {}

/**
 * @context
 * @go Filter
 * @param array|string $pattern
 * @param array|string $replacement
 * @param array|string $subject
 * @return array|string|null
 */
function preg_filter($pattern, $replacement, $subject, int $limit = -1) {}
/**
 * @context
 * @go FilterCount
 * @param array|string $pattern
 * @param array|string $replacement
 * @param array|string $subject
 * @return array|string|null
 */
function preg_filter($pattern, $replacement, $subject, int $limit, int &$count) {}

/**
 * @typed ReplaceCallbackOf
 * @context
 * @go ReplaceCallbackString
 * @return string|null
 */
function preg_replace_callback(string $pattern, callable $callback, string $subject) {}
/**
 * @context
 * @go ReplaceCallback
 * @param array|string $pattern
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace_callback($pattern, callable $callback, $subject, int $limit = -1) {}
/**
 * @context
 * @go ReplaceCallbackCount
 * @param array|string $pattern
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace_callback($pattern, callable $callback, $subject, int $limit, int &$count, int $flags = 0) {}

/**
 * @context
 * @go ReplaceCallbackArray
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace_callback_array(array $pattern, $subject, int $limit = -1) {}
/**
 * @context
 * @go ReplaceCallbackArrayCount
 * @param array|string $subject
 * @return array|string|null
 */
function preg_replace_callback_array(array $pattern, $subject, int $limit, int &$count, int $flags = 0) {}

/**
 * @context
 * @go Split
 * @return list<string>|false
 */
function preg_split(string $pattern, string $subject) {}
/**
 * @context
 * @go SplitFlags
 * @return array|false
 */
function preg_split(string $pattern, string $subject, int $limit, int $flags = 0) {}

/**
 * @pure
 * @go Quote
 */
function preg_quote(string $str): string {}
/**
 * @pure
 * @go QuoteDelim
 */
function preg_quote(string $str, string $delimiter): string {}
/**
 * @pure
 * @go QuoteNullable
 * @param string|null $delimiter
 */
function preg_quote(string $str, $delimiter): string {}

/**
 * @context
 * @return array|false
 */
function preg_grep(string $pattern, array $array, int $flags = 0) {}

/**
 * @context
 */
function preg_last_error(): int {}

/**
 * @context
 */
function preg_last_error_msg(): string {}

const PREG_PATTERN_ORDER = 1;
const PREG_SET_ORDER = 2;
const PREG_OFFSET_CAPTURE = 256;
const PREG_UNMATCHED_AS_NULL = 512;
const PREG_SPLIT_NO_EMPTY = 1;
const PREG_SPLIT_DELIM_CAPTURE = 2;
const PREG_SPLIT_OFFSET_CAPTURE = 4;
const PREG_GREP_INVERT = 1;
const PREG_NO_ERROR = 0;
const PREG_INTERNAL_ERROR = 1;
const PREG_BACKTRACK_LIMIT_ERROR = 2;
const PREG_RECURSION_LIMIT_ERROR = 3;
const PREG_BAD_UTF8_ERROR = 4;
const PREG_BAD_UTF8_OFFSET_ERROR = 5;
const PREG_JIT_STACKLIMIT_ERROR = 6;
const PCRE_VERSION = '10.42 2022-12-11';
const PCRE_VERSION_MAJOR = 10;
const PCRE_VERSION_MINOR = 42;
const PCRE_JIT_SUPPORT = true;
