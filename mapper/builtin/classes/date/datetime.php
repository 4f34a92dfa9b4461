<?php

/** A point in time that its methods change. https://www.php.net/manual/en/class.datetime.php */
class DateTime implements DateTimeInterface
{
    use Dates\Moment;

    public static function __set_state(array $array): DateTime
    {
        $date = self::bare(self::class);
        $date->dateRestore($array);
        return $date;
    }

    public static function createFromImmutable(DateTimeImmutable $object): static
    {
        $date = self::bare(static::class);
        $date->at = $object->dateAt('DateTimeImmutable');
        return $date;
    }

    public static function createFromInterface(DateTimeInterface $object): DateTime
    {
        $date = self::bare(static::class);
        $date->at = $object->dateAt('DateTimeInterface');
        return $date;
    }

    public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = null): DateTime|false
    {
        $at = php2go_date_by_format($format, $datetime, $timezone === null ? '' : $timezone->zone());
        if ($at === '') {
            return false;
        }
        $date = self::bare(static::class);
        $date->at = $at;
        return $date;
    }

    public function modify(string $modifier): DateTime|false
    {
        return $this->change($modifier, 'DateTime::modify') ? $this : false;
    }

    public function add(DateInterval $interval): DateTime
    {
        return $this->shiftBy($interval, 1, 'DateTime::add');
    }

    public function sub(DateInterval $interval): DateTime
    {
        return $this->shiftBy($interval, -1, 'DateTime::sub');
    }

    public function setTimezone(DateTimeZone $timezone): DateTime
    {
        $this->at = php2go_date_in($this->dateAt(), $timezone->zone());
        return $this;
    }

    public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): DateTime
    {
        $this->at = php2go_date_set_time($this->dateAt(), $hour, $minute, $second, $microsecond);
        return $this;
    }

    public function setDate(int $year, int $month, int $day): DateTime
    {
        $this->at = php2go_date_set_date($this->dateAt(), $year, $month, $day);
        return $this;
    }

    public function setISODate(int $year, int $week, int $dayOfWeek = 1): DateTime
    {
        $this->at = php2go_date_set_week($this->dateAt(), $year, $week, $dayOfWeek);
        return $this;
    }

    public function setTimestamp(int $timestamp): DateTime
    {
        $this->at = php2go_date_at($this->dateAt(), $timestamp);
        return $this;
    }
}
