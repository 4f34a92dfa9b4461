<?php

/** Marks a method whose result type comes later. https://www.php.net/manual/en/class.returntypewillchange.php */
#[Attribute(Attribute::TARGET_METHOD)]
final class ReturnTypeWillChange
{
    public function __construct()
    {
    }
}
