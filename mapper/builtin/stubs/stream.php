<?php
/**
 * Stream functions.
 * @package std
 */

/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function stream_get_contents($stream) {}
/**
 * @context
 * @go StreamGetContentsPart
 * @param resource $stream
 * @return string|false
 */
function stream_get_contents($stream, ?int $length, int $offset = -1) {}
/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function stream_get_line($stream, int $length, string $ending = "") {}
/**
 * @context
 * @param resource $from
 * @param resource $to
 * @return int|false
 */
function stream_copy_to_stream($from, $to, ?int $length = null, int $offset = 0) {}
/**
 * @context
 * @param resource $stream
 */
function stream_get_meta_data($stream): array {}
/**
 * @context
 * @return resource
 */
function stream_context_create(?array $options = null, ?array $params = null) {}
/**
 * @context
 * @param resource $stream_or_context
 */
function stream_context_get_options($stream_or_context): array {}
/**
 * @context
 * @go StreamContextSetOptionArray
 * @param resource $context
 * @param array|string $wrapper_or_options
 */
function stream_context_set_option($context, $wrapper_or_options, ?string $option_name = null): bool {}
/**
 * @context
 * @param resource $context
 * @param array|string $wrapper_or_options
 * @param mixed $value
 */
function stream_context_set_option($context, $wrapper_or_options, ?string $option_name, $value): bool {}
/**
 * @context
 * @param resource $context
 */
function stream_context_get_params($context): array {}
/**
 * @context
 * @param resource $context
 */
function stream_context_set_params($context, array $params): bool {}
/**
 * @context
 * @return resource
 */
function stream_context_get_default(?array $options = null) {}
/**
 * @context
 * @return resource
 */
function stream_context_set_default(array $options) {}
/**
 * @context
 * @param mixed $stream
 */
function stream_is_local($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function stream_supports_lock($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function stream_isatty($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function stream_set_blocking($stream, bool $enable): bool {}
/**
 * @context
 * @param resource $stream
 */
function stream_set_chunk_size($stream, int $size): int {}
/**
 * @context
 * @return string|false
 */
function stream_resolve_include_path(string $filename) {}

/**
 * @context
 * @since 8.3
 * @param resource $context
 */
function stream_context_set_options($context, array $options): bool {}

/**
 * @since 8.4
 * @return list<string>|null
 */
function http_get_last_response_headers() {}
/** @since 8.4 */
function http_clear_last_response_headers(): void {}
