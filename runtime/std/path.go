// Functions on paths: basename, dirname, pathinfo, realpath, fnmatch, glob.

package std

import (
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// onWindows says that a backslash separates directories too.
const onWindows = runtime.GOOS == "windows"

// isSlash reports whether b separates directories.
func isSlash(b byte) bool { return b == '/' || onWindows && b == '\\' }

// Basename returns the last component of a path.
//
// https://www.php.net/manual/en/function.basename.php
func Basename(path string) string {
	return BasenameSuffix(path, "")
}

// BasenameSuffix is Basename with its rarer arguments.
//
// https://www.php.net/manual/en/function.basename.php
func BasenameSuffix(path, suffix string) string {
	end := len(path)
	for end > 0 && isSlash(path[end-1]) {
		end--
	}
	start := end
	for start > 0 && !isSlash(path[start-1]) && !(onWindows && start == 2 && path[1] == ':') {
		start--
	}
	base := path[start:end]
	if len(base) > len(suffix) {
		base = strings.TrimSuffix(base, suffix)
	}
	return base
}

// Dirname returns the directory of a path.
//
// https://www.php.net/manual/en/function.dirname.php
func Dirname(path string) string {
	end := len(path)
	for end > 0 && isSlash(path[end-1]) {
		end--
	}
	if end == 0 {
		if path == "" {
			return ""
		}
		return path[:1]
	}
	for end > 0 && !isSlash(path[end-1]) {
		end--
	}
	if end == 0 {
		return "."
	}
	for end > 0 && isSlash(path[end-1]) {
		end--
	}
	if end == 0 {
		return path[:1]
	}
	return path[:end]
}

// DirnameLevels goes up several directories.
//
// https://www.php.net/manual/en/function.dirname.php
func DirnameLevels(c *php.Context, path string, levels int) string {
	if levels < 1 {
		c.ArgError("ValueError", "dirname", 2, "levels", "must be greater than or equal to 1")
	}
	for range levels {
		up := Dirname(path)
		if up == path {
			break
		}
		path = up
	}
	return path
}

// The flags of Pathinfo.
const (
	pathinfoDirname   = 1
	pathinfoBasename  = 2
	pathinfoExtension = 4
	pathinfoFilename  = 8
)

// Pathinfo returns dirname, basename, extension and filename of a path, as far as it has them.
//
// https://www.php.net/manual/en/function.pathinfo.php
func Pathinfo(path string) php.Array { return pathParts(path, 15) }

func pathParts(path string, flags int) php.Array {
	a := php.MakeMap(4)
	if dir := Dirname(path); flags&pathinfoDirname != 0 && dir != "" {
		a.Set("dirname", php.String(dir))
	}
	base := Basename(path)
	if flags&pathinfoBasename != 0 {
		a.Set("basename", php.String(base))
	}
	dot := strings.LastIndexByte(base, '.')
	if flags&pathinfoExtension != 0 && dot >= 0 {
		a.Set("extension", php.String(base[dot+1:]))
	}
	if flags&pathinfoFilename != 0 {
		if dot < 0 {
			dot = len(base)
		}
		a.Set("filename", php.String(base[:dot]))
	}
	return a
}

// PathinfoPart returns the first of the parts of a path that flags choose, "" if it has none of them;
// an array if flags choose all.
//
// https://www.php.net/manual/en/function.pathinfo.php
func PathinfoPart(path string, flags int) php.Value {
	a := pathParts(path, flags)
	if flags == 15 {
		return a.Value()
	}
	if first := a.First(); first >= 0 {
		return a.ValueAt(first)
	}
	return php.String("")
}

// Realpath returns a path without links, "." and ".."; false if there is no such file.
//
// https://www.php.net/manual/en/function.realpath.php
func Realpath(c *php.Context, path string) php.Value {
	noNul(c, path, "realpath", 1, "path")
	name := resolve(c, path)
	if name == "" {
		name = c.Dir()
	}
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return php.False
	}
	if strings.HasSuffix(name, string(filepath.Separator)) {
		if info, err := os.Stat(real); err == nil && !info.IsDir() {
			return php.False
		}
	}
	return php.String(filepath.Clean(real))
}

// The flags of Fnmatch.
const (
	fnmNoEscape = 2
	fnmPathname = 1
	fnmPeriod   = 4
	fnmCaseFold = 16
)

// Fnmatch reports whether a name matches a shell pattern.
//
// https://www.php.net/manual/en/function.fnmatch.php
func Fnmatch(c *php.Context, pattern, filename string) bool {
	return FnmatchFlags(c, pattern, filename, 0)
}

// maxPath is the longest path that fnmatch() looks at.
const maxPath = 4096

