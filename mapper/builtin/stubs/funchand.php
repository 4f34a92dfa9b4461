<?php
/**
 * Function handling functions.
 * @package std
 */

/** @context */
function get_defined_functions(bool $exclude_disabled = true): array {}
/**
 * @context
 * @param mixed ...$args
 * @return mixed
 */
function forward_static_call(callable $callback, ...$args) {}
/**
 * @context
 * @go CallUserFuncArray
 * @return mixed
 */
function forward_static_call_array(callable $callback, array $args) {}
/**
 * @context
 * @param mixed ...$args
 * @return mixed
 */
function call_user_func(callable $callback, ...$args) {}
/**
 * @context
 * @return mixed
 */
function call_user_func_array(callable $callback, array $args) {}
/**
 * @context
 */
function function_exists(string $function): bool {}
/**
 * @context
 * @since 8.4
 * @noreturn
 * @name exit
 * @go Exit
 * @param string|int $status
 */
function exit_($status = 0): never {}
/**
 * @context
 * @since 8.4
 * @noreturn
 * @name die
 * @go Exit
 * @param string|int $status
 */
function die_($status = 0): never {}
