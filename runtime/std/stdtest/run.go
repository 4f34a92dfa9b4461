// Running a table: each row finds its Go function through the stubs and compares what it does.

package stdtest

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Suite is a set of tables with what they need.
type Suite struct {
	Root  string         // of the repository, relative to the test
	Stubs []string       // names of stub files
	Funcs map[string]any // Go functions by the names that the stubs use
	Dir   string         // of the .tsv tables
}

// Run checks every row of every table. STDTEST names another directory of tables to check
// instead, STDTEST_SHOW how many failures to show for a function.
func (s Suite) Run(t *testing.T) {
	stubs := readStubs(t, s.Root, s.Stubs)
	for name, overloads := range stubs.funcs {
		for _, st := range overloads {
			if fn, ok := s.Funcs[st.goName]; ok && !strings.Contains(st.goName, ".") {
				if want := st.signature(); want != reflect.TypeOf(fn).String() {
					t.Errorf("%s: %s is %s, the stub means %s", name, st.goName, reflect.TypeOf(fn), want)
				}
			}
		}
	}
	dir, show := s.Dir, 5
	if n, err := strconv.Atoi(os.Getenv("STDTEST_SHOW")); err == nil {
		show = n
	}
	if other := os.Getenv("STDTEST"); other != "" {
		dir = other
	}
	tables, _ := filepath.Glob(filepath.Join(dir, "*.tsv"))
	for _, table := range tables {
		t.Run(strings.TrimSuffix(filepath.Base(table), ".tsv"), func(t *testing.T) {
			text, err := os.ReadFile(table)
			if err != nil {
				t.Fatal(err)
			}
			failed := map[string]int{}
			for row := range strings.Lines(string(text)) {
				cols := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
				args := elements(Parse(cols[1]))
				got, ok := s.call(stubs, cols[0], args)
				if !ok {
					if failed[cols[0]]++; failed[cols[0]] <= show {
						t.Errorf("%s: no Go function for the call with %s", cols[0], cols[1])
					}
					continue
				}
				if got != cols[2] {
					if failed[cols[0]]++; failed[cols[0]] <= show {
						t.Errorf("%s %s\n got %s\nwant %s", cols[0], cols[1], got, cols[2])
					}
				}
			}
			for name, n := range failed {
				if n > show {
					t.Errorf("%s: %d rows failed", name, n)
				}
			}
		})
	}
}

func elements(v php.Value) []php.Value {
	var out []php.Value
	for e := range v.AsArray().Values() {
		out = append(out, e)
	}
	return out
}

// call runs one row and writes down what happened.
func (s Suite) call(stubs stubFile, name string, args []php.Value) (string, bool) {
	for _, st := range stubs.funcs[name] {
		fn, ok := s.Funcs[st.goName]
		if !ok {
			continue
		}
		var output bytes.Buffer
		c := php.NewContext(&php.App{}, &output)
		c.SetIni("display_errors", "1")
		c.SetIni("html_errors", "0")
		c.SetErrorReporting(32767)
		in, refs, ok := stubs.arguments(c, st, reflect.TypeOf(fn), args)
		if !ok {
			continue
		}
		var result string
		thrown := php.Catch(c, func() { result = formatResult(reflect.ValueOf(fn).Call(in)) })
		c.Finish()
		if thrown.Kind() == php.KindObject {
			e := thrown.AsObject()
			result = "throw " + e.Class.Name + " " + Format(thrown.CallMethod(c, "getMessage"))
		}
		return result + formatRefs(refs) + formatOutput(output.String()), true
	}
	return "", false
}

// valueOf is a Go result as a PHP value.
func valueOf(v reflect.Value) php.Value {
	switch x := v.Interface().(type) {
	case php.Value:
		return x
	case php.Array:
		return x.Value()
	case php.Number:
		return x.Value()
	case string:
		return php.String(x)
	case int:
		return php.Int(x)
	case bool:
		return php.Bool(x)
	case float64:
		return php.Float(x)
	}
	return php.Null
}

func formatResult(out []reflect.Value) string {
	if len(out) == 0 {
		return "n"
	}
	return Format(valueOf(out[0]))
}

