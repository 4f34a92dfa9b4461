// Package runtime holds the sources of the runtime's packages, for the converter to copy
// into the modules that it writes.
package runtime

import "embed"

// Sources are the Go files of the packages below this folder, tests among them.
//
//go:embed */*.go pcre/*.txt
var Sources embed.FS
