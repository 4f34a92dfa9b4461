package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A function is declared when its file is loaded, so which declaration a name means depends
// on the files that one run loads. This file finds the files that can run together.

// fileSet is a set of files by their index in Program.Files.
type fileSet []uint64

func newFileSet(n int) fileSet { return make(fileSet, (n+63)/64) }

func (s fileSet) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

func (s fileSet) add(i int) { s[i/64] |= 1 << (i % 64) }

// addAll adds the elements of t; it reports whether any was new.
func (s fileSet) addAll(t fileSet) bool {
	grown := false
	for i, w := range t {
		grown = grown || w&^s[i] != 0
		s[i] |= w
	}
	return grown
}

// linkTogether works out which files one run can load together: a file that is run, and all
// that it includes, directly or through others.
func (p *Program) linkTogether() {
	n := len(p.Files)
	reach := make([]fileSet, n)
	for i, f := range p.Files {
		f.index = i
		reach[i] = newFileSet(n)
		reach[i].add(i)
		for j, g := range p.Files {
			if g.Library {
				reach[i].add(j)
			}
		}
		for _, g := range p.includedBy(f) {
			reach[i].add(g)
		}
	}
	for changed := true; changed; {
		changed = false
		for i := range reach {
			for j := range reach {
				if i != j && reach[i].has(j) && reach[i].addAll(reach[j]) {
					changed = true
				}
			}
		}
	}
	for i := range p.Files {
		p.Files[i].together = newFileSet(n)
	}
	for _, r := range reach {
		for i := range p.Files {
			if r.has(i) {
				p.Files[i].together.addAll(r)
			}
		}
	}
}

// includedBy returns the indexes of the files that f's includes can name.
func (p *Program) includedBy(f *File) (out []int) {
	w := &walker{p: p, file: f}
	ast.Inspect(f.AST, func(n ast.Node) bool {
		if e, ok := n.(*ast.Include); ok {
			out = append(out, w.includeTargets(e)...)
		}
		return true
	})
	return out
}

// candidates returns the functions called name that can exist while code of file runs. One
// that the file itself declares at its top is the only one: another would be PHP's error.
func (p *Program) candidates(name string, file *File) []*Func {
	var out []*Func
	for _, f := range p.Funcs[strings.ToLower(name)] {
		if f.File == file && !f.Conditional {
			return []*Func{f}
		}
		if file.together.has(f.File.index) {
			out = append(out, f)
		}
	}
	return out
}
