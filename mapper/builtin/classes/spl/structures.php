<?php

/** A doubly linked list. https://www.php.net/manual/en/class.spldoublylinkedlist.php */
class SplDoublyLinkedList implements Iterator, Countable, ArrayAccess, Serializable
{
    public const IT_MODE_LIFO = 2;
    public const IT_MODE_FIFO = 0;
    public const IT_MODE_DELETE = 1;
    public const IT_MODE_KEEP = 0;

    private int $flags = 0;
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
        return ["\0SplDoublyLinkedList\0flags" => $this->flags | $this->splBase(), "\0SplDoublyLinkedList\0dllist" => $this->dllist];
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
        throw new UnexpectedValueException('Error at offset 0 of ' . strlen($data) . ' bytes');
    }

    public function __serialize(): array
    {
        return [$this->flags | $this->splBase(), $this->dllist, []];
    }

    public function __unserialize(array $data): void
    {
        $this->flags = $data[0] & 3;
        $this->dllist = $data[1];
    }
}

/** First in, first out. https://www.php.net/manual/en/class.splqueue.php */
class SplQueue extends SplDoublyLinkedList
{
    public function enqueue(mixed $value): void
    {
        $this->push($value);
    }

    public function dequeue(): mixed
    {
        return $this->shift();
    }

    #[Hidden]
    protected function splBase(): int
    {
        return 4;
    }
}

/** Last in, first out. https://www.php.net/manual/en/class.splstack.php */
class SplStack extends SplDoublyLinkedList
{
    #[Hidden]
    protected function splBase(): int
    {
        return 6;
    }
}

/** A binary heap. https://www.php.net/manual/en/class.splheap.php */
abstract class SplHeap implements Iterator, Countable
{
    private int $flags = 0;
    private bool $isCorrupted = false;
    private array $heap = [];

    abstract protected function compare(mixed $value1, mixed $value2): int;

    public function extract(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't extract from an empty heap");
        }
        return $this->splPop();
    }

    public function insert(mixed $value)
    {
        $this->splSound();
        $this->isCorrupted = true;
        $i = count($this->heap);
        $this->heap[] = $value;
        while ($i > 0) {
            $parent = ($i - 1) >> 1;
            if ($this->compare($this->heap[$parent], $value) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$parent];
            $i = $parent;
            $this->heap[$i] = $value;
        }
        $this->isCorrupted = false;
        return true;
    }

    public function top(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't peek at an empty heap");
        }
        return $this->heap[0];
    }

    public function count(): int
    {
        return count($this->heap);
    }

    public function isEmpty(): bool
    {
        return count($this->heap) === 0;
    }

    public function rewind(): void
    {
    }

    public function current(): mixed
    {
        return $this->heap[0] ?? null;
    }

    public function key(): int
    {
        return count($this->heap) - 1;
    }

    public function next(): void
    {
        if (count($this->heap) > 0) {
            $this->splPop();
        }
    }

    public function valid(): bool
    {
        return count($this->heap) > 0;
    }

    public function recoverFromCorruption()
    {
        $this->isCorrupted = false;
        return true;
    }

    public function isCorrupted(): bool
    {
        return $this->isCorrupted;
    }

    #[Hidden]
    private function splSound(): void
    {
        if ($this->isCorrupted) {
            throw new RuntimeException('Heap is corrupted, heap properties are no longer ensured.');
        }
    }

    #[Hidden]
    private function splPop(): mixed
    {
        $top = $this->heap[0];
        $bottom = array_pop($this->heap);
        $n = count($this->heap);
        if ($n === 0) {
            return $top;
        }
        $this->isCorrupted = true;
        $this->heap[0] = $bottom;
        $i = 0;
        $limit = ($n - 1) >> 1;
        while ($i < $limit || $i * 2 + 1 < $n && $i <= $limit) {
            $j = $i * 2 + 1;
            if ($j + 1 < $n && $this->compare($this->heap[$j + 1], $this->heap[$j]) > 0) {
                $j++;
            }
            if ($this->compare($bottom, $this->heap[$j]) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$j];
            $this->heap[$j] = $bottom;
            $i = $j;
        }
        $this->isCorrupted = false;
        return $top;
    }
}

