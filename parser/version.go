// This file has versions of PHP, and where a project says which one it is written for.

package parser

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Version is a version of PHP. The zero value is Default.
type Version struct {
	Major, Minor int
}

// The versions that behave differently from each other in ways that matter for a port.
var (
	PHP56   = Version{5, 6}
	PHP74   = Version{7, 4}
	PHP82   = Version{8, 2}
	Default = PHP82 // whose behaviour the runtime has
	Newest  = Version{8, 5}
)

// ParseVersion reads a version such as "7.4", "8" or "8.2.1".
func ParseVersion(text string) (Version, error) {
	major, rest, _ := strings.Cut(strings.TrimSpace(text), ".")
	minor, _, _ := strings.Cut(rest, ".")
	v := Version{}
	var err error
	if v.Major, err = strconv.Atoi(major); err == nil && minor != "" {
		v.Minor, err = strconv.Atoi(minor)
	}
	if err == nil && minor == "" {
		v.Minor = latest(v.Major)
	}
	if err != nil || v.Major < 5 || v.Major > 8 || v.Minor < 0 || v.Minor > 99 {
		return Version{}, fmt.Errorf("%q is not a version of PHP: use 5.6, 7.4 or 8.x", text)
	}
	return v, nil
}

// latest returns the minor version that is meant where only the major one is given.
func latest(major int) int {
	switch major {
	case 5:
		return 6
	case 7:
		return 4
	}
	return Newest.Minor
}

// String returns "8.2".
func (v Version) String() string {
	if v == (Version{}) {
		v = Default
	}
	return fmt.Sprintf("%d.%d", v.Major, v.Minor)
}

// AtLeast reports whether v is the given version or newer.
func (v Version) AtLeast(major, minor int) bool { return v.number() >= major*100+minor }

func (v Version) number() int {
	if v == (Version{}) {
		v = Default
	}
	return v.Major*100 + v.Minor
}

// DetectVersion returns the version that a composer.json asks for: config.platform.php, else
// require.php. Of a range such as "^7.2 || ^8.0" it is the newest that is named, as far as the
// next version that changed the language. It reports false if the file names none.
func DetectVersion(composer []byte) (Version, bool) {
	var file struct {
		Require map[string]any `json:"require"`
		Config  struct {
			Platform map[string]any `json:"platform"`
		} `json:"config"`
	}
	if json.Unmarshal(composer, &file) != nil {
		return Version{}, false
	}
	if text, ok := file.Config.Platform["php"].(string); ok {
		if v, err := ParseVersion(text); err == nil {
			return v, true
		}
	}
	text, _ := file.Require["php"].(string)
	return constraint(text)
}

// constraint returns the newest version that a Composer version constraint allows for, as far as
// it names an upper end; open ends stay within the major version that is named last.
func constraint(text string) (Version, bool) {
	best, found := Version{}, false
	for alternative := range strings.SplitSeq(strings.ReplaceAll(text, "||", "|"), "|") {
		v, ok := alternativeVersion(alternative)
		if ok && (!found || v.number() > best.number()) {
			best, found = v, true
		}
	}
	return best, found
}

// alternativeVersion reads one alternative: ^7.2, ~7.2.0, >=5.6, 7.*, >=7.1 <8.0, 7.0 - 7.4.
func alternativeVersion(text string) (Version, bool) {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' })
	var best Version
	var below *Version
	found, open := false, false
	for _, f := range fields {
		number := strings.TrimLeft(f, "^~<>=!v")
		op := strings.TrimSuffix(f[:len(f)-len(number)], "v")
		exact := strings.Count(number, ".") >= 1 && !strings.HasSuffix(number, ".*")
		v, err := ParseVersion(strings.TrimSuffix(number, ".*"))
		if err != nil {
			continue
		}
		switch op {
		case "<":
			below = &v
			if !exact {
				below.Minor = 0
			}
			continue
		case "!=":
			continue
		case "^":
			v.Minor = max(v.Minor, latest(v.Major))
		case "~":
			if strings.Count(number, ".") < 2 {
				v.Minor = max(v.Minor, latest(v.Major))
			}
		case ">", ">=":
			open = true
		}
		best, found = v, true
	}
	switch {
	case below != nil && (open || !found):
		return before(*below), true
	case open && best.number() < Newest.number():
		return Newest, true
	}
	return best, found
}

// before returns the version that precedes v.
func before(v Version) Version {
	if v.Minor > 0 {
		return Version{v.Major, v.Minor - 1}
	}
	if v.Major == 7 {
		return PHP56 // there is no PHP 6
	}
	return Version{v.Major - 1, latest(v.Major - 1)}
}
