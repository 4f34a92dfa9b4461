// This file finds keywords.

package php8

// keywordNames holds the words of the keywords.
var keywordNames = [kinds]string{kAbstract: "abstract", kAnd: "and", kArray: "array", kAs: "as", kBreak: "break",
	kCallable: "callable", kCase: "case", kCatch: "catch", kClass: "class", kClone: "clone", kConst: "const",
	kContinue: "continue", kDeclare: "declare", kDefault: "default", kDo: "do", kEcho: "echo", kElse: "else",
	kElseIf: "elseif", kEmpty: "empty", kEndDeclare: "enddeclare", kEndFor: "endfor", kEndForeach: "endforeach",
	kEndIf: "endif", kEndSwitch: "endswitch", kEndWhile: "endwhile", kEnum: "enum", kEval: "eval", kExit: "exit",
	kExtends: "extends", kFinal: "final", kFinally: "finally", kFn: "fn", kFor: "for", kForeach: "foreach",
	kFunction: "function", kGlobal: "global", kGoto: "goto", kIf: "if", kImplements: "implements", kInclude: "include",
	kIncludeOnce: "include_once", kInstanceOf: "instanceof", kInsteadOf: "insteadof", kInterface: "interface",
	kIsset: "isset", kList: "list", kMatch: "match", kNamespace: "namespace", kNew: "new", kOr: "or", kPrint: "print",
	kPrivate: "private", kProtected: "protected", kPublic: "public", kReadonly: "readonly", kRequire: "require",
	kRequireOnce: "require_once", kReturn: "return", kStatic: "static", kSwitch: "switch", kThrow: "throw",
	kTrait: "trait", kTry: "try", kUnset: "unset", kUse: "use", kVar: "var", kWhile: "while", kXor: "xor",
	kYield: "yield", kLineConst: "__line__", kFileConst: "__file__", kDirConst: "__dir__",
	kFunctionConst: "__function__", kClassConst: "__class__", kTraitConst: "__trait__", kMethodConst: "__method__",
	kNamespaceConst: "__namespace__", kPropertyConst: "__property__", kHaltCompiler: "__halt_compiler"}

// longestKeyword is the length of __halt_compiler.
const longestKeyword = 15

// A keyword as the table holds it.
type keyword struct {
	text string
	kind kind
}

// keywords holds the keywords by keywordHash; most slots have none.
var keywords = func() (table [512][]keyword) {
	add := func(text string, k kind) {
		h := keywordHash(text)
		table[h] = append(table[h], keyword{text, k})
	}
	for k, text := range keywordNames {
		if text != "" {
			add(text, kind(k))
		}
	}
	add("die", kExit)
	return table
}()

// keywordHash spreads words by their length, first, second and last letter, in either case.
func keywordHash(word string) int {
	n := len(word)
	first, second, last := int(word[0]|0x20), int(word[1]|0x20), int(word[n-1]|0x20)
	return (first*9 + second*3 + last*17 + n*31) & 511
}

// lookup returns the keyword that a word is, or kIdent.
func lookup(word string) kind {
	if len(word) < 2 || len(word) > longestKeyword {
		return kIdent
	}
	for _, k := range keywords[keywordHash(word)] {
		if equalFold(word, k.text) {
			return k.kind
		}
	}
	return kIdent
}

// equalFold reports whether word is lower in any case of its ASCII letters.
func equalFold(word, lower string) bool {
	if len(word) != len(lower) {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
