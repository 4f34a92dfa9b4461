// What happens to sessions before the script runs: session.auto_start and the progress of uploads.

package session

import (
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Hooks is what the request calls.
var Hooks = &php.SessionHooks{AutoStart: autoStart, Upload: newProgress}

// atStartup names no function in warnings.
const atStartup = "PHP Request Startup"

// autoStart starts the session that session.auto_start asks for.
func autoStart(c *php.Context) { stateOf(c).start(atStartup) }

// progress keeps an array in the session that tells another request how far an upload is.
type progress struct {
	c              *php.Context
	length         int
	cookies, query func() php.Array
	id             string // the session's, "" until it is known
	key            string // in $_SESSION, "" until the form has named it
	data           php.Array
	started        bool
	step, next     int       // in bytes
	nextTime       time.Time // no update before
	cancelled      bool
}

// newProgress returns nil where uploads are not followed.
func newProgress(c *php.Context, length int, cookies, query func() php.Array) php.UploadProgress {
	if !c.IniBool("session.upload_progress.enabled") {
		return nil
	}
	return &progress{c: c, length: length, cookies: cookies, query: query}
}

// Field notes the key that the form gives, and a session id where forms may carry one.
func (p *progress) Field(name, value string) {
	switch {
	case p.followed(): // the first one counts
	case name == p.c.Ini("session.name"):
		if !p.c.IniBool("session.use_only_cookies") {
			p.id = value
		}
	case name == p.c.Ini("session.upload_progress.name"):
		p.key = p.c.Ini("session.upload_progress.prefix") + value
		p.findID()
	}
}

// findID takes the session's id from the cookie, or where that is allowed from the query.
func (p *progress) findID() {
	name := p.c.Ini("session.name")
	take := func(from php.Array) bool {
		v := from.Peek(name)
		if v.Kind() == php.KindString {
			p.id = v.AsString()
		}
		return v.Kind() == php.KindString
	}
	if p.c.IniBool("session.use_cookies") && take(p.cookies()) {
		return
	}
	if !p.c.IniBool("session.use_only_cookies") {
		take(p.query())
	}
}

// followed reports whether the form has asked for its progress before this file.
func (p *progress) followed() bool { return p.key != "" && p.id != "" }

// FileStart adds a file to the list.
func (p *progress) FileStart(field, name string, received int) bool {
	if !p.followed() {
		return true
	}
	if !p.started {
		p.begin()
	}
	var file php.Array
	file.Set("field_name", php.String(field))
	file.Set("name", php.String(name))
	file.Set("tmp_name", php.Null)
	file.Set("error", php.Int(0))
	file.Set("done", php.False)
	file.Set("start_time", php.Int(int(time.Now().Unix())))
	file.Set("bytes_processed", php.Int(0))
	p.files(func(files *php.Array) { files.Append(p.c, file.Value()) })
	p.received(received)
	p.update(received, false)
	return !p.cancelled
}

// begin sets up the array.
func (p *progress) begin() {
	p.started = true
	freq := p.c.Ini("session.upload_progress.freq")
	p.step = p.c.IniInt("session.upload_progress.freq")
	if strings.HasSuffix(freq, "%") {
		p.step = p.step * p.length / 100
	}
	p.data.Set("start_time", p.c.Server.Peek("REQUEST_TIME"))
	if p.c.Server.Peek("REQUEST_TIME").IsUndef() {
		p.data.Set("start_time", php.Int(int(time.Now().Unix())))
	}
	p.data.Set("content_length", php.Int(p.length))
	p.data.Set("bytes_processed", php.Int(0))
	p.data.Set("done", php.False)
	p.data.Set("files", php.Array{}.Value())
}

// files changes the list of files.
func (p *progress) files(change func(files *php.Array)) {
	files := p.data.Peek("files").AsArray().Copy()
	change(&files)
	p.data.Set("files", files.Value())
}

// file changes the entry of the current file.
func (p *progress) file(change func(file *php.Array)) {
	p.files(func(files *php.Array) {
		last := files.Len() - 1
		file := files.PeekAt(last).AsArray().Copy()
		change(&file)
		files.SetAt(last, file.Value())
	})
}

func (p *progress) received(n int) { p.data.Set("bytes_processed", php.Int(n)) }

// FileData counts what has arrived.
func (p *progress) FileData(written, received int) bool {
	if !p.started {
		return true
	}
	p.file(func(file *php.Array) { file.Set("bytes_processed", php.Int(written)) })
	p.received(received)
	p.update(received, false)
	return !p.cancelled
}

// FileEnd completes the current file's entry.
func (p *progress) FileEnd(temp string, code, received int) {
	if !p.started {
		return
	}
	p.file(func(file *php.Array) {
		if temp != "" {
			file.Set("tmp_name", php.String(temp))
		}
		file.Set("error", php.Int(code))
		file.Set("done", php.True)
	})
	p.received(received)
	p.update(received, false)
}

// End leaves the finished array in the session, or removes it. The script finds no session of
// this in its way.
func (p *progress) End(received int) {
	if !p.started {
		return
	}
	if p.c.IniBool("session.upload_progress.cleanup") {
		p.change(func(vars *php.Array) { vars.Unset(p.key) })
	} else {
		p.data.Set("done", php.True)
		p.received(received)
		p.update(received, true)
	}
	p.c.SetExt(stateKey{}, nil)
	p.c.Session = php.Value{}
}

// update writes the array into the session, unless it has been written a moment ago.
func (p *progress) update(received int, force bool) {
	if !force {
		if received < p.next {
			return
		}
		if seconds := p.c.IniInt("session.upload_progress.min_freq"); seconds > 0 {
			now := time.Now()
			if now.Before(p.nextTime) {
				return
			}
			p.nextTime = now.Add(time.Duration(seconds) * time.Second)
		}
		p.next = received + p.step
	}
	p.change(func(vars *php.Array) {
		if old := vars.Peek(p.key); old.Kind() == php.KindArray && old.AsArray().Peek("cancel_upload").IsTrue() {
			p.cancelled = true
		}
		vars.Set(p.key, p.data.Copy().Value())
	})
}

// change opens the session, changes its variables and writes it back.
func (p *progress) change(f func(vars *php.Array)) {
	s := stateOf(p.c)
	s.id = p.id
	if !s.initialize(atStartup) {
		return
	}
	s.sendCookie = false
	vars := p.c.Session.AsArray()
	f(&vars)
	p.c.Session = vars.Value()
	s.flush(atStartup, true)
}
