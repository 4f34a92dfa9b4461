package builtin

// callbacks are the functions that call a callback with elements or keys of their arrays, or
// with the groups of a match, and do nothing else with it: the place of the callback among the arguments, and the fewest and
// most arguments of a call that the rule holds for.
var callbacks = map[string]struct{ arg, least, most int }{
	"usort": {1, 2, 2}, "uasort": {1, 2, 2}, "uksort": {1, 2, 2},
	"array_map": {0, 2, 2}, "array_filter": {1, 2, 2}, "array_reduce": {1, 2, 3},
	"preg_replace_callback": {1, 3, 3},
}

// CallbackArg returns the place of the callback in a call of a standard function with n
// arguments that passes nothing but elements and keys to it, -1 for other calls.
func CallbackArg(name string, n int) int {
	cb, ok := callbacks[name]
	if !ok || n < cb.least || n > cb.most {
		return -1
	}
	return cb.arg
}

// CallbackParams returns how many arguments a function passes to its callback; it is only
// asked about functions that CallbackArg knows.
func CallbackParams(name string) int {
	switch name {
	case "array_map", "array_filter", "preg_replace_callback":
		return 1
	}
	return 2
}
