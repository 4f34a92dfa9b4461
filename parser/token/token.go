// Package token holds source positions: byte offsets into one PHP file, and the table that
// turns them into lines and columns.
package token

import "sort"

// Pos is a byte offset into a file, counted from 0.
type Pos int32

// NoPos is the position of something that stands nowhere in the source.
const NoPos Pos = -1

// IsValid reports whether p is a place in a file.
func (p Pos) IsValid() bool { return p >= 0 }

// Position is a place as people read it. Line and Column count from 1; Column counts bytes.
type Position struct {
	Line, Column int
}

// File is one source text with the table of its lines.
type File struct {
	Name   string // as it was given to the parser
	Source []byte
	starts []Pos // where each line begins
}

// NewFile returns the table for src. Lines end in "\n", "\r\n" or a lone "\r", as in PHP.
func NewFile(name string, src []byte) *File {
	starts := make([]Pos, 1, 1+len(src)/24)
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '\n':
			starts = append(starts, Pos(i+1))
		case '\r':
			if i+1 == len(src) || src[i+1] != '\n' {
				starts = append(starts, Pos(i+1))
			}
		}
	}
	return &File{Name: name, Source: src, starts: starts}
}

// Size returns the length of the source in bytes.
func (f *File) Size() int { return len(f.Source) }

// Lines returns the number of lines; text after the last line end counts, even if empty.
func (f *File) Lines() int { return len(f.starts) }

// Line returns the number of the line that p is on, from 1; 0 if p is not in the file.
func (f *File) Line(p Pos) int {
	if p < 0 || int(p) > len(f.Source) {
		return 0
	}
	return sort.Search(len(f.starts), func(i int) bool { return f.starts[i] > p })
}

// Column returns the place of p in its line in bytes, from 1; 0 if p is not in the file.
func (f *File) Column(p Pos) int {
	line := f.Line(p)
	if line == 0 {
		return 0
	}
	return int(p-f.starts[line-1]) + 1
}

// Position returns line and column of p.
func (f *File) Position(p Pos) Position {
	return Position{Line: f.Line(p), Column: f.Column(p)}
}

// LineStart returns where a line begins; the line is pressed into the file's range.
func (f *File) LineStart(line int) Pos {
	line = max(1, min(line, len(f.starts)))
	return f.starts[line-1]
}

// LineText returns the text of a line without its line end.
func (f *File) LineText(line int) string {
	if line < 1 || line > len(f.starts) {
		return ""
	}
	end := len(f.Source)
	if line < len(f.starts) {
		end = int(f.starts[line])
	}
	text := f.Source[f.starts[line-1]:end]
	for len(text) > 0 && (text[len(text)-1] == '\n' || text[len(text)-1] == '\r') {
		text = text[:len(text)-1]
	}
	return string(text)
}

// Text returns the source between two positions.
func (f *File) Text(from, to Pos) string {
	from, to = max(from, 0), min(to, Pos(len(f.Source)))
	if from >= to {
		return ""
	}
	return string(f.Source[from:to])
}
