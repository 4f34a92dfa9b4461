<?php

/** An iterator over nothing. https://www.php.net/manual/en/class.emptyiterator.php */
class EmptyIterator implements Iterator
{
    public function current(): mixed
    {
        throw new BadMethodCallException('Accessing the value of an EmptyIterator');
    }

    public function next(): void
    {
    }

    public function key(): mixed
    {
        throw new BadMethodCallException('Accessing the key of an EmptyIterator');
    }

    public function valid(): bool
    {
        return false;
    }

    public function rewind(): void
    {
    }
}
