<?php
/**
 * Class and object functions.
 * @package std
 */

/**
 * @context
 * @pure
 */
function get_class(object $object): string {}
/**
 * @context
 */
function get_mangled_object_vars(object $object): array {}
/**
 * @context
 */
function get_object_vars(object $object): array {}
/**
 * @context
 * @pure
 * @param mixed $object_or_class
 */
function is_a($object_or_class, string $class): bool {}
/**
 * @context
 * @go IsAOrName
 * @param mixed $object_or_class
 */
function is_a($object_or_class, string $class, bool $allow_string): bool {}
/**
 * @context
 */
function get_class_vars(string $class): array {}
/** @context */
function get_declared_classes(): array {}
/** @context */
function get_declared_interfaces(): array {}
/** @context */
function get_declared_traits(): array {}
/**
 * @context
 */
function class_alias(string $class, string $alias, bool $autoload = true): bool {}
/**
 * @context
 */
function class_exists(string $class, bool $autoload = true): bool {}
/**
 * @context
 * @go SplObjectID
 */
function spl_object_id(object $object): int {}
/**
 * @context
 * @param mixed $object_or_class
 */
function method_exists($object_or_class, string $method): bool {}
/**
 * @context
 * @param mixed $object_or_class
 */
function property_exists($object_or_class, string $property): bool {}
/**
 * @context
 * @param mixed $object_or_class
 * @return string|false
 */
function get_parent_class($object_or_class) {}
/**
 * @context
 * @param mixed $object_or_class
 */
function get_class_methods($object_or_class): array {}
/**
 * @context
 * @param mixed $object_or_class
 */
function is_subclass_of($object_or_class, string $class, bool $allow_string = true): bool {}
/**
 * @context
 */
function interface_exists(string $interface, bool $autoload = true): bool {}
/**
 * @context
 * @param mixed $object_or_class
 * @return array|false
 */
function class_implements($object_or_class, bool $autoload = true) {}
/**
 * @context
 * @param mixed $object_or_class
 * @return array|false
 */
function class_parents($object_or_class, bool $autoload = true) {}
/**
 * @context
 * @param mixed $object_or_class
 * @return array|false
 */
function class_uses($object_or_class, bool $autoload = true) {}
/**
 * @context
 */
function trait_exists(string $trait, bool $autoload = true): bool {}
/**
 * @context
 */
function enum_exists(string $enum, bool $autoload = true): bool {}
/**
 * @context
 */
function spl_object_hash(object $object): string {}
/**
 * @context
 */
function iterator_to_array(iterable $iterator, bool $preserve_keys = true): array {}
/**
 * @context
 */
function iterator_count(iterable $iterator): int {}
