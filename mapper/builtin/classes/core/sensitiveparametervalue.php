<?php

/** A value that stack traces do not show. https://www.php.net/manual/en/class.sensitiveparametervalue.php */
final class SensitiveParameterValue
{
    private readonly mixed $value;

    public function __construct(mixed $value)
    {
        $this->value = $value;
    }

    public function getValue(): mixed
    {
        return $this->value;
    }

    public function __debugInfo(): array
    {
        return [];
    }
}
