<?php

/** A part of an iterator. https://www.php.net/manual/en/class.limititerator.php */
class LimitIterator extends IteratorIterator
{
    #[Hidden]
    private int $splOffset = 0;
    #[Hidden]
    private int $splLimit = -1;

    public function __construct(Iterator $iterator, int $offset = 0, int $limit = -1)
    {
        if ($offset < 0) {
            throw new ValueError('LimitIterator::__construct(): Argument #2 ($offset) must be greater than or equal to 0');
        }
        if ($limit < -1) {
            throw new ValueError('LimitIterator::__construct(): Argument #3 ($limit) must be greater than or equal to -1');
        }
        $this->splInner = $iterator;
        $this->splOffset = $offset;
        $this->splLimit = $limit;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splSeek($this->splOffset);
    }

    public function valid(): bool
    {
        return $this->splWithin() && $this->splHas;
    }

    public function next(): void
    {
        $this->splNext();
        if ($this->splWithin()) {
            $this->splFetch(true);
        }
    }

    public function seek(int $offset): int
    {
        $this->splSeek($offset);
        return $this->splPos;
    }

    public function getPosition(): int
    {
        return $this->splPos;
    }

    #[Hidden]
    private function splWithin(): bool
    {
        return $this->splLimit === -1 || $this->splPos < $this->splOffset + $this->splLimit;
    }

    #[Hidden]
    private function splSeek(int $pos): void
    {
        $this->splFree();
        $inner = $this->splIterator();
        if ($pos < $this->splOffset) {
            throw new OutOfBoundsException("Cannot seek to $pos which is below the offset {$this->splOffset}");
        }
        if ($this->splLimit !== -1 && $pos >= $this->splOffset + $this->splLimit) {
            throw new OutOfBoundsException("Cannot seek to $pos which is behind offset {$this->splOffset} plus count {$this->splLimit}");
        }
        if ($pos !== $this->splPos && $inner instanceof SeekableIterator) {
            $inner->seek($pos);
            $this->splPos = $pos;
            $this->splFetch(true);
            return;
        }
        if ($pos < $this->splPos) {
            $this->splRewind();
        }
        while ($this->splPos < $pos && $inner->valid()) {
            $this->splNext();
        }
        $this->splFetch(true);
    }
}
