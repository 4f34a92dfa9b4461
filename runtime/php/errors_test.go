// Compares errors, handlers, buffers and exits with what PHP printed: each
// case of testdata/errors.php as the converter might write it.

package php

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// A comment `// php N` maps the Go line to line N of errors.php, and
// `// php N name` also names the PHP function.

func phpThrower(c *Context) {
	prev := NewObject(c, "LogicException", String("inner")).Value()                                  // php 2 thrower
	c.ThrowObject(NewObject(c, "RuntimeException", String(`bad <b> "q" 'a'`), Int(5), prev).Value()) // php 2
}

func phpOuter(c *Context) {
	phpThrower(c) // php 4 outer
}

func phpHandled(c *Context, n, m, l Value) Value {
	c.Echo("H", n, ":", m, " @", l, "\n")
	c.Undefined("undef") // php 6 handled
	return False
}

func phpCallback(c *Context) Value {
	phpThrower(c) // php 11 {closure}
	return Null
}

// errorCases are the cases of errors.php.
var errorCases = map[string]func(c *Context){
	"uncaught": func(c *Context) {
		phpOuter(c) // php 8 {main}
	},
	"type": func(c *Context) {
		c.ParamInt(String("x"), "typed", 1, "x") // php 9 {main}
	},
	"warn": func(c *Context) {
		c.Undefined("undef") // php 10 {main}
		ModInt(c, 1, 0)      // php 10
	},
	"callback": func(c *Context) {
		phpCallback(c) // php 11 {main}
	},
	"handler": func(c *Context) {
		c.SetExceptionHandler(Func1("", func(c *Context, e Value) Value {
			c.Echo("handler: ", e.CallMethod(c, "getMessage"), "\n")
			c.Throw("Exception", "again") // php 12 {closure}
			return Null
		}).Value())
		c.Throw("Exception", "first") // php 12 {main}
	},
	"shutdown": func(c *Context) {
		c.Shutdown(func() { c.Echo("sd ", c.LastError().Level, "\n") })
		c.Throw("Exception", "x") // php 13 {main}
	},
	"usererror": func(c *Context) {
		c.Raise(EUserError, "ue") // php 14 {main}
		c.Echo("after\n")
	},
	"exits": func(c *Context) {
		c.Shutdown(func() { c.Echo("sd1\n"); c.Exit(Int(3)) })
		c.Shutdown(func() { c.Echo("sd2\n") })
		c.Exit(String("bye\n"))
	},
	"ob": func(c *Context) {
		c.ObStart("Closure::__invoke", func(s string, mode int) (string, bool) {
			return fmt.Sprintf("[%d:%s]", mode, strings.ReplaceAll(s, "b", "B")), true
		}, 0, ObStdFlags)
		c.Echo("abc")
		c.ObFlushTop("ob_flush")
		c.Echo("def")
		c.ObStart("", nil, 0, ObStdFlags)
		c.Echo("nested")
		c.Throw("Exception", "x") // php 16 {main}
	},
	"obfalse": func(c *Context) {
		c.ObStart("Closure::__invoke", func(s string, mode int) (string, bool) { c.Echo("lost"); return "", false }, 0, ObStdFlags)
		c.Echo("abc")
		c.ObFlushTop("ob_flush")
		c.Echo("def")
	},
	"errhandler": func(c *Context) {
		c.SetErrorHandler(Func4("handled", func(c *Context, n, m, _, l Value) Value { return phpHandled(c, n, m, l) }).Value(), EAll)
		c.Undefined("zz") // php 18 {main}
		c.Echo("after\n")
		c.Raise(EUserNotice, "nn") // php 18
	},
	"silence": func(c *Context) {
		c.SetErrorHandler(Func2("", func(c *Context, n, m Value) Value {
			c.Echo(c.ErrorReporting(), " ", m, "\n")
			return Null
		}).Value(), EAll)
		SilenceDo(c, func() { c.Raise(EUserNotice, "hid") })
		Silence(c, func() Value { return c.Undefined("q") })
		c.SetErrorReporting(EAll &^ EWarning)
		c.Undefined("q2")
		c.RestoreErrorHandler()
		SilenceDo(c, func() { c.Undefined("z") })
		c.Echo(c.LastError().Message)
	},
	"toofew": func(c *Context) {
		c.TooFew("two", 1, 2, true) // php 20 {main}
	},
	"exitfinally": func(c *Context) {
		Finally(c, func() { c.Exit(String("in try\n")) }, func() bool { c.Echo("finally\n"); return false })
	},
	"chunk": func(c *Context) {
		c.ObStart("", func(s string, _ int) (string, bool) { return "<" + s + ">", true }, 5, ObStdFlags)
		c.Echo("ab")
		c.Echo("cdef")
		c.Echo("g")
	},
	"obnested": func(c *Context) {
		c.ObStart("", func(s string, _ int) (string, bool) {
			c.Echo("inside")
			c.ObStart("", nil, 0, ObStdFlags) // php 23 {main}
			return s, true
		}, 0, ObStdFlags)
		c.Echo("abc")
	},
	"obthrow": func(c *Context) {
		c.ObStart("", func(s string, _ int) (string, bool) {
			c.Throw("Exception", "in ob")
			return "", true
		}, 0, ObStdFlags)
		c.Echo("abc")
		e := Catch(c, func() { c.ObEndFlush("ob_end_flush") })
		c.Echo(e.CallMethod(c, "getMessage"), c.ObLevel())
	},
	"errexc": func(c *Context) {
		c.ThrowObject(NewObject(c, "ErrorException", String("ee"), Int(3), Int(EWarning), String("file.php"), Int(77)).Value())
	},
	"tostring": func(c *Context) {
		c.Echo(NewObject(c, "Exception", String("msg")).Value(), "\n")            // php 26 {main}
		c.Echo(NewObject(c, "TypeError", String("a, called in b")).Value(), "\n") // php 26
	},
	"sdthrow": func(c *Context) {
		c.Shutdown(func() {
			c.Echo("sd\n")
			c.Throw("Exception", "in sd") // php 27 {closure}
		})
		c.Shutdown(func() { c.Echo("sd2\n") })
		c.Echo("main\n")
	},
	"nofunc": func(c *Context) {
		String("nofunc").Call(c) // php 28 {main}
	},
	"obfatal": func(c *Context) {
		c.ObStart("", nil, 0, ObStdFlags)
		c.Echo("buffered")
		c.Raise(EUserError, "fatal") // php 29 {main}
	},
	"finally": func(c *Context) {
		e := Catch(c, func() {
			Finally(c, func() {
				phpThrower(c) // php 30
			}, func() bool { c.Echo("f1\n"); return false }) // php 30 {main}
		})
		c.Echo(TypeName(e), e.CallMethod(c, "getCode"), TypeName(e.CallMethod(c, "getPrevious")), e.CallMethod(c, "getLine"), "\n")
		c.Echo(e.CallMethod(c, "getTraceAsString"), "\n")
		c.ThrowObject(e)
	},
	"notices": func(c *Context) {
		c.ObEndClean("ob_end_clean") // php 31 {main}
		c.ObFlushTop("ob_flush")
		c.ObCleanTop("ob_clean")
		c.ObEndFlush("ob_end_flush")
		c.ObGetFlush()
		if _, ok := c.ObGetClean(); !ok {
			c.Echo("bool(false)\n")
		}
		c.ObStart("", nil, 0, 0)
		c.Echo("x")
		c.ObEndClean("ob_end_clean")
		c.ObCleanTop("ob_clean")
		c.ObFlushTop("ob_flush")
		c.ObGetClean()
		c.ObGetFlush()
	},
	"arg": func(c *Context) {
		c.ArgString(List().Value(), "strrev", 1, "string") // php 33 {main}
	},
	"count": func(c *Context) {
		c.BuiltinCount("strrev", 0, 1, true) // php 34 {main}
	},
	"construct": func(c *Context) {
		NewObject(c, "Exception", List().Value()) // php 35 {main}
	},
	"exitarr": func(c *Context) {
		c.Exit(List().Value()) // php 32 {main}
	},
}

