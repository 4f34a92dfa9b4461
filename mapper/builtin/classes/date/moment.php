<?php

namespace Dates;

/** What DateTime and DateTimeImmutable share: a packed point in time, and reading it. */
trait Moment
{
    #[Hidden]
    private string $at = '';

    public function __construct(string $datetime = 'now', ?\DateTimeZone $timezone = null)
    {
        $at = php2go_date($datetime, $timezone === null ? '' : $timezone->zone());
        if ($at === '') {
            throw \Dates\Wrong::string("Failed to parse time string ($datetime) " . php2go_date_error());
        }
        $this->at = $at;
    }

    /** An object whose constructor has not run. */
    #[Hidden]
    private static function bare(string $class): self
    {
        return php2go_instance($class);
    }

    #[Hidden]
    public function dateAt(string $what = 'DateTime'): string
    {
        if ($this->at === '') {
            throw \Dates\Wrong::unmade($this, self::class, $what);
        }
        return $this->at;
    }

    #[Hidden]
    public function dateKnown(): bool
    {
        return $this->at !== '';
    }

    #[Hidden]
    public function dateSet(string $at): void
    {
        $this->at = $at;
    }

    public function format(string $format): string
    {
        return php2go_date_format($this->dateAt(), $format);
    }

    public function getTimezone(): \DateTimeZone|false
    {
        return \DateTimeZone::of(php2go_date_zone($this->dateAt()));
    }

    public function getOffset(): int
    {
        return php2go_date_offset($this->dateAt());
    }

    public function getTimestamp(): int
    {
        return php2go_date_timestamp($this->dateAt());
    }

    public function diff(\DateTimeInterface $targetObject, bool $absolute = false): \DateInterval
    {
        $parts = php2go_date_diff($this->dateAt('DateTimeInterface'), $targetObject->dateAt('DateTimeInterface'));
        return \DateInterval::between($parts, $absolute);
    }

    public static function getLastErrors(): array|false
    {
        return php2go_date_last_errors();
    }

    public function __serialize(): array
    {
        return php2go_date_props($this->dateAt()) + php2go_props($this);
    }

    public function __unserialize(array $data): void
    {
        $this->dateRestore($data);
        unset($data['date'], $data['timezone_type'], $data['timezone']);
        php2go_set_props($this, $data);
    }

    public function __wakeup(): void
    {
    }

    /** Takes the point in time from what var_dump() shows of one. */
    #[Hidden]
    public function dateRestore(array $data): void
    {
        $this->at = php2go_date_restore($data);
        if ($this->at === '') {
            throw new \Error('Invalid serialization data for ' . self::class . ' object');
        }
    }

    /** What casts, var_dump() and others show. */
    #[Hook]
    private function splExport(): array
    {
        return $this->at === '' ? php2go_props($this) : php2go_props($this) + php2go_date_props($this->at);
    }

    #[Hook]
    private function splDebug(): array
    {
        return $this->splExport();
    }

    /** Dates compare by the point in time, whatever their classes. */
    #[Hook]
    private function splOrder(object $other): int
    {
        if (!$other instanceof \DateTimeInterface) {
            return 1;
        }
        if ($this->at === '' || !$other->dateKnown()) {
            php2go_unsupported('comparing a date object whose constructor has not run');
        }
        return php2go_date_compare($this->dateAt(), $other->dateAt());
    }

    /** The point in time with an interval added (sign 1) or subtracted (sign -1). */
    #[Hidden]
    private function shifted(\DateInterval $interval, int $sign, string $function): string
    {
        $at = $this->dateAt();
        if ($sign < 0 && $interval->isSpecial()) {
            \Dates\Wrong::subtract($function);
            return $at;
        }
        return $interval->shift($at, $sign);
    }

    /** Changes the point in time as a string says; false after a warning if that is no date. */
    #[Hidden]
    public function change(string $modifier, string $function): bool
    {
        $at = php2go_date_modify($this->dateAt(), $modifier);
        if ($at === '') {
            \Dates\Wrong::change($function, "Failed to parse time string ($modifier) " . php2go_date_error());
            return false;
        }
        $this->at = $at;
        return true;
    }

    /** Adds or subtracts an interval in place. */
    #[Hidden]
    public function shiftBy(\DateInterval $interval, int $sign, string $function): self
    {
        $this->at = $this->shifted($interval, $sign, $function);
        return $this;
    }

    /** The constructor for code that wants false instead of an exception. */
    #[Hidden]
    public static function read(string $datetime, ?\DateTimeZone $timezone): self|false
    {
        $at = php2go_date($datetime, $timezone === null ? '' : $timezone->zone());
        if ($at === '') {
            return false;
        }
        $date = self::bare(self::class);
        $date->at = $at;
        return $date;
    }
}
