// The mode that new files get.

package web

import "os"

// newFileMode has no meaning on Windows beyond "writable".
func newFileMode() os.FileMode { return 0o666 }
