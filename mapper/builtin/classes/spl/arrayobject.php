<?php

/** An array as an object. https://www.php.net/manual/en/class.arrayobject.php */
class ArrayObject implements IteratorAggregate, ArrayAccess, Serializable, Countable
{
    use Spl\Elements;

    public const STD_PROP_LIST = 1;
    public const ARRAY_AS_PROPS = 2;

    #[Hidden]
    private string $splIterator = ArrayIterator::class;

    public function __construct($array = [], int $flags = 0, string $iteratorClass = ArrayIterator::class)
    {
        $this->splCheckFlags($flags);
        $this->splCheckClass($iteratorClass, 'ArrayObject::__construct(): Argument #3');
        $this->splTake($array, 'ArrayObject::__construct(): Argument #1 ($array)');
        $this->splFlags = $flags;
        $this->splIterator = $iteratorClass;
    }

    #[Hidden]
    private function splCheckClass(string $class, string $what): void
    {
        if (!is_a($class, ArrayIterator::class, true)) {
            throw new TypeError("$what (\$iteratorClass) must be a class name derived from ArrayIterator, $class given");
        }
    }

    #[Hidden]
    private function splSorted(array $items): bool
    {
        $this->splReplace($items);
        return true;
    }

    /** A copy has its own elements. */
    #[Hook]
    private function splClone(ArrayObject $from): void
    {
        $this->splAssign($from->splArray());
    }

    public function __serialize(): array
    {
        $class = $this->splIterator === ArrayIterator::class ? null : $this->splIterator;
        return [$this->splFlags, $this->splStorage(), php2go_props($this), $class];
    }

    public function __unserialize(array $data): void
    {
        $this->splRestore($data);
        if (isset($data[3])) {
            $this->splIterator = $data[3];
        }
    }

    public function getIterator(): Iterator
    {
        if ($this->splIterator === ArrayIterator::class) {
            return new ArrayIterator($this, $this->splFlags);
        }
        $it = php2go_instance($this->splIterator);
        if ($it instanceof ArrayIterator) {
            $it->splTake($this, '');
        }
        return $it;
    }

    public function exchangeArray($array): array
    {
        $old = $this->splArray();
        $this->splTake($array, 'ArrayObject::exchangeArray(): Argument #1 ($array)');
        return $old;
    }

    public function setIteratorClass(string $iteratorClass): void
    {
        $this->splCheckClass($iteratorClass, 'ArrayObject::setIteratorClass(): Argument #1');
        $this->splIterator = $iteratorClass;
    }

    public function getIteratorClass(): string
    {
        return $this->splIterator;
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0ArrayObject\0storage" => $this->splStorage()];
    }
}
