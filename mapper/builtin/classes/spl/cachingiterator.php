<?php

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