/** The smallest element first. https://www.php.net/manual/en/class.splminheap.php */
class SplMinHeap extends SplHeap
{
    protected function compare(mixed $value1, mixed $value2): int
    {
        return $value2 <=> $value1;
    }
}

/** The largest element first. https://www.php.net/manual/en/class.splmaxheap.php */
class SplMaxHeap extends SplHeap
{
    protected function compare(mixed $value1, mixed $value2): int
    {
        return $value1 <=> $value2;
    }
}

/** A queue by priority. https://www.php.net/manual/en/class.splpriorityqueue.php */
class SplPriorityQueue implements Iterator, Countable
{
    public const EXTR_BOTH = 3;
    public const EXTR_PRIORITY = 2;
    public const EXTR_DATA = 1;

    private int $flags = 1;
    private bool $isCorrupted = false;
    private array $heap = [];

    public function compare(mixed $priority1, mixed $priority2): int
    {
        return $priority1 <=> $priority2;
    }

    public function insert(mixed $value, mixed $priority)
    {
        $this->splSound();
        $this->isCorrupted = true;
        $entry = ['data' => $value, 'priority' => $priority];
        $i = count($this->heap);
        $this->heap[] = $entry;
        while ($i > 0) {
            $parent = ($i - 1) >> 1;
            if ($this->compare($this->heap[$parent]['priority'], $priority) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$parent];
            $i = $parent;
            $this->heap[$i] = $entry;
        }
        $this->isCorrupted = false;
        return true;
    }

    public function setExtractFlags(int $flags): int
    {
        $flags &= self::EXTR_BOTH;
        if ($flags === 0) {
            throw new RuntimeException('Must specify at least one extract flag');
        }
        $this->flags = $flags;
        return $this->flags;
    }

    public function getExtractFlags(): int
    {
        return $this->flags;
    }

