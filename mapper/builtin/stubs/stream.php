<?php
/**
 * Stream functions.
 * @package std
 */

/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function stream_get_contents($stream) {}
/**
 * @context
 * @go StreamGetContentsPart
 * @param resource $stream
 * @return string|false
 */
function stream_get_contents($stream, ?int $length, int $offset = -1) {}
/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function stream_get_line($stream, int $length, string $ending = "") {}
/**
 * @context
 * @param resource $from
 * @param resource $to
 * @return int|false
 */
function stream_copy_to_stream($from, $to, ?int $length = null, int $offset = 0) {}
/**
 * @context
 * @param resource $stream
 */
function stream_get_meta_data($stream): array {}
