<?php

namespace Random\Engine;

/** The Mersenne Twister, as mt_rand() uses it. https://www.php.net/manual/en/class.random-engine-mt19937.php */
final class Mt19937 implements \Random\Engine
{
    use \Random\Engine\Seeded;

    public function __construct(?int $seed = null, int $mode = MT_RAND_MT19937)
    {
        if ($mode !== MT_RAND_MT19937 && $mode !== MT_RAND_PHP) {
            throw new \ValueError(self::class . '::__construct(): Argument #2 ($mode) must be either MT_RAND_MT19937 or MT_RAND_PHP');
        }
        $this->source = php2go_random_mt($this->source, $seed ?? random_int(0, 0xffffffff), $mode);
    }
}
