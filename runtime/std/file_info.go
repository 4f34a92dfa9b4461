// What is known of a file: stat and the functions that give one part of it.

package std

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// fileStat is what stat() returns.
type fileStat struct {
	dev, ino, mode, nlink, uid, gid, rdev, size, atime, mtime, ctime, blksize, blocks int
}

// portableStat is the status as far as Go knows it.
func portableStat(info os.FileInfo) fileStat {
	t := int(info.ModTime().Unix())
	uid, gid := ownerOf(info)
	return fileStat{
		mode: modeBits(info.Mode()), nlink: 1, uid: uid, gid: gid, size: int(info.Size()),
		atime: t, mtime: t, ctime: t, blksize: -1, blocks: -1,
	}
}

// modeBits is a file's type and permissions in Unix notation.
func modeBits(m fs.FileMode) int {
	bits := int(m.Perm())
	switch {
	case m.IsDir():
		bits |= 0o040000
	case m&fs.ModeSymlink != 0:
		bits |= 0o120000
	case m&fs.ModeNamedPipe != 0:
		bits |= 0o010000
	case m&fs.ModeSocket != 0:
		bits |= 0o140000
	case m&fs.ModeCharDevice != 0:
		bits |= 0o020000
	case m&fs.ModeDevice != 0:
		bits |= 0o060000
	default:
		bits |= 0o100000
	}
	return bits
}

// statArray lays the status out by number and by name.
func statArray(st fileStat) php.Array {
	names := [...]string{"dev", "ino", "mode", "nlink", "uid", "gid", "rdev", "size", "atime", "mtime", "ctime", "blksize", "blocks"}
	vals := [...]int{st.dev, st.ino, st.mode, st.nlink, st.uid, st.gid, st.rdev, st.size, st.atime, st.mtime, st.ctime, st.blksize, st.blocks}
	a := php.MakeMap(2 * len(names))
	for i, v := range vals {
		a.SetAt(i, php.Int(v))
	}
	for i, name := range names {
		a.Set(name, php.Int(vals[i]))
	}
	return a
}

// statPath returns the status of a path; ok is false without a message.
func statPath(c *php.Context, path string, follow bool) (os.FileInfo, bool) {
	if path == "" || strings.IndexByte(path, 0) >= 0 {
		return nil, false
	}
	if w, _ := wrapperOf(path); w != "" && w != "file" {
		return nil, false
	}
	return filesOf(c).stat(c, path, follow)
}

// statCache is the one status that PHP keeps of each kind, by the path as it was asked for.
type statCache struct {
	followed, link       os.FileInfo
	followedPath, atPath string
}

// stat is the status of a path, from the cache if the last one asked for had the same name.
func (st *filesState) stat(c *php.Context, path string, follow bool) (os.FileInfo, bool) {
	k := &st.status
	if follow && k.followed != nil && k.followedPath == path {
		return k.followed, true
	}
	if !follow && k.link != nil && k.atPath == path {
		return k.link, true
	}
	read := os.Stat
	if !follow {
		read = os.Lstat
	}
	info, err := read(resolve(c, path))
	if err != nil {
		return nil, false
	}
	if !follow {
		k.link, k.atPath = info, path
	}
	if follow || info.Mode()&fs.ModeSymlink == 0 {
		k.followed, k.followedPath = info, path
	}
	return info, true
}

// forgetStatus empties the cache, as PHP does after it removes, renames or changes a file.
func forgetStatus(c *php.Context) { filesOf(c).status = statCache{} }

// forgetRelative empties the cache of names that another current folder gives another meaning.
func (st *filesState) forgetRelative() {
	k := &st.status
	if !filepath.IsAbs(k.followedPath) {
		k.followed = nil
	}
	if !filepath.IsAbs(k.atPath) {
		k.link = nil
	}
}

// statWarn is statPath with fn's warning if there is no such file.
func statWarn(c *php.Context, path, fn string, follow bool) (os.FileInfo, bool) {
	info, ok := statPath(c, path, follow)
	switch {
	case ok || path == "":
	case strings.IndexByte(path, 0) >= 0:
		c.Warning("%s(): Filename contains null byte", fn)
	case follow:
		c.Warning("%s(): stat failed for %s", fn, path)
	default:
		c.Warning("%s(): Lstat failed for %s", fn, path)
	}
	return info, ok
}

// Stat returns the status of a file; false after a warning if there is none.
//
// https://www.php.net/manual/en/function.stat.php
func Stat(c *php.Context, filename string) php.Value {
	info, ok := statWarn(c, filename, "stat", true)
	if !ok {
		return php.False
	}
	return statArray(statOf(info)).Value()
}

// Lstat is Stat of a link itself.
//
// https://www.php.net/manual/en/function.lstat.php
func Lstat(c *php.Context, filename string) php.Value {
	info, ok := statWarn(c, filename, "lstat", false)
	if !ok {
		return php.False
	}
	return statArray(statOf(info)).Value()
}

