// This file has the kinds of tokens and how messages name them.

package php8

import "strings"

// kind is what a token is.
type kind uint8

// The kinds. The order matters: keywords are from kAbstract to kHaltCompiler.
const (
	kEOF kind = iota
	kBad
	kHTML
	kVariable
	kIdent
	kQualified // A\B
	kFully     // \A\B
	kRelative  // namespace\A
	kInt
	kFloat
	kString   // without variables, with its quotes
	kQuote    // the " before a string with variables
	kBacktick // `
	kHeredoc  // <<<EOT and its line end
	kContent  // text inside a string where something else is wanted

	kSemicolon // also ?>, which has no width
	kComma
	kColon
	kDoubleColon
	kBackslash
	kLeftParen
	kRightParen
	kLeftBracket
	kRightBracket
	kLeftBrace
	kRightBrace
	kAttribute // #[
	kArrow     // ->
	kNullArrow // ?->
	kDoubleArrow
	kEllipsis
	kDollar
	kQuestion
	kAt
	kNot
	kTilde
	kIncrement
	kDecrement

	kPlus
	kMinus
	kStar
	kSlash
	kPercent
	kPower
	kDot
	kAmp
	kPipe
	kCaret
	kShiftLeft
	kShiftRight
	kAndAnd
	kOrOr
	kEqual
	kNotEqual
	kIdentical
	kNotIdentical
	kLess
	kLessEqual
	kGreater
	kGreaterEqual
	kSpaceship
	kCoalesce
	kPipeline // |>

	kAssign
	kPlusAssign
	kMinusAssign
	kStarAssign
	kSlashAssign
	kPercentAssign
	kPowerAssign
	kDotAssign
	kAmpAssign
	kPipeAssign
	kCaretAssign
	kShiftLeftAssign
	kShiftRightAssign
	kCoalesceAssign

	kCast // (int); which one is in the token's text
	kYieldFrom
	kPublicSet
	kProtectedSet
	kPrivateSet

	kAbstract
	kAnd
	kArray
	kAs
	kBreak
	kCallable
	kCase
	kCatch
	kClass
	kClone
	kConst
	kContinue
	kDeclare
	kDefault
	kDo
	kEcho
	kElse
	kElseIf
	kEmpty
	kEndDeclare
	kEndFor
	kEndForeach
	kEndIf
	kEndSwitch
	kEndWhile
	kEnum
	kEval
	kExit
	kExtends
	kFinal
	kFinally
	kFn
	kFor
	kForeach
	kFunction
	kGlobal
	kGoto
	kIf
	kImplements
	kInclude
	kIncludeOnce
	kInstanceOf
	kInsteadOf
	kInterface
	kIsset
	kList
	kMatch
	kNamespace
	kNew
	kOr
	kPrint
	kPrivate
	kProtected
	kPublic
	kReadonly
	kRequire
	kRequireOnce
	kReturn
	kStatic
	kSwitch
	kThrow
	kTrait
	kTry
	kUnset
	kUse
	kVar
	kWhile
	kXor
	kYield
	kLineConst
	kFileConst
	kDirConst
	kFunctionConst
	kClassConst
	kTraitConst
	kMethodConst
	kNamespaceConst
	kPropertyConst
	kHaltCompiler

	kinds // how many there are
)

// word reports whether the token is written as a word: an identifier or a keyword that is a name
// where only a name can stand.
func (k kind) word() bool { return k == kIdent || k >= kAbstract && k < kHaltCompiler }

