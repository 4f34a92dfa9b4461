<?php

/** An open folder. https://www.php.net/manual/en/class.directory.php */
class Directory
{
    public readonly string $path;
    public readonly mixed $handle;

    /** Sets what dir() has opened. */
    #[Hidden]
    public function splOpen(string $path, mixed $handle): static
    {
        $this->path = $path;
        $this->handle = $handle;
        return $this;
    }

    /** The handle, which must be open. */
    #[Hidden]
    private function splHandle(string $method): mixed
    {
        if (!isset($this->handle)) {
            throw new Error('Unable to find my handle property');
        }
        if (!is_resource($this->handle)) {
            throw new TypeError("$method: supplied resource is not a valid Directory resource");
        }
        return $this->handle;
    }

    public function close(): void
    {
        closedir($this->splHandle('Directory::close()'));
    }

    public function rewind(): void
    {
        rewinddir($this->splHandle('Directory::rewind()'));
    }

    public function read(): string|false
    {
        return readdir($this->splHandle('Directory::read()'));
    }
}
