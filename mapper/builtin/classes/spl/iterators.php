<?php

/** An iterator over nothing. https://www.php.net/manual/en/class.emptyiterator.php */
class EmptyIterator implements Iterator
{
    public function current(): mixed
    {
        throw new BadMethodCallException('Accessing the value of an EmptyIterator');
    }

    public function next(): void
    {
    }

    public function key(): mixed
    {
        throw new BadMethodCallException('Accessing the key of an EmptyIterator');
    }

    public function valid(): bool
    {
        return false;
    }

    public function rewind(): void
    {
    }
}

/**
 * Wraps a Traversable; it keeps the element that the inner iterator stands at.
 * https://www.php.net/manual/en/class.iteratoriterator.php
 */
class IteratorIterator implements OuterIterator
{
    #[Hidden]
    protected ?Iterator $splInner = null;
    #[Hidden]
    protected mixed $splCurrent = null;
    #[Hidden]
    protected mixed $splKey = null;
    #[Hidden]
    protected bool $splHas = false;
    #[Hidden]
    protected int $splPos = 0;

    public function __construct(Traversable $iterator, ?string $class = null)
    {
        while ($iterator instanceof IteratorAggregate) {
            $iterator = $iterator->getIterator();
        }
        $this->splInner = $iterator;
    }

    public function getInnerIterator(): ?Iterator
    {
        return $this->splInner;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splFetch(true);
    }

    public function valid(): bool
    {
        return $this->splHas;
    }

    public function key(): mixed
    {
        return $this->splKey;
    }

    public function current(): mixed
    {
        return $this->splCurrent;
    }

    public function next(): void
    {
        $this->splNext();
        $this->splFetch(true);
    }

    #[Hidden]
    protected function splFree(): void
    {
        $this->splHas = false;
        $this->splCurrent = null;
        $this->splKey = null;
    }

    #[Hidden]
    protected function splRewind(): void
    {
        $this->splFree();
        $this->splPos = 0;
        $this->splIterator()->rewind();
    }

    #[Hidden]
    protected function splNext(): void
    {
        $this->splFree();
        $this->splIterator()->next();
        $this->splPos++;
    }

    #[Hidden]
    protected function splFetch(bool $check): bool
    {
        $this->splFree();
        $inner = $this->splIterator();
        if ($check && !$inner->valid()) {
            return false;
        }
        $this->splCurrent = $inner->current();
        $this->splKey = $inner->key();
        $this->splHas = true;
        return true;
    }

    #[Hidden]
    protected function splIterator(): Iterator
    {
        if ($this->splInner === null) {
            throw new LogicException('The object is in an invalid state as the parent constructor was not called');
        }
        return $this->splInner;
    }
}

/** Leaves elements out. https://www.php.net/manual/en/class.filteriterator.php */
abstract class FilterIterator extends IteratorIterator
{
    abstract public function accept(): bool;

    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splAccepted();
    }

    public function next(): void
    {
        $this->splNext();
        $this->splAccepted();
    }

    #[Hidden]
    protected function splAccepted(): void
    {
        while ($this->splFetch(true)) {
            if ($this->accept()) {
                return;
            }
            $this->splIterator()->next();
        }
        $this->splFree();
    }
}

/** Leaves out what a function refuses. https://www.php.net/manual/en/class.callbackfilteriterator.php */
class CallbackFilterIterator extends FilterIterator
{
    #[Hidden]
    protected mixed $splCallback = null;

    public function __construct(Iterator $iterator, callable $callback)
    {
        $this->splInner = $iterator;
        $this->splCallback = $callback;
    }

    public function accept(): bool
    {
        return (bool) call_user_func($this->splCallback, $this->splCurrent, $this->splKey, $this->splInner);
    }
}

/** A part of an iterator. https://www.php.net/manual/en/class.limititerator.php */
class LimitIterator extends IteratorIterator
{
    #[Hidden]
    private int $splOffset = 0;
    #[Hidden]
    private int $splLimit = -1;

