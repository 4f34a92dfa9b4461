// Lines typed at the terminal: readline() and its history.

package std

import (
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// historyKey finds the lines that readline_add_history() has kept for the request.
type historyKey struct{}

// Readline reads a line from the standard input, without its end, after showing prompt if
// the input is a terminal; false at the end of the input. In a web request nobody types, so
// the input is at its end.
//
// https://www.php.net/manual/en/function.readline.php
func Readline(c *php.Context, prompt php.Value) php.Value {
	if c.SAPI != nil && c.SAPI.Name() != "cli" {
		return php.Bool(false)
	}
	c.Drain()
	if f, ok := c.Stdin.(*os.File); ok && isTerminal(f) {
		io.WriteString(os.Stdout, prompt.String(c))
	}
	line, ok := typedLine(c.Stdin)
	if !ok {
		return php.Bool(false)
	}
	return php.String(line)
}

// typedLine reads a line as the editing library does: byte by byte, so that the rest is
// left for others; a carriage return ends it too and stays; a NUL cuts it; bytes that are
// no UTF-8 are dropped.
func typedLine(r io.Reader) (line string, ok bool) {
	var b []byte
	for one := [1]byte{}; ; {
		n, err := r.Read(one[:])
		if n > 0 {
			b = append(b, one[0])
			if one[0] == '\n' || one[0] == '\r' {
				break
			}
		} else if err != nil {
			break
		}
	}
	if len(b) == 0 {
		return "", false
	}
	line, _, _ = strings.Cut(strings.TrimSuffix(string(b), "\n"), "\x00")
	if !utf8.ValidString(line) {
		line = strings.ToValidUTF8(line, "")
	}
	return line, true
}

// ReadlineAddHistory keeps a line; it returns true.
//
// https://www.php.net/manual/en/function.readline-add-history.php
func ReadlineAddHistory(c *php.Context, prompt string) bool {
	c.SetExt(historyKey{}, append(history(c), prompt))
	return true
}

// ReadlineClearHistory forgets the lines kept; it returns true.
//
// https://www.php.net/manual/en/function.readline-clear-history.php
func ReadlineClearHistory(c *php.Context) bool {
	c.SetExt(historyKey{}, []string(nil))
	return true
}

// ReadlineListHistory returns the lines kept.
//
// https://www.php.net/manual/en/function.readline-list-history.php
func ReadlineListHistory(c *php.Context) php.Array { return php.Strings(history(c)...) }

func history(c *php.Context) []string {
	lines, _ := c.Ext(historyKey{}).([]string)
	return lines
}
