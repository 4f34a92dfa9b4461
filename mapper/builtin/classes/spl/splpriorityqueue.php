<?php

/** A queue by priority. https://www.php.net/manual/en/class.splpriorityqueue.php */
class SplPriorityQueue implements Iterator, Countable
{
    public const EXTR_BOTH = 3;
    public const EXTR_PRIORITY = 2;
    public const EXTR_DATA = 1;

    #[Hidden]
    private int $flags = 1;
    #[Hidden]
    private bool $isCorrupted = false;
    #[Hidden]
    private array $heap = [];

    public function compare(mixed $priority1, mixed $priority2): int
    {
        return $priority1 <=> $priority2;
    }

    public function insert(mixed $value, mixed $priority)
    {
        $this->splSound();
        $this->isCorrupted = true;
        $entry = ['data' => $value, 'priority' => $priority];
        $i = count($this->heap);
        $this->heap[] = $entry;
        while ($i > 0) {
            $parent = ($i - 1) >> 1;
            if ($this->compare($this->heap[$parent]['priority'], $priority) >= 0) {
                break;
            }
            $this->heap[$i] = $this->heap[$parent];
            $i = $parent;
            $this->heap[$i] = $entry;
        }
        $this->isCorrupted = false;
        return true;
    }

    public function setExtractFlags(int $flags): int
    {
        $flags &= self::EXTR_BOTH;
        if ($flags === 0) {
            throw new RuntimeException('Must specify at least one extract flag');
        }
        $this->flags = $flags;
        return $this->flags;
    }

    public function getExtractFlags(): int
    {
        return $this->flags;
    }

    public function top(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't peek at an empty heap");
        }
        return $this->splShow($this->heap[0]);
    }

    public function extract(): mixed
    {
        $this->splSound();
        if (count($this->heap) === 0) {
            throw new RuntimeException("Can't extract from an empty heap");
        }
        return $this->splShow($this->splPop());
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
        return count($this->heap) === 0 ? null : $this->splShow($this->heap[0]);
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
        return php2go_props($this) + ["\0SplPriorityQueue\0flags" => $this->flags, "\0SplPriorityQueue\0isCorrupted" => $this->isCorrupted, "\0SplPriorityQueue\0heap" => $this->heap];
    }

    #[Hidden]
    private function splShow(array $entry): mixed
    {
        return match ($this->flags) {
            self::EXTR_DATA => $entry['data'],
            self::EXTR_PRIORITY => $entry['priority'],
            default => $entry,
        };
    }

    #[Hidden]
    private function splSound(): void
    {
        if ($this->isCorrupted) {
            throw new RuntimeException('Heap is corrupted, heap properties are no longer ensured.');
        }
    }

    #[Hidden]
    private function splPop(): array
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
            if ($j + 1 < $n && $this->compare($this->heap[$j + 1]['priority'], $this->heap[$j]['priority']) > 0) {
                $j++;
            }
            if ($this->compare($bottom['priority'], $this->heap[$j]['priority']) >= 0) {
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
