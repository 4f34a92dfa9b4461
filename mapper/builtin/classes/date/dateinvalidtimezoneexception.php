<?php

/** https://www.php.net/manual/en/class.dateinvalidtimezoneexception.php */
class DateInvalidTimeZoneException extends DateException
{
}
