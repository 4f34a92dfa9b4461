<?php

/** A method. https://www.php.net/manual/en/class.reflectionmethod.php */
class ReflectionMethod extends ReflectionFunctionAbstract
{
    public const IS_STATIC = 16;
    public const IS_PUBLIC = 1;
    public const IS_PROTECTED = 2;
    public const IS_PRIVATE = 4;
    public const IS_ABSTRACT = 64;
    public const IS_FINAL = 32;

    public string $class = '';

    public function __construct(object|string $objectOrMethod, ?string $method = null)
    {
        php2go_unnumbered($this);
        if ($method === null) {
            if (is_object($objectOrMethod) || !str_contains($objectOrMethod, '::')) {
                throw new ReflectionException('ReflectionMethod::__construct(): Argument #1 ($objectOrMethod) must be a valid method name');
            }
            [$objectOrMethod, $method] = explode('::', $objectOrMethod, 2);
        }
        $class = php2go_reflection_class($objectOrMethod);
        if ($class === null) {
            throw new ReflectionException('Class "' . ltrim($objectOrMethod, '\\') . '" does not exist', -1);
        }
        if ($objectOrMethod instanceof Closure && strtolower($method) === '__invoke') {
            $facts = php2go_reflection_function($objectOrMethod);
            $facts['name'] = '__invoke';
            $facts['class'] = 'Closure';
            $facts['modifiers'] = 1;
            $facts['of'] = $class;
        } else {
            $facts = php2go_reflection_methods($class)[strtolower($method)] ?? null;
        }
        if ($facts === null) {
            throw new ReflectionException('Method ' . php2go_reflection_facts($class)['name'] . '::' . $method . '() does not exist');
        }
        $this->facts = $facts;
        $this->name = $facts['name'];
        $this->class = $facts['class'];
    }

    /** The method that facts describe. */
    #[Hidden]
    public static function of(array $facts): ReflectionMethod
    {
        $m = php2go_unnumbered(php2go_instance('ReflectionMethod'));
        if ($m instanceof ReflectionMethod) {
            $m->facts = $facts;
            $m->name = $facts['name'];
            $m->class = $facts['class'];
        }
        return $m;
    }

    public function isPublic(): bool
    {
        return ($this->facts['modifiers'] & 1) !== 0;
    }

    public function isPrivate(): bool
    {
        return ($this->facts['modifiers'] & 4) !== 0;
    }

    public function isProtected(): bool
    {
        return ($this->facts['modifiers'] & 2) !== 0;
    }

    public function isAbstract(): bool
    {
        return ($this->facts['modifiers'] & 64) !== 0;
    }

    public function isFinal(): bool
    {
        return ($this->facts['modifiers'] & 32) !== 0;
    }

    public function isConstructor(): bool
    {
        return strtolower($this->name) === '__construct';
    }

    public function isDestructor(): bool
    {
        return strtolower($this->name) === '__destruct';
    }

    public function getModifiers(): int
    {
        return $this->facts['modifiers'];
    }

    public function getClosure(?object $object = null): Closure
    {
        if ($this->facts['static']) {
            return php2go_reflection_method_closure($this->facts['of'], $this->name, null);
        }
        $this->needObject($object);
        return php2go_reflection_method_closure($this->facts['of'], $this->name, $object);
    }

    public function invoke(?object $object = null, mixed ...$args): mixed
    {
        return $this->run($object, $args);
    }

    public function invokeArgs(?object $object = null, array $args = []): mixed
    {
        return $this->run($object, $args);
    }

    #[Hidden]
    private function run(?object $object, array $args): mixed
    {
        if ($this->isAbstract()) {
            throw new ReflectionException("Trying to invoke abstract method {$this->class}::{$this->name}()");
        }
        if ($object instanceof Closure && $this->class === 'Closure') {
            return $object(...$args);
        }
        if ($this->facts['static']) {
            return php2go_reflection_invoke($this->facts['of'], $this->name, null, $args);
        }
        if ($object === null) {
            throw new ReflectionException("Trying to invoke non static method {$this->class}::{$this->name}() without an object");
        }
        $this->needObject($object);
        return php2go_reflection_invoke($this->facts['of'], $this->name, $object, $args);
    }

    /** Throws where an object is of another class. */
    #[Hidden]
    private function needObject(?object $object): void
    {
        if ($object === null) {
            throw new TypeError('ReflectionMethod::getClosure(): Argument #1 ($object) must be provided for instance methods');
        }
        if (!php2go_reflection_is(php2go_reflection_class($object), $this->facts['of'])) {
            throw new ReflectionException('Given object is not an instance of the class this method was declared in');
        }
    }

    public function getDeclaringClass(): ReflectionClass
    {
        return ReflectionClass::of($this->facts['of']);
    }

    public function getPrototype(): ReflectionMethod
    {
        php2go_unsupported('ReflectionMethod::getPrototype()');
        return $this;
    }

    public function hasPrototype(): bool
    {
        php2go_unsupported('ReflectionMethod::hasPrototype()');
        return false;
    }

    public function setAccessible(bool $accessible)
    {
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionMethod::__toString()');
        return '';
    }
}
