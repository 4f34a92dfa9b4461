<?php
/**
 * Output control functions.
 * @package std
 */

/** @context */
function ob_start(): bool {}
/**
 * @context
 * @go ObStartCallback
 * @param mixed $callback
 */
function ob_start($callback, int $chunk_size = 0, int $flags = PHP_OUTPUT_HANDLER_STDFLAGS): bool {}
/**
 * Says that the argument can name a function; the overload above takes everything.
 * @context
 * @go ObStartFunc
 */
function ob_start(?callable $callback, int $chunk_size = 0, int $flags = PHP_OUTPUT_HANDLER_STDFLAGS): bool {}
/** @context */
function ob_flush(): bool {}
/** @context */
function ob_clean(): bool {}
/** @context */
function ob_end_flush(): bool {}
/** @context */
function ob_end_clean(): bool {}
/**
 * @context
 * @return string|false
 */
function ob_get_clean() {}
/**
 * @context
 * @return string|false
 */
function ob_get_flush() {}
/**
 * @context
 * @return string|false
 */
function ob_get_contents() {}
/**
 * @context
 * @return int|false
 */
function ob_get_length() {}
/** @context */
function ob_get_level(): int {}
/** @context */
function ob_get_status(bool $full_status = false): array {}
/**
 * @context
 * @return list<string>
 */
function ob_list_handlers(): array {}
/** @context */
function ob_implicit_flush(bool $enable = true): void {}
/** @context */
function flush(): void {}

const PHP_OUTPUT_HANDLER_START = 1;
const PHP_OUTPUT_HANDLER_WRITE = 0;
const PHP_OUTPUT_HANDLER_CONT = 0;
const PHP_OUTPUT_HANDLER_CLEAN = 2;
const PHP_OUTPUT_HANDLER_FLUSH = 4;
const PHP_OUTPUT_HANDLER_FINAL = 8;
const PHP_OUTPUT_HANDLER_END = 8;
const PHP_OUTPUT_HANDLER_CLEANABLE = 16;
const PHP_OUTPUT_HANDLER_FLUSHABLE = 32;
const PHP_OUTPUT_HANDLER_REMOVABLE = 64;
const PHP_OUTPUT_HANDLER_STDFLAGS = 112;
const PHP_OUTPUT_HANDLER_STARTED = 4096;
const PHP_OUTPUT_HANDLER_DISABLED = 8192;
