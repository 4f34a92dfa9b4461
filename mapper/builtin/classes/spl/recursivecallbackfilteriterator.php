<?php

/** Filters a tree by a function. https://www.php.net/manual/en/class.recursivecallbackfilteriterator.php */
class RecursiveCallbackFilterIterator extends CallbackFilterIterator implements RecursiveIterator
{
    public function __construct(RecursiveIterator $iterator, callable $callback)
    {
        $this->splInner = $iterator;
        $this->splCallback = $callback;
    }

    public function hasChildren(): bool
    {
        $inner = $this->splIterator();
        return $inner instanceof RecursiveIterator && $inner->hasChildren();
    }

    public function getChildren(): RecursiveCallbackFilterIterator
    {
        $inner = $this->splIterator();
        return new static($inner instanceof RecursiveIterator ? $inner->getChildren() : null, $this->splCallback);
    }
}
