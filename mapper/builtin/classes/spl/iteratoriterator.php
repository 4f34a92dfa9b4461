<?php

/**
 * Wraps a Traversable; it keeps the element that the inner iterator stands at.
 * https://www.php.net/manual/en/class.iteratoriterator.php
 */
class IteratorIterator implements OuterIterator
{
    #[Hidden]
    protected ?Iterator $splInner = null;
    #[Hidden]
    protected mixed $splCurrent = null;
    #[Hidden]
    protected mixed $splKey = null;
    #[Hidden]
    protected bool $splHas = false;
    #[Hidden]
    protected int $splPos = 0;

    public function __construct(Traversable $iterator, ?string $class = null)
    {
        while ($iterator instanceof IteratorAggregate) {
            $iterator = $iterator->getIterator();
        }
        $this->splInner = $iterator;
    }

    #[Hook]
    private function splClone(): void
    {
        throw new Error('Trying to clone an uncloneable object of class ' . get_class($this));
    }

    public function getInnerIterator(): ?Iterator
    {
        return $this->splInner;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splFetch(true);
    }

    public function valid(): bool
    {
        return $this->splHas;
    }

    public function key(): mixed
    {
        return $this->splKey;
    }

    public function current(): mixed
    {
        return $this->splCurrent;
    }

    public function next(): void
    {
        $this->splNext();
        $this->splFetch(true);
    }

    #[Hidden]
    protected function splFree(): void
    {
        $this->splHas = false;
        $this->splCurrent = null;
        $this->splKey = null;
    }

    #[Hidden]
    protected function splRewind(): void
    {
        $this->splFree();
        $this->splPos = 0;
        $this->splIterator()->rewind();
    }

    #[Hidden]
    protected function splNext(): void
    {
        $this->splFree();
        $this->splIterator()->next();
        $this->splPos++;
    }

    #[Hidden]
    protected function splFetch(bool $check): bool
    {
        $this->splFree();
        $inner = $this->splIterator();
        if ($check && !$inner->valid()) {
            return false;
        }
        $this->splCurrent = $inner->current();
        $this->splKey = $inner->key();
        $this->splHas = true;
        return true;
    }

    #[Hidden]
    protected function splIterator(): Iterator
    {
        if ($this->splInner === null) {
            throw new LogicException('The object is in an invalid state as the parent constructor was not called');
        }
        return $this->splInner;
    }
}
