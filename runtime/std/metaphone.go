// metaphone: how an English word sounds.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Metaphone is the metaphone key of s, at most max phonemes (0: all). https://www.php.net/manual/en/function.metaphone.php
func Metaphone(c *php.Context, s string, max int) string {
	if max < 0 {
		c.Throw("ValueError", "metaphone(): Argument #2 ($max_phonemes) must be greater than or equal to 0")
	}
	m := phonizer{word: Strtoupper(s), max: max}
	m.run()
	return string(m.out)
}

// phonizer is one call of metaphone.
type phonizer struct {
	word string
	pos  int
	max  int
	out  []byte
}

// at is the letter n places from the current one, NUL outside of the word.
func (m *phonizer) at(n int) byte {
	if i := m.pos + n; i >= 0 && i < len(m.word) {
		return m.word[i]
	}
	return 0
}

// is tells whether the letter n places on is one of letters.
func (m *phonizer) is(n int, letters string) bool {
	b := m.at(n)
	return b != 0 && strings.IndexByte(letters, b) >= 0
}

func (m *phonizer) add(phonemes string) { m.out = append(m.out, phonemes...) }

const (
	vowels  = "AEIOU"
	soft    = "EIY"   // make C and G soft
	beforeH = "CGPST" // form one sound with H
)

func (m *phonizer) run() {
	for m.pos < len(m.word) && !isAlpha(m.at(0)) {
		m.pos++
	}
	m.first()
	for ; m.at(0) != 0 && (m.max == 0 || len(m.out) < m.max); m.pos++ {
		b := m.at(0)
		if isAlpha(b) && (b != m.at(-1) || b == 'C') {
			m.pos += m.letter(b)
		}
	}
}

// first writes the beginning of a word, which has rules of its own.
func (m *phonizer) first() {
	switch b := m.at(0); b {
	case 'A':
		if m.at(1) == 'E' {
			m.add("E")
			m.pos += 2
			return
		}
		m.add("A")
		m.pos++
	case 'G', 'K', 'P':
		if m.at(1) == 'N' {
			m.add("N")
			m.pos += 2
		}
	case 'X':
		m.add("S")
		m.pos++
	case 'E', 'I', 'O', 'U':
		m.add(oneByte(b))
		m.pos++
	case 'W':
		switch {
		case m.at(1) == 'R':
			m.add("R")
			m.pos += 2
		case m.at(1) == 'H' || m.is(1, vowels):
			m.add("W")
			m.pos += 2
		}
	}
}

// letter writes the sound of b, the current letter, and returns how many letters after it that takes.
func (m *phonizer) letter(b byte) (skip int) {
	switch b {
	case 'B':
		if m.at(-1) != 'M' {
			m.add("B")
		}
	case 'C':
		return m.c()
	case 'D':
		if m.at(1) == 'G' && m.is(2, soft) {
			m.add("J")
			return 1
		}
		m.add("T")
	case 'G':
		return m.g()
	case 'H':
		if m.is(1, vowels) && !m.is(-1, beforeH) {
			m.add("H")
		}
	case 'K':
		if m.at(-1) != 'C' {
			m.add("K")
		}
	case 'P':
		if m.at(1) == 'H' {
			m.add("F")
		} else {
			m.add("P")
		}
	case 'Q':
		m.add("K")
	case 'S':
		return m.s()
	case 'T':
		return m.t()
	case 'V':
		m.add("F")
	case 'W', 'Y':
		if m.is(1, vowels) {
			m.add(oneByte(b))
		}
	case 'X':
		m.add("KS")
	case 'Z':
		m.add("S")
	case 'F', 'J', 'L', 'M', 'N', 'R':
		m.add(oneByte(b))
	}
	return 0
}

func (m *phonizer) c() int {
	switch {
	case m.is(1, soft):
		if m.at(1) == 'I' && m.at(2) == 'A' {
			m.add("X")
		} else if m.at(-1) != 'S' {
			m.add("S")
		}
	case m.at(1) == 'H':
		m.add("X")
		return 1
	default:
		m.add("K")
	}
	return 0
}

func (m *phonizer) g() int {
	switch {
	case m.at(1) == 'H':
		if !m.is(-3, "BDH") && m.at(-4) != 'H' {
			m.add("F")
			return 1
		}
	case m.at(1) == 'N':
		if isAlpha(m.at(2)) && !(m.at(2) == 'E' && m.at(3) == 'D') {
			m.add("K")
		}
	case m.is(1, soft) && m.at(-1) != 'G':
		m.add("J")
	default:
		m.add("K")
	}
	return 0
}

func (m *phonizer) s() int {
	switch {
	case m.at(1) == 'I' && m.is(2, "OA"):
		m.add("X")
	case m.at(1) == 'H':
		m.add("X")
		return 1
	default:
		m.add("S")
	}
	return 0
}

func (m *phonizer) t() int {
	switch {
	case m.at(1) == 'I' && m.is(2, "OA"):
		m.add("X")
	case m.at(1) == 'H':
		m.add("0")
		return 1
	case !(m.at(1) == 'C' && m.at(2) == 'H'):
		m.add("T")
	}
	return 0
}
