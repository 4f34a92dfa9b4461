<?php

/** The date classes as functions. https://www.php.net/manual/en/ref.datetime.php */

function date_create(string $datetime = 'now', ?DateTimeZone $timezone = null): DateTime|false
{
    return DateTime::read($datetime, $timezone);
}

function date_create_immutable(string $datetime = 'now', ?DateTimeZone $timezone = null): DateTimeImmutable|false
{
    return DateTimeImmutable::read($datetime, $timezone);
}

function date_create_from_format(string $format, string $datetime, ?DateTimeZone $timezone = null): DateTime|false
{
    return DateTime::createFromFormat($format, $datetime, $timezone);
}

function date_create_immutable_from_format(string $format, string $datetime, ?DateTimeZone $timezone = null): DateTimeImmutable|false
{
    return DateTimeImmutable::createFromFormat($format, $datetime, $timezone);
}

function date_get_last_errors(): array|false
{
    return php2go_date_last_errors();
}

function date_format(DateTimeInterface $object, string $format): string
{
    return php2go_date_format($object->dateAt(), $format);
}

function date_modify(DateTime $object, string $modifier): DateTime|false
{
    return $object->change($modifier, 'date_modify') ? $object : false;
}

function date_add(DateTime $object, DateInterval $interval): DateTime
{
    return $object->shiftBy($interval, 1, 'date_add');
}

function date_sub(DateTime $object, DateInterval $interval): DateTime
{
    return $object->shiftBy($interval, -1, 'date_sub');
}

function date_timezone_get(DateTimeInterface $object): DateTimeZone|false
{
    return DateTimeZone::of(php2go_date_zone($object->dateAt()));
}

function date_timezone_set(DateTime $object, DateTimeZone $timezone): DateTime
{
    $object->dateSet(php2go_date_in($object->dateAt(), $timezone->zone()));
    return $object;
}

function date_offset_get(DateTimeInterface $object): int
{
    return php2go_date_offset($object->dateAt());
}

function date_diff(DateTimeInterface $baseObject, DateTimeInterface $targetObject, bool $absolute = false): DateInterval
{
    return DateInterval::between(php2go_date_diff($baseObject->dateAt('DateTimeInterface'), $targetObject->dateAt('DateTimeInterface')), $absolute);
}

function date_time_set(DateTime $object, int $hour, int $minute, int $second = 0, int $microsecond = 0): DateTime
{
    $object->dateSet(php2go_date_set_time($object->dateAt(), $hour, $minute, $second, $microsecond));
    return $object;
}

function date_date_set(DateTime $object, int $year, int $month, int $day): DateTime
{
    $object->dateSet(php2go_date_set_date($object->dateAt(), $year, $month, $day));
    return $object;
}

function date_isodate_set(DateTime $object, int $year, int $week, int $dayOfWeek = 1): DateTime
{
    $object->dateSet(php2go_date_set_week($object->dateAt(), $year, $week, $dayOfWeek));
    return $object;
}

function date_timestamp_set(DateTime $object, int $timestamp): DateTime
{
    $object->dateSet(php2go_date_at($object->dateAt(), $timestamp));
    return $object;
}

function date_timestamp_get(DateTimeInterface $object): int
{
    return php2go_date_timestamp($object->dateAt());
}

function timezone_open(string $timezone): DateTimeZone|false
{
    if (str_contains($timezone, "\0")) {
        throw new ValueError('timezone_open(): Argument #1 ($timezone) must not contain any null bytes');
    }
    $zone = php2go_zone($timezone);
    if ($zone[0] === '!') {
        php2go_warning('timezone_open(): ' . substr($zone, 1));
        return false;
    }
    return DateTimeZone::of($zone);
}

function timezone_name_get(DateTimeZone $object): string
{
    return php2go_zone_name($object->zone());
}

function timezone_offset_get(DateTimeZone $object, DateTimeInterface $datetime): int
{
    return php2go_zone_offset($object->zone(), php2go_date_timestamp($datetime->dateAt()));
}

function timezone_transitions_get(DateTimeZone $object, int $timestampBegin = PHP_INT_MIN, int $timestampEnd = PHP_INT_MAX): array|false
{
    return php2go_zone_transitions($object->zone(), $timestampBegin, $timestampEnd);
}

function timezone_location_get(DateTimeZone $object): array|false
{
    return $object->getLocation();
}

function timezone_identifiers_list(int $timezoneGroup = DateTimeZone::ALL, ?string $countryCode = null): array
{
    return DateTimeZone::listIdentifiers($timezoneGroup, $countryCode);
}

function date_interval_create_from_date_string(string $datetime): DateInterval|false
{
    return DateInterval::fromString($datetime, 'date_interval_create_from_date_string');
}

function date_interval_format(DateInterval $object, string $format): string
{
    return $object->format($format);
}
