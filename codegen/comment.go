// The author's comments, as Go comments that nothing can mistake for code or directives.

package codegen

import (
	"strings"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"
)

// commentLines returns one Go line comment for each line of text.
func commentLines(text []string) []jen.Code {
	var out []jen.Code
	for _, entry := range text {
		for line := range strings.SplitSeq(strings.TrimRight(strings.ReplaceAll(entry, "\r\n", "\n"), "\n"), "\n") {
			out = append(out, lineComment(line))
		}
	}
	return out
}

func lineComment(line string) jen.Code {
	line = cleanComment(line)
	if line == "" {
		return jen.Comment("//")
	}
	return jen.Comment("// " + line)
}

// cleanComment returns line without what a Go source file may not hold or a tool would read
// as a directive.
func cleanComment(line string) string {
	if !utf8.ValidString(line) {
		line = strings.ToValidUTF8(line, "\uFFFD")
	}
	line = strings.Map(func(r rune) rune {
		switch r {
		case 0, '\uFEFF', '\r':
			return -1
		case '\n', '\v', '\f':
			return ' '
		}
		return r
	}, line)
	line = strings.TrimRight(line, " \t")
	if strings.HasPrefix(line, "+build") {
		line = "(+)" + line[1:]
	}
	return line
}
