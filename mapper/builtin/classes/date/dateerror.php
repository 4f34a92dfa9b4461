<?php

/** https://www.php.net/manual/en/class.dateerror.php */
class DateError extends Error
{
}
