// The files handler: one file per session, locked while the session is open.

package session

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// fileStorage keeps sessions in files, as PHP's files handler does: the lock is
// held from the first access to closing, data is written in place.
type fileStorage struct {
	c     *php.Context
	dir   string
	depth int         // levels of folders named after the id's first characters
	mode  fs.FileMode // of new files
	file  *os.File    // open and locked, nil until the first access
	id    string      // whose file it is
	size  int64       // the file's length as it was read
}

// openFiles reads a save path of the form [DEPTH;[MODE;]]DIR.
func openFiles(c *php.Context, path string) (*fileStorage, bool) {
	st := &fileStorage{c: c, mode: 0o600}
	dir := path
	if first, rest, ok := strings.Cut(path, ";"); ok {
		depth, fits := leadingInt(first, 10)
		if !fits {
			c.Warning("The first parameter in session.save_path is invalid")
			return nil, false
		}
		st.depth, dir = depth, rest
		if second, rest, ok := strings.Cut(rest, ";"); ok {
			mode, fits := leadingInt(second, 8)
			if !fits || mode < 0 || mode > 0o7777 {
				c.Warning("The second parameter in session.save_path is invalid")
				return nil, false
			}
			st.mode, dir = fs.FileMode(mode), rest
		}
	}
	if dir == "" {
		dir = os.TempDir()
	}
	st.dir = c.Path(dir)
	return st, true
}

// leadingInt reads the digits that s begins with; ok is false if they make too
// large a number.
func leadingInt(s string, base int) (n int, ok bool) {
	s = strings.TrimLeft(s, " \t\n\v\f\r")
	end := 0
	if end < len(s) && (s[end] == '-' || s[end] == '+') {
		end++
	}
	for end < len(s) && s[end] >= '0' && int(s[end]-'0') < base {
		end++
	}
	v, err := strconv.ParseInt(s[:end], base, 64)
	return int(v), !errors.Is(err, strconv.ErrRange)
}

func (st *fileStorage) name() string { return "files" }

// path returns the file of an id, false if the id is too short for the folders.
func (st *fileStorage) path(id string) (string, bool) {
	if len(id) <= st.depth || !validID(id) {
		return "", false
	}
	dir := st.dir
	for i := 0; i < st.depth; i++ {
		dir = filepath.Join(dir, id[i:i+1])
	}
	return dir + string(filepath.Separator) + "sess_" + id, true
}

// lock opens and locks the file of an id.
func (st *fileStorage) lock(fn, id string) bool {
	if st.file != nil && st.id == id {
		return true
	}
	st.drop()
	if !validID(id) {
		st.c.Warning(`%s: Session ID is too long or contains illegal characters. Only the A-Z, a-z, 0-9, "-", and "," characters are allowed`, fn)
		return false
	}
	path, ok := st.path(id)
	if !ok {
		st.c.Warning("%s: Failed to create session data file path. Too short session ID, invalid save_path or path length exceeds 4096 characters", fn)
		return false
	}
	st.id = id
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|noFollow, st.mode)
	if err != nil {
		st.c.Warning("%s: open(%s, O_RDWR) failed: %s", fn, path, describe(err))
		return false
	}
	if !ownFile(file) {
		file.Close()
		st.c.Warning("%s: Session data file is not created by your uid", fn)
		return false
	}
	if err := lockFile(file); err != nil {
		file.Close()
		st.c.Warning("%s: Session data file cannot be locked: %s", fn, describe(err))
		return false
	}
	st.file = file
	return true
}

// describe is an error as "text (number)".
func describe(err error) string {
	var number syscall.Errno
	errors.As(err, &number)
	return php.SystemError(err) + " (" + strconv.Itoa(int(number)) + ")"
}

func (st *fileStorage) createID() (string, bool) {
	for range 3 {
		id := newID(st.c)
		if !st.validID(id) {
			return id, true
		}
	}
	return "", false
}

func (st *fileStorage) validID(id string) bool {
	path, ok := st.path(id)
	if !ok {
		return false
	}
	_, err := os.Stat(path)
	return err == nil
}

func (st *fileStorage) read(fn, id string) (string, bool) {
	if !st.lock(fn, id) {
		return "", false
	}
	info, err := st.file.Stat()
	if err != nil {
		return "", false
	}
	st.size = info.Size()
	data := make([]byte, st.size)
	n, err := st.file.ReadAt(data, 0)
	if int64(n) == st.size {
		return string(data), true
	}
	if err != nil && err != io.EOF {
		st.c.Warning("%s: Read failed: %s", fn, describe(err))
	} else {
		st.c.Warning("%s: Read returned less bytes than requested", fn)
	}
	return "", false
}

// write replaces the content in place; only what is too long is cut off, because
// truncating first costs far more.
func (st *fileStorage) write(fn, id, data string) bool {
	if !st.lock(fn, id) {
		return false
	}
	if n, err := st.file.WriteAt([]byte(data), 0); n != len(data) {
		st.c.Warning("%s: Write failed: %s", fn, describe(err))
		return false
	}
	if int64(len(data)) < st.size || st.size == 0 {
		if info, err := st.file.Stat(); err == nil && info.Size() > int64(len(data)) {
			if err := st.file.Truncate(int64(len(data))); err != nil {
				st.c.Warning("%s: Write failed: %s", fn, describe(err))
				return false
			}
		}
	}
	st.size = int64(len(data))
	return true
}

// touch makes the file young again.
func (st *fileStorage) touch(fn, id, data string) bool {
	path, ok := st.path(id)
	if !ok {
		return false
	}
	now := time.Now()
	if os.Chtimes(path, now, now) != nil {
		return st.write(fn, id, data)
	}
	return true
}

func (st *fileStorage) destroy(_, id string) bool {
	path, ok := st.path(id)
	if !ok {
		return false
	}
	if st.file == nil {
		return true
	}
	st.drop()
	if os.Remove(path) != nil {
		_, err := os.Stat(path)
		return err != nil // a session that was never written
	}
	return true
}

// collect deletes the files that nobody has touched for maxLifetime seconds. With
// folders by id PHP leaves that to somebody else.
func (st *fileStorage) collect(fn string, maxLifetime int) int {
	if st.depth > 0 {
		return -1
	}
	entries, err := os.ReadDir(st.dir)
	if err != nil {
		st.c.Notice("%s: ps_files_cleanup_dir: opendir(%s) failed: %s", fn, st.dir, describe(err))
		return -1
	}
	oldest := time.Now().Add(-time.Duration(maxLifetime) * time.Second)
	deleted := 0
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "sess_") {
			continue
		}
		if info, err := e.Info(); err == nil && info.ModTime().Before(oldest) && info.Mode().IsRegular() &&
			os.Remove(filepath.Join(st.dir, e.Name())) == nil {
			deleted++
		}
	}
	return deleted
}

func (st *fileStorage) close(string) bool {
	st.drop()
	return true
}

func (st *fileStorage) drop() {
	if st.file != nil {
		unlockFile(st.file)
		st.file.Close()
		st.file, st.id = nil, ""
	}
}
