<?php

/** The files of a folder. https://www.php.net/manual/en/class.directoryiterator.php */
class DirectoryIterator extends SplFileInfo implements SeekableIterator
{
    /** The names, in the order of the system, and where the walk stands. */
    #[Hidden]
    protected array $splEntries = [];
    #[Hidden]
    protected int $splAt = 0;
    /** The position as the program sees it: without what is skipped. */
    #[Hidden]
    protected int $splIndex = 0;
    #[Hidden]
    protected int $splFlags = 0;
    #[Hidden]
    protected string $splFolder = '';
    /** The pattern of a GlobIterator. */
    #[Hidden]
    protected string $splPattern = '';
    #[Hidden]
    protected string $splSubPath = '';

    public function __construct(string $directory)
    {
        $this->splRead($directory, 0, 'DirectoryIterator');
    }

    /** Reads a folder. */
    #[Hidden]
    protected function splRead(string $directory, int $flags, string $class): void
    {
        if ($directory === '') {
            throw new ValueError("$class::__construct(): Argument #1 (\$directory) cannot be empty");
        }
        $this->splFlags = $flags;
        $this->splFolder = strlen($directory) > 1 && str_ends_with($directory, '/') ? substr($directory, 0, -1) : $directory;
        $entries = php2go_dir_entries($directory);
        if (is_string($entries)) {
            throw new UnexpectedValueException("$class::__construct($directory): Failed to open directory: $entries");
        }
        $this->splEntries = $entries;
        $this->splSettle();
    }

    /** Goes to the next entry that is not skipped. */
    #[Hidden]
    protected function splSettle(): void
    {
        while (($this->splFlags & 4096) !== 0 && in_array($this->splEntries[$this->splAt] ?? '', ['.', '..'], true)) {
            $this->splAt++;
        }
        $entry = $this->splEntry();
        $this->splDir = $this->splFolder;
        if ($entry === '') {
            $this->splName = '';
        } elseif ($this->splPattern !== '') {
            $this->splTake($this->splEntries[$this->splAt]);
        } else {
            $this->splName = $this->splFolder . '/' . $entry;
        }
    }

    /** The name of the entry, '' at the end. */
    #[Hidden]
    protected function splEntry(): string
    {
        if ($this->splFolder === '') {
            throw new Error('Object not initialized');
        }
        $entry = $this->splEntries[$this->splAt] ?? '';
        return $this->splPattern === '' ? $entry : basename($entry);
    }

    public function getFilename(): string
    {
        return $this->splEntry();
    }

    public function getExtension(): string
    {
        $dot = strrpos($this->splEntry(), '.');
        return $dot === false ? '' : substr($this->splEntry(), $dot + 1);
    }

    public function getBasename(string $suffix = ''): string
    {
        return basename($this->splEntry(), $suffix);
    }

    public function isDot(): bool
    {
        return $this->splEntry() === '.' || $this->splEntry() === '..';
    }

    public function rewind(): void
    {
        $this->splEntry();
        if ($this->splPattern === '') {
            $entries = php2go_dir_entries($this->splFolder);
            $this->splEntries = is_string($entries) ? [] : $entries;
        }
        $this->splAt = 0;
        $this->splIndex = 0;
        $this->splSettle();
    }

    public function valid(): bool
    {
        return $this->splEntry() !== '';
    }

    public function key(): mixed
    {
        $this->splEntry();
        return $this->splIndex;
    }

    public function current(): mixed
    {
        $this->splEntry();
        return $this;
    }

    public function next(): void
    {
        $this->splAt++;
        $this->splIndex++;
        $this->splSettle();
    }

    public function seek(int $offset): void
    {
        if ($this->splIndex > $offset) {
            $this->rewind();
        }
        while ($this->splIndex < $offset) {
            if (!$this->valid()) {
                throw new OutOfBoundsException("Seek position $offset is out of range");
            }
            $this->next();
        }
    }

    public function __toString(): string
    {
        return $this->splEntry();
    }

    public function __debugInfo(): array
    {
        return php2go_props($this) + [
            "\0SplFileInfo\0pathName" => $this->splName, "\0SplFileInfo\0fileName" => $this->splEntry(),
            "\0DirectoryIterator\0glob" => $this->splPattern === '' ? false : 'glob://' . $this->splPattern,
            "\0RecursiveDirectoryIterator\0subPathName" => $this->splSubPath,
        ];
    }
}
