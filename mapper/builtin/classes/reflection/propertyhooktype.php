<?php

/** The hooks of a property. https://www.php.net/manual/en/enum.propertyhooktype.php */
enum PropertyHookType: string
{
    case Get = 'get';
    case Set = 'set';
}
