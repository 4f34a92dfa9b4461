<?php

namespace Spl;

/**
 * What ArrayObject and ArrayIterator share. Their elements are an array of their own, the public
 * properties of an object, or the elements of another ArrayObject or ArrayIterator.
 */
trait Elements
{
    #[Hidden]
    private array $splItems = [];
    #[Hidden]
    private ?object $splObject = null;
    #[Hidden]
    private ?\ArrayObject $splOuter = null;
    #[Hidden]
    private ?\ArrayIterator $splOther = null;
    #[Hidden]
    private int $splFlags = 0;

    /** Takes the elements of what a constructor was given. */
    #[Hidden]
    public function splTake(mixed $array, string $what): void
    {
        if (is_array($array)) {
            $this->splAssign($array);
            return;
        }
        if (!is_object($array)) {
            throw new \TypeError("$what must be of type array, " . get_debug_type($array) . ' given');
        }
        if ($array instanceof \SplFixedArray || $array instanceof \Closure || $array instanceof \Generator) {
            throw new \InvalidArgumentException('Overloaded object of type ' . get_class($array) . ' is not compatible with ' . get_class($this));
        }
        $this->splItems = [];
        $this->splOuter = $array instanceof \ArrayObject ? $array : null;
        $this->splOther = $array instanceof \ArrayIterator ? $array : null;
        $this->splObject = $this->splOuter === null && $this->splOther === null ? $array : null;
    }

    /** Refuses the flag that makes elements look like properties. */
    #[Hidden]
    private function splCheckFlags(int $flags): void
    {
        if ($flags & self::ARRAY_AS_PROPS) {
            php2go_unsupported(self::class . '::ARRAY_AS_PROPS');
        }
    }

