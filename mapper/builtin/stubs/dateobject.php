<?php
/**
 * Functions of PHP's date classes, which are written in PHP; programs have no use for them.
 * @package date
 */

/**
 * @context
 * @go InstantParse
 */
function php2go_date(string $datetime, string $zone): string {}
/**
 * @context
 * @go InstantParseFormat
 */
function php2go_date_by_format(string $format, string $datetime, string $zone): string {}
/**
 * @context
 * @go InstantError
 */
function php2go_date_error(): string {}
/**
 * @context
 * @go InstantLastErrors
 * @return array|false
 */
function php2go_date_last_errors() {}
/**
 * @context
 * @go InstantModify
 */
function php2go_date_modify(string $at, string $modifier): string {}
/** @go InstantFormat */
function php2go_date_format(string $at, string $format): string {}
/** @go InstantTimestamp */
function php2go_date_timestamp(string $at): int {}
/** @go InstantOffset */
function php2go_date_offset(string $at): int {}
/** @go InstantZone */
function php2go_date_zone(string $at): string {}
/** @go InstantIn */
function php2go_date_in(string $at, string $zone): string {}
/** @go InstantAt */
function php2go_date_at(string $at, int $timestamp): string {}
/** @go InstantSetTime */
function php2go_date_set_time(string $at, int $hour, int $minute, int $second, int $microsecond): string {}
/** @go InstantSetDate */
function php2go_date_set_date(string $at, int $year, int $month, int $day): string {}
/** @go InstantSetWeek */
function php2go_date_set_week(string $at, int $year, int $week, int $day): string {}
/** @go InstantCompare */
function php2go_date_compare(string $a, string $b): int {}
/** @go InstantProps */
function php2go_date_props(string $at): array {}
/**
 * @context
 * @go InstantRestore
 */
function php2go_date_restore(array $props): string {}
/** @go InstantShift */
function php2go_date_shift(string $at, int $sign, int $y, int $m, int $d, int $h, int $i, int $s, int $us, bool $invert, bool $wall, string $special): string {}
/** @go InstantStep */
function php2go_date_step(string $at, int $y, int $m, int $d, int $h, int $i, int $s, int $us, string $special): string {}
/**
 * @go InstantDiff
 * @return list<int>
 */
function php2go_date_diff(string $a, string $b): array {}
/** @go ZoneParse */
function php2go_zone(string $name): string {}
/** @go ZoneName */
function php2go_zone_name(string $zone): string {}
/** @go ZoneKind */
function php2go_zone_kind(string $zone): int {}
/** @go ZoneOffsetAt */
function php2go_zone_offset(string $zone, int $timestamp): int {}
/** @go ZoneRestore */
function php2go_zone_restore(array $props): string {}
/**
 * @go DurationParse
 * @return list<int>
 */
function php2go_duration(string $duration): array {}
/** @go SpanParse */
function php2go_span(string $datetime): array {}
/** @go SpanFormat */
function php2go_span_format(string $format, int $y, int $m, int $d, int $h, int $i, int $s, int $us, int $days, bool $invert): string {}
/**
 * @go PeriodParse
 */
function php2go_period(string $text): array {}
/**
 * @go ZoneTransitions
 * @return array|false
 */
function php2go_zone_transitions(string $zone, int $begin, int $end) {}
/**
 * @go ZoneList
 * @return list<string>
 */
function php2go_zone_list(int $group): array {}
