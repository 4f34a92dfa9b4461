<?php

/** Leaves out what a function refuses. https://www.php.net/manual/en/class.callbackfilteriterator.php */
class CallbackFilterIterator extends FilterIterator
{
    #[Hidden]
    protected mixed $splCallback = null;

    public function __construct(Iterator $iterator, callable $callback)
    {
        $this->splInner = $iterator;
        $this->splCallback = $callback;
    }

    public function accept(): bool
    {
        return (bool) call_user_func($this->splCallback, $this->splCurrent, $this->splKey, $this->splInner);
    }
}
