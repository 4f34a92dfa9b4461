// The full status of a file on Linux.

package std

import (
	"os"
	"syscall"
	"unsafe"
)

// isTerminal reports whether f is a terminal.
func isTerminal(f *os.File) bool {
	var t syscall.Termios
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TCGETS, uintptr(unsafe.Pointer(&t)))
	return errno == 0
}

// statOf translates Go's file information.
func statOf(info os.FileInfo) fileStat {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return portableStat(info)
	}
	return fileStat{
		dev: int(st.Dev), ino: int(st.Ino), mode: int(st.Mode), nlink: int(st.Nlink), uid: int(st.Uid), gid: int(st.Gid),
		rdev: int(st.Rdev), size: int(st.Size), atime: int(st.Atim.Sec), mtime: int(st.Mtim.Sec), ctime: int(st.Ctim.Sec),
		blksize: int(st.Blksize), blocks: int(st.Blocks),
	}
}

// spaceOf returns the free and the whole size of a file system in bytes.
func spaceOf(path string) (free, total float64, err error) {
	var st syscall.Statfs_t
	if err := syscall.Statfs(path, &st); err != nil {
		return 0, 0, err
	}
	unit := float64(st.Frsize)
	return unit * float64(st.Bavail), unit * float64(st.Blocks), nil
}
