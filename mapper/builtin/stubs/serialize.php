<?php
/**
 * Storable representation of values.
 * @package std
 */

/**
 * @context
 * @param mixed $value
 */
function serialize($value): string {}
/**
 * @context
 * @return mixed
 */
function unserialize(string $data) {}
/**
 * @context
 * @go UnserializeOptions
 * @return mixed
 */
function unserialize(string $data, array $options) {}
