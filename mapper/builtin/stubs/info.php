<?php
/**
 * Information on PHP, its settings and the system.
 * @package std
 */

/**
 * @context
 * @return string|false
 */
function ini_get(string $option) {}
/**
 * @context
 * @param mixed $value
 * @return string|false
 */
function ini_set(string $option, $value) {}
/**
 * @context
 * @go IniSet
 * @param mixed $value
 * @return string|false
 */
function ini_alter(string $option, $value) {}
/** @context */
function ini_restore(string $option): void {}
/** @context */
function set_time_limit(int $seconds): bool {}
/** @return string|array|false */
function get_cfg_var(string $option) {}
/** @return string|false */
function php_ini_loaded_file() {}
/** @return string|false */
function php_ini_scanned_files() {}
/**
 * @context
 * @return string|false
 */
function get_include_path() {}
/**
 * @context
 * @return string|false
 */
function set_include_path(string $include_path) {}
/** @context */
function php_sapi_name(): string {}
/** @pure */
function phpversion(): string {}
/**
 * @pure
 * @go PhpversionOf
 * @return string|false
 */
function phpversion(?string $extension) {}
/** @pure */
function extension_loaded(string $extension): bool {}
/** @pure */
function zend_version(): string {}
function php_uname(string $mode = "a"): string {}
function memory_get_usage(bool $real_usage = false): int {}
function memory_get_peak_usage(bool $real_usage = false): int {}
function memory_reset_peak_usage(): void {}
/**
 * @context
 * @return array<int|string, string>
 */
function getenv(): array {}
/**
 * @context
 * @go GetenvName
 * @return string|false
 */
function getenv(string $name) {}
/**
 * @context
 * @go GetenvLocal
 * @return string|array|false
 */
function getenv(?string $name, bool $local_only = false) {}
/** @context */
function putenv(string $assignment): bool {}
function getmypid(): int {}
/** @return string|false */
function gethostname() {}
/** @return list<float>|false */
function sys_getloadavg() {}
/** @context */
function gc_collect_cycles(): int {}
function gc_mem_caches(): int {}
/** @context */
function gc_enabled(): bool {}
/** @context */
function gc_enable(): void {}
/** @context */
function gc_disable(): void {}
/**
 * @context
 * @return list<string>
 */
function get_included_files(): array {}
/**
 * @context
 * @go GetIncludedFiles
 * @return list<string>
 */
function get_required_files(): array {}
/**
 * @context
 * @return array|false
 */
function getopt(string $short_options, array $long_options = []) {}
/**
 * @context
 * @go GetoptRest
 * @param mixed $rest_index
 * @return array|false
 */
function getopt(string $short_options, array $long_options, &$rest_index) {}
/** @pure */
function version_compare(string $version1, string $version2): int {}
/**
 * @context
 * @go VersionCompareBy
 * @return int|bool
 */
function version_compare(string $version1, string $version2, ?string $operator) {}
