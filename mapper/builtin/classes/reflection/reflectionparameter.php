<?php

/** A parameter. https://www.php.net/manual/en/class.reflectionparameter.php */
class ReflectionParameter implements Reflector
{
    public string $name = '';
    #[Hidden]
    private array $facts = [];
    #[Hidden]
    private ?ReflectionFunctionAbstract $function = null;

    public function __construct($function, int|string $param)
    {
        php2go_unnumbered($this);
        $owner = self::functionOf($function);
        $found = null;
        foreach ($owner->parameterFacts() as $i => $facts) {
            if ($i === $param || $facts['name'] === $param) {
                $found = $facts;
            }
        }
        if ($found === null) {
            throw new ReflectionException('The parameter specified by its ' . (is_int($param) ? 'offset' : 'name') . ' could not be found');
        }
        $this->function = $owner;
        $this->facts = $found;
        $this->name = $found['name'];
    }

    /** The function that a parameter is looked for in. */
    #[Hidden]
    private static function functionOf(mixed $function): ReflectionFunctionAbstract
    {
        if ($function instanceof ReflectionFunctionAbstract) {
            return $function;
        }
        if ($function instanceof Closure || is_string($function)) {
            return new ReflectionFunction($function);
        }
        if (!is_array($function)) {
            throw new ReflectionException('ReflectionParameter::__construct(): Argument #1 ($function) must be a string, an array(class, method), or a callable object, ' . get_debug_type($function) . ' given');
        }
        if (!isset($function[0], $function[1])) {
            throw new ReflectionException('Expected array($object, $method) or array($classname, $method)');
        }
        return new ReflectionMethod($function[0], $function[1]);
    }

    private function __clone(): void
    {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function isPassedByReference(): bool
    {
        return $this->facts['byRef'];
    }

    public function canBePassedByValue(): bool
    {
        return !$this->facts['byRef'];
    }

    public function getDeclaringFunction(): ReflectionFunctionAbstract
    {
        return $this->function;
    }

    public function getDeclaringClass(): ?ReflectionClass
    {
        if ($this->function instanceof ReflectionMethod) {
            return $this->function->getDeclaringClass();
        }
        return $this->function->getClosureScopeClass();
    }

    public function getClass(): ?ReflectionClass
    {
        php2go_deprecated('Method ReflectionParameter::getClass() is deprecated');
        $name = ltrim($this->facts['type'], '?');
        switch (strtolower($name)) {
            case 'self':
                return $this->getDeclaringClass();
            case 'parent':
                return $this->getDeclaringClass()->getParentClass();
        }
        $type = ReflectionType::of($this->facts['type']);
        if (!$type instanceof ReflectionNamedType || $type->isBuiltin()) {
            return null;
        }
        return new ReflectionClass($name);
    }

    public function isArray(): bool
    {
        php2go_deprecated('Method ReflectionParameter::isArray() is deprecated');
        return ltrim(strtolower($this->facts['type']), '?') === 'array';
    }

    public function isCallable(): bool
    {
        php2go_deprecated('Method ReflectionParameter::isCallable() is deprecated');
        return ltrim(strtolower($this->facts['type']), '?') === 'callable';
    }

    public function hasType(): bool
    {
        return $this->facts['type'] !== '';
    }

    public function getType(): ?ReflectionType
    {
        return ReflectionType::of($this->facts['type']);
    }

    public function allowsNull(): bool
    {
        $type = ReflectionType::of($this->facts['type']);
        return $type === null || $type->allowsNull();
    }

    public function getPosition(): int
    {
        return $this->facts['position'];
    }

    public function isOptional(): bool
    {
        return $this->facts['optional'];
    }

    public function isDefaultValueAvailable(): bool
    {
        return $this->facts['hasDefault'];
    }

    public function getDefaultValue(): mixed
    {
        $this->needDefault();
        return php2go_reflection_value($this->facts['default']);
    }

    public function isDefaultValueConstant(): bool
    {
        $this->needDefault();
        return $this->facts['const'] !== '';
    }

    public function getDefaultValueConstantName(): ?string
    {
        $this->needDefault();
        return $this->facts['const'] === '' ? null : $this->facts['const'];
    }

    #[Hidden]
    private function needDefault(): void
    {
        if (!$this->facts['hasDefault']) {
            throw new ReflectionException('Internal error: Failed to retrieve the default value');
        }
    }

    public function isVariadic(): bool
    {
        return $this->facts['variadic'];
    }

    public function isPromoted(): bool
    {
        return $this->facts['promoted'];
    }

    public function getAttributes(?string $name = null, int $flags = 0): array
    {
        return ReflectionAttribute::of($this->facts['attrs'], Attribute::TARGET_PARAMETER, 'ReflectionParameter', $name, $flags);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionParameter::__toString()');
        return '';
    }
}
