<?php

/** A property. https://www.php.net/manual/en/class.reflectionproperty.php */
class ReflectionProperty implements Reflector
{
    public const IS_STATIC = 16;
    public const IS_READONLY = 128;
    public const IS_PUBLIC = 1;
    public const IS_PROTECTED = 2;
    public const IS_PRIVATE = 4;
    public const IS_FINAL = 32;
    public const IS_ABSTRACT = 64;
    public const IS_VIRTUAL = 512;
    public const IS_PROTECTED_SET = 2048;
    public const IS_PRIVATE_SET = 4096;

    public string $name = '';
    public string $class = '';
    #[Hidden]
    private array $facts = [];

    public function __construct(object|string $class, string $property)
    {
        php2go_unnumbered($this);
        $handle = php2go_reflection_class($class);
        if ($handle === null) {
            throw new ReflectionException('Class "' . ltrim($class, '\\') . '" does not exist', -1);
        }
        $facts = php2go_reflection_properties($handle)[$property] ?? null;
        if ($facts === null && is_object($class) && in_array($property, php2go_reflection_dynamic($class), true)) {
            $facts = ReflectionProperty::dynamic($class, $property);
        }
        if ($facts === null) {
            throw new ReflectionException('Property ' . php2go_reflection_facts($handle)['name'] . '::$' . $property . ' does not exist');
        }
        $this->facts = $facts;
        $this->name = $facts['name'];
        $this->class = $facts['class'];
    }

    /** The property that facts describe. */
    #[Hidden]
    public static function of(array $facts): ReflectionProperty
    {
        $p = php2go_unnumbered(php2go_instance('ReflectionProperty'));
        if ($p instanceof ReflectionProperty) {
            $p->facts = $facts;
            $p->name = $facts['name'];
            $p->class = $facts['class'];
        }
        return $p;
    }

    /** What is known of a property that no class declares. */
    #[Hidden]
    public static function dynamic(object $object, string $name): array
    {
        return [
            'name' => $name, 'class' => $object::class, 'modifiers' => 1, 'doc' => false, 'attrs' => [], 'static' => false, 'type' => '', 'promoted' => false,
            'hasDefault' => false, 'default' => null, 'of' => null, 'get' => false, 'set' => false, 'hooks' => [],
        ];
    }

