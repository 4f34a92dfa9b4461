// Request: what a script gets to know of a request, whatever brought it.

package web

import (
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Request is one HTTP request, taken from net/http or from a CGI environment.
type Request struct {
	Method        string
	Query         string // raw, without the question mark
	Cookie        string // the Cookie header
	ContentType   string
	ContentLength int64 // -1: unknown
	Authorization string
	Body          io.Reader
	Server        []Var     // CGI variables in order, the start of $_SERVER
	Env           php.Array // $_ENV

	unfiltered bool // as for php-cgi outside of FastCGI, filter_input() does not see the environment

	uploaded map[string]bool // temporary files of this request's uploads
	input    string          // the body as php://input gives it
	read     bool            // input is complete
}

// Var is a named string.
type Var struct{ Name, Value string }

// requestKey finds a Context's Request.
type requestKey struct{}

// fill sets the superglobals of c and php://input from the request.
func (req *Request) fill(c *php.Context) {
	req.uploaded = map[string]bool{}
	c.SetExt(requestKey{}, req)
	c.Input = req.Input
	order := strings.ToUpper(c.Ini("variables_order"))
	if strings.Contains(order, "S") {
		c.Server = req.serverVars(c)
	}
	if strings.Contains(order, "E") {
		c.Env = req.Env
	}
	if req.Method == "POST" && iniBool(c, "enable_post_data_reading") {
		req.readPost(c, strings.Contains(order, "P"))
	}
	if strings.Contains(order, "G") {
		c.Get = parseQuery(c, req.Query)
	}
	if strings.Contains(order, "C") {
		c.Cookie = parseCookies(c, req.Cookie)
	}
	in := &c.Incoming
	in.Get, in.Post, in.Cookie, in.Env = c.Get.Copy(), c.Post.Copy(), c.Cookie.Copy(), c.Env.Copy()
	if in.Server = c.Server.Copy(); req.unfiltered {
		in.Server = php.Array{}
		setString(&in.Server, "PHP_SELF", plain(c.Server, "PHP_SELF"))
	}
	c.OnEnd(req.removeUploads)
	if merged := strings.ToUpper(c.Ini("request_order")); merged != "" {
		order = merged
	}
	for _, letter := range order {
		switch letter {
		case 'G':
			merge(&c.Request, c.Get)
		case 'P':
			merge(&c.Request, c.Post)
		case 'C':
			merge(&c.Request, c.Cookie)
		}
	}
}

// merge adds from to dst; arrays under one key are merged, other values replaced.
func merge(dst *php.Array, from php.Array) {
	if dst.Len() == 0 {
		*dst = from.Copy()
		return
	}
	for k, v := range from.All() {
		old := dst.PeekIndex(k)
		if v.Kind() == php.KindArray && old.Kind() == php.KindArray {
			both := old.AsArray().Copy()
			merge(&both, v.AsArray())
			v = both.Value()
		}
		dst.SetIndex(nil, k, v.Copy())
	}
}

// serverVars builds $_SERVER.
func (req *Request) serverVars(c *php.Context) php.Array {
	a := varArray(req.Server)
	setString(&a, "PHP_SELF", plain(a, "SCRIPT_NAME")+plain(a, "PATH_INFO"))
	scheme, rest, _ := strings.Cut(req.Authorization, " ")
	switch strings.ToLower(scheme) {
	case "basic":
		if user, password, ok := strings.Cut(lenientBase64(rest), ":"); ok {
			setString(&a, "PHP_AUTH_USER", user)
			setString(&a, "PHP_AUTH_PW", password)
		}
	case "digest":
		setString(&a, "PHP_AUTH_DIGEST", rest)
	}
	now := time.Now()
	a.Set("REQUEST_TIME_FLOAT", php.Float(float64(now.UnixMicro())/1e6))
	a.Set("REQUEST_TIME", php.Int(int(now.Unix())))
	if iniBool(c, "register_argc_argv") {
		var argv php.Array
		if req.Query != "" {
			argv = php.Strings(strings.Split(req.Query, "+")...)
		}
		a.Set("argv", argv.Value())
		a.Set("argc", php.Int(argv.Len()))
	}
	return a
}

func setString(a *php.Array, name, value string) { a.Set(name, php.String(value)) }

func plain(a php.Array, name string) string {
	if v := a.Peek(name); v.Kind() == php.KindString {
		return v.AsString()
	}
	return ""
}

// varArray makes an array of variables, without the names that PHP refuses.
func varArray(vars []Var) php.Array {
	a := php.MakeMap(len(vars) + 8)
	for _, v := range vars {
		if v.Name != "" && !strings.ContainsAny(v.Name, " .[") {
			setString(&a, v.Name, v.Value)
		}
	}
	return a
}

// readPost parses the body of a POST request, if its type is one that PHP parses.
func (req *Request) readPost(c *php.Context, wanted bool) {
	kind := strings.ToLower(req.ContentType)
	if end := strings.IndexAny(kind, ";, "); end >= 0 {
		kind = kind[:end]
	}
	isForm := kind == "application/x-www-form-urlencoded"
	if !isForm && kind != "multipart/form-data" {
		return
	}
	limit := int64(iniBytes(c, "post_max_size"))
	if limit > 0 && req.ContentLength < 0 {
		req.measure(limit)
	}
	if limit > 0 && req.ContentLength > limit {
		prefix := ""
		if isForm {
			prefix = startup
		}
		startupError(c, php.EWarning, prefix+"POST Content-Length of "+itoa(req.ContentLength)+
			" bytes exceeds the limit of "+itoa(limit)+" bytes")
		return
	}
	if isForm {
		if body := req.Input(); len(body) > postBlock && !hasTempDir(c) {
			req.input = ""
			startupError(c, php.EWarning, startup+"Unable to create temporary file, Check permissions in temporary files directory.")
			startupError(c, php.EWarning, startup+"POST data can't be buffered; all data discarded")
			return
		}
		body := req.Input()
		if wanted {
			c.Post = parseForm(c, body)
		}
		return
	}
	parseMultipart(c, req, req.Body)
}

// postBlock is the size above which PHP keeps a form in a temporary file.
const postBlock = 16 << 10

// hasTempDir reports whether the folder for temporary files that sys_temp_dir names is one.
func hasTempDir(c *php.Context) bool {
	dir := c.Ini("sys_temp_dir")
	if dir == "" {
		return true
	}
	info, err := os.Stat(dir)
	return err == nil && info.IsDir()
}

// measure reads a body of unknown length, at most one byte more than limit.
func (req *Request) measure(limit int64) {
	data, _ := io.ReadAll(io.LimitReader(req.Body, limit+1))
	req.ContentLength = int64(len(data))
	req.Body = io.MultiReader(strings.NewReader(string(data)), req.Body)
}

// Input returns the body as php://input gives it: all of it, or nothing after
// multipart/form-data has been parsed.
func (req *Request) Input() string {
	if !req.read && req.Body != nil {
		req.read = true
		body := req.Body
		if req.ContentLength >= 0 {
			body = io.LimitReader(body, req.ContentLength)
		}
		data, _ := io.ReadAll(body)
		req.input = string(data)
	}
	return req.input
}

// removeUploads deletes the uploads that the script has not moved away.
func (req *Request) removeUploads() {
	for name := range req.uploaded {
		os.Remove(name)
	}
	req.uploaded = nil
}

// IsUploadedFile tells whether the file came with this request as an upload.
// https://www.php.net/manual/function.is-uploaded-file.php
func IsUploadedFile(c *php.Context, filename string) bool {
	req, ok := c.Ext(requestKey{}).(*Request)
	return ok && req.uploaded[filename]
}

// MoveUploadedFile moves an upload to its final place; it refuses other files.
// https://www.php.net/manual/function.move-uploaded-file.php
func MoveUploadedFile(c *php.Context, from, to string) bool {
	if !IsUploadedFile(c, from) {
		return false
	}
	if strings.Contains(to, "\x00") {
		c.Throw("ValueError", "move_uploaded_file(): Argument #2 ($to) must not contain any null bytes")
	}
	target := c.Path(to)
	if os.Rename(from, target) != nil {
		if err := copyFile(from, target); err != nil {
			c.Warning("move_uploaded_file(%s): Failed to open stream: %s", to, php.SystemError(err))
			c.Warning(`move_uploaded_file(): Unable to move "%s" to "%s"`, from, to)
			return false
		}
		os.Remove(from)
	} else if runtime.GOOS != "windows" {
		os.Chmod(target, newFileMode())
	}
	delete(c.Ext(requestKey{}).(*Request).uploaded, from)
	return true
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if closeErr := out.Close(); err == nil {
		err = closeErr
	}
	return err
}
