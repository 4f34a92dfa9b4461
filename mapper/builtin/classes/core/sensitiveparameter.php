<?php

/** Marks a parameter that stack traces do not show. https://www.php.net/manual/en/class.sensitiveparameter.php */
#[Attribute(Attribute::TARGET_PARAMETER)]
final class SensitiveParameter
{
    public function __construct()
    {
    }
}
