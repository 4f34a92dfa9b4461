<?php

/** A file in memory, or a temporary one where it is larger. https://www.php.net/manual/en/class.spltempfileobject.php */
class SplTempFileObject extends SplFileObject
{
    public function __construct(int $maxMemory = 2 * 1024 * 1024)
    {
        $name = match (true) {
            $maxMemory < 0 => 'php://memory',
            $maxMemory === 2 * 1024 * 1024 => 'php://temp',
            default => "php://temp/maxmemory:$maxMemory",
        };
        $this->splOpen('SplTempFileObject::__construct', $name, 'wb', false, null);
        $this->splDir = '';
    }
}
