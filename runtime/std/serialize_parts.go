// Serializing piece by piece: several values that share one table of references,
// as the variables of a session do.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// Serializer writes values that share back references, with text in between.
type Serializer struct{ s serializer }

// NewSerializer returns an empty Serializer.
func NewSerializer(c *php.Context) *Serializer {
	return &Serializer{serializer{c: c, counted: &counted{}}}
}

// Append writes a value; a reference that came before becomes a back reference.
func (z *Serializer) Append(v php.Value) { z.s.value(v) }

// Raw writes text that is no value.
func (z *Serializer) Raw(text string) { z.s.str(text) }

// String returns what has been written.
func (z *Serializer) String() string { return string(z.s.b) }

// Unserializer reads values that share back references, with text in between.
type Unserializer struct{ u unserializer }

// NewUnserializer returns an Unserializer at the start of data.
func NewUnserializer(c *php.Context, data string) *Unserializer {
	z := &Unserializer{unserializer{c: c, s: data, maxDepth: c.IniInt("unserialize_max_depth"), targets: targetsOf(data)}}
	z.u.options(php.Array{})
	return z
}

// Next reads the value at the current position; where a later one refers to it,
// the result is a reference.
func (z *Unserializer) Next() (v php.Value, ok bool) { return z.u.value() }

// Pos returns the current position.
func (z *Unserializer) Pos() int { return z.u.i }

// SetPos moves to a position.
func (z *Unserializer) SetPos(pos int) { z.u.i = pos }

// Done calls what the classes of the objects do when they are read back, and releases the references
// that nothing refers to.
func (z *Unserializer) Done() {
	z.u.settle()
	for _, r := range z.u.targets {
		r.Release()
	}
}

// UnserializeText reads one value without a notice; ok is false if it is broken.
func UnserializeText(c *php.Context, data string) (v php.Value, ok bool) {
	z := NewUnserializer(c, data)
	v, ok = z.Next()
	z.Done()
	return v.Deref(), ok
}
