<?php

/** Starts again at the end. https://www.php.net/manual/en/class.infiniteiterator.php */
class InfiniteIterator extends IteratorIterator
{
    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function next(): void
    {
        $this->splNext();
        if ($this->splIterator()->valid()) {
            $this->splFetch(false);
            return;
        }
        $this->splRewind();
        if ($this->splIterator()->valid()) {
            $this->splFetch(false);
        }
    }
}
