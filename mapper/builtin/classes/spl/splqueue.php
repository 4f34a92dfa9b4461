<?php

/** First in, first out. https://www.php.net/manual/en/class.splqueue.php */
class SplQueue extends SplDoublyLinkedList
{
    public function enqueue(mixed $value): void
    {
        $this->push($value);
    }

    public function dequeue(): mixed
    {
        return $this->shift();
    }

    #[Hidden]
    protected function splBase(): int
    {
        return 4;
    }
}
