<?php

/** The files of a folder and those below it. https://www.php.net/manual/en/class.recursivedirectoryiterator.php */
class RecursiveDirectoryIterator extends FilesystemIterator implements RecursiveIterator
{
    public function __construct(string $directory, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO)
    {
        $this->splRead($directory, $flags, 'RecursiveDirectoryIterator');
    }

    public function hasChildren(bool $allowLinks = false): bool
    {
        if ($this->isDot() || !$allowLinks && ($this->splFlags & self::FOLLOW_SYMLINKS) === 0 && is_link($this->splName)) {
            return false;
        }
        return is_dir($this->splName);
    }

    public function getChildren(): RecursiveDirectoryIterator
    {
        $children = $this->splBelow(static::class);
        $children->splSubPath = $this->getSubPathname();
        $children->splInherit($this->splFileClass, $this->splInfoClass);
        return $children;
    }

    #[Hidden]
    private function splBelow(string $class): RecursiveDirectoryIterator
    {
        if ($class === RecursiveDirectoryIterator::class) {
            return new RecursiveDirectoryIterator($this->splName, $this->splFlags);
        }
        return new $class($this->splName, $this->splFlags);
    }

    public function getSubPath(): string
    {
        return $this->splSubPath;
    }

    public function getSubPathname(): string
    {
        return $this->splSubPath === '' ? $this->splEntry() : $this->splSubPath . '/' . $this->splEntry();
    }
}
