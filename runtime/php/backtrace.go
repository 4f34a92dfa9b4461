// Backtraces: the PHP calls under way as arrays and as text.

package php

import (
	"strconv"
	"strings"
)

// Backtrace returns the calls under way for a standard function that asks for them, innermost first,
// at most limit of them where that is not 0.
func (c *Context) Backtrace(limit int) []TraceFrame {
	t := c.stack(1)
	list := t.trace
	if t.called != "" && len(list) > 0 { // the function that asks
		if list = list[1:]; len(list) > 0 && list[0].included {
			list[0].args = nil
		}
	}
	if limit > 0 && limit < len(list) {
		list = list[:limit]
	}
	return list
}

// Split returns the class and the function that the frame calls, and what stands between them:
// "::" of a static method.
func (f TraceFrame) Split() (class, kind, fn string) {
	for _, kind := range []string{"->", "::"} {
		if i := strings.Index(f.Func, kind); i > 0 {
			return f.Func[:i], kind, f.Func[i+len(kind):]
		}
	}
	return "", "", f.Func
}

// Array returns the frame as getTrace() gives it.
func (f TraceFrame) Array() Array { return f.array(false) }

// BacktraceArray returns the frame as debug_backtrace() gives it: with the object of a method, where
// the program keeps the arguments of its calls, and without those on demand.
func (f TraceFrame) BacktraceArray(object, args bool) Array {
	a := f.array(object)
	if !args {
		a.Unset("args")
	}
	return a
}

// WithoutArgs is the frame without the arguments of its call.
func (f TraceFrame) WithoutArgs() TraceFrame {
	f.args = nil
	return f
}

func (f TraceFrame) array(object bool) Array {
	m := MakeMap(5)
	if f.File != "" {
		m.setStr("file", String(f.File))
		m.setStr("line", Int(f.Line))
	}
	class, kind, fn := f.Split()
	m.setStr("function", String(fn))
	if class != "" {
		m.setStr("class", String(class))
		if object && f.args != nil && f.args.this.k != KindUndef {
			m.setStr("object", f.args.this)
		}
		m.setStr("type", String(kind))
	}
	if f.args != nil {
		m.setStr("args", f.args.list.Copy().Value())
	}
	return m
}

// String returns the frame as traces print it.
func (f TraceFrame) String() string {
	if f.File == "" {
		return "[internal function]: " + f.Func + "(" + f.args.String() + ")"
	}
	return f.File + "(" + strconv.Itoa(f.Line) + "): " + f.Func + "(" + f.args.String() + ")"
}
