<?php

/** A doubly linked list. https://www.php.net/manual/en/class.spldoublylinkedlist.php */
class SplDoublyLinkedList implements Iterator, Countable, ArrayAccess, Serializable
{
    public const IT_MODE_LIFO = 2;
    public const IT_MODE_FIFO = 0;
    public const IT_MODE_DELETE = 1;
    public const IT_MODE_KEEP = 0;

    #[Hidden]
    private int $flags = 0;
    #[Hidden]
    private array $dllist = [];
    #[Hidden]
    private int $splAt = 0;

    public function add(int $index, mixed $value): void
    {
        if ($index < 0 || $index > count($this->dllist)) {
            throw new OutOfRangeException('SplDoublyLinkedList::add(): Argument #1 ($index) is out of range');
        }
        array_splice($this->dllist, $this->splLifo() ? count($this->dllist) - $index : $index, 0, [$value]);
    }

    public function pop(): mixed
    {
        if (count($this->dllist) === 0) {
            throw new RuntimeException("Can't pop from an empty datastructure");
        }
        return array_pop($this->dllist);
    }

    public function shift(): mixed
    {
        if (count($this->dllist) === 0) {
            throw new RuntimeException("Can't shift from an empty datastructure");
        }
        return array_shift($this->dllist);
    }

    public function push(mixed $value): void
    {
        $this->dllist[] = $value;
    }

    public function unshift(mixed $value): void
    {
        array_unshift($this->dllist, $value);
    }

    public function top(): mixed
    {
        if (count($this->dllist) === 0) {
            throw new RuntimeException("Can't peek at an empty datastructure");
        }
        return $this->dllist[count($this->dllist) - 1];
    }

    public function bottom(): mixed
    {
        if (count($this->dllist) === 0) {
            throw new RuntimeException("Can't peek at an empty datastructure");
        }
        return $this->dllist[0];
    }

    public function toArray(): array
    {
        return $this->dllist;
    }

    public function count(): int
    {
        return count($this->dllist);
    }

    public function isEmpty(): bool
    {
        return count($this->dllist) === 0;
    }

    public function setIteratorMode(int $mode): int
    {
        if (($this->splBase() & 4) !== 0 && ($this->splBase() & 2) !== ($mode & 2)) {
            throw new RuntimeException("Iterators' LIFO/FIFO modes for SplStack/SplQueue objects are frozen");
        }
        $this->flags = $mode & 3;
        return $this->flags | $this->splBase();
    }

    public function getIteratorMode(): int
    {
        return $this->flags | $this->splBase();
    }

    /** The flags that a subclass fixes: 4, and 2 for last in, first out. */
    #[Hidden]
    protected function splBase(): int
    {
        return 0;
    }

    #[Hidden]
    private function splLifo(): bool
    {
        return (($this->flags | $this->splBase()) & 2) !== 0;
    }

    public function __debugInfo()
    {
        return php2go_props($this) + ["\0SplDoublyLinkedList\0flags" => $this->flags | $this->splBase(), "\0SplDoublyLinkedList\0dllist" => $this->dllist];
    }

    public function offsetExists($index): bool
    {
        return $index >= 0 && $index < count($this->dllist);
    }

    public function offsetGet($index): mixed
    {
        return $this->dllist[$this->splIndex($index, 'offsetGet')];
    }

    public function offsetSet($index, mixed $value): void
    {
        if ($index === null) {
            $this->dllist[] = $value;
        } else {
            $this->dllist[$this->splIndex($index, 'offsetSet')] = $value;
        }
    }

    public function offsetUnset($index): void
    {
        array_splice($this->dllist, $this->splIndex($index, 'offsetUnset'), 1);
    }

    #[Hidden]
    private function splIndex(mixed $index, string $method): int
    {
        if (is_string($index) && !is_numeric($index) || is_array($index) || is_object($index)) {
            throw new TypeError("SplDoublyLinkedList::$method(): Argument #1 (\$index) must be of type int, " . get_debug_type($index) . ' given');
        }
        $i = (int) $index;
        if ($i < 0 || $i >= count($this->dllist)) {
            throw new OutOfRangeException("SplDoublyLinkedList::$method(): Argument #1 (\$index) is out of range");
        }
        return $this->splLifo() ? count($this->dllist) - 1 - $i : $i;
    }

    public function rewind(): void
    {
        $this->splAt = $this->splLifo() ? count($this->dllist) - 1 : 0;
    }

    public function current(): mixed
    {
        return $this->dllist[$this->splAt] ?? null;
    }

    public function key(): int
    {
        return $this->splAt;
    }

    public function prev(): void
    {
        $this->splAt += $this->splLifo() ? 1 : -1;
    }

    public function next(): void
    {
        if ($this->flags & 1) {
            if (count($this->dllist) === 0) {
                return;
            }
            if ($this->splLifo()) {
                array_pop($this->dllist);
                $this->splAt = count($this->dllist) - 1;
            } else {
                array_shift($this->dllist);
            }
            return;
        }
        $this->splAt += $this->splLifo() ? -1 : 1;
    }

    public function valid(): bool
    {
        return $this->splAt >= 0 && $this->splAt < count($this->dllist);
    }

    public function serialize(): string
    {
        $out = 'i:' . ($this->flags | $this->splBase()) . ';';
        foreach ($this->dllist as $v) {
            $out .= ':' . serialize($v);
        }
        return $out;
    }

    public function unserialize(string $data): void
    {
        php2go_unsupported('SplDoublyLinkedList::unserialize()');
    }

    public function __serialize(): array
    {
        return [$this->flags | $this->splBase(), $this->dllist, php2go_props($this)];
    }

    public function __unserialize(array $data): void
    {
        $this->flags = $data[0] & 3;
        $this->dllist = $data[1];
        php2go_set_props($this, $data[2]);
    }
}
