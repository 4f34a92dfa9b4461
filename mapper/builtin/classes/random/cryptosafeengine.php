<?php

namespace Random;

/** A source that nobody can predict. https://www.php.net/manual/en/class.random-cryptosafeengine.php */
interface CryptoSafeEngine extends \Random\Engine
{
}
