<?php

/** An open file. https://www.php.net/manual/en/class.splfileobject.php */
class SplFileObject extends SplFileInfo implements RecursiveIterator, SeekableIterator
{
    public const DROP_NEW_LINE = 1;
    public const READ_AHEAD = 2;
    public const SKIP_EMPTY = 4;
    public const READ_CSV = 8;

    #[Hidden]
    private mixed $splStream = null;
    #[Hidden]
    private string $splMode = 'r';
    #[Hidden]
    private int $splReadFlags = 0;
    #[Hidden]
    private int $splMaxLine = 0;
    #[Hidden]
    private array $splControl = [',', '"', '\\'];
    /** The line that was read last, and with READ_CSV its fields. */
    #[Hidden]
    private ?string $splLine = null;
    #[Hidden]
    private ?array $splRow = null;
    #[Hidden]
    private int $splLineNumber = 0;

    public function __construct(string $filename, string $mode = 'r', bool $useIncludePath = false, $context = null)
    {
        $this->splOpen('SplFileObject::__construct', $filename, $mode, $useIncludePath, $context);
    }

    /** An object whose constructor has not run. */
    #[Hidden]
    public static function splBare(): SplFileObject
    {
        return php2go_instance(SplFileObject::class);
    }

    #[Hidden]
    public function splOpen(string $function, string $filename, string $mode, bool $useIncludePath, mixed $context): void
    {
        if (is_dir($filename)) {
            throw new LogicException('Cannot use SplFileObject with directories');
        }
        $stream = php2go_file_open($function, $filename, $mode, $useIncludePath, $context);
        if (is_string($stream)) {
            throw new RuntimeException("$function($filename): Failed to open stream: $stream");
        }
        $this->splStream = $stream;
        $this->splMode = $mode;
        $this->splTake($filename);
    }

    /** The stream. */
    #[Hidden]
    private function splIn(): mixed
    {
        if ($this->splStream === null) {
            throw new Error('The parent constructor was not called: the object is in an invalid state');
        }
        return $this->splStream;
    }

    #[Hidden]
    private function splHas(int $flags): bool
    {
        return ($this->splReadFlags & $flags) === $flags;
    }

    /** Reads what comes up to the end of a line; false at the end of the file, which is an error unless silent. */
    #[Hidden]
    private function splReadText(bool $silent, int $lines, bool $csv): bool
    {
        $stream = $this->splIn();
        $this->splForget();
        if (feof($stream)) {
            if ($silent) {
                return false;
            }
            throw new RuntimeException("Cannot read from file $this->splName");
        }
        $line = $this->splMaxLine > 0 ? fgets($stream, $this->splMaxLine + 1) : fgets($stream);
        $this->splLine = $line === false ? '' : $line;
        if (!$csv && $this->splHas(self::DROP_NEW_LINE) && str_ends_with($this->splLine, "\n")) {
            $this->splLine = substr($this->splLine, 0, str_ends_with($this->splLine, "\r\n") ? -2 : -1);
        }
        $this->splLineNumber += $lines;
        return true;
    }

    #[Hidden]
    private function splForget(): void
    {
        $this->splLine = null;
        $this->splRow = null;
    }

    /** Reads the next line, or row. */
    #[Hidden]
    private function splReadOne(bool $silent): bool
    {
        if ($this->splHas(self::READ_CSV)) {
            return $this->splReadRow($silent, $this->splControl);
        }
        if (!php2go_file_overrides($this)) {
            return $this->splReadText($silent, $this->splStep(), false);
        }
        $this->splForget();
        if (feof($this->splIn())) {
            if ($silent) {
                return false;
            }
            throw new RuntimeException("Cannot read from file $this->splName");
        }
        $line = $this->getCurrentLine();
        if ($this->splLine !== null || $this->splRow !== null) {
            $this->splLineNumber++;
        }
        $this->splForget();
        $this->splLine = $line;
        return true;
    }

    /** How far reading moves the number of the line: not before the first. */
    #[Hidden]
    private function splStep(): int
    {
        return $this->splLine !== null || $this->splRow !== null ? 1 : 0;
    }

