// The calls under way.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// The options of the functions below.
const (
	provideObject = 1
	ignoreArgs    = 2
)

// DebugBacktrace returns the calls under way, innermost first. Only a program that keeps the
// arguments of its calls has arguments and objects.
// https://www.php.net/manual/en/function.debug-backtrace.php
func DebugBacktrace(c *php.Context, options, limit int) php.Array {
	var out php.Array
	for _, f := range c.Backtrace(limit) {
		out.Push(f.BacktraceArray(options&provideObject != 0, options&ignoreArgs == 0).Value())
	}
	return out
}

// DebugPrintBacktrace prints the calls under way.
// https://www.php.net/manual/en/function.debug-print-backtrace.php
func DebugPrintBacktrace(c *php.Context, options, limit int) {
	for i, f := range c.Backtrace(limit) {
		if options&ignoreArgs != 0 {
			f = f.WithoutArgs()
		}
		c.Echo("#", i, " ", f.String(), "\n")
	}
}
