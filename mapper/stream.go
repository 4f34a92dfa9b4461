package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// fileFunctions open the file that their first argument names; that may be a URL in PHP.
var fileFunctions = map[string]bool{
	"copy": true, "file": true, "file_get_contents": true, "file_put_contents": true, "fopen": true, "getimagesize": true,
	"readfile": true, "parse_ini_file": true, "md5_file": true, "sha1_file": true,
}

// noteStream reports files that are visibly on another machine: the runtime ends the request there.
func (l *lowerer) noteStream(e *ast.Call, name string) {
	if !fileFunctions[name] || len(e.Args) == 0 {
		return
	}
	start := strings.ToLower(stringStart(e.Args[0].Value))
	for _, wrapper := range []string{"http", "https", "ftp", "ftps"} {
		if strings.HasPrefix(start, wrapper+"://") {
			l.note(CodeVariant, e.Args[0], "%s() of %s:// is not supported", name, wrapper)
		}
	}
}

// stringStart returns the text that a string is known to begin with.
func stringStart(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StringLit:
		return e.Value
	case *ast.Interpolated:
		if len(e.Parts) > 0 {
			return stringStart(e.Parts[0])
		}
	case *ast.Binary:
		if e.Op == ast.Concat {
			return stringStart(e.X)
		}
	}
	return ""
}
