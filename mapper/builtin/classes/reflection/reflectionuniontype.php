<?php

/** Several types of which one is enough. https://www.php.net/manual/en/class.reflectionuniontype.php */
class ReflectionUnionType extends ReflectionType
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
        foreach (explode('|', $this->text) as $part) {
            $types[] = ReflectionType::of(trim($part, '()'));
        }
        return $types;
    }
}
