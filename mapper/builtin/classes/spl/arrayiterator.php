<?php

/** Iterates over an array or the properties of an object. https://www.php.net/manual/en/class.arrayiterator.php */
class ArrayIterator implements SeekableIterator, ArrayAccess, Serializable, Countable
{
    use Spl\Elements;

    public const STD_PROP_LIST = 1;
    public const ARRAY_AS_PROPS = 2;

    #[Hidden]
    private int $splAt = 0;
    /** The key of the element at splAt, null where it has not been looked at. */
    #[Hidden]
    private string|int|null $splKey = null;

    public function __construct($array = [], int $flags = 0)
    {
        $this->splCheckFlags($flags);
        $this->splTake($array, 'ArrayIterator::__construct(): Argument #1 ($array)');
        $this->splFlags = $flags;
    }

    #[Hidden]
    private function splSorted(array $items): bool
    {
        $this->splReplace($items);
        $this->splAt = 0;
        $this->splKey = null;
        return true;
    }

    /** A copy of an iterator shares the elements. */
    #[Hook]
    private function splClone(ArrayIterator $from): void
    {
        $this->splTake($from, '');
    }

    public function __serialize(): array
    {
        return [$this->splFlags, $this->splStorage(), php2go_props($this), null];
    }

    public function __unserialize(array $data): void
    {
        $this->splRestore($data);
    }

    /** The position of the current element, -1 at the end. */
    #[Hidden]
    private function splHere(): int
    {
        $at = $this->splPosition($this->splAt, $this->splKey);
        if ($at >= 0) {
            $this->splAt = $at;
            $this->splKey = $this->splKeyAt($at);
        }
        return $at;
    }

    public function rewind(): void
    {
        $this->splAt = 0;
        $this->splKey = null;
    }

    public function current(): mixed
    {
        $at = $this->splHere();
        return $at < 0 ? null : $this->splValueAt($at);
    }

    public function key(): string|int|null
    {
        return $this->splHere() < 0 ? null : $this->splKey;
    }

    public function next(): void
    {
        if ($this->splHere() >= 0) {
            $this->splAt++;
            $this->splKey = null;
        }
    }

    public function valid(): bool
    {
        return $this->splHere() >= 0;
    }

    public function seek(int $offset): void
    {
        if ($offset < 0 || $offset >= count($this->splSeen())) {
            throw new OutOfBoundsException("Seek position $offset is out of range");
        }
        $this->rewind();
        for ($i = 0; $i < $offset; $i++) {
            $this->next();
        }
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0ArrayIterator\0storage" => $this->splStorage()];
    }
}
