<?php

/** A case with a value. https://www.php.net/manual/en/class.reflectionenumbackedcase.php */
class ReflectionEnumBackedCase extends ReflectionEnumUnitCase
{
    public function __construct(object|string $class, string $constant)
    {
        parent::__construct($class, $constant);
        if (php2go_reflection_facts($this->facts['of'])['backing'] === '') {
            throw new ReflectionException("Enum case {$this->class}::{$this->name} is not a backed case");
        }
    }

    public function getBackingValue(): int|string
    {
        return php2go_reflection_get(null, php2go_reflection_constant($this->facts['of'], $this->name), 'value');
    }
}