    public function __construct(Iterator $iterator, int $offset = 0, int $limit = -1)
    {
        if ($offset < 0) {
            throw new ValueError('LimitIterator::__construct(): Argument #2 ($offset) must be greater than or equal to 0');
        }
        if ($limit < -1) {
            throw new ValueError('LimitIterator::__construct(): Argument #3 ($limit) must be greater than or equal to -1');
        }
        $this->splInner = $iterator;
        $this->splOffset = $offset;
        $this->splLimit = $limit;
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splSeek($this->splOffset);
    }

    public function valid(): bool
    {
        return $this->splWithin() && $this->splHas;
    }

    public function next(): void
    {
        $this->splNext();
        if ($this->splWithin()) {
            $this->splFetch(true);
        }
    }

    public function seek(int $offset): int
    {
        $this->splSeek($offset);
        return $this->splPos;
    }

    public function getPosition(): int
    {
        return $this->splPos;
    }

    #[Hidden]
    private function splWithin(): bool
    {
        return $this->splLimit === -1 || $this->splPos < $this->splOffset + $this->splLimit;
    }

    #[Hidden]
    private function splSeek(int $pos): void
    {
        $this->splFree();
        $inner = $this->splIterator();
        if ($pos < $this->splOffset) {
            throw new OutOfBoundsException("Cannot seek to $pos which is below the offset {$this->splOffset}");
        }
        if ($this->splLimit !== -1 && $pos >= $this->splOffset + $this->splLimit) {
            throw new OutOfBoundsException("Cannot seek to $pos which is behind offset {$this->splOffset} plus count {$this->splLimit}");
        }
        if ($pos !== $this->splPos && $inner instanceof SeekableIterator) {
            $inner->seek($pos);
            $this->splPos = $pos;
            $this->splFetch(true);
            return;
        }
        if ($pos < $this->splPos) {
            $this->splRewind();
        }
        while ($this->splPos < $pos && $inner->valid()) {
            $this->splNext();
        }
        $this->splFetch(true);
    }
}

/** Starts again at the end. https://www.php.net/manual/en/class.infiniteiterator.php */
class InfiniteIterator extends IteratorIterator
{
    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function next(): void
    {
        $this->splNext();
        if ($this->splIterator()->valid()) {
            $this->splFetch(false);
            return;
        }
        $this->splRewind();
        if ($this->splIterator()->valid()) {
            $this->splFetch(false);
        }
    }
}

/** Is never rewound. https://www.php.net/manual/en/class.norewinditerator.php */
class NoRewindIterator extends IteratorIterator
{
    public function __construct(Iterator $iterator)
    {
        $this->splInner = $iterator;
    }

    public function rewind(): void
    {
    }

    public function valid(): bool
    {
        return $this->splIterator()->valid();
    }

    public function key(): mixed
    {
        return $this->splIterator()->key();
    }

    public function current(): mixed
    {
        return $this->splIterator()->current();
    }

    public function next(): void
    {
        $this->splIterator()->next();
    }
}

/** Several iterators, one after the other. https://www.php.net/manual/en/class.appenditerator.php */
class AppendIterator extends IteratorIterator
{
    #[Hidden]
    private array $splList = [];
    #[Hidden]
    private int $splAt = 0;

    public function __construct()
    {
    }

    public function append(Iterator $iterator): void
    {
        $this->splList[] = $iterator;
        if ($this->splInner === null) {
            $this->splAt = 0;
            $this->splEnter();
            $this->splFind();
        } elseif (!$this->splInner->valid()) {
            if (!$this->splHas && $this->splAt < count($this->splList)) {
                $this->splFind();
            }
        }
    }

    public function rewind(): void
    {
        $this->splAt = 0;
        if ($this->splEnter()) {
            $this->splFind();
        }
    }

    public function valid(): bool
    {
        return $this->splHas;
    }

    public function current(): mixed
    {
        if ($this->splInner !== null) {
            $this->splFetch(true);
        }
        return $this->splCurrent;
    }

    public function next(): void
    {
        if ($this->splInner === null) {
            return;
        }
        if ($this->splInner->valid()) {
            $this->splNext();
        }
        $this->splFind();
    }

    public function getIteratorIndex(): ?int
    {
        return $this->splInner === null || $this->splAt >= count($this->splList) ? null : $this->splAt;
    }

    public function getArrayIterator(): ArrayIterator
    {
        return new ArrayIterator($this->splList);
    }

