<?php
/**
 * Hash functions.
 * @package hash
 * @prefix hash_
 */

/**
 * @context
 * @go Hash
 */
function hash(string $algo, string $data): string {}

/**
 * @context
 * @go HashOptions
 */
function hash(string $algo, string $data, bool $binary = false, array $options = []): string {}

/**
 * @pure
 */
function hash_algos(): array {}

/**
 * @pure
 */
function hash_hmac_algos(): array {}

/**
 * @context
 */
function hash_hmac(string $algo, string $data, string $key, bool $binary = false): string {}

/**
 * @pure
 * @go Equals
 */
function hash_equals(string $known_string, string $user_string): bool {}

/**
 * @context
 * @go EqualsAny
 * @param mixed $known_string
 * @param mixed $user_string
 */
function hash_equals($known_string, $user_string): bool {}

/**
 * @context
 */
function hash_pbkdf2(string $algo, string $password, string $salt, int $iterations, int $length = 0, bool $binary = false, array $options = []): string {}

/**
 * @context
 */
function hash_hkdf(string $algo, string $key, int $length = 0, string $info = "", string $salt = ""): string {}

const HASH_HMAC = 1;
