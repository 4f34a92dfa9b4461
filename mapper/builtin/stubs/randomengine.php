<?php
/**
 * What the classes of the extension random, which are written in PHP, need of the runtime.
 * @package std
 */

/**
 * The engines of Random\Randomizer, which PHP's classes keep as resources.
 * @go RandomMt
 * @param mixed $source
 * @return mixed
 */
function php2go_random_mt($source, int $seed, int $mode) {}
/**
 * @go RandomPcg
 * @param mixed $source
 * @return mixed
 */
function php2go_random_pcg($source, string $seed) {}
/**
 * @go RandomPcgInt
 * @param mixed $source
 * @return mixed
 */
function php2go_random_pcg($source, int $seed) {}
/**
 * @go RandomXoshiro
 * @param mixed $source
 * @return mixed
 */
function php2go_random_xoshiro($source, string $seed) {}
/**
 * @go RandomXoshiroInt
 * @param mixed $source
 * @return mixed
 */
function php2go_random_xoshiro($source, int $seed) {}
/**
 * @go RandomSecure
 * @return mixed
 */
function php2go_random_secure() {}
/**
 * @go RandomUser
 * @return mixed
 */
function php2go_random_user(object $engine, string $broken) {}
/**
 * @context
 * @go RandomGenerate
 * @param mixed $source
 */
function php2go_random_generate($source): string {}
/**
 * @go RandomJump
 * @param mixed $source
 */
function php2go_random_jump($source, int $advance): void {}
/**
 * @go RandomLeap
 * @param mixed $source
 */
function php2go_random_leap($source, bool $long): void {}
/**
 * @go RandomCopy
 * @param mixed $source
 * @return mixed
 */
function php2go_random_copy($source) {}
/**
 * @go RandomState
 * @param mixed $source
 */
function php2go_random_state($source): array {}
/**
 * @go RandomRestore
 * @return mixed
 */
function php2go_random_restore(string $class, array $state) {}
/**
 * @context
 * @go RandomRange
 * @param mixed $source
 */
function php2go_random_range($source, int $min, int $max): int {}
/**
 * @context
 * @go RandomNext
 * @param mixed $source
 */
function php2go_random_next($source): int {}
/**
 * @context
 * @go RandomNextFloat
 * @param mixed $source
 */
function php2go_random_next_float($source): float {}
/**
 * @context
 * @go RandomString
 * @param mixed $source
 */
function php2go_random_string($source, int $length): string {}
/**
 * @context
 * @go RandomStringOf
 * @param mixed $source
 */
function php2go_random_string_of($source, string $chars, int $length): string {}
/**
 * @context
 * @go RandomShuffle
 * @param mixed $source
 */
function php2go_random_shuffle($source, array $array): array {}
/**
 * @context
 * @go RandomShuffleBytes
 * @param mixed $source
 */
function php2go_random_shuffle_bytes($source, string $bytes): string {}
/**
 * @context
 * @go RandomKeys
 * @param mixed $source
 */
function php2go_random_keys($source, array $array, int $num): array {}
/**
 * @context
 * @go RandomFloat
 * @param mixed $source
 */
function php2go_random_float($source, float $min, float $max, bool $withMin, bool $withMax): float {}
