<?php
/**
 * String functions.
 * @package std
 */

/**
 * @pure
 * @go len
 */
function strlen(string $string): int {}

/**
 * @pure
 */
function strtolower(string $string): string {}

/**
 * @pure
 */
function strtoupper(string $string): string {}

/**
 * @pure
 */
function ucfirst(string $string): string {}

/**
 * @pure
 */
function lcfirst(string $string): string {}

/**
 * @pure
 * @go Ucwords
 */
function ucwords(string $string): string {}

/**
 * @context
 * @go UcwordsSeparators
 */
function ucwords(string $string, string $separators = " \t\r\n\f\v"): string {}

/**
 * @pure
 * @go Trim
 */
function trim(string $string): string {}

/**
 * @context
 * @go TrimChars
 */
function trim(string $string, string $characters = " \n\r\t\v\x00"): string {}

/**
 * @pure
 * @go Ltrim
 */
function ltrim(string $string): string {}

/**
 * @context
 * @go LtrimChars
 */
function ltrim(string $string, string $characters = " \n\r\t\v\x00"): string {}

/**
 * @pure
 * @go Rtrim
 */
function rtrim(string $string): string {}

/**
 * @context
 * @go RtrimChars
 */
function rtrim(string $string, string $characters = " \n\r\t\v\x00"): string {}

/**
 * @pure
 * @go Rtrim
 */
function chop(string $string): string {}

/**
 * @context
 * @go RtrimChars
 */
function chop(string $string, string $characters = " \n\r\t\v\x00"): string {}

/**
 * @context
 */
function str_repeat(string $string, int $times): string {}

/**
 * @context
 */
function str_pad(string $string, int $length, string $pad_string = " ", int $pad_type = STR_PAD_RIGHT): string {}

/**
 * @pure
 */
function strrev(string $string): string {}

/**
 * @pure
 */
function nl2br(string $string, bool $use_xhtml = true): string {}

/**
 * @pure
 */
function str_rot13(string $string): string {}

/**
 * @pure
 */
function ord(string $character): int {}

/**
 * @pure
 */
function chr(int $codepoint): string {}

/**
 * @pure
 * @go Substr
 */
function substr(string $string, int $offset): string {}

/**
 * @pure
 * @go SubstrLength
 */
function substr(string $string, int $offset, int $length): string {}

/**
 * @pure
 * @go SubstrNullable
 */
function substr(string $string, int $offset, ?int $length = null): string {}

/**
 * @context
 * @go SubstrCount
 */
function substr_count(string $haystack, string $needle): int {}

/**
 * @context
 * @go SubstrCountRange
 */
function substr_count(string $haystack, string $needle, int $offset = 0, ?int $length = null): int {}

/**
 * @pure
 * @go SubstrReplaceFrom
 */
function substr_replace(string $string, string $replace, int $offset): string {}

/**
 * @context
 * @go SubstrReplaceAll
 * @param array|string $string
 * @param array|string $replace
 * @param array|int $offset
 * @return array|string
 */
function substr_replace($string, $replace, $offset) {}

/**
 * @pure
 * @go SubstrReplaceRange
 */
function substr_replace(string $string, string $replace, int $offset, int $length): string {}

/**
 * @context
 * @param array|string $string
 * @param array|string $replace
 * @param array|int $offset
 * @param array|int|null $length
 * @return array|string
 */
function substr_replace($string, $replace, $offset, $length = null) {}

/**
 * @pure
 */
function strspn(string $string, string $characters, int $offset = 0, ?int $length = null): int {}

/**
 * @pure
 */
function strcspn(string $string, string $characters, int $offset = 0, ?int $length = null): int {}

/**
 * @context
 * @return list<string>
 */
function str_split(string $string, int $length = 1): array {}

/**
 * @context
 */
function chunk_split(string $string, int $length = 76, string $separator = "\r\n"): string {}

/**
 * @context
 * @return array|string
 */
function count_chars(string $string, int $mode = 0) {}

/**
 * @context
 * @return int|false
 */
function strpos(string $haystack, string $needle, int $offset = 0) {}

/**
 * @context
 * @return int|false
 */
function stripos(string $haystack, string $needle, int $offset = 0) {}

/**
 * @context
 * @return int|false
 */
function strrpos(string $haystack, string $needle, int $offset = 0) {}

