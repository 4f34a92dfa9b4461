<?php

/** https://www.php.net/manual/en/class.dateobjecterror.php */
class DateObjectError extends DateError
{
}
