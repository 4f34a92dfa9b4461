// Printing values for people: var_dump, print_r and var_export.

package std

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// printer builds the text of a value.
type printer struct {
	c     *php.Context
	b     []byte
	outer []php.Value // the arrays and objects around the current value

	direct bool // the text goes out piece by piece: code of classes may print too
}

func (p *printer) str(s string) { p.b = append(p.b, s...) }
func (p *printer) int(i int)    { p.b = strconv.AppendInt(p.b, int64(i), 10) }
func (p *printer) spaces(n int) {
	for range n {
		p.b = append(p.b, ' ')
	}
}

// float is a float with the digits of the ini setting serialize_precision.
func (p *printer) float(f float64) string {
	return php.FormatFloat(f, p.c.IniInt("serialize_precision"))
}

// enter notes that the parts of v come next, false if v is around itself.
func (p *printer) enter(v php.Value) bool {
	for _, o := range p.outer {
		if o.Kind() != v.Kind() {
			continue
		}
		if v.IsObject() && o.AsObject() == v.AsObject() ||
			v.IsArray() && v.AsArray().Len() > 0 && o.AsArray().Same(v.AsArray()) {
			return false
		}
	}
	p.outer = append(p.outer, v)
	return true
}

func (p *printer) leave() { p.outer = p.outer[:len(p.outer)-1] }

// property is one property of an object as it is printed.
type property struct {
	name, vis string    // vis is "", "protected" or the class of a private one
	number    bool      // name is an integer key
	typ       string    // as declared
	val       php.Value // undefined where the property is not initialised
}

// shown returns what is printed of an object whose class may decide on that.
func (p *printer) shown(o *php.Object) []property {
	m := o.Class.Method("__debugInfo")
	if m == nil {
		if a, ok := o.Debug(p.c); ok {
			return keyed(p.c, a)
		}
		return append(properties(o), keyed(p.c, o.Items(p.c))...)
	}
	v := m.Call(p.c, o, o.Class, nil).Deref()
	if v.IsNull() {
		return nil
	}
	if !v.IsArray() {
		p.flush()
		p.c.Fatal("__debuginfo() must return an array")
	}
	return keyed(p.c, v.AsArray())
}

// keyed returns the elements of an array with mangled keys as properties.
func keyed(c *php.Context, a php.Array) []property {
	var props []property
	for pos := a.First(); pos >= 0; pos = a.Next(pos) {
		k := a.KeyAt(pos)
		x := property{name: k.String(c), number: k.IsInt(), val: slot(a, pos)}
		if !x.number {
			x.name, x.vis = unmangled(x.name)
		}
		props = append(props, x)
	}
	return props
}

// unmangled takes a key of an object's array apart.
func unmangled(key string) (name, vis string) {
	if !strings.HasPrefix(key, "\x00") {
		return key, ""
	}
	class, name, ok := strings.Cut(key[1:], "\x00")
	switch {
	case !ok:
		return key, ""
	case class == "*":
		return name, "protected"
	}
	return name, class
}

// flush writes what has been printed where the text goes out piece by piece.
func (p *printer) flush() {
	if p.direct {
		p.c.Write(string(p.b))
		p.b = p.b[:0]
	}
}

// properties returns what is printed of an object.
func properties(o *php.Object) []property {
	if f, ok := o.Data.(*php.Func); ok {
		return closureProperties(f)
	}
	return propertiesOf(o.Fields())
}

func propertiesOf(fields []php.Field) []property {
	var props []property
	for _, f := range fields {
		x := property{name: f.Name, val: f.Value}
		switch {
		case f.Visible():
		case f.Prop.Visibility == php.Private:
			x.vis = f.Class
		default:
			x.vis = "protected"
		}
		if f.Prop != nil {
			x.typ = f.Prop.Type
		} else {
			x.name, x.vis = unmangled(f.Name)
		}
		if !x.val.IsUndef() || x.typ != "" {
			props = append(props, x)
		}
	}
	return props
}

