<?php

/** What DateTime and DateTimeImmutable have in common. https://www.php.net/manual/en/class.datetimeinterface.php */
interface DateTimeInterface
{
    public const ATOM = "Y-m-d\\TH:i:sP";
    public const COOKIE = "l, d-M-Y H:i:s T";
    public const ISO8601 = "Y-m-d\\TH:i:sO";
    public const ISO8601_EXPANDED = "X-m-d\\TH:i:sP";
    public const RFC822 = "D, d M y H:i:s O";
    public const RFC850 = "l, d-M-y H:i:s T";
    public const RFC1036 = "D, d M y H:i:s O";
    public const RFC1123 = "D, d M Y H:i:s O";
    public const RFC7231 = "D, d M Y H:i:s \\G\\M\\T";
    public const RFC2822 = "D, d M Y H:i:s O";
    public const RFC3339 = "Y-m-d\\TH:i:sP";
    public const RFC3339_EXTENDED = "Y-m-d\\TH:i:s.vP";
    public const RSS = "D, d M Y H:i:s O";
    public const W3C = "Y-m-d\\TH:i:sP";

    public function format(string $format): string;

    public function getTimezone(): DateTimeZone|false;

    public function getOffset(): int;

    public function getTimestamp(): int;

    public function diff(DateTimeInterface $targetObject, bool $absolute = false): DateInterval;

    public function __wakeup(): void;

    public function __serialize(): array;

    public function __unserialize(array $data): void;

    /** The packed point in time. */
    #[Hidden]
    public function dateAt(string $what = 'DateTime'): string;

    /** Whether the constructor has run. */
    #[Hidden]
    public function dateKnown(): bool;

    /** Gives an object without one its packed point in time. */
    #[Hidden]
    public function dateSet(string $at): void;
}
