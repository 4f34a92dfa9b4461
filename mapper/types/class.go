package types

// Class is a class or interface as far as types go: its name and what is above it.
type Class struct {
	Name       string
	Parent     *Class
	Interfaces []*Class
	// Index is the class's place among those of the program; below 0 it is one of the runtime.
	Index     int
	Interface bool
	// Open says that the program has classes below it.
	Open bool
	// Generator is the runtime's class of that name, whose objects have a Go type of their own.
	Generator bool
}

// Is reports whether cl is other or stands below it. A nil class is any.
func (cl *Class) Is(other *Class) bool {
	for k := cl; k != nil; k = k.Parent {
		if k == other {
			return true
		}
		for _, i := range k.Interfaces {
			if i.Is(other) {
				return true
			}
		}
	}
	return false
}

// Common returns the nearest class that a and b both are, nil if there is none.
func Common(a, b *Class) *Class {
	if a == nil || b == nil {
		return nil
	}
	if b.Is(a) {
		return a
	}
	for k := a; k != nil; k = k.Parent {
		if b.Is(k) {
			return k
		}
	}
	for k := a; k != nil; k = k.Parent {
		for _, i := range k.Interfaces {
			if b.Is(i) {
				return i
			}
		}
	}
	return nil
}

// InstanceOf returns the instances of a class.
func InstanceOf(cl *Class) Type { return Type{Mask: Object, Class: cl} }
