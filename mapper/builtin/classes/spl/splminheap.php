<?php

/** The smallest element first. https://www.php.net/manual/en/class.splminheap.php */
class SplMinHeap extends SplHeap
{
    protected function compare(mixed $value1, mixed $value2): int
    {
        return $value2 <=> $value1;
    }
}
