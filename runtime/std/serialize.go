// serialize: values as storable strings.

package std

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// serializer builds the storable form of one value.
type serializer struct {
	c    *php.Context
	b    []byte
	n    int // values so far: back references count them
	objs map[*php.Object]int
	refs map[*php.Ref]int

	outer []php.Array // the arrays around the current value
}

// Serialize returns a storable string of a value.
// https://www.php.net/manual/en/function.serialize.php
func Serialize(c *php.Context, value php.Value) string {
	s := serializer{c: c}
	s.value(value)
	return string(s.b)
}

func (s *serializer) str(x string) { s.b = append(s.b, x...) }
func (s *serializer) int(i int)    { s.b = strconv.AppendInt(s.b, int64(i), 10) }

func (s *serializer) text(x string) {
	s.str("s:")
	s.int(len(x))
	s.str(`:"`)
	s.str(x)
	s.str(`";`)
}

// seen appends a back reference if v, an object or a reference, came before.
func (s *serializer) seen(v php.Value) bool {
	s.n++
	isRef := v.Kind() == php.KindRef
	if isRef && v.Deref().IsObject() {
		v = v.Deref()
	}
	at := 0
	switch v.Kind() {
	case php.KindObject:
		if at = s.objs[v.AsObject()]; at == 0 {
			if s.objs == nil {
				s.objs = map[*php.Object]int{}
			}
			s.objs[v.AsObject()] = s.n
		}
	case php.KindRef:
		if at = s.refs[v.AsRef()]; at == 0 {
			if s.refs == nil {
				s.refs = map[*php.Ref]int{}
			}
			s.refs[v.AsRef()] = s.n
		}
	}
	if at == 0 {
		return false
	}
	mark := "r:"
	if isRef {
		mark = "R:"
		s.n--
	}
	s.str(mark)
	s.int(at)
	s.str(";")
	return true
}

func (s *serializer) value(v php.Value) {
	if s.seen(v) {
		return
	}
	v = v.Deref()
	switch v.Kind() {
	case php.KindBool:
		if v.AsBool() {
			s.str("b:1;")
		} else {
			s.str("b:0;")
		}
	case php.KindInt:
		s.str("i:")
		s.int(v.AsInt())
		s.str(";")
	case php.KindFloat:
		s.str("d:" + php.FormatFloat(v.AsFloat(), s.c.IniInt("serialize_precision")) + ";")
	case php.KindString:
		s.text(v.AsString())
	case php.KindArray:
		s.array(v.AsArray())
	case php.KindObject:
		s.object(v.AsObject())
	case php.KindResource:
		s.str("i:0;")
	default:
		s.str("N;")
	}
}

func (s *serializer) array(a php.Array) {
	around := 0
	for _, o := range s.outer {
		if o.Same(a) && a.Len() > 0 {
			around++
		}
	}
	if around > 1 { // contains itself other than by a counted reference
		s.str("N;")
		return
	}
	s.outer = append(s.outer, a)
	s.str("a:")
	s.int(a.Len())
	s.str(":{")
	for p := a.First(); p >= 0; p = a.Next(p) {
		if k := a.KeyAt(p); k.IsInt() {
			s.str("i:")
			s.int(k.AsInt())
			s.str(";")
		} else {
			s.text(k.AsString())
		}
		s.value(slot(a, p))
	}
	s.outer = s.outer[:len(s.outer)-1]
	s.str("}")
}

// incompleteName is the property that keeps the name of an unknown class.
const incompleteName = "__PHP_Incomplete_Class_Name"

func (s *serializer) object(o *php.Object) {
	if o.Class.Internal && o.Class.Final { // Closure, Generator …
		s.c.Throw("Exception", "Serialization of '%s' is not allowed", o.Class.Name)
	}
	if o.Class.Enum {
		text := o.Class.Name + ":" + enumProp(o, "name").AsString()
		s.str("E:" + strconv.Itoa(len(text)) + ":\"" + text + "\";")
		return
	}
	name, props := o.Class.Name, properties(o)
	if o.Class == incompleteClass && len(props) > 0 && props[0].name == incompleteName {
		name, props = props[0].val.String(s.c), props[1:]
	}
	s.str("O:")
	s.int(len(name))
	s.str(`:"` + name + `":`)
	s.int(len(props))
	s.str(":{")
	for _, p := range props {
		switch p.vis {
		case "":
			s.text(p.name)
		case "protected":
			s.text("\x00*\x00" + p.name)
		default:
			s.text("\x00" + p.vis + "\x00" + p.name)
		}
		s.value(p.val)
	}
	s.str("}")
}