    /** The elements as an array. */
    #[Hidden]
    public function splArray(): array
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splArray();
        }
        if ($this->splOther !== null) {
            return $this->splOther->splArray();
        }
        return $this->splObject === null ? $this->splItems : get_mangled_object_vars($this->splObject);
    }

    /** The elements that a walk meets: of an object its public properties. */
    #[Hidden]
    public function splSeen(): array
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splSeen();
        }
        if ($this->splOther !== null) {
            return $this->splOther->splSeen();
        }
        return $this->splObject === null ? $this->splItems : get_object_vars($this->splObject);
    }

    /** Replaces the array. */
    #[Hidden]
    public function splAssign(array $items): void
    {
        $this->splObject = null;
        $this->splOuter = null;
        $this->splOther = null;
        $this->splItems = $items;
    }

    /** Replaces the elements where they are. */
    #[Hidden]
    public function splReplace(array $items): void
    {
        if ($this->splOuter !== null) {
            $this->splOuter->splReplace($items);
        } elseif ($this->splOther !== null) {
            $this->splOther->splReplace($items);
        } elseif ($this->splObject !== null) {
            php2go_unsupported('sorting the properties of an object in an ' . self::class);
        } else {
            $this->splItems = $items;
        }
    }

    #[Hidden]
    public function splHas(mixed $key): bool
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splHas($key);
        }
        if ($this->splOther !== null) {
            return $this->splOther->splHas($key);
        }
        return array_key_exists($key, $this->splObject === null ? $this->splItems : get_object_vars($this->splObject));
    }

    #[Hidden]
    public function splRead(mixed $key): mixed
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splRead($key);
        }
        if ($this->splOther !== null) {
            return $this->splOther->splRead($key);
        }
        if ($this->splObject !== null) {
            return get_object_vars($this->splObject)[$key];
        }
        return $this->splItems[$key];
    }

    #[Hidden]
    public function splWrite(mixed $key, mixed $value): void
    {
        if ($this->splOuter !== null) {
            $this->splOuter->splWrite($key, $value);
        } elseif ($this->splOther !== null) {
            $this->splOther->splWrite($key, $value);
        } elseif ($this->splObject !== null) {
            php2go_set_property($this->splObject, $key, $value);
        } else {
            $this->splItems[$key] = $value;
        }
    }

    #[Hidden]
    public function splAppend(mixed $value): void
    {
        if ($this->splOuter !== null) {
            $this->splOuter->splAppend($value);
        } elseif ($this->splOther !== null) {
            $this->splOther->splAppend($value);
        } elseif ($this->splObject !== null) {
            php2go_unsupported('appending to an object in an ' . self::class);
        } else {
            $this->splItems[] = $value;
        }
    }

    #[Hidden]
    public function splRemove(mixed $key): void
    {
        if ($this->splOuter !== null) {
            $this->splOuter->splRemove($key);
        } elseif ($this->splOther !== null) {
            $this->splOther->splRemove($key);
        } elseif ($this->splObject !== null) {
            php2go_set_property($this->splObject, $key);
        } else {
            unset($this->splItems[$key]);
        }
    }

    /** Where a walk stands that was at a key: see php2go_position(). */
    #[Hidden]
    public function splPosition(int $at, mixed $key): int
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splPosition($at, $key);
        }
        return php2go_position($this->splOther === null && $this->splObject === null ? $this->splItems : $this->splSeen(), $at, $key);
    }

    #[Hidden]
    public function splKeyAt(int $at): mixed
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splKeyAt($at);
        }
        return php2go_key_at($this->splOther === null && $this->splObject === null ? $this->splItems : $this->splSeen(), $at);
    }

    #[Hidden]
    public function splValueAt(int $at): mixed
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splValueAt($at);
        }
        return php2go_value_at($this->splOther === null && $this->splObject === null ? $this->splItems : $this->splSeen(), $at);
    }

    #[Hook]
    private function splExport(): ?array
    {
        return ($this->splFlags & self::STD_PROP_LIST) !== 0 ? null : $this->splArray();
    }

    #[Hook]
    private function splCompare(): array
    {
        return $this->splArray();
    }

    /** isset() asks for a value that is not null, unlike offsetExists() when it is called. */
    #[Hook]
    private function splIsset(mixed $key): bool
    {
        return $this->splHas($key) && $this->splRead($key) !== null;
    }

    /** The place of an element, for writes into it. */
    #[Hook]
    public function &splPlace(mixed $key): mixed
    {
        if ($this->splOuter !== null) {
            return $this->splOuter->splPlace($key);
        }
        if ($this->splOther !== null) {
            return $this->splOther->splPlace($key);
        }
        if ($this->splObject !== null) {
            php2go_unsupported('a write into an element of a property of an object in an ' . self::class);
        }
        return $this->splItems[$key];
    }

    #[Hidden]
    private function splStorage(): mixed
    {
        return $this->splOuter ?? $this->splOther ?? $this->splObject ?? $this->splItems;
    }

    public function offsetExists(mixed $key): bool
    {
        return $this->splHas($key);
    }

    public function offsetGet(mixed $key): mixed
    {
        return $this->splRead($key);
    }

    public function offsetSet(mixed $key, mixed $value): void
    {
        if ($key === null) {
            $this->splAppend($value);
        } else {
            $this->splWrite($key, $value);
        }
    }

    public function offsetUnset(mixed $key): void
    {
        $this->splRemove($key);
    }

    public function append(mixed $value): void
    {
        if (is_object($this->splObject)) {
            throw new \Error('Cannot append properties to objects, use ' . get_class($this) . '::offsetSet() instead');
        }
        $this->offsetSet(null, $value);
    }

    public function getArrayCopy(): array
    {
        return $this->splArray();
    }

    public function count(): int
    {
        return count($this->splSeen());
    }

    public function getFlags(): int
    {
        return $this->splFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splCheckFlags($flags);
        $this->splFlags = $flags;
    }

    public function asort(int $flags = SORT_REGULAR): bool
    {
        $items = $this->splArray();
        asort($items, $flags);
        return $this->splSorted($items);
    }

    public function ksort(int $flags = SORT_REGULAR): bool
    {
        $items = $this->splArray();
        ksort($items, $flags);
        return $this->splSorted($items);
    }

    public function uasort(callable $callback): bool
    {
        $items = $this->splArray();
        uasort($items, $callback);
        return $this->splSorted($items);
    }

    public function uksort(callable $callback): bool
    {
        $items = $this->splArray();
        uksort($items, $callback);
        return $this->splSorted($items);
    }

    public function natsort(): bool
    {
        $items = $this->splArray();
        natsort($items);
        return $this->splSorted($items);
    }

    public function natcasesort(): bool
    {
        $items = $this->splArray();
        natcasesort($items);
        return $this->splSorted($items);
    }

    public function unserialize(string $data): void
    {
        php2go_unsupported(self::class . '::unserialize()');
    }

    public function serialize(): string
    {
        return 'x:i:' . $this->splFlags . ';' . serialize($this->splStorage()) . ';m:' . serialize(php2go_props($this));
    }

    #[Hidden]
    private function splRestore(array $data): void
    {
        if (count($data) < 3 || !is_int($data[0] ?? null) || !isset($data[1]) || !is_array($data[2] ?? null)) {
            throw new \UnexpectedValueException('Incomplete or ill-typed serialization data');
        }
        $this->splFlags = $data[0];
        $this->splTake($data[1], 'storage');
        php2go_set_props($this, $data[2]);
    }
}
