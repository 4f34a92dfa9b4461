// Which values of ini settings are taken, complained about or refused.

package php

import (
	"strconv"
	"strings"
)

// refusedIni are the settings that PHP acts upon and this runtime does not, with the values
// that switch them off besides "" and "0".
var refusedIni = map[string]string{
	"auto_prepend_file": "none", "auto_append_file": "none", "output_handler": "", "open_basedir": "",
	"disable_functions": "", "disable_classes": "", "zlib.output_compression": "", "zlib.output_handler": "",
	"mbstring.encoding_translation": "", "filter.default": "unsafe_raw", "auto_detect_line_endings": "",
	"ignore_repeated_errors": "", "ignore_repeated_source": "", "xmlrpc_errors": "",
	"zend.multibyte": "", "zend.script_encoding": "", "allow_url_include": "",
	"doc_root": "", "user_dir": "", "cgi.nph": "", "cgi.rfc2616_headers": "", "assert.callback": "",
	"browscap": "",
}

// leastIni are limits of PHP's regular expressions. There are none here, so that they can be set
// where no pattern is expected to reach them.
var leastIni = map[string]int{"pcre.backtrack_limit": 100_000, "pcre.recursion_limit": 100_000}

// IniRefused reports whether a setting of this value would change what programs do in a way
// that is not carried over, and so must not go unnoticed.
func IniRefused(name, value string) bool {
	if least, ok := leastIni[name]; ok && value != "-1" {
		return iniInt(value) < least
	}
	off, listed := refusedIni[name]
	return listed && value != "" && value != "0" && value != off && !strings.EqualFold(value, "off")
}

// CheckIni returns PHP's complaint about a value for a session setting, "" if it is taken, and
// the complaint's level.
func CheckIni(name, value string) (level int, complaint string) {
	level = EWarning
	n := iniInt(value)
	between := func(least, most int) {
		if n < least || n > most {
			complaint = `session.configuration "` + name + `" must be between ` + strconv.Itoa(least) + " and " + strconv.Itoa(most)
		}
	}
	switch name {
	case "session.name":
		if value == "" || IsNumericString(value) {
			complaint = `session.name "` + value + `" cannot be numeric or empty`
		}
	case "session.save_handler":
		if value == "user" {
			level, complaint = ERecoverable, `Session save handler "user" cannot be set by ini_set()`
		}
	case "session.cookie_lifetime":
		if n < 0 {
			complaint = "CookieLifetime cannot be negative"
		}
	case "session.sid_length":
		between(22, 256)
	case "session.sid_bits_per_character":
		between(4, 6)
	case "session.upload_progress.freq":
		if n < 0 {
			complaint = name + " must be greater than or equal to 0"
		} else if n > 100 && strings.HasSuffix(value, "%") {
			complaint = name + " must be less than or equal to 100%"
		}
	}
	return level, complaint
}

// IniComplaint is the text of PHP's complaint about the value that a setting starts with, "" if
// it is taken: it comes before there is a script whose line it could name.
func IniComplaint(name, value string) string {
	level, complaint := CheckIni(name, value)
	if complaint == "" {
		return ""
	}
	if level == ERecoverable { // "fatal" by name only
		level = EError
	}
	return levelName(level) + ": PHP Startup: " + complaint + " in Unknown on line 0"
}
