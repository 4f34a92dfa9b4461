// The source map as the converter writes it: short texts that are decoded when a warning
// or a trace needs them.

package php

import (
	"path"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// SourceText maps one Go file to one PHP file.
type SourceText struct {
	Package string // import path of the Go package
	File    string // base name of the Go file
	PHP     string // the PHP file, relative to the root; "" for a part of PHP's library
	// Lines has entries "G:P", the next Go line and the PHP line from there on, both as
	// differences to the entry before; "N" alone moves both by N.
	Lines string
	// Funcs has entries "FIRST-LAST NAME", the Go lines of a PHP function, separated by ";".
	// An empty name is a script's top level; ~NAME is the iterator that a generator function returns.
	Funcs string
}

// funcRange is the Go lines of one PHP function.
type funcRange struct {
	first, last int
	name        string
	iterates    bool // the Go iterator of a generator function
}

// NewSourceMap returns the map of a program.
func NewSourceMap(texts ...SourceText) *SourceMap {
	m := &SourceMap{Files: make(map[string]*SourceFile, len(texts))}
	for _, t := range texts {
		f := &SourceFile{Path: t.PHP}
		f.decode = sync.OnceFunc(func() { f.Lines, f.funcs = decodeLines(t.Lines), decodeFuncs(t.Funcs) })
		m.Files[t.Package+"/"+t.File] = f
	}
	return m
}

func decodeLines(text string) []SourceLine {
	var out []SourceLine
	var at SourceLine
	for entry := range strings.FieldsSeq(text) {
		g, p, two := strings.Cut(entry, ":")
		n, _ := strconv.Atoi(g)
		k := n
		if two {
			k, _ = strconv.Atoi(p)
		}
		at.Go += n
		at.PHP += k
		out = append(out, at)
	}
	return out
}

func decodeFuncs(text string) []funcRange {
	var out []funcRange
	if text == "" {
		return nil
	}
	for entry := range strings.SplitSeq(text, ";") {
		lines, name, _ := strings.Cut(entry, " ")
		a, b, _ := strings.Cut(lines, "-")
		first, _ := strconv.Atoi(a)
		last, _ := strconv.Atoi(b)
		name, iterates := strings.CutPrefix(name, "~")
		out = append(out, funcRange{first, last, name, iterates})
	}
	return out
}

// depth returns how many literals the literal of that Go name stands in, itself included.
func depth(fn string) int {
	nested := literal.FindString(fn)
	nested, _, _ = strings.Cut(nested, "-")
	return strings.Count(nested, ".")
}

// file returns the decoded map of the file that a Go frame is in, nil if there is none.
func (m *SourceMap) file(f *runtime.Frame) *SourceFile {
	sf := m.Files[packageOf(f.Function)+"/"+path.Base(f.File)]
	if sf != nil && sf.decode != nil {
		sf.decode()
	}
	return sf
}

// literal matches the names that Go gives to function literals.
var literal = regexp.MustCompile(`\.func\d+(\.\d+)*(-range\d+)?$|-range\d+$`)

// funcName returns the PHP function whose Go code a frame runs; ok is false for the helper
// literals inside one, such as the body of a try.
func (m *SourceMap) funcName(f *runtime.Frame) (name string, ok bool) {
	if name, ok := m.Funcs[f.Function]; ok {
		return name, true
	}
	r, ok := m.funcAround(f)
	if !ok {
		return "", false
	}
	if r.iterates {
		return r.name, !loopBody(f.Function)
	}
	return r.name, isClosureName(r.name) || !literal.MatchString(f.Function)
}

// funcAround returns the PHP function or closure whose Go code a frame runs.
func (m *SourceMap) funcAround(f *runtime.Frame) (r funcRange, ok bool) {
	sf := m.file(f)
	if sf == nil {
		return r, false
	}
	// Ranges are told apart by lines only; where several literals begin on one line, the Go name
	// tells how deep the frame's is.
	isLiteral := literal.MatchString(f.Function)
	var around []funcRange // the function and the literals around the line, the smallest last
	for _, r := range sf.funcs {
		if f.Line < r.first || f.Line > r.last || isClosureName(r.name) && !isLiteral {
			continue
		}
		i := len(around)
		for i > 0 && r.last-r.first > around[i-1].last-around[i-1].first {
			i--
		}
		around = slices.Insert(around, i, r)
	}
	if len(around) == 0 {
		return r, false
	}
	return around[min(depth(f.Function), len(around)-1)], true
}

// codeOf returns where the PHP of a Go function begins, and its name in traces.
func (m *SourceMap) codeOf(fn any) (pos SourcePos, name string, ok bool) {
	if m == nil {
		return pos, "", false
	}
	pc := reflect.ValueOf(fn).Pointer()
	f := runtime.Frame{Function: runtime.FuncForPC(pc).Name()}
	f.File, f.Line = runtime.FuncForPC(pc).FileLine(pc)
	name, _ = m.funcName(&f)
	if pos, ok = m.pos(&f); !ok && name != "" { // its first line
		if r, found := m.funcAround(&f); found {
			pos, ok = m.file(&f).at(r.first)
		}
	}
	return pos, name, ok && name != ""
}

// libraryFunc returns the name of the function of PHP's library, of those written in PHP, that a frame runs.
func (m *SourceMap) libraryFunc(f *runtime.Frame) (name string, ok bool) {
	if sf := m.file(f); sf == nil || sf.Path != "" {
		return "", false
	}
	r, ok := m.funcAround(f)
	return r.name, ok && r.name != "{closure}"
}

// helperOf reports whether the literal inside is a helper in the closure that f runs, such as the
// body of a try, and no closure of its own: in is the PHP function that it was taken for.
func (m *SourceMap) helperOf(inside string, in funcRange, f *runtime.Frame) bool {
	if !strings.HasPrefix(inside, f.Function+".") || !literal.MatchString(f.Function) {
		return false
	}
	r, ok := m.funcAround(f)
	return ok && r == in
}

// outermost returns the name of the function or method that the code of a frame is written in.
func (m *SourceMap) outermost(f *runtime.Frame) (name string) {
	if name, ok := m.Funcs[f.Function]; ok {
		return name
	}
	widest := -1
	if sf := m.file(f); sf != nil {
		for _, r := range sf.funcs {
			if r.first <= f.Line && f.Line <= r.last && r.last-r.first > widest && !isClosureName(r.name) {
				name, widest = r.name, r.last-r.first
			}
		}
	}
	return name
}

// declaredAt returns where the program's function fn is declared.
func (c *Context) declaredAt(fn string) (SourcePos, bool) {
	if d := c.declared[lower(fn)]; d != nil {
		return SourcePos{d.Script, d.Line}, true
	}
	m := c.App.Map
	if m == nil {
		return SourcePos{}, false
	}
	if p, ok := m.Decls[lower(fn)]; ok {
		return p, true
	}
	method := strings.Replace(fn, "::", "->", 1)
	for _, sf := range m.Files { // functions with a namesake are among the declared ones
		if sf.decode != nil {
			sf.decode()
		}
		for _, r := range sf.funcs {
			if strings.EqualFold(r.name, fn) || strings.EqualFold(r.name, method) {
				return sf.at(r.first)
			}
		}
	}
	return SourcePos{}, false
}
