<?php

/** The files that a pattern matches. https://www.php.net/manual/en/class.globiterator.php */
class GlobIterator extends FilesystemIterator implements Countable
{
    public function __construct(string $pattern, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO)
    {
        if ($pattern === '') {
            throw new ValueError('GlobIterator::__construct(): Argument #1 ($pattern) cannot be empty');
        }
        $this->splPattern = $pattern;
        $this->splFlags = $flags;
        $this->splFolder = dirname($pattern);
        $found = glob($pattern);
        $this->splEntries = $found === false ? [] : $found;
        $this->splSettle();
    }

    public function count(): int
    {
        return count($this->splEntries);
    }
}
