<?php

/** What foreach over an SplFixedArray walks with. https://www.php.net/manual/en/class.internaliterator.php */
final class InternalIterator implements Iterator
{
    #[Hidden]
    private ?SplFixedArray $splArray = null;
    #[Hidden]
    private int $splAt = 0;

    private function __construct()
    {
    }

    #[Hidden]
    public static function splOf(SplFixedArray $array): InternalIterator
    {
        $it = new InternalIterator();
        $it->splArray = $array;
        return $it;
    }

    public function current(): mixed
    {
        return $this->splArray->splAt($this->splAt);
    }

    public function key(): int
    {
        return $this->splAt;
    }

    public function next(): void
    {
        $this->splAt++;
    }

    public function rewind(): void
    {
        $this->splAt = 0;
    }

    public function valid(): bool
    {
        return $this->splAt < $this->splArray->getSize();
    }
}
