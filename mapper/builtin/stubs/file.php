<?php
/**
 * File system functions.
 * @package std
 */

/**
 * @context
 * @return resource|false
 */
function fopen(string $filename, string $mode) {}
/**
 * @context
 * @go FopenPath
 * @param resource|null $context
 * @return resource|false
 */
function fopen(string $filename, string $mode, bool $use_include_path, $context = null) {}
/**
 * @context
 * @param resource $stream
 */
function fclose($stream): bool {}
/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function fread($stream, int $length) {}
/**
 * @context
 * @param resource $stream
 * @return int|false
 */
function fwrite($stream, string $data) {}
/**
 * @context
 * @go FwriteLength
 * @param resource $stream
 * @return int|false
 */
function fwrite($stream, string $data, ?int $length) {}
/**
 * @context
 * @go Fwrite
 * @param resource $stream
 * @return int|false
 */
function fputs($stream, string $data) {}
/**
 * @context
 * @go FwriteLength
 * @param resource $stream
 * @return int|false
 */
function fputs($stream, string $data, ?int $length) {}
/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function fgets($stream) {}
/**
 * @context
 * @go FgetsLength
 * @param resource $stream
 * @return string|false
 */
function fgets($stream, ?int $length) {}
/**
 * @context
 * @param resource $stream
 * @return string|false
 */
function fgetc($stream) {}
/**
 * @context
 * @param resource $stream
 */
