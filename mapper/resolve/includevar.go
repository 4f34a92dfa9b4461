package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// patterns returns what is known of a computed include path: of the path itself, or of all that is
// assigned to the variable that holds it.
//
//	$theme = THEMES . '/' . $name . '.php';
//	if (!is_file($theme)) $theme = THEMES . '/plain.php';
//	include $theme;
func (w *walker) patterns(e ast.Expr) []*Pattern {
	v, ok := e.(*ast.Variable)
	if known := w.fn.Vars; !ok || Superglobals[v.Name] || known[v.Name] != nil && known[v.Name].Param >= 0 {
		return []*Pattern{w.ends(e)}
	}
	uses := &pathUses{name: v.Name, closed: true}
	for _, s := range w.fn.Body {
		uses.collect(s)
	}
	if w.fn.Kind == Main { // any other file may be included here, or may name the global variable
		for _, f := range w.p.Files {
			if f != w.file {
				other := &pathUses{name: v.Name, closed: true}
				other.collect(f.AST)
				uses.closed = uses.closed && other.closed && other.all == 0
			}
		}
	}
	if !uses.closed || uses.all != uses.plain || len(uses.values) == 0 {
		return []*Pattern{w.ends(e)}
	}
	var list []*Pattern
	for _, value := range uses.values {
		if text, abs, ok := w.foldPath(value); ok {
			if abs {
				text = strings.TrimPrefix(text, "/")
			}
			list = append(list, &Pattern{Prefix: text, Suffix: text})
			continue
		}
		list = append(list, w.ends(value))
	}
	return list
}

// pathUses is how a variable that holds a path is used.
type pathUses struct {
	name       string
	closed     bool // nothing reaches the variable without its name
	all, plain int  // how often it is named, and in places that do not change it but by assignment
	values     []ast.Expr
}

// readers are library functions that are given paths and take none by reference.
var readers = map[string]bool{
	"basename": true, "dirname": true, "file_exists": true, "filemtime": true, "is_dir": true, "is_file": true,
	"is_readable": true, "pathinfo": true, "realpath": true, "strlen": true, "htmlspecialchars": true,
}

// collect counts the uses below n.
func (u *pathUses) collect(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.Variable:
			u.closed = u.closed && x.Name != "GLOBALS"
			u.count(x, &u.all)
		case *ast.VariableVariable:
			u.closed = false
		case *ast.AssignExpr:
			if u.count(x.Target, &u.plain) {
				u.values = append(u.values, x.Value)
			}
			u.count(x.Value, &u.plain)
		case *ast.Include:
			u.count(x.Path, &u.plain)
		case *ast.Unary:
			u.count(x.X, &u.plain)
		case *ast.Binary:
			u.count(x.X, &u.plain)
			u.count(x.Y, &u.plain)
		case *ast.Call:
			u.call(x)
		}
		return n != nil
	})
}

// call counts the arguments of functions that only read them; extract() and parse_str() set any
// variable.
func (u *pathUses) call(x *ast.Call) {
	name, ok := x.Func.(*ast.Name)
	if !ok {
		return
	}
	low := strings.ToLower(name.Value)
	u.closed = u.closed && low != "extract" && low != "parse_str"
	for _, a := range x.Args {
		if readers[low] {
			u.count(a.Value, &u.plain)
		}
	}
}

// count adds one to n if e is the variable.
func (u *pathUses) count(e ast.Node, n *int) bool {
	v, ok := e.(*ast.Variable)
	if !ok || v.Name != u.name {
		return false
	}
	*n++
	return true
}