/**
 * @context
 * @return int|false
 */
function strripos(string $haystack, string $needle, int $offset = 0) {}

/**
 * @pure
 * @go strings.Contains
 */
function str_contains(string $haystack, string $needle): bool {}

/**
 * @pure
 * @go strings.HasPrefix
 */
function str_starts_with(string $haystack, string $needle): bool {}

/**
 * @pure
 * @go strings.HasSuffix
 */
function str_ends_with(string $haystack, string $needle): bool {}

/**
 * @pure
 * @return string|false
 */
function strstr(string $haystack, string $needle, bool $before_needle = false) {}

/**
 * @pure
 * @go Strstr
 * @return string|false
 */
function strchr(string $haystack, string $needle, bool $before_needle = false) {}

/**
 * @pure
 * @return string|false
 */
function stristr(string $haystack, string $needle, bool $before_needle = false) {}

/**
 * @pure
 * @return string|false
 */
function strrchr(string $haystack, string $needle) {}

/**
 * @context
 * @return string|false
 */
function strpbrk(string $string, string $characters) {}

/**
 * @pure
 */
function strcmp(string $string1, string $string2): int {}

/**
 * @pure
 */
function strcoll(string $string1, string $string2): int {}

/**
 * @pure
 */
function strcasecmp(string $string1, string $string2): int {}

/**
 * @context
 */
function strncmp(string $string1, string $string2, int $length): int {}

/**
 * @context
 */
function strncasecmp(string $string1, string $string2, int $length): int {}

/**
 * @context
 */
function substr_compare(string $haystack, string $needle, int $offset, ?int $length = null, bool $case_insensitive = false): int {}

/**
 * @pure
 */
function strnatcmp(string $string1, string $string2): int {}

/**
 * @pure
 */
function strnatcasecmp(string $string1, string $string2): int {}

/**
 * @pure
 * @go StrReplace
 */
function str_replace(string $search, string $replace, string $subject): string {}

/**
 * @context
 * @go StrReplaceIn
 * @param array|string $search
 * @param array|string $replace
 */
function str_replace($search, $replace, string $subject): string {}

/**
 * @context
 * @go StrReplaceAny
 * @param array|string $search
 * @param array|string $replace
 * @param array|string $subject
 * @return array|string
 */
function str_replace($search, $replace, $subject) {}

/**
 * @context
 * @go StrReplaceInCount
 * @param array|string $search
 * @param array|string $replace
 */
function str_replace($search, $replace, string $subject, int &$count): string {}

/**
 * @context
 * @go StrReplaceCount
 * @param array|string $search
 * @param array|string $replace
 * @param array|string $subject
 * @return array|string
 */
function str_replace($search, $replace, $subject, int &$count) {}

/**
 * @context
 * @go StrIreplaceIn
 * @param array|string $search
 * @param array|string $replace
 */
function str_ireplace($search, $replace, string $subject): string {}

/**
 * @context
 * @go StrIreplace
 * @param array|string $search
 * @param array|string $replace
 * @param array|string $subject
 * @return array|string
 */
function str_ireplace($search, $replace, $subject) {}

/**
 * @context
 * @go StrIreplaceInCount
 * @param array|string $search
 * @param array|string $replace
 */
function str_ireplace($search, $replace, string $subject, int &$count): string {}

/**
 * @context
 * @go StrIreplaceCount
 * @param array|string $search
 * @param array|string $replace
 * @param array|string $subject
 * @return array|string
 */
function str_ireplace($search, $replace, $subject, int &$count) {}

/**
 * @pure
 * @go Strtr
 */
function strtr(string $string, string $from, string $to): string {}

/**
 * @context
 * @go StrtrPairs
 */
function strtr(string $string, array $from): string {}

/**
 * @context
 * @go StrtrAny
 * @param array|string $from
 */
function strtr(string $string, $from, ?string $to = null): string {}

/**
 * @context
 * @go Explode
 * @return list<string>
 */
function explode(string $separator, string $string): array {}

/**
 * @context
 * @go ExplodeLimit
 * @return list<string>
 */
function explode(string $separator, string $string, int $limit): array {}

/**
 * @context
 * @go Implode
 */
function implode(string $separator, array $array): string {}

/**
 * @context
 * @go ImplodeList
 */
