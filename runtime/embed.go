// Package runtime holds the sources of the runtime's packages, for the converter to copy
// into the modules that it writes.
package runtime

import "embed"

// Sources are the Go files and assembly of the packages below this folder, tests among them.
//
//go:embed */*.go */*.s pcre/*.txt
var Sources embed.FS
