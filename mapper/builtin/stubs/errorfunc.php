<?php
/**
 * Error handling functions.
 * @package std
 */

/** @context */
function error_reporting(): int {}
/**
 * @context
 * @go ErrorReportingSet
 */
function error_reporting(?int $error_level): int {}
/** @context */
function debug_backtrace(int $options = 1, int $limit = 0): array {}
/** @context */
function debug_print_backtrace(int $options = 0, int $limit = 0): void {}
/** @context */
function trigger_error(string $message, int $error_level = E_USER_NOTICE): bool {}
/**
 * @context
 * @go TriggerError
 */
function user_error(string $message, int $error_level = E_USER_NOTICE): bool {}
/**
 * @context
 * @return mixed
 */
function set_error_handler(?callable $callback, int $error_levels = E_ALL) {}
/** @context */
function restore_error_handler(): bool {}
/**
 * @context
 * @return mixed
 */
function set_exception_handler(?callable $callback) {}
/** @context */
function restore_exception_handler(): bool {}
/**
 * @context
 * @return array<string, int|string>|null
 */
function error_get_last() {}
/** @context */
function error_clear_last(): void {}
/** @context */
function error_log(string $message): bool {}
/**
 * @context
 * @go ErrorLogTo
 */
function error_log(string $message, int $message_type, ?string $destination = null, ?string $additional_headers = null): bool {}
/**
 * @context
 * @since 8.5
 * @return mixed
 */
function get_error_handler() {}
/**
 * @context
 * @since 8.5
 * @return mixed
 */
function get_exception_handler() {}