// Clearstatcache forgets the status of the file that was asked for last.
//
// https://www.php.net/manual/en/function.clearstatcache.php
func Clearstatcache(c *php.Context, clearRealpathCache bool, filename string) { forgetStatus(c) }

// FileExists reports whether a file or directory exists.
//
// https://www.php.net/manual/en/function.file-exists.php
func FileExists(c *php.Context, filename string) bool {
	if filename == "" || strings.IndexByte(filename, 0) >= 0 {
		return false
	}
	if w, _ := wrapperOf(filename); w != "" && w != "file" {
		return false
	}
	_, err := os.Stat(resolve(c, filename)) // asked anew each time, as in PHP
	return err == nil
}

// IsFile reports whether a path is a regular file.
//
// https://www.php.net/manual/en/function.is-file.php
func IsFile(c *php.Context, filename string) bool {
	info, ok := statPath(c, filename, true)
	return ok && info.Mode().IsRegular()
}

// IsDir reports whether a path is a directory.
//
// https://www.php.net/manual/en/function.is-dir.php
func IsDir(c *php.Context, filename string) bool {
	info, ok := statPath(c, filename, true)
	return ok && info.IsDir()
}

// IsLink reports whether a path is a symbolic link.
//
// https://www.php.net/manual/en/function.is-link.php
func IsLink(c *php.Context, filename string) bool {
	info, ok := statPath(c, filename, false)
	return ok && info.Mode()&fs.ModeSymlink != 0
}

// IsReadable reports whether a file can be read.
//
// https://www.php.net/manual/en/function.is-readable.php
func IsReadable(c *php.Context, filename string) bool { return accessPath(c, filename, 4) }

// IsWritable reports whether a file can be written to.
//
// https://www.php.net/manual/en/function.is-writable.php
func IsWritable(c *php.Context, filename string) bool { return accessPath(c, filename, 2) }

// IsExecutable reports whether a file can be executed.
//
// https://www.php.net/manual/en/function.is-executable.php
func IsExecutable(c *php.Context, filename string) bool { return accessPath(c, filename, 1) }

func accessPath(c *php.Context, name string, mode uint32) bool {
	return FileExists(c, name) && access(resolve(c, name), mode)
}

// statInt returns one number of a file's status; false after fn's warning.
func statInt(c *php.Context, path, fn string, part func(fileStat) int) php.Value {
	info, ok := statWarn(c, path, fn, true)
	if !ok {
		return php.False
	}
	return php.Int(part(statOf(info)))
}

// Filesize returns a file's size in bytes; false after a warning.
//
// https://www.php.net/manual/en/function.filesize.php
func Filesize(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "filesize", func(st fileStat) int { return st.size })
}

// Filemtime returns when a file's content was last changed; false after a warning.
//
// https://www.php.net/manual/en/function.filemtime.php
func Filemtime(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "filemtime", func(st fileStat) int { return st.mtime })
}

// Fileatime returns when a file was last read; false after a warning.
//
// https://www.php.net/manual/en/function.fileatime.php
func Fileatime(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "fileatime", func(st fileStat) int { return st.atime })
}

// Filectime returns when a file was last changed in any way; false after a warning.
//
// https://www.php.net/manual/en/function.filectime.php
func Filectime(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "filectime", func(st fileStat) int { return st.ctime })
}

// Fileperms returns a file's type and permissions; false after a warning.
//
// https://www.php.net/manual/en/function.fileperms.php
func Fileperms(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "fileperms", func(st fileStat) int { return st.mode })
}

// Fileinode returns a file's inode; false after a warning.
//
// https://www.php.net/manual/en/function.fileinode.php
func Fileinode(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "fileinode", func(st fileStat) int { return st.ino })
}

// Fileowner returns the user that a file belongs to; false after a warning.
//
// https://www.php.net/manual/en/function.fileowner.php
func Fileowner(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "fileowner", func(st fileStat) int { return st.uid })
}

// Filegroup returns the group that a file belongs to; false after a warning.
//
// https://www.php.net/manual/en/function.filegroup.php
func Filegroup(c *php.Context, filename string) php.Value {
	return statInt(c, filename, "filegroup", func(st fileStat) int { return st.gid })
}

// Filetype returns a file's type: file, dir, link, fifo, char, block or socket; false after a warning.
//
// https://www.php.net/manual/en/function.filetype.php
func Filetype(c *php.Context, filename string) php.Value {
	info, ok := statWarn(c, filename, "filetype", false)
	if !ok {
		return php.False
	}
	return php.String(fileKinds[modeBits(info.Mode())&0o170000])
}

// fileKinds are PHP's names of the kinds of files.
var fileKinds = map[int]string{
	0o040000: "dir", 0o120000: "link", 0o010000: "fifo", 0o140000: "socket", 0o020000: "char", 0o060000: "block", 0o100000: "file",
}
