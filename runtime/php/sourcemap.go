// The source map: from Go positions back to PHP files, lines and functions.

package php

import (
	"runtime"
	"sort"
	"strings"
)

// SourceMap leads from the Go program back to the PHP.
type SourceMap struct {
	// Files is keyed by Go package path, a slash and the file's base name.
	Files map[string]*SourceFile
	// Funcs maps the Go name of a function, as runtime.Frame has it, to the
	// PHP name; "" is a script's top level. Function literals inside a listed
	// function are {closure} unless listed themselves.
	Funcs map[string]string
	// Decls is where functions are declared, by lower-case PHP name.
	Decls map[string]SourcePos
}

// SourceFile maps the lines of one Go file.
type SourceFile struct {
	Path   string       // the PHP file, relative to the root
	Lines  []SourceLine // sorted by Go line
	funcs  []funcRange
	decode func() // fills Lines and funcs the first time; nil where they are given
}

// SourceLine says that from Go line Go on, the PHP line is PHP.
type SourceLine struct {
	Go, PHP int
	Path    string // the PHP file if it is not the SourceFile's
}

// SourcePos is a place in a PHP file.
type SourcePos struct {
	Path string
	Line int
}

// Position returns the PHP file and line that is being executed.
func (c *Context) Position() (file string, line int) {
	if c == nil || c.App.Map == nil {
		return c.mainFile(), 0
	}
	var pcs [48]uintptr
	for skip := 2; ; skip += len(pcs) {
		n := runtime.Callers(skip, pcs[:])
		if n == 0 {
			return c.mainFile(), 0
		}
		frames := runtime.CallersFrames(pcs[:n])
		for {
			f, more := frames.Next()
			if p, ok := c.App.Map.pos(&f); ok {
				return c.File(p.Path), p.Line
			}
			if !more {
				break
			}
		}
		if n < len(pcs) {
			return c.mainFile(), 0
		}
	}
}

// mainFile is what a position is without a source map.
func (c *Context) mainFile() string {
	if c != nil && len(c.Argv) > 0 {
		return c.Argv[0]
	}
	return "Unknown"
}

// pos returns the PHP position of a Go frame.
func (m *SourceMap) pos(f *runtime.Frame) (SourcePos, bool) {
	if sf := m.file(f); sf != nil {
		return sf.at(f.Line)
	}
	return SourcePos{}, false
}

// at returns the PHP position of a Go line.
func (sf *SourceFile) at(line int) (SourcePos, bool) {
	i := sort.Search(len(sf.Lines), func(i int) bool { return sf.Lines[i].Go > line }) - 1
	if i < 0 {
		return SourcePos{}, false
	}
	l := sf.Lines[i]
	if l.PHP == 0 {
		return SourcePos{}, false
	}
	if l.Path != "" {
		return SourcePos{l.Path, l.PHP}, true
	}
	return SourcePos{sf.Path, l.PHP}, true
}

// packageOf returns the package path in a function's full name.
func packageOf(fn string) string {
	slash := strings.LastIndexByte(fn, '/')
	if dot := strings.IndexByte(fn[slash+1:], '.'); dot >= 0 {
		return fn[:slash+1+dot]
	}
	return fn
}

// builtinPrefixes are the PHP prefixes that the packages of standard
// functions drop.
var builtinPrefixes = map[string]string{
	"std": "", "date": "", "web": "", "hash": "hash_", "json": "json_", "mb": "mb_",
	"pcre": "preg_", "ctype": "ctype_", "session": "session_", "filter": "filter_", "iconv": "iconv_",
}

// coroutineMethods are PHP's names of the methods below which code of the program runs.
var coroutineMethods = map[string]string{
	"(*Generator).Current": "Generator->current", "(*Generator).Key": "Generator->key", "(*Generator).Next": "Generator->next",
	"(*Generator).Valid": "Generator->valid", "(*Generator).Rewind": "Generator->rewind", "(*Generator).Send": "Generator->send",
	"(*Generator).Throw": "Generator->throw", "(*Generator).GetReturn": "Generator->getReturn",
	"(*Fiber).Start": "Fiber->start", "(*Fiber).Resume": "Fiber->resume", "(*Fiber).Throw": "Fiber->throw", "(*Fiber).GetReturn": "Fiber->getReturn", "constructFiber": "Fiber->__construct",
	"FiberSuspend": "Fiber::suspend", "(*Context).Assert": "assert", "(*Context).AssertOr": "assert",
	"closureCall": "Closure->call", "(*Func).invoked": "Closure->__invoke",
}

// frameless are the functions that PHP compiles to instructions of its own, so that no
// trace has them.
const frameless = " strlen count sizeof array_key_exists get_class gettype get_called_class call_user_func " +
	"call_user_func_array func_get_args func_num_args func_get_arg "

// builtinName returns the PHP name of a standard function from its Go name, and whether
// traces have it.
func builtinName(fn string) (string, bool) {
	fn, _, _ = strings.Cut(fn, "[") // the types of a generic function
	slash := strings.LastIndexByte(fn, '/')
	if m, ok := coroutineMethods[strings.TrimPrefix(fn[slash+1:], "php.")]; ok {
		return m, true
	}
	if !strings.HasSuffix(fn[:max(slash, 0)], "runtime") && !strings.HasSuffix(fn[:max(slash, 0)], "internal/php") {
		return "", false
	}
	pkg, name, ok := strings.Cut(fn[slash+1:], ".")
	prefix, known := builtinPrefixes[pkg]
	if !ok || !known || name == "" || name[0] < 'A' || name[0] > 'Z' {
		return "", false
	}
	name, _, _ = strings.Cut(name, ".")
	php := libraryName(pkg, prefix, name)
	return php, !isFrameless(php)
}

func isFrameless(name string) bool { return strings.Contains(frameless, " "+name+" ") }

// libraryName turns the Go name of a standard function into PHP's: by the rule, or from
// the table of those that the rule does not give.
func libraryName(pkg, prefix, name string) string {
	if _, rest, ok := strings.Cut(libraryNames, "\n"+pkg+"."+name+" "); ok {
		name, _, _ = strings.Cut(rest, "\n")
		return name
	}
	var b strings.Builder
	b.WriteString(prefix)
	for i := 0; i < len(name); i++ {
		ch := name[i]
		if 'A' <= ch && ch <= 'Z' {
			if i > 0 {
				b.WriteByte('_')
			}
			ch += 'a' - 'A'
		}
		b.WriteByte(ch)
	}
	return b.String()
}