// php 0

// testMap builds the source map from the comments of this file.
func testMap(t *testing.T) *SourceMap {
	src, err := os.ReadFile("errors_test.go")
	if err != nil {
		t.Fatal(err)
	}
	mark := regexp.MustCompile(`// php (\d+)( \S+)?$`)
	sf := &SourceFile{Path: "errors.php"}
	m := &SourceMap{Files: map[string]*SourceFile{"github.com/r-seed-ee074592/php2go/runtime/php/errors_test.go": sf}}
	for i, l := range strings.Split(string(src), "\n") {
		if x := mark.FindStringSubmatch(l); x != nil {
			sf.Lines = append(sf.Lines, SourceLine{Go: i + 1, PHP: atoi(t, x[1])})
		}
	}
	const pkg = "github.com/r-seed-ee074592/php2go/runtime/php."
	m.Funcs = map[string]string{pkg + "phpThrower": "thrower", pkg + "phpOuter": "outer", pkg + "phpHandled": "handled", pkg + "phpCallback": "{closure}"}
	for name, f := range errorCases {
		goName := runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()
		m.Funcs[goName] = ""
		if name == "handler" || name == "sdthrow" {
			m.Funcs[goName+".1"] = "{closure}"
		}
	}
	m.Decls = map[string]SourcePos{"typed": {"errors.php", 3}, "two": {"errors.php", 5}}
	return m
}

