<?php

/** What has children. https://www.php.net/manual/en/class.parentiterator.php */
class ParentIterator extends RecursiveFilterIterator
{
    public function accept(): bool
    {
        return $this->hasChildren();
    }
}
