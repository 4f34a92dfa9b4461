<?php

/** An attribute of a declaration. https://www.php.net/manual/en/class.reflectionattribute.php */
class ReflectionAttribute implements Reflector
{
    public const IS_INSTANCEOF = 2;

    #[Hidden]
    private array $facts = [];
    #[Hidden]
    private int $target = 0;

    /** The attributes of a declaration that a name and flags choose. */
    #[Hidden]
    public static function of(array $list, int $target, string $from, ?string $name, int $flags): array
    {
        if ($flags & ~self::IS_INSTANCEOF) {
            throw new ValueError($from . '::getAttributes(): Argument #2 ($flags) must be a valid attribute filter flag');
        }
        $base = null;
        if ($name !== null && $flags) {
            $base = php2go_reflection_class($name);
            if ($base === null) {
                throw new Error('Class "' . $name . '" not found');
            }
        }
        $out = [];
        foreach ($list as $facts) {
            if ($name !== null && $base === null && strcasecmp($facts['name'], ltrim($name, '\\')) !== 0) {
                continue;
            }
            if ($base !== null) {
                $class = php2go_reflection_class($facts['name']);
                if ($class === null || !php2go_reflection_is($class, $base)) {
                    continue;
                }
            }
            $a = new ReflectionAttribute();
            php2go_unnumbered($a); // most are gone when the next object is made
            $a->facts = $facts;
            $a->target = $target;
            $out[] = $a;
        }
        return $out;
    }

    private function __clone(): void
    {
    }

    private function __construct()
    {
    }

    public function getName(): string
    {
        return $this->facts['name'];
    }

    public function getTarget(): int
    {
        return $this->target;
    }

    public function isRepeated(): bool
    {
        return $this->facts['repeated'];
    }

    public function getArguments(): array
    {
        return php2go_reflection_value($this->facts['args']);
    }

    public function newInstance(): object
    {
        $name = $this->facts['name'];
        $class = php2go_reflection_class($name);
        if ($class === null) {
            throw new Error('Attribute class "' . $name . '" not found');
        }
        $flags = $this->flags($class, $name);
        if (!($flags & $this->target)) {
            throw new Error('Attribute "' . $name . '" cannot target ' . $this->targets($this->target) . ' (allowed targets: ' . $this->targets($flags) . ')');
        }
        if ($this->facts['repeated'] && !($flags & Attribute::IS_REPEATABLE)) {
            throw new Error('Attribute "' . $name . '" must not be repeated');
        }
        $args = $this->getArguments();
        $methods = php2go_reflection_methods($class);
        if (!isset($methods['__construct'])) {
            if ($args) {
                throw new Error("Attribute class $name does not have a constructor, cannot pass arguments");
            }
        } elseif (!($methods['__construct']['modifiers'] & 1)) {
            throw new Error("Attribute constructor of class $name must be public");
        }
        if ($this->facts['strict'] && $args) {
            $this->strict($methods['__construct']['params'], $args);
        }
        return php2go_reflection_new($class, $args);
    }

    /** What an attribute's class says of where it can stand. */
    #[Hidden]
    private function flags(mixed $class, string $name): int
    {
        foreach (php2go_reflection_facts($class)['attrs'] as $a) {
            if (strtolower($a['name']) === 'attribute') {
                $args = php2go_reflection_value($a['args']);
                $flags = $args ? array_values($args)[0] : Attribute::TARGET_ALL;
                if (!is_int($flags)) {
                    throw new TypeError('Attribute::__construct(): Argument #1 ($flags) must be of type int, ' . get_debug_type($flags) . ' given');
                }
                if ($flags & ~127) {
                    throw new Error('Invalid attribute flags specified');
                }
                return $flags;
            }
        }
        throw new Error('Attempting to use non-attribute class "' . $name . '" as attribute');
    }

    /** Refuses arguments that the strict types of the file around do not take as they are. */
    #[Hidden]
    private function strict(array $params, array $args): void
    {
        foreach ($params as $i => $p) {
            $value = $args[$i] ?? $args[$p['name']] ?? null;
            $type = '|' . strtolower(ltrim($p['type'], '?')) . '|';
            if (is_scalar($value) && $type !== '||' && $type !== '|mixed|' && !str_contains($type, '|' . get_debug_type($value) . '|')) {
                php2go_unsupported('ReflectionAttribute::newInstance() with an argument of another type in strict mode');
            }
        }
    }

    /** The words for targets. */
    #[Hidden]
    private function targets(int $flags): string
    {
        $names = [];
        foreach (['class', 'function', 'method', 'property', 'class constant', 'parameter'] as $i => $name) {
            if ($flags & (1 << $i)) {
                $names[] = $name;
            }
        }
        return implode(', ', $names);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionAttribute::__toString()');
        return '';
    }
}