// FnmatchFlags is Fnmatch with its rarer arguments.
//
// https://www.php.net/manual/en/function.fnmatch.php
func FnmatchFlags(c *php.Context, pattern, filename string, flags int) bool {
	noNul(c, pattern, "fnmatch", 1, "pattern")
	noNul(c, filename, "fnmatch", 2, "filename")
	if len(filename) >= maxPath {
		c.Warning("fnmatch(): Filename exceeds the maximum allowed length of %d characters", maxPath)
		return false
	}
	if len(pattern) >= maxPath {
		c.Warning("fnmatch(): Pattern exceeds the maximum allowed length of %d characters", maxPath)
		return false
	}
	return shellMatch(pattern, filename, flags, true)
}

// shellMatch matches name against pattern; start says that name begins a path component.
func shellMatch(pattern, name string, flags int, start bool) bool {
	for pattern != "" {
		switch p := pattern[0]; {
		case p == '*':
			return matchStar(strings.TrimLeft(pattern, "*"), name, flags, start)
		case name == "":
			return false
		case start && name[0] == '.' && flags&fnmPeriod != 0 && p != '.':
			return false
		case p == '?':
			if name[0] == '/' && flags&fnmPathname != 0 {
				return false
			}
			pattern = pattern[1:]
		case p == '[':
			rest, ok, valid := matchClass(pattern, name[0], flags)
			if !valid {
				if name[0] != '[' {
					return false
				}
				rest = pattern[1:]
			} else if !ok || name[0] == '/' && flags&fnmPathname != 0 {
				return false
			}
			pattern = rest
		default:
			if p == '\\' && flags&fnmNoEscape == 0 && len(pattern) > 1 {
				pattern = pattern[1:]
			}
			if fold(pattern[0], flags) != fold(name[0], flags) {
				return false
			}
			pattern = pattern[1:]
		}
		start = name[0] == '/' && flags&fnmPathname != 0
		name = name[1:]
	}
	return name == ""
}

// matchStar matches what follows a star against every rest of name.
func matchStar(pattern, name string, flags int, start bool) bool {
	if start && name != "" && name[0] == '.' && flags&fnmPeriod != 0 {
		return false
	}
	for i := 0; ; i++ {
		if shellMatch(pattern, name[i:], flags, start && i == 0) {
			return true
		}
		if i == len(name) || name[i] == '/' && flags&fnmPathname != 0 {
			return false
		}
	}
}

// matchClass matches b against the bracket expression that pattern starts with; valid is false if the
// bracket is never closed.
func matchClass(pattern string, b byte, flags int) (rest string, ok, valid bool) {
	i := 1
	negate := i < len(pattern) && (pattern[i] == '!' || pattern[i] == '^')
	if negate {
		i++
	}
	b = fold(b, flags)
	for first := true; i < len(pattern); first = false {
		c := pattern[i]
		if c == ']' && !first {
			return pattern[i+1:], ok != negate, true
		}
		if c == '[' && i+1 < len(pattern) && pattern[i+1] == ':' {
			if end := strings.Index(pattern[i+2:], ":]"); end >= 0 {
				ok = ok || inNamedClass(pattern[i+2:i+2+end], b)
				i += end + 4
				continue
			}
		}
		if c == '\\' && flags&fnmNoEscape == 0 && i+1 < len(pattern) {
			i++
			c = pattern[i]
		}
		i++
		low, high := c, c
		if i+1 < len(pattern) && pattern[i] == '-' && pattern[i+1] != ']' {
			high = pattern[i+1]
			i += 2
			if high == '\\' && flags&fnmNoEscape == 0 && i < len(pattern) {
				high = pattern[i]
				i++
			}
		}
		ok = ok || fold(low, flags) <= b && b <= fold(high, flags)
	}
	return "", false, false
}

// inNamedClass reports whether b belongs to a class like [:alpha:].
func inNamedClass(name string, b byte) bool {
	lower, upper, digit := b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b >= '0' && b <= '9'
	switch name {
	case "alpha":
		return lower || upper
	case "digit":
		return digit
	case "alnum":
		return lower || upper || digit
	case "upper":
		return upper
	case "lower":
		return lower
	case "space":
		return b == ' ' || b >= '\t' && b <= '\r'
	case "blank":
		return b == ' ' || b == '\t'
	case "punct":
		return b > ' ' && b < 127 && !(lower || upper || digit)
	case "print":
		return b >= ' ' && b < 127
	case "graph":
		return b > ' ' && b < 127
	case "cntrl":
		return b < ' ' || b == 127
	case "xdigit":
		return digit || b|0x20 >= 'a' && b|0x20 <= 'f'
	}
	return false
}

