<?php

/** What functions and methods have in common. https://www.php.net/manual/en/class.reflectionfunctionabstract.php */
abstract class ReflectionFunctionAbstract implements Reflector
{
    public string $name = '';
    #[Hidden]
    protected array $facts = [];

    private function __clone(): void
    {
    }

    public function inNamespace(): bool
    {
        return str_contains($this->name, '\\');
    }

    public function isClosure(): bool
    {
        return $this->facts['closure'] ?? false;
    }

    public function isDeprecated(): bool
    {
        return false;
    }

    public function isInternal(): bool
    {
        return $this->facts['internal'];
    }

    public function isUserDefined(): bool
    {
        return !$this->facts['internal'];
    }

    public function isGenerator(): bool
    {
        return $this->facts['generator'];
    }

    public function isVariadic(): bool
    {
        foreach ($this->facts['params'] as $p) {
            if ($p['variadic']) {
                return true;
            }
        }
        return false;
    }

    public function isStatic(): bool
    {
        return $this->facts['static'];
    }

    public function getClosureThis(): ?object
    {
        if (!($this->facts['closure'] ?? false)) {
            return null;
        }
        if ($this->facts['this'] === null && $this->facts['scope'] !== null && !$this->facts['static']) {
            php2go_unsupported('getClosureThis() of this closure');
        }
        return $this->facts['this'];
    }

    public function getClosureScopeClass(): ?ReflectionClass
    {
        $scope = $this->facts['scope'] ?? null;
        return $scope === null ? null : new ReflectionClass($scope);
    }

    public function getClosureCalledClass(): ?ReflectionClass
    {
        php2go_unsupported(static::class . '::getClosureCalledClass()');
        return null;
    }

    public function getClosureUsedVariables(): array
    {
        php2go_unsupported(static::class . '::getClosureUsedVariables()');
        return [];
    }

    public function getDocComment(): string|false
    {
        return $this->facts['doc'];
    }

    public function getStartLine(): int|false
    {
        return $this->facts['start'];
    }

    public function getEndLine(): int|false
    {
        return $this->facts['end'];
    }

    public function getFileName(): string|false
    {
        return $this->facts['file'];
    }

    public function getName(): string
    {
        return $this->name;
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

    public function getNumberOfParameters(): int
    {
        return count($this->facts['params']);
    }

    public function getNumberOfRequiredParameters(): int
    {
        $n = 0;
        foreach ($this->facts['params'] as $p) {
            $n += $p['optional'] ? 0 : 1;
        }
        return $n;
    }

    public function getParameters(): array
    {
        $out = [];
        foreach ($this->facts['params'] as $i => $p) {
            $out[] = new ReflectionParameter($this, $i);
        }
        return $out;
    }

    /** What is known of the parameters. */
    #[Hidden]
    public function parameterFacts(): array
    {
        return $this->facts['params'];
    }

    public function getStaticVariables(): array
    {
        php2go_unsupported(static::class . '::getStaticVariables()');
        return [];
    }

    public function returnsReference(): bool
    {
        return $this->facts['byRef'];
    }

    public function hasReturnType(): bool
    {
        return $this->facts['result'] !== '';
    }

    public function getReturnType(): ?ReflectionType
    {
        return ReflectionType::of($this->facts['result']);
    }

    public function hasTentativeReturnType(): bool
    {
        return false;
    }

    public function getTentativeReturnType(): ?ReflectionType
    {
        return null;
    }

    public function getAttributes(?string $name = null, int $flags = 0): array
    {
        $target = $this instanceof ReflectionMethod ? Attribute::TARGET_METHOD : Attribute::TARGET_FUNCTION;
        return ReflectionAttribute::of($this->facts['attrs'], $target, 'ReflectionFunctionAbstract', $name, $flags);
    }
}
