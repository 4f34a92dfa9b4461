// The author's comments, as Go comments that nothing can mistake for code or directives.

package codegen

import (
	"go/doc/comment"
	"strings"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"
)

// docLines returns the lines of a doc comment, laid out as gofmt lays it out: it knows headings,
// lists, code and quotes in there.
func docLines(text []string) []jen.Code {
	var plain strings.Builder
	for _, line := range plainLines(text) {
		plain.WriteString(cleanComment(line) + "\n")
	}
	var parser comment.Parser
	var printer comment.Printer
	var out []jen.Code
	for line := range strings.Lines(string(printer.Comment(parser.Parse(plain.String())))) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "\t") { // code
			out = append(out, jen.Comment("//"+line))
			continue
		}
		out = append(out, lineComment(line))
	}
	return out
}

// plainLines splits text at its line ends.
func plainLines(text []string) []string {
	var out []string
	for _, entry := range text {
		entry = strings.TrimRight(strings.ReplaceAll(entry, "\r\n", "\n"), "\n")
		out = append(out, strings.Split(entry, "\n")...)
	}
	return out
}

// commentLines returns one Go line comment for each line of text.
func commentLines(text []string) []jen.Code {
	var out []jen.Code
	for _, line := range plainLines(text) {
		out = append(out, lineComment(line))
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
