<?php

/** Points in time at a regular distance. https://www.php.net/manual/en/class.dateperiod.php */
#[AllowDynamicProperties]
class DatePeriod implements IteratorAggregate
{
    public const EXCLUDE_START_DATE = 1;
    public const INCLUDE_END_DATE = 2;

    public readonly ?DateTimeInterface $start;
    public ?DateTimeInterface $current;
    public readonly ?DateTimeInterface $end;
    public readonly ?DateInterval $interval;
    public readonly int $recurrences;
    public readonly bool $include_start_date;
    public readonly bool $include_end_date;

    /** The class of the points in time; '' before the constructor has run. */
    #[Hidden]
    private string $class = '';
    #[Hidden]
    private string $first = '';
    #[Hidden]
    private string $last = '';

    /** An object whose constructor has not run. */
    #[Hidden]
    private static function bare(): DatePeriod
    {
        return php2go_instance(DatePeriod::class);
    }

    /** A date whose constructor has not run. */
    #[Hidden]
    private static function bareDate(string $class): DateTimeInterface
    {
        return php2go_instance($class);
    }

    public function __construct($start = null, $interval = null, $end = null, $options = null)
    {
        if ($start instanceof DateTimeInterface && $interval instanceof DateInterval && $end instanceof DateTimeInterface) {
            $this->take(get_class($start), $start->dateAt(), $interval, $end->dateAt(), 0, (int) ($options ?? 0));
            return;
        }
        if ($start instanceof DateTimeInterface && $interval instanceof DateInterval && is_int($end)) {
            if ($end < 1) {
                throw Dates\Wrong::recurrences('DatePeriod::__construct');
            }
            $this->take(get_class($start), $start->dateAt(), $interval, '', $end, (int) ($options ?? 0));
            return;
        }
        if (is_string($start) && ($interval === null || is_int($interval)) && $end === null) {
            Dates\Wrong::isoPeriod();
            $this->read($start, (int) $interval);
            return;
        }
        throw new TypeError('DatePeriod::__construct() accepts (DateTimeInterface, DateInterval, int [, int]), or (DateTimeInterface, DateInterval, DateTime [, int]), or (string [, int]) as arguments');
    }

    #[From('8.3')]
    public static function createFromISO8601String(string $specification, int $options = 0): static
    {
        $period = self::bareOf(static::class);
        $period->read($specification, $options);
        return $period;
    }

    #[Hidden]
    private static function bareOf(string $class): DatePeriod
    {
        return php2go_instance($class);
    }

    /** Takes what an ISO 8601 string says. */
    #[Hidden]
    private function read(string $text, int $options): void
    {
        $parts = php2go_period($text);
        if ($parts === []) {
            throw Dates\Wrong::period("Unknown or bad format ($text)");
        }
        if ($parts[0] === '') {
            throw Dates\Wrong::period("DatePeriod::__construct(): ISO interval must contain a start date, \"$text\" given");
        }
        if (count($parts[2]) === 0) {
            throw Dates\Wrong::period("DatePeriod::__construct(): ISO interval must contain an interval, \"$text\" given");
        }
        if ($parts[1] === '' && $parts[3] === 0) {
            throw Dates\Wrong::period("DatePeriod::__construct(): ISO interval must contain an end date or a recurrence count, \"$text\" given");
        }
        $this->take(DateTime::class, $parts[0], DateInterval::of($parts[2]), $parts[1], $parts[3], $options);
    }

    #[Hidden]
    private function take(string $class, string $start, DateInterval $interval, string $end, int $recurrences, int $options): void
    {
        $this->class = $class;
        $this->first = $start;
        $this->last = $end;
        $this->start = $this->date($start);
        $this->current = null;
        $this->end = $end === '' ? null : $this->date($end);
        $this->interval = clone $interval;
        $this->include_start_date = ($options & self::EXCLUDE_START_DATE) === 0;
        $this->include_end_date = ($options & self::INCLUDE_END_DATE) !== 0;
        $this->recurrences = $recurrences + (int) $this->include_start_date + (int) $this->include_end_date;
    }

    /** A point in time of the period's class. */
    #[Hidden]
    public function date(string $at): DateTimeInterface
    {
        $date = self::bareDate($this->class);
        $date->dateSet($at);
        return $date;
    }

    #[Hidden]
    private function check(): void
    {
        if ($this->class === '') {
            throw Dates\Wrong::unmade($this, 'DatePeriod', 'DatePeriod');
        }
    }

    public function getStartDate(): DateTimeInterface
    {
        $this->check();
        return $this->date($this->first);
    }

    public function getEndDate(): ?DateTimeInterface
    {
        $this->check();
        return $this->last === '' ? null : $this->date($this->last);
    }

    public function getDateInterval(): DateInterval
    {
        $this->check();
        return clone $this->interval;
    }

    public function getRecurrences(): ?int
    {
        $this->check();
        $count = $this->recurrences - (int) $this->include_start_date - (int) $this->include_end_date;
        return $count === 0 ? null : $count;
    }

    public function __serialize(): array
    {
        $this->check();
        return php2go_props($this);
    }

    public function __unserialize(array $data): void
    {
        $this->restore($data);
    }

    public function __wakeup(): void
    {
    }

    public static function __set_state(array $array): DatePeriod
    {
        $period = self::bare();
        $period->restore($array);
        return $period;
    }

    #[Hidden]
    private function restore(array $data): void
    {
        $start = $data['start'] ?? null;
        $end = $data['end'] ?? null;
        $interval = $data['interval'] ?? null;
        $recurrences = $data['recurrences'] ?? null;
        $first = $data['include_start_date'] ?? null;
        $last = $data['include_end_date'] ?? false;
        if (!$start instanceof DateTimeInterface || !$interval instanceof DateInterval || !is_int($recurrences) || !is_bool($first) || !is_bool($last)
            || $end !== null && !$end instanceof DateTimeInterface) {
            throw new Error('Invalid serialization data for DatePeriod object');
        }
        $count = $recurrences - (int) $first - (int) $last;
        $this->take(get_class($start), $start->dateAt(), $interval, $end === null ? '' : $end->dateAt(), $count, ($first ? 0 : 1) | ($last ? 2 : 0));
        $current = $data['current'] ?? null;
        if ($current instanceof DateTimeInterface) {
            $this->current = $current;
        }
    }

    public function getIterator(): Iterator
    {
        if ($this->class === '') {
            throw Dates\Wrong::walk($this);
        }
        return new Dates\PeriodIterator($this);
    }

    /** Starts a walk: all walks share where they stand. */
    #[Hidden]
    public function begin(): void
    {
        $this->current = $this->date($this->first);
        if (!$this->include_start_date) {
            $this->advance();
        }
    }

    #[Hidden]
    public function advance(): void
    {
        $this->current = $this->date($this->interval->step($this->current->dateAt()));
    }

    /** Whether the walk has a point in time after that many. */
    #[Hidden]
    public function has(int $count): bool
    {
        if ($this->last === '') {
            return $count < $this->recurrences;
        }
        $order = php2go_date_compare($this->current->dateAt(), $this->last);
        return $order < 0 || $order === 0 && $this->include_end_date;
    }

    /** A fresh object for where the walk stands. */
    #[Hidden]
    public function here(): DateTimeInterface
    {
        return $this->date($this->current->dateAt());
    }
}
