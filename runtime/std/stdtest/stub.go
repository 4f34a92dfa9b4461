// The stubs as the tests read them: which Go function a PHP call means, and the defaults of its parameters.

package stdtest

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// param is a parameter of a stub.
type param struct {
	types    string // "int", "string|false", …
	byRef    bool
	variadic bool
	def      string
	hasDef   bool
}

// stub is one overload of a PHP function.
type stub struct {
	name, goName string
	context      bool
	params       []param
	result       string
}

// goType is the Go type of a PHP type by the rule of the stubs.
func goType(types string) string {
	switch {
	case types == "string" || types == "int" || types == "bool":
		return types
	case types == "float":
		return "float64"
	case types == "array" || strings.HasSuffix(types, ">") && (strings.HasPrefix(types, "list<") || strings.HasPrefix(types, "array<")):
		return "php.Array"
	case types == "callable" || types == "?callable":
		return "*php.Func"
	case types == "int|float" || types == "float|int":
		return "php.Number"
	case types == "void":
		return ""
	}
	return "php.Value"
}

// signature is the type of the Go function that the stub declares.
func (s stub) signature() string {
	var in []string
	if s.context {
		in = append(in, "*php.Context")
	}
	for _, p := range s.params {
		typ := goType(p.types)
		if p.byRef {
			typ = "*" + typ
		}
		if p.variadic {
			typ = "..." + typ
		}
		in = append(in, typ)
	}
	return strings.TrimSpace("func(" + strings.Join(in, ", ") + ") " + goType(s.result))
}

var (
	stubPattern  = regexp.MustCompile(`(?s)(?:/\*\*((?:[^*]|\*[^/])*)\*/\s*)?function (\w+)\((.*?)\)(?:: ([?\w]+))? \{\}`)
	paramPattern = regexp.MustCompile(`^(?:(\??\w+) )?(&?)(\.\.\.)?\$(\w+)(?: = (.*))?$`)
	constPattern = regexp.MustCompile(`(?m)^const (\w+) = (.*);$`)
	tagPattern   = regexp.MustCompile(`@(\w+)(?: (.*))?`)
)

// stubFile is what a stub file declares.
type stubFile struct {
	funcs  map[string][]stub
	consts map[string]string
}

// readStubs reads stub files by name.
func readStubs(t *testing.T, root string, names []string) stubFile {
	t.Helper()
	f := stubFile{map[string][]stub{}, map[string]string{"PHP_INT_MAX": strconv.FormatInt(1<<63-1, 10)}}
	for _, name := range names {
		src, err := os.ReadFile(filepath.Join(root, "mapper", "builtin", "stubs", name+".php"))
		if err != nil {
			t.Fatal(err)
		}
		text := string(src)
		prefix := ""
		if m := regexp.MustCompile(`@prefix (\w+)`).FindStringSubmatch(text); m != nil {
			prefix = m[1]
		}
		for _, m := range constPattern.FindAllStringSubmatch(text, -1) {
			f.consts[m[1]] = m[2]
		}
		for _, m := range stubPattern.FindAllStringSubmatch(text, -1) {
			s := newStub(t, m[1], m[2], m[3], prefix)
			if s.result == "" {
				s.result = m[4]
			}
			f.funcs[s.name] = append(f.funcs[s.name], s)
		}
	}
	return f
}

func newStub(t *testing.T, doc, name, params, prefix string) stub {
	s := stub{name: name, goName: goName(strings.TrimPrefix(name, prefix))}
	types := map[string]string{}
	for _, tag := range tagPattern.FindAllStringSubmatch(doc, -1) {
		switch tag[1] {
		case "context":
			s.context = true
		case "go":
			s.goName = tag[2]
		case "return":
			s.result = strings.TrimSpace(tag[2])
		case "param":
			typ, name, _ := strings.Cut(tag[2], " ")
			types[strings.TrimLeft(name, ".$")] = typ
		}
	}
	for _, text := range splitParams(params) {
		m := paramPattern.FindStringSubmatch(text)
		if m == nil {
			t.Fatalf("stub of %s: cannot read %q", name, text)
		}
		p := param{types: m[1], byRef: m[2] != "", variadic: m[3] != "", def: m[5], hasDef: m[5] != ""}
		if typ, ok := types[m[4]]; ok {
			p.types = typ
		}
		s.params = append(s.params, p)
	}
	return s
}

// goName is a PHP name in MixedCaps.
func goName(name string) string {
	var b strings.Builder
	for _, part := range strings.Split(name, "_") {
		if part != "" {
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return b.String()
}

// splitParams splits a parameter list at the commas outside of quotes and brackets.
func splitParams(s string) []string {
	var out []string
	quoted, depth, start := false, 0, 0
	for i, r := range s {
		switch {
		case r == '"' || r == '\'':
			quoted = !quoted
		case quoted:
		case r == '[' || r == '(':
			depth++
		case r == ']' || r == ')':
			depth--
		case r == ',' && depth == 0:
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	if rest := strings.TrimSpace(s[start:]); rest != "" {
		out = append(out, rest)
	}
	return out
}
