package token

import "testing"

func TestFile(t *testing.T) {
	f := NewFile("a.php", []byte("ab\ncd\r\ne\rf\n"))
	for _, tt := range []struct {
		pos       Pos
		line, col int
	}{{0, 1, 1}, {2, 1, 3}, {3, 2, 1}, {6, 2, 4}, {7, 3, 1}, {9, 4, 1}, {11, 5, 1}, {12, 0, 0}, {NoPos, 0, 0}} {
		if got := f.Position(tt.pos); got != (Position{tt.line, tt.col}) {
			t.Errorf("Position(%d) = %v, want %d:%d", tt.pos, got, tt.line, tt.col)
		}
	}
	for i, want := range []string{"", "ab", "cd", "e", "f", "", ""} {
		if got := f.LineText(i); got != want {
			t.Errorf("LineText(%d) = %q, want %q", i, got, want)
		}
	}
	if f.Lines() != 5 || f.LineStart(3) != 7 || f.Text(3, 5) != "cd" || f.Text(5, 3) != "" {
		t.Errorf("lines %d, start %d", f.Lines(), f.LineStart(3))
	}
}
