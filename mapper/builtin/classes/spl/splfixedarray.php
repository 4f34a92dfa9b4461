<?php

/** An array of a fixed size. https://www.php.net/manual/en/class.splfixedarray.php */
class SplFixedArray implements IteratorAggregate, ArrayAccess, Countable, JsonSerializable
{
    #[Hidden]
    private array $splItems = [];
    #[Hidden]
    private int $splSize = 0;

    public function __construct(int $size = 0)
    {
        if ($size < 0) {
            throw new ValueError('SplFixedArray::__construct(): Argument #1 ($size) must be greater than or equal to 0');
        }
        $this->splSize = $size;
        $this->splItems = $size === 0 ? [] : array_fill(0, $size, null);
    }

    public function __wakeup()
    {
    }

    public function count(): int
    {
        return $this->splSize;
    }

    public function toArray(): array
    {
        return $this->splItems;
    }

    public static function fromArray(array $array, bool $preserveKeys = true): SplFixedArray
    {
        $out = new SplFixedArray();
        if (!$preserveKeys) {
            $out->splItems = array_values($array);
            $out->splSize = count($array);
            return $out;
        }
        $max = -1;
        foreach ($array as $k => $v) {
            if (is_string($k) || $k < 0) {
                throw new ValueError('array must contain only positive integer keys');
            }
            $max = max($max, $k);
        }
        $out->setSize($max + 1);
        foreach ($array as $k => $v) {
            $out->splItems[$k] = $v;
        }
        return $out;
    }

    public function getSize(): int
    {
        return $this->splSize;
    }

    public function setSize(int $size)
    {
        if ($size < 0) {
            throw new ValueError('SplFixedArray::setSize(): Argument #1 ($size) must be greater than or equal to 0');
        }
        if ($size < $this->splSize) {
            array_splice($this->splItems, $size);
        } else {
            for ($i = $this->splSize; $i < $size; $i++) {
                $this->splItems[] = null;
            }
        }
        $this->splSize = $size;
        return true;
    }

    public function offsetExists($index): bool
    {
        $i = $this->splIndex($index);
        return $i >= 0 && $i < $this->splSize && $this->splItems[$i] !== null;
    }

    public function offsetGet($index): mixed
    {
        return $this->splItems[$this->splWithin($index)];
    }

    public function offsetSet($index, mixed $value): void
    {
        if ($index === null) {
            throw new RuntimeException('Index invalid or out of range');
        }
        $this->splItems[$this->splWithin($index)] = $value;
    }

    public function offsetUnset($index): void
    {
        $this->splItems[$this->splWithin($index)] = null;
    }

    public function getIterator(): Iterator
    {
        return InternalIterator::splOf($this);
    }

    public function jsonSerialize(): array
    {
        return $this->splItems;
    }

    /** The elements count as properties. */
    #[Hook]
    private function splItems(): array
    {
        return $this->splItems;
    }

    /** The element at a position, null behind the end. */
    #[Hidden]
    public function splAt(int $at): mixed
    {
        return $this->splItems[$at] ?? null;
    }

    public function __serialize(): array
    {
        return $this->splItems + php2go_props($this);
    }

    public function __unserialize(array $data): void
    {
        foreach ($data as $key => $value) {
            if (is_string($key)) {
                php2go_set_props($this, [$key => $value]);
            } else {
                $this->splItems[] = $value;
            }
        }
        $this->splSize = count($this->splItems);
    }

    #[Hidden]
    private function splIndex(mixed $index): int
    {
        if (is_int($index)) {
            return $index;
        }
        if (is_string($index) && is_numeric($index) || is_float($index) || is_bool($index)) {
            return (int) $index;
        }
        if (is_string($index)) {
            throw new TypeError('Illegal offset type');
        }
        throw new TypeError('Illegal offset type');
    }

    #[Hidden]
    private function splWithin(mixed $index): int
    {
        $i = $this->splIndex($index);
        if ($i < 0 || $i >= $this->splSize) {
            throw new RuntimeException('Index invalid or out of range');
        }
        return $i;
    }
}
