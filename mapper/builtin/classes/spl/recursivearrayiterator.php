<?php

/** An array with arrays in it. https://www.php.net/manual/en/class.recursivearrayiterator.php */
class RecursiveArrayIterator extends ArrayIterator implements RecursiveIterator
{
    public const CHILD_ARRAYS_ONLY = 4;

    public function hasChildren(): bool
    {
        $v = $this->current();
        return is_array($v) || is_object($v) && ($this->getFlags() & self::CHILD_ARRAYS_ONLY) === 0;
    }

    public function getChildren(): ?RecursiveArrayIterator
    {
        $v = $this->current();
        if ($v instanceof static) {
            return $v;
        }
        return new static($v, $this->getFlags());
    }
}
