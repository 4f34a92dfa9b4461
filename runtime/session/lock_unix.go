// Locking session files as PHP does on Unix: flock.

//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package session

import (
	"os"
	"syscall"
)

// noFollow keeps a symbolic link from standing in for a session file.
const noFollow = syscall.O_NOFOLLOW

// lockFile waits for the exclusive lock.
func lockFile(f *os.File) error {
	for {
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != syscall.EINTR {
			return err
		}
	}
}

func unlockFile(f *os.File) { syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }

// ownFile tells whether this user, or root, made the file; root takes any.
func ownFile(f *os.File) bool {
	info, err := f.Stat()
	if err != nil {
		return false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || os.Getuid() == 0 {
		return true
	}
	owner := int(st.Uid)
	return owner == 0 || owner == os.Getuid() || owner == os.Geteuid()
}
