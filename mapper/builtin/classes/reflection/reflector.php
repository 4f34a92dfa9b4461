<?php

/** What can be reflected. https://www.php.net/manual/en/class.reflector.php */
interface Reflector extends Stringable
{
}
