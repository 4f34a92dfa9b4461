//go:build !linux

// The status of a file as far as Go knows it on every system.

package std

import "os"

// statOf translates Go's file information.
func statOf(info os.FileInfo) fileStat { return portableStat(info) }
