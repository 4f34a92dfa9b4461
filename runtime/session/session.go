// The life of a session: starting, writing back, closing.

package session

import (
	"math/rand/v2"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/std"
	"github.com/r-seed-ee074592/php2go/runtime/web"
)

// What session_status() returns.
const (
	statusDisabled = 0
	statusNone     = 1
	statusActive   = 2
)

// stateKey finds a request's session state in its Context.
type stateKey struct{}

// state is the session of one request.
type state struct {
	c          *php.Context
	active     bool
	id         string
	sendCookie bool    // the client does not know the id yet
	defineSID  bool    // SID carries the id: it may travel in URLs
	storage    storage // where the data lives, nil while it is not open
	read       string  // the data as read, to see whether it changed
	hasRead    bool
	user       *userHandler // set by session_set_save_handler()
	hooked     bool         // the end of the request will write the session
	known      bool         // $_SESSION holds what a session had
}

// stateOf returns the session state of c.
func stateOf(c *php.Context) *state {
	if s, ok := c.Ext(stateKey{}).(*state); ok {
		return s
	}
	s := &state{c: c, sendCookie: true}
	c.SetExt(stateKey{}, s)
	return s
}

// setActive notes whether a session is active.
func (s *state) setActive(active bool) {
	s.active = active
	s.c.SetExt(std.SessionActive{}, active)
}

// storage is a save handler's open session store. The errors it reports have
// been warned about already.
type storage interface {
	name() string
	createID() (string, bool)
	validID(id string) bool // an existing session, for strict mode
	read(fn, id string) (data string, ok bool)
	write(fn, id, data string) bool
	touch(fn, id, data string) bool // the data has not changed
	destroy(fn, id string) bool
	collect(fn string, maxLifetime int) (deleted int)
	close(fn string) bool
	drop() // closes after an exception
}

// Start begins or resumes a session.
// https://www.php.net/manual/function.session-start.php
func Start(c *php.Context, options php.Array) bool {
	const fn = "session_start()"
	s := stateOf(c)
	if s.active {
		c.Notice("session_start(): Ignoring session_start() because a session is already active")
		return true
	}
	if _, _, sent := c.HeadersSent(); sent && c.IniBool("session.use_cookies") {
		c.Warning("session_start(): Session cannot be started after headers have already been sent")
		return false
	}
	readAndClose := s.applyOptions(options)
	finished := false
	defer func() {
		if !finished {
			s.drop()
		}
	}()
	started := s.start(fn)
	finished = true
	if !started {
		if c.Session.Kind() == php.KindArray {
			c.Session = php.Array{}.Value()
		}
		return false
	}
	if readAndClose {
		s.flush(fn, false)
	}
	return true
}

// StartPlain is Start without options.
func StartPlain(c *php.Context) bool { return Start(c, php.Array{}) }

// applyOptions sets the ini values that session_start() was given.
func (s *state) applyOptions(options php.Array) (readAndClose bool) {
	c := s.c
	for k, v := range options.All() {
		if k.Kind() != php.KindString {
			continue
		}
		name := k.AsString()
		switch v.Kind() {
		case php.KindString, php.KindBool, php.KindInt:
		default:
			c.Throw("TypeError", `session_start(): Option "%s" must be of type string|int|bool, %s given`, name, php.TypeName(v))
		}
		if name == "read_and_close" {
			readAndClose = v.Int(c) > 0
			continue
		}
		if !s.setIni("session."+name, v.String(c)) {
			c.Warning(`session_start(): Setting option "%s" failed`, name)
		}
	}
	return readAndClose
}

// setIni changes a session setting, and refuses what PHP refuses.
func (s *state) setIni(name, value string) bool {
	if name == "session.name" && (value == "" || isNumeric(value)) {
		s.c.Warning(`session_start(): session.name "%s" cannot be numeric or empty`, value)
		return false
	}
	_, ok := s.c.SetIni(name, value)
	return ok
}

