<?php

/** Several types that are all needed. https://www.php.net/manual/en/class.reflectionintersectiontype.php */
class ReflectionIntersectionType extends ReflectionType
{
    #[Hidden]
    public function __construct(string $text)
    {
        php2go_unnumbered($this);
        $this->text = $text;
    }

    public function getTypes(): array
    {
        $types = [];
        foreach (explode('&', $this->text) as $part) {
            $types[] = new ReflectionNamedType($part);
        }
        return $types;
    }
}
