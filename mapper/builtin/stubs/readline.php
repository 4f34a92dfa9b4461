<?php
/**
 * Lines typed at the terminal.
 * @package std
 */

/**
 * @context
 * @return string|false
 */
function readline(?string $prompt = null) {}
/**
 * @context
 */
function readline_add_history(string $prompt): bool {}
/**
 * @context
 */
function readline_clear_history(): bool {}
/**
 * @context
 * @return list<string>
 */
function readline_list_history(): array {}
