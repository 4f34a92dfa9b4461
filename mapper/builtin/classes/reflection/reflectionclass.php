<?php

/** A class, interface, trait or enum. https://www.php.net/manual/en/class.reflectionclass.php */
class ReflectionClass implements Reflector
{
    public const IS_IMPLICIT_ABSTRACT = 16;
    public const IS_EXPLICIT_ABSTRACT = 64;
    public const IS_FINAL = 32;
    public const IS_READONLY = 65536;

    public string $name = '';
    #[Hidden]
    protected mixed $handle = null;
    #[Hidden]
    protected array $facts = [];
    #[Hidden]
    private ?object $object = null;

    public function __construct(object|string $objectOrClass)
    {
        php2go_unnumbered($this);
        $this->handle = php2go_reflection_class($objectOrClass);
        if ($this->handle === null) {
            throw new ReflectionException('Class "' . ltrim($objectOrClass, '\\') . '" does not exist', -1);
        }
        if (is_object($objectOrClass)) {
            $this->object = $objectOrClass;
        }
        $this->facts = php2go_reflection_facts($this->handle);
        $this->name = $this->facts['name'];
    }

    /** The class that the runtime knows by a handle. */
    #[Hidden]
    public static function of(mixed $handle): ReflectionClass
    {
        $c = php2go_unnumbered(php2go_instance('ReflectionClass'));
        if ($c instanceof ReflectionClass) {
            $c->handle = $handle;
            $c->facts = php2go_reflection_facts($handle);
            $c->name = $c->facts['name'];
        }
        return $c;
    }

