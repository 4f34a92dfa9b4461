<?php

/** A case of an enum. https://www.php.net/manual/en/class.reflectionenumunitcase.php */
class ReflectionEnumUnitCase extends ReflectionClassConstant
{
    public function __construct(object|string $class, string $constant)
    {
        parent::__construct($class, $constant);
        if (!$this->facts['case']) {
            throw new ReflectionException("Constant {$this->class}::{$this->name} is not a case");
        }
    }

    public function getEnum(): ReflectionEnum
    {
        return new ReflectionEnum($this->class);
    }

    public function getValue(): UnitEnum
    {
        return php2go_reflection_constant($this->facts['of'], $this->name);
    }
}
