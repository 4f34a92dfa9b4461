// Output control: the ob_ functions.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ObStart opens an output buffer.
//
// https://www.php.net/manual/en/function.ob-start.php
func ObStart(c *php.Context) bool { return c.ObStart("", nil, 0, php.ObStdFlags) }

// ObStartCallback opens an output buffer whose content passes through a callback; false after a warning
// if that is none. chunkSize is the size at which the buffer empties itself, 0 for never.
//
// https://www.php.net/manual/en/function.ob-start.php
func ObStartCallback(c *php.Context, callback php.Value, chunkSize, flags int) bool {
	if callback = callback.Deref(); callback.IsNull() {
		return c.ObStart("", nil, max(0, chunkSize), flags)
	}
	if callback.IsString() && strings.EqualFold(callback.AsString(), "ob_iconv_handler") { // no function, though PHP takes it
		c.Unsupported("P2G301", "the output handler ob_iconv_handler is not supported")
	}
	f, why := c.FindCallable(callback)
	if f == nil {
		c.Warning("ob_start(): %s", why)
		c.Notice("ob_start(): Failed to create buffer")
		return false
	}
	return startBuffer(c, callbackName(callback), f, chunkSize, flags)
}

// ObStartFunc is ObStartCallback for a function, or none for nil.
//
// https://www.php.net/manual/en/function.ob-start.php
func ObStartFunc(c *php.Context, callback *php.Func, chunkSize, flags int) bool {
	if callback == nil {
		return c.ObStart("", nil, max(0, chunkSize), flags)
	}
	name := callback.Name
	if name == "" || strings.HasSuffix(name, "{closure}") {
		name = callbackName(callback.Value())
	}
	return startBuffer(c, name, callback, chunkSize, flags)
}

// startBuffer opens a buffer whose content passes through f.
func startBuffer(c *php.Context, name string, f *php.Func, chunkSize, flags int) bool {
	run := func(buf string, mode int) (string, bool) {
		out := f.Invoke(c, php.String(buf), php.Int(mode))
		switch {
		case out.IsFalse():
			return "", false
		case out.IsTrue():
			return "", true
		}
		return out.String(c), true
	}
	return c.ObStart(name, run, max(0, chunkSize), flags)
}

// callbackName is a callback's name as ob_list_handlers shows it.
func callbackName(v php.Value) string {
	switch {
	case v.IsString():
		return v.AsString()
	case v.IsObject():
		return php.TypeName(v) + "::__invoke"
	case v.IsArray():
		owner, method := v.AsArray().PeekAt(0), v.AsArray().PeekAt(1)
		if owner.IsObject() {
			return php.TypeName(owner) + "::" + method.AsString()
		}
		return owner.AsString() + "::" + method.AsString()
	}
	return ""
}

// ObFlush passes the innermost buffer's content on; false after a notice if there is none.
//
// https://www.php.net/manual/en/function.ob-flush.php
func ObFlush(c *php.Context) bool { return c.ObFlushTop("ob_flush") }

// ObClean drops the innermost buffer's content; false after a notice if there is none.
//
// https://www.php.net/manual/en/function.ob-clean.php
func ObClean(c *php.Context) bool { return c.ObCleanTop("ob_clean") }

// ObEndFlush closes the innermost buffer and passes its content on; false after a notice if there is none.
//
// https://www.php.net/manual/en/function.ob-end-flush.php
func ObEndFlush(c *php.Context) bool { return c.ObEndFlush("ob_end_flush") }

// ObEndClean closes the innermost buffer and drops its content; false after a notice if there is none.
//
// https://www.php.net/manual/en/function.ob-end-clean.php
func ObEndClean(c *php.Context) bool { return c.ObEndClean("ob_end_clean") }

// ObGetClean closes the innermost buffer and returns its content; false if there is none.
//
// https://www.php.net/manual/en/function.ob-get-clean.php
func ObGetClean(c *php.Context) php.Value { return orFalse(c.ObGetClean()) }

// ObGetFlush closes the innermost buffer, passes its content on and returns it; false if there is none.
//
// https://www.php.net/manual/en/function.ob-get-flush.php
func ObGetFlush(c *php.Context) php.Value { return orFalse(c.ObGetFlush()) }

// ObGetContents returns the innermost buffer's content; false if there is none.
//
// https://www.php.net/manual/en/function.ob-get-contents.php
func ObGetContents(c *php.Context) php.Value { return orFalse(c.ObContents()) }

// ObGetLength returns the length of the innermost buffer's content; false if there is none.
//
// https://www.php.net/manual/en/function.ob-get-length.php
func ObGetLength(c *php.Context) php.Value {
	n, ok := c.ObLength()
	if !ok {
		return php.False
	}
	return php.Int(n)
}

// ObGetLevel returns how many buffers are open.
//
// https://www.php.net/manual/en/function.ob-get-level.php
func ObGetLevel(c *php.Context) int { return c.ObLevel() }

// ObGetStatus describes the innermost buffer, or all of them in a list if full.
//
// https://www.php.net/manual/en/function.ob-get-status.php
func ObGetStatus(c *php.Context, full bool) php.Array {
	infos := c.ObInfos()
	if full {
		all := php.MakeList(len(infos))
		for i := range infos {
			all.Push(obStatus(&infos[i]).Value())
		}
		return all
	}
	if len(infos) == 0 {
		return php.Array{}
	}
	return obStatus(&infos[len(infos)-1])
}

func obStatus(i *php.ObInfo) php.Array {
	kind := 0
	if i.User {
		kind = 1
	}
	return php.Map(
		php.KV("name", php.String(i.Name)), php.KV("type", php.Int(kind)), php.KV("flags", php.Int(i.Flags|kind)),
		php.KV("level", php.Int(i.Level)), php.KV("chunk_size", php.Int(i.Chunk)),
		php.KV("buffer_size", php.Int(i.Size)), php.KV("buffer_used", php.Int(i.Used)))
}

// ObListHandlers names the callbacks of the open buffers.
//
// https://www.php.net/manual/en/function.ob-list-handlers.php
func ObListHandlers(c *php.Context) php.Array {
	var names []string
	for _, i := range c.ObInfos() {
		names = append(names, i.Name)
	}
	return php.Strings(names...)
}

// ObImplicitFlush switches sending every piece of output at once on or off.
//
// https://www.php.net/manual/en/function.ob-implicit-flush.php
func ObImplicitFlush(c *php.Context, enable bool) { c.ImplicitFlush(enable) }

// Flush sends what has left the output buffers to the client.
//
// https://www.php.net/manual/en/function.flush.php
func Flush(c *php.Context) { c.Flush() }
