<?php

/** Values by object, as long as the objects live. https://www.php.net/manual/en/class.weakmap.php */
#[Traced]
final class WeakMap implements ArrayAccess, Countable, IteratorAggregate
{
    /** By the number of the object: what knows it without keeping it, and the value. */
    #[Hidden]
    private array $keys = [];
    #[Hidden]
    private array $values = [];
    /** The elements that foreach has walked by reference: var_dump shows what they are. */
    #[Hidden]
    private array $walked = [];

    public function offsetGet($object): mixed
    {
        return $this->values[$this->known($object)];
    }

    /** Where a write into an element goes. */
    #[Hook]
    private function &splPlace($object): mixed
    {
        if ($object === null) {
            throw new Error('Cannot append to WeakMap');
        }
        $id = $this->known($object);
        return $this->values[$id];
    }

    /** The number of an object that is in the map. */
    #[Hidden]
    private function known($object): int
    {
        $id = $this->id($object);
        if (!isset($this->keys[$id])) {
            throw new Error('Object ' . $object::class . "#$id not contained in WeakMap");
        }
        return $id;
    }

    public function offsetSet($object, mixed $value): void
    {
        if ($object === null) {
            throw new Error('Cannot append to WeakMap');
        }
        $id = $this->id($object);
        if (!isset($this->keys[$id])) {
            $this->keys[$id] = php2go_weak($object, $this);
        }
        $this->values[$id] = $value;
    }

    public function offsetExists($object): bool
    {
        return isset($this->values[$this->id($object)]);
    }

    public function offsetUnset($object): void
    {
        $id = $this->id($object);
        unset($this->keys[$id], $this->values[$id], $this->walked[$id]);
    }

    public function count(): int
    {
        return count($this->keys);
    }

    public function getIterator(): Iterator
    {
        return php2go_unnumbered($this->walk());
    }

    #[Hidden]
    private function walk(): Iterator
    {
        $at = php2go_position($this->keys, 0, null);
        while ($at >= 0) {
            $id = php2go_key_at($this->keys, $at);
            yield php2go_weak_get($this->keys[$id]) => $this->values[$id];
            $at = $this->after($at, $id);
        }
    }

    /** foreach by reference */
    #[Hook]
    private function &splWalk(): Iterator
    {
        $at = php2go_position($this->keys, 0, null);
        while ($at >= 0) {
            $id = php2go_key_at($this->keys, $at);
            $this->walked[$id] = true;
            yield php2go_weak_get($this->keys[$id]) => $this->values[$id];
            $at = $this->after($at, $id);
        }
    }

    /** The position behind the key that was at a position, which may be gone. */
    #[Hidden]
    private function after(int $at, int $id): int
    {
        $next = php2go_position($this->keys, $at, $id);
        return $next === $at ? php2go_position($this->keys, $at + 1, null) : $next;
    }

    #[Hidden]
    private function id($object): int
    {
        if (!is_object($object)) {
            throw new TypeError('WeakMap key must be an object');
        }
        return spl_object_id($object);
    }

    /** A copy hears of the end of the objects too. */
    #[Hook]
    private function splClone(WeakMap $original): void
    {
        foreach ($this->keys as $id => $weak) {
            $this->keys[$id] = php2go_weak(php2go_weak_get($weak), $this);
        }
    }

    /** What var_dump shows. */
    #[Hook]
    private function splDebug(): array
    {
        return php2go_weak_pairs($this->keys, $this->values, $this->walked);
    }

    /** The object of a number has ended. */
    #[Hook]
    private function weakEnded(int $id): void
    {
        unset($this->keys[$id], $this->values[$id], $this->walked[$id]);
    }
}
