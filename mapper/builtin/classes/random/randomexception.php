<?php

namespace Random;

/** https://www.php.net/manual/en/class.random-randomexception.php */
class RandomException extends \Exception
{
}
