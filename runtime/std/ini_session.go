// Which session settings ini_set() takes.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// SessionActive is the Context.Ext key under which runtime/session keeps true while
// a session is active.
type SessionActive struct{}

// SessionSetting checks a change of a session.* setting as PHP does, with its
// warning in the name of the function fn; false refuses it.
func SessionSetting(c *php.Context, fn, option, value string) bool {
	if !strings.HasPrefix(option, "session.") {
		return true
	}
	_, _, sent := c.HeadersSent()
	complaint := ""
	switch _, known := php.CheckIni(option, value); {
	case option == "session.auto_start" || strings.HasPrefix(option, "session.upload_progress."):
		return false
	case c.Ext(SessionActive{}) == true:
		complaint = "Session ini settings cannot be changed when a session is active"
	case sent:
		complaint = "Session ini settings cannot be changed after headers have already been sent"
	case option == "session.serialize_handler" && value != "php" && value != "php_binary" && value != "php_serialize":
		complaint = `Serialization handler "` + value + `" cannot be found`
	case option == "session.save_handler" && value == "user":
		complaint = `Session save handler "user" cannot be set by ini_set()`
	case option == "session.save_handler" && value != "files":
		complaint = `Session save handler "` + value + `" cannot be found`
	case known != "":
		complaint = known
	case option == "session.save_path" && strings.Contains(value, "\x00"):
		return false
	default:
		return true
	}
	c.Warning("%s(): %s", fn, complaint)
	return false
}
