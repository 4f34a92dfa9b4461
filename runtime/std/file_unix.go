//go:build unix

// What only Unix systems have: locks, owners and times of files.

package std

import (
	"os"
	"syscall"
)

// lockFile locks or unlocks a file; blocked says that somebody else holds the lock.
func lockFile(f *os.File, operation int, noWait bool) (done, blocked bool) {
	how := [...]int{lockShared: syscall.LOCK_SH, lockWrite: syscall.LOCK_EX, lockNone: syscall.LOCK_UN}[operation]
	if noWait {
		how |= syscall.LOCK_NB
	}
	for {
		err := syscall.Flock(int(f.Fd()), how)
		if err == syscall.EINTR {
			continue
		}
		return err == nil, err == syscall.EWOULDBLOCK
	}
}

// access reports whether the process may read (4), write (2) or execute (1) a file.
func access(path string, mode uint32) bool { return syscall.Access(path, mode) == nil }

// ownerOf returns the owner of a file.
func ownerOf(info os.FileInfo) (uid, gid int) {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Uid), int(st.Gid)
	}
	return 0, 0
}

// setUmask sets the process's umask and returns the old one.
func setUmask(mask int) int { return syscall.Umask(mask) }

// renameDirect renames as the system does: a folder onto itself is no error.
func renameDirect(from, to string) error {
	if err := syscall.Rename(from, to); err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}
