package types

import (
	"maps"
	"slices"
	"sort"
	"strconv"
)

// Field is what an array holds under one key that the program writes as a constant.
type Field struct {
	Key  string // an int key in decimal, which no string key can be
	Type Type
	Must bool // the key exists in every such array
}

// maxFields is how many keys of one array are told apart; a table with more is a map.
const maxFields = 32

// At returns what a holds under a constant key, and whether the key is known to exist.
func (a *Array) At(key string) (Type, bool) {
	if a == nil {
		return MixedT, false
	}
	must := false
	if a.Len > 0 && key != "" && key[0] >= '0' && key[0] <= '9' {
		n, err := strconv.Atoi(key)
		must = err == nil && n < a.Len && strconv.Itoa(n) == key
	}
	if i, ok := a.field(key); ok {
		return a.Fields[i].Type, must || a.Fields[i].Must
	}
	return a.rest(), must
}

// rest is what a holds under keys that are no fields.
func (a *Array) rest() Type {
	if a.Fields == nil {
		return a.Elem
	}
	return a.Rest
}

// field finds a key among the fields.
func (a *Array) field(key string) (int, bool) {
	i := sort.Search(len(a.Fields), func(i int) bool { return a.Fields[i].Key >= key })
	return i, i < len(a.Fields) && a.Fields[i].Key == key
}

// Put returns a after a write of t under a constant key. What may be a reference keeps
// being anything: a write through another name would not show here.
func (a Array) Put(key string, t Type) Array {
	old, must := a.At(key)
	if old.Has(Mixed) && old.Mask&Mixed == Mixed {
		t = Union(old, t)
		if a.Fields == nil {
			a.Elem = Union(a.Elem, t)
			return a
		}
	} else {
		must = true
	}
	i, found := a.field(key)
	fields := make([]Field, 0, len(a.Fields)+1)
	fields = append(fields, a.Fields[:i]...)
	fields = append(fields, Field{key, t, must})
	if found {
		i++
	}
	fields = append(fields, a.Fields[i:]...)
	return a.with(fields, a.rest(), 0)
}

// Record collects the first elements of an array literal, those with constant keys, so that their array is described
// once. The zero value is an empty one.
type Record struct {
	fields map[string]Type
	done   bool
}

// Put adds an element to the record, or to a where the record has ended.
func (r *Record) Put(a Array, key string, t Type) Array {
	if r.done {
		return a.Put(key, t)
	}
	if r.fields == nil {
		r.fields = map[string]Type{}
	}
	r.fields[key] = t
	return a
}

// Into ends the record and returns a with its elements.
func (r *Record) Into(a Array) Array {
	if r.done || len(r.fields) == 0 {
		r.done = true
		return a
	}
	r.done = true
	fields := make([]Field, 0, len(r.fields))
	for _, key := range slices.Sorted(maps.Keys(r.fields)) {
		fields = append(fields, Field{key, r.fields[key], true})
	}
	return a.with(fields, a.rest(), 0)
}

// PutAny returns a after a write of t under a key that only its kinds are known of.
func (a Array) PutAny(t Type) Array {
	if a.Fields == nil {
		a.Elem = Union(a.Elem, t)
		return a
	}
	fields := make([]Field, len(a.Fields))
	for i, f := range a.Fields {
		fields[i] = Field{f.Key, Union(f.Type, t), f.Must}
	}
	return a.with(fields, Union(a.Rest, t), 0)
}

// Append returns a after t was appended, at a key that does not exist yet.
func (a Array) Append(t Type) Array {
	if a.Fields == nil {
		a.Elem = Union(a.Elem, t)
		return a
	}
	fields := make([]Field, len(a.Fields))
	for i, f := range a.Fields {
		if _, err := strconv.Atoi(f.Key); err == nil && !f.Must {
			f.Type = Union(f.Type, t)
		}
		fields[i] = f
	}
	return a.with(fields, Union(a.Rest, t), 0)
}

// Loosen returns a where the key may be gone, any key where it is "*": after unset, or in a
// function that leaves elements out. What is there keeps its key.
func (a Array) Loosen(key string) Array {
	fields := make([]Field, len(a.Fields))
	for i, f := range a.Fields {
		f.Must = f.Must && key != "*" && f.Key != key
		fields[i] = f
	}
	a.Len = 0
	if a.Fields == nil {
		return a
	}
	return a.with(fields, a.Rest, 0)
}

