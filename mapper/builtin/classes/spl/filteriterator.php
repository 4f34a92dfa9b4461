<?php

/** Leaves elements out. https://www.php.net/manual/en/class.filteriterator.php */
abstract class FilterIterator extends IteratorIterator
{
    abstract public function accept(): bool;

    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splAccepted();
    }

    public function next(): void
    {
        $this->splNext();
        $this->splAccepted();
    }

    #[Hidden]
    protected function splAccepted(): void
    {
        while ($this->splFetch(true)) {
            if ($this->accept()) {
                return;
            }
            $this->splIterator()->next();
        }
        $this->splFree();
    }
}
