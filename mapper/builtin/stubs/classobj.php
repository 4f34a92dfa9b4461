<?php
/**
 * Class and object functions.
 * @package std
 */

/**
 * @pure
 */
function get_class(object $object): string {}
/**
 * @pure
 */
function get_object_vars(object $object): array {}
/**
 * @pure
 * @param mixed $object_or_class
 */
function is_a($object_or_class, string $class): bool {}
/**
 * @context
 */
function class_exists(string $class, bool $autoload = true): bool {}
/**
 * @context
 * @go SplObjectID
 */
function spl_object_id(object $object): int {}
