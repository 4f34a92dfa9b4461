package builtin

import (
	"strings"
	"sync"
)

// newerNames are the functions, by version, that PHP without its optional extensions has got after 8.2 and that the stubs
// do not declare.
var newerNames = map[string]string{
	"8.3": "posix_eaccess posix_fpathconf posix_pathconf posix_sysconf socket_atmark",
	"8.4": "bcceil bcdivmod bcfloor bcround grapheme_str_split intltz_get_iana_id pcntl_getcpu pcntl_getcpuaffinity " +
		"pcntl_setcpuaffinity pcntl_setns pcntl_waitid pg_change_password pg_jit pg_put_copy_data pg_put_copy_end " +
		"pg_result_memory_size pg_set_chunked_rows_size request_parse_body",
	"8.5": "clone curl_multi_get_handles curl_share_init_persistent grapheme_levenshtein locale_is_right_to_left " +
		"opcache_is_script_cached_in_file_cache",
}

var newer = sync.OnceValue(func() map[string]string { return versions(newerNames) })

// versions returns the version of each name.
func versions(names map[string]string) map[string]string {
	m := map[string]string{}
	for version, list := range names {
		for name := range strings.FieldsSeq(list) {
			m[name] = version
		}
	}
	return m
}

// Since returns the version of PHP that a function came with where that is newer than 8.2, "" for others.
func Since(name string) string {
	name = strings.ToLower(strings.TrimPrefix(name, `\`))
	if lib, err := Load(); err == nil && len(lib.Funcs[name]) > 0 {
		return lib.Funcs[name][0].Since
	}
	return newer()[name]
}

// newerClasses are the classes that PHP has got after 8.2, by version.
var newerClasses = versions(map[string]string{
	"8.3": "dateerror dateexception dateinvalidoperationexception dateinvalidtimezoneexception dateobjecterror daterangeerror " +
		"datemalformedintervalstringexception datemalformedperiodstringexception datemalformedstringexception override " +
		"random\\intervalboundary sqlite3exception",
	"8.4": "deprecated requestparsebodyexception roundingmode reflectionconstant propertyhooktype",
	"8.5": "delayedtargetvalidation nodiscard",
})

// ClassSince returns the version of PHP that a class came with where that is newer than 8.2 and php2go does not have the
// class, "" for others.
func ClassSince(name string) string {
	name = strings.ToLower(strings.TrimPrefix(name, `\`))
	if x, err := classes(); err == nil && x.file[name] != "" {
		return ""
	}
	return newerClasses[name]
}