    private function __clone(): void
    {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function isInternal(): bool
    {
        return $this->facts['internal'];
    }

    public function isUserDefined(): bool
    {
        return !$this->facts['internal'];
    }

    public function isAnonymous(): bool
    {
        return $this->facts['anonymous'];
    }

    public function isInstantiable(): bool
    {
        if ($this->facts['interface'] || $this->facts['trait'] || $this->facts['enum'] || $this->isAbstract()) {
            return false;
        }
        $new = $this->getConstructor();
        return $new === null || $new->isPublic();
    }

    public function isCloneable(): bool
    {
        if ($this->facts['interface'] || $this->facts['trait'] || $this->facts['enum'] || $this->isAbstract()) {
            return false;
        }
        if ($this->facts['internal']) {
            php2go_unsupported('ReflectionClass::isCloneable() of ' . $this->name);
        }
        $clone = php2go_reflection_methods($this->handle)['__clone'] ?? null;
        return $clone === null || ($clone['modifiers'] & 1) !== 0;
    }

    public function getFileName(): string|false
    {
        return $this->facts['file'];
    }

    public function getStartLine(): int|false
    {
        return $this->facts['start'];
    }

    public function getEndLine(): int|false
    {
        return $this->facts['end'];
    }

    public function getDocComment(): string|false
    {
        return $this->facts['doc'];
    }

    public function getConstructor(): ?ReflectionMethod
    {
        $facts = php2go_reflection_methods($this->handle)['__construct'] ?? null;
        return $facts === null ? null : ReflectionMethod::of($facts);
    }

    public function hasMethod(string $name): bool
    {
        return isset(php2go_reflection_methods($this->handle)[strtolower($name)]);
    }

    public function getMethod(string $name): ReflectionMethod
    {
        $facts = php2go_reflection_methods($this->handle)[strtolower($name)] ?? null;
        if ($facts === null) {
            throw new ReflectionException('Method ' . $this->name . '::' . $name . '() does not exist');
        }
        return ReflectionMethod::of($facts);
    }

    public function getMethods(?int $filter = null): array
    {
        $out = [];
        foreach (php2go_reflection_methods($this->handle) as $facts) {
            if ($facts['modifiers'] & 4 && $facts['class'] !== $this->name) {
                continue;
            }
            if ($filter === null || $facts['modifiers'] & $filter) {
                $out[] = ReflectionMethod::of($facts);
            }
        }
        return $out;
    }

    public function hasProperty(string $name): bool
    {
        return isset(php2go_reflection_properties($this->handle)[$name])
            || $this->object !== null && in_array($name, php2go_reflection_dynamic($this->object), true);
    }

    public function getProperty(string $name): ReflectionProperty
    {
        $facts = php2go_reflection_properties($this->handle)[$name] ?? null;
        if ($facts !== null) {
            return ReflectionProperty::of($facts);
        }
        if ($this->object !== null && in_array($name, php2go_reflection_dynamic($this->object), true)) {
            return ReflectionProperty::of(ReflectionProperty::dynamic($this->object, $name));
        }
        throw new ReflectionException('Property ' . $this->name . '::$' . $name . ' does not exist');
    }

    public function getProperties(?int $filter = null): array
    {
        $out = [];
        foreach (php2go_reflection_properties($this->handle) as $facts) {
            if ($filter === null || $facts['modifiers'] & $filter) {
                $out[] = ReflectionProperty::of($facts);
            }
        }
        if ($this->object !== null && ($filter === null || $filter & 1)) {
            foreach (php2go_reflection_dynamic($this->object) as $name) {
                $out[] = ReflectionProperty::of(ReflectionProperty::dynamic($this->object, $name));
            }
        }
        return $out;
    }

    public function hasConstant(string $name): bool
    {
        return isset(php2go_reflection_constants($this->handle)[$name]);
    }

    public function getConstants(?int $filter = null): array
    {
        $out = [];
        foreach (php2go_reflection_constants($this->handle) as $name => $facts) {
            if ($filter === null || $facts['modifiers'] & $filter) {
                $out[$name] = php2go_reflection_constant($facts['of'], $name);
            }
        }
        return $out;
    }

    public function getReflectionConstants(?int $filter = null): array
    {
        $out = [];
        foreach (php2go_reflection_constants($this->handle) as $facts) {
            if ($filter === null || $facts['modifiers'] & $filter) {
                $out[] = ReflectionClassConstant::of($facts, 'ReflectionClassConstant');
            }
        }
        return $out;
    }

    public function getConstant(string $name): mixed
    {
        $facts = php2go_reflection_constants($this->handle)[$name] ?? null;
        return $facts === null ? false : php2go_reflection_constant($facts['of'], $name);
    }

    public function getReflectionConstant(string $name): ReflectionClassConstant|false
    {
        $facts = php2go_reflection_constants($this->handle)[$name] ?? null;
        return $facts === null ? false : ReflectionClassConstant::of($facts, 'ReflectionClassConstant');
    }

    public function getInterfaces(): array
    {
        $out = [];
        foreach ($this->facts['interfaces'] as $name) {
            $out[$name] = new ReflectionClass($name);
        }
        return $out;
    }

    public function getInterfaceNames(): array
    {
        return $this->facts['interfaces'];
    }

    public function isInterface(): bool
    {
        return $this->facts['interface'];
    }

    public function getTraits(): array
    {
        $out = [];
        foreach ($this->facts['traits'] as $name) {
            $out[$name] = new ReflectionClass($name);
        }
        return $out;
    }

    public function getTraitNames(): array
    {
        return $this->facts['traits'];
    }

    public function getTraitAliases(): array
    {
        if ($this->facts['traits']) {
            php2go_unsupported('ReflectionClass::getTraitAliases()');
        }
        return [];
    }

    public function isTrait(): bool
    {
        return $this->facts['trait'];
    }

    public function isEnum(): bool
    {
        return $this->facts['enum'];
    }

    public function isAbstract(): bool
    {
        if ($this->facts['abstract']) {
            return true;
        }
        if ($this->facts['interface'] || $this->facts['trait']) {
            foreach (php2go_reflection_methods($this->handle) as $m) {
                if ($m['modifiers'] & 64) {
                    return true;
                }
            }
        }
        return false;
    }

    public function isFinal(): bool
    {
        return $this->facts['final'];
    }

    public function isReadOnly(): bool
    {
        return $this->facts['readonly'];
    }

    public function getModifiers(): int
    {
        return ($this->facts['abstract'] ? 64 : 0) | ($this->facts['final'] ? 32 : 0) | ($this->facts['readonly'] ? 65536 : 0);
    }

    public function isInstance(object $object): bool
    {
        return php2go_reflection_is(php2go_reflection_class($object), $this->handle);
    }

    public function newInstance(mixed ...$args): object
    {
        return $this->make($args);
    }

    public function newInstanceArgs(array $args = []): ?object
    {
        return $this->make($args);
    }

    #[Hidden]
    private function make(array $args): object
    {
        $new = $this->getConstructor();
        if ($new !== null && !$new->isPublic()) {
            throw new ReflectionException('Access to non-public constructor of class ' . $this->name);
        }
        if ($new === null && $args && !$this->facts['enum'] && !$this->isAbstract()) {
            throw new ReflectionException('Class ' . $this->name . ' does not have a constructor, so you cannot pass any constructor arguments');
        }
        return php2go_reflection_new($this->handle, $args);
    }

    public function newInstanceWithoutConstructor(): object
    {
        if ($this->facts['internal'] && $this->facts['final']) {
            throw new ReflectionException('Class ' . $this->name . ' is an internal class marked as final that cannot be instantiated without invoking its constructor');
        }
        if ($this->facts['interface'] || $this->facts['trait'] || $this->facts['enum'] || $this->facts['abstract']) {
            return php2go_reflection_new($this->handle, []);
        }
        return php2go_reflection_bare($this->handle);
    }

    public function getParentClass(): ReflectionClass|false
    {
        return $this->facts['parent'] === null ? false : ReflectionClass::of($this->facts['parent']);
    }

    public function isSubclassOf(ReflectionClass|string $class): bool
    {
        $other = $this->handleOf($class, 'Class');
        return php2go_reflection_is($this->handle, $other) && !php2go_reflection_is($other, $this->handle);
    }

    public function implementsInterface(ReflectionClass|string $interface): bool
    {
        $other = $this->handleOf($interface, 'Interface');
        $facts = php2go_reflection_facts($other);
        if (!$facts['interface']) {
            throw new ReflectionException($facts['name'] . ' is not an interface');
        }
        return php2go_reflection_is($this->handle, $other);
    }

    /** The handle of a class that is given in one of two ways. */
    #[Hidden]
    private function handleOf(ReflectionClass|string $class, string $kind): mixed
    {
        if ($class instanceof ReflectionClass) {
            return $class->handle;
        }
        $handle = php2go_reflection_class($class);
        if ($handle === null) {
            throw new ReflectionException($kind . ' "' . ltrim($class, '\\') . '" does not exist', -1);
        }
        return $handle;
    }

    public function getStaticProperties(): ?array
    {
        $out = [];
        foreach (php2go_reflection_properties($this->handle) as $name => $facts) {
            if ($facts['static'] && php2go_reflection_static_initialised($facts['of'], $name)) {
                $out[$name] = php2go_reflection_static_property($facts['of'], $name);
            }
        }
        return $out;
    }

    public function getStaticPropertyValue(string $name, mixed ...$default): mixed
    {
        $facts = php2go_reflection_properties($this->handle)[$name] ?? null;
        if ($facts !== null && $facts['static']) {
            return php2go_reflection_static_property($facts['of'], $name);
        }
        if ($default) {
            return $default[0];
        }
        throw new ReflectionException('Property ' . $this->name . '::$' . $name . ' does not exist');
    }

    public function setStaticPropertyValue(string $name, mixed $value): void
    {
        $facts = php2go_reflection_properties($this->handle)[$name] ?? null;
        if ($facts === null || !$facts['static']) {
            throw new ReflectionException('Class ' . $this->name . ' does not have a property named ' . $name);
        }
        php2go_reflection_set_static($facts['of'], $name, $value);
    }

    public function getDefaultProperties(): array
    {
        $out = [];
        foreach ([true, false] as $static) {
            foreach (php2go_reflection_properties($this->handle) as $name => $facts) {
                if ($facts['static'] === $static && $facts['hasDefault']) {
                    $out[$name] = php2go_reflection_value($facts['default']);
                }
            }
        }
        return $out;
    }

    public function isIterable(): bool
    {
        if ($this->facts['interface'] || $this->facts['trait'] || $this->isAbstract()) {
            return false;
        }
        return in_array('Traversable', $this->facts['interfaces'], true);
    }

    public function isIterateable(): bool
    {
        return $this->isIterable();
    }

    public function getExtensionName(): string|false
    {
        if ($this->facts['internal']) {
            php2go_unsupported('ReflectionClass::getExtensionName()');
        }
        return false;
    }

    public function inNamespace(): bool
    {
        return str_contains($this->name, '\\');
    }

    public function getNamespaceName(): string
    {
        return implode('\\', array_slice(explode('\\', $this->name), 0, -1));
    }

    public function getShortName(): string
    {
        $parts = explode('\\', $this->name);
        return $parts[count($parts) - 1];
    }

    public function getAttributes(?string $name = null, int $flags = 0): array
    {
        return ReflectionAttribute::of($this->facts['attrs'], Attribute::TARGET_CLASS, 'ReflectionClass', $name, $flags);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionClass::__toString()');
        return '';
    }
}
