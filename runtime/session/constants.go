// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package session

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	PhpSessionActive   = 2 // PHP_SESSION_ACTIVE
	PhpSessionDisabled = 0 // PHP_SESSION_DISABLED
	PhpSessionNone     = 1 // PHP_SESSION_NONE
)
