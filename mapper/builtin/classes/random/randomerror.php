<?php

namespace Random;

/** https://www.php.net/manual/en/class.random-randomerror.php */
class RandomError extends \Error
{
}
