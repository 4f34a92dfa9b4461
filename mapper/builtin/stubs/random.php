<?php
/**
 * Random number functions.
 * @package std
 */

/**
 * @context
 */
function mt_rand(): int {}
/**
 * @context
 * @go MtRandRange
 */
function mt_rand(int $min, int $max): int {}
/**
 * @context
 * @go MtRand
 */
function rand(): int {}
/**
 * @context
 * @go RandRange
 */
function rand(int $min, int $max): int {}
/**
 * @context
 * @go MtSrandRandom
 */
function mt_srand(): void {}
/**
 * @context
 */
function mt_srand(int $seed, int $mode = MT_RAND_MT19937): void {}
/**
 * @context
 * @go MtSrandRandom
 */
function srand(): void {}
/**
 * @context
 * @go MtSrand
 */
function srand(int $seed, int $mode = MT_RAND_MT19937): void {}
/**
 * @pure
 */
function mt_getrandmax(): int {}
/**
 * @pure
 * @go MtGetrandmax
 */
function getrandmax(): int {}
/**
 * @context
 */
function random_int(int $min, int $max): int {}
/**
 * @context
 */
function random_bytes(int $length): string {}
/**
 * @context
 */
function openssl_random_pseudo_bytes(int $length, bool &$strong_result = null): string {}
function lcg_value(): float {}
/**
 * @context
 */
function shuffle(array &$array): bool {}
/**
 * @context
 */
function str_shuffle(string $string): string {}
/**
 * @context
 * @return int|string
 */
function array_rand(array $array) {}
/**
 * @context
 * @go ArrayRandN
 * @return int|string|array
 */
function array_rand(array $array, int $num) {}

const MT_RAND_MT19937 = 0;
const MT_RAND_PHP = 1;