    #[Hidden]
    private function splEnter(): bool
    {
        $this->splFree();
        if ($this->splAt >= count($this->splList)) {
            return false;
        }
        $this->splInner = $this->splList[$this->splAt];
        $this->splRewind();
        return true;
    }

    #[Hidden]
    private function splFind(): void
    {
        while (!$this->splIterator()->valid()) {
            if ($this->splAt < count($this->splList)) {
                $this->splAt++;
            }
            if (!$this->splEnter()) {
                return;
            }
        }
        $this->splFetch(false);
    }
}

/** Looks one element ahead. https://www.php.net/manual/en/class.cachingiterator.php */
class CachingIterator extends IteratorIterator implements ArrayAccess, Countable, Stringable
{
    public const CALL_TOSTRING = 1;
    public const CATCH_GET_CHILD = 16;
    public const TOSTRING_USE_KEY = 2;
    public const TOSTRING_USE_CURRENT = 4;
    public const TOSTRING_USE_INNER = 8;
    public const FULL_CACHE = 256;

    #[Hidden]
    protected int $splFlags = 0;
    #[Hidden]
    protected bool $splValid = false;
    #[Hidden]
    protected array $splCache = [];
    #[Hidden]
    protected ?string $splText = null;

    public function __construct(Iterator $iterator, int $flags = CachingIterator::CALL_TOSTRING)
    {
        self::splCheckFlags($flags, 'CachingIterator::__construct(): Argument #2 ($flags)');
        $this->splInner = $iterator;
        $this->splFlags = $flags;
    }

    #[Hidden]
    protected static function splCheckFlags(int $flags, string $what): void
    {
        $modes = $flags & 15;
        if ($modes !== 0 && $modes !== 1 && $modes !== 2 && $modes !== 4 && $modes !== 8) {
            throw new ValueError($what . ' must contain only one of CachingIterator::CALL_TOSTRING, CachingIterator::TOSTRING_USE_KEY, CachingIterator::TOSTRING_USE_CURRENT, or CachingIterator::TOSTRING_USE_INNER');
        }
    }

    public function rewind(): void
    {
        $this->splRewind();
        $this->splCache = [];
        $this->splAhead();
    }

    public function valid(): bool
    {
        return $this->splValid;
    }

    public function next(): void
    {
        $this->splAhead();
    }

    public function hasNext(): bool
    {
        return $this->splIterator()->valid();
    }

    public function __toString(): string
    {
        if (($this->splFlags & 15) === 0) {
            throw new BadMethodCallException(static::class . ' does not fetch string value (see CachingIterator::__construct)');
        }
        if ($this->splFlags & self::TOSTRING_USE_KEY) {
            return (string) $this->splKey;
        }
        if ($this->splFlags & self::TOSTRING_USE_CURRENT) {
            return (string) $this->splCurrent;
        }
        return (string) $this->splText;
    }

    public function getFlags(): int
    {
        return $this->splFlags;
    }

    public function setFlags(int $flags): void
    {
        self::splCheckFlags($flags, 'CachingIterator::setFlags(): Argument #1 ($flags)');
        if (($this->splFlags & self::CALL_TOSTRING) !== 0 && ($flags & self::CALL_TOSTRING) === 0) {
            throw new InvalidArgumentException('Unsetting flag CALL_TO_STRING is not possible');
        }
        if (($this->splFlags & self::TOSTRING_USE_INNER) !== 0 && ($flags & self::TOSTRING_USE_INNER) === 0) {
            throw new InvalidArgumentException('Unsetting flag TOSTRING_USE_INNER is not possible');
        }
        if (($flags & self::FULL_CACHE) !== 0 && ($this->splFlags & self::FULL_CACHE) === 0) {
            $this->splCache = [];
        }
        $this->splFlags = $flags;
    }

    public function offsetGet($key): mixed
    {
        $this->splNeedCache();
        if (!array_key_exists($key, $this->splCache)) {
            trigger_error("Undefined array key \"$key\"", E_USER_WARNING);
            return null;
        }
        return $this->splCache[$key];
    }

    public function offsetSet($key, mixed $value): void
    {
        $this->splNeedCache();
        $this->splCache[$key] = $value;
    }

