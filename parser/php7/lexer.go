// This file hands our tokens to the grammar of z7zmey/php-parser and collects its errors.

package php7

import (
	"fmt"
	"strconv"
	"strings"

	zerrors "github.com/z7zmey/php-parser/errors"
	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// lexer is the scanner.Scanner that the grammar reads from.
type lexer struct {
	*scanner
	next int       // index of the next token
	slab []z.Token // tokens are allocated in blocks
	errs int
}

// maxErrors is how many syntax errors of one file are reported.
const maxErrors = 20

var _ z.Scanner = (*lexer)(nil)

// Lex returns the next token and its number.
func (l *lexer) Lex(lval z.Lval) int {
	if len(l.slab) == 0 {
		l.slab = make([]z.Token, 256)
	}
	t := &l.slab[0]
	l.slab = l.slab[1:]
	lval.Token(t)
	if l.next >= len(l.toks) {
		l.next = len(l.toks) + 1
		t.StartPos, t.EndPos = len(l.src), len(l.src)
		return 0
	}
	k := l.toks[l.next]
	l.next++
	t.StartPos, t.EndPos = int(k.pos), int(k.end)
	t.Value = l.value(k)
	return int(k.id)
}

// value returns a token's text. A number in "$a[007]" that is not written the shortest way is
// a string key; a text that is no number makes the grammar see that.
func (l *lexer) value(k tok) string {
	text := l.text[k.pos:k.end]
	switch {
	case k.id == ';':
		return ";" // ?> is one too
	case k.id == int32(z.T_NUM_STRING) && !isCanonical(text):
		return "string"
	}
	return text
}

// isCanonical reports whether text is how an int is printed.
func isCanonical(text string) bool {
	n, err := strconv.ParseInt(text, 10, 64)
	return err == nil && strconv.FormatInt(n, 10) == text
}

// ReturnTokenToPool does nothing: tokens live as long as the parse.
func (l *lexer) ReturnTokenToPool(*z.Token) {}

// GetPhpDocComment returns "": comments are tied to nodes by tie.
func (l *lexer) GetPhpDocComment() string { return "" }

// SetPhpDocComment does nothing.
func (l *lexer) SetPhpDocComment(string) {}

// GetErrors returns nil: errors are kept as diagnostics.
func (l *lexer) GetErrors() []*zerrors.Error { return nil }

// SetErrors does nothing.
func (l *lexer) SetErrors([]*zerrors.Error) {}

// GetWithFreeFloating returns false: white space is not wanted.
func (l *lexer) GetWithFreeFloating() bool { return false }

// SetWithFreeFloating does nothing.
func (l *lexer) SetWithFreeFloating(bool) {}

// AddError turns an error of the grammar into a diagnostic about the token that was read last.
func (l *lexer) AddError(e *zerrors.Error) {
	if l.errs++; l.errs > maxErrors {
		return
	}
	msg := "syntax error, unexpected " + l.describe(l.next-1)
	if _, want, ok := strings.Cut(e.Msg, ", expecting "); ok && !strings.Contains(want, " or ") {
		msg += ", expecting " + describeKind(strings.TrimSpace(want))
	}
	pos, end := 0, 0
	if i := l.next - 1; i >= 0 && i < len(l.toks) {
		pos, end = int(l.toks[i].pos), int(l.toks[i].end)
	} else if len(l.toks) > 0 {
		pos = int(l.toks[len(l.toks)-1].end) // behind the last token
		end = pos
	}
	l.diags.Add(diag.New(diag.Syntax, l.file, token.Pos(pos), token.Pos(end), "%s", msg))
}

// describe says what the i-th token is, in PHP's words.
func (l *lexer) describe(i int) string {
	if i < 0 || i >= len(l.toks) {
		return "end of file"
	}
	k := l.toks[i]
	text := l.text[k.pos:k.end]
	if len(text) > 40 {
		text = text[:40] + "…"
	}
	switch z.TokenID(k.id) {
	case z.T_VARIABLE:
		return fmt.Sprintf("variable %q", text)
	case z.T_STRING:
		return fmt.Sprintf("identifier %q", text)
	case z.T_LNUMBER:
		return fmt.Sprintf("integer %q", text)
	case z.T_DNUMBER:
		return fmt.Sprintf("floating-point number %q", text)
	case z.T_CONSTANT_ENCAPSED_STRING:
		return "string " + text
	case z.T_ENCAPSED_AND_WHITESPACE:
		return fmt.Sprintf("string content %q", text)
	case z.T_INLINE_HTML:
		return "text outside of <?php ?>"
	}
	if k.id == ';' && text == "" {
		text = "?>"
	}
	return fmt.Sprintf("token %q", text)
}

// describeKind says what the grammar's name of a token stands for.
func describeKind(name string) string {
	switch name {
	case "$end":
		return "end of file"
	case "T_VARIABLE":
		return "variable"
	case "T_STRING":
		return "identifier"
	case "T_PAAMAYIM_NEKUDOTAYIM":
		return `"::"`
	case "T_DOUBLE_ARROW":
		return `"=>"`
	case "T_OBJECT_OPERATOR":
		return `"->"`
	case "T_NS_SEPARATOR":
		return `"\"`
	}
	if word, ok := strings.CutPrefix(name, "T_"); ok {
		return strconv.Quote(strings.ToLower(word))
	}
	return strconv.Quote(strings.Trim(name, "'"))
}
