<?php

/** Marks a class whose objects take any property. https://www.php.net/manual/en/class.allowdynamicproperties.php */
#[Attribute(Attribute::TARGET_CLASS)]
final class AllowDynamicProperties
{
    public function __construct()
    {
    }
}
