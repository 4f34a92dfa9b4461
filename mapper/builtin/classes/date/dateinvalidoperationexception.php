<?php

/** https://www.php.net/manual/en/class.dateinvalidoperationexception.php */
class DateInvalidOperationException extends DateException
{
}
