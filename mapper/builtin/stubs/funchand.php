<?php
/**
 * Function handling functions.
 * @package std
 */

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
