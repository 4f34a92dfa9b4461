<?php
/**
 * Password hashing.
 * @package hash
 */

/**
 * @context
 * @param string|int|null $algo
 */
function password_hash(string $password, $algo, array $options = []): string {}

/**
 * @context
 */
function password_verify(string $password, string $hash): bool {}

/**
 * @pure
 */
function password_get_info(string $hash): array {}

/**
 * @context
 * @param string|int|null $algo
 */
function password_needs_rehash(string $hash, $algo, array $options = []): bool {}

/**
 * @pure
 */
function password_algos(): array {}

/**
 * @context
 */
function crypt(string $string, string $salt): string {}

const PASSWORD_DEFAULT = '2y';
const PASSWORD_BCRYPT = '2y';
const PASSWORD_ARGON2I = 'argon2i';
const PASSWORD_ARGON2ID = 'argon2id';
const PASSWORD_BCRYPT_DEFAULT_COST = 10;
const PASSWORD_ARGON2_DEFAULT_MEMORY_COST = 65536;
const PASSWORD_ARGON2_DEFAULT_TIME_COST = 4;
const PASSWORD_ARGON2_DEFAULT_THREADS = 1;
const CRYPT_SALT_LENGTH = 123;
const CRYPT_STD_DES = 1;
const CRYPT_EXT_DES = 1;
const CRYPT_MD5 = 1;
const CRYPT_BLOWFISH = 1;
const CRYPT_SHA256 = 1;
const CRYPT_SHA512 = 1;
