<?php

/** A constant of a class. https://www.php.net/manual/en/class.reflectionclassconstant.php */
class ReflectionClassConstant implements Reflector
{
    public const IS_PUBLIC = 1;
    public const IS_PROTECTED = 2;
    public const IS_PRIVATE = 4;
    public const IS_FINAL = 32;

    public string $name = '';
    public string $class = '';
    #[Hidden]
    protected array $facts = [];

    public function __construct(object|string $class, string $constant)
    {
        php2go_unnumbered($this);
        $handle = php2go_reflection_class($class);
        if ($handle === null) {
            throw new ReflectionException('Class "' . ltrim($class, '\\') . '" does not exist', -1);
        }
        $facts = php2go_reflection_constants($handle)[$constant] ?? null;
        if ($facts === null) {
            throw new ReflectionException('Constant ' . php2go_reflection_facts($handle)['name'] . '::' . $constant . ' does not exist');
        }
        $this->facts = $facts;
        $this->name = $facts['name'];
        $this->class = $facts['class'];
    }

    /** The constant that facts describe. */
    #[Hidden]
    public static function of(array $facts, string $kind): ReflectionClassConstant
    {
        $k = php2go_unnumbered(php2go_instance($kind));
        if ($k instanceof ReflectionClassConstant) {
            $k->facts = $facts;
            $k->name = $facts['name'];
            $k->class = $facts['class'];
        }
        return $k;
    }

    private function __clone(): void
    {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function getValue(): mixed
    {
        return php2go_reflection_constant($this->facts['of'], $this->name);
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

    public function isFinal(): bool
    {
        return ($this->facts['modifiers'] & 32) !== 0;
    }

    public function getModifiers(): int
    {
        return $this->facts['modifiers'];
    }

    public function getDeclaringClass(): ReflectionClass
    {
        return ReflectionClass::of($this->facts['of']);
    }

    public function getDocComment(): string|false
    {
        return $this->facts['doc'];
    }

    public function isEnumCase(): bool
    {
        return $this->facts['case'];
    }

    public function getAttributes(?string $name = null, int $flags = 0): array
    {
        return ReflectionAttribute::of($this->facts['attrs'], Attribute::TARGET_CLASS_CONSTANT, 'ReflectionClassConstant', $name, $flags);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionClassConstant::__toString()');
        return '';
    }
}
