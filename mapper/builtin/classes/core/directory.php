<?php

/** A folder that dir() has opened. https://www.php.net/manual/en/class.directory.php */
class Directory
{
    public readonly string $path;
    public readonly mixed $handle;

    #[Hidden]
    public static function of(string $path, mixed $handle): Directory
    {
        $dir = self::bare();
        $dir->path = $path;
        $dir->handle = $handle;
        return $dir;
    }

    #[Hidden]
    private static function bare(): Directory
    {
        return php2go_instance(Directory::class);
    }

    public function close(): void
    {
        closedir($this->handle);
    }

    public function rewind(): void
    {
        rewinddir($this->handle);
    }

    public function read(): string|false
    {
        return readdir($this->handle);
    }
}
