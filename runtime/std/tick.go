// Functions that run while a script that declares ticks does.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// RegisterTickFunction has a function called with the arguments at each tick of declare(ticks).
//
// https://www.php.net/manual/en/function.register-tick-function.php
func RegisterTickFunction(c *php.Context, callback php.Value, args ...php.Value) bool {
	f := c.Callable(callback, "register_tick_function", 1, "callback")
	kept := append([]php.Value(nil), args...)
	for i := range kept {
		kept[i] = kept[i].Deref().Copy()
	}
	c.AddTick(callback.Deref().Copy(), f, kept)
	return true
}

// UnregisterTickFunction ends that.
//
// https://www.php.net/manual/en/function.unregister-tick-function.php
func UnregisterTickFunction(c *php.Context, callback php.Value) {
	c.Callable(callback, "unregister_tick_function", 1, "callback")
	c.RemoveTick(callback.Deref())
}
