<?php
/**
 * URL functions.
 * @package std
 */

/**
 * @pure
 */
function urlencode(string $string): string {}

/**
 * @pure
 */
function urldecode(string $string): string {}

/**
 * @pure
 */
function rawurlencode(string $string): string {}

/**
 * @pure
 */
function rawurldecode(string $string): string {}

/**
 * @pure
 * @go ParseUrl
 * @return array|string|int|false|null
 */
function parse_url(string $url) {}

/**
 * @context
 * @go ParseUrlComponent
 * @return array|string|int|false|null
 */
function parse_url(string $url, int $component = -1) {}

/**
 * @context
 * @param object|array $data
 */
function http_build_query($data, string $numeric_prefix = "", ?string $arg_separator = null, int $encoding_type = PHP_QUERY_RFC1738): string {}

/**
 * @context
 */
function parse_str(string $string, array &$result): void {}

/**
 * @pure
 */
function base64_encode(string $string): string {}

/**
 * @pure
 * @go Base64Decode
 */
function base64_decode(string $string): string {}

/**
 * @pure
 * @go Base64DecodeStrict
 * @return string|false
 */
function base64_decode(string $string, bool $strict = false) {}

const PHP_URL_SCHEME = 0;
const PHP_URL_HOST = 1;
const PHP_URL_PORT = 2;
const PHP_URL_USER = 3;
const PHP_URL_PASS = 4;
const PHP_URL_PATH = 5;
const PHP_URL_QUERY = 6;
const PHP_URL_FRAGMENT = 7;
const PHP_QUERY_RFC1738 = 1;
const PHP_QUERY_RFC3986 = 2;
