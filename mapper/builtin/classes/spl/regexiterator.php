<?php

/** Filters by a regular expression. https://www.php.net/manual/en/class.regexiterator.php */
class RegexIterator extends FilterIterator
{
    public const USE_KEY = 1;
    public const INVERT_MATCH = 2;
    public const MATCH = 0;
    public const GET_MATCH = 1;
    public const ALL_MATCHES = 2;
    public const SPLIT = 3;
    public const REPLACE = 4;

    public ?string $replacement = null;

    #[Hidden]
    private string $splPattern = '';
    #[Hidden]
    private int $splMode = 0;
    #[Hidden]
    private int $splRegexFlags = 0;
    #[Hidden]
    private int $splPregFlags = 0;

    public function __construct(Iterator $iterator, string $pattern, int $mode = RegexIterator::MATCH, int $flags = 0, int $pregFlags = 0)
    {
        if ($mode < 0 || $mode > 4) {
            throw new InvalidArgumentException('RegexIterator::__construct(): Argument #3 ($mode) must be RegexIterator::MATCH, RegexIterator::GET_MATCH, RegexIterator::ALL_MATCHES, RegexIterator::SPLIT, or RegexIterator::REPLACE');
        }
        $this->splInner = $iterator;
        $this->splPattern = $pattern;
        $this->splMode = $mode;
        $this->splRegexFlags = $flags;
        $this->splPregFlags = $pregFlags;
    }

    public function accept(): bool
    {
        if (!$this->splHas) {
            return false;
        }
        if ($this->splRegexFlags & self::USE_KEY) {
            $subject = (string) $this->splKey;
        } elseif (is_array($this->splCurrent)) {
            return false;
        } else {
            $subject = (string) $this->splCurrent;
        }
        $found = [];
        switch ($this->splMode) {
            case self::GET_MATCH:
                $ok = preg_match($this->splPattern, $subject, $found, $this->splPregFlags) > 0;
                $this->splCurrent = $found;
                break;
            case self::ALL_MATCHES:
                preg_match_all($this->splPattern, $subject, $found, $this->splPregFlags ?: PREG_PATTERN_ORDER);
                $ok = true;
                $this->splCurrent = $found;
                break;
            case self::SPLIT:
                $parts = preg_split($this->splPattern, $subject, -1, $this->splPregFlags);
                $ok = is_array($parts) && count($parts) > 1;
                $this->splCurrent = $parts;
                break;
            case self::REPLACE:
                $ok = preg_match($this->splPattern, $subject) > 0;
                if ($ok) {
                    $this->splCurrent = preg_replace($this->splPattern, (string) $this->replacement, $subject);
                }
                break;
            default:
                $ok = preg_match($this->splPattern, $subject) > 0;
        }
        if ($this->splRegexFlags & self::INVERT_MATCH) {
            return !$ok;
        }
        return $ok;
    }

    public function getMode(): int
    {
        return $this->splMode;
    }

    public function setMode(int $mode): void
    {
        if ($mode < 0 || $mode > 4) {
            throw new ValueError('RegexIterator::setMode(): Argument #1 ($mode) must be RegexIterator::MATCH, RegexIterator::GET_MATCH, RegexIterator::ALL_MATCHES, RegexIterator::SPLIT, or RegexIterator::REPLACE');
        }
        $this->splMode = $mode;
    }

    public function getFlags(): int
    {
        return $this->splRegexFlags;
    }

    public function setFlags(int $flags): void
    {
        $this->splRegexFlags = $flags;
    }

    public function getPregFlags(): int
    {
        return $this->splPregFlags;
    }

    public function setPregFlags(int $pregFlags): void
    {
        $this->splPregFlags = $pregFlags;
    }

    public function getRegex(): string
    {
        return $this->splPattern;
    }
}
