package builtin

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// doc is the tags of a docblock.
type doc struct {
	tags   map[string]string // @tag text
	params map[string]string // type of @param by name without $
}

func (d doc) one(tag string) string { return d.tags[tag] }

func (d doc) has(tag string) bool {
	_, ok := d.tags[tag]
	return ok
}

func parseDoc(text string) doc {
	d := doc{tags: map[string]string{}, params: map[string]string{}}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "/**"), "*/")
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "*"))
		for strings.HasPrefix(line, "@") {
			tag, rest, _ := strings.Cut(line[1:], " ")
			rest = strings.TrimSpace(rest)
			line = ""
			// Tags without text may share a line: "@context @pure".
			if strings.HasPrefix(rest, "@") {
				rest, line = "", rest
			} else if i := strings.Index(rest, " @"); i >= 0 {
				rest, line = rest[:i], rest[i+1:]
			}
			switch tag {
			case "param":
				typ, name := splitParam(rest)
				d.params[name] = typ
			case "return":
				d.tags[tag] = typePrefix(rest)
			case "go", "name", "package", "prefix":
				rest, _, _ = strings.Cut(rest, " ")
				d.tags[tag] = rest
			default:
				d.tags[tag] = rest
			}
		}
	}
	return d
}

// typePrefix returns the type at the start of text: up to a blank outside of <>.
func typePrefix(text string) string {
	depth := 0
	for i, r := range text {
		switch {
		case r == '<':
			depth++
		case r == '>':
			depth--
		case r == ' ' && depth == 0:
			return text[:i]
		}
	}
	return text
}

func splitParam(text string) (typ, name string) {
	typ = typePrefix(text)
	rest := strings.TrimSpace(text[len(typ):])
	name, _, _ = strings.Cut(rest, " ")
	return typ, strings.TrimLeft(name, "&.$")
}

// typeText prints a declared type as ParseType reads it.
func typeText(t ast.Type) string {
	switch t := t.(type) {
	case *ast.NamedType:
		return t.Name.Value
	case *ast.NullableType:
		return "?" + typeText(t.Type)
	case *ast.UnionType:
		parts := make([]string, len(t.Types))
		for i, x := range t.Types {
			parts[i] = typeText(x)
		}
		return strings.Join(parts, "|")
	}
	return ""
}

// ParseType reads a type of a docblock or declaration: int, string|false, ?int, list<string>,
// array<string, int>. callable reports a type that is held as *php.Func: callable or ?callable.
func ParseType(text string) (t types.Type, callable bool, err error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return types.MixedT, false, nil
	}
	if rest, ok := strings.CutPrefix(text, "?"); ok {
		t, callable, err = ParseType(rest)
		return types.Union(t, types.NullT), callable, err
	}
	parts := splitTop(text, '|')
	callable = true
	for _, part := range parts {
		p, err := parseOne(strings.TrimSpace(part))
		if err != nil {
			return t, false, err
		}
		t = types.Union(t, p)
		low := strings.ToLower(strings.TrimSpace(part))
		callable = callable && (low == "callable" || low == "null" && len(parts) > 1)
	}
	return t, callable, nil
}

var named = map[string]types.Type{
	"null": types.NullT, "bool": types.BoolT, "false": types.FalseT, "true": types.TrueT, "int": types.IntT, "float": types.FloatT,
	"string": types.StringT, "array": types.ArrayT, "mixed": types.MixedT, "object": types.ObjectT, "resource": types.ResourceT,
	"callable": types.FromMask(types.String | types.Arr | types.Object), "list": types.MapList(), "void": types.NullT, "iterable": types.FromMask(types.Arr | types.Object),
	"scalar": types.FromMask(types.Scalar), "number": types.NumberT, "never": types.NullT,
	"positive-int": types.Range(1, 1<<63-1), "non-negative-int": types.Range(0, 1<<63-1), "byte": types.Range(0, 255), "length": types.Range(0, types.MaxLen),
}

func parseOne(text string) (types.Type, error) {
	name, args, generic := strings.Cut(text, "<")
	if !generic {
		if t, ok := named[strings.ToLower(text)]; ok {
			return t, nil
		}
		if text != "" && text[0] >= 'A' && text[0] <= 'Z' || strings.HasPrefix(text, `\`) {
			return types.ObjectT, nil // a class
		}
		if elem, ok := strings.CutSuffix(text, "[]"); ok {
			t, _, err := ParseType(elem)
			return types.MapOf(types.Int|types.String, t), err
		}
		return types.Type{}, fmt.Errorf("unknown type %q", text)
	}
	params := splitTop(strings.TrimSuffix(args, ">"), ',')
	if name == "int" && len(params) == 2 {
		return parseRange(params)
	}
	elem, _, err := ParseType(params[len(params)-1])
	if err != nil {
		return types.Type{}, err
	}
	if name == "list" {
		return types.ListOf(elem), nil
	}
	key := types.FromMask(types.Int | types.String)
	if len(params) == 2 {
		if key, _, err = ParseType(params[0]); err != nil {
			return types.Type{}, err
		}
	}
	return types.MapOf(key.Mask&(types.Int|types.String), elem), nil
}

// parseRange reads int<lo, hi>.
func parseRange(params []string) (types.Type, error) {
	var lo, hi int
	if _, err := fmt.Sscan(params[0]+" "+params[1], &lo, &hi); err != nil {
		return types.Type{}, fmt.Errorf("int range %v: %w", params, err)
	}
	return types.Range(lo, hi), nil
}

// splitTop splits text at sep outside of <>.
func splitTop(text string, sep byte) []string {
	var parts []string
	depth, start := 0, 0
	for i := range len(text) {
		switch {
		case text[i] == '<':
			depth++
		case text[i] == '>':
			depth--
		case text[i] == sep && depth == 0:
			parts, start = append(parts, text[start:i]), i+1
		}
	}
	return append(parts, text[start:])
}
