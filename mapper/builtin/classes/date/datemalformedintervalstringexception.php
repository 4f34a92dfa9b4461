<?php

/** https://www.php.net/manual/en/class.datemalformedintervalstringexception.php */
class DateMalformedIntervalStringException extends DateException
{
}
