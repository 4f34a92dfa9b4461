<?php

/** The class of an object, with the object's own properties. https://www.php.net/manual/en/class.reflectionobject.php */
class ReflectionObject extends ReflectionClass
{
    public function __construct(object $object)
    {
        parent::__construct($object);
    }
}
