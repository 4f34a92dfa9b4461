// What a session sends: its cookie and the headers of the cache limiter.

package session

import (
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/web"
)

// httpDate is the form of dates in headers.
const httpDate = "Mon, 02 Jan 2006 15:04:05 GMT"

// sendSessionCookie tells the client the session's id, in place of any id that
// this response told it before.
func (s *state) sendSessionCookie(fn string) {
	c := s.c
	name := c.Ini("session.name")
	if file, line, sent := c.HeadersSent(); sent {
		c.Warning("%s: Session cookie cannot be sent after headers have already been sent%s", fn, startedAt(file, line))
		return
	}
	if strings.ContainsAny(name, "=,;.[ \t\r\n\v\f") {
		c.Warning(`%s: session.name cannot contain any of the following '=,;.[ \t\r\n\013\014'`, fn)
		return
	}
	line := "Set-Cookie: " + name + "=" + urlEncode(s.id)
	if lifetime := c.IniInt("session.cookie_lifetime"); lifetime > 0 {
		now := time.Now()
		line += web.Lifetime(int(now.Unix())+lifetime, now)
	}
	line += web.Attributes(c.Ini("session.cookie_path"), c.Ini("session.cookie_domain"),
		c.IniBool("session.cookie_secure"), c.IniBool("session.cookie_httponly"), c.Ini("session.cookie_samesite"))
	web.RemoveCookie(c, name)
	web.SetHeader(c, line, false)
}

// startedAt is the end of a "headers already sent" warning.
func startedAt(file string, line int) string {
	if file == "" {
		return ""
	}
	return " (output started at " + file + ":" + strconv.Itoa(line) + ")"
}

// limitCache sends the headers of session.cache_limiter.
func (s *state) limitCache(fn string) bool {
	c := s.c
	limiter := c.Ini("session.cache_limiter")
	if limiter == "" {
		return true
	}
	if file, line, sent := c.HeadersSent(); sent {
		s.abort(fn)
		c.Warning("%s: Session cache limiter cannot be sent after headers have already been sent%s", fn, startedAt(file, line))
		return false
	}
	const longAgo = "Expires: Thu, 19 Nov 1981 08:52:00 GMT"
	seconds := c.IniInt("session.cache_expire") * 60
	age := strconv.Itoa(seconds)
	switch strings.ToLower(limiter) {
	case "nocache":
		s.setHeader(longAgo)
		s.setHeader("Cache-Control: no-store, no-cache, must-revalidate")
		s.setHeader("Pragma: no-cache")
	case "public":
		s.setHeader("Expires: " + time.Now().Add(time.Duration(seconds)*time.Second).UTC().Format(httpDate))
		s.setHeader("Cache-Control: public, max-age=" + age)
		s.lastModified()
	case "private":
		s.setHeader(longAgo)
		s.setHeader("Cache-Control: private, max-age=" + age)
		s.lastModified()
	case "private_no_expire":
		s.setHeader("Cache-Control: private, max-age=" + age)
		s.lastModified()
	}
	return true
}

// lastModified sends the time of the script, which is that of the program now.
func (s *state) lastModified() {
	exe, err := os.Executable()
	if err != nil {
		return
	}
	if info, err := os.Stat(exe); err == nil {
		s.setHeader("Last-Modified: " + info.ModTime().UTC().Format(httpDate))
	}
}
