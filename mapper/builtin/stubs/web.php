<?php
/**
 * The response's status, headers and cookies, and the request's uploads.
 * @package web
 */

/**
 * @context
 * @go HeaderLine
 */
function header(string $header): void {}

/**
 * @context
 * @go HeaderReplace
 */
function header(string $header, bool $replace): void {}

/** @context */
function header(string $header, bool $replace = true, int $response_code = 0): void {}

/**
 * @context
 * @param ?string $name
 */
function header_remove($name = null): void {}

/**
 * @context
 * @return list<string>
 */
function headers_list(): array {}

/** @context */
function headers_sent(): bool {}

/**
 * @context
 * @go HeadersSentIn
 */
function headers_sent(&$filename): bool {}

/**
 * @context
 * @go HeadersSentAt
 */
function headers_sent(&$filename, &$line): bool {}

/**
 * @context
 * @return int|bool
 */
function http_response_code(int $response_code = 0) {}

/** @context */
function header_register_callback(callable $callback): bool {}

/**
 * @context
 * @go SetcookieSession
 */
function setcookie(string $name, string $value = ''): bool {}

/**
 * @context
 * @go SetcookieUntil
 * @param array|int $expires_or_options
 */
function setcookie(string $name, string $value, $expires_or_options): bool {}

/**
 * @context
 * @param array|int $expires_or_options
 */
function setcookie(string $name, string $value = '', $expires_or_options = 0, string $path = '', string $domain = '', bool $secure = false, bool $httponly = false): bool {}

/**
 * @context
 * @go SetrawcookieSession
 */
function setrawcookie(string $name, string $value = ''): bool {}

/**
 * @context
 * @go SetrawcookieUntil
 * @param array|int $expires_or_options
 */
function setrawcookie(string $name, string $value, $expires_or_options): bool {}

/**
 * @context
 * @param array|int $expires_or_options
 */
function setrawcookie(string $name, string $value = '', $expires_or_options = 0, string $path = '', string $domain = '', bool $secure = false, bool $httponly = false): bool {}

/** @context */
function is_uploaded_file(string $filename): bool {}

/** @context */
function move_uploaded_file(string $from, string $to): bool {}

/**
 * @context
 * @return string|false
 */
function ob_gzhandler(string $data, int $flags) {}

const UPLOAD_ERR_OK = 0;
const UPLOAD_ERR_INI_SIZE = 1;
const UPLOAD_ERR_FORM_SIZE = 2;
const UPLOAD_ERR_PARTIAL = 3;
const UPLOAD_ERR_NO_FILE = 4;
const UPLOAD_ERR_NO_TMP_DIR = 6;
const UPLOAD_ERR_CANT_WRITE = 7;
const UPLOAD_ERR_EXTENSION = 8;
