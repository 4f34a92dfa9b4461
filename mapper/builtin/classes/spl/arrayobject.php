<?php

/** An array as an object. https://www.php.net/manual/en/class.arrayobject.php */
class ArrayObject implements IteratorAggregate, ArrayAccess, Serializable, Countable
{
    public const STD_PROP_LIST = 1;
    public const ARRAY_AS_PROPS = 2;

    private array $storage;
    #[Hidden]
    private int $splFlags = 0;
    #[Hidden]
    private string $splIterator = ArrayIterator::class;

    public function __construct(array|object $array = [], int $flags = 0, string $iteratorClass = ArrayIterator::class)
    {
        $this->storage = is_array($array) ? $array : ($array instanceof ArrayObject || $array instanceof ArrayIterator ? $array->getArrayCopy() : get_object_vars($array));
        $this->splFlags = $flags;
        $this->splIterator = $iteratorClass;
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
        } else {
            $this->storage[$key] = $value;
        }
    }

    public function append(mixed $value): void
    {
        $this->offsetSet(null, $value);
    }

    public function offsetUnset(mixed $key): void
    {
        unset($this->storage[$key]);
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
        return asort($this->storage, $flags);
    }

    public function ksort(int $flags = SORT_REGULAR): bool
    {
        return ksort($this->storage, $flags);
    }

    public function uasort(callable $callback): bool
    {
        return uasort($this->storage, $callback);
    }

    public function uksort(callable $callback): bool
    {
        return uksort($this->storage, $callback);
    }

    public function natsort(): bool
    {
        return natsort($this->storage);
    }

    public function natcasesort(): bool
    {
        return natcasesort($this->storage);
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
        return [$this->splFlags, $this->storage, [], null];
    }

    public function __unserialize(array $data): void
    {
        $this->splFlags = $data[0];
        $this->storage = $data[1];
    }

    public function getIterator(): Iterator
    {
        $class = $this->splIterator;
        if ($class === ArrayIterator::class) {
            return new ArrayIterator($this->storage);
        }
        return new $class($this->storage);
    }

    public function exchangeArray(array|object $array): array
    {
        $old = $this->storage;
        $this->storage = is_array($array) ? $array : get_object_vars($array);
        return $old;
    }

    public function setIteratorClass(string $iteratorClass): void
    {
        $this->splIterator = $iteratorClass;
    }

    public function getIteratorClass(): string
    {
        return $this->splIterator;
    }
}
