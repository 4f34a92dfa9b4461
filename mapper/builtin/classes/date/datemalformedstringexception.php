<?php

/** https://www.php.net/manual/en/class.datemalformedstringexception.php */
class DateMalformedStringException extends DateException
{
}