// start finds the session's id, opens the storage and reads $_SESSION.
func (s *state) start(fn string) bool {
	c := s.c
	if !s.handlersExist(fn) {
		return false
	}
	s.defineSID = !c.IniBool("session.use_only_cookies")
	s.sendCookie = c.IniBool("session.use_cookies") || c.IniBool("session.use_only_cookies")
	if s.id == "" {
		s.findID()
	}
	if check := c.Ini("session.referer_check"); check != "" && s.id != "" {
		if from := c.Server.Peek("HTTP_REFERER"); from.Kind() == php.KindString && from.AsString() != "" && !strings.Contains(from.AsString(), check) {
			s.id = "" // a link from elsewhere carries no session
			s.sendCookie = true
		}
	}
	if strings.HasPrefix(s.id, "\x00") || strings.ContainsAny(s.id, "\r\n\t <>'\"\\") {
		s.id = ""
	}
	if !s.initialize(fn) {
		s.id = ""
		return false
	}
	return s.limitCache(fn)
}

// handlersExist warns about settings that name handlers there are not, and ends
// the request at what PHP would do and this runtime does not.
func (s *state) handlersExist(fn string) bool {
	c := s.c
	handler, format := c.Ini("session.save_handler"), c.Ini("session.serialize_handler")
	if !knownFormat(format) {
		c.Warning(`%s: Cannot find session serialization handler "%s" - session startup failed`, fn, format)
		return false
	}
	if s.user == nil && handler != "files" {
		c.Warning(`%s: Cannot find session save handler "%s" - session startup failed`, fn, handler)
		return false
	}
	if c.IniBool("session.use_trans_sid") && !c.IniBool("session.use_only_cookies") {
		c.Unsupported("session", "session.use_trans_sid would write session ids into the page")
	}
	return true
}

// knownFormat tells whether there is a serialize handler of that name.
func knownFormat(name string) bool {
	return name == "php" || name == "php_binary" || name == "php_serialize"
}

// findID takes the session id from the cookie, or where that is allowed from the
// query or the form.
func (s *state) findID() {
	c := s.c
	name := c.Ini("session.name")
	take := func(from php.Array) {
		v := from.Peek(name)
		if v.IsUndef() {
			return
		}
		if v.Kind() == php.KindString {
			s.id, s.sendCookie = v.AsString(), false
		} else {
			s.id, s.sendCookie = "", true
		}
	}
	if c.IniBool("session.use_cookies") {
		take(c.Cookie)
		if s.id != "" {
			s.defineSID = false
		}
	}
	if !c.IniBool("session.use_only_cookies") {
		if s.id == "" {
			take(c.Get)
		}
		if s.id == "" {
			take(c.Post)
		}
	}
}

// initialize opens the storage, settles the id and reads the data.
func (s *state) initialize(fn string) bool {
	c := s.c
	s.hook()
	s.setActive(true)
	s.known = true
	if !s.open(fn) {
		s.abort(fn)
		return false
	}
	switch {
	case s.id == "":
		id, ok := s.storage.createID()
		if !ok {
			handler := s.storage.name()
			s.abort(fn)
			c.Throw("Error", "Failed to create session ID: %s (path: %s)", handler, c.Ini("session.save_path"))
		}
		s.id = id
		s.sendCookie = s.sendCookie || c.IniBool("session.use_cookies")
	case c.IniBool("session.use_strict_mode") && !s.storage.validID(s.id):
		id, ok := s.storage.createID()
		if !ok {
			id = newID(c)
		}
		s.id = id
		s.sendCookie = s.sendCookie || c.IniBool("session.use_cookies")
	}
	s.announce(fn)
	c.Session = php.Array{}.Value()
	data, ok := s.storage.read(fn, s.id)
	if !ok {
		handler := s.storage.name()
		s.abort(fn)
		c.Warning("%s: Failed to read session data: %s (path: %s)", fn, handler, c.Ini("session.save_path"))
		return false
	}
	if chance, of := c.IniInt("session.gc_probability"), c.IniInt("session.gc_divisor"); chance > 0 &&
		int(float64(of)*rand.Float64()) < chance {
		s.storage.collect(fn, c.IniInt("session.gc_maxlifetime"))
	}
	s.read, s.hasRead = data, c.IniBool("session.lazy_write")
	s.decode(fn, data)
	return s.active
}