func formatRefs(refs []reflect.Value) string {
	var b strings.Builder
	for _, ref := range refs {
		b.WriteString(" &" + Format(valueOf(ref.Elem())))
	}
	return b.String()
}

var message = regexp.MustCompile(`(?s)\n(Warning|Notice|Deprecated|Fatal error): (.*?) in [^ \n]* on line \d+\n`)

func formatOutput(output string) string {
	var b strings.Builder
	for _, m := range message.FindAllStringSubmatch(output, -1) {
		b.WriteString(" " + m[1] + Format(php.String(m[2])))
	}
	if rest := message.ReplaceAllString(output, ""); rest != "" {
		return " >" + Format(php.String(rest)) + b.String()
	}
	return b.String()
}

// arguments converts args for one overload; ok is false where they do not fit it.
func (f stubFile) arguments(c *php.Context, st stub, typ reflect.Type, args []php.Value) (in, refs []reflect.Value, ok bool) {
	if st.context {
		in = append(in, reflect.ValueOf(c))
	}
	for i, p := range st.params {
		if p.variadic {
			elem := typ.In(len(in)).Elem()
			for _, a := range args[min(i, len(args)):] {
				v, ok := f.argument(c, p, a, elem)
				if !ok {
					return nil, nil, false
				}
				in = append(in, v)
			}
			return in, refs, true
		}
		a := php.Null
		switch {
		case i < len(args):
			a = args[i]
		case p.hasDef:
			a = f.constant(p.def)
		default:
			return nil, nil, false
		}
		want := typ.In(len(in))
		if p.byRef {
			ref := reflect.New(want.Elem())
			if v, ok := f.argument(c, p, a, want.Elem()); ok {
				ref.Elem().Set(v)
			}
			in, refs = append(in, ref), append(refs, ref)
			continue
		}
		v, ok := f.argument(c, p, a, want)
		if !ok {
			return nil, nil, false
		}
		in = append(in, v)
	}
	return in, refs, len(args) <= len(st.params)
}

// argument converts one argument to the Go type of its parameter.
func (f stubFile) argument(c *php.Context, p param, a php.Value, want reflect.Type) (reflect.Value, bool) {
	kind := a.Kind()
	switch reflect.Zero(want).Interface().(type) {
	case php.Value:
		fits := p.types == "" || p.types == "mixed" || a.IsNull() && (p.types[0] == '?' || strings.Contains(p.types, "null"))
		for _, t := range strings.Split(strings.TrimPrefix(p.types, "?"), "|") {
			fits = fits || t == php.TypeName(a) || t == "callable" || t == "resource"
		}
		return reflect.ValueOf(a), fits
	case php.Array:
		if kind == php.KindArray {
			return reflect.ValueOf(a.AsArray()), true
		}
	case php.Number:
		if kind == php.KindInt || kind == php.KindFloat {
			return reflect.ValueOf(a.Number(c)), true
		}
	case string:
		if kind == php.KindString {
			return reflect.ValueOf(a.AsString()), true
		}
	case int:
		if kind == php.KindInt {
			return reflect.ValueOf(a.AsInt()), true
		}
	case bool:
		if kind == php.KindBool {
			return reflect.ValueOf(a.AsBool()), true
		}
	case float64:
		if kind == php.KindInt || kind == php.KindFloat {
			return reflect.ValueOf(a.Float(c)), true
		}
	}
	return reflect.Value{}, false
}

// constant evaluates a default value.
func (f stubFile) constant(s string) php.Value {
	if strings.Contains(s, " | ") {
		n := 0
		for _, part := range strings.Split(s, " | ") {
			n |= f.constant(part).AsInt()
		}
		return php.Int(n)
	}
	if def, ok := f.consts[s]; ok {
		return f.constant(def)
	}
	switch s {
	case "null":
		return php.Null
	case "true", "false":
		return php.Bool(s == "true")
	case "[]":
		return php.Array{}.Value()
	}
	if strings.HasPrefix(s, "'") {
		return php.String(strings.Trim(s, "'"))
	}
	if text, err := strconv.Unquote(s); err == nil {
		return php.String(text)
	}
	if n, err := strconv.Atoi(s); err == nil {
		return php.Int(n)
	}
	f64, _ := strconv.ParseFloat(s, 64)
	return php.Float(f64)
}
