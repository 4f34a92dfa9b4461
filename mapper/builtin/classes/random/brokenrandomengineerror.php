<?php

namespace Random;

/** What an engine gives cannot be used. https://www.php.net/manual/en/class.random-brokenrandomengineerror.php */
class BrokenRandomEngineError extends \Random\RandomError
{
}