    #[Hidden]
    private function splReadRow(bool $silent, array $control): bool
    {
        do {
            if (!$this->splReadText($silent, $this->splStep(), true)) {
                return false;
            }
        } while ($this->splHas(self::SKIP_EMPTY) && $this->splIsEmpty());
        $this->splRow = php2go_file_row($this->splStream, (string) $this->splLine, $control);
        return true;
    }

    /** Reads the next line that is not skipped. */
    #[Hidden]
    private function splReadLine(bool $silent): bool
    {
        $read = $this->splReadOne($silent);
        while ($read && $this->splHas(self::SKIP_EMPTY) && $this->splIsEmpty()) {
            $this->splForget();
            $read = $this->splReadOne($silent);
        }
        return $read;
    }

    #[Hidden]
    private function splIsEmpty(): bool
    {
        return $this->splLine === '' || $this->splHas(self::READ_CSV | self::DROP_NEW_LINE) && ($this->splLine === "\n" || $this->splLine === "\r\n");
    }

    public function rewind(): void
    {
        if (fseek($this->splIn(), 0) === -1) {
            throw new RuntimeException("Cannot rewind file $this->splName");
        }
        $this->splForget();
        $this->splLineNumber = 0;
        if ($this->splHas(self::READ_AHEAD)) {
            $this->splReadLine(true);
        }
    }

    public function eof(): bool
    {
        return feof($this->splIn());
    }

    public function valid(): bool
    {
        $stream = $this->splIn();
        if ($this->splHas(self::READ_AHEAD)) {
            return $this->splLine !== null || $this->splRow !== null;
        }
        return !feof($stream);
    }

    public function fgets(): string
    {
        $this->splReadText(false, 1, false);
        return (string) $this->splLine;
    }

    public function fread(int $length): string|false
    {
        $stream = $this->splIn();
        if ($length <= 0) {
            throw new ValueError('SplFileObject::fread(): Argument #1 ($length) must be greater than 0');
        }
        return fread($stream, $length);
    }

    public function fgetcsv(string $separator = ',', string $enclosure = '"', string $escape = '\\'): array|false
    {
        $this->splIn();
        $control = $this->splControlOf('fgetcsv', 1, func_num_args(), $separator, $enclosure, $escape);
        return $this->splReadRow(true, $control) ? $this->splRow : false;
    }

    public function fputcsv(array $fields, string $separator = ',', string $enclosure = '"', string $escape = '\\', string $eol = "\n"): int|false
    {
        $this->splIn();
        $control = $this->splControlOf('fputcsv', 2, func_num_args() - 1, $separator, $enclosure, $escape);
        return fputcsv($this->splStream, $fields, $control[0], $control[1], $control[2], $eol);
    }

    public function setCsvControl(string $separator = ',', string $enclosure = '"', string $escape = '\\'): void
    {
        $this->splControl = $this->splControlOf('setCsvControl', 1, 3, $separator, $enclosure, $escape);
    }

    /** The characters of CSV: the first given of them are arguments, the others those of the object. */
    #[Hidden]
    private function splControlOf(string $method, int $first, int $given, string $separator, string $enclosure, string $escape): array
    {
        if ($given > 0 && strlen($separator) !== 1) {
            throw new ValueError("SplFileObject::$method(): Argument #$first (\$separator) must be a single character");
        }
        if ($given > 1 && strlen($enclosure) !== 1) {
            throw new ValueError("SplFileObject::$method(): Argument #" . ($first + 1) . ' ($enclosure) must be a single character');
        }
        if ($given > 2 && strlen($escape) > 1) {
            throw new ValueError("SplFileObject::$method(): Argument #" . ($first + 2) . ' ($escape) must be empty or a single character');
        }
        return [
            $given > 0 ? $separator : $this->splControl[0],
            $given > 1 ? $enclosure : $this->splControl[1],
            $given > 2 ? $escape : $this->splControl[2],
        ];
    }

    public function getCsvControl(): array
    {
        return $this->splControl;
    }

    public function flock(int $operation, &$wouldBlock = null): bool
    {
        return flock($this->splIn(), $operation, $wouldBlock);
    }

    public function fflush(): bool
    {
        return fflush($this->splIn());
    }

