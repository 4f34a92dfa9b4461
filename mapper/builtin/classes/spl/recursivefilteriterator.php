<?php

/** Filters a tree. https://www.php.net/manual/en/class.recursivefilteriterator.php */
abstract class RecursiveFilterIterator extends FilterIterator implements RecursiveIterator
{
    public function __construct(RecursiveIterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function hasChildren(): bool
    {
        $inner = $this->splIterator();
        return $inner instanceof RecursiveIterator && $inner->hasChildren();
    }

    public function getChildren(): ?RecursiveFilterIterator
    {
        $inner = $this->splIterator();
        return new static($inner instanceof RecursiveIterator ? $inner->getChildren() : null);
    }
}
