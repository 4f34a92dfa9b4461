<?php

/** Several iterators side by side. https://www.php.net/manual/en/class.multipleiterator.php */
class MultipleIterator implements Iterator
{
    public const MIT_NEED_ANY = 0;
    public const MIT_NEED_ALL = 1;
    public const MIT_KEYS_NUMERIC = 0;
    public const MIT_KEYS_ASSOC = 2;

    #[Hidden]
    private array $storage = [];
    #[Hidden]
    private int $splFlags = 0;

    public function __construct(int $flags = MultipleIterator::MIT_NEED_ALL | MultipleIterator::MIT_KEYS_NUMERIC)
    {
        $this->splFlags = $flags;
    }

    public function getFlags(): int
    {
        return $this->splFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splFlags = $flags;
    }

    public function attachIterator(Iterator $iterator, string|int|null $info = null): void
    {
        if ($info !== null) {
            foreach ($this->storage as $entry) {
                if ($entry['inf'] === $info) {
                    throw new InvalidArgumentException('Key duplication error');
                }
            }
        }
        foreach ($this->storage as $i => $entry) {
            if ($entry['obj'] === $iterator) {
                $this->storage[$i]['inf'] = $info;
                return;
            }
        }
        $this->storage[] = ['obj' => $iterator, 'inf' => $info];
    }

    public function detachIterator(Iterator $iterator): void
    {
        $kept = [];
        foreach ($this->storage as $entry) {
            if ($entry['obj'] !== $iterator) {
                $kept[] = $entry;
            }
        }
        $this->storage = $kept;
    }

    public function containsIterator(Iterator $iterator): bool
    {
        foreach ($this->storage as $entry) {
            if ($entry['obj'] === $iterator) {
                return true;
            }
        }
        return false;
    }

    public function countIterators(): int
    {
        return count($this->storage);
    }

    public function rewind(): void
    {
        foreach ($this->storage as $entry) {
            $entry['obj']->rewind();
        }
    }

    public function valid(): bool
    {
        if (count($this->storage) === 0) {
            return false;
        }
        $all = ($this->splFlags & self::MIT_NEED_ALL) !== 0;
        foreach ($this->storage as $entry) {
            if ($entry['obj']->valid() !== $all) {
                return !$all;
            }
        }
        return $all;
    }

    public function key(): array
    {
        return $this->splCollect(false);
    }

    public function current(): array
    {
        return $this->splCollect(true);
    }

    public function next(): void
    {
        foreach ($this->storage as $entry) {
            $entry['obj']->next();
        }
    }

    #[Hidden]
    private function splCollect(bool $values): array
    {
        $out = [];
        foreach ($this->storage as $entry) {
            $it = $entry['obj'];
            $v = null;
            if ($it->valid()) {
                $v = $values ? $it->current() : $it->key();
            } elseif ($this->splFlags & self::MIT_NEED_ALL) {
                $what = $values ? 'current' : 'key';
                throw new RuntimeException("Called $what() with non valid sub iterator");
            }
            if ($this->splFlags & self::MIT_KEYS_ASSOC) {
                if ($entry['inf'] === null) {
                    throw new InvalidArgumentException('Sub-Iterator is associated with NULL');
                }
                $out[$entry['inf']] = $v;
            } else {
                $out[] = $v;
            }
        }
        return $out;
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0SplObjectStorage\0storage" => $this->storage];
    }
}
