<?php

namespace Dates;

/** What the date classes do where something is wrong: PHP 8.3 throws exceptions of their own. */
final class Wrong
{
    #[Before('8.3'), Hidden]
    public static function string(string $text): \Exception
    {
        return new \Exception($text);
    }

    #[From('8.3'), Hidden]
    public static function string(string $text): \Exception
    {
        return new \DateMalformedStringException($text);
    }

    #[Before('8.3'), Hidden]
    public static function zone(string $text): \Exception
    {
        return new \Exception($text);
    }

    #[From('8.3'), Hidden]
    public static function zone(string $text): \Exception
    {
        return new \DateInvalidTimeZoneException($text);
    }

    #[Before('8.3'), Hidden]
    public static function interval(string $text): \Exception
    {
        return new \Exception($text);
    }

    #[From('8.3'), Hidden]
    public static function interval(string $text): \Exception
    {
        return new \DateMalformedIntervalStringException($text);
    }

    #[Before('8.3'), Hidden]
    public static function period(string $text): \Exception
    {
        return new \Exception($text);
    }

    #[From('8.3'), Hidden]
    public static function period(string $text): \Exception
    {
        return new \DateMalformedPeriodStringException($text);
    }

    /** A period of a string is made by a function of its own since PHP 8.4. */
    #[Before('8.4'), Hidden]
    public static function isoPeriod(): void
    {
    }

    #[From('8.4'), Hidden]
    public static function isoPeriod(): void
    {
        php2go_deprecated('Calling DatePeriod::__construct(string $isostr, int $options = 0) is deprecated, use DatePeriod::createFromISO8601String() instead');
    }

    /** A period that would never end, or is too long. */
    #[Before('8.3'), Hidden]
    public static function recurrences(string $function): \Exception
    {
        return new \Exception("$function(): Recurrence count must be greater than 0");
    }

    #[From('8.3'), Hidden]
    public static function recurrences(string $function): \Exception
    {
        return new \DateMalformedPeriodStringException("$function(): Recurrence count must be greater or equal to 1 and lower than 2147483640");
    }

    /** An object whose constructor has not run; before is what PHP 8.2 calls it. */
    #[Before('8.3'), Hidden]
    public static function unmade(object $object, string $class, string $before): \Error
    {
        return new \Error("The $before object has not been correctly initialized by its constructor");
    }

    #[From('8.3'), Hidden]
    public static function unmade(object $object, string $class, string $before): \Error
    {
        $inheriting = $object::class === $class ? '' : " (inheriting $class)";
        return new \DateObjectError('Object of type ' . $object::class . $inheriting . ' has not been correctly initialized by calling parent::__construct() in its constructor');
    }

    #[Before('8.3'), Hidden]
    public static function walk(object $object): \Error
    {
        return new \Error('DatePeriod has not been initialized correctly');
    }

    #[From('8.3'), Hidden]
    public static function walk(object $object): \Error
    {
        return new \DateObjectError('Object of type DatePeriod has not been correctly initialized by calling parent::__construct() in its constructor');
    }

    #[Before('8.3'), Hidden]
    public static function zoneState(): string
    {
        return 'Timezone initialization failed';
    }

    #[From('8.3'), Hidden]
    public static function zoneState(): string
    {
        return 'Invalid serialization data for DateTimeZone object';
    }

    /** What is wrong with a string that changes a date. */
    #[Before('8.3'), Hidden]
    public static function change(string $function, string $text): void
    {
        php2go_warning("$function(): " . str_replace('( ): Empty string', '(', $text)); // a byte 0 ends the message
    }

    #[From('8.3'), Hidden]
    public static function change(string $function, string $text): void
    {
        if (str_contains($function, '::')) {
            throw new \DateMalformedStringException("$function(): $text");
        }
        php2go_warning("$function(): $text");
    }

    /** An interval that cannot be subtracted. */
    #[Before('8.3'), Hidden]
    public static function subtract(string $function): void
    {
        php2go_warning("$function(): Only non-special relative time specifications are supported for subtraction");
    }

    #[From('8.3'), Hidden]
    public static function subtract(string $function): void
    {
        $text = "$function(): Only non-special relative time specifications are supported for subtraction";
        if (str_contains($function, '::')) {
            throw new \DateInvalidOperationException($text);
        }
        php2go_warning($text);
    }

    /** What is wrong with an interval as a string. */
    #[Before('8.3'), Hidden]
    public static function span(string $function, string $text): void
    {
        php2go_warning("$function(): $text");
    }

    #[From('8.3'), Hidden]
    public static function span(string $function, string $text): void
    {
        if (str_contains($function, '::')) {
            throw new \DateMalformedIntervalStringException($text);
        }
        php2go_warning("$function(): $text");
    }
}
