<?php

/** A declared type. https://www.php.net/manual/en/class.reflectiontype.php */
abstract class ReflectionType implements Stringable
{
    #[Hidden]
    protected string $text = '';

    /** The type of a declaration, null where there is none. */
    #[Hidden]
    public static function of(string $text): ?ReflectionType
    {
        if ($text === '') {
            return null;
        }
        if (str_contains($text, '|')) {
            return new ReflectionUnionType($text);
        }
        if (str_contains($text, '&')) {
            return new ReflectionIntersectionType($text);
        }
        return new ReflectionNamedType($text);
    }

    public function allowsNull(): bool
    {
        return $this->text[0] === '?' || in_array(strtolower($this->text), ['null', 'mixed'], true)
            || in_array('null', explode('|', strtolower($this->text)), true);
    }

    public function __toString(): string
    {
        return $this->text;
    }
}
