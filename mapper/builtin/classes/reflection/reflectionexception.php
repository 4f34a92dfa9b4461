<?php

/** What reflection throws. https://www.php.net/manual/en/class.reflectionexception.php */
class ReflectionException extends Exception
{
}
