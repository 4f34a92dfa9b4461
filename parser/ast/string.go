// This file has string literals.

package ast

// Quote says how a string literal is written.
type Quote uint8

// The forms of a string literal.
const (
	SingleQuoted Quote = iota
	DoubleQuoted
	Heredoc
	Nowdoc
	Bare // the key in "$a[key]", a text inside backticks
)

// String returns the name of the form.
func (q Quote) String() string {
	return [...]string{"single", "double", "heredoc", "nowdoc", "bare"}[q]
}

// StringLit is a string without variables, or a piece of text in an Interpolated:
//
//	'a'   "a\n"   <<<'EOT' … EOT
type StringLit struct {
	expr
	Span
	Value string // the bytes it stands for, escapes decoded
	Quote Quote
}

// Interpolated is a string with variables; its parts are StringLit and expressions:
//
//	"a $b {$c->d}"   <<<EOT … $b … EOT
type Interpolated struct {
	expr
	Span
	Parts   []Expr
	Heredoc bool
}

// ShellExec runs a command; its parts are StringLit and expressions:
//
//	`ls $dir`
type ShellExec struct {
	expr
	Span
	Parts []Expr
}
