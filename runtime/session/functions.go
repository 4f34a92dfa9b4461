// The session_ functions that look at a session or end it.

package session

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Status returns PHP_SESSION_NONE or PHP_SESSION_ACTIVE.
// https://www.php.net/manual/function.session-status.php
func Status(c *php.Context) int {
	s := stateOf(c)
	if s.active {
		return statusActive
	}
	if s.user == nil && c.Ini("session.save_handler") != "files" || !knownFormat(c.Ini("session.serialize_handler")) {
		return statusDisabled
	}
	return statusNone
}

// Id returns the session's id, and sets a new one unless id is null.
// https://www.php.net/manual/function.session-id.php
func Id(c *php.Context, id php.Value) php.Value {
	s := stateOf(c)
	if !id.IsNull() {
		if s.active {
			c.Warning("session_id(): Session ID cannot be changed when a session is active")
			return php.False
		}
		if _, _, sent := c.HeadersSent(); sent && c.IniBool("session.use_cookies") {
			c.Warning("session_id(): Session ID cannot be changed after headers have already been sent")
			return php.False
		}
	}
	visible, _, _ := strings.Cut(s.id, "\x00")
	old := php.String(visible)
	if !id.IsNull() {
		s.id = id.AsString()
	}
	return old
}

// mayChange warns and reports false if a setting must not be changed now; what
// names it.
func (s *state) mayChange(fn, what string) bool {
	if s.active {
		s.c.Warning("%s: %s cannot be changed when a session is active", fn, what)
		return false
	}
	if _, _, sent := s.c.HeadersSent(); sent {
		s.c.Warning("%s: %s cannot be changed after headers have already been sent", fn, what)
		return false
	}
	return true
}

// Name returns the session's name, and sets a new one unless name is null.
// https://www.php.net/manual/function.session-name.php
func Name(c *php.Context, name php.Value) php.Value {
	old := php.String(c.Ini("session.name"))
	if name.IsNull() {
		return old
	}
	if !stateOf(c).mayChange("session_name()", "Session name") {
		return php.False
	}
	if full := name.AsString(); full == "" || isNumeric(full) {
		c.Warning(`session_name(): session.name "%s" cannot be numeric or empty`, full)
		return old
	}
	if text, _, _ := strings.Cut(name.AsString(), "\x00"); text != "" {
		c.SetIni("session.name", text)
	}
	return old
}

// SavePath returns where sessions are kept, and sets it unless path is null.
// https://www.php.net/manual/function.session-save-path.php
func SavePath(c *php.Context, path php.Value) php.Value {
	old := php.String(c.Ini("session.save_path"))
	if path.IsNull() {
		return old
	}
	if strings.Contains(path.AsString(), "\x00") {
		c.Throw("ValueError", "session_save_path(): Argument #1 ($path) must not contain any null bytes")
	}
	if !stateOf(c).mayChange("session_save_path()", "Session save path") {
		return php.False
	}
	c.SetIni("session.save_path", path.AsString())
	return old
}

// ModuleName returns the save handler's name, and sets it unless module is null.
// https://www.php.net/manual/function.session-module-name.php
func ModuleName(c *php.Context, module php.Value) php.Value {
	s := stateOf(c)
	old := php.String(c.Ini("session.save_handler"))
	if module.IsNull() {
		return old
	}
	if !s.mayChange("session_module_name()", "Session save handler module") {
		return php.False
	}
	name := module.AsString()
	switch {
	case strings.EqualFold(name, "user"):
		c.Throw("ValueError", `session_module_name(): Argument #1 ($module) cannot be "user"`)
	case !strings.EqualFold(name, "files"):
		c.Warning(`session_module_name(): Session handler module "%s" cannot be found`, name)
		return php.False
	}
	s.user = nil
	c.SetIni("session.save_handler", name)
	return old
}

// CacheLimiter returns which cache headers a session sends, and sets it unless
// value is null.
// https://www.php.net/manual/function.session-cache-limiter.php
func CacheLimiter(c *php.Context, value php.Value) php.Value {
	old := php.String(c.Ini("session.cache_limiter"))
	if value.IsNull() {
		return old
	}
	if !stateOf(c).mayChange("session_cache_limiter()", "Session cache limiter") {
		return php.False
	}
	c.SetIni("session.cache_limiter", value.AsString())
	return old
}

// CacheExpire returns for how many minutes pages may be cached, and sets it
// unless value is null.
// https://www.php.net/manual/function.session-cache-expire.php
func CacheExpire(c *php.Context, value php.Value) php.Value {
	old := php.Int(c.IniInt("session.cache_expire"))
	if value.IsNull() {
		return old
	}
	s := stateOf(c)
	if s.active {
		c.Warning("session_cache_expire(): Session cache expiration cannot be changed when a session is active")
		return old
	}
	if !s.mayChange("session_cache_expire()", "Session cache expiration") {
		return php.False
	}
	c.SetIni("session.cache_expire", value.String(c))
	return old
}

// Encode returns $_SESSION as it would be written.
// https://www.php.net/manual/function.session-encode.php
func Encode(c *php.Context) php.Value {
	if c.Session.Kind() != php.KindArray || !stateOf(c).known {
		c.Warning("session_encode(): Cannot encode non-existent session")
		return php.False
	}
	data, ok := stateOf(c).encode("session_encode()")
	if !ok {
		return php.False
	}
	return php.String(data)
}

