// Static files: what lies below the root and may be seen.

package web

import (
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

// hiddenExts are the endings of files that are never served: program sources,
// databases, configuration, logs and what editors leave behind.
var hiddenExts = map[string]bool{
	".php": true, ".phtml": true, ".inc": true, ".phps": true, ".phar": true, ".php3": true, ".php4": true,
	".php5": true, ".php7": true, ".php8": true, ".pht": true, ".go": true, ".mod": true, ".sum": true,
	".sqlite": true, ".sqlite3": true, ".db": true, ".sql": true, ".ini": true, ".env": true, ".log": true,
	".bak": true, ".old": true, ".orig": true, ".swp": true, ".sh": true, ".bash": true, ".pem": true, ".key": true,
	".conf": true, ".dist": true, ".twig": true, ".tpl": true, ".yml": true, ".yaml": true, ".lock": true,
}

// mimeTypes are the types of common files, so that they do not depend on the
// machine; others are looked up there.
var mimeTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".csv": "text/csv; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".xml": "application/xml",
	".json": "application/json", ".map": "application/json", ".webmanifest": "application/manifest+json",
	".pdf": "application/pdf", ".zip": "application/zip", ".gz": "application/gzip", ".wasm": "application/wasm",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/vnd.microsoft.icon", ".bmp": "image/bmp",
	".tif": "image/tiff", ".tiff": "image/tiff", ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".wav": "audio/wav",
	".mp4": "video/mp4", ".webm": "video/webm", ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf",
	".otf": "font/otf", ".eot": "application/vnd.ms-fontobject", ".rtf": "application/rtf",
	".doc": "application/msword", ".xls": "application/vnd.ms-excel", ".ppt": "application/vnd.ms-powerpoint",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".ics":  "text/calendar; charset=utf-8", ".vcf": "text/vcard; charset=utf-8",
}

// hidden tells whether some part of a clean URL path must not be served.
func hidden(clean string) bool {
	for part := range strings.SplitSeq(strings.Trim(clean, "/"), "/") {
		lower := strings.ToLower(strings.TrimRight(part, " ."))
		switch {
		case part == "":
			continue
		case part[0] == '.' && part != ".well-known",
			strings.ContainsRune(part, ':'),
			strings.HasSuffix(part, " "), strings.HasSuffix(part, "."),
			strings.HasSuffix(part, "~"), strings.HasPrefix(part, "#"),
			lower == "vendor", lower == "node_modules", strings.HasPrefix(lower, "composer."),
			windowsDevice(lower):
			return true
		}
		for ext := path.Ext(lower); ext != "" && ext != lower; ext = path.Ext(lower) {
			if hiddenExts[ext] {
				return true
			}
			if ext != ".gz" && ext != ".zip" {
				break
			}
			lower = strings.TrimSuffix(lower, ext)
		}
	}
	return false
}

// windowsDevice tells whether a file name stands for a device on Windows.
func windowsDevice(lower string) bool {
	name, _, _ := strings.Cut(lower, ".")
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")) && name[3] >= '1' && name[3] <= '9'
}

// serveFile answers with a file below the root, or with 404.
func (srv *Server) serveFile(w http.ResponseWriter, r *http.Request, clean string) {
	if hidden(clean) {
		notFound(w)
		return
	}
	root, err := os.OpenRoot(srv.docRoot(srv.Options.RootDir()))
	if err != nil {
		notFound(w)
		return
	}
	defer root.Close()
	name := strings.Trim(clean, "/")
	if name == "" {
		name = "."
	}
	info, err := root.Stat(name)
	switch {
	case err != nil:
		notFound(w)
		return
	case info.IsDir() && !strings.HasSuffix(clean, "/"):
		if _, err := root.Stat(path.Join(name, "index.html")); err != nil {
			notFound(w)
			return
		}
		redirectToFolder(w, r, clean)
		return
	case info.IsDir():
		name = path.Join(name, "index.html")
	case strings.HasSuffix(clean, "/"):
		notFound(w)
		return
	}
	serveContent(w, r, root, name)
}

// serveContent sends one file with the answer to Range and If-… headers.
func serveContent(w http.ResponseWriter, r *http.Request, root *os.Root, name string) {
	file, err := root.Open(name)
	if err != nil {
		notFound(w)
		return
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		notFound(w)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("Content-Type", typeOf(name))
	w.Header().Set("ETag", etag(info))
	http.ServeContent(w, r, name, info.ModTime(), file)
}

// typeOf returns the content type of a file by its ending.
func typeOf(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if t := mimeTypes[ext]; t != "" {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}

// etag names the state of a file by size and time.
func etag(info fs.FileInfo) string {
	return fmt.Sprintf(`"%x-%x"`, info.Size(), info.ModTime().UnixMicro())
}

func notFound(w http.ResponseWriter) { http.Error(w, "Not Found", http.StatusNotFound) }

// escapePath writes a decoded path for a Location header; a leading double slash
// would name another host.
func escapePath(p string) string {
	return "/" + strings.TrimLeft((&url.URL{Path: p}).EscapedPath(), "/")
}
