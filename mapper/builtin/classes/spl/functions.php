<?php

/** Functions on iterators. https://www.php.net/manual/en/ref.spl.php */

function iterator_apply(Traversable $iterator, callable $callback, ?array $args = null): int
{
    while ($iterator instanceof IteratorAggregate) {
        $iterator = $iterator->getIterator();
    }
    $n = 0;
    if ($iterator instanceof Iterator) {
        for ($iterator->rewind(); $iterator->valid(); $iterator->next()) {
            $n++;
            if (!call_user_func_array($callback, $args ?? [])) {
                break;
            }
        }
    }
    return $n;
}
