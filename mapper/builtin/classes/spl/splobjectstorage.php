<?php

/** A set of objects, with data to each. https://www.php.net/manual/en/class.splobjectstorage.php */
class SplObjectStorage implements Countable, Iterator, Serializable, ArrayAccess
{
    #[Hidden]
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
        php2go_unsupported('SplObjectStorage::unserialize()');
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

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0SplObjectStorage\0storage" => $this->storage];
    }

    /** Two are equal where they hold the same objects with equal data. */
    #[Hook]
    private function splCompare(): array
    {
        $out = [];
        foreach ($this->storage as $entry) {
            $out[spl_object_hash($entry['obj'])] = $entry['inf'];
        }
        return $out;
    }

    public function __serialize(): array
    {
        $flat = [];
        foreach ($this->storage as $entry) {
            $flat[] = $entry['obj'];
            $flat[] = $entry['inf'];
        }
        return [$flat, php2go_props($this)];
    }

    public function __unserialize(array $data): void
    {
        php2go_set_props($this, $data[1]);
        for ($i = 0; $i + 1 < count($data[0]); $i += 2) {
            $this->attach($data[0][$i], $data[0][$i + 1]);
        }
    }
}
