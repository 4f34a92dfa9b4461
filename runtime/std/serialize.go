// serialize: values as storable strings.

package std

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// serializer builds the storable form of one value.
type serializer struct {
	c *php.Context
	b []byte
	*counted

	outer []php.Array // the arrays around the current value
}

// counted is what back references count: the values so far.
type counted struct {
	n    int
	objs map[*php.Object]int
	refs map[*php.Ref]int
}

// Serialize returns a storable string of a value.
// https://www.php.net/manual/en/function.serialize.php
func Serialize(c *php.Context, value php.Value) string {
	s := serializer{c: c, counted: nestedIn(c).counted}
	if s.counted == nil {
		s.counted = &counted{}
	}
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
	s.pairs(a)
	s.outer = s.outer[:len(s.outer)-1]
}
