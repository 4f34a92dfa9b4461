<?php
/**
 * Functions of PHP's own classes, which are written in PHP; programs have no use for them.
 * @package std
 */

/**
 * Ends the request where a library class cannot do what PHP's does.
 * @context
 */
function php2go_unsupported(string $what): void {}
/**
 * The position of the element with the key, at or next to the position at; -1 at the end.
 * @param mixed $key
 * @pure
 */
function php2go_position(array $array, int $at, $key): int {}
/**
 * @return mixed
 * @pure
 */
function php2go_key_at(array $array, int $at) {}
/**
 * @return mixed
 * @pure
 */
function php2go_value_at(array $array, int $at) {}
/**
 * The properties of an object, under mangled names.
 * @context
 */
function php2go_props(object $object): array {}
/**
 * Sets properties of an object from what php2go_props() returned.
 * @context
 */
function php2go_set_props(object $object, array $props): void {}
/**
 * A new object without running its constructor.
 * @context
 * @return mixed
 */
function php2go_instance(string $class) {}
/**
 * Sets a public property, or unsets it where there is no value.
 * @context
 * @param mixed $key
 * @param mixed ...$value
 */
function php2go_set_property(object $object, $key, ...$value): void {}
/**
 * What knows an object without keeping it. The holder hears of its end.
 * @context
 * @param mixed $object
 * @param mixed $holder
 * @return mixed
 */
function php2go_weak($object, $holder) {}
/**
 * The WeakReference of an object, null if there is none.
 * @context
 * @param mixed $object
 * @return mixed
 */
function php2go_weak_reference($object) {}
/**
 * The object that php2go_weak() made the value of, null if it has ended.
 * @context
 * @param mixed $weak
 * @return mixed
 */
function php2go_weak_get($weak) {}
/**
 * Takes the number of a new object back, which PHP does not make, and returns the object.
 * @context
 * @param mixed $object
 * @return mixed
 */
function php2go_unnumbered($object) {}
/**
 * What is in a WeakMap as var_dump shows it.
 * @context
 */
function php2go_weak_pairs(array $keys, array $values, array $walked): array {}
/**
 * Raises a warning, whose text says where.
 * @context
 */
function php2go_warning(string $text): void {}
/**
 * Raises PHP's deprecation of a method.
 * @context
 */
function php2go_deprecated(string $text): void {}
