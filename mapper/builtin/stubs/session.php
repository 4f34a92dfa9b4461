<?php
/**
 * Sessions.
 * @package session
 * @prefix session_
 */

/**
 * @context
 * @go StartPlain
 */
function session_start(): bool {}

/** @context */
function session_start(array $options = []): bool {}

/** @context */
function session_status(): int {}

/**
 * @context
 * @param ?string $id
 * @return string|false
 */
function session_id($id = null) {}

/**
 * @context
 * @param ?string $name
 * @return string|false
 */
function session_name($name = null) {}

/**
 * @context
 * @param ?string $path
 * @return string|false
 */
function session_save_path($path = null) {}

/**
 * @context
 * @param ?string $module
 * @return string|false
 */
function session_module_name($module = null) {}

/**
 * @context
 * @param ?string $value
 * @return string|false
 */
function session_cache_limiter($value = null) {}

/**
 * @context
 * @param ?int $value
 * @return int|false
 */
function session_cache_expire($value = null) {}

/**
 * @context
 * @param array|int $lifetime_or_options
 * @param ?string $path
 * @param ?string $domain
 * @param ?bool $secure
 * @param ?bool $httponly
 */
function session_set_cookie_params($lifetime_or_options, $path = null, $domain = null, $secure = null, $httponly = null): bool {}

/**
 * @context
 * @return array<string,mixed>
 */
function session_get_cookie_params(): array {}

/**
 * @context
 * @return string|false
 */
function session_encode() {}

/** @context */
function session_decode(string $data): bool {}

/** @context */
function session_unset(): bool {}

/** @context */
function session_destroy(): bool {}

/** @context */
function session_write_close(): bool {}

/** @context */
function session_commit(): bool {}

/** @context */
function session_abort(): bool {}

/** @context */
function session_reset(): bool {}

/**
 * @context
 * @return int|false
 */
function session_gc() {}

/**
 * @context
 * @return string|false
 */
function session_create_id(string $prefix = '') {}

/** @context */
function session_regenerate_id(bool $delete_old_session = false): bool {}

/**
 * @context
 * @go SetSaveHandler
 * @param ?callable $create_sid
 * @param ?callable $validate_sid
 * @param ?callable $update_timestamp
 */
function session_set_save_handler(callable $open, callable $close, callable $read, callable $write, callable $destroy, callable $gc, $create_sid = null, $validate_sid = null, $update_timestamp = null): bool {}

/** @context */
function session_register_shutdown(): void {}

const PHP_SESSION_DISABLED = 0;
const PHP_SESSION_NONE = 1;
const PHP_SESSION_ACTIVE = 2;
