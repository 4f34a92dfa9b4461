<?php

namespace Random\Engine;

/** The system's random bits. https://www.php.net/manual/en/class.random-engine-secure.php */
final class Secure implements \Random\CryptoSafeEngine
{
    public function generate(): string
    {
        return random_bytes(8);
    }

    #[Hook]
    private function splClone(object $original): void
    {
        throw new \Error('Trying to clone an uncloneable object of class ' . self::class);
    }
}
