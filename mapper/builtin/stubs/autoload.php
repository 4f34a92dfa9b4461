<?php
/**
 * Autoloading of classes.
 * @package std
 */

/**
 * @context
 * @names $callback
 * @param mixed $callback
 */
function spl_autoload_register($callback = null, bool $throw = true, bool $prepend = false): bool {}
/**
 * @context
 * @param mixed $callback
 */
function spl_autoload_unregister($callback): bool {}
/**
 * @context
 */
function spl_autoload_functions(): array {}
/**
 * @context
 */
function spl_autoload_call(string $class): void {}
/**
 * @context
 */
function spl_autoload(string $class, ?string $file_extensions = null): void {}
/**
 * @context
 * @return string|null
 */
function spl_autoload_extensions(?string $file_extensions = null) {}
