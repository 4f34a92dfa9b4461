<?php
/**
 * Constants by name, waiting, clocks and the end of a script.
 * @package std
 */

/**
 * @context
 * @return mixed
 */
function constant(string $name) {}
/**
 * @context
 * @param mixed $value
 */
function define(string $constant_name, $value): bool {}
/**
 * @context
 * @go DefineCase
 * @param mixed $value
 */
function define(string $constant_name, $value, bool $case_insensitive): bool {}
/** @context */
function defined(string $constant_name): bool {}
/**
 * @context
 * @param mixed ...$args
 */
function register_shutdown_function(callable $callback, ...$args): void {}
/**
 * @context
 * @names $callback
 * @param mixed $callback
 * @param mixed ...$args
 */
function register_tick_function($callback, ...$args): bool {}
/**
 * @context
 * @names $callback
 * @param mixed $callback
 */
function unregister_tick_function($callback): void {}
/**
 * Stands behind each statement that declare(ticks) is about.
 * @context
 * @go php.Tick
 */
function php2go_tick(int $every): void {}
/** @context */
function ignore_user_abort(?bool $enable = null): int {}
/** @context */
function connection_status(): int {}
/** @context */
function connection_aborted(): int {}
/** @context */
function sleep(int $seconds): int {}
/** @context */
function usleep(int $microseconds): void {}
/** @context */
function time_nanosleep(int $seconds, int $nanoseconds): bool {}
function microtime(): string {}
/**
 * @go MicrotimeFloat
 * @param true $as_float
 */
function microtime(bool $as_float): float {}
/**
 * @go MicrotimeAs
 * @return string|float
 */
function microtime(bool $as_float) {}
/** @return list<int> */
function hrtime(): array {}
/**
 * @go HrtimeNumber
 * @param true $as_number
 */
function hrtime(bool $as_number): int {}
/**
 * @go HrtimeAs
 * @return list<int>|int
 */
function hrtime(bool $as_number) {}
/**
 * @pure
 * @return int|false
 */
function ip2long(string $ip) {}
/** @pure */
function long2ip(int $ip): string {}
/**
 * @context
 * @param resource $resource
 */
function get_resource_type($resource): string {}
/**
 * @context
 * @param resource $resource
 */
function get_resource_id($resource): int {}

const CONNECTION_NORMAL = 0;
const CONNECTION_ABORTED = 1;
const CONNECTION_TIMEOUT = 2;
