// Functions that change the file system: unlink, rename, mkdir, touch and their kin.

package std

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Unlink deletes a file; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.unlink.php
func Unlink(c *php.Context, filename string) bool {
	return UnlinkContext(c, filename, php.Null)
}

// UnlinkContext is Unlink with its rarer arguments.
//
// https://www.php.net/manual/en/function.unlink.php
func UnlinkContext(c *php.Context, filename string, context php.Value) bool {
	noNul(c, filename, "unlink", 1, "filename")
	filesOf(c).useContext(c)
	path := resolve(c, filename)
	var err error
	if info, e := os.Lstat(path); e == nil && info.IsDir() {
		err = syscall.EISDIR
	} else if filename == "" {
		err = syscall.ENOENT
	} else {
		err = os.Remove(path)
	}
	if err != nil {
		c.Warning("unlink(%s): %s", filename, systemError(err))
		return false
	}
	forgetStatus(c)
	return true
}

// Rename renames or moves a file or directory; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.rename.php
func Rename(c *php.Context, from, to string) bool {
	return RenameContext(c, from, to, php.Null)
}

// RenameContext is Rename with its rarer arguments.
//
// https://www.php.net/manual/en/function.rename.php
func RenameContext(c *php.Context, from, to string, context php.Value) bool {
	noNul(c, from, "rename", 1, "from")
	noNul(c, to, "rename", 2, "to")
	filesOf(c).useContext(c)
	var err error = syscall.ENOENT
	if from != "" && to != "" {
		err = renameFile(resolve(c, from), resolve(c, to))
	}
	if err != nil {
		c.Warning("rename(%s,%s): %s", from, to, systemError(err))
		return false
	}
	forgetStatus(c)
	return true
}

