<?php

/**
 * Walks through a tree of iterators.
 * https://www.php.net/manual/en/class.recursiveiteratoriterator.php
 */
class RecursiveIteratorIterator implements OuterIterator
{
    public const LEAVES_ONLY = 0;
    public const SELF_FIRST = 1;
    public const CHILD_FIRST = 2;
    public const CATCH_GET_CHILD = 16;

    #[Hidden]
    protected array $splLevels = [];
    #[Hidden]
    protected array $splStates = [];
    #[Hidden]
    protected int $splMode = 0;
    #[Hidden]
    protected int $splFlags = 0;
    #[Hidden]
    protected int $splMax = -1;
    #[Hidden]
    protected bool $splStarted = false;

    public function __construct(Traversable $iterator, int $mode = RecursiveIteratorIterator::LEAVES_ONLY, int $flags = 0)
    {
        if ($iterator instanceof IteratorAggregate) {
            $iterator = $iterator->getIterator();
        }
        if (!$iterator instanceof RecursiveIterator) {
            throw new InvalidArgumentException('An instance of RecursiveIterator or IteratorAggregate creating it is required');
        }
        $this->splLevels = [$iterator];
        $this->splStates = [0];
        $this->splMode = $mode;
        $this->splFlags = $flags;
    }

    #[Hook]
    private function splClone(): void
    {
        throw new Error('Trying to clone an uncloneable object of class ' . get_class($this));
    }

    public function rewind(): void
    {
        $this->splCheck();
        while (count($this->splLevels) > 1) {
            array_pop($this->splLevels);
            array_pop($this->splStates);
            $this->endChildren();
        }
        $this->splStates[0] = 0;
        $this->splLevels[0]->rewind();
        if (!$this->splStarted) {
            $this->splStarted = true;
            $this->beginIteration();
        }
        $this->splStep();
    }

    public function valid(): bool
    {
        $this->splCheck();
        for ($level = count($this->splLevels) - 1; $level >= 0; $level--) {
            if ($this->splLevels[$level]->valid()) {
                return true;
            }
        }
        if ($this->splStarted) {
            $this->splStarted = false;
            $this->endIteration();
        }
        return false;
    }

    public function key(): mixed
    {
        return $this->splTop()->key();
    }

    public function current(): mixed
    {
        return $this->splTop()->current();
    }

    public function next(): void
    {
        $this->splCheck();
        $this->splStep();
    }

    public function getDepth(): int
    {
        $this->splCheck();
        return count($this->splLevels) - 1;
    }

    public function getSubIterator(?int $level = null): ?RecursiveIterator
    {
        $this->splCheck();
        $level ??= count($this->splLevels) - 1;
        return $level < 0 || $level >= count($this->splLevels) ? null : $this->splLevels[$level];
    }

    public function getInnerIterator(): RecursiveIterator
    {
        return $this->splTop();
    }

    public function beginIteration()
    {
    }

    public function endIteration()
    {
    }

    public function callHasChildren(): bool
    {
        return $this->splTop()->hasChildren();
    }

    /** Other methods are those of the iterator that the walk is in. */
    public function __call(string $name, array $arguments): mixed
    {
        $inner = $this->getInnerIterator();
        if (!method_exists($inner, $name)) {
            throw new Error('Call to undefined method ' . $inner::class . "::$name()");
        }
        return call_user_func_array([$inner, $name], $arguments);
    }

    public function callGetChildren(): ?RecursiveIterator
    {
        return $this->splTop()->getChildren();
    }

    public function beginChildren()
    {
    }

    public function endChildren()
    {
    }

    public function nextElement()
    {
    }

    public function setMaxDepth(int $maxDepth = -1): void
    {
        if ($maxDepth < -1) {
            throw new ValueError('RecursiveIteratorIterator::setMaxDepth(): Argument #1 ($maxDepth) must be greater than or equal to -1');
        }
        $this->splMax = $maxDepth;
    }

    public function getMaxDepth(): int|false
    {
        return $this->splMax === -1 ? false : $this->splMax;
    }

    #[Hidden]
    protected function splCheck(): void
    {
        if (count($this->splLevels) === 0) {
            throw new LogicException('The object is in an invalid state as the parent constructor was not called');
        }
    }

    #[Hidden]
    protected function splTop(): RecursiveIterator
    {
        $this->splCheck();
        return $this->splLevels[count($this->splLevels) - 1];
    }

    /** Moves on to the next element. States: 0 start, 1 next, 2 test, 3 self, 4 child, 5 call. */
    #[Hidden]
    protected function splStep(): void
    {
        while (true) {
            $level = count($this->splLevels) - 1;
            $it = $this->splLevels[$level];
            $state = $this->splStates[$level];
            if ($state === 1) {
                try {
                    $it->next();
                } catch (Exception $e) {
                    if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                        throw $e;
                    }
                }
                $state = 0;
            }
            if ($state === 0) {
                if (!$it->valid()) {
                    if ($level === 0) {
                        return;
                    }
                    array_pop($this->splLevels);
                    array_pop($this->splStates);
                    try {
                        $this->endChildren();
                    } catch (Exception $e) {
                        if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                            throw $e;
                        }
                    }
                    continue;
                }
                $state = 2;
                $this->splStates[$level] = 2;
            }
            if ($state === 2) {
                try {
                    $children = $this->callHasChildren();
                } catch (Exception $e) {
                    if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                        $this->splStates[$level] = 1;
                        throw $e;
                    }
                    $this->splStates[$level] = 1;
                    continue;
                }
                if ($children && ($this->splMax === -1 || $this->splMax > $level)) {
                    $state = $this->splMode === self::SELF_FIRST ? 3 : 5;
                } elseif ($children && $this->splMode === self::LEAVES_ONLY) {
                    $this->splStates[$level] = 1; // too deep, and no leaf
                    continue;
                } else {
                    $this->splStates[$level] = 1;
                    $this->splSay();
                    return;
                }
            }
            if ($state === 3) {
                $this->splStates[$level] = $this->splMode === self::SELF_FIRST ? 5 : 1;
                $this->splSay();
                return;
            }
            if ($state === 4) {
                $this->splStates[$level] = 1;
                $this->splSay();
                return;
            }
            try {
                $child = $this->callGetChildren();
            } catch (Exception $e) {
                $this->splStates[$level] = 1;
                if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                    throw $e;
                }
                continue;
            }
            if (!$child instanceof RecursiveIterator) {
                throw new UnexpectedValueException('Objects returned by RecursiveIterator::getChildren() must implement RecursiveIterator');
            }
            $this->splStates[$level] = $this->splMode === self::CHILD_FIRST ? 4 : 1;
            $this->splLevels[] = $child;
            $this->splStates[] = 0;
            $child->rewind();
            try {
                $this->beginChildren();
            } catch (Exception $e) {
                if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                    throw $e;
                }
            }
        }
    }

    #[Hidden]
    protected function splSay(): void
    {
        try {
            $this->nextElement();
        } catch (Exception $e) {
            if (($this->splFlags & self::CATCH_GET_CHILD) === 0) {
                throw $e;
            }
        }
    }
}