    public function ftell(): int|false
    {
        return ftell($this->splIn());
    }

    public function fseek(int $offset, int $whence = SEEK_SET): int
    {
        $stream = $this->splIn();
        $this->splForget();
        return fseek($stream, $offset, $whence);
    }

    public function fgetc(): string|false
    {
        $stream = $this->splIn();
        $this->splForget();
        $char = fgetc($stream);
        if ($char === "\n") {
            $this->splLineNumber++;
        }
        return $char;
    }

    public function fpassthru(): int
    {
        return fpassthru($this->splIn());
    }

    public function fscanf(string $format, mixed &...$vars): array|int|null
    {
        $this->splReadText(false, 1, false);
        $found = sscanf((string) $this->splLine, $format);
        if (count($vars) === 0 || !is_array($found)) {
            return $found;
        }
        if (count($found) !== count($vars)) {
            php2go_unsupported('SplFileObject::fscanf() with another number of variables');
        }
        for ($i = 0; $i < count($vars); $i++) {
            if ($found[$i] !== null) {
                $vars[$i] = $found[$i];
            }
        }
        return count(array_filter($found, fn(mixed $field): bool => $field !== null));
    }

    public function fwrite(string $data, int $length = 0): int|false
    {
        $stream = $this->splIn();
        if (func_num_args() > 1) {
            if ($length < 0) {
                return 0;
            }
            $data = substr($data, 0, $length);
        }
        return $data === '' ? 0 : fwrite($stream, $data);
    }

    public function fstat(): array
    {
        return fstat($this->splIn());
    }

    public function ftruncate(int $size): bool
    {
        return ftruncate($this->splIn(), $size);
    }

    public function current(): array|string|false
    {
        $this->splIn();
        if ($this->splLine === null && $this->splRow === null) {
            $this->splReadLine(true);
        }
        if ($this->splLine !== null && (!$this->splHas(self::READ_CSV) || $this->splRow === null)) {
            return $this->splLine;
        }
        return $this->splRow ?? false;
    }

    public function key(): int
    {
        $this->splIn();
        return $this->splLineNumber;
    }

    public function next(): void
    {
        $this->splIn();
        $this->splForget();
        if ($this->splHas(self::READ_AHEAD)) {
            $this->splReadLine(true);
        }
        $this->splLineNumber++;
    }

    public function setFlags(int $flags): void
    {
        $this->splReadFlags = $flags;
    }

    public function getFlags(): int
    {
        return $this->splReadFlags & 15;
    }

    public function setMaxLineLen(int $maxLength): void
    {
        if ($maxLength < 0) {
            throw new ValueError('SplFileObject::setMaxLineLen(): Argument #1 ($maxLength) must be greater than or equal to 0');
        }
        $this->splMaxLine = $maxLength;
    }

    public function getMaxLineLen(): int
    {
        return $this->splMaxLine;
    }

    public function hasChildren(): false
    {
        return false;
    }

    public function getChildren(): null
    {
        return null;
    }

    public function seek(int $line): void
    {
        $this->splIn();
        if ($line < 0) {
            throw new ValueError('SplFileObject::seek(): Argument #1 ($line) must be greater than or equal to 0');
        }
        $this->rewind();
        for ($i = 0; $i < $line; $i++) {
            if (!$this->splReadLine(true)) {
                return;
            }
        }
        if ($line > 0 && !$this->splHas(self::READ_AHEAD)) {
            $this->splLineNumber++;
            $this->splForget();
        }
    }

    public function getCurrentLine(): string
    {
        $this->splReadText(false, 1, false);
        return (string) $this->splLine;
    }

    public function __toString(): string
    {
        $line = $this->current();
        return is_string($line) ? $line : (string) $this->splLine;
    }

    public function __debugInfo(): array
    {
        return parent::__debugInfo() + [
            "\0SplFileObject\0openMode" => $this->splMode, "\0SplFileObject\0delimiter" => $this->splControl[0],
            "\0SplFileObject\0enclosure" => $this->splControl[1],
        ];
    }

    #[Hook]
    private function splClone(object $original): void
    {
        throw new Error('Trying to clone an uncloneable object of class ' . static::class);
    }
}