    public function offsetUnset($key): void
    {
        $this->splNeedCache();
        unset($this->splCache[$key]);
    }

    public function offsetExists($key): bool
    {
        $this->splNeedCache();
        return isset($this->splCache[$key]);
    }

    public function getCache(): array
    {
        $this->splNeedCache();
        return $this->splCache;
    }

    public function count(): int
    {
        $this->splNeedCache();
        return count($this->splCache);
    }

    #[Hidden]
    private function splNeedCache(): void
    {
        if (($this->splFlags & self::FULL_CACHE) === 0) {
            throw new BadMethodCallException(static::class . ' does not use a full cache (see CachingIterator::__construct)');
        }
    }

    #[Hidden]
    protected function splAhead(): void
    {
        if (!$this->splFetch(true)) {
            $this->splValid = false;
            return;
        }
        $this->splValid = true;
        if ($this->splFlags & self::FULL_CACHE) {
            $this->splCache[$this->splKey] = $this->splCurrent;
        }
        $this->splText = null;
        $this->splChildren();
        if ($this->splFlags & self::TOSTRING_USE_INNER) {
            $inner = $this->splIterator();
            $this->splText = (string) $inner;
        } elseif ($this->splFlags & self::CALL_TOSTRING) {
            $this->splText = (string) $this->splCurrent;
        }
        $this->splIterator()->next();
    }

    #[Hidden]
    protected function splChildren(): void
    {
    }
}

/** Filters by a regular expression. https://www.php.net/manual/en/class.regexiterator.php */
class RegexIterator extends FilterIterator
{
    public const USE_KEY = 1;
    public const INVERT_MATCH = 2;
    public const MATCH = 0;
    public const GET_MATCH = 1;
    public const ALL_MATCHES = 2;
    public const SPLIT = 3;
    public const REPLACE = 4;

    public ?string $replacement = null;

    #[Hidden]
    private string $splPattern = '';
    #[Hidden]
    private int $splMode = 0;
    #[Hidden]
    private int $splRegexFlags = 0;
    #[Hidden]
    private int $splPregFlags = 0;

    public function __construct(Iterator $iterator, string $pattern, int $mode = RegexIterator::MATCH, int $flags = 0, int $pregFlags = 0)
    {
        if ($mode < 0 || $mode > 4) {
            throw new InvalidArgumentException('RegexIterator::__construct(): Argument #3 ($mode) must be RegexIterator::MATCH, RegexIterator::GET_MATCH, RegexIterator::ALL_MATCHES, RegexIterator::SPLIT, or RegexIterator::REPLACE');
        }
        $this->splInner = $iterator;
        $this->splPattern = $pattern;
        $this->splMode = $mode;
        $this->splRegexFlags = $flags;
        $this->splPregFlags = $pregFlags;
    }

    public function accept(): bool
    {
        if (!$this->splHas) {
            return false;
        }
        if ($this->splRegexFlags & self::USE_KEY) {
            $subject = (string) $this->splKey;
        } elseif (is_array($this->splCurrent)) {
            return false;
        } else {
            $subject = (string) $this->splCurrent;
        }
        $found = [];
        switch ($this->splMode) {
            case self::GET_MATCH:
                $ok = preg_match($this->splPattern, $subject, $found, $this->splPregFlags) > 0;
                $this->splCurrent = $found;
                break;
            case self::ALL_MATCHES:
                preg_match_all($this->splPattern, $subject, $found, $this->splPregFlags ?: PREG_PATTERN_ORDER);
                $ok = true;
                $this->splCurrent = $found;
                break;
            case self::SPLIT:
                $parts = preg_split($this->splPattern, $subject, -1, $this->splPregFlags);
                $ok = is_array($parts) && count($parts) > 1;
                $this->splCurrent = $parts;
                break;
            case self::REPLACE:
                $ok = preg_match($this->splPattern, $subject) > 0;
                if ($ok) {
                    $this->splCurrent = preg_replace($this->splPattern, (string) $this->replacement, $subject);
                }
                break;
            default:
                $ok = preg_match($this->splPattern, $subject) > 0;
        }
        if ($this->splRegexFlags & self::INVERT_MATCH) {
            return !$ok;
        }
        return $ok;
    }