    private function __clone(): void
    {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function getValue(?object $object = null): mixed
    {
        if ($this->facts['static']) {
            return php2go_reflection_static_property($this->facts['of'], $this->name);
        }
        if ($object === null) {
            throw new TypeError('ReflectionProperty::getValue(): Argument #1 ($object) must be provided for instance properties');
        }
        $this->needObject($object);
        return php2go_reflection_get($this->facts['of'], $object, $this->name);
    }

    public function setValue(mixed $objectOrValue = null, mixed ...$value): void
    {
        if ($this->facts['static']) {
            php2go_reflection_set_static($this->facts['of'], $this->name, $value ? $value[0] : $objectOrValue);
            return;
        }
        if (!is_object($objectOrValue)) {
            throw new TypeError('ReflectionProperty::setValue(): Argument #1 ($objectOrValue) must be of type object, ' . get_debug_type($objectOrValue) . ' given');
        }
        php2go_reflection_set($this->facts['of'], $objectOrValue, $this->name, $value[0] ?? null);
    }

    public function isInitialized(?object $object = null): bool
    {
        if ($this->facts['static']) {
            return php2go_reflection_static_initialised($this->facts['of'], $this->name);
        }
        if ($object === null) {
            throw new TypeError('ReflectionProperty::isInitialized(): Argument #1 ($object) must be provided for instance properties');
        }
        $this->needObject($object);
        return php2go_reflection_initialised($this->facts['of'], $object, $this->name);
    }

    /** Throws where an object is of another class. */
    #[Hidden]
    private function needObject(object $object): void
    {
        if ($this->facts['of'] !== null && !php2go_reflection_is(php2go_reflection_class($object), $this->facts['of'])) {
            throw new ReflectionException('Given object is not an instance of the class this property was declared in');
        }
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

    public function isStatic(): bool
    {
        return $this->facts['static'];
    }

    public function isReadOnly(): bool
    {
        return ($this->facts['modifiers'] & 128) !== 0;
    }

    public function isFinal(): bool
    {
        return ($this->facts['modifiers'] & self::IS_FINAL) !== 0;
    }

    public function isAbstract(): bool
    {
        return ($this->facts['modifiers'] & self::IS_ABSTRACT) !== 0;
    }

    public function isVirtual(): bool
    {
        return ($this->facts['modifiers'] & self::IS_VIRTUAL) !== 0;
    }

    public function isPrivateSet(): bool
    {
        return ($this->facts['modifiers'] & self::IS_PRIVATE_SET) !== 0;
    }

    public function isProtectedSet(): bool
    {
        $readonly = $this->isReadOnly() && $this->isPublic() && !$this->isPrivateSet();
        return $readonly || ($this->facts['modifiers'] & self::IS_PROTECTED_SET) !== 0;
    }

    public function isDynamic(): bool
    {
        return $this->facts['of'] === null;
    }

    public function hasHooks(): bool
    {
        return $this->facts['get'] || $this->facts['set'];
    }

    public function hasHook(PropertyHookType $type): bool
    {
        return $this->facts[$type->value];
    }

    public function getHooks(): array
    {
        return array_map(fn(array $facts): ReflectionMethod => ReflectionMethod::of($facts), $this->facts['hooks']);
    }

    public function getHook(PropertyHookType $type): ?ReflectionMethod
    {
        return $this->hasHook($type) ? ReflectionMethod::of($this->facts['hooks'][$type->value]) : null;
    }

    public function getSettableType(): ?ReflectionType
    {
        if ($this->facts['set']) {
            return ReflectionMethod::of($this->facts['hooks']['set'])->getParameters()[0]->getType();
        }
        return $this->isVirtual() ? ReflectionType::of('never') : $this->getType();
    }

    public function getRawValue(object $object): mixed
    {
        if ($this->isVirtual()) {
            throw new Error('Must not read from virtual property ' . $object::class . '::$' . $this->name);
        }
        if ($this->hasHooks()) {
            php2go_unsupported('ReflectionProperty::getRawValue() of a property with hooks');
        }
        return $this->getValue($object);
    }

    public function setRawValue(object $object, mixed $value): void
    {
        if ($this->isVirtual()) {
            throw new Error('Must not write to virtual property ' . $object::class . '::$' . $this->name);
        }
        if ($this->hasHooks()) {
            php2go_unsupported('ReflectionProperty::setRawValue() of a property with hooks');
        }
        $this->setValue($object, $value);
    }

    public function isDefault(): bool
    {
        return $this->facts['of'] !== null;
    }

    public function isPromoted(): bool
    {
        return $this->facts['promoted'];
    }

    public function getModifiers(): int
    {
        return $this->facts['modifiers'];
    }

    public function getDeclaringClass(): ReflectionClass
    {
        if ($this->facts['of'] === null) {
            return new ReflectionClass($this->class);
        }
        return ReflectionClass::of($this->facts['of']);
    }

    public function getDocComment(): string|false
    {
        return $this->facts['doc'];
    }

    public function setAccessible(bool $accessible)
    {
    }

    public function getType(): ?ReflectionType
    {
        return ReflectionType::of($this->facts['type']);
    }

    public function hasType(): bool
    {
        return $this->facts['type'] !== '';
    }

    public function hasDefaultValue(): bool
    {
        return $this->facts['hasDefault'];
    }

    public function getDefaultValue(): mixed
    {
        return $this->facts['hasDefault'] ? php2go_reflection_value($this->facts['default']) : null;
    }

    public function getAttributes(?string $name = null, int $flags = 0): array
    {
        return ReflectionAttribute::of($this->facts['attrs'], Attribute::TARGET_PROPERTY, 'ReflectionProperty', $name, $flags);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionProperty::__toString()');
        return '';
    }
}
