// The mode that new files get.

//go:build !windows

package web

import (
	"os"
	"sync"
	"syscall"
)

// newFileMode is 0666 without the bits of the process's umask.
var newFileMode = sync.OnceValue(func() os.FileMode {
	mask := syscall.Umask(0o022)
	syscall.Umask(mask)
	return 0o666 &^ os.FileMode(mask)
})
