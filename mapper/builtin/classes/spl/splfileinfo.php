<?php

/** A file by its name. https://www.php.net/manual/en/class.splfileinfo.php */
class SplFileInfo implements Stringable
{
    /** The name, and the part of it that is the folder. */
    #[Hidden]
    protected string $splName = '';
    #[Hidden]
    protected string $splDir = '';
    #[Hidden]
    protected string $splFileClass = SplFileObject::class;
    #[Hidden]
    protected string $splInfoClass = SplFileInfo::class;

    public function __construct(string $filename)
    {
        if (str_contains($filename, "\0")) {
            throw new ValueError('SplFileInfo::__construct(): Argument #1 ($filename) must not contain any null bytes');
        }
        $this->splTake($filename);
    }

    #[Hidden]
    protected function splTake(string $filename): void
    {
        while (strlen($filename) > 1 && str_ends_with($filename, '/')) {
            $filename = substr($filename, 0, -1);
        }
        $this->splName = $filename;
        $this->splDir = substr($filename, 0, (int) strrpos($filename, '/'));
    }

    /** The name without its folder. */
    #[Hidden]
    protected function splFile(): string
    {
        $n = strlen($this->splDir);
        return $n > 0 && $n < strlen($this->splName) ? substr($this->splName, $n + 1) : $this->splName;
    }

    public function getPath(): string
    {
        return $this->splDir;
    }

    public function getFilename(): string
    {
        return $this->splFile();
    }

    public function getExtension(): string
    {
        $name = basename($this->splFile());
        $dot = strrpos($name, '.');
        return $dot === false ? '' : substr($name, $dot + 1);
    }

    public function getBasename(string $suffix = ''): string
    {
        return basename($this->splFile(), $suffix);
    }

    public function getPathname(): string
    {
        return $this->splName;
    }

    /** What the status of the file says. */
    #[Hidden]
    private function splStatus(string $what, string $method): int|string
    {
        $value = php2go_file_status($this->splName, $what);
        if ($value === null) {
            throw new RuntimeException("SplFileInfo::$method(): " . ($what === 'type' ? 'Lstat' : 'stat') . " failed for $this->splName");
        }
        return $value;
    }

    public function getPerms(): int|false
    {
        return $this->splStatus('mode', 'getPerms');
    }

    public function getInode(): int|false
    {
        return $this->splStatus('ino', 'getInode');
    }

    public function getSize(): int|false
    {
        return $this->splStatus('size', 'getSize');
    }

    public function getOwner(): int|false
    {
        return $this->splStatus('uid', 'getOwner');
    }

    public function getGroup(): int|false
    {
        return $this->splStatus('gid', 'getGroup');
    }

    public function getATime(): int|false
    {
        return $this->splStatus('atime', 'getATime');
    }

    public function getMTime(): int|false
    {
        return $this->splStatus('mtime', 'getMTime');
    }

    public function getCTime(): int|false
    {
        return $this->splStatus('ctime', 'getCTime');
    }

    public function getType(): string|false
    {
        return $this->splStatus('type', 'getType');
    }

    public function isWritable(): bool
    {
        return is_writable($this->splName);
    }

    public function isReadable(): bool
    {
        return is_readable($this->splName);
    }

    public function isExecutable(): bool
    {
        return is_executable($this->splName);
    }

    public function isFile(): bool
    {
        return is_file($this->splName);
    }

    public function isDir(): bool
    {
        return is_dir($this->splName);
    }

    public function isLink(): bool
    {
        return is_link($this->splName);
    }

    public function getLinkTarget(): string|false
    {
        if ($this->splName === '') {
            throw new RuntimeException('Filename cannot be empty');
        }
        $target = php2go_file_link($this->splName);
        if ($target[0] !== '') {
            throw new RuntimeException("Unable to read link $this->splName, error: $target[0]");
        }
        return $target[1];
    }

    public function getRealPath(): string|false
    {
        return realpath($this->splName);
    }

    public function getFileInfo(?string $class = null): SplFileInfo
    {
        return $this->splInfo($this->splName, $this->splClass($class, $this->splInfoClass, 'getFileInfo') ?? $this->splInfoClass);
    }

    public function getPathInfo(?string $class = null): ?SplFileInfo
    {
        $class = $this->splClass($class, $this->splInfoClass, 'getPathInfo') ?? $this->splInfoClass;
        return $this->splName === '' ? null : $this->splInfo(dirname($this->splName), $class);
    }

    /** A class that is one of PHP's, or extends it. */
    #[Hidden]
    private function splClass(?string $class, string $parent, string $method): ?string
    {
        if ($class !== null && !is_a($class, $parent, true)) {
            throw new TypeError("SplFileInfo::$method(): Argument #1 (\$class) must be a class name derived from $parent" . ($method[0] === 'g' ? ' or null' : '') . ", $class given");
        }
        return $class;
    }

    /** A file as an object of a class. */
    #[Hidden]
    protected function splInfo(string $name, string $class): SplFileInfo
    {
        $info = self::splNew($name, $class);
        $info->splInherit($this->splFileClass, $this->splInfoClass);
        return $info;
    }

    #[Hidden]
    private static function splNew(string $name, string $class): SplFileInfo
    {
        return $class === SplFileInfo::class ? new SplFileInfo($name) : new $class($name);
    }

    #[Hidden]
    public function splInherit(string $fileClass, string $infoClass): void
    {
        $this->splFileClass = $fileClass;
        $this->splInfoClass = $infoClass;
    }

    public function openFile(string $mode = 'r', bool $useIncludePath = false, $context = null): SplFileObject
    {
        if ($this->splFileClass === SplFileObject::class) {
            $file = SplFileObject::splBare();
            $file->splOpen('SplFileInfo::openFile', $this->splName, $mode, $useIncludePath, $context);
            return $file;
        }
        $class = $this->splFileClass;
        return new $class($this->splName, $mode, $useIncludePath, $context);
    }

    public function setFileClass(string $class = SplFileObject::class): void
    {
        $this->splFileClass = $this->splClass($class, SplFileObject::class, 'setFileClass') ?? '';
    }

    public function setInfoClass(string $class = SplFileInfo::class): void
    {
        $this->splInfoClass = $this->splClass($class, SplFileInfo::class, 'setInfoClass') ?? '';
    }

    public function __toString(): string
    {
        return $this->splName;
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + ["\0SplFileInfo\0pathName" => $this->splName, "\0SplFileInfo\0fileName" => $this->splFile()];
    }

    final public function _bad_state_ex(): void
    {
        throw new LogicException('The parent constructor was not called: the instance is in an invalid state');
    }
}
