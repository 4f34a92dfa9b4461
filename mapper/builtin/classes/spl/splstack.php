<?php

/** Last in, first out. https://www.php.net/manual/en/class.splstack.php */
class SplStack extends SplDoublyLinkedList
{
    #[Hidden]
    protected function splBase(): int
    {
        return 6;
    }
}
