<?php

/** Iterates over an array or the properties of an object. https://www.php.net/manual/en/class.arrayiterator.php */
class ArrayIterator implements SeekableIterator, ArrayAccess, Serializable, Countable
{
    public const STD_PROP_LIST = 1;
    public const ARRAY_AS_PROPS = 2;

    private array $storage;
    #[Hidden]
    private array $splKeys = [];
    #[Hidden]
    private int $splAt = 0;
    #[Hidden]
    private int $splFlags = 0;

    public function __construct(array|object $array = [], int $flags = 0)
    {
        $this->storage = is_array($array) ? $array : ($array instanceof ArrayObject || $array instanceof ArrayIterator ? $array->getArrayCopy() : get_object_vars($array));
        $this->splKeys = array_keys($this->storage);
        $this->splFlags = $flags;
    }

    public function offsetExists(mixed $key): bool
    {
        return isset($this->storage[$key]);
    }

    public function offsetGet(mixed $key): mixed
    {
        return $this->storage[$key];
    }

    public function offsetSet(mixed $key, mixed $value): void
    {
        if ($key === null) {
            $this->storage[] = $value;
            $this->splKeys[] = array_key_last($this->storage);
            return;
        }
        if (!array_key_exists($key, $this->storage)) {
            $this->splKeys[] = $key;
        }
        $this->storage[$key] = $value;
    }

    public function offsetUnset(mixed $key): void
    {
        unset($this->storage[$key]);
    }

    public function append(mixed $value): void
    {
        $this->offsetSet(null, $value);
    }

    public function getArrayCopy(): array
    {
        return $this->storage;
    }

    public function count(): int
    {
        return count($this->storage);
    }

    public function getFlags(): int
    {
        return $this->splFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splFlags = $flags;
    }

    public function asort(int $flags = SORT_REGULAR): bool
    {
        asort($this->storage, $flags);
        return $this->splSorted();
    }

    public function ksort(int $flags = SORT_REGULAR): bool
    {
        ksort($this->storage, $flags);
        return $this->splSorted();
    }

    public function uasort(callable $callback): bool
    {
        uasort($this->storage, $callback);
        return $this->splSorted();
    }

    public function uksort(callable $callback): bool
    {
        uksort($this->storage, $callback);
        return $this->splSorted();
    }

    public function natsort(): bool
    {
        natsort($this->storage);
        return $this->splSorted();
    }

    public function natcasesort(): bool
    {
        natcasesort($this->storage);
        return $this->splSorted();
    }

    #[Hidden]
    private function splSorted(): bool
    {
        $this->splKeys = array_keys($this->storage);
        $this->splAt = 0;
        return true;
    }

    public function serialize(): string
    {
        return 'x:i:' . $this->splFlags . ';' . serialize($this->storage) . ';m:a:0:{}';
    }

    public function unserialize(string $data): void
    {
        throw new UnexpectedValueException('Error at offset 0 of ' . strlen($data) . ' bytes');
    }

    public function __serialize(): array
    {
        return [$this->splFlags, $this->storage, []];
    }

    public function __unserialize(array $data): void
    {
        $this->splFlags = $data[0];
        $this->storage = $data[1];
        $this->splKeys = array_keys($this->storage);
    }

    public function rewind(): void
    {
        $this->splAt = 0;
        $this->splKeys = array_keys($this->storage);
    }

    public function current(): mixed
    {
        return $this->valid() ? $this->storage[$this->splKeys[$this->splAt]] : null;
    }

    public function key(): string|int|null
    {
        return $this->valid() ? $this->splKeys[$this->splAt] : null;
    }

    public function next(): void
    {
        $this->splAt++;
    }

    public function valid(): bool
    {
        while ($this->splAt < count($this->splKeys) && !array_key_exists($this->splKeys[$this->splAt], $this->storage)) {
            $this->splAt++;
        }
        return $this->splAt < count($this->splKeys);
    }

    public function seek(int $offset): void
    {
        if ($offset < 0 || $offset >= count($this->storage)) {
            throw new OutOfBoundsException("Seek position $offset is out of range");
        }
        $this->rewind();
        for ($i = 0; $i < $offset; $i++) {
            $this->next();
        }
    }
}