func fold(b byte, flags int) byte {
	if flags&fnmCaseFold != 0 && b >= 'A' && b <= 'Z' {
		return b | 0x20
	}
	return b
}

// The flags of Glob.
const (
	globErr     = 1
	globMark    = 2
	globNoSort  = 4
	globNoCheck = 16
	globNoEsc   = 64
	globBrace   = 1024
	globOnlyDir = 8192
	globAll     = globErr | globMark | globNoSort | globNoCheck | globNoEsc | globBrace | globOnlyDir
)

// Glob returns the paths that match a shell pattern, in order.
//
// https://www.php.net/manual/en/function.glob.php
func Glob(c *php.Context, pattern string) php.Value {
	return GlobFlags(c, pattern, 0)
}

// GlobFlags is Glob with its rarer arguments.
//
// https://www.php.net/manual/en/function.glob.php
func GlobFlags(c *php.Context, pattern string, flags int) php.Value {
	noNul(c, pattern, "glob", 1, "pattern")
	if flags&^globAll != 0 {
		c.Warning("glob(): At least one of the passed flags is invalid or not supported on this platform")
		return php.False
	}
	patterns := []string{pattern}
	if flags&globBrace != 0 {
		patterns = expandBraces(pattern)
	}
	var found []string
	for _, p := range patterns {
		some := globChosen(c, globPattern(c, p, flags), flags)
		if flags&globNoSort == 0 {
			sort.Strings(some)
		}
		found = append(found, some...)
	}
	if len(found) == 0 && flags&globNoCheck != 0 {
		found = []string{pattern}
	}
	return php.Strings(found...).Value()
}

// globChosen marks directories with a slash, or leaves out what is none, as the flags say.
func globChosen(c *php.Context, names []string, flags int) []string {
	if flags&(globMark|globOnlyDir) == 0 {
		return names
	}
	out := names[:0]
	for _, name := range names {
		info, err := os.Stat(resolve(c, name))
		isDir := err == nil && info.IsDir()
		if flags&globOnlyDir != 0 && !isDir {
			continue
		}
		if flags&globMark != 0 && isDir && !strings.HasSuffix(name, "/") {
			name += "/"
		}
		out = append(out, name)
	}
	return out
}

// globPattern walks down the components of a pattern.
func globPattern(c *php.Context, pattern string, flags int) []string {
	match := fnmPeriod | fnmPathname
	if flags&globNoEsc != 0 {
		match |= fnmNoEscape
	}
	if pattern == "" {
		return nil
	}
	bases := []string{""}
	for pattern != "" {
		slashes := 0
		for slashes < len(pattern) && isSlash(pattern[slashes]) {
			slashes++
		}
		part := pattern[slashes:]
		if i := strings.IndexFunc(part, func(r rune) bool { return r == '/' || onWindows && r == '\\' }); i >= 0 {
			part = part[:i]
		}
		var next []string
		for _, base := range bases {
			next = append(next, globPart(c, base+pattern[:slashes], part, match)...)
		}
		bases = next
		pattern = pattern[slashes+len(part):]
	}
	return bases
}

// globPart finds what matches one component below base.
func globPart(c *php.Context, base, part string, match int) []string {
	if !strings.ContainsAny(part, "*?[") {
		name := part
		if match&fnmNoEscape == 0 {
			name = unescape(part)
		}
		if _, err := os.Lstat(resolve(c, base+name)); err != nil || base+name == "" {
			return nil
		}
		return []string{base + name}
	}
	dir := base
	if dir == "" {
		dir = "."
	}
	var out []string
	for _, name := range dirNames(resolve(c, dir)) {
		if shellMatch(part, name, match, true) {
			out = append(out, base+name)
		}
	}
	return out
}

// unescape drops backslashes that quote the next byte.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// expandBraces expands the first {a,b} of a pattern, and those in what comes out.
func expandBraces(pattern string) []string {
	open := strings.IndexByte(pattern, '{')
	if open < 0 {
		return []string{pattern}
	}
	if strings.HasPrefix(pattern[open:], "{}") {
		var out []string
		for _, rest := range expandBraces(pattern[open+2:]) {
			out = append(out, pattern[:open+2]+rest)
		}
		return out
	}
	var parts []string
	depth, start := 0, open+1
	for i := open; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '{':
			depth++
		case ',':
			if depth == 1 {
				parts = append(parts, pattern[start:i])
				start = i + 1
			}
		case '}':
			if depth--; depth == 0 {
				parts = append(parts, pattern[start:i])
				var out []string
				for _, p := range parts {
					out = append(out, expandBraces(pattern[:open]+p+pattern[i+1:])...)
				}
				return out
			}
		}
	}
	return []string{pattern}
}
