//go:build !linux

// The status of a file as far as Go knows it on every system.

package std

import (
	"errors"
	"os"
)

// statOf translates Go's file information.
func statOf(info os.FileInfo) fileStat { return portableStat(info) }

// isTerminal reports whether f is a terminal, as far as its kind tells.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// spaceOf returns the free and the whole size of a file system in bytes.
func spaceOf(string) (free, total float64, err error) { return 0, 0, errors.ErrUnsupported }
