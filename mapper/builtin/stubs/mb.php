<?php
/**
 * Multibyte string functions.
 * @package mb
 * @prefix mb_
 */

/**
 * @context
 * @go Strlen
 */
function mb_strlen(string $string): int {}

/**
 * @context
 * @go StrlenEncoding
 */
function mb_strlen(string $string, ?string $encoding = null): int {}

/**
 * @context
 * @go Substr
 */
function mb_substr(string $string, int $start, ?int $length = null): string {}

/**
 * @context
 * @go SubstrEncoding
 */
function mb_substr(string $string, int $start, ?int $length = null, ?string $encoding = null): string {}

/**
 * @context
 */
function mb_strcut(string $string, int $start, ?int $length = null, ?string $encoding = null): string {}

/**
 * @context
 * @return list<string>
 */
function mb_str_split(string $string, int $length = 1, ?string $encoding = null): array {}

/**
 * @context
 * @return int|false
 */
function mb_ord(string $string, ?string $encoding = null) {}

/**
 * @context
 * @return string|false
 */
function mb_chr(int $codepoint, ?string $encoding = null) {}

/**
 * @context
 */
function mb_scrub(string $string, ?string $encoding = null): string {}

/**
 * @context
 * @param array|string|null $value
 */
function mb_check_encoding($value = null, ?string $encoding = null): bool {}

/**
 * @context
 */
function mb_substr_count(string $haystack, string $needle, ?string $encoding = null): int {}

/**
 * @context
 * @return int|false
 */
function mb_strpos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null) {}

/**
 * @context
 * @return int|false
 */
function mb_strrpos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null) {}

/**
 * @context
 * @return int|false
 */
function mb_stripos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null) {}

/**
 * @context
 * @return int|false
 */
function mb_strripos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null) {}

/**
 * @context
 * @return string|false
 */
function mb_strstr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null) {}

/**
 * @context
 * @return string|false
 */
function mb_stristr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null) {}

/**
 * @context
 * @return string|false
 */
function mb_strrchr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null) {}

/**
 * @context
 * @return string|false
 */
function mb_strrichr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null) {}

/**
 * @context
 */
function mb_strtoupper(string $string, ?string $encoding = null): string {}

/**
 * @context
 */
function mb_strtolower(string $string, ?string $encoding = null): string {}

/**
 * @context
 */
function mb_convert_case(string $string, int $mode, ?string $encoding = null): string {}

/**
 * @context
 */
function mb_strwidth(string $string, ?string $encoding = null): int {}

/**
 * @context
 */
function mb_strimwidth(string $string, int $start, int $width, string $trim_marker = "", ?string $encoding = null): string {}

/**
 * @return array<int, string>
 */
function mb_list_encodings(): array {}

/**
 * @context
 * @go CurrentEncoding
 */
function mb_internal_encoding(): string {}

/**
 * @context
 * @return string|bool
 */
function mb_internal_encoding(?string $encoding = null) {}

/**
 * @context
 * @param string|int|null $substitute_character
 * @return string|int|bool
 */
function mb_substitute_character($substitute_character = null) {}

/**
 * @context
 * @go ConvertString
 * @param array|string|null $from_encoding
 * @return string|false
 */
function mb_convert_encoding(string $string, string $to_encoding, $from_encoding = null) {}

/**
 * @context
 * @param array|string $string
 * @param array|string|null $from_encoding
 * @return array|string|false
 */
function mb_convert_encoding($string, string $to_encoding, $from_encoding = null) {}

/**
 * @context
 * @param array|string|null $encoding
 * @return array|bool
 */
function mb_detect_order($encoding = null) {}

/**
 * @context
 * @param array|string|null $encodings
 * @return string|false
 */
function mb_detect_encoding(string $string, $encodings = null, bool $strict = false) {}

/**
 * @context
 * @since 8.3
 */
function mb_str_pad(string $string, int $length, string $pad_string = " ", int $pad_type = STR_PAD_RIGHT, ?string $encoding = null): string {}

/**
 * @context
 * @since 8.4
 */
function mb_trim(string $string, ?string $characters = null, ?string $encoding = null): string {}

/**
 * @context
 * @since 8.4
 */
function mb_ltrim(string $string, ?string $characters = null, ?string $encoding = null): string {}

/**
 * @context
 * @since 8.4
 */
function mb_rtrim(string $string, ?string $characters = null, ?string $encoding = null): string {}

/**
 * @context
 * @since 8.4
 */
function mb_ucfirst(string $string, ?string $encoding = null): string {}

/**
 * @context
 * @since 8.4
 */
function mb_lcfirst(string $string, ?string $encoding = null): string {}

const MB_CASE_UPPER = 0;
const MB_CASE_LOWER = 1;
const MB_CASE_TITLE = 2;
const MB_CASE_FOLD = 3;
const MB_CASE_UPPER_SIMPLE = 4;
const MB_CASE_LOWER_SIMPLE = 5;
const MB_CASE_TITLE_SIMPLE = 6;
const MB_CASE_FOLD_SIMPLE = 7;

/**
 * @context
 * @go EncodeNumericentity
 */
function mb_encode_numericentity(string $string, array $map, ?string $encoding = null, bool $hex = false): string {}
/**
 * @context
 * @go DecodeNumericentity
 */
function mb_decode_numericentity(string $string, array $map, ?string $encoding = null): string {}
