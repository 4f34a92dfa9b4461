// Objects as storable strings, and the methods by which classes decide on theirs.

package std

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// unstored are PHP's classes whose objects cannot be stored, in lower case.
var unstored = wordSet(`internaliterator closure generator weakreference weakmap sensitiveparametervalue fiber
	opensslcertificate opensslcertificatesigningrequest opensslasymmetrickey inflatecontext deflatecontext random\engine\secure
	reflectionfunction reflectiongenerator reflectionparameter reflectionnamedtype reflectionuniontype
	reflectionintersectiontype reflectionmethod reflectionclass reflectionobject reflectionproperty
	reflectionclassconstant reflectionextension reflectionzendextension reflectionreference reflectionattribute
	reflectionenum reflectionenumunitcase reflectionenumbackedcase reflectionfiber splfileinfo directoryiterator
	filesystemiterator recursivedirectoryiterator globiterator splfileobject spltempfileobject pdo pdostatement
	pdorow finfo socket addressinfo`)

// ownForms are PHP's classes with a storable form of their own: without __serialize() here it is not known.
var ownForms = wordSet(`arrayobject arrayiterator recursivearrayiterator splfixedarray spldoublylinkedlist splqueue splstack
	splobjectstorage`)

// storedAs reports whether objects of the class, or of a class of PHP's above it, are in the set.
func storedAs(cl *php.Class, set map[string]bool) bool {
	for ; cl != nil; cl = cl.Parent {
		if cl.Internal && set[changeCase(cl.Name, false)] {
			return true
		}
	}
	return false
}

// nesting is what serialize() and unserialize() share with calls of theirs that a class makes in its
// methods of the interface Serializable: numbers go on counting.
type nesting struct {
	counted *counted
	reading *unserializer
}

// nestingKey finds the nesting of a request.
type nestingKey struct{}

// nestedIn returns what a call belongs to.
func nestedIn(c *php.Context) nesting {
	n, _ := c.Ext(nestingKey{}).(nesting)
	return n
}

// within runs code of a class with another nesting.
func within(c *php.Context, n nesting, run func()) {
	before := nestedIn(c)
	if before == n {
		run()
		return
	}
	c.SetExt(nestingKey{}, n)
	defer c.SetExt(nestingKey{}, before)
	run()
}

// call calls a method of the object outside of the current serialize() or unserialize().
func call(c *php.Context, o *php.Object, m *php.Method, args ...php.Value) (v php.Value) {
	within(c, nesting{}, func() { v = m.Call(c, o, o.Class, args) })
	return v.Deref()
}

func (s *serializer) object(o *php.Object) {
	cl := o.Class
	if cl.Enum {
		text := cl.Name + ":" + enumProp(o, "name").AsString()
		s.str("E:" + strconv.Itoa(len(text)) + ":\"" + text + "\";")
		return
	}
	if cl.Anonymous != "" || storedAs(cl, unstored) {
		s.c.Throw("Exception", "Serialization of '%s' is not allowed", cl.Name)
	}
	if m := cl.Method("__serialize"); m != nil {
		data := call(s.c, o, m)
		if !data.IsArray() {
			s.c.Throw("TypeError", "%s::__serialize() must return an array", cl.Name)
		}
		s.head("O", cl.Name)
		s.pairs(data.AsArray())
		return
	}
	if storedAs(cl, ownForms) {
		s.c.Unsupported("P2G201", "serialize() of objects of class "+cl.Name+" is not supported yet")
	}
	if php.InstanceOf(o.Value(), "Serializable") {
		s.custom(o)
		return
	}
	if m := cl.Method("__sleep"); m != nil && cl != php.IncompleteClass {
		s.asleep(o, call(s.c, o, m))
		return
	}
	name, fields := cl.Name, initialisedFields(o)
	if cl == php.IncompleteClass && len(fields) > 0 && fields[0].Name == php.IncompleteName {
		name, fields = fields[0].Value.Deref().String(s.c), fields[1:]
	}
	s.fields(name, fields)
}

// initialisedFields lists the properties that have a value.
func initialisedFields(o *php.Object) []php.Field {
	var list []php.Field
	for _, f := range o.Fields() {
		if !f.Value.IsUndef() {
			list = append(list, f)
		}
	}
	return list
}

// head writes the kind of an object and its class.
func (s *serializer) head(kind, class string) {
	s.str(kind + ":")
	s.int(len(class))
	s.str(`:"` + class + `":`)
}

func (s *serializer) fields(class string, fields []php.Field) {
	s.head("O", class)
	s.int(len(fields))
	s.str(":{")
	for _, f := range fields {
		s.text(f.Mangled())
		s.value(f.Value)
	}
	s.str("}")
}

// pairs writes the keys and values of an array between braces.
func (s *serializer) pairs(a php.Array) {
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
	s.str("}")
}

// custom writes an object in the form that its method of the interface Serializable gives.
func (s *serializer) custom(o *php.Object) {
	var v php.Value
	within(s.c, nesting{counted: s.counted}, func() { v = o.Class.Method("serialize").Call(s.c, o, o.Class, nil).Deref() })
	switch {
	case v.IsNull():
		s.str("N;")
	case v.IsString():
		s.head("C", o.Class.Name)
		s.int(len(v.AsString()))
		s.str(":{" + v.AsString() + "}")
	default:
		s.c.Throw("Exception", "%s::serialize() must return a string or NULL", o.Class.Name)
	}
}

// asleep writes the properties that __sleep() names.
func (s *serializer) asleep(o *php.Object, names php.Value) {
	const only = "serialize(): %s::__sleep() should return an array only containing the names of instance-variables to serialize"
	if !names.IsArray() {
		s.c.Warning(only, o.Class.Name)
		s.str("N;")
		return
	}
	fields := map[string]php.Field{}
	for _, f := range o.Fields() {
		if f.Value.IsUndef() && (f.Prop == nil || f.Prop.Type == "") {
			continue // unset
		}
		fields[f.Mangled()] = f
	}
	var list []php.Field
	taken := map[string]bool{}
	for v := range names.AsArray().Values() {
		if !v.IsString() {
			s.c.Warning(only, o.Class.Name)
		}
		name := v.String(s.c)
		key, ok := name, false
		for _, key = range []string{name, "\x00" + o.Class.Name + "\x00" + name, "\x00*\x00" + name} {
			if _, ok = fields[key]; ok {
				break
			}
		}
		switch {
		case !ok:
			s.c.Warning("serialize(): \"%s\" returned as member variable from __sleep() but does not exist", name)
		case taken[key]:
			s.c.Notice("serialize(): \"%s\" is returned from __sleep() multiple times", name)
		case !fields[key].Value.IsUndef():
			taken[key] = true
			list = append(list, fields[key])
		}
	}
	s.fields(o.Class.Name, list)
}
