<?php

/** Several iterators, one after the other. https://www.php.net/manual/en/class.appenditerator.php */
class AppendIterator extends IteratorIterator
{
    #[Hidden]
    private array $splList = [];
    #[Hidden]
    private int $splAt = 0;

    public function __construct()
    {
    }

    public function append(Iterator $iterator): void
    {
        $this->splList[] = $iterator;
        if ($this->splInner === null) {
            $this->splAt = 0;
            $this->splEnter();
            $this->splFind();
        } elseif (!$this->splInner->valid()) {
            if (!$this->splHas && $this->splAt < count($this->splList)) {
                $this->splFind();
            }
        }
    }

    public function rewind(): void
    {
        $this->splAt = 0;
        if ($this->splEnter()) {
            $this->splFind();
        }
    }

    public function valid(): bool
    {
        return $this->splHas;
    }

    public function current(): mixed
    {
        if ($this->splInner !== null) {
            $this->splFetch(true);
        }
        return $this->splCurrent;
    }

    public function next(): void
    {
        if ($this->splInner === null) {
            return;
        }
        if ($this->splInner->valid()) {
            $this->splNext();
        }
        $this->splFind();
    }

    public function getIteratorIndex(): ?int
    {
        return $this->splInner === null || $this->splAt >= count($this->splList) ? null : $this->splAt;
    }

    public function getArrayIterator(): ArrayIterator
    {
        return new ArrayIterator($this->splList);
    }

    #[Hidden]
    private function splEnter(): bool
    {
        $this->splFree();
        if ($this->splAt >= count($this->splList)) {
            return false;
        }
        $this->splInner = $this->splList[$this->splAt];
        $this->splRewind();
        return true;
    }

    #[Hidden]
    private function splFind(): void
    {
        while (!$this->splIterator()->valid()) {
            if ($this->splAt < count($this->splList)) {
                $this->splAt++;
            }
            if (!$this->splEnter()) {
                return;
            }
        }
        $this->splFetch(false);
    }
}
