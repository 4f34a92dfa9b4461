<?php
// The classes that PHP has without any extension that can be left out, recorded from PHP.

namespace {
final class AllowDynamicProperties
{
    public function __construct() {}
}
interface Traversable
{
}
interface Iterator extends \Traversable
{
    #[\Tentative] public function current(): mixed;
    #[\Tentative] public function next(): void;
    #[\Tentative] public function key(): mixed;
    #[\Tentative] public function valid(): bool;
    #[\Tentative] public function rewind(): void;
}
interface OuterIterator extends \Iterator, \Traversable
{
    #[\Tentative] public function getInnerIterator(): ?\Iterator;
}
class IteratorIterator implements \OuterIterator, \Traversable, \Iterator
{
    public function __construct(\Traversable $iterator, ?string $class = null) {}
    #[\Tentative] public function getInnerIterator(): ?\Iterator {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): mixed {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function next(): void {}
}
class AppendIterator extends \IteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    public function __construct() {}
    #[\Tentative] public function append(\Iterator $iterator): void {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function getIteratorIndex(): ?int {}
    #[\Tentative] public function getArrayIterator(): \ArrayIterator {}
}
interface Stringable
{
    public function __toString(): string;
}
interface Throwable extends \Stringable
{
    public function getMessage(): string;
    public function getCode();
    public function getFile(): string;
    public function getLine(): int;
    public function getTrace(): array;
    public function getPrevious(): ?\Throwable;
    public function getTraceAsString(): string;
}
class Error implements \Stringable, \Throwable
{
    protected $message;
    private string $string;
    protected $code;
    protected string $file;
    protected int $line;
    private array $trace;
    private ?\Throwable $previous;
    private function __clone(): void {}
    public function __construct(string $message = "", int $code = 0, ?\Throwable $previous = null) {}
    #[\Tentative] public function __wakeup(): void {}
    final public function getMessage(): string {}
    final public function getCode() {}
    final public function getFile(): string {}
    final public function getLine(): int {}
    final public function getTrace(): array {}
    final public function getPrevious(): ?\Throwable {}
    final public function getTraceAsString(): string {}
    public function __toString(): string {}
}
class TypeError extends \Error implements \Throwable, \Stringable
{
}
class ArgumentCountError extends \TypeError implements \Stringable, \Throwable
{
}
class ArithmeticError extends \Error implements \Throwable, \Stringable
{
}
interface ArrayAccess
{
    #[\Tentative] public function offsetExists(mixed $offset): bool;
    #[\Tentative] public function offsetGet(mixed $offset): mixed;
    #[\Tentative] public function offsetSet(mixed $offset, mixed $value): void;
    #[\Tentative] public function offsetUnset(mixed $offset): void;
}
interface SeekableIterator extends \Iterator, \Traversable
{
    #[\Tentative] public function seek(int $offset): void;
}
interface Serializable
{
    public function serialize();
    public function unserialize(string $data);
}
interface Countable
{
    #[\Tentative] public function count(): int;
}
class ArrayIterator implements \SeekableIterator, \Traversable, \Iterator, \ArrayAccess, \Serializable, \Countable
{
    public const STD_PROP_LIST = 0;
    public const ARRAY_AS_PROPS = 0;
    public function __construct(object|array $array = [], int $flags = 0) {}
    #[\Tentative] public function offsetExists(mixed $key): bool {}
    #[\Tentative] public function offsetGet(mixed $key): mixed {}
    #[\Tentative] public function offsetSet(mixed $key, mixed $value): void {}
    #[\Tentative] public function offsetUnset(mixed $key): void {}
    #[\Tentative] public function append(mixed $value): void {}
    #[\Tentative] public function getArrayCopy(): array {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function asort(int $flags = SORT_REGULAR): bool {}
    #[\Tentative] public function ksort(int $flags = SORT_REGULAR): bool {}
    #[\Tentative] public function uasort(callable $callback): bool {}
    #[\Tentative] public function uksort(callable $callback): bool {}
    #[\Tentative] public function natsort(): bool {}
    #[\Tentative] public function natcasesort(): bool {}
    #[\Tentative] public function unserialize(string $data): void {}
    #[\Tentative] public function serialize(): string {}
    #[\Tentative] public function __serialize(): array {}
    #[\Tentative] public function __unserialize(array $data): void {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function key(): string|int|null {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function seek(int $offset): void {}
    #[\Tentative] public function __debugInfo(): array {}
}
interface IteratorAggregate extends \Traversable
{
    #[\Tentative] public function getIterator(): \Traversable;
}
class ArrayObject implements \IteratorAggregate, \Traversable, \ArrayAccess, \Serializable, \Countable
{
    public const STD_PROP_LIST = 0;
    public const ARRAY_AS_PROPS = 0;
    public function __construct(object|array $array = [], int $flags = 0, string $iteratorClass = ArrayIterator::class) {}
    #[\Tentative] public function offsetExists(mixed $key): bool {}
    #[\Tentative] public function offsetGet(mixed $key): mixed {}
    #[\Tentative] public function offsetSet(mixed $key, mixed $value): void {}
    #[\Tentative] public function offsetUnset(mixed $key): void {}
    #[\Tentative] public function append(mixed $value): void {}
    #[\Tentative] public function getArrayCopy(): array {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function asort(int $flags = SORT_REGULAR): bool {}
    #[\Tentative] public function ksort(int $flags = SORT_REGULAR): bool {}
    #[\Tentative] public function uasort(callable $callback): bool {}
    #[\Tentative] public function uksort(callable $callback): bool {}
    #[\Tentative] public function natsort(): bool {}
    #[\Tentative] public function natcasesort(): bool {}
    #[\Tentative] public function unserialize(string $data): void {}
    #[\Tentative] public function serialize(): string {}
    #[\Tentative] public function __serialize(): array {}
    #[\Tentative] public function __unserialize(array $data): void {}
    #[\Tentative] public function getIterator(): \Iterator {}
    #[\Tentative] public function exchangeArray(object|array $array): array {}
    #[\Tentative] public function setIteratorClass(string $iteratorClass): void {}
    #[\Tentative] public function getIteratorClass(): string {}
    #[\Tentative] public function __debugInfo(): array {}
}
class AssertionError extends \Error implements \Throwable, \Stringable
{
}
final class Attribute
{
    public const TARGET_CLASS = 0;
    public const TARGET_FUNCTION = 0;
    public const TARGET_METHOD = 0;
    public const TARGET_PROPERTY = 0;
    public const TARGET_CLASS_CONSTANT = 0;
    public const TARGET_PARAMETER = 0;
    public const TARGET_ALL = 0;
    public const IS_REPEATABLE = 0;
    public int $flags;
    public function __construct(int $flags = Attribute::TARGET_ALL) {}
}
interface UnitEnum
{
    public static function cases(): array;
}
interface BackedEnum extends \UnitEnum
{
    public static function from(string|int $value): static;
    public static function tryFrom(string|int $value): ?static;
}
class Exception implements \Stringable, \Throwable
{
    protected $message;
    private string $string;
    protected $code;
    protected string $file;
    protected int $line;
    private array $trace;
    private ?\Throwable $previous;
    private function __clone(): void {}
    public function __construct(string $message = "", int $code = 0, ?\Throwable $previous = null) {}
    #[\Tentative] public function __wakeup(): void {}
    final public function getMessage(): string {}
    final public function getCode() {}
    final public function getFile(): string {}
    final public function getLine(): int {}
    final public function getTrace(): array {}
    final public function getPrevious(): ?\Throwable {}
    final public function getTraceAsString(): string {}
    public function __toString(): string {}
}
class LogicException extends \Exception implements \Throwable, \Stringable
{
}
class BadFunctionCallException extends \LogicException implements \Stringable, \Throwable
{
}
class BadMethodCallException extends \BadFunctionCallException implements \Throwable, \Stringable
{
}
class CachingIterator extends \IteratorIterator implements \Stringable, \Iterator, \Traversable, \OuterIterator, \ArrayAccess, \Countable
{
    public const CALL_TOSTRING = 0;
    public const CATCH_GET_CHILD = 0;
    public const TOSTRING_USE_KEY = 0;
    public const TOSTRING_USE_CURRENT = 0;
    public const TOSTRING_USE_INNER = 0;
    public const FULL_CACHE = 0;
    public function __construct(\Iterator $iterator, int $flags = CachingIterator::CALL_TOSTRING) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function hasNext(): bool {}
    public function __toString(): string {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function offsetGet($key): mixed {}
    #[\Tentative] public function offsetSet($key, mixed $value): void {}
    #[\Tentative] public function offsetUnset($key): void {}
    #[\Tentative] public function offsetExists($key): bool {}
    #[\Tentative] public function getCache(): array {}
    #[\Tentative] public function count(): int {}
}
abstract class FilterIterator extends \IteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    #[\Tentative] abstract public function accept(): bool;
    public function __construct(\Iterator $iterator) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function next(): void {}
}
class CallbackFilterIterator extends \FilterIterator implements \OuterIterator, \Traversable, \Iterator
{
    public function __construct(\Iterator $iterator, callable $callback) {}
    #[\Tentative] public function accept(): bool {}
}
class ClosedGeneratorException extends \Exception implements \Throwable, \Stringable
{
}
final class Closure
{
    private function __construct() {}
    public static function bind(\Closure $closure, ?object $newThis, object|string|null $newScope = "static"): ?\Closure {}
    public function bindTo(?object $newThis, object|string|null $newScope = "static"): ?\Closure {}
    public function call(object $newThis, mixed ...$args): mixed {}
    public static function fromCallable(callable $callback): \Closure {}
    public function __invoke() {}
}
class CompileError extends \Error implements \Throwable, \Stringable
{
}
class DateInterval
{
    public function __construct(string $duration) {}
    #[\Tentative] public static function createFromDateString(string $datetime): \DateInterval|false {}
    #[\Tentative] public function format(string $format): string {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function __wakeup(): void {}
    #[\Tentative] public static function __set_state(array $array): \DateInterval {}
}
class DatePeriod implements \IteratorAggregate, \Traversable
{
    public const EXCLUDE_START_DATE = 0;
    public const INCLUDE_END_DATE = 0;
    public ?\DateTimeInterface $start;
    public ?\DateTimeInterface $current;
    public ?\DateTimeInterface $end;
    public ?\DateInterval $interval;
    public int $recurrences;
    public bool $include_start_date;
    public bool $include_end_date;
    public function __construct($start, $interval = UNKNOWN, $end = UNKNOWN, $options = UNKNOWN) {}
    #[\Tentative] public function getStartDate(): \DateTimeInterface {}
    #[\Tentative] public function getEndDate(): ?\DateTimeInterface {}
    #[\Tentative] public function getDateInterval(): \DateInterval {}
    #[\Tentative] public function getRecurrences(): ?int {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function __wakeup(): void {}
    #[\Tentative] public static function __set_state(array $array): \DatePeriod {}
    public function getIterator(): \Iterator {}
}
interface DateTimeInterface
{
    public const ATOM = 0;
    public const COOKIE = 0;
    public const ISO8601 = 0;
    public const ISO8601_EXPANDED = 0;
    public const RFC822 = 0;
    public const RFC850 = 0;
    public const RFC1036 = 0;
    public const RFC1123 = 0;
    public const RFC7231 = 0;
    public const RFC2822 = 0;
    public const RFC3339 = 0;
    public const RFC3339_EXTENDED = 0;
    public const RSS = 0;
    public const W3C = 0;
    #[\Tentative] public function format(string $format): string;
    #[\Tentative] public function getTimezone(): \DateTimeZone|false;
    #[\Tentative] public function getOffset(): int;
    #[\Tentative] public function getTimestamp(): int;
    #[\Tentative] public function diff(\DateTimeInterface $targetObject, bool $absolute = false): \DateInterval;
    #[\Tentative] public function __wakeup(): void;
    public function __serialize(): array;
    public function __unserialize(array $data): void;
}
class DateTime implements \DateTimeInterface
{
    public function __construct(string $datetime = "now", ?\DateTimeZone $timezone = null) {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function __wakeup(): void {}
    #[\Tentative] public static function __set_state(array $array): \DateTime {}
    #[\Tentative] public static function createFromImmutable(\DateTimeImmutable $object): static {}
    public static function createFromInterface(\DateTimeInterface $object): \DateTime {}
    #[\Tentative] public static function createFromFormat(string $format, string $datetime, ?\DateTimeZone $timezone = null): \DateTime|false {}
    #[\Tentative] public static function getLastErrors(): array|false {}
    #[\Tentative] public function format(string $format): string {}
    #[\Tentative] public function modify(string $modifier): \DateTime|false {}
    #[\Tentative] public function add(\DateInterval $interval): \DateTime {}
    #[\Tentative] public function sub(\DateInterval $interval): \DateTime {}
    #[\Tentative] public function getTimezone(): \DateTimeZone|false {}
    #[\Tentative] public function setTimezone(\DateTimeZone $timezone): \DateTime {}
    #[\Tentative] public function getOffset(): int {}
    #[\Tentative] public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): \DateTime {}
    #[\Tentative] public function setDate(int $year, int $month, int $day): \DateTime {}
    #[\Tentative] public function setISODate(int $year, int $week, int $dayOfWeek = 1): \DateTime {}
    #[\Tentative] public function setTimestamp(int $timestamp): \DateTime {}
    #[\Tentative] public function getTimestamp(): int {}
    #[\Tentative] public function diff(\DateTimeInterface $targetObject, bool $absolute = false): \DateInterval {}
}
class DateTimeImmutable implements \DateTimeInterface
{
    public function __construct(string $datetime = "now", ?\DateTimeZone $timezone = null) {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function __wakeup(): void {}
    #[\Tentative] public static function __set_state(array $array): \DateTimeImmutable {}
    #[\Tentative] public static function createFromFormat(string $format, string $datetime, ?\DateTimeZone $timezone = null): \DateTimeImmutable|false {}
    #[\Tentative] public static function getLastErrors(): array|false {}
    #[\Tentative] public function format(string $format): string {}
    #[\Tentative] public function getTimezone(): \DateTimeZone|false {}
    #[\Tentative] public function getOffset(): int {}
    #[\Tentative] public function getTimestamp(): int {}
    #[\Tentative] public function diff(\DateTimeInterface $targetObject, bool $absolute = false): \DateInterval {}
    #[\Tentative] public function modify(string $modifier): \DateTimeImmutable|false {}
    #[\Tentative] public function add(\DateInterval $interval): \DateTimeImmutable {}
    #[\Tentative] public function sub(\DateInterval $interval): \DateTimeImmutable {}
    #[\Tentative] public function setTimezone(\DateTimeZone $timezone): \DateTimeImmutable {}
    #[\Tentative] public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): \DateTimeImmutable {}
    #[\Tentative] public function setDate(int $year, int $month, int $day): \DateTimeImmutable {}
    #[\Tentative] public function setISODate(int $year, int $week, int $dayOfWeek = 1): \DateTimeImmutable {}
    #[\Tentative] public function setTimestamp(int $timestamp): \DateTimeImmutable {}
    #[\Tentative] public static function createFromMutable(\DateTime $object): static {}
    public static function createFromInterface(\DateTimeInterface $object): \DateTimeImmutable {}
}
class DateTimeZone
{
    public const AFRICA = 0;
    public const AMERICA = 0;
    public const ANTARCTICA = 0;
    public const ARCTIC = 0;
    public const ASIA = 0;
    public const ATLANTIC = 0;
    public const AUSTRALIA = 0;
    public const EUROPE = 0;
    public const INDIAN = 0;
    public const PACIFIC = 0;
    public const UTC = 0;
    public const ALL = 0;
    public const ALL_WITH_BC = 0;
    public const PER_COUNTRY = 0;
    public function __construct(string $timezone) {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getOffset(\DateTimeInterface $datetime): int {}
    #[\Tentative] public function getTransitions(int $timestampBegin = PHP_INT_MIN, int $timestampEnd = PHP_INT_MAX): array|false {}
    #[\Tentative] public function getLocation(): array|false {}
    #[\Tentative] public static function listAbbreviations(): array {}
    #[\Tentative] public static function listIdentifiers(int $timezoneGroup = DateTimeZone::ALL, ?string $countryCode = null): array {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function __wakeup(): void {}
    #[\Tentative] public static function __set_state(array $array): \DateTimeZone {}
}
class Directory
{
    public readonly string $path;
    public readonly mixed $handle;
    #[\Tentative] public function close(): void {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function read(): string|false {}
}
class SplFileInfo implements \Stringable
{
    public function __construct(string $filename) {}
    #[\Tentative] public function getPath(): string {}
    #[\Tentative] public function getFilename(): string {}
    #[\Tentative] public function getExtension(): string {}
    #[\Tentative] public function getBasename(string $suffix = ""): string {}
    #[\Tentative] public function getPathname(): string {}
    #[\Tentative] public function getPerms(): int|false {}
    #[\Tentative] public function getInode(): int|false {}
    #[\Tentative] public function getSize(): int|false {}
    #[\Tentative] public function getOwner(): int|false {}
    #[\Tentative] public function getGroup(): int|false {}
    #[\Tentative] public function getATime(): int|false {}
    #[\Tentative] public function getMTime(): int|false {}
    #[\Tentative] public function getCTime(): int|false {}
    #[\Tentative] public function getType(): string|false {}
    #[\Tentative] public function isWritable(): bool {}
    #[\Tentative] public function isReadable(): bool {}
    #[\Tentative] public function isExecutable(): bool {}
    #[\Tentative] public function isFile(): bool {}
    #[\Tentative] public function isDir(): bool {}
    #[\Tentative] public function isLink(): bool {}
    #[\Tentative] public function getLinkTarget(): string|false {}
    #[\Tentative] public function getRealPath(): string|false {}
    #[\Tentative] public function getFileInfo(?string $class = null): \SplFileInfo {}
    #[\Tentative] public function getPathInfo(?string $class = null): ?\SplFileInfo {}
    #[\Tentative] public function openFile(string $mode = "r", bool $useIncludePath = false, $context = null): \SplFileObject {}
    #[\Tentative] public function setFileClass(string $class = SplFileObject::class): void {}
    #[\Tentative] public function setInfoClass(string $class = SplFileInfo::class): void {}
    public function __toString(): string {}
    #[\Tentative] public function __debugInfo(): array {}
    #[\Tentative] final public function _bad_state_ex(): void {}
}
class DirectoryIterator extends \SplFileInfo implements \Stringable, \SeekableIterator, \Traversable, \Iterator
{
    public function __construct(string $directory) {}
    #[\Tentative] public function getFilename(): string {}
    #[\Tentative] public function getExtension(): string {}
    #[\Tentative] public function getBasename(string $suffix = ""): string {}
    #[\Tentative] public function isDot(): bool {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): mixed {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function seek(int $offset): void {}
    public function __toString(): string {}
}
class DivisionByZeroError extends \ArithmeticError implements \Stringable, \Throwable
{
}
class DomainException extends \LogicException implements \Stringable, \Throwable
{
}
class EmptyIterator implements \Iterator, \Traversable
{
    #[\Tentative] public function current(): never {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function key(): never {}
    #[\Tentative] public function valid(): false {}
    #[\Tentative] public function rewind(): void {}
}
class ErrorException extends \Exception implements \Throwable, \Stringable
{
    protected int $severity;
    public function __construct(string $message = "", int $code = 0, int $severity = E_ERROR, ?string $filename = null, ?int $line = null, ?\Throwable $previous = null) {}
    final public function getSeverity(): int {}
}
final class Fiber
{
    public function __construct(callable $callback) {}
    public function start(mixed ...$args): mixed {}
    public function resume(mixed $value = null): mixed {}
    public function throw(\Throwable $exception): mixed {}
    public function isStarted(): bool {}
    public function isSuspended(): bool {}
    public function isRunning(): bool {}
    public function isTerminated(): bool {}
    public function getReturn(): mixed {}
    public static function getCurrent(): ?\Fiber {}
    public static function suspend(mixed $value = null): mixed {}
}
final class FiberError extends \Error implements \Throwable, \Stringable
{
    public function __construct() {}
}
class FilesystemIterator extends \DirectoryIterator implements \Iterator, \Traversable, \SeekableIterator, \Stringable
{
    public const CURRENT_MODE_MASK = 0;
    public const CURRENT_AS_PATHNAME = 0;
    public const CURRENT_AS_FILEINFO = 0;
    public const CURRENT_AS_SELF = 0;
    public const KEY_MODE_MASK = 0;
    public const KEY_AS_PATHNAME = 0;
    public const FOLLOW_SYMLINKS = 0;
    public const KEY_AS_FILENAME = 0;
    public const NEW_CURRENT_AND_KEY = 0;
    public const OTHER_MODE_MASK = 0;
    public const SKIP_DOTS = 0;
    public const UNIX_PATHS = 0;
    public function __construct(string $directory, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO | FilesystemIterator::SKIP_DOTS) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function key(): string {}
    #[\Tentative] public function current(): \SplFileInfo|\FilesystemIterator|string {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
}
final class Generator implements \Iterator, \Traversable
{
    public function rewind(): void {}
    public function valid(): bool {}
    public function current(): mixed {}
    public function key(): mixed {}
    public function next(): void {}
    public function send(mixed $value): mixed {}
    public function throw(\Throwable $exception): mixed {}
    public function getReturn(): mixed {}
}
class GlobIterator extends \FilesystemIterator implements \Stringable, \SeekableIterator, \Traversable, \Iterator, \Countable
{
    public function __construct(string $pattern, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO) {}
    #[\Tentative] public function count(): int {}
}
final class HashContext
{
    private function __construct() {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
}
class InfiniteIterator extends \IteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    public function __construct(\Iterator $iterator) {}
    #[\Tentative] public function next(): void {}
}
final class InternalIterator implements \Iterator, \Traversable
{
    private function __construct() {}
    public function current(): mixed {}
    public function key(): mixed {}
    public function next(): void {}
    public function valid(): bool {}
    public function rewind(): void {}
}
class InvalidArgumentException extends \LogicException implements \Stringable, \Throwable
{
}
class JsonException extends \Exception implements \Throwable, \Stringable
{
}
interface JsonSerializable
{
    #[\Tentative] public function jsonSerialize(): mixed;
}
class LengthException extends \LogicException implements \Stringable, \Throwable
{
}
class LimitIterator extends \IteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    public function __construct(\Iterator $iterator, int $offset = 0, int $limit = -1) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function seek(int $offset): int {}
    #[\Tentative] public function getPosition(): int {}
}
class MultipleIterator implements \Iterator, \Traversable
{
    public const MIT_NEED_ANY = 0;
    public const MIT_NEED_ALL = 0;
    public const MIT_KEYS_NUMERIC = 0;
    public const MIT_KEYS_ASSOC = 0;
    public function __construct(int $flags = MultipleIterator::MIT_NEED_ALL | MultipleIterator::MIT_KEYS_NUMERIC) {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function attachIterator(\Iterator $iterator, string|int|null $info = null): void {}
    #[\Tentative] public function detachIterator(\Iterator $iterator): void {}
    #[\Tentative] public function containsIterator(\Iterator $iterator): bool {}
    #[\Tentative] public function countIterators(): int {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): array {}
    #[\Tentative] public function current(): array {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function __debugInfo(): array {}
}
class NoRewindIterator extends \IteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    public function __construct(\Iterator $iterator) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): mixed {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function next(): void {}
}
class RuntimeException extends \Exception implements \Throwable, \Stringable
{
}
class OutOfBoundsException extends \RuntimeException implements \Stringable, \Throwable
{
}
class OutOfRangeException extends \LogicException implements \Stringable, \Throwable
{
}
class OverflowException extends \RuntimeException implements \Stringable, \Throwable
{
}
interface RecursiveIterator extends \Iterator, \Traversable
{
    #[\Tentative] public function hasChildren(): bool;
    #[\Tentative] public function getChildren(): ?\RecursiveIterator;
}
abstract class RecursiveFilterIterator extends \FilterIterator implements \OuterIterator, \Traversable, \Iterator, \RecursiveIterator
{
    public function __construct(\RecursiveIterator $iterator) {}
    #[\Tentative] public function hasChildren(): bool {}
    #[\Tentative] public function getChildren(): ?\RecursiveFilterIterator {}
}
class ParentIterator extends \RecursiveFilterIterator implements \RecursiveIterator, \Iterator, \Traversable, \OuterIterator
{
    public function __construct(\RecursiveIterator $iterator) {}
    #[\Tentative] public function accept(): bool {}
}
class ParseError extends \CompileError implements \Stringable, \Throwable
{
}
}

namespace Random {
class RandomError extends \Error implements \Throwable, \Stringable
{
}
class BrokenRandomEngineError extends \Random\RandomError implements \Stringable, \Throwable
{
}
interface Engine
{
    public function generate(): string;
}
interface CryptoSafeEngine extends \Random\Engine
{
}
}

namespace Random\Engine {
final class Mt19937 implements \Random\Engine
{
    public function __construct(?int $seed = null, int $mode = MT_RAND_MT19937) {}
    public function generate(): string {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    public function __debugInfo(): array {}
}
final class PcgOneseq128XslRr64 implements \Random\Engine
{
    public function __construct(string|int|null $seed = null) {}
    public function generate(): string {}
    public function jump(int $advance): void {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    public function __debugInfo(): array {}
}
final class Secure implements \Random\CryptoSafeEngine, \Random\Engine
{
    public function generate(): string {}
}
final class Xoshiro256StarStar implements \Random\Engine
{
    public function __construct(string|int|null $seed = null) {}
    public function generate(): string {}
    public function jump(): void {}
    public function jumpLong(): void {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    public function __debugInfo(): array {}
}
}

namespace Random {
class RandomException extends \Exception implements \Throwable, \Stringable
{
}
final class Randomizer
{
    public readonly \Random\Engine $engine;
    public function __construct(?\Random\Engine $engine = null) {}
    public function nextInt(): int {}
    public function getInt(int $min, int $max): int {}
    public function getBytes(int $length): string {}
    public function shuffleArray(array $array): array {}
    public function shuffleBytes(string $bytes): string {}
    public function pickArrayKeys(array $array, int $num): array {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
}
}

namespace {
class RangeException extends \RuntimeException implements \Stringable, \Throwable
{
}
class RecursiveArrayIterator extends \ArrayIterator implements \Countable, \Serializable, \ArrayAccess, \Iterator, \Traversable, \SeekableIterator, \RecursiveIterator
{
    public const CHILD_ARRAYS_ONLY = 0;
    #[\Tentative] public function hasChildren(): bool {}
    #[\Tentative] public function getChildren(): ?\RecursiveArrayIterator {}
}
class RecursiveCachingIterator extends \CachingIterator implements \Countable, \ArrayAccess, \OuterIterator, \Traversable, \Iterator, \Stringable, \RecursiveIterator
{
    public function __construct(\Iterator $iterator, int $flags = RecursiveCachingIterator::CALL_TOSTRING) {}
    #[\Tentative] public function hasChildren(): bool {}
    #[\Tentative] public function getChildren(): ?\RecursiveCachingIterator {}
}
class RecursiveCallbackFilterIterator extends \CallbackFilterIterator implements \Iterator, \Traversable, \OuterIterator, \RecursiveIterator
{
    public function __construct(\RecursiveIterator $iterator, callable $callback) {}
    #[\Tentative] public function hasChildren(): bool {}
    #[\Tentative] public function getChildren(): \RecursiveCallbackFilterIterator {}
}
class RecursiveDirectoryIterator extends \FilesystemIterator implements \Stringable, \SeekableIterator, \Traversable, \Iterator, \RecursiveIterator
{
    public function __construct(string $directory, int $flags = FilesystemIterator::KEY_AS_PATHNAME | FilesystemIterator::CURRENT_AS_FILEINFO) {}
    #[\Tentative] public function hasChildren(bool $allowLinks = false): bool {}
    #[\Tentative] public function getChildren(): \RecursiveDirectoryIterator {}
    #[\Tentative] public function getSubPath(): string {}
    #[\Tentative] public function getSubPathname(): string {}
}
class RecursiveIteratorIterator implements \OuterIterator, \Traversable, \Iterator
{
    public const LEAVES_ONLY = 0;
    public const SELF_FIRST = 0;
    public const CHILD_FIRST = 0;
    public const CATCH_GET_CHILD = 0;
    public function __construct(\Traversable $iterator, int $mode = RecursiveIteratorIterator::LEAVES_ONLY, int $flags = 0) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): mixed {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function getDepth(): int {}
    #[\Tentative] public function getSubIterator(?int $level = null): ?\RecursiveIterator {}
    #[\Tentative] public function getInnerIterator(): \RecursiveIterator {}
    #[\Tentative] public function beginIteration(): void {}
    #[\Tentative] public function endIteration(): void {}
    #[\Tentative] public function callHasChildren(): bool {}
    #[\Tentative] public function callGetChildren(): ?\RecursiveIterator {}
    #[\Tentative] public function beginChildren(): void {}
    #[\Tentative] public function endChildren(): void {}
    #[\Tentative] public function nextElement(): void {}
    #[\Tentative] public function setMaxDepth(int $maxDepth = -1): void {}
    #[\Tentative] public function getMaxDepth(): int|false {}
}
class RegexIterator extends \FilterIterator implements \OuterIterator, \Traversable, \Iterator
{
    public const USE_KEY = 0;
    public const INVERT_MATCH = 0;
    public const MATCH = 0;
    public const GET_MATCH = 0;
    public const ALL_MATCHES = 0;
    public const SPLIT = 0;
    public const REPLACE = 0;
    public ?string $replacement;
    public function __construct(\Iterator $iterator, string $pattern, int $mode = RegexIterator::MATCH, int $flags = 0, int $pregFlags = 0) {}
    #[\Tentative] public function accept(): bool {}
    #[\Tentative] public function getMode(): int {}
    #[\Tentative] public function setMode(int $mode): void {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function getRegex(): string {}
    #[\Tentative] public function getPregFlags(): int {}
    #[\Tentative] public function setPregFlags(int $pregFlags): void {}
}
class RecursiveRegexIterator extends \RegexIterator implements \Iterator, \Traversable, \OuterIterator, \RecursiveIterator
{
    public function __construct(\RecursiveIterator $iterator, string $pattern, int $mode = RecursiveRegexIterator::MATCH, int $flags = 0, int $pregFlags = 0) {}
    #[\Tentative] public function accept(): bool {}
    #[\Tentative] public function hasChildren(): bool {}
    #[\Tentative] public function getChildren(): \RecursiveRegexIterator {}
}
class RecursiveTreeIterator extends \RecursiveIteratorIterator implements \Iterator, \Traversable, \OuterIterator
{
    public const BYPASS_CURRENT = 0;
    public const BYPASS_KEY = 0;
    public const PREFIX_LEFT = 0;
    public const PREFIX_MID_HAS_NEXT = 0;
    public const PREFIX_MID_LAST = 0;
    public const PREFIX_END_HAS_NEXT = 0;
    public const PREFIX_END_LAST = 0;
    public const PREFIX_RIGHT = 0;
    public function __construct($iterator, int $flags = RecursiveTreeIterator::BYPASS_KEY, int $cachingIteratorFlags = CachingIterator::CATCH_GET_CHILD, int $mode = RecursiveTreeIterator::SELF_FIRST) {}
    #[\Tentative] public function key(): mixed {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function getPrefix(): string {}
    #[\Tentative] public function setPostfix(string $postfix): void {}
    #[\Tentative] public function setPrefixPart(int $part, string $value): void {}
    #[\Tentative] public function getEntry(): string {}
    #[\Tentative] public function getPostfix(): string {}
}
class Reflection
{
    #[\Tentative] public static function getModifierNames(int $modifiers): array {}
}
interface Reflector extends \Stringable
{
}
class ReflectionAttribute implements \Stringable, \Reflector
{
    public const IS_INSTANCEOF = 0;
    public function getName(): string {}
    public function getTarget(): int {}
    public function isRepeated(): bool {}
    public function getArguments(): array {}
    public function newInstance(): object {}
    public function __toString(): string {}
    private function __clone(): void {}
    private function __construct() {}
}
class ReflectionClass implements \Stringable, \Reflector
{
    public const IS_IMPLICIT_ABSTRACT = 0;
    public const IS_EXPLICIT_ABSTRACT = 0;
    public const IS_FINAL = 0;
    public const IS_READONLY = 0;
    public string $name;
    private function __clone(): void {}
    public function __construct(object|string $objectOrClass) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function isInternal(): bool {}
    #[\Tentative] public function isUserDefined(): bool {}
    #[\Tentative] public function isAnonymous(): bool {}
    #[\Tentative] public function isInstantiable(): bool {}
    #[\Tentative] public function isCloneable(): bool {}
    #[\Tentative] public function getFileName(): string|false {}
    #[\Tentative] public function getStartLine(): int|false {}
    #[\Tentative] public function getEndLine(): int|false {}
    #[\Tentative] public function getDocComment(): string|false {}
    #[\Tentative] public function getConstructor(): ?\ReflectionMethod {}
    #[\Tentative] public function hasMethod(string $name): bool {}
    #[\Tentative] public function getMethod(string $name): \ReflectionMethod {}
    #[\Tentative] public function getMethods(?int $filter = null): array {}
    #[\Tentative] public function hasProperty(string $name): bool {}
    #[\Tentative] public function getProperty(string $name): \ReflectionProperty {}
    #[\Tentative] public function getProperties(?int $filter = null): array {}
    #[\Tentative] public function hasConstant(string $name): bool {}
    #[\Tentative] public function getConstants(?int $filter = null): array {}
    #[\Tentative] public function getReflectionConstants(?int $filter = null): array {}
    #[\Tentative] public function getConstant(string $name): mixed {}
    #[\Tentative] public function getReflectionConstant(string $name): \ReflectionClassConstant|false {}
    #[\Tentative] public function getInterfaces(): array {}
    #[\Tentative] public function getInterfaceNames(): array {}
    #[\Tentative] public function isInterface(): bool {}
    #[\Tentative] public function getTraits(): array {}
    #[\Tentative] public function getTraitNames(): array {}
    #[\Tentative] public function getTraitAliases(): array {}
    #[\Tentative] public function isTrait(): bool {}
    public function isEnum(): bool {}
    #[\Tentative] public function isAbstract(): bool {}
    #[\Tentative] public function isFinal(): bool {}
    public function isReadOnly(): bool {}
    #[\Tentative] public function getModifiers(): int {}
    #[\Tentative] public function isInstance(object $object): bool {}
    #[\Tentative] public function newInstance(mixed ...$args): object {}
    #[\Tentative] public function newInstanceWithoutConstructor(): object {}
    #[\Tentative] public function newInstanceArgs(array $args = []): ?object {}
    #[\Tentative] public function getParentClass(): \ReflectionClass|false {}
    #[\Tentative] public function isSubclassOf(\ReflectionClass|string $class): bool {}
    #[\Tentative] public function getStaticProperties(): ?array {}
    #[\Tentative] public function getStaticPropertyValue(string $name, mixed $default = UNKNOWN): mixed {}
    #[\Tentative] public function setStaticPropertyValue(string $name, mixed $value): void {}
    #[\Tentative] public function getDefaultProperties(): array {}
    #[\Tentative] public function isIterable(): bool {}
    #[\Tentative] public function isIterateable(): bool {}
    #[\Tentative] public function implementsInterface(\ReflectionClass|string $interface): bool {}
    #[\Tentative] public function getExtension(): ?\ReflectionExtension {}
    #[\Tentative] public function getExtensionName(): string|false {}
    #[\Tentative] public function inNamespace(): bool {}
    #[\Tentative] public function getNamespaceName(): string {}
    #[\Tentative] public function getShortName(): string {}
    public function getAttributes(?string $name = null, int $flags = 0): array {}
}
class ReflectionClassConstant implements \Stringable, \Reflector
{
    public const IS_PUBLIC = 0;
    public const IS_PROTECTED = 0;
    public const IS_PRIVATE = 0;
    public const IS_FINAL = 0;
    public string $name;
    public string $class;
    private function __clone(): void {}
    public function __construct(object|string $class, string $constant) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getValue(): mixed {}
    #[\Tentative] public function isPublic(): bool {}
    #[\Tentative] public function isPrivate(): bool {}
    #[\Tentative] public function isProtected(): bool {}
    public function isFinal(): bool {}
    #[\Tentative] public function getModifiers(): int {}
    #[\Tentative] public function getDeclaringClass(): \ReflectionClass {}
    #[\Tentative] public function getDocComment(): string|false {}
    public function getAttributes(?string $name = null, int $flags = 0): array {}
    public function isEnumCase(): bool {}
}
class ReflectionEnum extends \ReflectionClass implements \Reflector, \Stringable
{
    public function __construct(object|string $objectOrClass) {}
    public function hasCase(string $name): bool {}
    public function getCase(string $name): \ReflectionEnumUnitCase {}
    public function getCases(): array {}
    public function isBacked(): bool {}
    public function getBackingType(): ?\ReflectionNamedType {}
}
class ReflectionEnumUnitCase extends \ReflectionClassConstant implements \Reflector, \Stringable
{
    public function __construct(object|string $class, string $constant) {}
    public function getEnum(): \ReflectionEnum {}
    public function getValue(): \UnitEnum {}
}
class ReflectionEnumBackedCase extends \ReflectionEnumUnitCase implements \Stringable, \Reflector
{
    public function __construct(object|string $class, string $constant) {}
    public function getBackingValue(): string|int {}
}
class ReflectionException extends \Exception implements \Throwable, \Stringable
{
}
class ReflectionExtension implements \Stringable, \Reflector
{
    public string $name;
    private function __clone(): void {}
    public function __construct(string $name) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getVersion(): ?string {}
    #[\Tentative] public function getFunctions(): array {}
    #[\Tentative] public function getConstants(): array {}
    #[\Tentative] public function getINIEntries(): array {}
    #[\Tentative] public function getClasses(): array {}
    #[\Tentative] public function getClassNames(): array {}
    #[\Tentative] public function getDependencies(): array {}
    #[\Tentative] public function info(): void {}
    #[\Tentative] public function isPersistent(): bool {}
    #[\Tentative] public function isTemporary(): bool {}
}
final class ReflectionFiber
{
    public function __construct(\Fiber $fiber) {}
    public function getFiber(): \Fiber {}
    public function getExecutingFile(): ?string {}
    public function getExecutingLine(): ?int {}
    public function getCallable(): callable {}
    public function getTrace(int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT): array {}
}
abstract class ReflectionFunctionAbstract implements \Reflector, \Stringable
{
    public string $name;
    private function __clone(): void {}
    #[\Tentative] public function inNamespace(): bool {}
    #[\Tentative] public function isClosure(): bool {}
    #[\Tentative] public function isDeprecated(): bool {}
    #[\Tentative] public function isInternal(): bool {}
    #[\Tentative] public function isUserDefined(): bool {}
    #[\Tentative] public function isGenerator(): bool {}
    #[\Tentative] public function isVariadic(): bool {}
    #[\Tentative] public function isStatic(): bool {}
    #[\Tentative] public function getClosureThis(): ?object {}
    #[\Tentative] public function getClosureScopeClass(): ?\ReflectionClass {}
    #[\Tentative] public function getClosureCalledClass(): ?\ReflectionClass {}
    public function getClosureUsedVariables(): array {}
    #[\Tentative] public function getDocComment(): string|false {}
    #[\Tentative] public function getEndLine(): int|false {}
    #[\Tentative] public function getExtension(): ?\ReflectionExtension {}
    #[\Tentative] public function getExtensionName(): string|false {}
    #[\Tentative] public function getFileName(): string|false {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getNamespaceName(): string {}
    #[\Tentative] public function getNumberOfParameters(): int {}
    #[\Tentative] public function getNumberOfRequiredParameters(): int {}
    #[\Tentative] public function getParameters(): array {}
    #[\Tentative] public function getShortName(): string {}
    #[\Tentative] public function getStartLine(): int|false {}
    #[\Tentative] public function getStaticVariables(): array {}
    #[\Tentative] public function returnsReference(): bool {}
    #[\Tentative] public function hasReturnType(): bool {}
    #[\Tentative] public function getReturnType(): ?\ReflectionType {}
    public function hasTentativeReturnType(): bool {}
    public function getTentativeReturnType(): ?\ReflectionType {}
    public function getAttributes(?string $name = null, int $flags = 0): array {}
}
class ReflectionFunction extends \ReflectionFunctionAbstract implements \Stringable, \Reflector
{
    public const IS_DEPRECATED = 0;
    public function __construct(\Closure|string $function) {}
    public function __toString(): string {}
    public function isAnonymous(): bool {}
    #[\Tentative] public function isDisabled(): bool {}
    #[\Tentative] public function invoke(mixed ...$args): mixed {}
    #[\Tentative] public function invokeArgs(array $args): mixed {}
    #[\Tentative] public function getClosure(): \Closure {}
}
final class ReflectionGenerator
{
    public function __construct(\Generator $generator) {}
    #[\Tentative] public function getExecutingLine(): int {}
    #[\Tentative] public function getExecutingFile(): string {}
    #[\Tentative] public function getTrace(int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT): array {}
    #[\Tentative] public function getFunction(): \ReflectionFunctionAbstract {}
    #[\Tentative] public function getThis(): ?object {}
    #[\Tentative] public function getExecutingGenerator(): \Generator {}
}
abstract class ReflectionType implements \Stringable
{
    private function __clone(): void {}
    #[\Tentative] public function allowsNull(): bool {}
    public function __toString(): string {}
}
class ReflectionIntersectionType extends \ReflectionType implements \Stringable
{
    public function getTypes(): array {}
}
class ReflectionMethod extends \ReflectionFunctionAbstract implements \Stringable, \Reflector
{
    public const IS_STATIC = 0;
    public const IS_PUBLIC = 0;
    public const IS_PROTECTED = 0;
    public const IS_PRIVATE = 0;
    public const IS_ABSTRACT = 0;
    public const IS_FINAL = 0;
    public string $class;
    public function __construct(object|string $objectOrMethod, ?string $method = null) {}
    public function __toString(): string {}
    #[\Tentative] public function isPublic(): bool {}
    #[\Tentative] public function isPrivate(): bool {}
    #[\Tentative] public function isProtected(): bool {}
    #[\Tentative] public function isAbstract(): bool {}
    #[\Tentative] public function isFinal(): bool {}
    #[\Tentative] public function isConstructor(): bool {}
    #[\Tentative] public function isDestructor(): bool {}
    #[\Tentative] public function getClosure(?object $object = null): \Closure {}
    #[\Tentative] public function getModifiers(): int {}
    #[\Tentative] public function invoke(?object $object, mixed ...$args): mixed {}
    #[\Tentative] public function invokeArgs(?object $object, array $args): mixed {}
    #[\Tentative] public function getDeclaringClass(): \ReflectionClass {}
    #[\Tentative] public function getPrototype(): \ReflectionMethod {}
    public function hasPrototype(): bool {}
    #[\Tentative] public function setAccessible(bool $accessible): void {}
}
class ReflectionNamedType extends \ReflectionType implements \Stringable
{
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function isBuiltin(): bool {}
}
class ReflectionObject extends \ReflectionClass implements \Reflector, \Stringable
{
    public function __construct(object $object) {}
}
class ReflectionParameter implements \Stringable, \Reflector
{
    public string $name;
    private function __clone(): void {}
    public function __construct($function, string|int $param) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function isPassedByReference(): bool {}
    #[\Tentative] public function canBePassedByValue(): bool {}
    #[\Tentative] public function getDeclaringFunction(): \ReflectionFunctionAbstract {}
    #[\Tentative] public function getDeclaringClass(): ?\ReflectionClass {}
    #[\Tentative] public function getClass(): ?\ReflectionClass {}
    #[\Tentative] public function hasType(): bool {}
    #[\Tentative] public function getType(): ?\ReflectionType {}
    #[\Tentative] public function isArray(): bool {}
    #[\Tentative] public function isCallable(): bool {}
    #[\Tentative] public function allowsNull(): bool {}
    #[\Tentative] public function getPosition(): int {}
    #[\Tentative] public function isOptional(): bool {}
    #[\Tentative] public function isDefaultValueAvailable(): bool {}
    #[\Tentative] public function getDefaultValue(): mixed {}
    #[\Tentative] public function isDefaultValueConstant(): bool {}
    #[\Tentative] public function getDefaultValueConstantName(): ?string {}
    #[\Tentative] public function isVariadic(): bool {}
    public function isPromoted(): bool {}
    public function getAttributes(?string $name = null, int $flags = 0): array {}
}
class ReflectionProperty implements \Stringable, \Reflector
{
    public const IS_STATIC = 0;
    public const IS_READONLY = 0;
    public const IS_PUBLIC = 0;
    public const IS_PROTECTED = 0;
    public const IS_PRIVATE = 0;
    public string $name;
    public string $class;
    private function __clone(): void {}
    public function __construct(object|string $class, string $property) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getValue(?object $object = null): mixed {}
    #[\Tentative] public function setValue(mixed $objectOrValue, mixed $value = UNKNOWN): void {}
    #[\Tentative] public function isInitialized(?object $object = null): bool {}
    #[\Tentative] public function isPublic(): bool {}
    #[\Tentative] public function isPrivate(): bool {}
    #[\Tentative] public function isProtected(): bool {}
    #[\Tentative] public function isStatic(): bool {}
    public function isReadOnly(): bool {}
    #[\Tentative] public function isDefault(): bool {}
    public function isPromoted(): bool {}
    #[\Tentative] public function getModifiers(): int {}
    #[\Tentative] public function getDeclaringClass(): \ReflectionClass {}
    #[\Tentative] public function getDocComment(): string|false {}
    #[\Tentative] public function setAccessible(bool $accessible): void {}
    #[\Tentative] public function getType(): ?\ReflectionType {}
    #[\Tentative] public function hasType(): bool {}
    public function hasDefaultValue(): bool {}
    #[\Tentative] public function getDefaultValue(): mixed {}
    public function getAttributes(?string $name = null, int $flags = 0): array {}
}
final class ReflectionReference
{
    public static function fromArrayElement(array $array, string|int $key): ?\ReflectionReference {}
    public function getId(): string {}
    private function __clone(): void {}
    private function __construct() {}
}
class ReflectionUnionType extends \ReflectionType implements \Stringable
{
    public function getTypes(): array {}
}
class ReflectionZendExtension implements \Stringable, \Reflector
{
    public string $name;
    private function __clone(): void {}
    public function __construct(string $name) {}
    public function __toString(): string {}
    #[\Tentative] public function getName(): string {}
    #[\Tentative] public function getVersion(): string {}
    #[\Tentative] public function getAuthor(): string {}
    #[\Tentative] public function getURL(): string {}
    #[\Tentative] public function getCopyright(): string {}
}
final class ReturnTypeWillChange
{
    public function __construct() {}
}
final class SensitiveParameter
{
    public function __construct() {}
}
final class SensitiveParameterValue
{
    private readonly mixed $value;
    public function __construct(mixed $value) {}
    public function getValue(): mixed {}
    public function __debugInfo(): array {}
}
interface SessionHandlerInterface
{
    #[\Tentative] public function open(string $path, string $name): bool;
    #[\Tentative] public function close(): bool;
    #[\Tentative] public function read(string $id): string|false;
    #[\Tentative] public function write(string $id, string $data): bool;
    #[\Tentative] public function destroy(string $id): bool;
    #[\Tentative] public function gc(int $max_lifetime): int|false;
}
interface SessionIdInterface
{
    #[\Tentative] public function create_sid(): string;
}
class SessionHandler implements \SessionHandlerInterface, \SessionIdInterface
{
    #[\Tentative] public function open(string $path, string $name): bool {}
    #[\Tentative] public function close(): bool {}
    #[\Tentative] public function read(string $id): string|false {}
    #[\Tentative] public function write(string $id, string $data): bool {}
    #[\Tentative] public function destroy(string $id): bool {}
    #[\Tentative] public function gc(int $max_lifetime): int|false {}
    #[\Tentative] public function create_sid(): string {}
}
interface SessionUpdateTimestampHandlerInterface
{
    #[\Tentative] public function validateId(string $id): bool;
    #[\Tentative] public function updateTimestamp(string $id, string $data): bool;
}
class SplDoublyLinkedList implements \Iterator, \Traversable, \Countable, \ArrayAccess, \Serializable
{
    public const IT_MODE_LIFO = 0;
    public const IT_MODE_FIFO = 0;
    public const IT_MODE_DELETE = 0;
    public const IT_MODE_KEEP = 0;
    #[\Tentative] public function add(int $index, mixed $value): void {}
    #[\Tentative] public function pop(): mixed {}
    #[\Tentative] public function shift(): mixed {}
    #[\Tentative] public function push(mixed $value): void {}
    #[\Tentative] public function unshift(mixed $value): void {}
    #[\Tentative] public function top(): mixed {}
    #[\Tentative] public function bottom(): mixed {}
    #[\Tentative] public function __debugInfo(): array {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function isEmpty(): bool {}
    #[\Tentative] public function setIteratorMode(int $mode): int {}
    #[\Tentative] public function getIteratorMode(): int {}
    #[\Tentative] public function offsetExists($index): bool {}
    #[\Tentative] public function offsetGet($index): mixed {}
    #[\Tentative] public function offsetSet($index, mixed $value): void {}
    #[\Tentative] public function offsetUnset($index): void {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function key(): int {}
    #[\Tentative] public function prev(): void {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function unserialize(string $data): void {}
    #[\Tentative] public function serialize(): string {}
    #[\Tentative] public function __serialize(): array {}
    #[\Tentative] public function __unserialize(array $data): void {}
}
class SplFileObject extends \SplFileInfo implements \Stringable, \RecursiveIterator, \Traversable, \Iterator, \SeekableIterator
{
    public const DROP_NEW_LINE = 0;
    public const READ_AHEAD = 0;
    public const SKIP_EMPTY = 0;
    public const READ_CSV = 0;
    public function __construct(string $filename, string $mode = "r", bool $useIncludePath = false, $context = null) {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function eof(): bool {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function fgets(): string {}
    #[\Tentative] public function fread(int $length): string|false {}
    #[\Tentative] public function fgetcsv(string $separator = ",", string $enclosure = "\"", string $escape = "\\"): array|false {}
    #[\Tentative] public function fputcsv(array $fields, string $separator = ",", string $enclosure = "\"", string $escape = "\\", string $eol = "\n"): int|false {}
    #[\Tentative] public function setCsvControl(string $separator = ",", string $enclosure = "\"", string $escape = "\\"): void {}
    #[\Tentative] public function getCsvControl(): array {}
    #[\Tentative] public function flock(int $operation, &$wouldBlock = null): bool {}
    #[\Tentative] public function fflush(): bool {}
    #[\Tentative] public function ftell(): int|false {}
    #[\Tentative] public function fseek(int $offset, int $whence = SEEK_SET): int {}
    #[\Tentative] public function fgetc(): string|false {}
    #[\Tentative] public function fpassthru(): int {}
    #[\Tentative] public function fscanf(string $format, mixed &...$vars): array|int|null {}
    #[\Tentative] public function fwrite(string $data, int $length = 0): int|false {}
    #[\Tentative] public function fstat(): array {}
    #[\Tentative] public function ftruncate(int $size): bool {}
    #[\Tentative] public function current(): array|string|false {}
    #[\Tentative] public function key(): int {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function setFlags(int $flags): void {}
    #[\Tentative] public function getFlags(): int {}
    #[\Tentative] public function setMaxLineLen(int $maxLength): void {}
    #[\Tentative] public function getMaxLineLen(): int {}
    #[\Tentative] public function hasChildren(): false {}
    #[\Tentative] public function getChildren(): null {}
    #[\Tentative] public function seek(int $line): void {}
    #[\Tentative] public function getCurrentLine(): string {}
    public function __toString(): string {}
}
class SplFixedArray implements \IteratorAggregate, \Traversable, \ArrayAccess, \Countable, \JsonSerializable
{
    public function __construct(int $size = 0) {}
    #[\Tentative] public function __wakeup(): void {}
    public function __serialize(): array {}
    public function __unserialize(array $data): void {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function toArray(): array {}
    #[\Tentative] public static function fromArray(array $array, bool $preserveKeys = true): \SplFixedArray {}
    #[\Tentative] public function getSize(): int {}
    public function setSize(int $size) {}
    #[\Tentative] public function offsetExists($index): bool {}
    #[\Tentative] public function offsetGet($index): mixed {}
    #[\Tentative] public function offsetSet($index, mixed $value): void {}
    #[\Tentative] public function offsetUnset($index): void {}
    public function getIterator(): \Iterator {}
    public function jsonSerialize(): array {}
}
abstract class SplHeap implements \Iterator, \Traversable, \Countable
{
    #[\Tentative] public function extract(): mixed {}
    #[\Tentative] public function insert(mixed $value): bool {}
    #[\Tentative] public function top(): mixed {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function isEmpty(): bool {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function key(): int {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function recoverFromCorruption(): bool {}
    #[\Tentative] abstract protected function compare(mixed $value1, mixed $value2): int;
    #[\Tentative] public function isCorrupted(): bool {}
    #[\Tentative] public function __debugInfo(): array {}
}
class SplMaxHeap extends \SplHeap implements \Countable, \Traversable, \Iterator
{
    #[\Tentative] protected function compare(mixed $value1, mixed $value2): int {}
}
class SplMinHeap extends \SplHeap implements \Countable, \Traversable, \Iterator
{
    #[\Tentative] protected function compare(mixed $value1, mixed $value2): int {}
}
class SplObjectStorage implements \Countable, \Iterator, \Traversable, \Serializable, \ArrayAccess
{
    #[\Tentative] public function attach(object $object, mixed $info = null): void {}
    #[\Tentative] public function detach(object $object): void {}
    #[\Tentative] public function contains(object $object): bool {}
    #[\Tentative] public function addAll(\SplObjectStorage $storage): int {}
    #[\Tentative] public function removeAll(\SplObjectStorage $storage): int {}
    #[\Tentative] public function removeAllExcept(\SplObjectStorage $storage): int {}
    #[\Tentative] public function getInfo(): mixed {}
    #[\Tentative] public function setInfo(mixed $info): void {}
    #[\Tentative] public function count(int $mode = COUNT_NORMAL): int {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function valid(): bool {}
    #[\Tentative] public function key(): int {}
    #[\Tentative] public function current(): object {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function unserialize(string $data): void {}
    #[\Tentative] public function serialize(): string {}
    #[\Tentative] public function offsetExists($object): bool {}
    #[\Tentative] public function offsetGet($object): mixed {}
    #[\Tentative] public function offsetSet($object, mixed $info = null): void {}
    #[\Tentative] public function offsetUnset($object): void {}
    #[\Tentative] public function getHash(object $object): string {}
    #[\Tentative] public function __serialize(): array {}
    #[\Tentative] public function __unserialize(array $data): void {}
    #[\Tentative] public function __debugInfo(): array {}
}
interface SplObserver
{
    #[\Tentative] public function update(\SplSubject $subject): void;
}
class SplPriorityQueue implements \Iterator, \Traversable, \Countable
{
    public const EXTR_BOTH = 0;
    public const EXTR_PRIORITY = 0;
    public const EXTR_DATA = 0;
    #[\Tentative] public function compare(mixed $priority1, mixed $priority2): int {}
    public function insert(mixed $value, mixed $priority) {}
    #[\Tentative] public function setExtractFlags(int $flags): int {}
    #[\Tentative] public function top(): mixed {}
    #[\Tentative] public function extract(): mixed {}
    #[\Tentative] public function count(): int {}
    #[\Tentative] public function isEmpty(): bool {}
    #[\Tentative] public function rewind(): void {}
    #[\Tentative] public function current(): mixed {}
    #[\Tentative] public function key(): int {}
    #[\Tentative] public function next(): void {}
    #[\Tentative] public function valid(): bool {}
    public function recoverFromCorruption() {}
    #[\Tentative] public function isCorrupted(): bool {}
    #[\Tentative] public function getExtractFlags(): int {}
    #[\Tentative] public function __debugInfo(): array {}
}
class SplQueue extends \SplDoublyLinkedList implements \Serializable, \ArrayAccess, \Countable, \Traversable, \Iterator
{
    #[\Tentative] public function enqueue(mixed $value): void {}
    #[\Tentative] public function dequeue(): mixed {}
}
class SplStack extends \SplDoublyLinkedList implements \Serializable, \ArrayAccess, \Countable, \Traversable, \Iterator
{
}
interface SplSubject
{
    #[\Tentative] public function attach(\SplObserver $observer): void;
    #[\Tentative] public function detach(\SplObserver $observer): void;
    #[\Tentative] public function notify(): void;
}
class SplTempFileObject extends \SplFileObject implements \SeekableIterator, \Iterator, \Traversable, \RecursiveIterator, \Stringable
{
    public function __construct(int $maxMemory = 2 * 1024 * 1024) {}
}
class UnderflowException extends \RuntimeException implements \Stringable, \Throwable
{
}
class UnexpectedValueException extends \RuntimeException implements \Stringable, \Throwable
{
}
class UnhandledMatchError extends \Error implements \Throwable, \Stringable
{
}
class ValueError extends \Error implements \Throwable, \Stringable
{
}
final class WeakMap implements \ArrayAccess, \Countable, \IteratorAggregate, \Traversable
{
    public function offsetGet($object): mixed {}
    public function offsetSet($object, mixed $value): void {}
    public function offsetExists($object): bool {}
    public function offsetUnset($object): void {}
    public function count(): int {}
    public function getIterator(): \Iterator {}
}
final class WeakReference
{
    public function __construct() {}
    public static function create(object $object): \WeakReference {}
    public function get(): ?object {}
}
final class __PHP_Incomplete_Class
{
}
class php_user_filter
{
    public string $filtername;
    public mixed $params;
    public $stream;
    #[\Tentative] public function filter($in, $out, &$consumed, bool $closing): int {}
    #[\Tentative] public function onCreate(): bool {}
    #[\Tentative] public function onClose(): void {}
}
class stdClass
{
}
}
