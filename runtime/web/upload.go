// Form data with uploads: filling $_POST and $_FILES from multipart/form-data.

package web

import (
	"crypto/rand"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Values of $_FILES[...]["error"].
const (
	uploadOK        = 0
	uploadTooLarge  = 1 // larger than upload_max_filesize
	uploadFormLimit = 2 // larger than the form's MAX_FILE_SIZE
	uploadPartial   = 3
	uploadNoFile    = 4
	uploadNoTemp    = 6
	uploadNoWrite   = 7
	uploadStopped   = 8
)

// form is the state of parsing one multipart body.
type form struct {
	c        *php.Context
	req      *Request
	parts    *partReader
	vars     *registrar
	count    int // variables seen
	uploads  int // uploads that may still come
	skip     bool
	maxSize  int // MAX_FILE_SIZE of the form
	nameless int // uploads without a field name, which get numbers

	progress php.UploadProgress // told of what arrives, unless nil
	received *countingReader
}

// countingReader counts the bytes that have been read.
type countingReader struct {
	r io.Reader
	n int
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.n += n
	return n, err
}

// parseMultipart fills $_POST and $_FILES.
func parseMultipart(c *php.Context, req *Request, body io.Reader) {
	boundary, complaint := boundaryOf(req.ContentType)
	if complaint != "" {
		startupError(c, php.EWarning, complaint)
		return
	}
	req.read = true // php://input has nothing left
	in := &countingReader{r: body}
	f := &form{c: c, req: req, parts: newPartReader(in, boundary), vars: newRegistrar(c), uploads: iniInt(c, "max_file_uploads"), received: in}
	if c.App.Sessions != nil {
		f.progress = c.App.Sessions.Upload(c, int(req.ContentLength),
			func() php.Array { return parseCookies(c, req.Cookie) }, func() php.Array { return parseQuery(c, req.Query) })
	}
	if f.progress != nil {
		defer func() { f.progress.End(in.n) }()
	}
	maxVars := iniInt(c, "max_input_vars")
	limit := iniInt(c, "max_multipart_body_parts")
	if limit < 0 {
		limit = maxVars + f.uploads
	}
	for n := 1; ; n++ {
		h, ok := f.parts.next()
		if !ok {
			return
		}
		if n > limit {
			startupError(c, php.EWarning, startup+"Multipart body parts limit exceeded "+strconv.Itoa(limit)+
				". To increase the limit change max_multipart_body_parts in php.ini.")
			return
		}
		field, ok := h.get("Content-Disposition")
		if !ok {
			continue
		}
		name, filename := disposition(field)
		switch {
		case filename == nil && name != nil:
			f.value(*name, maxVars)
		case filename == nil:
			f.limitUploads()
			startupError(c, php.EWarning, "File Upload Mime headers garbled")
			return
		default:
			f.file(h, name, *filename)
		}
	}
}

// value stores an ordinary field.
func (f *form) value(name string, maxVars int) {
	var text strings.Builder
	f.parts.body(&text)
	if f.count++; f.count <= maxVars {
		f.vars.register(&f.c.Post, name, php.String(text.String()))
	} else if f.count == maxVars+1 {
		tooManyVars(f.c, maxVars)
	}
	if f.progress != nil {
		f.progress.Field(name, text.String())
	}
	if strings.EqualFold(name, "MAX_FILE_SIZE") {
		f.maxSize = leadingInt(text.String())
	}
}

// limitUploads turns skipping on once no more uploads are allowed; it stays on.
func (f *form) limitUploads() {
	if !iniBool(f.c, "file_uploads") {
		f.skip = true
	} else if f.uploads <= 0 {
		f.skip = true
		if f.uploads == 0 {
			f.uploads--
			startupError(f.c, php.EWarning, "Maximum number of allowable file uploads has been exceeded")
		}
	}
}

// file stores one upload.
func (f *form) file(h partHeader, name *string, filename string) {
	f.limitUploads()
	param := strconv.Itoa(f.nameless)
	if name != nil {
		param = *name
	} else {
		f.nameless++
	}
	if !f.skip && !balanced(param) {
		f.skip = true
	}
	if f.skip || f.progress != nil && !f.progress.FileStart(param, baseName(filename), f.received.n) {
		return
	}
	u := upload{name: baseName(filename), fullPath: filename, code: uploadNoFile}
	if filename != "" {
		f.receive(&u)
	}
	if f.progress != nil {
		f.progress.FileEnd(u.temp, u.code, f.received.n)
	}
	if kind, ok := h.get("Content-Type"); ok && u.code == uploadOK {
		u.kind, _, _ = strings.Cut(kind, ";")
	}
	f.store(param, u)
}

// upload is one entry of $_FILES.
type upload struct {
	name, fullPath, kind, temp string
	code, size                 int
}

// receive writes the part's content to a temporary file.
func (f *form) receive(u *upload) {
	file, ok := createTemp(f.c)
	f.uploads--
	if !ok {
		startupError(f.c, php.EWarning, "File upload error - unable to create a temporary file")
		u.code = uploadNoTemp
		return
	}
	w := &limitedWriter{w: file, max: iniBytes(f.c, "upload_max_filesize"), formMax: f.maxSize}
	if f.progress != nil {
		w.more = func() bool { return f.progress.FileData(w.size, f.received.n) }
	}
	whole, _ := f.parts.body(w)
	file.Close()
	u.code = w.code
	if u.code == uploadOK && !whole {
		u.code = uploadPartial
	}
	if u.code != uploadOK {
		os.Remove(file.Name())
		return
	}
	u.temp, u.size = file.Name(), w.size
	f.req.uploaded[u.temp] = true
}

// limitedWriter writes an upload until one of its limits is reached.
type limitedWriter struct {
	w                  io.Writer
	max, formMax, size int
	code               int
	more               func() bool // called for each piece; false stops
}

func (l *limitedWriter) Write(p []byte) (int, error) {
	switch {
	case l.max > 0 && l.size+len(p) > l.max:
		l.code = uploadTooLarge
	case l.formMax != 0 && l.size+len(p) > l.formMax:
		l.code = uploadFormLimit
	default:
		n, err := l.w.Write(p)
		l.size += n
		switch {
		case err != nil:
			l.code = uploadNoWrite
		case l.more != nil && !l.more():
			l.code = uploadStopped
			return n, io.ErrShortWrite
		}
		return n, err
	}
	return 0, io.ErrShortWrite
}

// store registers the six entries of an upload: f[name] or, for a field called
// f[k], f[name][k].
func (f *form) store(param string, u upload) {
	set := func(entry string, v php.Value) {
		name := param + "[" + entry + "]"
		if open := strings.IndexByte(param, '['); open >= 0 && strings.HasSuffix(param, "]") {
			name = param[:open] + "[" + entry + "]" + trimIndexes(param[open:])
		}
		f.vars.register(&f.c.Files, name, v)
	}
	set("name", php.String(u.name))
	set("full_path", php.String(u.fullPath))
	set("type", php.String(u.kind))
	set("tmp_name", php.String(u.temp))
	set("error", php.Int(u.code))
	set("size", php.Int(u.size))
}

// trimIndexes removes the space at the head of each bracket, which names of
// uploads lose and names of other fields keep.
func trimIndexes(brackets string) string {
	parts := strings.SplitAfter(brackets, "[")
	for i := range parts {
		parts[i] = strings.TrimLeft(parts[i], " \t\r\n")
	}
	return strings.Join(parts, "")
}

// balanced tells whether an upload's field name has only closed brackets with
// nothing after or between them.
func balanced(name string) bool {
	depth := 0
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case '[':
			depth++
		case ']':
			depth--
			if i+1 < len(name) && name[i+1] != '[' {
				return false
			}
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

// baseName is the part of an upload's path after the last slash or backslash.
func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// createTemp opens a new temporary file for an upload.
func createTemp(c *php.Context) (*os.File, bool) {
	dir := c.Ini("upload_tmp_dir")
	if dir != "" {
		if file, err := createIn(dir); err == nil {
			return file, true
		}
		startupError(c, php.ENotice, startup+"file created in the system's temporary directory")
	}
	file, err := createIn(os.TempDir())
	return file, err == nil
}

// createIn creates php??????, readable by its owner only.
func createIn(dir string) (*os.File, error) {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	var err error
	for range 100 {
		name := make([]byte, 6)
		rand.Read(name)
		for i := range name {
			name[i] = letters[int(name[i])%len(letters)]
		}
		var file *os.File
		file, err = os.OpenFile(filepath.Join(dir, "php"+string(name)), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		if err == nil || !os.IsExist(err) {
			return file, err
		}
	}
	return nil, err
}