// Renumber returns a after its int keys were counted anew.
func (a Array) Renumber() Array {
	a.Len = 0
	if a.Fields == nil {
		return a
	}
	rest := a.Rest
	var fields []Field
	for _, f := range a.Fields {
		if _, err := strconv.Atoi(f.Key); err == nil {
			rest = Union(rest, f.Type)
			continue
		}
		fields = append(fields, f)
	}
	return a.with(fields, rest, 0)
}

// Overlay returns the arrays that have the keys of a and of b, with b's element where both
// have one.
func Overlay(a, b *Array) *Array {
	if a == nil || b == nil {
		return nil
	}
	out := Array{Key: a.Key | b.Key, List: a.List && b.List, Len: max(a.Len, b.Len), Elem: Union(a.Elem, b.Elem)}
	if a.Fields == nil && b.Fields == nil {
		return &out
	}
	var fields []Field
	for _, key := range keysOf(a, b) {
		x, mustA := a.At(key)
		y, mustB := b.At(key)
		if !mustB {
			y = Union(x, y)
		}
		fields = append(fields, Field{key, y, mustA || mustB})
	}
	out = out.with(fields, Union(a.rest(), b.rest()), 0)
	return &out
}

// Uniform reports whether all fields have one kind of scalar, so that they tell no more than
// the type of the elements does.
func (a Array) Uniform() bool {
	for _, f := range a.Fields {
		if f.Type.Mask != a.Elem.Mask || f.Type.Has(Arr|Object) {
			return false
		}
	}
	return true
}

// keysOf returns the keys of the fields of both, in order.
func keysOf(a, b *Array) []string {
	var keys []string
	i, j := 0, 0
	for i < len(a.Fields) || j < len(b.Fields) {
		switch {
		case j == len(b.Fields) || i < len(a.Fields) && a.Fields[i].Key < b.Fields[j].Key:
			keys = append(keys, a.Fields[i].Key)
			i++
		case i == len(a.Fields) || b.Fields[j].Key < a.Fields[i].Key:
			keys = append(keys, b.Fields[j].Key)
			j++
		default:
			keys = append(keys, a.Fields[i].Key)
			i, j = i+1, j+1
		}
	}
	return keys
}

// with returns a with other fields: those that say no more than the rest are left out. The array lies depth levels deep in another type.
func (a Array) with(fields []Field, rest Type, depth int) Array {
	elem := rest
	for _, f := range fields {
		elem = union(elem, f.Type, depth+1)
	}
	a.Elem, a.Fields, a.Rest = elem, nil, Never
	if len(fields) > maxFields {
		return a
	}
	for _, f := range fields {
		if !f.Must && Equal(f.Type, elem) {
			rest = elem
			continue
		}
		a.Fields = append(a.Fields, f)
	}
	if a.Fields != nil {
		a.Rest = rest
	}
	return a
}

// unionFields adds to out, which is the union otherwise, the fields of a and b.
func unionFields(out Array, a, b *Array, depth int) Array {
	if a.Fields == nil && b.Fields == nil {
		return out
	}
	var fields []Field
	for _, key := range keysOf(a, b) {
		x, mustA := a.At(key)
		y, mustB := b.At(key)
		fields = append(fields, Field{key, union(x, y, depth+1), mustA && mustB})
	}
	return out.with(fields, union(a.rest(), b.rest(), depth+1), depth)
}

// widenFields widens the fields of u from old's.
func widenFields(old, u *Array, depth int) Array {
	fields := make([]Field, len(u.Fields))
	for i, f := range u.Fields {
		was, _ := old.At(f.Key)
		f.Type = widen(was, f.Type, depth+1)
		fields[i] = f
	}
	return u.with(fields, widen(old.rest(), u.Rest, depth+1), depth)
}

// subElems reports whether b allows what a holds, key by key.
func subElems(a, b *Array) bool {
	for _, key := range keysOf(a, b) {
		x, mustA := a.At(key)
		y, mustB := b.At(key)
		if mustB && !mustA || !Sub(x, y) {
			return false
		}
	}
	return Sub(a.rest(), b.rest())
}

// equalFields reports whether a and b have the same fields.
func equalFields(a, b *Array) bool {
	if len(a.Fields) != len(b.Fields) {
		return false
	}
	for i, f := range a.Fields {
		g := b.Fields[i]
		if f.Key != g.Key || f.Must != g.Must || !Equal(f.Type, g.Type) {
			return false
		}
	}
	return a.Fields == nil || Equal(a.Rest, b.Rest)
}
