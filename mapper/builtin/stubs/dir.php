<?php
/**
 * Directory functions.
 * @package std
 */

/**
 * @context
 * @return list<string>|false
 */
function scandir(string $directory) {}
/**
 * @context
 * @go ScandirOrder
 * @param resource|null $context
 * @return list<string>|false
 */
function scandir(string $directory, int $sorting_order, $context = null) {}
/**
 * @context
 * @return resource|false
 */
function opendir(string $directory) {}
/**
 * @context
 * @go OpendirContext
 * @param resource|null $context
 * @return resource|false
 */
function opendir(string $directory, $context) {}
/**
 * @context
 * @param resource|null $dir_handle
 * @return string|false
 */
function readdir($dir_handle = null) {}
/**
 * @context
 * @param resource|null $dir_handle
 */
function rewinddir($dir_handle = null): void {}
/**
 * @context
 * @param resource|null $dir_handle
 */
function closedir($dir_handle = null): void {}
/**
 * @context
 * @return string|false
 */
function getcwd() {}
/** @context */
function chdir(string $directory): bool {}

const SCANDIR_SORT_ASCENDING = 0;
const SCANDIR_SORT_DESCENDING = 1;
const SCANDIR_SORT_NONE = 2;
