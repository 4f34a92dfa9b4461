<?php
/**
 * What the classes of reflection, which are written in PHP, need of the runtime.
 * @package reflection
 * @prefix php2go_reflection_
 */

/**
 * The class that a name means or an object is of, null for none.
 * @context
 * @param mixed $name
 * @return mixed
 */
function php2go_reflection_class($name) {}
/**
 * @param mixed $class
 * @param mixed $other
 */
function php2go_reflection_is($class, $other): bool {}
/**
 * @context
 * @param mixed $class
 */
function php2go_reflection_facts($class): array {}
/**
 * @context
 * @param mixed $handle
 * @return mixed
 */
function php2go_reflection_value($handle) {}
/**
 * @context
 * @param mixed $class
 */
function php2go_reflection_constants($class): array {}
/**
 * @context
 * @param mixed $class
 * @return mixed
 */
function php2go_reflection_constant($class, string $name) {}
/**
 * @context
 * @param mixed $class
 */
function php2go_reflection_properties($class): array {}
/**
 * @context
 * @param mixed $class
 */
function php2go_reflection_methods($class): array {}
/**
 * @context
 * @param mixed $class
 * @return mixed
 */
function php2go_reflection_bare($class) {}
/**
 * @context
 * @param mixed $class
 * @return mixed
 */
function php2go_reflection_new($class, array $args) {}
/**
 * @context
 * @param mixed $object
 */
function php2go_reflection_dynamic($object): array {}
/**
 * @context
 * @param mixed $of
 * @param mixed $object
 * @return mixed
 */
function php2go_reflection_get($of, $object, string $name) {}
/**
 * @context
 * @param mixed $of
 * @param mixed $object
 * @param mixed $value
 */
function php2go_reflection_set($of, $object, string $name, $value): void {}
/**
 * @context
 * @param mixed $of
 * @param mixed $object
 */
function php2go_reflection_initialised($of, $object, string $name): bool {}
/**
 * @context
 * @param mixed $of
 * @return mixed
 */
function php2go_reflection_static_property($of, string $name) {}
/**
 * @context
 * @param mixed $of
 */
function php2go_reflection_static_initialised($of, string $name): bool {}
/**
 * @context
 * @param mixed $of
 * @param mixed $value
 */
function php2go_reflection_set_static($of, string $name, $value): void {}
/**
 * @context
 * @param mixed $f
 */
function php2go_reflection_function($f): array {}
/**
 * @context
 * @param mixed $f
 * @return mixed
 */
function php2go_reflection_call($f, array $args) {}
/**
 * @param mixed $f
 * @return mixed
 */
function php2go_reflection_closure($f) {}
/**
 * @context
 * @param mixed $of
 * @param mixed $object
 * @return mixed
 */
function php2go_reflection_invoke($of, string $name, $object, array $args) {}
/**
 * @context
 * @param mixed $of
 * @param mixed $object
 * @return mixed
 */
function php2go_reflection_method_closure($of, string $name, $object) {}
