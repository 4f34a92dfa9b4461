// Information on PHP and the system: settings, versions, memory, environment.

package std

import (
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// version is the PHP version that the runtime follows.
const version = "8.2.36"

// IniGet returns a setting; false if it does not exist.
//
// https://www.php.net/manual/en/function.ini-get.php
func IniGet(c *php.Context, option string) php.Value { return orFalse(c.LookupIni(option)) }

// fixedSettings can only be set before a request starts.
var fixedSettings = wordSet(`allow_url_fopen allow_url_include arg_separator.input auto_append_file
	auto_globals_jit auto_prepend_file disable_classes disable_functions doc_root enable_dl
	enable_post_data_reading expose_php extension_dir file_uploads filter.default filter.default_flags hard_timeout
	mail.add_x_header mail.log max_file_uploads max_input_nesting_level max_input_time max_input_vars
	max_multipart_body_parts output_buffering output_handler post_max_size realpath_cache_size realpath_cache_ttl
	register_argc_argv request_order sendmail_path session.auto_start session.upload_progress.cleanup
	session.upload_progress.enabled session.upload_progress.freq session.upload_progress.min_freq
	session.upload_progress.name session.upload_progress.prefix short_open_tag sys_temp_dir upload_max_filesize
	upload_tmp_dir user_dir user_ini.cache_ttl user_ini.filename variables_order zend.multibyte`)

// wordSet is the set of the words of a text.
func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		set[word] = true
	}
	return set
}

// IniSet changes a setting and returns its old value; false if it cannot be changed.
//
// https://www.php.net/manual/en/function.ini-set.php
func IniSet(c *php.Context, option string, value php.Value) php.Value {
	value = value.Deref()
	if value.IsArray() || value.IsObject() || value.Kind() == php.KindResource {
		c.ArgError("TypeError", "ini_set", 2, "value", "must be of type string|int|float|bool|null")
	}
	if fixedSettings[option] {
		return php.False
	}
	text := value.String(c)
	if php.IniRefused(option, text) {
		c.Unsupported("ini", "the ini setting "+option+" is not supported")
	}
	if option == "date.timezone" && !knownZone(text) {
		c.Warning("ini_set(): Invalid date.timezone value '%s', using '%s' instead", text, c.Ini(option))
		return php.False
	}
	if option == "memory_limit" && !c.MemoryLimit(text) {
		return php.False
	}
	if option == "zend.assertions" && !c.MayAssert(text) {
		c.Warning("zend.assertions may be completely enabled or disabled only in php.ini")
		return php.False
	}
	if !SessionSetting(c, "ini_set", option, text) {
		return php.False
	}
	return orFalse(c.SetIni(option, text))
}

// IniRestore gives a setting its first value again.
//
// https://www.php.net/manual/en/function.ini-restore.php
func IniRestore(c *php.Context, option string) { c.RestoreIni(option) }

// SetTimeLimit sets how many seconds the script may run, 0 for any number.
//
// https://www.php.net/manual/en/function.set-time-limit.php
func SetTimeLimit(c *php.Context, seconds int) bool {
	c.SetIni("max_execution_time", strconv.Itoa(seconds))
	return true
}

// GetCfgVar returns a setting of php.ini: false, as there is no such file.
//
// https://www.php.net/manual/en/function.get-cfg-var.php
func GetCfgVar(option string) php.Value { return php.False }

// PhpIniLoadedFile returns the path of php.ini: false, as there is no such file.
//
// https://www.php.net/manual/en/function.php-ini-loaded-file.php
func PhpIniLoadedFile() php.Value { return php.False }

// PhpIniScannedFiles returns the further ini files: false, as there are none.
//
// https://www.php.net/manual/en/function.php-ini-scanned-files.php
func PhpIniScannedFiles() php.Value { return php.False }

// GetIncludePath returns the directories that include searches.
//
// https://www.php.net/manual/en/function.get-include-path.php
func GetIncludePath(c *php.Context) php.Value { return orFalse(c.LookupIni("include_path")) }