    public function getMode(): int
    {
        return $this->splMode;
    }

    public function setMode(int $mode): void
    {
        if ($mode < 0 || $mode > 4) {
            throw new ValueError('RegexIterator::setMode(): Argument #1 ($mode) must be RegexIterator::MATCH, RegexIterator::GET_MATCH, RegexIterator::ALL_MATCHES, RegexIterator::SPLIT, or RegexIterator::REPLACE');
        }
        $this->splMode = $mode;
    }

    public function getFlags(): int
    {
        return $this->splRegexFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splRegexFlags = $flags;
    }

    public function getPregFlags(): int
    {
        return $this->splPregFlags;
    }

    public function setPregFlags(int $pregFlags): void
    {
        $this->splPregFlags = $pregFlags;
    }

    public function getRegex(): string
    {
        return $this->splPattern;
    }
}

/** Several iterators side by side. https://www.php.net/manual/en/class.multipleiterator.php */
class MultipleIterator implements Iterator
{
    public const MIT_NEED_ANY = 0;
    public const MIT_NEED_ALL = 1;
    public const MIT_KEYS_NUMERIC = 0;
    public const MIT_KEYS_ASSOC = 2;

    private array $storage = [];
    #[Hidden]
    private int $splFlags = 0;

    public function __construct(int $flags = MultipleIterator::MIT_NEED_ALL | MultipleIterator::MIT_KEYS_NUMERIC)
    {
        $this->splFlags = $flags;
    }

    public function getFlags(): int
    {
        return $this->splFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splFlags = $flags;
    }

    public function attachIterator(Iterator $iterator, string|int|null $info = null): void
    {
        if ($info !== null) {
            foreach ($this->storage as $entry) {
                if ($entry['inf'] === $info) {
                    throw new InvalidArgumentException('Key duplication error');
                }
            }
        }
        foreach ($this->storage as $i => $entry) {
            if ($entry['obj'] === $iterator) {
                $this->storage[$i]['inf'] = $info;
                return;
            }
        }
        $this->storage[] = ['obj' => $iterator, 'inf' => $info];
    }

    public function detachIterator(Iterator $iterator): void
    {
        $kept = [];
        foreach ($this->storage as $entry) {
            if ($entry['obj'] !== $iterator) {
                $kept[] = $entry;
            }
        }
        $this->storage = $kept;
    }

    public function containsIterator(Iterator $iterator): bool
    {
        foreach ($this->storage as $entry) {
            if ($entry['obj'] === $iterator) {
                return true;
            }
        }
        return false;
    }

    public function countIterators(): int
    {
        return count($this->storage);
    }

    public function rewind(): void
    {
        foreach ($this->storage as $entry) {
            $entry['obj']->rewind();
        }
    }

    public function valid(): bool
    {
        if (count($this->storage) === 0) {
            return false;
        }
        $all = ($this->splFlags & self::MIT_NEED_ALL) !== 0;
        foreach ($this->storage as $entry) {
            if ($entry['obj']->valid() !== $all) {
                return !$all;
            }
        }
        return $all;
    }

    public function key(): array
    {
        return $this->splCollect(false);
    }

    public function current(): array
    {
        return $this->splCollect(true);
    }

    public function next(): void
    {
        foreach ($this->storage as $entry) {
            $entry['obj']->next();
        }
    }

    #[Hidden]
    private function splCollect(bool $values): array
    {
        $out = [];
        foreach ($this->storage as $entry) {
            $it = $entry['obj'];
            $v = null;
            if ($it->valid()) {
                $v = $values ? $it->current() : $it->key();
            } elseif ($this->splFlags & self::MIT_NEED_ALL) {
                $what = $values ? 'current' : 'key';
                throw new RuntimeException("Called $what() with non valid sub iterator");
            }
            if ($this->splFlags & self::MIT_KEYS_ASSOC) {
                if ($entry['inf'] === null) {
                    throw new InvalidArgumentException('Sub-Iterator is associated with NULL');
                }
                $out[$entry['inf']] = $v;
            } else {
                $out[] = $v;
            }
        }
        return $out;
    }
}
