<?php

namespace Random\Engine;

/** xoshiro256**. https://www.php.net/manual/en/class.random-engine-xoshiro256starstar.php */
final class Xoshiro256StarStar implements \Random\Engine
{
    use \Random\Engine\Seeded;

    public function __construct(string|int|null $seed = null)
    {
        $seed ??= random_bytes(32);
        if (is_string($seed)) {
            if (strlen($seed) !== 32) {
                throw new \ValueError(self::class . '::__construct(): Argument #1 ($seed) must be a 32 byte (256 bit) string');
            }
            if ($seed === str_repeat("\0", 32)) {
                throw new \ValueError(self::class . '::__construct(): Argument #1 ($seed) must not consist entirely of NUL bytes');
            }
            $this->source = php2go_random_xoshiro($this->source, $seed);
        } else {
            $this->source = php2go_random_xoshiro($this->source, $seed);
        }
    }

    public function jump(): void
    {
        php2go_random_leap($this->source, false);
    }

    public function jumpLong(): void
    {
        php2go_random_leap($this->source, true);
    }
}
