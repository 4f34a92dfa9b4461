<?php

/** The files of a folder as objects. https://www.php.net/manual/en/class.filesystemiterator.php */
class FilesystemIterator extends DirectoryIterator
{
    public const CURRENT_MODE_MASK = 240;
    public const CURRENT_AS_PATHNAME = 32;
    public const CURRENT_AS_FILEINFO = 0;
    public const CURRENT_AS_SELF = 16;
    public const KEY_MODE_MASK = 3840;
    public const KEY_AS_PATHNAME = 0;
    public const FOLLOW_SYMLINKS = 16384;
    public const KEY_AS_FILENAME = 256;
    public const NEW_CURRENT_AND_KEY = 256;
    public const OTHER_MODE_MASK = 28672;
    public const SKIP_DOTS = 4096;
    public const UNIX_PATHS = 8192;

    public function __construct(string $directory, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO | FilesystemIterator::SKIP_DOTS)
    {
        $this->splRead($directory, $flags, 'FilesystemIterator');
    }

    public function rewind(): void
    {
        parent::rewind();
    }

    public function key(): string
    {
        return ($this->splFlags & self::KEY_AS_FILENAME) !== 0 ? $this->splEntry() : $this->splName;
    }

    public function current(): SplFileInfo|FilesystemIterator|string
    {
        if (($this->splFlags & self::CURRENT_AS_PATHNAME) !== 0) {
            return $this->splName;
        }
        if (($this->splFlags & self::CURRENT_AS_SELF) !== 0) {
            return $this;
        }
        return $this->splInfo($this->splName, $this->splInfoClass);
    }

    public function getFlags(): int
    {
        return $this->splFlags & (self::KEY_MODE_MASK | self::CURRENT_MODE_MASK | self::OTHER_MODE_MASK);
    }

    public function setFlags(int $flags): void
    {
        $this->splFlags = $flags & (self::KEY_MODE_MASK | self::CURRENT_MODE_MASK | self::OTHER_MODE_MASK);
    }
}