// renameFile renames, or copies and deletes where the target lies on another device.
func renameFile(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	if target, err := os.Lstat(to); err == nil && target.IsDir() && !info.IsDir() {
		return syscall.EISDIR
	}
	err = renameDirect(from, to)
	if link, ok := err.(*os.LinkError); !ok || link.Err != syscall.EXDEV || info.IsDir() {
		return err
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err = os.WriteFile(to, data, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Remove(from)
}

// Mkdir makes a directory; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.mkdir.php
func Mkdir(c *php.Context, directory string) bool {
	return MkdirMode(c, directory, 0o777, false, php.Null)
}

// MkdirMode is Mkdir with its rarer arguments.
//
// https://www.php.net/manual/en/function.mkdir.php
func MkdirMode(c *php.Context, directory string, permissions int, recursive bool, context php.Value) bool {
	noNul(c, directory, "mkdir", 1, "directory")
	filesOf(c).useContext(c)
	path := resolve(c, directory)
	var err error = syscall.ENOENT
	perm := os.FileMode(permissions & 0o777)
	switch {
	case directory == "":
	case recursive:
		if _, e := os.Lstat(path); e == nil {
			err = syscall.EEXIST
		} else {
			err = os.MkdirAll(path, perm)
		}
	default:
		err = os.Mkdir(path, perm)
	}
	if err != nil {
		c.Warning("mkdir(): %s", systemError(err))
		return false
	}
	return true
}

// Rmdir deletes an empty directory; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.rmdir.php
func Rmdir(c *php.Context, directory string) bool {
	return RmdirContext(c, directory, php.Null)
}

// RmdirContext is Rmdir with its rarer arguments.
//
// https://www.php.net/manual/en/function.rmdir.php
func RmdirContext(c *php.Context, directory string, context php.Value) bool {
	noNul(c, directory, "rmdir", 1, "directory")
	filesOf(c).useContext(c)
	path := resolve(c, directory)
	var err error = syscall.ENOENT
	if directory != "" {
		if info, e := os.Lstat(path); e == nil && !info.IsDir() {
			err = syscall.ENOTDIR
		} else {
			err = os.Remove(path)
		}
	}
	if err != nil {
		c.Warning("rmdir(%s): %s", directory, systemError(err))
		return false
	}
	forgetStatus(c)
	return true
}

// Touch sets the times of a file to now, creating it if need be; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.touch.php
func Touch(c *php.Context, filename string) bool {
	return TouchAt(c, filename, php.Null, php.Null)
}

// TouchAt is Touch with its rarer arguments.
//
// https://www.php.net/manual/en/function.touch.php
func TouchAt(c *php.Context, filename string, mtime, atime php.Value) bool {
	noNul(c, filename, "touch", 1, "filename")
	if mtime.IsNull() && !atime.IsNull() {
		c.ArgError("ValueError", "touch", 2, "mtime", "cannot be null when argument #3 ($atime) is an integer")
	}
	if filename == "" {
		return false
	}
	now := time.Now()
	m, a := now, now
	if !mtime.IsNull() {
		m = time.Unix(int64(mtime.AsInt()), 0)
		if a = m; !atime.IsNull() {
			a = time.Unix(int64(atime.AsInt()), 0)
		}
	}
	path := resolve(c, filename)
	if _, err := os.Stat(path); err != nil {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o666)
		if err != nil {
			c.Warning("touch(): Unable to create file %s because %s", filename, systemError(err))
			return false
		}
		f.Close()
	}
	if err := os.Chtimes(path, a, m); err != nil {
		c.Warning("touch(): Utime failed: %s", systemError(err))
		return false
	}
	if w, _ := wrapperOf(filename); w == "file" { // only a stream's change is noticed
		forgetStatus(c)
	}
	return true
}

// Chmod sets a file's permissions; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.chmod.php
func Chmod(c *php.Context, filename string, permissions int) bool {
	noNul(c, filename, "chmod", 1, "filename")
	mode := os.FileMode(permissions & 0o777)
	for bit, flag := range map[int]os.FileMode{0o4000: os.ModeSetuid, 0o2000: os.ModeSetgid, 0o1000: os.ModeSticky} {
		if permissions&bit != 0 {
			mode |= flag
		}
	}
	if err := os.Chmod(resolve(c, filename), mode); err != nil {
		c.Warning("chmod(): %s", systemError(err))
		return false
	}
	if w, _ := wrapperOf(filename); w == "file" { // only a stream's change is noticed
		forgetStatus(c)
	}
	return true
}

// Symlink makes a symbolic link; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.symlink.php
func Symlink(c *php.Context, target, link string) bool {
	noNul(c, target, "symlink", 1, "target")
	noNul(c, link, "symlink", 2, "link")
	if err := os.Symlink(target, resolve(c, link)); err != nil {
		c.Warning("symlink(): %s", systemError(err))
		return false
	}
	return true
}

// Link makes a hard link; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.link.php
func Link(c *php.Context, target, link string) bool {
	noNul(c, target, "link", 1, "target")
	noNul(c, link, "link", 2, "link")
	if err := os.Link(resolve(c, target), resolve(c, link)); err != nil {
		c.Warning("link(): %s", systemError(err))
		return false
	}
	return true
}

// Readlink returns the target of a symbolic link; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.readlink.php
func Readlink(c *php.Context, path string) php.Value {
	noNul(c, path, "readlink", 1, "path")
	target, err := os.Readlink(resolve(c, path))
	if err != nil {
		c.Warning("readlink(): %s", systemError(err))
		return php.False
	}
	return php.String(target)
}

// SysGetTempDir returns the directory for temporary files.
//
// https://www.php.net/manual/en/function.sys-get-temp-dir.php
func SysGetTempDir(c *php.Context) string {
	if dir := c.Ini("sys_temp_dir"); dir != "" {
		return strings.TrimSuffix(dir, "/")
	}
	dir := os.TempDir()
	if len(dir) > 1 {
		dir = strings.TrimSuffix(dir, string(filepath.Separator))
	}
	return dir
}

// Tempnam creates a file with a name of its own in a directory, in that for temporary files if that
// fails, and returns its path; false if both fail.
//
// https://www.php.net/manual/en/function.tempnam.php
func Tempnam(c *php.Context, directory, prefix string) php.Value {
	noNul(c, directory, "tempnam", 1, "directory")
	noNul(c, prefix, "tempnam", 2, "prefix")
	prefix = Basename(prefix)
	if len(prefix) > 63 {
		prefix = prefix[:63]
	}
	if directory == "" {
		directory = SysGetTempDir(c)
	}
	if name, ok := uniqueFile(resolve(c, directory), prefix); ok {
		return php.String(name)
	}
	if name, ok := uniqueFile(SysGetTempDir(c), prefix); ok {
		c.Notice("tempnam(): file created in the system's temporary directory")
		return php.String(name)
	}
	return php.False
}

// uniqueFile creates an empty file with six random letters after the prefix.
func uniqueFile(dir, prefix string) (string, bool) {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	for range 1000 {
		var tail [6]byte
		for i := range tail {
			tail[i] = letters[rand.IntN(len(letters))]
		}
		name := filepath.Join(dir, prefix+string(tail[:]))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if err == nil {
			f.Close()
			return name, true
		}
		if !os.IsExist(err) {
			return "", false
		}
	}
	return "", false
}

// Getcwd returns the current directory; false if it was deleted.
//
// https://www.php.net/manual/en/function.getcwd.php
func Getcwd(c *php.Context) php.Value {
	_, err := os.Stat(c.Dir())
	return orFalse(c.Dir(), err == nil)
}

// Chdir changes the current directory of the request; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.chdir.php
func Chdir(c *php.Context, directory string) bool {
	noNul(c, directory, "chdir", 1, "directory")
	path := resolve(c, directory)
	info, err := os.Stat(path)
	if directory == "" {
		err = syscall.ENOENT
	} else if err == nil && !info.IsDir() {
		err = syscall.ENOTDIR
	}
	if err != nil {
		c.Warning("chdir(): %s (errno %d)", systemError(err), errorNumber(err))
		return false
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	c.SetDir(filepath.Clean(path))
	filesOf(c).forgetRelative()
	return true
}