// closureProperties lists what a closure calls, its $this and its parameters.
func closureProperties(f *php.Func) []property {
	var props []property
	if !strings.HasSuffix(f.Name, "{closure}") {
		props = append(props, property{name: "function", val: php.String(f.Name)})
	}
	if f.This != nil {
		props = append(props, property{name: "this", val: f.This.Value()})
	}
	var params php.Array
	for i, x := range f.Params {
		if x.Name == "" {
			continue // a closure that the program only calls
		}
		name, kind := "$"+x.Name, "<required>"
		if x.ByRef {
			name = "&" + name
		}
		if x.Optional || x.Variadic || f.Required > 0 && i >= f.Required {
			kind = "<optional>"
		}
		params.Set(name, php.String(kind))
	}
	if params.Len() == 0 {
		return props
	}
	return append(props, property{name: "parameter", val: params.Value()})
}

// VarDump prints values with their types.
// https://www.php.net/manual/en/function.var-dump.php
func VarDump(c *php.Context, value php.Value, values ...php.Value) {
	p := &printer{c: c, direct: true}
	p.dump(value, 0)
	for _, v := range values {
		p.dump(v, 0)
	}
	c.Write(string(p.b))
}

func (p *printer) dump(v php.Value, indent int) {
	p.spaces(indent)
	amp := ""
	if isShared(v) {
		amp = "&"
	}
	v = v.Deref()
	switch v.Kind() {
	case php.KindBool:
		p.str(amp + "bool(" + strconv.FormatBool(v.AsBool()) + ")\n")
	case php.KindInt:
		p.str(amp + "int(")
		p.int(v.AsInt())
		p.str(")\n")
	case php.KindFloat:
		p.str(amp + "float(" + p.float(v.AsFloat()) + ")\n")
	case php.KindString:
		p.str(amp + "string(")
		p.int(len(v.AsString()))
		p.str(") \"")
		p.str(v.AsString())
		p.str("\"\n")
	case php.KindArray:
		p.dumpArray(v, amp, indent)
	case php.KindObject:
		p.dumpObject(v, amp, indent)
	case php.KindResource:
		r := v.AsResource()
		kind := r.Type
		if r.Closed {
			kind = "Unknown"
		}
		p.str(amp + "resource(" + strconv.Itoa(r.ID) + ") of type (" + kind + ")\n")
	default:
		p.str(amp + "NULL\n")
	}
}

func (p *printer) dumpArray(v php.Value, amp string, indent int) {
	if !p.enter(v) {
		p.str("*RECURSION*\n")
		return
	}
	a := v.AsArray()
	p.str(amp + "array(")
	p.int(a.Len())
	p.str(") {\n")
	for pos := a.First(); pos >= 0; pos = a.Next(pos) {
		p.spaces(indent + 2)
		if k := a.KeyAt(pos); k.IsInt() {
			p.str("[")
			p.int(k.AsInt())
			p.str("]=>\n")
		} else {
			p.str("[\"" + k.AsString() + "\"]=>\n")
		}
		p.dump(slot(a, pos), indent+2)
	}
	p.spaces(indent)
	p.str("}\n")
	p.leave()
}

func (p *printer) dumpObject(v php.Value, amp string, indent int) {
	if o := v.AsObject(); o.Class.Enum {
		p.str(amp + "enum(" + caseName(o) + ")\n")
		return
	}
	if !p.enter(v) {
		p.str("*RECURSION*\n")
		return
	}
	o := v.AsObject()
	if o.Class.Method("__debugInfo") != nil {
		p.flush()
	}
	props := p.shown(o)
	p.str(amp + "object(" + o.Class.Name + ")#")
	p.int(p.c.ObjectID(o))
	p.str(" (")
	p.int(initialised(props))
	p.str(") {\n")
	for _, x := range props {
		p.spaces(indent + 2)
		if x.number {
			p.str("[" + x.name)
		} else {
			p.str("[\"" + x.name + "\"")
		}
		if x.vis == "protected" {
			p.str(":protected")
		} else if x.vis != "" {
			p.str(":\"" + x.vis + "\":private")
		}
		p.str("]=>\n")
		if x.val.IsUndef() {
			p.spaces(indent + 2)
			p.str("uninitialized(" + x.typ + ")\n")
			continue
		}
		p.dump(x.val, indent+2)
	}
	p.spaces(indent)
	p.str("}\n")
	p.leave()
}

