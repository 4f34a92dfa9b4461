<?php

/** A time zone: an offset, an abbreviation or an identifier. https://www.php.net/manual/en/class.datetimezone.php */
class DateTimeZone
{
    public const AFRICA = 1;
    public const AMERICA = 2;
    public const ANTARCTICA = 4;
    public const ARCTIC = 8;
    public const ASIA = 16;
    public const ATLANTIC = 32;
    public const AUSTRALIA = 64;
    public const EUROPE = 128;
    public const INDIAN = 256;
    public const PACIFIC = 512;
    public const UTC = 1024;
    public const ALL = 2047;
    public const ALL_WITH_BC = 4095;
    public const PER_COUNTRY = 4096;

    #[Hidden]
    private string $zone = '';

    /** An object whose constructor has not run. */
    #[Hidden]
    private static function bare(): DateTimeZone
    {
        return php2go_instance(DateTimeZone::class);
    }

    public function __construct(string $timezone)
    {
        if (str_contains($timezone, "\0")) {
            throw new ValueError('DateTimeZone::__construct(): Argument #1 ($timezone) must not contain any null bytes');
        }
        $zone = php2go_zone($timezone);
        if ($zone[0] === '!') {
            throw Dates\Wrong::zone('DateTimeZone::__construct(): ' . substr($zone, 1));
        }
        $this->zone = $zone;
    }

    /** A zone of its packed form. */
    #[Hidden]
    public static function of(string $zone): DateTimeZone
    {
        $out = self::bare();
        $out->zone = $zone;
        return $out;
    }

    /** The packed form of the zone. */
    #[Hidden]
    public function zone(): string
    {
        if ($this->zone === '') {
            throw Dates\Wrong::unmade($this, 'DateTimeZone', 'DateTimeZone');
        }
        return $this->zone;
    }

    public function getName(): string
    {
        return php2go_zone_name($this->zone());
    }

    public function getOffset(DateTimeInterface $datetime): int
    {
        return php2go_zone_offset($this->zone(), $datetime->getTimestamp());
    }

    public function getTransitions(int $timestampBegin = PHP_INT_MIN, int $timestampEnd = PHP_INT_MAX): array|false
    {
        return php2go_zone_transitions($this->zone(), $timestampBegin, $timestampEnd);
    }

    public function getLocation(): array|false
    {
        if (php2go_zone_kind($this->zone()) !== 3) {
            return false;
        }
        php2go_unsupported('DateTimeZone::getLocation()');
        return false;
    }

    public static function listAbbreviations(): array
    {
        php2go_unsupported('DateTimeZone::listAbbreviations()');
        return [];
    }

    public static function listIdentifiers(int $timezoneGroup = DateTimeZone::ALL, ?string $countryCode = null): array
    {
        if ($timezoneGroup === self::PER_COUNTRY) {
            php2go_unsupported('DateTimeZone::listIdentifiers() of a country');
        }
        return php2go_zone_list($timezoneGroup);
    }

    public function __serialize(): array
    {
        return $this->zoneProps() + php2go_props($this);
    }

    public function __unserialize(array $data): void
    {
        $this->zoneRestore($data, 'Invalid serialization data for DateTimeZone object');
        unset($data['timezone_type'], $data['timezone']);
        php2go_set_props($this, $data);
    }

    public function __wakeup(): void
    {
    }

    public static function __set_state(array $array): DateTimeZone
    {
        $zone = self::bare();
        $zone->zoneRestore($array, Dates\Wrong::zoneState());
        return $zone;
    }

    #[Hidden]
    private function zoneRestore(array $data, string $wrong): void
    {
        $this->zone = php2go_zone_restore($data);
        if ($this->zone === '') {
            throw new Error($wrong);
        }
    }

    #[Hidden]
    private function zoneProps(): array
    {
        return ['timezone_type' => php2go_zone_kind($this->zone()), 'timezone' => php2go_zone_name($this->zone)];
    }

    /** What casts, var_dump() and others show. */
    #[Hook]
    private function splExport(): array
    {
        return $this->zone === '' ? php2go_props($this) : php2go_props($this) + $this->zoneProps();
    }

    #[Hook]
    private function splDebug(): array
    {
        return $this->splExport();
    }

    /** Zones of one kind are equal where they are the same. */
    #[Hook]
    private function splOrder(object $other): int
    {
        if (!$other instanceof DateTimeZone) {
            return 1;
        }
        if (php2go_zone_kind($this->zone()) !== php2go_zone_kind($other->zone())) {
            php2go_warning('Trying to compare different kinds of DateTimeZone objects');
            return 1;
        }
        return $this->zone === $other->zone ? 0 : 1;
    }
}
