<?php

/** An amount of time. https://www.php.net/manual/en/class.dateinterval.php */
#[AllowDynamicProperties]
class DateInterval
{
    public int $y = 0;
    public int $m = 0;
    public int $d = 0;
    public int $h = 0;
    public int $i = 0;
    public int $s = 0;
    public float $f = 0.0;
    public int $invert = 0;
    public int|false $days = false;
    public bool $from_string = false;

    #[Hidden]
    private bool $made = false;
    /** Hours and smaller units are elapsed time, not local time. */
    #[Hidden]
    private bool $wall = false;
    /** What a date string says beyond amounts: see php2go_span(). */
    #[Hidden]
    private string $special = '';

    /** An object whose constructor has not run. */
    #[Hidden]
    private static function bare(): DateInterval
    {
        return php2go_instance(DateInterval::class);
    }

    public function __construct(string $duration)
    {
        $parts = php2go_duration($duration);
        if ($parts === []) {
            throw Dates\Wrong::interval("Unknown or bad format ($duration)");
        }
        $this->take($parts);
        $this->wall = true;
    }

    /** Takes years, months, days, hours, minutes and seconds. */
    #[Hidden]
    public function take(array $parts): void
    {
        $this->y = $parts[0];
        $this->m = $parts[1];
        $this->d = $parts[2];
        $this->h = $parts[3];
        $this->i = $parts[4];
        $this->s = $parts[5];
        $this->made = true;
    }

    /** The interval that php2go_date_diff() found. */
    #[Hidden]
    public static function between(array $parts, bool $absolute): DateInterval
    {
        $interval = self::bare();
        $interval->take($parts);
        $interval->f = $parts[6] / 1000000;
        $interval->invert = $absolute ? 0 : $parts[7];
        $interval->days = $parts[8];
        return $interval;
    }

    /** An interval of amounts, as PHP makes for a period that is written as a string. */
    #[Hidden]
    public static function of(array $parts): DateInterval
    {
        $interval = self::bare();
        $interval->take($parts);
        return $interval;
    }

    public static function createFromDateString(string $datetime): DateInterval|false
    {
        return self::fromString($datetime, 'DateInterval::createFromDateString');
    }

    #[Hidden]
    public static function fromString(string $datetime, string $function): DateInterval|false
    {
        $interval = self::bare();
        $wrong = $interval->read($datetime);
        if ($wrong !== '') {
            Dates\Wrong::span($function, $wrong);
            return false;
        }
        return $interval;
    }

    /** Takes what a date string says; what is wrong with it, or ''. */
    #[Hidden]
    public function read(string $datetime): string
    {
        $parts = php2go_span($datetime);
        if (count($parts) === 1) {
            return $parts[0];
        }
        $this->take($parts);
        $this->f = $parts[6] / 1000000;
        $this->special = $parts[7];
        $this->from_string = true;
        $this->{'date_string'} = $datetime;
        return '';
    }

    #[Hidden]
    private function check(): void
    {
        if (!$this->made) {
            throw Dates\Wrong::unmade($this, 'DateInterval', 'DateInterval');
        }
    }

    /** Whether the interval is more than amounts, so that it has no opposite. */
    #[Hidden]
    public function isSpecial(): bool
    {
        $this->check();
        $parts = explode(' ', $this->special);
        return count($parts) > 3 && $parts[3] !== '0';
    }

    #[Hidden]
    private function microseconds(): int
    {
        return (int) round($this->f * 1000000);
    }

    /** A packed point in time with the interval added (sign 1) or subtracted (sign -1). */
    #[Hidden]
    public function shift(string $at, int $sign): string
    {
        $this->check();
        return php2go_date_shift($at, $sign, $this->y, $this->m, $this->d, $this->h, $this->i, $this->s, $this->microseconds(), $this->invert !== 0, $this->wall, $this->special);
    }

    /** The next packed point in time of a period. */
    #[Hidden]
    public function step(string $at): string
    {
        return php2go_date_step($at, $this->y, $this->m, $this->d, $this->h, $this->i, $this->s, $this->microseconds(), $this->special);
    }

    public function format(string $format): string
    {
        $this->check();
        return php2go_span_format($format, $this->y, $this->m, $this->d, $this->h, $this->i, $this->s, $this->microseconds(), $this->days === false ? -1 : $this->days, $this->invert !== 0);
    }

    public function __serialize(): array
    {
        return $this->splExport();
    }

    public function __unserialize(array $data): void
    {
        $this->restore($data);
    }

    public function __wakeup(): void
    {
    }

    public static function __set_state(array $array): DateInterval
    {
        $interval = self::bare();
        $interval->restore($array);
        return $interval;
    }

    /** Takes what splExport() returned. */
    #[Hidden]
    private function restore(array $data): void
    {
        if (($data['from_string'] ?? false) && is_string($data['date_string'] ?? null)) {
            $wrong = $this->read($data['date_string']);
            if ($wrong !== '') {
                php2go_unsupported('a DateInterval of a string that is no date');
            }
            unset($data['from_string'], $data['date_string']);
            php2go_set_props($this, $data);
            return;
        }
        $this->take([
            (int) ($data['y'] ?? -1), (int) ($data['m'] ?? -1), (int) ($data['d'] ?? -1),
            (int) ($data['h'] ?? -1), (int) ($data['i'] ?? -1), (int) ($data['s'] ?? -1),
        ]);
        $this->f = (float) ($data['f'] ?? 0);
        $this->invert = (int) ($data['invert'] ?? 0);
        $days = $data['days'] ?? false;
        $this->days = $days === false ? false : (int) $days;
        foreach (['y', 'm', 'd', 'h', 'i', 's', 'f', 'invert', 'days', 'from_string'] as $name) {
            unset($data[$name]);
        }
    }

    /** What casts, var_dump() and others show: of an interval of a date string only that. */
    #[Hook]
    private function splExport(): array
    {
        $props = php2go_props($this);
        if ($this->from_string || !$this->made) {
            unset($props['y'], $props['m'], $props['d'], $props['h'], $props['i'], $props['s'], $props['f'], $props['invert'], $props['days']);
        }
        if (!$this->made) {
            unset($props['from_string']);
        }
        return $props;
    }

    #[Hook]
    private function splDebug(): array
    {
        return $this->splExport();
    }

    /** Intervals do not compare. */
    #[Hook]
    private function splOrder(object $other): int
    {
        if ($other instanceof DateInterval) {
            php2go_warning('Cannot compare DateInterval objects');
        }
        return 1;
    }
}
