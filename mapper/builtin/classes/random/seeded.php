<?php

namespace Random\Engine;

/** What the engines with a seed share: their state, which the runtime keeps. */
trait Seeded
{
    #[Hidden]
    private mixed $source = null;

    #[Hidden]
    public function randomSource(): mixed
    {
        return $this->source;
    }

    public function generate(): string
    {
        return php2go_random_generate($this->source);
    }

    public function __serialize(): array
    {
        return [php2go_props($this), php2go_random_state($this->source)];
    }

    public function __unserialize(array $data): void
    {
        if (count($data) === 2 && is_array($data[0] ?? null) && is_array($data[1] ?? null)) {
            $this->source = php2go_random_restore(self::class, $data[1]);
        }
        if ($this->source === null) {
            throw new \Exception('Invalid serialization data for ' . self::class . ' object');
        }
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ['__states' => php2go_random_state($this->source)];
    }

    #[Hook]
    private function splClone(object $original): void
    {
        $this->source = php2go_random_copy($this->source);
    }
}
