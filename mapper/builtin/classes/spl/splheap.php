<?php

/** A binary heap. https://www.php.net/manual/en/class.splheap.php */
abstract class SplHeap implements Iterator, Countable
{
    #[Hidden]
    private int $flags = 0;
    #[Hidden]
    private bool $isCorrupted = false;
    #[Hidden]
    private array $heap = [];

    abstract protected function compare(mixed $value1, mixed $value2): int;

    public function extract(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't extract from an empty heap");
        }
        return $this->splPop();
    }

    public function insert(mixed $value)
    {
        $this->splSound();
        $this->isCorrupted = true;
        $i = count($this->heap);
        $this->heap[] = $value;
        while ($i > 0) {
            $parent = ($i - 1) >> 1;
            if ($this->compare($this->heap[$parent], $value) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$parent];
            $i = $parent;
            $this->heap[$i] = $value;
        }
        $this->isCorrupted = false;
        return true;
    }

    public function top(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't peek at an empty heap");
        }
        return $this->heap[0];
    }

    public function count(): int
    {
        return count($this->heap);
    }

    public function isEmpty(): bool
    {
        return count($this->heap) === 0;
    }

    public function rewind(): void
    {
    }

    public function current(): mixed
    {
        return $this->heap[0] ?? null;
    }

    public function key(): int
    {
        return count($this->heap) - 1;
    }

    public function next(): void
    {
        if (count($this->heap) > 0) {
            $this->splPop();
        }
    }

    public function valid(): bool
    {
        return count($this->heap) > 0;
    }

    public function recoverFromCorruption()
    {
        $this->isCorrupted = false;
        return true;
    }

    public function isCorrupted(): bool
    {
        return $this->isCorrupted;
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0SplHeap\0flags" => $this->flags, "\0SplHeap\0isCorrupted" => $this->isCorrupted, "\0SplHeap\0heap" => $this->heap];
    }

    #[Hidden]
    private function splSound(): void
    {
        if ($this->isCorrupted) {
            throw new RuntimeException('Heap is corrupted, heap properties are no longer ensured.');
        }
    }

    #[Hidden]
    private function splPop(): mixed
    {
        $top = $this->heap[0];
        $bottom = array_pop($this->heap);
        $n = count($this->heap);
        if ($n === 0) {
            return $top;
        }
        $this->isCorrupted = true;
        $this->heap[0] = $bottom;
        $i = 0;
        while ($i * 2 + 1 < $n) {
            $j = $i * 2 + 1;
            if ($j + 1 < $n && $this->compare($this->heap[$j + 1], $this->heap[$j]) > 0) {
                $j++;
            }
            if ($this->compare($bottom, $this->heap[$j]) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$j];
            $this->heap[$j] = $bottom;
            $i = $j;
        }
        $this->isCorrupted = false;
        return $top;
    }
}
