// $_SESSION as text: the formats of session.serialize_handler.

package session

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/std"
)

// encode writes $_SESSION in the configured format; ok is false if there is
// nothing to write.
func (s *state) encode(fn string) (data string, ok bool) {
	vars := s.c.Session.AsArray()
	switch s.c.Ini("session.serialize_handler") {
	case "php_serialize":
		return std.Serialize(s.c, vars.Value()), true
	case "php_binary":
		return s.encodeVars(fn, vars, func(key string) (string, bool) {
			return string([]byte{byte(len(key))}) + key, len(key) <= 127
		}, false)
	}
	return s.encodeVars(fn, vars, func(key string) (string, bool) {
		return key + "|", !strings.Contains(key, "|")
	}, true)
}

// encodeVars writes each variable behind its name. What label refuses is left
// out, or, if strict, makes the whole text empty.
func (s *state) encodeVars(fn string, vars php.Array, label func(key string) (string, bool), strict bool) (string, bool) {
	out := std.NewSerializer(s.c)
	for pos := vars.First(); pos >= 0; pos = vars.Next(pos) {
		key := vars.KeyAt(pos)
		if key.Kind() == php.KindInt {
			s.c.Warning("%s: Skipping numeric key %d", fn, key.AsInt())
			continue
		}
		head, ok := label(key.AsString())
		switch {
		case ok:
			out.Raw(head)
			out.Append(vars.RawAt(pos))
		case strict:
			return "", false
		}
	}
	text := out.String()
	return text, text != ""
}

// decode adds the variables in data to $_SESSION. Data that is broken destroys
// the session.
func (s *state) decode(fn, data string) bool {
	ok := true
	switch s.c.Ini("session.serialize_handler") {
	case "php_serialize":
		ok = s.decodeAll(data)
	case "php_binary":
		ok = s.decodeVars(data, binaryLabel)
	default:
		ok = s.decodeVars(data, textLabel)
	}
	if !ok {
		s.destroy(fn)
		s.c.Session = php.Array{}.Value()
		s.c.Warning("%s: Failed to decode session object. Session has been destroyed", fn)
	}
	return ok
}

// decodeAll reads the whole of $_SESSION as one value.
func (s *state) decodeAll(data string) bool {
	if data == "" {
		return true
	}
	v, ok := std.UnserializeText(s.c, data)
	if ok && v.Kind() == php.KindArray {
		s.c.Session = v
	} else {
		s.c.Session = php.Array{}.Value()
	}
	return ok
}

// label finds the name at the head of data: key, and where its value begins.
// done is set if only a rest without a variable is left.
type label func(data string) (key string, value int, done, ok bool)

// textLabel reads "name|". A rest without a bar is ignored.
func textLabel(data string) (key string, value int, done, ok bool) {
	bar := strings.IndexByte(data, '|')
	if bar < 0 {
		return "", 0, true, data == ""
	}
	return data[:bar], bar + 1, false, true
}

// binaryLabel reads a length byte and a name of that length.
func binaryLabel(data string) (key string, value int, done, ok bool) {
	if data == "" {
		return "", 0, true, true
	}
	n := int(data[0] & 127)
	if 1+n >= len(data) {
		return "", 0, false, false
	}
	return data[1 : 1+n], 1 + n, false, true
}

// decodeVars reads the variables one by one.
func (s *state) decodeVars(data string, next label) bool {
	in := std.NewUnserializer(s.c, data)
	defer in.Done()
	if s.c.Session.Kind() != php.KindArray {
		s.c.Session = php.Array{}.Value()
	}
	for {
		key, at, done, ok := next(data[in.Pos():])
		if done || !ok {
			return ok
		}
		in.SetPos(in.Pos() + at)
		v, ok := in.Next()
		if !ok {
			return false
		}
		vars := s.c.Session.AsArray()
		if v.Kind() == php.KindRef {
			vars.Bind(key, v.AsRef())
		} else {
			vars.Set(key, v)
		}
		s.c.Session = vars.Value()
	}
}
