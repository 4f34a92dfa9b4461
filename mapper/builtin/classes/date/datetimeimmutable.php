<?php

/** A point in time that never changes: its methods return another one. https://www.php.net/manual/en/class.datetimeimmutable.php */
class DateTimeImmutable implements DateTimeInterface
{
    use Dates\Moment;

    public static function __set_state(array $array): DateTimeImmutable
    {
        $date = self::bare(self::class);
        $date->dateRestore($array);
        return $date;
    }

    public static function createFromMutable(DateTime $object): static
    {
        $date = self::bare(static::class);
        $date->at = $object->dateAt();
        return $date;
    }

    public static function createFromInterface(DateTimeInterface $object): DateTimeImmutable
    {
        $date = self::bare(static::class);
        $date->at = $object->dateAt('DateTimeInterface');
        return $date;
    }

    public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = null): DateTimeImmutable|false
    {
        $at = php2go_date_by_format($format, $datetime, $timezone === null ? '' : $timezone->zone());
        if ($at === '') {
            return false;
        }
        $date = self::bare(static::class);
        $date->at = $at;
        return $date;
    }

    public function modify(string $modifier): DateTimeImmutable|false
    {
        $copy = clone $this;
        return $copy->change($modifier, 'DateTimeImmutable::modify') ? $copy : false;
    }

    public function add(DateInterval $interval): DateTimeImmutable
    {
        return (clone $this)->shiftBy($interval, 1, 'DateTimeImmutable::add');
    }

    public function sub(DateInterval $interval): DateTimeImmutable
    {
        return (clone $this)->shiftBy($interval, -1, 'DateTimeImmutable::sub');
    }

    public function setTimezone(DateTimeZone $timezone): DateTimeImmutable
    {
        $copy = clone $this;
        $copy->at = php2go_date_in($this->dateAt(), $timezone->zone());
        return $copy;
    }

    public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): DateTimeImmutable
    {
        $copy = clone $this;
        $copy->at = php2go_date_set_time($this->dateAt(), $hour, $minute, $second, $microsecond);
        return $copy;
    }

    public function setDate(int $year, int $month, int $day): DateTimeImmutable
    {
        $copy = clone $this;
        $copy->at = php2go_date_set_date($this->dateAt(), $year, $month, $day);
        return $copy;
    }

    public function setISODate(int $year, int $week, int $dayOfWeek = 1): DateTimeImmutable
    {
        $copy = clone $this;
        $copy->at = php2go_date_set_week($this->dateAt(), $year, $week, $dayOfWeek);
        return $copy;
    }

    public function setTimestamp(int $timestamp): DateTimeImmutable
    {
        $copy = clone $this;
        $copy->at = php2go_date_at($this->dateAt(), $timestamp);
        return $copy;
    }
}
