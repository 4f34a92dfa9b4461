<?php

/** A function or closure. https://www.php.net/manual/en/class.reflectionfunction.php */
class ReflectionFunction extends ReflectionFunctionAbstract
{
    public const IS_DEPRECATED = 2048;

    public function __construct(Closure|string $function)
    {
        php2go_unnumbered($this);
        $facts = php2go_reflection_function($function);
        if (!$facts && is_string($function)) {
            throw new ReflectionException('Function ' . ltrim($function, '\\') . '() does not exist');
        }
        $this->facts = $facts;
        $this->name = $facts['name'];
    }

    public function isAnonymous(): bool
    {
        return str_ends_with($this->name, '{closure}');
    }

    public function isDisabled(): bool
    {
        return false;
    }

    public function invoke(mixed ...$args): mixed
    {
        return php2go_reflection_call($this->facts['func'], $args);
    }

    public function invokeArgs(array $args = []): mixed
    {
        return php2go_reflection_call($this->facts['func'], $args);
    }

    public function getClosure(): Closure
    {
        return php2go_reflection_closure($this->facts['func']);
    }

    public function __toString(): string
    {
        php2go_unsupported('ReflectionFunction::__toString()');
        return '';
    }
}
