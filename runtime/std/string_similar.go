// How alike strings are: levenshtein, similar_text, soundex.

package std

import "strings"

// Levenshtein is the least number of insertions, replacements and deletions that turn a into b.
// https://www.php.net/manual/en/function.levenshtein.php
func Levenshtein(a, b string) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case a == "":
		return len(b)
	case len(a) <= 64:
		return levenshteinBits(a, b)
	}
	return LevenshteinCost(a, b, 1, 1, 1)
}

// levenshteinBits computes the distance one column of up to 64 rows at a time: bits of plus and minus say
// where the column's values step up and down.
func levenshteinBits(a, b string) int {
	var at [256]uint64
	for i := 0; i < len(a); i++ {
		at[a[i]] |= 1 << i
	}
	plus, minus := ^uint64(0), uint64(0)
	last := uint64(1) << (len(a) - 1)
	distance := len(a)
	for i := 0; i < len(b); i++ {
		eq := at[b[i]]
		vertical := eq | minus
		horizontal := (((eq & plus) + plus) ^ plus) | eq
		up := minus | ^(horizontal | plus)
		down := plus & horizontal
		if up&last != 0 {
			distance++
		}
		if down&last != 0 {
			distance--
		}
		up = up<<1 | 1
		down <<= 1
		plus = down | ^(vertical | up)
		minus = up & vertical
	}
	return distance
}

// LevenshteinCost is Levenshtein with a cost for each operation. https://www.php.net/manual/en/function.levenshtein.php
func LevenshteinCost(a, b string, insertion, replacement, deletion int) int {
	if a == "" {
		return len(b) * insertion
	}
	if b == "" {
		return len(a) * deletion
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j * insertion
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] += deletion
		left, x := row[0], a[i]
		for j := 0; j < len(b); j++ {
			cost := diagonal
			if x != b[j] {
				cost += replacement
			}
			diagonal = row[j+1]
			left = min(cost, diagonal+deletion, left+insertion)
			row[j+1] = left
		}
	}
	return row[len(b)]
}

// SimilarText is the number of bytes that a and b have in common, by longest common parts.
// https://www.php.net/manual/en/function.similar-text.php
func SimilarText(a, b string) int { return similar(a, b) }

// SimilarTextPercent is SimilarText that also stores the likeness in percent.
// https://www.php.net/manual/en/function.similar-text.php
func SimilarTextPercent(a, b string, percent *float64) int {
	if len(a)+len(b) == 0 {
		*percent = 0
		return 0
	}
	n := similar(a, b)
	*percent = float64(n) * 2 * 100 / float64(len(a)+len(b))
	return n
}

func similar(a, b string) int {
	sum := 0
	for len(a) > 0 && len(b) > 0 {
		i, j, n := longestCommon(a, b)
		if n == 0 {
			break
		}
		sum += n + similar(a[:i], b[:j])
		a, b = a[i+n:], b[j+n:]
	}
	return sum
}

// longestCommon is the first longest part that a and b share.
func longestCommon(a, b string) (posA, posB, n int) {
	for i := 0; i+n < len(a); i++ {
		for j := 0; j+n < len(b); j++ {
			k := strings.IndexByte(b[j:len(b)-n], a[i])
			if k < 0 {
				break
			}
			j += k
			if j+n >= len(b) || i+n >= len(a) {
				break
			}
			if a[i+n] != b[j+n] {
				continue
			}
			m := 1
			for i+m < len(a) && j+m < len(b) && a[i+m] == b[j+m] {
				m++
			}
			if m > n {
				posA, posB, n = i, j, m
			}
		}
	}
	return posA, posB, n
}

// Soundex is the soundex key of s. https://www.php.net/manual/en/function.soundex.php
func Soundex(s string) string {
	// The code of each letter; 0 is written for none, but parts equal codes.
	const codes = "01230120022455012623010202"
	out := make([]byte, 0, 4)
	last := byte(0)
	for i := 0; i < len(s) && len(out) < 4; i++ {
		if !isAlpha(s[i]) {
			continue
		}
		letter := upperByte(s[i])
		code := codes[letter-'A']
		switch {
		case len(out) == 0:
			out = append(out, letter)
		case code != last && code != '0':
			out = append(out, code)
		}
		last = code
	}
	for len(out) < 4 {
		out = append(out, '0')
	}
	return string(out)
}