// initialised counts the properties that have a value.
func initialised(props []property) int {
	n := 0
	for _, x := range props {
		if !x.val.IsUndef() {
			n++
		}
	}
	return n
}

// PrintR prints a value in a readable form.
// https://www.php.net/manual/en/function.print-r.php
func PrintR(c *php.Context, value php.Value) bool {
	p := &printer{c: c}
	p.readable(value, 0)
	c.Write(string(p.b))
	return true
}

// PrintRReturn prints a value in a readable form, or returns the text.
// https://www.php.net/manual/en/function.print-r.php
func PrintRReturn(c *php.Context, value php.Value, ret bool) php.Value {
	if !ret {
		return php.Bool(PrintR(c, value))
	}
	p := &printer{c: c}
	p.readable(value, 0)
	return php.String(string(p.b))
}

func (p *printer) readable(v php.Value, indent int) {
	v = v.Deref()
	switch v.Kind() {
	case php.KindArray:
		p.str("Array\n")
		if !p.enter(v) {
			p.str(" *RECURSION*")
			return
		}
		a := v.AsArray()
		p.open(indent)
		for pos := a.First(); pos >= 0; pos = a.Next(pos) {
			p.spaces(indent + 4)
			p.str("[" + a.KeyAt(pos).String(p.c) + "] => ")
			p.readable(a.ValueAt(pos), indent+8)
			p.str("\n")
		}
		p.closeParen(indent)
	case php.KindObject:
		p.str(v.AsObject().Class.Name + objectWord(v.AsObject()) + "\n")
		if v.AsObject().Class.Name == "SensitiveParameterValue" { // it shows no list at all
			return
		}
		if !p.enter(v) {
			p.str(" *RECURSION*")
			return
		}
		p.open(indent)
		for _, x := range p.shown(v.AsObject()) {
			if x.val.IsUndef() {
				continue
			}
			p.spaces(indent + 4)
			p.str("[" + x.name)
			if x.vis == "protected" {
				p.str(":protected")
			} else if x.vis != "" {
				p.str(":" + x.vis + ":private")
			}
			p.str("] => ")
			p.readable(x.val, indent+8)
			p.str("\n")
		}
		p.closeParen(indent)
	default:
		p.str(v.String(p.c))
	}
}

func (p *printer) open(indent int) {
	p.spaces(indent)
	p.str("(\n")
}

func (p *printer) closeParen(indent int) {
	p.spaces(indent)
	p.str(")\n")
	p.leave()
}

// VarExport prints a value as PHP code.
// https://www.php.net/manual/en/function.var-export.php
func VarExport(c *php.Context, value php.Value) { c.Write(exported(c, value)) }

// VarExportReturn prints a value as PHP code, or returns it.
// https://www.php.net/manual/en/function.var-export.php
func VarExportReturn(c *php.Context, value php.Value, ret bool) php.Value {
	s := exported(c, value)
	if ret {
		return php.String(s)
	}
	c.Write(s)
	return php.Null
}

func exported(c *php.Context, value php.Value) string {
	p := &printer{c: c}
	p.export(value, 1)
	return string(p.b)
}