// SetIncludePath sets the directories that include searches and returns the old ones; false for none.
//
// https://www.php.net/manual/en/function.set-include-path.php
func SetIncludePath(c *php.Context, path string) php.Value {
	if path == "" {
		return php.False
	}
	return orFalse(c.SetIni("include_path", path))
}

// PhpSapiName returns the name of the server interface: cli, cgi-fcgi ….
//
// https://www.php.net/manual/en/function.php-sapi-name.php
func PhpSapiName(c *php.Context) string {
	if c.SAPI == nil {
		return "cli"
	}
	return c.SAPI.Name()
}

// Phpversion returns PHP's version.
//
// https://www.php.net/manual/en/function.phpversion.php
func Phpversion() string { return version }

// extensions are those that the runtime carries, in lower case.
var extensions = map[string]bool{
	"core": true, "standard": true, "date": true, "json": true, "pcre": true, "ctype": true, "mbstring": true,
	"hash": true, "session": true, "random": true, "filter": true,
}

// PhpversionOf returns the version of an extension, of PHP for null; false if it is not there.
//
// https://www.php.net/manual/en/function.phpversion.php
func PhpversionOf(extension php.Value) php.Value {
	if extension.IsNull() || ExtensionLoaded(extension.AsString()) {
		return php.String(version)
	}
	return php.False
}

// ExtensionLoaded reports whether an extension is there.
//
// https://www.php.net/manual/en/function.extension-loaded.php
func ExtensionLoaded(extension string) bool { return extensions[strings.ToLower(extension)] }

// ZendVersion returns the version of PHP's engine.
//
// https://www.php.net/manual/en/function.zend-version.php
func ZendVersion() string { return "4.2.36" }

// PhpUname describes the operating system: s its name, n the host, r the release, v the version, m the
// machine, anything else all of them.
//
// https://www.php.net/manual/en/function.php-uname.php
func PhpUname(mode string) string {
	s, n, r, v, m := systemNames()
	if len(mode) == 1 {
		switch mode[0] {
		case 's':
			return s
		case 'n':
			return n
		case 'r':
			return r
		case 'v':
			return v
		case 'm':
			return m
		}
	}
	return s + " " + n + " " + r + " " + v + " " + m
}

// MemoryGetUsage returns how many bytes of memory are in use.
//
// https://www.php.net/manual/en/function.memory-get-usage.php
func MemoryGetUsage(realUsage bool) int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if realUsage {
		return int(m.HeapInuse)
	}
	return int(m.HeapAlloc)
}

// MemoryGetPeakUsage returns how many bytes of memory were in use at most.
//
// https://www.php.net/manual/en/function.memory-get-peak-usage.php
func MemoryGetPeakUsage(realUsage bool) int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapSys)
}

// MemoryResetPeakUsage does nothing: the peak is the system's.
//
// https://www.php.net/manual/en/function.memory-reset-peak-usage.php
func MemoryResetPeakUsage() {}

// envKey finds the request's changes to the environment in the Context.
type envKey struct{}

// environment is what putenv has changed: nil for removed.
type environment map[string]*string

func envOf(c *php.Context) environment {
	e, _ := c.Ext(envKey{}).(environment)
	return e
}

// lookupEnv returns a variable of the environment.
func lookupEnv(c *php.Context, name string) (string, bool) {
	if v, changed := envOf(c)[name]; changed {
		if v == nil {
			return "", false
		}
		return *v, true
	}
	return os.LookupEnv(name)
}

