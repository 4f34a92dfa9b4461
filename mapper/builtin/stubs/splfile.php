<?php
/**
 * What SplFileInfo and the classes below it, which are written in PHP, need of the runtime.
 * @package std
 */

/**
 * @context
 * @go FileStatus
 * @return int|string|null
 */
function php2go_file_status(string $path, string $what) {}
/**
 * @context
 * @go FileLink
 * @return list<string>
 */
function php2go_file_link(string $path): array {}
/**
 * @context
 * @go FileOpen
 * @param resource|null $context
 * @return resource|string
 */
function php2go_file_open(string $function, string $filename, string $mode, bool $use_include_path, $context) {}
/**
 * @context
 * @go FileRow
 * @param resource $stream
 */
function php2go_file_row($stream, string $line, array $control): array {}
/** @go FileOverrides */
function php2go_file_overrides(object $file): bool {}
/**
 * @context
 * @go DirEntries
 * @return list<string>|string
 */
function php2go_dir_entries(string $path) {}
