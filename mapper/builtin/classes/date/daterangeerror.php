<?php

/** https://www.php.net/manual/en/class.daterangeerror.php */
class DateRangeError extends DateError
{
}
