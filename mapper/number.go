package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// PHP numbers objects and gives the number of one that has ended to the next; the Go only knows
// that an object has ended where destructors are traced.

// showsNumbers lists the standard functions that give or print the numbers of objects.
var showsNumbers = map[string]bool{"var_dump": true, "debug_zval_refcount": true, "spl_object_id": true, "spl_object_hash": true}

// noteNumber notes the first place in a file that shows the numbers of objects.
func (l *lowerer) noteNumber(e *ast.Call, name string) {
	if !showsNumbers[name] || l.m.res.ObjectNumbers || l.quiet || l.m.numbered[l.fn.File] {
		return
	}
	for _, a := range e.Args {
		if l.numbered(l.typeOf(a.Value), 0) {
			if l.m.numbered == nil {
				l.m.numbered = map[*resolve.File]bool{}
			}
			l.m.numbered[l.fn.File] = true
			l.note(CodeNumber, e, "numbers of objects go on counting where PHP uses those of objects that have ended again; --object-numbers follows them")
			return
		}
	}
}

// noteTrace notes where the program throws first that stack traces show no arguments.
func (l *lowerer) noteTrace(e *ast.Throw) {
	if !l.quiet && !l.m.traced && !l.m.res.TraceArguments && !l.fn.File.Library {
		l.m.traced = true
		l.note(CodeTrace, e, "stack traces show no values of arguments, as with zend.exception_ignore_args=On; --trace-arguments keeps them")
	}
}

// noteBacktrace notes the calls of functions that list what the Go does not have all of.
func (l *lowerer) noteBacktrace(e *ast.Call, name string) {
	switch name {
	case "debug_backtrace", "debug_print_backtrace":
		if len(e.Args) > 0 {
			if v, ok := l.m.res.Library.Eval(e.Args[0].Value); ok {
				if n, ok := v.(int); ok && n&3 == 2 { // neither arguments nor objects
					return
				}
			}
		}
		if l.m.res.TraceArguments {
			return
		}
		l.note(CodeTrace, e, "%s() knows the functions that are being called, and not their arguments and objects", name)
	case "get_declared_classes", "get_declared_interfaces", "get_defined_functions":
		l.note(CodeOwnList, e, "%s() lists of what is PHP's own what the converter knows", name)
	}
}

// numbered reports whether values of the type can be, or hold, objects that have numbers to show.
func (l *lowerer) numbered(t types.Type, depth int) bool {
	if depth > 8 || t.Has(types.Arr) && (t.Array == nil || l.numbered(t.Array.Elem, depth+1)) {
		return true
	}
	if !t.Has(types.Object) {
		return false
	}
	enum := t.Class != nil && t.Class.Index >= 0 && l.m.res.ClassList[t.Class.Index].Enum
	return !enum
}

// showsClosures lists the standard functions that print what a closure has captured.
var showsClosures = map[string]bool{"var_dump": true, "print_r": true, "debug_zval_refcount": true}

// noteClosures notes the first place in a file that may print closures of the program.
func (l *lowerer) noteClosures(e *ast.Call, name string) {
	if !showsClosures[name] || l.quiet || l.m.dumpsNoted[l.fn.File] || !l.m.hasClosures() {
		return
	}
	for _, a := range e.Args {
		if l.numbered(l.typeOf(a.Value), 0) {
			if l.m.dumpsNoted == nil {
				l.m.dumpsNoted = map[*resolve.File]bool{}
			}
			l.m.dumpsNoted[l.fn.File] = true
			l.note(CodeDump, e, "a closure is printed without what it has captured, its static variables and the names of its parameters")
			return
		}
	}
}

// hasClosures reports whether the program, its library apart, has closures of which PHP prints something.
func (m *mapping) hasClosures() bool {
	for _, f := range m.res.Closures {
		if !f.File.Library && (len(f.Params) > 0 || len(f.Uses) > 0 || f.Kind == resolve.Arrow) {
			return true
		}
	}
	return false
}
