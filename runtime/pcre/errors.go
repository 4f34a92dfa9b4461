// The messages of the pattern compiler, in the words of PCRE2.

package pcre

import "fmt"

// SyntaxError is a pattern that does not compile: PCRE2's message and the offset it names.
type SyntaxError struct {
	Msg    string
	Offset int
}

// Error returns the message as PHP words it after "Compilation failed: ".
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s at offset %d", e.Msg, e.Offset)
}

// Unsupported reports whether err, an error of Check, is about a construct that PCRE2 has and this
// engine does not.
func Unsupported(err error) bool {
	e, ok := err.(*SyntaxError)
	return ok && e.Msg == errScriptRun
}

const (
	errEscEnd       = `\ at end of pattern`
	errCtrlEnd      = `\c at end of pattern`
	errEscUnknown   = `unrecognized character follows \`
	errQuantOrder   = `numbers out of order in {} quantifier`
	errQuantBig     = `number too big in {} quantifier`
	errClassEnd     = `missing terminating ] for character class`
	errClassEsc     = `escape sequence is invalid in character class`
	errRangeOrder   = `range out of order in character class`
	errNothing      = `quantifier does not follow a repeatable item`
	errGroupChar    = `unrecognized character after (? or (?-`
	errPosixOutside = `POSIX named classes are supported only within a class`
	errCollating    = `POSIX collating elements are not supported`
	errNoParen      = `missing closing parenthesis`
	errNoGroup      = `reference to non-existent subpattern`
	errComment      = `missing ) after (?# comment`
	errDepth        = `parentheses are too deeply nested`
	errParen        = `unmatched closing parenthesis`
	errCondParen    = `missing closing parenthesis for condition`
	errBehind       = `lookbehind assertion is not fixed length`
	errRelZero      = `a relative value of zero is not allowed`
	errCondBranches = `conditional subpattern contains more than two branches`
	errCondAssert   = `assertion expected after (?( or (?(?C)`
	errRelDigit     = `digit expected after (?+ or (?-`
	errPosixName    = `unknown POSIX class name`
	errCodeBig      = `character code point value in \x{} or \o{} is too large`
	errByteBehind   = `\C is not allowed in a lookbehind assertion in UTF-8 mode`
	errPerlCase     = `PCRE2 does not support \F, \L, \l, \N{name}, \U, or \u`
	errCalloutBig   = `number after (?C is greater than 255`
	errCalloutParen = `closing parenthesis for (?C expected`
	errVerbEsc      = `invalid escape sequence in (*VERB) name`
	errP            = `unrecognized character after (?P`
	errNameEnd      = `syntax error in subpattern name (missing terminator?)`
	errNameTwice    = `two named subpatterns have the same name (PCRE2_DUPNAMES not set)`
	errNameDigit    = `subpattern name must start with a non-digit`
	errPropMalform  = `malformed \P or \p sequence`
	errPropUnknown  = `unknown property after \P or \p`
	errNameLong     = `subpattern name is too long (maximum 32 code units)`
	errClassRange   = `invalid range in character class`
	errOctalBig     = `octal value is greater than \377 in 8-bit non-UTF-8 mode`
	errDefine       = `DEFINE subpattern contains more than one branch`
	errOctalBrace   = `missing opening brace after \o`
	errG            = `\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number`
	errRParen       = `(?R (recursive pattern call) must be followed by a closing parenthesis`
	errVerb         = `(*VERB) not recognized or malformed`
	errGroupBig     = `subpattern number is too big`
	errNameMissing  = `subpattern name expected`
	errOctalDigit   = `non-octal character in \o{} (closing brace missing?)`
	errNameDiffer   = `different names for subpatterns of the same number are not allowed`
	errMarkArg      = `(*MARK) must have an argument`
	errHexDigit     = `non-hex character in \x{} (closing brace missing?)`
	errCtrlChar     = `\c must be followed by a printable ASCII character`
	errK            = `\k is not followed by a braced, angle-bracketed, or quoted name`
	errNClass       = `\N is not supported in a class`
	errSurrogate    = `disallowed Unicode code point (>= 0xd800 && <= 0xdfff)`
	errMarkLong     = `name is too long in (*MARK), (*PRUNE), (*SKIP), or (*THEN)`
	errDigits       = `digits missing in \x{} or \o{} or \N{U+}`
	errVersion      = `syntax error or number too big in (?(VERSION condition`
	errCalloutEnd   = `missing terminating delimiter for callout with string argument`
	errCalloutDelim = `unrecognized string delimiter follows (?C`
	errLookLong     = `lookbehind assertion is too long`
	errNUTF         = `\N{U+dddd} is supported only in Unicode (UTF) mode`
	errHyphen       = `invalid hyphen in option setting`
	errAlpha        = `(*alpha_assertion) not recognized`
	errTooMany      = `too many capturing groups (maximum 65535)`
	errAtomicCond   = `atomic assertion expected after (?( or (?(?C)`

	// Not PCRE2's: constructs this engine does not have.
	errScriptRun = `script runs are not supported`
)
