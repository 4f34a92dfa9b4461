// String functions that work on files and streams: fprintf, vfprintf, md5_file, sha1_file.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// Fprintf writes what Sprintf returns to a stream, and returns its length.
// https://www.php.net/manual/en/function.fprintf.php
func Fprintf(c *php.Context, stream php.Value, format string, args ...php.Value) int {
	s := streamArg(c, stream, "fprintf")
	out := formatArgs(c, "fprintf", format, args, 2)
	s.write(c, bytesToString(out), "fprintf")
	return len(out)
}

// Vfprintf writes what Vsprintf returns to a stream, and returns its length.
// https://www.php.net/manual/en/function.vfprintf.php
func Vfprintf(c *php.Context, stream php.Value, format string, args php.Array) int {
	s := streamArg(c, stream, "vfprintf")
	out := formatArgs(c, "vfprintf", format, elements(args), -1)
	s.write(c, bytesToString(out), "vfprintf")
	return len(out)
}

// Md5File is the MD5 digest of a file, or false after a warning. https://www.php.net/manual/en/function.md5-file.php
func Md5File(c *php.Context, filename string, binary bool) php.Value {
	data, ok := digestInput(c, "md5_file", filename)
	if !ok {
		return php.False
	}
	return php.String(Md5Binary(data, binary))
}

// Sha1File is the SHA-1 digest of a file, or false after a warning. https://www.php.net/manual/en/function.sha1-file.php
func Sha1File(c *php.Context, filename string, binary bool) php.Value {
	data, ok := digestInput(c, "sha1_file", filename)
	if !ok {
		return php.False
	}
	return php.String(Sha1Binary(data, binary))
}

// digestInput reads a whole file.
func digestInput(c *php.Context, fn, filename string) (string, bool) {
	s := openWhole(c, fn, filename, "rb")
	if s == nil {
		return "", false
	}
	defer s.close()
	return s.readAll(c, fn), true
}
