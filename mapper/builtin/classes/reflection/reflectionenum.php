<?php

/** An enum. https://www.php.net/manual/en/class.reflectionenum.php */
class ReflectionEnum extends ReflectionClass
{
    public function __construct(object|string $objectOrClass)
    {
        parent::__construct($objectOrClass);
        if (!$this->facts['enum']) {
            throw new ReflectionException('Class "' . $this->name . '" is not an enum');
        }
    }

    public function hasCase(string $name): bool
    {
        return php2go_reflection_constants($this->handle)[$name]['case'] ?? false;
    }

    public function getCase(string $name): ReflectionEnumUnitCase
    {
        $facts = php2go_reflection_constants($this->handle)[$name] ?? null;
        if ($facts === null) {
            throw new ReflectionException("Case {$this->name}::$name does not exist");
        }
        if (!$facts['case']) {
            throw new ReflectionException("{$this->name}::$name is not a case");
        }
        return $this->caseOf($facts);
    }

    public function getCases(): array
    {
        $out = [];
        foreach (php2go_reflection_constants($this->handle) as $facts) {
            if ($facts['case']) {
                $out[] = $this->caseOf($facts);
            }
        }
        return $out;
    }

    #[Hidden]
    private function caseOf(array $facts): ReflectionEnumUnitCase
    {
        return ReflectionClassConstant::of($facts, $this->isBacked() ? 'ReflectionEnumBackedCase' : 'ReflectionEnumUnitCase');
    }

    public function isBacked(): bool
    {
        return $this->facts['backing'] !== '';
    }

    public function getBackingType(): ?ReflectionNamedType
    {
        return $this->facts['backing'] === '' ? null : new ReflectionNamedType($this->facts['backing']);
    }
}