function feof($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function fflush($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function fseek($stream, int $offset): int {}
/**
 * @context
 * @go FseekFrom
 * @param resource $stream
 */
function fseek($stream, int $offset, int $whence): int {}
/**
 * @context
 * @param resource $stream
 * @return int|false
 */
function ftell($stream) {}
/**
 * @context
 * @param resource $stream
 */
function rewind($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function ftruncate($stream, int $size): bool {}
/**
 * @context
 * @param resource $stream
 */
function flock($stream, int $operation): bool {}
/**
 * @context
 * @go FlockWouldBlock
 * @param resource $stream
 * @param mixed $would_block
 */
function flock($stream, int $operation, &$would_block): bool {}
/**
 * @context
 * @param resource $stream
 */
function fpassthru($stream): int {}
/**
 * @context
 * @param resource $stream
 * @return array<int|string, int>|false
 */
function fstat($stream) {}

/**
 * @context
 * @param resource $stream
 * @return list<string|null>|false
 */
function fgetcsv($stream) {}
/**
 * @context
 * @go FgetcsvAs
 * @param resource $stream
 * @return list<string|null>|false
 */
function fgetcsv($stream, ?int $length, string $separator = ",", string $enclosure = '"', string $escape = '\\') {}
/**
 * @context
 * @param resource $stream
 * @return int|false
 */
function fputcsv($stream, array $fields) {}
/**
 * @context
 * @go FputcsvAs
 * @param resource $stream
 * @return int|false
 */
function fputcsv($stream, array $fields, string $separator, string $enclosure = '"', string $escape = '\\', string $eol = "\n") {}
/**
 * @pure
 * @return list<string|null>
 */
function str_getcsv(string $string): array {}
/**
 * @pure
 * @go StrGetcsvAs
 * @return list<string|null>
 */
function str_getcsv(string $string, string $separator, string $enclosure = '"', string $escape = '\\'): array {}

/**
 * @context
 * @return string|false
 */
function file_get_contents(string $filename) {}
/**
 * @context
 * @go FileGetContentsPart
 * @param resource|null $context
 * @return string|false
 */
function file_get_contents(string $filename, bool $use_include_path, $context = null, int $offset = 0, ?int $length = null) {}
/**
 * @context
 * @return int|false
 */
function file_put_contents(string $filename, string $data) {}
/**
 * @context
 * @go FilePutContentsValue
 * @param mixed $data
 * @param resource|null $context
 * @return int|false
 */
function file_put_contents(string $filename, $data, int $flags = 0, $context = null) {}
/**
 * @context
 * @return list<string>|false
 */
function file(string $filename) {}
/**
 * @context
 * @go FileFlags
 * @param resource|null $context
 * @return list<string>|false
 */
function file(string $filename, int $flags, $context = null) {}
/**
 * @context
 * @return int|false
 */
function readfile(string $filename) {}
/**
 * @context
 * @go ReadfilePath
 * @param resource|null $context
 * @return int|false
 */
function readfile(string $filename, bool $use_include_path, $context = null) {}
/** @context */
function copy(string $from, string $to): bool {}
/**
 * @context
 * @go CopyContext
 * @param resource|null $context
 */
function copy(string $from, string $to, $context): bool {}

/** @context */
function unlink(string $filename): bool {}
/**
 * @context
 * @go UnlinkContext
 * @param resource|null $context
 */
function unlink(string $filename, $context): bool {}
/** @context */
function rename(string $from, string $to): bool {}
/**
 * @context
 * @go RenameContext
 * @param resource|null $context
 */
function rename(string $from, string $to, $context): bool {}
/** @context */
function mkdir(string $directory): bool {}
/**
 * @context
 * @go MkdirMode
 * @param resource|null $context
 */
function mkdir(string $directory, int $permissions, bool $recursive = false, $context = null): bool {}
/** @context */
function rmdir(string $directory): bool {}
/**
 * @context
 * @go RmdirContext
 * @param resource|null $context
 */
function rmdir(string $directory, $context): bool {}
/** @context */
function touch(string $filename): bool {}
/**
 * @context
 * @go TouchAt
 */
function touch(string $filename, ?int $mtime, ?int $atime = null): bool {}
/** @context */
function chmod(string $filename, int $permissions): bool {}
/** @context */
function symlink(string $target, string $link): bool {}
/** @context */
function link(string $target, string $link): bool {}
/**
 * @context
 * @return string|false
 */
function readlink(string $path) {}
/**
 * @context
 * @return string|false
 */
function tempnam(string $directory, string $prefix) {}
/**
 * @context
 * @return resource|false
 */
function tmpfile() {}
/** @context */
function sys_get_temp_dir(): string {}

/** @context */
function file_exists(string $filename): bool {}
/** @context */
function is_file(string $filename): bool {}
/** @context */
function is_dir(string $filename): bool {}
/** @context */
function is_link(string $filename): bool {}
/** @context */
function is_readable(string $filename): bool {}
/** @context */
function is_writable(string $filename): bool {}
/**
 * @context
 * @go IsWritable
 */
function is_writeable(string $filename): bool {}
/** @context */
function is_executable(string $filename): bool {}
/**
 * @context
 * @return int|false
 */
function filesize(string $filename) {}
/**
 * @context
 * @return int|false
 */
function filemtime(string $filename) {}
/**
 * @context
 * @return int|false
 */
function fileatime(string $filename) {}
/**
 * @context
 * @return int|false
 */
function filectime(string $filename) {}
/**
 * @context
 * @return int|false
 */
function fileperms(string $filename) {}
/**
 * @context
 * @return int|false
 */
function fileinode(string $filename) {}
/**
 * @context
 * @return int|false
 */
function fileowner(string $filename) {}
/**
 * @context
 * @return int|false
 */
function filegroup(string $filename) {}
/**
 * @context
 * @return string|false
 */
function filetype(string $filename) {}
/**
 * @context
 * @return array<int|string, int>|false
 */
function stat(string $filename) {}
/**
 * @context
 * @return array<int|string, int>|false
 */
function lstat(string $filename) {}
/** @context */
function clearstatcache(bool $clear_realpath_cache = false, string $filename = ""): void {}

/** @pure */
function basename(string $path): string {}
/**
 * @pure
 * @go BasenameSuffix
 */
function basename(string $path, string $suffix): string {}
/** @pure */
function dirname(string $path): string {}
/**
 * @context
 * @go DirnameLevels
 */
function dirname(string $path, int $levels): string {}
/**
 * @pure
 * @return array<string, string>
 */
function pathinfo(string $path): array {}
/**
 * @pure
 * @go PathinfoPart
 * @return array|string
 */
function pathinfo(string $path, int $flags) {}
/**
 * @context
 * @return string|false
 */
function realpath(string $path) {}
/** @context */
function fnmatch(string $pattern, string $filename): bool {}
/**
 * @context
 * @go FnmatchFlags
 */
function fnmatch(string $pattern, string $filename, int $flags): bool {}
/**
 * @context
 * @return list<string>|false
 */
function glob(string $pattern) {}
/**
 * @context
 * @go GlobFlags
 * @return list<string>|false
 */
function glob(string $pattern, int $flags) {}

/**
 * @context
 * @return array|false
 */
function parse_ini_string(string $ini_string, bool $process_sections = false, int $scanner_mode = INI_SCANNER_NORMAL) {}
/**
 * @context
 * @return array|false
 */
function parse_ini_file(string $filename, bool $process_sections = false, int $scanner_mode = INI_SCANNER_NORMAL) {}

/**
 * @context
 * @param resource $stream
 */
function fsync($stream): bool {}
/**
 * @context
 * @param resource $stream
 */
function fdatasync($stream): bool {}
/**
 * @context
 * @param resource $stream
 * @return array|false|null
 */
function fscanf($stream, string $format) {}
/**
 * @context
 * @go FscanfVars
 * @param resource $stream
 * @param mixed ...$vars
 * @return array|int|false|null
 */
function fscanf($stream, string $format, &...$vars) {}
/**
 * @context
 * @return float|false
 */
function disk_free_space(string $directory) {}
/**
 * @context
 * @return float|false
 */
function diskfreespace(string $directory) {}
/**
 * @context
 * @return float|false
 */
function disk_total_space(string $directory) {}
/** @context */
function linkinfo(string $path): int {}
/** @context */
function umask(?int $mask = null): int {}

const SEEK_SET = 0;
const SEEK_CUR = 1;
const SEEK_END = 2;
const LOCK_SH = 1;
const LOCK_EX = 2;
const LOCK_UN = 3;
const LOCK_NB = 4;
const FILE_USE_INCLUDE_PATH = 1;
const FILE_IGNORE_NEW_LINES = 2;
const FILE_SKIP_EMPTY_LINES = 4;
const FILE_APPEND = 8;
const FILE_NO_DEFAULT_CONTEXT = 16;
const PATHINFO_DIRNAME = 1;
const PATHINFO_BASENAME = 2;
const PATHINFO_EXTENSION = 4;
const PATHINFO_FILENAME = 8;
const PATHINFO_ALL = 15;
const FNM_NOESCAPE = 2;
const FNM_PATHNAME = 1;
const FNM_PERIOD = 4;
const FNM_CASEFOLD = 16;
const GLOB_BRACE = 1024;
const GLOB_MARK = 2;
const GLOB_NOSORT = 4;
const GLOB_NOCHECK = 16;
const GLOB_NOESCAPE = 64;
const GLOB_ERR = 1;
const GLOB_ONLYDIR = 8192;
const INI_USER = 1;
const INI_PERDIR = 2;
const INI_SYSTEM = 4;
const INI_ALL = 7;
const INI_SCANNER_NORMAL = 0;
const INI_SCANNER_RAW = 1;
const INI_SCANNER_TYPED = 2;