// open opens the save handler's storage.
func (s *state) open(fn string) bool {
	c := s.c
	s.closeStorage(fn)
	path := c.Ini("session.save_path")
	if s.user != nil {
		s.storage = s.user
		if s.user.open(fn, path, c.Ini("session.name")) {
			return true
		}
		s.abort(fn)
		c.Warning("%s: Failed to initialize storage module: user (path: %s)", fn, path)
		return false
	}
	files, ok := openFiles(c, path)
	if !ok {
		c.Warning("%s: Failed to initialize storage module: files (path: %s)", fn, path)
		return false
	}
	s.storage = files
	return true
}

// hook has the end of the request write the session back.
func (s *state) hook() {
	if !s.hooked {
		s.hooked = true
		s.c.OnEnd(func() { s.flush("PHP Request Shutdown", true) })
	}
}

// flush ends the active session, with its data written back if write is set.
func (s *state) flush(fn string, write bool) bool {
	if !s.active {
		return false
	}
	s.setActive(false)
	finished := false
	defer func() {
		if !finished {
			s.drop()
		}
	}()
	s.save(fn, write)
	finished = true
	return true
}

// drop ends a session in which a handler has thrown or exited.
func (s *state) drop() {
	if s.storage != nil {
		s.storage.drop()
		s.storage = nil
	}
	s.setActive(false)
}

// save writes $_SESSION back and closes the storage.
func (s *state) save(fn string, write bool) {
	c := s.c
	if write && c.Session.Kind() == php.KindArray {
		data, _ := s.encode(fn)
		if s.hasRead && data == s.read && data != "" {
			if !s.storage.touch(fn, s.id, data) {
				s.writeFailed(fn, s.user != nil && s.user.onUpdate != nil)
			}
		} else if !s.storage.write(fn, s.id, data) {
			s.writeFailed(fn, false)
		}
	}
	s.closeStorage(fn)
}

// writeFailed warns that the session's data is lost.
func (s *state) writeFailed(fn string, touching bool) {
	path := s.c.Ini("session.save_path")
	if s.user != nil {
		name := "write"
		if touching {
			name = "update_timestamp"
		}
		s.c.Warning("%s: Failed to write session data using user defined save handler. (session.save_path: %s, handler: %s)",
			fn, path, name)
		return
	}
	s.c.Warning("%s: Failed to write session data (files). Please verify that the current setting of session.save_path is correct (%s)", fn, path)
}

func (s *state) closeStorage(fn string) {
	if st := s.storage; st != nil {
		s.storage = nil
		st.close(fn)
	}
}

// abort ends the active session without writing.
func (s *state) abort(fn string) {
	s.setActive(false)
	s.closeStorage(fn)
}

// destroy deletes the session's data and forgets its id; $_SESSION stays.
func (s *state) destroy(fn string) bool {
	ok := true
	if s.id != "" && !s.storage.destroy(fn, s.id) {
		ok = false
		s.c.Warning("%s: Session object destruction failed", fn)
	}
	s.abort(fn)
	s.id, s.read, s.hasRead, s.known = "", "", false, false
	return ok
}

// announce sends the session cookie if the client needs it, and defines SID.
func (s *state) announce(fn string) {
	c := s.c
	if s.sendCookie && c.IniBool("session.use_cookies") {
		s.sendSessionCookie(fn)
		s.sendCookie = false
	}
	sid := php.String("")
	if s.defineSID {
		sid = php.String(c.Ini("session.name") + "=" + urlEncode(s.id))
	}
	if c.Defined("SID") {
		c.UserConsts()["SID"] = sid // each session defines it anew
		return
	}
	c.Define("SID", sid)
}

// setHeader sends a header that the session needs.
func (s *state) setHeader(line string) { web.SetHeader(s.c, line, true) }
