// This file has the table of codes. Each range has a file of its own that lists its codes.

package diag

import (
	"sort"
	"strings"
)

// Code names a kind of diagnostic: P2G and three digits.
type Code string

// Info documents a code.
type Info struct {
	Code        Code
	Severity    Severity
	Title       string // a few words
	Explanation string // what it means and what to do
	Example     string // PHP that gives it, with <?php
	Version     string // the PHP version the example is converted for; "" means the default
}

// ranges holds the tables of all ranges.
var ranges = [][]Info{generalCodes, parseCodes, php8Codes, languageCodes, libraryCodes, behaviourCodes}

var infos = func() map[Code]*Info {
	m := map[Code]*Info{}
	for _, list := range ranges {
		for i := range list {
			if m[list[i].Code] != nil {
				panic("diag: code " + string(list[i].Code) + " is declared twice")
			}
			m[list[i].Code] = &list[i]
		}
	}
	return m
}()

// Lookup returns the documentation of a code, in any case; nil if there is none.
func Lookup(code string) *Info {
	return infos[Code(strings.ToUpper(strings.TrimSpace(code)))]
}

// All returns the documentation of all codes in order.
func All() []*Info {
	all := make([]*Info, 0, len(infos))
	for _, info := range infos {
		all = append(all, info)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Code < all[j].Code })
	return all
}

// Severity returns the severity that the table gives to the code.
func (c Code) Severity() Severity {
	if info := infos[c]; info != nil {
		return info.Severity
	}
	return Error
}

// Title returns the code's title, or "".
func (c Code) Title() string {
	if info := infos[c]; info != nil {
		return info.Title
	}
	return ""
}

// Explain returns the text that `php2go explain` prints.
func (i *Info) Explain() string {
	var b strings.Builder
	b.WriteString(string(i.Code) + " (" + i.Severity.String() + "): " + i.Title + "\n\n" + i.Explanation + "\n")
	if i.Example != "" {
		b.WriteString("\nExample:\n\n")
		for line := range strings.Lines(i.Example) {
			b.WriteString("    " + strings.TrimRight(line, "\n") + "\n")
		}
	}
	return b.String()
}

// IsSyntax reports whether PHP calls what the code stands for a parse error. It throws those as ParseError.
func (c Code) IsSyntax() bool {
	switch c {
	case Syntax, Unterminated, BadCharacter, BadLiteral:
		return true
	}
	return false
}

// IsPHP reports whether PHP refuses a file for what the code stands for as well, with the diagnostic's message.
func (c Code) IsPHP() bool {
	return c.IsSyntax() || c == BadUse || c == NestedTernary || c == RemovedSyntax
}
