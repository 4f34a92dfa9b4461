// The calls under way.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// DebugBacktrace returns the calls under way, innermost first, without their arguments and objects.
// https://www.php.net/manual/en/function.debug-backtrace.php
func DebugBacktrace(c *php.Context, options, limit int) php.Array {
	var out php.Array
	for _, f := range c.Backtrace(limit) {
		out.Push(f.Array().Value())
	}
	return out
}

// DebugPrintBacktrace prints the calls under way, without their arguments.
// https://www.php.net/manual/en/function.debug-print-backtrace.php
func DebugPrintBacktrace(c *php.Context, options, limit int) {
	for i, f := range c.Backtrace(limit) {
		c.Echo("#", i, " ", f.String(), "\n")
	}
}
