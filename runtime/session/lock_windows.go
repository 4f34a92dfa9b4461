// Locking session files as PHP does on Windows: LockFileEx over the whole file.

package session

import (
	"os"
	"syscall"
	"unsafe"
)

// noFollow has no meaning on Windows.
const noFollow = 0

const (
	exclusiveLock = 2
	lockLength    = 0xffff0000
)

var (
	kernel32   = syscall.NewLazyDLL("kernel32.dll")
	lockFileEx = kernel32.NewProc("LockFileEx")
	unlockEx   = kernel32.NewProc("UnlockFileEx")
)

// lockFile waits for the exclusive lock.
func lockFile(f *os.File) error {
	var at syscall.Overlapped
	ok, _, err := lockFileEx.Call(f.Fd(), exclusiveLock, 0, lockLength, 0, uintptr(unsafe.Pointer(&at)))
	if ok == 0 {
		return err
	}
	return nil
}

func unlockFile(f *os.File) {
	var at syscall.Overlapped
	unlockEx.Call(f.Fd(), 0, lockLength, 0, uintptr(unsafe.Pointer(&at)))
}

// ownFile has no meaning on Windows.
func ownFile(*os.File) bool { return true }
