<?php

namespace Dates;

/** What foreach over a DatePeriod walks with. */
final class PeriodIterator implements \Iterator
{
    #[Hidden]
    private \DatePeriod $period;
    #[Hidden]
    private int $count = 0;

    public function __construct(\DatePeriod $period)
    {
        $this->period = $period;
    }

    public function current(): \DateTimeInterface
    {
        return $this->period->here();
    }

    public function key(): int
    {
        return $this->count;
    }

    public function next(): void
    {
        $this->count++;
        $this->period->advance();
    }

    public function rewind(): void
    {
        $this->count = 0;
        $this->period->begin();
    }

    public function valid(): bool
    {
        return $this->period->has($this->count);
    }
}
