// This file has the tables of keywords, casts and operators.

package php7

import z "github.com/z7zmey/php-parser/scanner"

// Tokens that only PHP 8 has; they never reach z7zmey/php-parser.
const (
	tokNullSafe  = 100000 + iota // ?->
	tokAttribute                 // #[
	tokPipe                      // |>
)

var keywords = map[string]z.TokenID{
	"abstract": z.T_ABSTRACT, "and": z.T_LOGICAL_AND, "array": z.T_ARRAY, "as": z.T_AS, "break": z.T_BREAK,
	"callable": z.T_CALLABLE, "case": z.T_CASE, "catch": z.T_CATCH, "class": z.T_CLASS, "clone": z.T_CLONE,
	"const": z.T_CONST, "continue": z.T_CONTINUE, "declare": z.T_DECLARE, "default": z.T_DEFAULT, "die": z.T_EXIT,
	"do": z.T_DO, "echo": z.T_ECHO, "else": z.T_ELSE, "elseif": z.T_ELSEIF, "empty": z.T_EMPTY,
	"enddeclare": z.T_ENDDECLARE, "endfor": z.T_ENDFOR, "endforeach": z.T_ENDFOREACH, "endif": z.T_ENDIF,
	"endswitch": z.T_ENDSWITCH, "endwhile": z.T_ENDWHILE, "eval": z.T_EVAL, "exit": z.T_EXIT,
	"extends": z.T_EXTENDS, "final": z.T_FINAL, "finally": z.T_FINALLY, "fn": z.T_FN, "for": z.T_FOR,
	"foreach": z.T_FOREACH, "function": z.T_FUNCTION, "global": z.T_GLOBAL, "goto": z.T_GOTO, "if": z.T_IF,
	"implements": z.T_IMPLEMENTS, "include": z.T_INCLUDE, "include_once": z.T_INCLUDE_ONCE,
	"instanceof": z.T_INSTANCEOF, "insteadof": z.T_INSTEADOF, "interface": z.T_INTERFACE, "isset": z.T_ISSET,
	"list": z.T_LIST, "namespace": z.T_NAMESPACE, "new": z.T_NEW, "or": z.T_LOGICAL_OR, "print": z.T_PRINT,
	"private": z.T_PRIVATE, "protected": z.T_PROTECTED, "public": z.T_PUBLIC, "require": z.T_REQUIRE,
	"require_once": z.T_REQUIRE_ONCE, "return": z.T_RETURN, "static": z.T_STATIC, "switch": z.T_SWITCH,
	"throw": z.T_THROW, "trait": z.T_TRAIT, "try": z.T_TRY, "unset": z.T_UNSET, "use": z.T_USE, "var": z.T_VAR,
	"while": z.T_WHILE, "xor": z.T_LOGICAL_XOR, "yield": z.T_YIELD, "__halt_compiler": z.T_HALT_COMPILER,
	"__class__": z.T_CLASS_C, "__trait__": z.T_TRAIT_C, "__function__": z.T_FUNC_C, "__method__": z.T_METHOD_C,
	"__line__": z.T_LINE, "__file__": z.T_FILE, "__dir__": z.T_DIR, "__namespace__": z.T_NS_C,
}

// longestKeyword is the length of __halt_compiler.
const longestKeyword = 15

var casts = map[string]z.TokenID{
	"int": z.T_INT_CAST, "integer": z.T_INT_CAST, "float": z.T_DOUBLE_CAST, "double": z.T_DOUBLE_CAST,
	"real": z.T_DOUBLE_CAST, "string": z.T_STRING_CAST, "binary": z.T_STRING_CAST, "bool": z.T_BOOL_CAST,
	"boolean": z.T_BOOL_CAST, "array": z.T_ARRAY_CAST, "object": z.T_OBJECT_CAST, "unset": z.T_UNSET_CAST,
}

// An operator of more than one character.
type operator struct {
	text string
	id   int
}

// operators lists the operators of more than one character by their first, longest first.
var operators = func() (table [128][]operator) {
	add := func(text string, id z.TokenID) {
		table[text[0]] = append(table[text[0]], operator{text, int(id)})
	}
	add("<=>", z.T_SPACESHIP)
	add("<<=", z.T_SL_EQUAL)
	add("<=", z.T_IS_SMALLER_OR_EQUAL)
	add("<>", z.T_IS_NOT_EQUAL)
	add("<<", z.T_SL)
	add(">>=", z.T_SR_EQUAL)
	add(">=", z.T_IS_GREATER_OR_EQUAL)
	add(">>", z.T_SR)
	add("===", z.T_IS_IDENTICAL)
	add("==", z.T_IS_EQUAL)
	add("=>", z.T_DOUBLE_ARROW)
	add("!==", z.T_IS_NOT_IDENTICAL)
	add("!=", z.T_IS_NOT_EQUAL)
	add("**=", z.T_POW_EQUAL)
	add("**", z.T_POW)
	add("*=", z.T_MUL_EQUAL)
	add("++", z.T_INC)
	add("+=", z.T_PLUS_EQUAL)
	add("->", z.T_OBJECT_OPERATOR)
	add("--", z.T_DEC)
	add("-=", z.T_MINUS_EQUAL)
	add("/=", z.T_DIV_EQUAL)
	add("...", z.T_ELLIPSIS)
	add(".=", z.T_CONCAT_EQUAL)
	add("%=", z.T_MOD_EQUAL)
	add("&&", z.T_BOOLEAN_AND)
	add("&=", z.T_AND_EQUAL)
	add("||", z.T_BOOLEAN_OR)
	add("|=", z.T_OR_EQUAL)
	add("|>", tokPipe)
	add("^=", z.T_XOR_EQUAL)
	add("??=", z.T_COALESCE_EQUAL)
	add("??", z.T_COALESCE)
	add("?->", tokNullSafe)
	add("::", z.T_PAAMAYIM_NEKUDOTAYIM)
	return table
}()
