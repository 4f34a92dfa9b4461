<?php

/** The largest element first. https://www.php.net/manual/en/class.splmaxheap.php */
class SplMaxHeap extends SplHeap
{
    protected function compare(mixed $value1, mixed $value2): int
    {
        return $value1 <=> $value2;
    }
}