    public function top(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't peek at an empty heap");
        }
        return $this->splShow($this->heap[0]);
    }

    public function extract(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't extract from an empty heap");
        }
        return $this->splShow($this->splPop());
    }

    public function count(): int
    {
        return count($this->heap);
    }

    public function isEmpty(): bool
    {
        return count($this->heap) === 0;
    }

    public function rewind(): void
    {
    }

    public function current(): mixed
    {
        return count($this->heap) === 0 ? null : $this->splShow($this->heap[0]);
    }

    public function key(): int
    {
        return count($this->heap) - 1;
    }

    public function next(): void
    {
        if (count($this->heap) > 0) {
            $this->splPop();
        }
    }

    public function valid(): bool
    {
        return count($this->heap) > 0;
    }

    public function recoverFromCorruption()
    {
        $this->isCorrupted = false;
        return true;
    }

    public function isCorrupted(): bool
    {
        return $this->isCorrupted;
    }

    #[Hidden]
    private function splShow(array $entry): mixed
    {
        return match ($this->flags) {
            self::EXTR_DATA => $entry['data'],
            self::EXTR_PRIORITY => $entry['priority'],
            default => $entry,
        };
    }

    #[Hidden]
    private function splSound(): void
    {
        if ($this->isCorrupted) {
            throw new RuntimeException('Heap is corrupted, heap properties are no longer ensured.');
        }
    }

    #[Hidden]
    private function splPop(): array
    {
        $top = $this->heap[0];
        $bottom = array_pop($this->heap);
        $n = count($this->heap);
        if ($n === 0) {
            return $top;
        }
        $this->isCorrupted = true;
        $this->heap[0] = $bottom;
        $i = 0;
        while ($i * 2 + 1 < $n) {
            $j = $i * 2 + 1;
            if ($j + 1 < $n && $this->compare($this->heap[$j + 1]['priority'], $this->heap[$j]['priority']) > 0) {
                $j++;
            }
            if ($this->compare($bottom['priority'], $this->heap[$j]['priority']) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$j];
            $this->heap[$j] = $bottom;
            $i = $j;
        }
        $this->isCorrupted = false;
        return $top;
    }
}

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
        return new ArrayIterator($this->splItems);
    }

    public function jsonSerialize(): array
    {
        return $this->splItems;
    }

    public function __debugInfo()
    {
        return $this->splItems;
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

/** A set of objects, with data to each. https://www.php.net/manual/en/class.splobjectstorage.php */
class SplObjectStorage implements Countable, Iterator, Serializable, ArrayAccess
{
    private array $storage = [];
    #[Hidden]
    private array $splIds = [];
    #[Hidden]
    private int $splAt = 0;

    public function attach(object $object, mixed $info = null): void
    {
        $key = $this->getHash($object);
        if (isset($this->splIds[$key])) {
            $this->storage[$this->splIds[$key]]['inf'] = $info;
            return;
        }
        $this->storage[] = ['obj' => $object, 'inf' => $info];
        $this->splIds[$key] = count($this->storage) - 1;
    }

    public function detach(object $object): void
    {
        $key = $this->getHash($object);
        if (!isset($this->splIds[$key])) {
            return;
        }
        array_splice($this->storage, $this->splIds[$key], 1);
        $this->splIds = [];
        foreach ($this->storage as $i => $entry) {
            $this->splIds[$this->getHash($entry['obj'])] = $i;
        }
    }

    public function contains(object $object): bool
    {
        return isset($this->splIds[$this->getHash($object)]);
    }

    public function addAll(SplObjectStorage $storage): int
    {
        foreach ($storage->storage as $entry) {
            $this->attach($entry['obj'], $entry['inf']);
        }
        return count($this->storage);
    }

    public function removeAll(SplObjectStorage $storage): int
    {
        foreach ($storage->storage as $entry) {
            $this->detach($entry['obj']);
        }
        return count($this->storage);
    }

    public function removeAllExcept(SplObjectStorage $storage): int
    {
        foreach ($this->storage as $entry) {
            if (!$storage->contains($entry['obj'])) {
                $this->detach($entry['obj']);
            }
        }
        return count($this->storage);
    }

    public function getInfo(): mixed
    {
        return $this->storage[$this->splAt]['inf'] ?? null;
    }

    public function setInfo(mixed $info): void
    {
        if ($this->splAt < count($this->storage)) {
            $this->storage[$this->splAt]['inf'] = $info;
        }
    }

    public function count(int $mode = COUNT_NORMAL): int
    {
        if ($mode === COUNT_RECURSIVE) {
            return count($this->storage, COUNT_RECURSIVE) + 1;
        }
        return count($this->storage);
    }

    public function rewind(): void
    {
        $this->splAt = 0;
    }

    public function valid(): bool
    {
        return $this->splAt < count($this->storage);
    }

    public function key(): int
    {
        return $this->splAt;
    }

    public function current(): object
    {
        if ($this->splAt >= count($this->storage)) {
            throw new RuntimeException('Called current() on invalid iterator');
        }
        return $this->storage[$this->splAt]['obj'];
    }

    public function next(): void
    {
        $this->splAt++;
    }

    public function serialize(): string
    {
        $out = 'x:i:' . count($this->storage) . ';';
        foreach ($this->storage as $entry) {
            $out .= serialize($entry['obj']) . ',' . serialize($entry['inf']) . ';';
        }
        return $out . 'm:a:0:{}';
    }

    public function unserialize(string $data): void
    {
        throw new UnexpectedValueException('Error at offset 0 of ' . strlen($data) . ' bytes');
    }

    public function offsetExists($object): bool
    {
        return $this->contains($object);
    }

    public function offsetGet($object): mixed
    {
        $key = $this->getHash($object);
        if (!isset($this->splIds[$key])) {
            throw new UnexpectedValueException('Object not found');
        }
        return $this->storage[$this->splIds[$key]]['inf'];
    }

    public function offsetSet(mixed $object = null, mixed $info = null): void
    {
        $this->attach($object, $info);
    }

    public function offsetUnset($object): void
    {
        $this->detach($object);
    }

    public function getHash(object $object): string
    {
        return spl_object_hash($object);
    }

    public function __serialize(): array
    {
        $flat = [];
        foreach ($this->storage as $entry) {
            $flat[] = $entry['obj'];
            $flat[] = $entry['inf'];
        }
        return [$flat, []];
    }

    public function __unserialize(array $data): void
    {
        for ($i = 0; $i + 1 < count($data[0]); $i += 2) {
            $this->attach($data[0][$i], $data[0][$i + 1]);
        }
    }
}
