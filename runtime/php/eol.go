//go:build !windows

package php

// EOL is PHP_EOL.
const EOL = "\n"
