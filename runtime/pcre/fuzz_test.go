// A fuzz target: no pattern may make the compiler or the matcher panic or hang.

package pcre

import (
	"testing"
	"unicode/utf8"
)

func FuzzCompile(f *testing.F) {
	for _, p := range []string{
		"/(a|b)*c/", "~(?<n>x)(?&n)\\k<n>~u", "/(?|(a)|(b))\\1/i", "/(?(DEFINE)(?<d>\\d))(?&d)+/", "/[[:alpha:]\\w-]+?/x",
		"/(?<=ab|c)d(*SKIP)(*F)|\\R\\X/u", "/^(?:(a+)+)+$/", "{\\p{Lu}(?i)é}u", "/((?1)|x)/", "/(?>a*)*+b{2,3}?/",
	} {
		f.Add(p, "aab cdé\n")
	}
	f.Fuzz(func(t *testing.T, pattern, subject string) {
		if len(pattern) > 200 || len(subject) > 200 {
			return
		}
		re := New(pattern)
		p, err := re.compile()
		if err != nil || p.utf && !utf8.ValidString(subject) {
			return
		}
		m := re.matcher()
		m.limit = 2000
		m.begin(subject)
		for at := 0; at <= len(subject); {
			if m.search(at, false, false) != matched {
				break
			}
			for g := 0; g <= p.ngroups; g++ {
				from, to := m.regs[2*g], m.regs[2*g+1]
				if from > len(subject) || to > len(subject) || (from < 0) != (to < 0) {
					t.Fatalf("%q on %q: group %d is %d…%d", pattern, subject, g, from, to)
				}
			}
			at = max(m.regs[1], at) + 1
		}
	})
}