// kindNames holds the text of the kinds that are always written the same way.
var kindNames = [kinds]string{kSemicolon: ";", kComma: ",", kColon: ":", kDoubleColon: "::", kBackslash: `\`,
	kLeftParen: "(", kRightParen: ")", kLeftBracket: "[", kRightBracket: "]", kLeftBrace: "{", kRightBrace: "}",
	kAttribute: "#[", kArrow: "->", kNullArrow: "?->", kDoubleArrow: "=>", kEllipsis: "...", kDollar: "$", kQuestion: "?",
	kAt: "@", kNot: "!", kTilde: "~", kIncrement: "++", kDecrement: "--", kPlus: "+", kMinus: "-", kStar: "*", kSlash: "/",
	kPercent: "%", kPower: "**", kDot: ".", kAmp: "&", kPipe: "|", kCaret: "^", kShiftLeft: "<<", kShiftRight: ">>",
	kAndAnd: "&&", kOrOr: "||", kEqual: "==", kNotEqual: "!=", kIdentical: "===", kNotIdentical: "!==", kLess: "<",
	kLessEqual: "<=", kGreater: ">", kGreaterEqual: ">=", kSpaceship: "<=>", kCoalesce: "??", kPipeline: "|>",
	kAssign: "=", kPlusAssign: "+=", kMinusAssign: "-=", kStarAssign: "*=", kSlashAssign: "/=", kPercentAssign: "%=",
	kPowerAssign: "**=", kDotAssign: ".=", kAmpAssign: "&=", kPipeAssign: "|=", kCaretAssign: "^=",
	kShiftLeftAssign: "<<=", kShiftRightAssign: ">>=", kCoalesceAssign: "??=", kYieldFrom: "yield from",
	kBacktick: "`", kPublicSet: "public(set)", kProtectedSet: "protected(set)", kPrivateSet: "private(set)"}

// What a token can begin.
const (
	anOperand = 1 << iota
	aStatement
	aType
	aNamedArg // as well as an operand, and PHP's message says so
)

// beginnings says what each kind of token can begin; what begins an operand also begins a statement.
var beginnings = func() (table [kinds]uint8) {
	set := func(what uint8, list ...kind) {
		for _, k := range list {
			table[k] |= what
		}
	}
	set(anOperand|aStatement, kVariable, kIdent, kQualified, kFully, kRelative, kInt, kFloat, kString, kQuote, kBacktick, kHeredoc,
		kLeftParen, kLeftBracket, kAttribute, kDollar, kAt, kNot, kTilde, kIncrement, kDecrement, kPlus, kMinus, kCast, kYieldFrom,
		kArray, kClone, kEmpty, kEval, kExit, kFn, kFunction, kInclude, kIncludeOnce, kIsset, kList, kMatch, kNew, kPrint, kReadonly,
		kRequire, kRequireOnce, kStatic, kThrow, kYield, kLineConst, kFileConst, kDirConst, kFunctionConst, kClassConst,
		kTraitConst, kMethodConst, kNamespaceConst, kPropertyConst)
	set(aStatement, kHTML, kSemicolon, kLeftBrace, kAbstract, kBreak, kClass, kConst, kContinue, kDeclare, kDo, kEcho, kEnum, kFinal,
		kFor, kForeach, kGlobal, kGoto, kIf, kInterface, kNamespace, kReturn, kSwitch, kTrait, kTry, kUnset, kUse, kWhile, kHaltCompiler)
	set(aNamedArg, kArray, kClone, kEmpty, kEval, kInclude, kIncludeOnce, kIsset, kList, kMatch, kNew, kPrint, kRequire, kRequireOnce,
		kStatic, kThrow)
	set(aType, kIdent, kQualified, kFully, kRelative, kArray, kCallable, kQuestion, kLeftParen)
	return table
}()

// begins reports whether a token of this kind can begin what is asked for.
func (k kind) begins(what uint8) bool { return beginnings[k]&what != 0 }

// describe returns how PHP names the kind of a token that it expected.
func (k kind) describe() string {
	switch k {
	case kEOF:
		return "end of file"
	case kVariable:
		return "variable"
	case kIdent:
		return "identifier"
	}
	switch {
	case k >= kLineConst && k <= kPropertyConst:
		return `"` + strings.ToUpper(keywordNames[k]) + `"`
	case k >= kAbstract:
		return `"` + keywordNames[k] + `"`
	}
	return `"` + kindNames[k] + `"`
}

// valued returns the words before the text of a token whose text is not its kind, or "".
func (k kind) valued() string {
	switch k {
	case kVariable:
		return "variable"
	case kIdent:
		return "identifier"
	case kQualified:
		return "namespaced name"
	case kFully:
		return "fully qualified name"
	case kRelative:
		return "namespace-relative name"
	case kInt:
		return "integer"
	case kFloat:
		return "floating-point number"
	case kHTML:
		return "inline html"
	case kContent:
		return "string content"
	}
	return ""
}

// unexpected describes a token that cannot stand where it does, in PHP's words.
func (s *scanner) unexpected(t tok) string {
	text := s.src[t.from:t.to]
	switch t.kind {
	case kEOF:
		return "end of file"
	case kBad:
		const hex = "0123456789ABCDEF"
		return "character 0x" + string([]byte{hex[text[0]>>4], hex[text[0]&15]})
	case kHeredoc:
		return `heredoc start "` + strings.TrimRight(text, "\r\n\"") + `"`
	case kQuote:
		return "double-quote mark"
	case kCast:
		return `token "` + castName(text) + `"`
	case kSemicolon:
		return `token ";"`
	case kString:
		return describeString(text)
	case kContent:
		text = strings.TrimLeft(text, "bB'")
	}
	if what := t.kind.valued(); what != "" {
		return what + ` "` + shorten(text) + `"`
	}
	return "token " + t.kind.describe()
}

// describeString describes a string that cannot stand where it does.
func describeString(text string) string {
	text = strings.TrimLeft(text, "bB")
	what := "double-quoted string"
	if text[0] == '\'' {
		what = "single-quoted string"
	}
	return what + ` "` + shorten(text[1:len(text)-1]) + `"`
}

// shorten cuts a text that is too long for a message.
func shorten(text string) string {
	const most = 30
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	if len(text) > most+len("...") {
		return text[:most] + "..."
	}
	return text
}

// castName returns a cast as PHP names it: all names of a type are one token, but (double).
func castName(text string) string {
	name := strings.ToLower(strings.Trim(text, "( \t)"))
	switch name {
	case "integer":
		name = "int"
	case "boolean":
		name = "bool"
	case "float", "real":
		name = "double"
	case "binary":
		name = "string"
	}
	return "(" + name + ")"
}