func (p *printer) export(v php.Value, level int) {
	v = v.Deref()
	switch v.Kind() {
	case php.KindBool:
		p.str(strconv.FormatBool(v.AsBool()))
	case php.KindInt:
		p.exportInt(v.AsInt())
	case php.KindFloat:
		s := p.float(v.AsFloat())
		if !strings.ContainsAny(s, ".EIN") {
			s += ".0"
		}
		p.str(s)
	case php.KindString:
		p.exportString(v.AsString())
	case php.KindArray:
		p.exportArray(v, level)
	case php.KindObject:
		p.exportObject(v, level)
	default:
		p.str("NULL")
	}
}

func (p *printer) exportInt(i int) {
	if i == -1<<63 { // PHP has no literal for it
		p.str("-9223372036854775807-1")
		return
	}
	p.int(i)
}

var exportEscapes = strings.NewReplacer("\\", "\\\\", "'", "\\'", "\x00", "' . \"\\0\" . '")

func (p *printer) exportString(s string) {
	p.str("'")
	p.str(exportEscapes.Replace(s))
	p.str("'")
}

// circular warns about a value that contains itself, which becomes NULL.
func (p *printer) circular() {
	p.str("NULL")
	p.c.Warning("var_export does not handle circular references")
}

func (p *printer) exportArray(v php.Value, level int) {
	if !p.enter(v) {
		p.circular()
		return
	}
	if level > 1 {
		p.str("\n")
		p.spaces((level - 1) * 2)
	}
	p.str("array (\n")
	a := v.AsArray()
	for pos := a.First(); pos >= 0; pos = a.Next(pos) {
		p.spaces(level * 2)
		if k := a.KeyAt(pos); k.IsInt() {
			p.exportInt(k.AsInt())
		} else {
			p.exportString(k.AsString())
		}
		p.str(" => ")
		p.export(a.ValueAt(pos), level+1)
		p.str(",\n")
	}
	if level > 1 {
		p.spaces((level - 1) * 2)
	}
	p.str(")")
	p.leave()
}

func (p *printer) exportObject(v php.Value, level int) {
	if !p.enter(v) {
		p.circular()
		return
	}
	o := v.AsObject()
	if level > 1 {
		p.str("\n")
		p.spaces((level - 1) * 2)
	}
	if o.Class.Enum {
		p.str("\\" + caseName(o))
		return
	}
	std := o.Class.Name == "stdClass"
	var props []property
	if a, ok := o.Exported(p.c); ok {
		props = keyed(p.c, a)
		p.str("\\" + o.Class.Name + "::__set_state(array(\n")
	} else if std {
		p.str("(object) array(\n")
		props = properties(o)
	} else {
		p.str("\\" + o.Class.Name + "::__set_state(array(\n")
		if o.Data == nil || php.ExceptionOf(v) != nil {
			props = propertiesOf(o.ReadFields(p.c))
		}
	}
	for _, x := range props {
		p.spaces(level*2 + 1)
		if x.number {
			p.str(x.name)
		} else {
			p.exportString(x.name)
		}
		p.str(" => ")
		p.export(x.val, level+1)
		p.str(",\n")
	}
	if level > 1 {
		p.spaces((level - 1) * 2)
	}
	p.str(")")
	if !std {
		p.str(")")
	}
	p.leave()
}

// isShared reports whether a slot that is a reference has another holder.
func isShared(v php.Value) bool { return v.Kind() == php.KindRef }

// caseName is Enum::Case of an enum's case.
func caseName(o *php.Object) string { return o.Class.Name + "::" + enumProp(o, "name").AsString() }

// enumProp returns a property of an enum's case, undefined where it has none.
func enumProp(o *php.Object, name string) php.Value {
	for _, f := range o.Fields() {
		if f.Name == name {
			return f.Value
		}
	}
	return php.Value{}
}

// objectWord is what print_r writes behind the name of an object's class.
func objectWord(o *php.Object) string {
	switch {
	case !o.Class.Enum:
		return " Object"
	case enumProp(o, "value").IsUndef():
		return " Enum"
	case enumProp(o, "value").IsString():
		return " Enum:string"
	}
	return " Enum:int"
}
