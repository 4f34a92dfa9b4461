<?php

namespace Random;

/** A source of random bits. https://www.php.net/manual/en/class.random-engine.php */
interface Engine
{
    public function generate(): string;
}
