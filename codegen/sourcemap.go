// The source map: markers in the rendered source become a table from Go lines to PHP lines.
// A marker is tied to the token after it, because formatting moves lines but keeps tokens.

package codegen

import (
	"bytes"
	"fmt"
	"go/format"
	"go/scanner"
	"go/token"
	"strconv"
	"strings"
)

// mappedFile is a finished file and where its functions stand.
type mappedFile struct {
	File
	pkg   string // import path of its package
	funcs []funcRange

	library bool // of PHP's library

	problems []Problem
}

// funcRange is the Go lines of a PHP function or closure.
type funcRange struct {
	first, last int
	name        string
}

// marker is a marker comment: line is a PHP line, or open starts a function called name, or
// neither and it ends one.
type marker struct {
	token int // index of the token after it
	line  int
	open  bool
	name  string
}

// finish takes the markers out of rendered source, formats it and locates the markers.
func finish(raw []byte) (*mappedFile, error) {
	clean, marks := strip(raw)
	data, err := format.Source(clean)
	if err != nil {
		return nil, fmt.Errorf("generated code does not parse: %w", err)
	}
	if quotesInComment(data) {
		// gofmt makes quotation marks of them in a doc comment, which it knows when the markers are gone.
		if data, err = format.Source(data); err != nil {
			return nil, err
		}
	}
	m := &mappedFile{}
	m.Data = data
	lines := tokenLines(data, marks)
	var open []funcRange
	for i, mk := range marks {
		switch {
		case mk.line != 0:
			m.addLine(lines[i].next, max(mk.line, 0))
		case mk.open:
			open = append(open, funcRange{first: lines[i].next, name: mk.name})
		default:
			f := open[len(open)-1]
			open = open[:len(open)-1]
			f.last = lines[i].previous
			m.funcs = append(m.funcs, f)
		}
	}
	return m, nil
}

// quotesInComment reports whether a comment of src has two single quotes or backquotes in a row.
// Empty strings of PHP in the code are frequent, and tell nothing.
func quotesInComment(src []byte) (found bool) {
	if !bytes.Contains(src, []byte("''")) && !bytes.Contains(src, []byte("``")) {
		return false
	}
	scan(src, func(_, _ int, tok token.Token, lit string) {
		found = found || tok == token.COMMENT && (strings.Contains(lit, "''") || strings.Contains(lit, "``"))
	})
	return found
}

// addLine notes that Go line at comes from PHP line php. Of two markers on one Go line the
// first counts.
func (m *mappedFile) addLine(at, php int) {
	if n := len(m.Lines); n > 0 {
		if last := m.Lines[n-1]; last.Go == at || last.PHP == php {
			return
		}
	}
	m.Lines = append(m.Lines, Line{at, php})
}

// strip removes the markers from src.
func strip(src []byte) ([]byte, []marker) {
	var out bytes.Buffer
	var marks []marker
	from, index := 0, 0
	scan(src, func(offset, _ int, tok token.Token, lit string) {
		if tok != token.COMMENT {
			index++
			return
		}
		body, ok := strings.CutPrefix(lit, markOpen)
		if !ok {
			return
		}
		body = strings.TrimSuffix(body, markClose)
		mk := marker{token: index}
		if name, err := strconv.Unquote(body); err == nil {
			mk.open, mk.name = true, name
		} else if body != "" {
			mk.line, _ = strconv.Atoi(body)
		}
		marks = append(marks, mk)
		out.Write(src[from:offset])
		from = offset + len(lit)
	})
	out.Write(src[from:])
	return out.Bytes(), marks
}

// place is the lines of the tokens around a marker.
type place struct{ previous, next int }

// tokenLines returns the lines where the tokens around each marker stand in src.
func tokenLines(src []byte, marks []marker) []place {
	places := make([]place, len(marks))
	at, index, previous := 0, 0, 0
	scan(src, func(_, line int, tok token.Token, _ string) {
		if tok == token.COMMENT {
			return
		}
		for ; at < len(marks) && marks[at].token == index; at++ {
			places[at] = place{previous, line}
		}
		index++
		previous = line
	})
	for ; at < len(marks); at++ {
		places[at] = place{previous, previous}
	}
	return places
}

// scan calls f for each comment and each token that formatting neither adds nor removes.
func scan(src []byte, f func(offset, line int, tok token.Token, lit string)) {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, scanner.ScanComments)
	line, offset := 1, 0
	for {
		pos, tok, lit := s.Scan()
		switch tok {
		case token.EOF:
			return
		case token.SEMICOLON, token.COMMA, token.LPAREN, token.RPAREN:
			continue
		}
		at := file.Offset(pos)
		line += bytes.Count(src[offset:at], []byte{'\n'})
		offset = at
		f(at, line, tok, lit)
	}
}

// encodeLines writes a line table as text: "G:P" moves G Go lines and P PHP lines on, "N"
// moves both by N.
func encodeLines(lines []Line) string {
	var b strings.Builder
	var at Line
	for i, l := range lines {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(l.Go - at.Go))
		if l.Go-at.Go != l.PHP-at.PHP {
			b.WriteString(":" + strconv.Itoa(l.PHP-at.PHP))
		}
		at = l
	}
	return b.String()
}

// encodeFuncs writes the ranges of functions as text: "first-last name;…".
func encodeFuncs(funcs []funcRange) string {
	var parts []string
	for _, f := range funcs {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%d-%d %s", f.first, f.last, f.name)))
	}
	return strings.Join(parts, ";")
}
