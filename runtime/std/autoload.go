// Autoloading of classes: the functions that are asked for a class that does not exist yet.

package std

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// loaderList holds the callables of a request as the script gave them, and the endings of files
// that spl_autoload tries.
type loaderList struct {
	values     []php.Value
	extensions string
}

// loadersOf returns the request's list.
func loadersOf(c *php.Context) *loaderList {
	type key struct{}
	l, ok := c.Ext(key{}).(*loaderList)
	if !ok {
		l = &loaderList{extensions: ".inc,.php"}
		c.SetExt(key{}, l)
	}
	return l
}

// find returns the place of a callable in the list, -1 if it is not there.
func (l *loaderList) find(c *php.Context, v php.Value) int {
	return slices.IndexFunc(l.values, func(w php.Value) bool { return sameCallable(c, v, w) })
}

// sameCallable reports whether two callables are the same: names in any case.
func sameCallable(c *php.Context, a, b php.Value) bool {
	switch {
	case a.IsString() && b.IsString():
		return strings.EqualFold(strings.TrimPrefix(a.AsString(), `\`), strings.TrimPrefix(b.AsString(), `\`))
	case a.IsArray() && b.IsArray():
		x, y := a.AsArray(), b.AsArray()
		return sameCallable(c, x.PeekAt(0), y.PeekAt(0)) && strings.EqualFold(x.PeekAt(1).String(c), y.PeekAt(1).String(c))
	}
	return php.Identical(a, b)
}

// SplAutoloadRegister adds a function to those that are asked for classes, at the end or at the
// start; null stands for spl_autoload().
// https://www.php.net/manual/en/function.spl-autoload-register.php
func SplAutoloadRegister(c *php.Context, callback php.Value, throw, prepend bool) bool {
	if !throw {
		c.Notice("spl_autoload_register(): Argument #2 ($do_throw) has been ignored, spl_autoload_register() will always throw")
	}
	var f *php.Func
	if callback.IsNull() {
		callback = php.String("spl_autoload")
		f = php.Func1("spl_autoload", func(c *php.Context, class php.Value) php.Value {
			SplAutoload(c, class.String(c), php.Null)
			return php.Null
		})
	} else {
		var why string
		if f, why = c.FindCallable(callback); f == nil {
			c.ArgError("TypeError", "spl_autoload_register", 1, "callback", "must be a valid callback or null, "+why)
		}
	}
	l := loadersOf(c)
	if l.find(c, callback) >= 0 {
		return true
	}
	at := len(l.values)
	if prepend {
		at = 0
	}
	l.values = slices.Insert(slices.Clone(l.values), at, callback.Copy())
	c.SetAutoloaders(slices.Insert(slices.Clone(c.Autoloaders()), at, f))
	return true
}

// SplAutoloadUnregister takes a function out of those that are asked for classes.
// https://www.php.net/manual/en/function.spl-autoload-unregister.php
func SplAutoloadUnregister(c *php.Context, callback php.Value) bool {
	l := loadersOf(c)
	at := l.find(c, callback)
	if at < 0 {
		c.Callable(callback, "spl_autoload_unregister", 1, "callback")
		return false
	}
	l.values = slices.Delete(slices.Clone(l.values), at, at+1)
	c.SetAutoloaders(slices.Delete(slices.Clone(c.Autoloaders()), at, at+1))
	return true
}

// SplAutoloadFunctions returns the functions that are asked for classes.
// https://www.php.net/manual/en/function.spl-autoload-functions.php
func SplAutoloadFunctions(c *php.Context) php.Array {
	var out php.Array
	for _, v := range loadersOf(c).values {
		out.Append(c, v.Copy())
	}
	return out
}

// SplAutoloadCall asks the registered functions for a class.
// https://www.php.net/manual/en/function.spl-autoload-call.php
func SplAutoloadCall(c *php.Context, class string) {
	c.AutoloadClass(class)
}

// SplAutoloadExtensions returns the endings of files that spl_autoload() tries, or sets them.
// https://www.php.net/manual/en/function.spl-autoload-extensions.php
func SplAutoloadExtensions(c *php.Context, fileExtensions php.Value) php.Value {
	l := loadersOf(c)
	if fileExtensions.IsNull() {
		return php.String(l.extensions)
	}
	l.extensions = fileExtensions.String(c)
	return php.Null
}

// SplAutoload includes the file that is named as the class in lower case, with one of the endings
// (null: those of spl_autoload_extensions()), if there is one in the include path.
// https://www.php.net/manual/en/function.spl-autoload.php
func SplAutoload(c *php.Context, class string, fileExtensions php.Value) {
	endings := loadersOf(c).extensions
	if !fileExtensions.IsNull() {
		endings = fileExtensions.String(c)
	}
	name := strings.ReplaceAll(strings.ToLower(class), `\`, "/")
	for ending := range strings.SplitSeq(endings, ",") {
		if c.HasScript(name + ending) {
			c.Include(name+ending, true, true, php.NewScope())
			if c.DeclaredClass(class) != nil {
				return
			}
		}
	}
}
