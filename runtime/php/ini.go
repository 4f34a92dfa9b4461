// Ini settings of a request.

package php

import (
	"strconv"
	"strings"
)

// iniDefaults are PHP's settings without a php.ini on the command line.
var iniDefaults = map[string]string{
	"precision": "14", "serialize_precision": "-1", "display_errors": "1", "html_errors": "0",
	"log_errors": "0", "error_reporting": "", "error_log": "", "error_prepend_string": "",
	"error_append_string": "", "output_buffering": "0", "implicit_flush": "1", "memory_limit": "128M",
	"max_execution_time": "0", "default_charset": "UTF-8", "default_mimetype": "text/html",
	"date.timezone": "UTC", "include_path": ".:/usr/share/php", "arg_separator.output": "&",
	"arg_separator.input": "&", "variables_order": "EGPCS", "request_order": "",
	"auto_detect_line_endings": "0", "user_agent": "", "default_socket_timeout": "60",
	"pcre.backtrack_limit": "1000000", "pcre.recursion_limit": "100000", "pcre.jit": "1",
	"zend.assertions": "1", "assert.exception": "1", "short_open_tag": "1", "file_uploads": "1",
	"upload_max_filesize": "2M", "post_max_size": "8M", "max_file_uploads": "20", "max_input_vars": "1000",
	"upload_tmp_dir": "", "ignore_user_abort": "0", "allow_url_fopen": "1", "allow_url_include": "0",
	"session.save_path": "", "session.name": "PHPSESSID", "session.save_handler": "files",
	"session.gc_maxlifetime": "1440", "session.gc_probability": "1", "session.gc_divisor": "100",
	"session.cookie_lifetime": "0", "session.cookie_path": "/", "session.cookie_domain": "",
	"session.cookie_secure": "0", "session.cookie_httponly": "0", "session.cookie_samesite": "",
	"session.use_cookies": "1", "session.use_only_cookies": "1", "session.use_strict_mode": "0",
	"session.use_trans_sid": "0", "session.cache_limiter": "nocache", "session.cache_expire": "180",
	"session.auto_start": "0", "session.serialize_handler": "php", "session.sid_length": "32",
	"session.sid_bits_per_character": "4", "session.lazy_write": "1", "mbstring.language": "neutral",
	"mbstring.substitute_character": "", "internal_encoding": "", "input_encoding": "", "output_encoding": "",
	"ignore_repeated_errors": "0", "ignore_repeated_source": "0", "docref_root": "", "docref_ext": "",
	"auto_prepend_file": "", "auto_append_file": "", "open_basedir": "", "sys_temp_dir": "",
	"unserialize_callback_func": "", "unserialize_max_depth": "4096", "max_input_time": "-1",
	"max_input_nesting_level": "64", "zend.exception_ignore_args": "1",
	"assert.active": "1", "assert.bail": "0", "assert.callback": "", "assert.warning": "1", "auto_globals_jit": "1",
	"browscap": "", "date.default_latitude": "31.7667", "date.default_longitude": "35.2333",
	"date.sunrise_zenith": "90.833333", "date.sunset_zenith": "90.833333", "disable_classes": "",
	"disable_functions": "", "display_startup_errors": "1", "doc_root": "", "enable_dl": "1", "expose_php": "1",
	"fiber.stack_size": "", "filter.default": "unsafe_raw", "filter.default_flags": "", "from": "", "hard_timeout": "2",
	"highlight.comment": "#FF8000", "highlight.default": "#0000BB", "highlight.html": "#000000",
	"highlight.keyword": "#007700", "highlight.string": "#DD0000", "mbstring.detect_order": "",
	"mbstring.encoding_translation": "0", "mbstring.http_input": "", "mbstring.http_output": "",
	"mbstring.http_output_conv_mimetypes": "^(text/|application/xhtml\\+xml)", "mbstring.internal_encoding": "",
	"mbstring.regex_retry_limit": "1000000", "mbstring.regex_stack_limit": "100000", "mbstring.strict_detection": "0",
	"enable_post_data_reading": "1", "register_argc_argv": "1", "max_multipart_body_parts": "-1",
	"output_handler": "", "realpath_cache_size": "4096K", "realpath_cache_ttl": "120", "report_memleaks": "1",
	"report_zend_debug": "0", "session.referer_check": "", "session.trans_sid_hosts": "",
	"session.trans_sid_tags": "a=href,area=href,frame=src,form=", "session.upload_progress.cleanup": "1",
	"session.upload_progress.enabled": "1", "session.upload_progress.freq": "1%",
	"session.upload_progress.min_freq": "1", "session.upload_progress.name": "PHP_SESSION_UPLOAD_PROGRESS",
	"session.upload_progress.prefix": "upload_progress_", "syslog.facility": "LOG_USER", "syslog.filter": "no-ctrl",
	"syslog.ident": "php", "url_rewriter.hosts": "", "url_rewriter.tags": "form=", "user_dir": "",
	"user_ini.cache_ttl": "300", "user_ini.filename": ".user.ini", "zend.detect_unicode": "1", "zend.enable_gc": "1",
	"zend.exception_string_param_max_len": "15", "zend.multibyte": "0", "zend.script_encoding": "",
}

