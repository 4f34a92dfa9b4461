<?php

/** https://www.php.net/manual/en/class.dateexception.php */
class DateException extends Exception
{
}
