// The options that every way of running a script shares: -root and -d.

package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Options say where the app's files are and which ini values differ.
type Options struct {
	Root string    // absolute; "" for the default, see DefaultRoot
	Ini  []Setting // in the order given
}

// Setting is one -d NAME=VALUE.
type Setting struct{ Name, Value string }

// Take reads the options at the head of args and returns the rest. An option
// named in more goes to its function, together with its value.
func (o *Options) Take(args []string, more map[string]func(value string) error) (rest []string, err error) {
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		if args[0] == "--" {
			return args[1:], nil
		}
		f := splitFlag(args)
		take := more[f.name]
		if take == nil && f.name != "root" && f.name != "d" {
			return nil, fmt.Errorf("unknown option -%s", f.name)
		}
		if !f.ok {
			return nil, fmt.Errorf("option -%s needs a value", f.name)
		}
		switch f.name {
		case "root":
			o.Root, err = filepath.Abs(f.value)
		case "d":
			o.Ini = append(o.Ini, parseSetting(f.value))
		default:
			err = take(f.value)
		}
		if err != nil {
			return nil, err
		}
		args = f.rest
	}
	return args, nil
}

// flag is one option taken from the arguments.
type flag struct {
	name, value string
	ok          bool     // there is a value
	rest        []string // the arguments behind it
}

// splitFlag takes the first option from args: -name VALUE, -name=VALUE, the same
// with two dashes, or -dNAME=VALUE.
func splitFlag(args []string) flag {
	arg := args[0]
	if rest, ok := strings.CutPrefix(arg, "-d"); ok && rest != "" && !strings.HasPrefix(rest, "=") {
		return flag{name: "d", value: rest, ok: true, rest: args[1:]}
	}
	name := strings.TrimPrefix(arg[1:], "-")
	if name, value, ok := strings.Cut(name, "="); ok {
		return flag{name: name, value: value, ok: true, rest: args[1:]}
	}
	if len(args) < 2 {
		return flag{name: name}
	}
	return flag{name: name, value: args[1], ok: true, rest: args[2:]}
}

// Refused names a setting that has been switched on though it is not supported,
// "" if there is none.
func (o *Options) Refused() string {
	for _, s := range o.Ini {
		if php.IniRefused(s.Name, s.Value) {
			return s.Name
		}
	}
	return ""
}

// parseSetting reads NAME=VALUE as php -d does: switches become "1" or "",
// quotes are dropped, a name alone is switched on.
func parseSetting(text string) Setting {
	name, value, ok := strings.Cut(text, "=")
	if !ok {
		return Setting{strings.TrimSpace(name), "1"}
	}
	value = strings.TrimSpace(value)
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		return Setting{strings.TrimSpace(name), value[1 : n-1]}
	}
	switch strings.ToLower(value) {
	case "on", "yes", "true":
		value = "1"
	case "off", "no", "false", "none", "null":
		value = ""
	}
	return Setting{strings.TrimSpace(name), levels(value)}
}

// levels evaluates error levels by name, such as "E_ALL & ~E_NOTICE"; any other
// text stays as it is.
func levels(text string) string {
	if !strings.Contains(text, "E_") {
		return text
	}
	total, op := 0, "|"
	for _, word := range strings.Fields(strings.NewReplacer("&", " & ", "|", " | ", "^", " ^ ", "~", " ~").Replace(text)) {
		if word == "&" || word == "|" || word == "^" {
			op = word
			continue
		}
		name, inverted := strings.CutPrefix(word, "~")
		level, ok := levelNames[name]
		if !ok {
			return text
		}
		if inverted {
			level = ^level
		}
		switch op {
		case "&":
			total &= level
		case "^":
			total ^= level
		default:
			total |= level
		}
	}
	return fmt.Sprint(total)
}

var levelNames = map[string]int{
	"E_ERROR": 1, "E_WARNING": 2, "E_PARSE": 4, "E_NOTICE": 8, "E_CORE_ERROR": 16, "E_CORE_WARNING": 32,
	"E_COMPILE_ERROR": 64, "E_COMPILE_WARNING": 128, "E_USER_ERROR": 256, "E_USER_WARNING": 512,
	"E_USER_NOTICE": 1024, "E_STRICT": 2048, "E_RECOVERABLE_ERROR": 4096, "E_DEPRECATED": 8192,
	"E_USER_DEPRECATED": 16384, "E_ALL": 32767,
}

// Apply gives a new context its root folder and its ini values: first those of
// the server interface, then the ones given by -d.
func (o *Options) Apply(c *php.Context, defaults ...Setting) {
	c.SetRoot(o.RootDir())
	for _, s := range defaults {
		c.DefineIni(s.Name, s.Value)
	}
	for _, s := range o.Ini {
		if php.IniComplaint(s.Name, s.Value) == "" {
			c.DefineIni(s.Name, s.Value)
		}
	}
	if size := c.IniInt("output_buffering"); size > 0 {
		c.ObStart("default output handler", nil, size, php.ObStdFlags)
	}
}

// Complain writes what PHP says at its start about values that it does not take, if c shows
// such errors.
func (o *Options) Complain(c *php.Context, w io.Writer) {
	if !c.IniBool("display_errors") || !c.IniBool("display_startup_errors") {
		return
	}
	for _, s := range o.Ini {
		if text := php.IniComplaint(s.Name, s.Value); text != "" {
			fmt.Fprintf(w, "\n%s\n", text)
		}
	}
}

// RootDir returns the root folder: the one given, or the default.
func (o *Options) RootDir() string {
	if o.Root == "" {
		return DefaultRoot()
	}
	return o.Root
}

// DefaultRoot is the folder APP_ROOT names, else root/ beside the program, else
// (as under "go run .") root/ in the current folder.
func DefaultRoot() string {
	if dir := os.Getenv("APP_ROOT"); dir != "" {
		if abs, err := filepath.Abs(dir); err == nil {
			return abs
		}
	}
	beside := ""
	if exe, err := os.Executable(); err == nil {
		if real, err := filepath.EvalSymlinks(exe); err == nil {
			exe = real
		}
		beside = filepath.Join(filepath.Dir(exe), "root")
		if isDir(beside) {
			return beside
		}
	}
	here, err := filepath.Abs("root")
	if err == nil && (isDir(here) || beside == "" || strings.Contains(beside, "go-build")) {
		return here
	}
	return beside
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
