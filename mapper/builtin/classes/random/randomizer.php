<?php

namespace Random;

/** Draws numbers, bytes and elements from an engine. https://www.php.net/manual/en/class.random-randomizer.php */
final class Randomizer
{
    public readonly \Random\Engine $engine;
    #[Hidden]
    private mixed $source = null;

    public function __construct(?\Random\Engine $engine = null)
    {
        $this->engine = $engine ?? new \Random\Engine\Secure();
        $this->source = self::sourceOf($this->engine);
    }

    /** The engine as the runtime knows it. */
    #[Hidden]
    private static function sourceOf(\Random\Engine $engine): mixed
    {
        return match (true) {
            $engine instanceof \Random\Engine\Mt19937 => $engine->randomSource(),
            $engine instanceof \Random\Engine\PcgOneseq128XslRr64 => $engine->randomSource(),
            $engine instanceof \Random\Engine\Xoshiro256StarStar => $engine->randomSource(),
            $engine instanceof \Random\Engine\Secure => php2go_random_secure(),
            default => php2go_random_user($engine, \Random\BrokenRandomEngineError::class),
        };
    }

    public function nextInt(): int
    {
        return php2go_random_next($this->source);
    }

    public function nextFloat(): float
    {
        return php2go_random_next_float($this->source);
    }

    public function getFloat(float $min, float $max, \Random\IntervalBoundary $boundary = \Random\IntervalBoundary::ClosedOpen): float
    {
        if (!is_finite($min)) {
            throw new \ValueError('Random\Randomizer::getFloat(): Argument #1 ($min) must be finite');
        }
        if (!is_finite($max)) {
            throw new \ValueError('Random\Randomizer::getFloat(): Argument #2 ($max) must be finite');
        }
        $closed = $boundary === \Random\IntervalBoundary::ClosedClosed;
        if ($closed ? $max < $min : $max <= $min) {
            throw new \ValueError('Random\Randomizer::getFloat(): Argument #2 ($max) must be greater than ' . ($closed ? 'or equal to ' : '') . 'argument #1 ($min)');
        }
        $float = php2go_random_float($this->source, $min, $max, $closed || $boundary === \Random\IntervalBoundary::ClosedOpen, $closed || $boundary === \Random\IntervalBoundary::OpenClosed);
        if (is_nan($float)) {
            throw new \ValueError('The given interval is empty, there are no floats between argument #1 ($min) and argument #2 ($max).');
        }
        return $float;
    }

    public function getInt(int $min, int $max): int
    {
        if ($max < $min) {
            throw new \ValueError('Random\Randomizer::getInt(): Argument #2 ($max) must be greater than or equal to argument #1 ($min)');
        }
        return php2go_random_range($this->source, $min, $max);
    }

    public function getBytes(int $length): string
    {
        if ($length < 1) {
            throw new \ValueError('Random\Randomizer::getBytes(): Argument #1 ($length) must be greater than 0');
        }
        return php2go_random_string($this->source, $length);
    }

    public function getBytesFromString(string $string, int $length): string
    {
        if ($string === '') {
            throw new \ValueError('Random\Randomizer::getBytesFromString(): Argument #1 ($string) must not be empty');
        }
        if ($length < 1) {
            throw new \ValueError('Random\Randomizer::getBytesFromString(): Argument #2 ($length) must be greater than 0');
        }
        return php2go_random_string_of($this->source, $string, $length);
    }

    public function shuffleArray(array $array): array
    {
        return php2go_random_shuffle($this->source, $array);
    }

    public function shuffleBytes(string $bytes): string
    {
        return php2go_random_shuffle_bytes($this->source, $bytes);
    }

    public function pickArrayKeys(array $array, int $num): array
    {
        return php2go_random_keys($this->source, $array, $num);
    }

    public function __serialize(): array
    {
        return [php2go_props($this)];
    }

    public function __unserialize(array $data): void
    {
        $engine = is_array($data[0] ?? null) ? $data[0]['engine'] ?? null : null;
        if (count($data) !== 1 || !$engine instanceof \Random\Engine) {
            throw new \Exception('Invalid serialization data for Random\Randomizer object');
        }
        $this->engine = $engine;
        $this->source = self::sourceOf($engine);
    }

    #[Hook]
    private function splClone(object $original): void
    {
        throw new \Error('Trying to clone an uncloneable object of class ' . self::class);
    }
}
