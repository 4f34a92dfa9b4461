<?php

/** Marks a class as an attribute. https://www.php.net/manual/en/class.attribute.php */
#[Attribute(Attribute::TARGET_CLASS)]
final class Attribute
{
    public const TARGET_CLASS = 1;
    public const TARGET_FUNCTION = 2;
    public const TARGET_METHOD = 4;
    public const TARGET_PROPERTY = 8;
    public const TARGET_CLASS_CONSTANT = 16;
    public const TARGET_PARAMETER = 32;
    public const TARGET_ALL = 63;
    public const IS_REPEATABLE = 64;

    public int $flags;

    public function __construct(int $flags = Attribute::TARGET_ALL)
    {
        $this->flags = $flags;
    }
}
