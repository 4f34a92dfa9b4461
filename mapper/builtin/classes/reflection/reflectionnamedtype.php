<?php

/** A type with one name. https://www.php.net/manual/en/class.reflectionnamedtype.php */
class ReflectionNamedType extends ReflectionType
{
    #[Hidden]
    public function __construct(string $text)
    {
        php2go_unnumbered($this);
        $this->text = $text;
    }

    public function getName(): string
    {
        return ltrim($this->text, '?');
    }

    public function isBuiltin(): bool
    {
        return in_array(strtolower($this->getName()), [
            'int', 'float', 'string', 'bool', 'array', 'mixed', 'void', 'null', 'never', 'callable', 'iterable', 'object', 'false', 'true',
        ], true);
    }
}
