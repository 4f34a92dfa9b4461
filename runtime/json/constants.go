// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package json

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	BigintAsString           = 2       // JSON_BIGINT_AS_STRING
	ErrorCtrlChar            = 3       // JSON_ERROR_CTRL_CHAR
	ErrorDepth               = 1       // JSON_ERROR_DEPTH
	ErrorInfOrNan            = 7       // JSON_ERROR_INF_OR_NAN
	ErrorInvalidPropertyName = 9       // JSON_ERROR_INVALID_PROPERTY_NAME
	ErrorNonBackedEnum       = 11      // JSON_ERROR_NON_BACKED_ENUM
	ErrorNone                = 0       // JSON_ERROR_NONE
	ErrorRecursion           = 6       // JSON_ERROR_RECURSION
	ErrorStateMismatch       = 2       // JSON_ERROR_STATE_MISMATCH
	ErrorSyntax              = 4       // JSON_ERROR_SYNTAX
	ErrorUnsupportedType     = 8       // JSON_ERROR_UNSUPPORTED_TYPE
	ErrorUtf16               = 10      // JSON_ERROR_UTF16
	ErrorUtf8                = 5       // JSON_ERROR_UTF8
	ForceObject              = 16      // JSON_FORCE_OBJECT
	HexAmp                   = 2       // JSON_HEX_AMP
	HexApos                  = 4       // JSON_HEX_APOS
	HexQuot                  = 8       // JSON_HEX_QUOT
	HexTag                   = 1       // JSON_HEX_TAG
	InvalidUtf8Ignore        = 1048576 // JSON_INVALID_UTF8_IGNORE
	InvalidUtf8Substitute    = 2097152 // JSON_INVALID_UTF8_SUBSTITUTE
	NumericCheck             = 32      // JSON_NUMERIC_CHECK
	ObjectAsArray            = 1       // JSON_OBJECT_AS_ARRAY
	PartialOutputOnError     = 512     // JSON_PARTIAL_OUTPUT_ON_ERROR
	PreserveZeroFraction     = 1024    // JSON_PRESERVE_ZERO_FRACTION
	PrettyPrint              = 128     // JSON_PRETTY_PRINT
	ThrowOnError             = 4194304 // JSON_THROW_ON_ERROR
	UnescapedLineTerminators = 2048    // JSON_UNESCAPED_LINE_TERMINATORS
	UnescapedSlashes         = 64      // JSON_UNESCAPED_SLASHES
	UnescapedUnicode         = 256     // JSON_UNESCAPED_UNICODE
)
