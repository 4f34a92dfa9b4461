<?php
/**
 * Date and time functions.
 * @package date
 */

function time(): int {}

/** @context */
function date(string $format): string {}
/**
 * @context
 * @go DateAt
 */
function date(string $format, int $timestamp): string {}
/**
 * @context
 * @go DateAtOrNow
 */
function date(string $format, ?int $timestamp): string {}

function gmdate(string $format): string {}
/** @go GmdateAt */
function gmdate(string $format, int $timestamp): string {}
/** @go GmdateAtOrNow */
function gmdate(string $format, ?int $timestamp): string {}

/**
 * @context
 * @return int|false
 */
function idate(string $format, ?int $timestamp = null) {}

/** @pure */
function checkdate(int $month, int $day, int $year): bool {}

/** @context */
function getdate(?int $timestamp = null): array {}
/**
 * @context
 * @return array<int|string, int>
 */
function localtime(?int $timestamp = null, bool $associative = false): array {}

/** @context */
function mktime(int $hour, int $minute, int $second, int $month, int $day, int $year): int {}
/**
 * @context
 * @go MktimeNow
 */
function mktime(int $hour, ?int $minute = null, ?int $second = null, ?int $month = null, ?int $day = null, ?int $year = null): int {}

/** @pure */
function gmmktime(int $hour, int $minute, int $second, int $month, int $day, int $year): int {}
/** @go GmmktimeNow */
function gmmktime(int $hour, ?int $minute = null, ?int $second = null, ?int $month = null, ?int $day = null, ?int $year = null): int {}

/**
 * @context
 * @return int|false
 */
function strtotime(string $datetime) {}
/**
 * @context
 * @go StrtotimeFrom
 * @return int|false
 */
function strtotime(string $datetime, int $baseTimestamp) {}
/**
 * @context
 * @go StrtotimeFromOrNow
 * @return int|false
 */
function strtotime(string $datetime, ?int $baseTimestamp) {}

function date_parse(string $datetime): array {}
function date_parse_from_format(string $format, string $datetime): array {}

/** @context */
function date_default_timezone_set(string $timezoneId): bool {}
/** @context */
function date_default_timezone_get(): string {}

/**
 * @context
 * @deprecated Function strftime() is deprecated
 * @return string|false
 */
function strftime(string $format, ?int $timestamp = null) {}
/**
 * @context
 * @deprecated Function gmstrftime() is deprecated
 * @return string|false
 */
function gmstrftime(string $format, ?int $timestamp = null) {}

const DATE_ATOM = "Y-m-d\\TH:i:sP";
const DATE_COOKIE = "l, d-M-Y H:i:s T";
const DATE_RFC822 = "D, d M y H:i:s O";
const DATE_RFC850 = "l, d-M-y H:i:s T";
const DATE_RFC1036 = "D, d M y H:i:s O";
const DATE_RFC1123 = "D, d M Y H:i:s O";
const DATE_RFC7231 = "D, d M Y H:i:s \\G\\M\\T";
const DATE_RFC2822 = "D, d M Y H:i:s O";
const DATE_RFC3339 = "Y-m-d\\TH:i:sP";
const DATE_RFC3339_EXTENDED = "Y-m-d\\TH:i:s.vP";
const DATE_ISO8601 = "Y-m-d\\TH:i:sO";
const DATE_RSS = "D, d M Y H:i:s O";
const DATE_W3C = "Y-m-d\\TH:i:sP";