// Decode adds the variables in data to $_SESSION.
// https://www.php.net/manual/function.session-decode.php
func Decode(c *php.Context, data string) bool {
	s := stateOf(c)
	if !s.active {
		c.Warning("session_decode(): Session data cannot be decoded when there is no active session")
		return false
	}
	if c.Session.Kind() == php.KindArray {
		for k := range c.Session.AsArray().Keys() {
			if k.Kind() == php.KindInt {
				c.Warning("session_decode(): Skipping numeric key %d", k.AsInt())
			}
		}
	}
	return s.decode("session_decode()", data)
}

// Unset removes every session variable.
// https://www.php.net/manual/function.session-unset.php
func Unset(c *php.Context) bool {
	if !stateOf(c).active {
		return false
	}
	c.Session = php.Array{}.Value()
	return true
}

// Destroy deletes the session's data; $_SESSION and the cookie stay.
// https://www.php.net/manual/function.session-destroy.php
func Destroy(c *php.Context) bool {
	s := stateOf(c)
	if !s.active {
		c.Warning("session_destroy(): Trying to destroy uninitialized session")
		return false
	}
	return s.destroy("session_destroy()")
}

// WriteClose writes the session and ends it.
// https://www.php.net/manual/function.session-write-close.php
func WriteClose(c *php.Context) bool { return stateOf(c).flush("session_write_close()", true) }

// Commit is WriteClose by another name.
// https://www.php.net/manual/function.session-commit.php
func Commit(c *php.Context) bool { return stateOf(c).flush("session_commit()", true) }

// RegisterShutdown has the session written when the script ends, before objects
// that its handlers need are gone.
// https://www.php.net/manual/function.session-register-shutdown.php
func RegisterShutdown(c *php.Context) {
	c.Shutdown(func() { stateOf(c).flush("session_register_shutdown()", true) })
}

// Abort ends the session without writing it.
// https://www.php.net/manual/function.session-abort.php
func Abort(c *php.Context) bool {
	s := stateOf(c)
	if !s.active {
		return false
	}
	s.abort("session_abort()")
	return true
}

// Reset reads the session's data again.
// https://www.php.net/manual/function.session-reset.php
func Reset(c *php.Context) bool {
	s := stateOf(c)
	if !s.active {
		return false
	}
	s.initialize("session_reset()")
	return true
}

// Gc deletes old sessions and returns how many.
// https://www.php.net/manual/function.session-gc.php
func Gc(c *php.Context) php.Value {
	s := stateOf(c)
	if !s.active {
		c.Warning("session_gc(): Session cannot be garbage collected when there is no active session")
		return php.False
	}
	n := s.storage.collect("session_gc()", c.IniInt("session.gc_maxlifetime"))
	if n < 0 {
		return php.False
	}
	return php.Int(n)
}

// CreateId makes a new session id that begins with prefix.
// https://www.php.net/manual/function.session-create-id.php
func CreateId(c *php.Context, prefix string) php.Value {
	s := stateOf(c)
	if prefix != "" && !validID(prefix) {
		c.Warning(`session_create_id(): Prefix cannot contain special characters. Only the A-Z, a-z, 0-9, "-", and "," characters are allowed`)
		return php.False
	}
	if !s.active {
		return php.String(prefix + newID(c))
	}
	id, ok := s.storage.createID()
	if !ok {
		c.Warning("session_create_id(): Failed to create new ID")
		return php.False
	}
	return php.String(prefix + id)
}

// RegenerateId gives the session a new id, and deletes the old data if asked to.
// https://www.php.net/manual/function.session-regenerate-id.php
func RegenerateId(c *php.Context, deleteOld bool) bool {
	const fn = "session_regenerate_id()"
	s := stateOf(c)
	if !s.active {
		c.Warning("session_regenerate_id(): Session ID cannot be regenerated when there is no active session")
		return false
	}
	if _, _, sent := c.HeadersSent(); sent {
		c.Warning("session_regenerate_id(): Session ID cannot be regenerated after headers have already been sent")
		return false
	}
	path := c.Ini("session.save_path")
	if deleteOld {
		if !s.storage.destroy(fn, s.id) {
			s.abort(fn)
			c.Warning("session_regenerate_id(): Session object destruction failed. ID: %s (path: %s)", s.userName(), path)
			return false
		}
	} else {
		data := ""
		if c.Session.Kind() == php.KindArray {
			data, _ = s.encode(fn)
		}
		if !s.storage.write(fn, s.id, data) {
			s.abort(fn)
			c.Warning("session_regenerate_id(): Session write failed. ID: %s (path: %s)", s.userName(), path)
			return false
		}
	}
	s.closeStorage(fn)
	s.read, s.hasRead, s.id = "", false, ""
	if !s.open(fn) {
		s.abort(fn)
		c.Throw("Error", "Failed to open session: %s (path: %s)", s.userName(), path)
	}
	return s.renew(fn)
}

// renew starts over with a fresh id.
func (s *state) renew(fn string) bool {
	c := s.c
	id, ok := s.storage.createID()
	if !ok {
		handler := s.userName()
		s.abort(fn)
		c.Throw("Error", "Failed to create new session ID: %s (path: %s)", handler, c.Ini("session.save_path"))
	}
	s.id = id
	if _, ok := s.storage.read(fn, s.id); !ok {
		handler := s.userName()
		s.abort(fn)
		c.Throw("Error", "Failed to create(read) session ID: %s (path: %s)", handler, c.Ini("session.save_path"))
	}
	if c.IniBool("session.use_cookies") {
		s.sendCookie = true
	}
	s.announce(fn)
	return true
}

// userName is the save handler's name in messages.
func (s *state) userName() string {
	if s.user != nil {
		return "user"
	}
	return "files"
}
