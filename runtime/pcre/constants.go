// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package pcre

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	BacktrackLimitError = 2   // PREG_BACKTRACK_LIMIT_ERROR
	BadUtf8Error        = 4   // PREG_BAD_UTF8_ERROR
	BadUtf8OffsetError  = 5   // PREG_BAD_UTF8_OFFSET_ERROR
	GrepInvert          = 1   // PREG_GREP_INVERT
	InternalError       = 1   // PREG_INTERNAL_ERROR
	JitStacklimitError  = 6   // PREG_JIT_STACKLIMIT_ERROR
	NoError             = 0   // PREG_NO_ERROR
	OffsetCapture       = 256 // PREG_OFFSET_CAPTURE
	PatternOrder        = 1   // PREG_PATTERN_ORDER
	PcreVersionMajor    = 10  // PCRE_VERSION_MAJOR
	PcreVersionMinor    = 42  // PCRE_VERSION_MINOR
	RecursionLimitError = 3   // PREG_RECURSION_LIMIT_ERROR
	SetOrder            = 2   // PREG_SET_ORDER
	SplitDelimCapture   = 2   // PREG_SPLIT_DELIM_CAPTURE
	SplitNoEmpty        = 1   // PREG_SPLIT_NO_EMPTY
	SplitOffsetCapture  = 4   // PREG_SPLIT_OFFSET_CAPTURE
	UnmatchedAsNull     = 512 // PREG_UNMATCHED_AS_NULL
)