function implode(array $array): string {}

/**
 * @context
 * @go ImplodeAny
 * @param array|string $separator
 */
function implode($separator, ?array $array = null): string {}

/**
 * @context
 * @go Implode
 */
function join(string $separator, array $array): string {}

/**
 * @context
 * @go ImplodeList
 */
function join(array $array): string {}

/**
 * @context
 * @go JoinAny
 * @param array|string $separator
 */
function join($separator, ?array $array = null): string {}

/**
 * @context
 * @go StrtokNext
 * @return string|false
 */
function strtok(string $string) {}

/**
 * @context
 * @go Strtok
 * @return string|false
 */
function strtok(string $string, ?string $token = null) {}

/**
 * @context
 */
function wordwrap(string $string, int $width = 75, string $break = "\n", bool $cut_long_words = false): string {}

/**
 * @pure
 * @go StrWordCount
 */
function str_word_count(string $string): int {}

/**
 * @context
 * @go StrWordCountFormat
 * @return array|int
 */
function str_word_count(string $string, int $format = 0, ?string $characters = null) {}

/**
 * @pure
 */
function addslashes(string $string): string {}

/**
 * @pure
 */
function stripslashes(string $string): string {}

/**
 * @context
 */
function addcslashes(string $string, string $characters): string {}

/**
 * @pure
 */
function stripcslashes(string $string): string {}

/**
 * @pure
 */
function quotemeta(string $string): string {}

/**
 * @pure
 */
function bin2hex(string $string): string {}

/**
 * @context
 * @return string|false
 */
function hex2bin(string $string) {}

/**
 * @pure
 */
function quoted_printable_encode(string $string): string {}

/**
 * @pure
 */
function quoted_printable_decode(string $string): string {}

/**
 * @pure
 */
function convert_uuencode(string $string): string {}

/**
 * @context
 * @return string|false
 */
function convert_uudecode(string $string) {}

/**
 * @pure
 * @go Levenshtein
 */
function levenshtein(string $string1, string $string2): int {}

/**
 * @pure
 * @go LevenshteinCost
 */
function levenshtein(string $string1, string $string2, int $insertion_cost = 1, int $replacement_cost = 1, int $deletion_cost = 1): int {}

/**
 * @pure
 * @go SimilarText
 */
function similar_text(string $string1, string $string2): int {}

/**
 * @go SimilarTextPercent
 */
function similar_text(string $string1, string $string2, float &$percent): int {}

/**
 * @pure
 */
function soundex(string $string): string {}

/**
 * @context
 */
function metaphone(string $string, int $max_phonemes = 0): string {}

/**
 * @pure
 * @go Md5
 */
function md5(string $string): string {}

/**
 * @pure
 * @go Md5Binary
 */
function md5(string $string, bool $binary = false): string {}

/**
 * @pure
 * @go Sha1
 */
function sha1(string $string): string {}

/**
 * @pure
 * @go Sha1Binary
 */
function sha1(string $string, bool $binary = false): string {}

/**
 * @pure
 */
function crc32(string $string): int {}

/**
 * @pure
 * @deprecated Function utf8_encode() is deprecated
 */
function utf8_encode(string $string): string {}

/**
 * @pure
 * @deprecated Function utf8_decode() is deprecated
 */
function utf8_decode(string $string): string {}

function uniqid(string $prefix = "", bool $more_entropy = false): string {}

/**
 * @pure
 * @go StripTags
 */
function strip_tags(string $string): string {}

/**
 * @context
 * @go StripTagsAllowed
 * @param array|string|null $allowed_tags
 */
function strip_tags(string $string, $allowed_tags = null): string {}

/**
 * @pure
 * @go NumberFormat
 */
function number_format(float $num): string {}

/**
 * @pure
 * @go NumberFormatDecimals
 */
function number_format(float $num, int $decimals): string {}

/**
 * @pure
 * @go NumberFormatSeparators
 */
function number_format(float $num, int $decimals = 0, ?string $decimal_separator = ".", ?string $thousands_separator = ","): string {}

const STR_PAD_LEFT = 0;
const STR_PAD_RIGHT = 1;
const STR_PAD_BOTH = 2;

/** @context @since 8.3 */
function str_increment(string $string): string {}
/** @context @since 8.3 */
function str_decrement(string $string): string {}