// Ini returns a setting, "" if it does not exist.
func (c *Context) Ini(name string) string {
	v, _ := c.LookupIni(name)
	return v
}

// LookupIni returns a setting and whether it exists.
func (c *Context) LookupIni(name string) (string, bool) {
	if v, ok := c.ini[name]; ok {
		return v, true
	}
	if name == ignoreArgs && c.App.TraceArguments {
		return "0", true
	}
	v, ok := iniDefaults[name]
	return v, ok
}

// SetIni changes a setting and returns its old value; ok is false if there is
// no such setting.
func (c *Context) SetIni(name, value string) (old string, ok bool) {
	old, ok = c.LookupIni(name)
	if !ok {
		return "", false
	}
	c.ini[name] = value
	c.iniChanged(name, value)
	c.limitsChanged(name, value)
	return old, true
}

// DefineIni adds a setting, or sets the value that the request starts with.
func (c *Context) DefineIni(name, value string) {
	c.ini[name] = value
	c.iniChanged(name, value)
}

// RestoreIni gives a setting its default again.
func (c *Context) RestoreIni(name string) {
	delete(c.ini, name)
	c.iniChanged(name, iniDefaults[name])
}

// iniChanged updates what is kept in parsed form.
func (c *Context) iniChanged(name, value string) {
	switch name {
	case "precision":
		c.precision = iniInt(value)
	case "memory_limit":
		c.limits.memory = max(Bytes(value), 0)
	case "error_reporting":
		c.errs.reporting = reportingLevels(value)
	}
}

// reportingLevels parses the setting error_reporting.
func reportingLevels(s string) int {
	if s == "" {
		return EAll
	}
	return iniInt(s)
}

// iniInt parses the leading int of a setting.
func iniInt(s string) int {
	s = strings.TrimLeft(s, " \t\n\r\v\f")
	end := 0
	if end < len(s) && (s[end] == '-' || s[end] == '+') {
		end++
	}
	for end < len(s) && s[end]-'0' <= 9 {
		end++
	}
	n, _ := strconv.Atoi(s[:end])
	return n
}

// iniBool parses a setting as a switch.
func (c *Context) iniBool(name string) bool {
	switch v := strings.ToLower(c.Ini(name)); v {
	case "on", "yes", "true", "stderr", "stdout":
		return true
	default:
		return iniInt(v) != 0
	}
}

// IniBool returns a setting as a switch.
func (c *Context) IniBool(name string) bool { return c.iniBool(name) }

// IniInt returns a setting as an int.
func (c *Context) IniInt(name string) int { return iniInt(c.Ini(name)) }

// Precision returns the digits that echo prints of a float; -1 is as many as
// needed.
func (c *Context) Precision() int {
	if c == nil {
		return 14
	}
	return c.precision
}
