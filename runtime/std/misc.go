// Constants by name, sleeping, clocks, shutdown functions, comparing versions.

package std

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// constantKey is a constant's name as it is stored: the namespace in lower case.
func constantKey(name string) string {
	name = strings.TrimPrefix(name, `\`)
	if i := strings.LastIndexByte(name, '\\'); i >= 0 {
		return strings.ToLower(name[:i]) + name[i:]
	}
	return name
}

// libraryConstants are the constants of the standard library by name.
var libraryConstants = sync.OnceValue(func() map[string]php.Value {
	m := map[string]php.Value{}
	for line := range strings.Lines(constantTable) {
		name, text, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(text); err == nil {
			m[name] = php.Int(n)
		} else if f, err := strconv.ParseFloat(text, 64); err == nil {
			m[name] = php.Float(f)
		} else if s, err := strconv.Unquote(text); err == nil {
			m[name] = php.String(s)
		} else {
			m[name] = php.Bool(text == "true")
		}
	}
	return m
})

// lookupConstant finds a constant of the script, the engine or the standard library.
func lookupConstant(c *php.Context, name string) (php.Value, bool) {
	key := constantKey(name)
	if v, ok := c.LookupConst(key); ok {
		return v, true
	}
	if v, ok := libraryConstants()[key]; ok {
		return v, true
	}
	if PhpSapiName(c) == "cli" {
		switch key {
		case "STDIN":
			return Stdin(c), true
		case "STDOUT":
			return Stdout(c), true
		case "STDERR":
			return Stderr(c), true
		}
	}
	return php.Null, false
}

// Constant returns a constant by name, or throws an Error if there is none.
//
// https://www.php.net/manual/en/function.constant.php
func Constant(c *php.Context, name string) php.Value {
	if v, ok := lookupConstant(c, name); ok {
		return v.Copy()
	}
	if class, member, ok := strings.Cut(strings.TrimPrefix(name, `\`), "::"); ok {
		return c.ClassOf(php.String(classWord(c, class))).Constant(c, nil, member).Copy()
	}
	c.Throw("Error", `Undefined constant "%s"`, name)
	return php.Null
}

// ConstantIn is Constant in code that runs with b: self, parent and static name classes, and constants that are not
// public can be read.
func ConstantIn(c *php.Context, name string, b *php.Bound) php.Value {
	class, member, ok := strings.Cut(strings.TrimPrefix(name, `\`), "::")
	if !ok {
		return Constant(c, name)
	}
	return b.Constant(c, class, member).Copy()
}

// Define makes a constant; false after a warning if there is one of that name.
//
// https://www.php.net/manual/en/function.define.php
func Define(c *php.Context, constantName string, value php.Value) bool {
	if strings.Contains(constantName, "::") {
		c.ArgError("ValueError", "define", 1, "constant_name", "cannot be a class constant")
	}
	key := constantKey(constantName)
	if _, taken := lookupConstant(c, key); taken {
		c.Warning("Constant %s already defined", constantName)
		return false
	}
	return c.Define(key, value.Deref())
}

// DefineCase is Define with an argument that has lost its meaning.
//
// https://www.php.net/manual/en/function.define.php
func DefineCase(c *php.Context, constantName string, value php.Value, caseInsensitive bool) bool {
	if caseInsensitive {
		c.Warning("define(): Argument #3 ($case_insensitive) is ignored since declaration of case-insensitive constants is no longer supported")
	}
	return Define(c, constantName, value)
}

// Defined reports whether there is a constant of a name.
//
// https://www.php.net/manual/en/function.defined.php
func Defined(c *php.Context, constantName string) bool {
	if class, member, ok := strings.Cut(strings.TrimPrefix(constantName, `\`), "::"); ok {
		cl := c.LoadClass(classWord(c, class))
		return cl != nil && cl.HasConstant(member)
	}
	_, ok := lookupConstant(c, constantName)
	return ok
}

// DefinedIn is Defined in code that runs with b.
func DefinedIn(c *php.Context, constantName string, b *php.Bound) bool {
	class, member, ok := strings.Cut(strings.TrimPrefix(constantName, `\`), "::")
	if !ok {
		return Defined(c, constantName)
	}
	if cl := b.Names(c, class); cl != nil {
		return cl.DefinesConstant(b.Scope(), member)
	}
	return false
}

// classWord returns the name of a class before ::, which outside of classes cannot be relative.
func classWord(c *php.Context, class string) string {
	switch word := strings.ToLower(class); word {
	case "self", "static", "parent":
		c.Throw("Error", `Cannot access "%s" when no class scope is active`, word)
	}
	return class
}

// RegisterShutdownFunction runs a function with the arguments when the script has ended.
//
// https://www.php.net/manual/en/function.register-shutdown-function.php
func RegisterShutdownFunction(c *php.Context, callback *php.Func, args ...php.Value) {
	kept := append([]php.Value(nil), args...)
	for i := range kept {
		kept[i] = kept[i].Deref().Copy()
	}
	c.Shutdown(func() { callback.Invoke(c, kept...) })
}

// IgnoreUserAbort sets whether the script goes on when the client has gone, unless enable is null, and
// returns whether it did before.
//
// https://www.php.net/manual/en/function.ignore-user-abort.php
func IgnoreUserAbort(c *php.Context, enable php.Value) int {
	old := c.IniInt("ignore_user_abort")
	if !enable.IsNull() {
		c.SetIni("ignore_user_abort", strconv.Itoa(enable.Int(c)))
	}
	return old
}

// ConnectionStatus returns 0, or 1 if the client has gone.
//
// https://www.php.net/manual/en/function.connection-status.php
func ConnectionStatus(c *php.Context) int {
	if c.ClientGone() {
		return 1
	}
	return 0
}

// ConnectionAborted returns 1 if the client has gone.
//
// https://www.php.net/manual/en/function.connection-aborted.php
func ConnectionAborted(c *php.Context) int { return ConnectionStatus(c) }

// Sleep waits for a number of seconds.
//
// https://www.php.net/manual/en/function.sleep.php
func Sleep(c *php.Context, seconds int) int {
	if seconds < 0 {
		c.ArgError("ValueError", "sleep", 1, "seconds", "must be greater than or equal to 0")
	}
	c.Sleep(time.Duration(seconds) * time.Second)
	return 0
}

// Usleep waits for a number of microseconds.
//
// https://www.php.net/manual/en/function.usleep.php
func Usleep(c *php.Context, microseconds int) {
	if microseconds < 0 {
		c.ArgError("ValueError", "usleep", 1, "microseconds", "must be greater than or equal to 0")
	}
	c.Sleep(time.Duration(microseconds) * time.Microsecond)
}

// TimeNanosleep waits for a number of seconds and nanoseconds.
//
// https://www.php.net/manual/en/function.time-nanosleep.php
func TimeNanosleep(c *php.Context, seconds, nanoseconds int) bool {
	if seconds < 0 {
		c.ArgError("ValueError", "time_nanosleep", 1, "seconds", "must be greater than or equal to 0")
	}
	if nanoseconds < 0 {
		c.ArgError("ValueError", "time_nanosleep", 2, "nanoseconds", "must be greater than or equal to 0")
	}
	if nanoseconds > 999_999_999 {
		c.Throw("ValueError", "Nanoseconds was not in the range 0 to 999 999 999 or seconds was negative")
	}
	c.Sleep(time.Duration(seconds)*time.Second + time.Duration(nanoseconds))
	return true
}

// Microtime returns the time as "fraction seconds".
//
// https://www.php.net/manual/en/function.microtime.php
func Microtime() string {
	now := time.Now()
	return fmt.Sprintf("%.8f %d", float64(now.Nanosecond()/1000)/1e6, now.Unix())
}

// MicrotimeFloat returns the time in seconds.
//
// https://www.php.net/manual/en/function.microtime.php
func MicrotimeFloat(asFloat bool) float64 { return float64(time.Now().UnixMicro()) / 1e6 }

// MicrotimeAs is MicrotimeFloat or Microtime.
//
// https://www.php.net/manual/en/function.microtime.php
func MicrotimeAs(asFloat bool) php.Value {
	if asFloat {
		return php.Float(MicrotimeFloat(true))
	}
	return php.String(Microtime())
}

// started is when the process started, for clocks that never go back.
var started = time.Now()

// Hrtime returns the seconds and nanoseconds of a clock that never goes back.
//
// https://www.php.net/manual/en/function.hrtime.php
func Hrtime() php.Array {
	n := HrtimeNumber(true)
	return php.Ints(n/1e9, n%1e9)
}

// HrtimeNumber returns the nanoseconds of a clock that never goes back.
//
// https://www.php.net/manual/en/function.hrtime.php
func HrtimeNumber(asNumber bool) int { return int(time.Since(started)) + 1e9 }

// HrtimeAs is HrtimeNumber or Hrtime.
//
// https://www.php.net/manual/en/function.hrtime.php
func HrtimeAs(asNumber bool) php.Value {
	if asNumber {
		return php.Int(HrtimeNumber(true))
	}
	return Hrtime().Value()
}

// GetResourceType returns a resource's type: stream, or Unknown once it is closed.
//
// https://www.php.net/manual/en/function.get-resource-type.php
func GetResourceType(c *php.Context, resource php.Value) string {
	r := resourceArg(c, resource, "get_resource_type")
	if r.Closed {
		return "Unknown"
	}
	return r.Type
}

// GetResourceId returns a resource's number.
//
// https://www.php.net/manual/en/function.get-resource-id.php
func GetResourceId(c *php.Context, resource php.Value) int {
	return resourceArg(c, resource, "get_resource_id").ID
}

func resourceArg(c *php.Context, v php.Value, fn string) *php.Resource {
	if v = v.Deref(); v.Kind() != php.KindResource {
		c.ArgType(v, "resource", fn, 1, "resource")
	}
	return v.AsResource()
}
