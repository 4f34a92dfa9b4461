<?php
/**
 * Running programs.
 * @package std
 */

/**
 * @context
 * @return string|false
 */
function exec(string $command) {}
/**
 * @context
 * @go ExecOutput
 * @param mixed $output
 * @param mixed $result_code
 * @return string|false
 */
function exec(string $command, &$output, &$result_code = null) {}
/**
 * @context
 * @return string|false|null
 */
function shell_exec(string $command) {}
/**
 * @context
 * @return string|false
 */
function system(string $command) {}
/**
 * @context
 * @go SystemStatus
 * @param mixed $result_code
 * @return string|false
 */
function system(string $command, &$result_code) {}
/**
 * @context
 * @return null|false
 */
function passthru(string $command) {}
/**
 * @context
 * @go PassthruStatus
 * @param mixed $result_code
 * @return null|false
 */
function passthru(string $command, &$result_code) {}
/** @context */
function escapeshellarg(string $arg): string {}
/** @context */
function escapeshellcmd(string $command): string {}