// environ returns the environment as NAME=VALUE.
func environ(c *php.Context) []string {
	changes := envOf(c)
	var out []string
	for _, kv := range os.Environ() {
		name, _, _ := strings.Cut(kv, "=")
		if _, changed := changes[name]; !changed {
			out = append(out, kv)
		}
	}
	var names []string
	for name, v := range changes {
		if v != nil {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		out = append(out, name+"="+*changes[name])
	}
	return out
}

// Getenv returns the environment.
//
// https://www.php.net/manual/en/function.getenv.php
func Getenv(c *php.Context) php.Array {
	a := php.MakeMap(32)
	for _, kv := range environ(c) {
		if name, value, ok := strings.Cut(kv, "="); ok && name != "" {
			a.SetIndex(c, php.String(name), php.String(value))
		}
	}
	return a
}

// GetenvName returns a variable of the environment; false if it does not exist.
//
// https://www.php.net/manual/en/function.getenv.php
func GetenvName(c *php.Context, name string) php.Value { return orFalse(lookupEnv(c, name)) }

// GetenvLocal is GetenvName for null as well, which means all variables.
//
// https://www.php.net/manual/en/function.getenv.php
func GetenvLocal(c *php.Context, name php.Value, localOnly bool) php.Value {
	if name.IsNull() {
		return Getenv(c).Value()
	}
	return GetenvName(c, name.AsString())
}

// Putenv sets or removes a variable of the environment for this request and the programs it starts.
//
// https://www.php.net/manual/en/function.putenv.php
func Putenv(c *php.Context, assignment string) bool {
	if assignment == "" || assignment[0] == '=' {
		c.ArgError("ValueError", "putenv", 1, "assignment", "must have a valid syntax")
	}
	e := envOf(c)
	if e == nil {
		e = environment{}
		c.SetExt(envKey{}, e)
	}
	name, value, set := strings.Cut(assignment, "=")
	e[name] = nil
	if set {
		e[name] = &value
	}
	return true
}

// Getmypid returns the process's id.
//
// https://www.php.net/manual/en/function.getmypid.php
func Getmypid() int { return os.Getpid() }

// Gethostname returns the name of this machine; false if it has none.
//
// https://www.php.net/manual/en/function.gethostname.php
func Gethostname() php.Value {
	name, err := os.Hostname()
	return orFalse(name, err == nil)
}

// GcCollectCycles runs the destructors of objects that only refer to one another. The memory is
// Go's own business.
//
// https://www.php.net/manual/en/function.gc-collect-cycles.php
func GcCollectCycles(c *php.Context) int {
	c.CollectCycles()
	return 0
}

// GcMemCaches does nothing: Go manages memory itself.
//
// https://www.php.net/manual/en/function.gc-mem-caches.php
func GcMemCaches() int { return 0 }

// gcKey finds in the Context whether the script has switched the collector off.
type gcKey struct{}

// GcEnabled reports whether the script has left the collector on.
//
// https://www.php.net/manual/en/function.gc-enabled.php
func GcEnabled(c *php.Context) bool { return c.Ext(gcKey{}) == nil }

// GcEnable notes that the collector is on.
//
// https://www.php.net/manual/en/function.gc-enable.php
func GcEnable(c *php.Context) { c.SetExt(gcKey{}, nil) }

// GcDisable notes that the collector is off; Go's goes on.
//
// https://www.php.net/manual/en/function.gc-disable.php
func GcDisable(c *php.Context) { c.SetExt(gcKey{}, true) }

// GetIncludedFiles returns the paths of the script and of all it has included.
//
// https://www.php.net/manual/en/function.get-included-files.php
func GetIncludedFiles(c *php.Context) php.Array {
	var files []string
	for _, rel := range c.Included() {
		files = append(files, c.File(rel))
	}
	if len(c.Argv) > 0 {
		main := c.File(c.Argv[0])
		if len(files) == 0 || files[0] != main {
			files = append([]string{main}, files...)
		}
	}
	return php.Strings(files...)
}

// Getopt returns the options among the script's arguments.
//
// https://www.php.net/manual/en/function.getopt.php
func Getopt(c *php.Context, short string, long php.Array) php.Value {
	a, _ := parseOptions(c, short, long)
	return a.Value()
}

// GetoptRest is Getopt; restIndex is set to the first argument that is no option.
//
// https://www.php.net/manual/en/function.getopt.php
func GetoptRest(c *php.Context, short string, long php.Array, restIndex *php.Value) php.Value {
	a, rest := parseOptions(c, short, long)
	*restIndex = php.Int(rest)
	return a.Value()
}

// knownZone reports whether a time zone exists, as far as the system knows.
func knownZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "" && name != "Local"
}
