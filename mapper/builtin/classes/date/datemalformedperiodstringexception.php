<?php

/** https://www.php.net/manual/en/class.datemalformedperiodstringexception.php */
class DateMalformedPeriodStringException extends DateException
{
}