func TestErrors(t *testing.T) {
	out, err := os.ReadFile("testdata/errors.out")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(string(out), "=== ")[1:] {
		head, want, _ := strings.Cut(block, "\n")
		html, name, _ := strings.Cut(head, " ")
		run := errorCases[name]
		if run == nil {
			t.Errorf("no case %s", name)
			continue
		}
		var buf bytes.Buffer
		c := NewContext(&App{Map: testMap(t)}, &buf)
		c.Argv = []string{"/app/errors.php"}
		c.SetRoot("/app")
		c.SetIni("html_errors", html)
		c.Run(func() { run(c) })
		c.Finish()
		got := fmt.Sprintf("%s[%d]\n", buf.String(), c.Status())
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", head, got, want)
		}
	}
}

func TestTrace(t *testing.T) {
	const pkg = "example.com/app/lib"
	m := &SourceMap{
		Files: map[string]*SourceFile{pkg + "/a.go": {Path: "a.php", Lines: []SourceLine{{Go: 1, PHP: 1}, {Go: 10, PHP: 5}, {Go: 20, PHP: 9}}}},
		Funcs: map[string]string{pkg + ".F": "f", pkg + ".G.func1": "{closure}", pkg + ".G": "g", pkg + ".Main": ""},
	}
	c := NewContext(&App{Map: m}, nil)
	c.SetRoot("/r")
	tr := tracer{c: c}
	for _, f := range []runtime.Frame{
		{Function: "example.com/app/internal/php/php.Catch"},
		{Function: "example.com/app/internal/php/std.Intdiv"},
		{Function: pkg + ".F.func1", File: "/x/a.go", Line: 12}, // the body of a try
		{Function: "example.com/app/internal/php/php.Catch"},
		{Function: pkg + ".F", File: "/x/a.go", Line: 13},
		{Function: pkg + ".G.func1", File: "/x/a.go", Line: 21},
		{Function: "example.com/app/internal/php/std.helper"},
		{Function: "example.com/app/internal/php/std.ArrayMap"},
		{Function: pkg + ".G", File: "/x/a.go", Line: 22},
		{Function: pkg + ".Main", File: "/x/a.go", Line: 2},
	} {
		tr.add(&f)
	}
	e := &Exception{Trace: tr.trace}
	want := "#0 /r/a.php(5): intdiv()\n#1 /r/a.php(9): f()\n#2 [internal function]: {closure}()\n#3 /r/a.php(9): array_map()\n" +
		"#4 /r/a.php(1): g()\n#5 {main}"
	if got := e.TraceString(); got != want || tr.line != 5 {
		t.Errorf("line %d, got %s\nwant %s", tr.line, got, want)
	}
}
