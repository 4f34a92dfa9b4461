<?php

/** Is never rewound. https://www.php.net/manual/en/class.norewinditerator.php */
class NoRewindIterator extends IteratorIterator
{
    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function rewind(): void
    {
    }

    public function valid(): bool
    {
        return $this->splIterator()->valid();
    }

    public function key(): mixed
    {
        return $this->splIterator()->key();
    }

    public function current(): mixed
    {
        return $this->splIterator()->current();
    }

    public function next(): void
    {
        $this->splIterator()->next();
    }
}
