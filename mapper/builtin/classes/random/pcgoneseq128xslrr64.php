<?php

namespace Random\Engine;

/** PCG64. https://www.php.net/manual/en/class.random-engine-pcgoneseq128xslrr64.php */
final class PcgOneseq128XslRr64 implements \Random\Engine
{
    use \Random\Engine\Seeded;

    public function __construct(string|int|null $seed = null)
    {
        $seed ??= random_bytes(16);
        if (is_string($seed) && strlen($seed) !== 16) {
            throw new \ValueError(self::class . '::__construct(): Argument #1 ($seed) must be a 16 byte (128 bit) string');
        }
        if (is_string($seed)) {
            $this->source = php2go_random_pcg($this->source, $seed);
        } else {
            $this->source = php2go_random_pcg($this->source, $seed);
        }
    }

    public function jump(int $advance): void
    {
        if ($advance < 0) {
            throw new \ValueError(self::class . '::jump(): Argument #1 ($advance) must be greater than or equal to 0');
        }
        php2go_random_jump($this->source, $advance);
    }
}
