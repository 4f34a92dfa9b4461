// What Windows does its own way: locks, owners and access to files.

package std

import (
	"os"
	"syscall"
	"unsafe"
)

var (
	kernel     = syscall.NewLazyDLL("kernel32.dll")
	lockFileEx = kernel.NewProc("LockFileEx")
	unlockFile = kernel.NewProc("UnlockFileEx")
)

// errorLockViolation is the system's error for a lock that somebody else holds.
const errorLockViolation = syscall.Errno(33)

// lockFile locks or unlocks a file; blocked says that somebody else holds the lock.
func lockFile(f *os.File, operation int, noWait bool) (done, blocked bool) {
	var over syscall.Overlapped
	const all = 0xFFFFFFFF
	if operation == lockNone {
		r, _, _ := unlockFile.Call(f.Fd(), 0, all, all, uintptr(unsafe.Pointer(&over)))
		return r != 0, false
	}
	var flags uintptr
	if operation == lockWrite {
		flags = 2
	}
	if noWait {
		flags |= 1
	}
	r, _, err := lockFileEx.Call(f.Fd(), flags, 0, all, all, uintptr(unsafe.Pointer(&over)))
	return r != 0, err == errorLockViolation
}

// access reports whether the process may read (4), write (2) or execute (1) a file.
func access(path string, mode uint32) bool {
	info, err := os.Stat(path)
	return err == nil && (mode&2 == 0 || info.Mode().Perm()&0o200 != 0)
}

// ownerOf returns the owner of a file: Windows has no numbers for it.
func ownerOf(os.FileInfo) (uid, gid int) { return 0, 0 }

// setUmask returns the umask, which Windows does not have.
func setUmask(int) int { return 0 }

func renameDirect(from, to string) error { return os.Rename(from, to) }
