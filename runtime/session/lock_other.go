// Systems without a lock that PHP would share: sessions in files are refused.

//go:build !linux && !darwin && !freebsd && !netbsd && !openbsd && !dragonfly && !windows

package session

import (
	"errors"
	"os"
)

const noFollow = 0

func lockFile(*os.File) error { return errors.ErrUnsupported }

func unlockFile(*os.File) {}

func ownFile(*os.File) bool { return true }
