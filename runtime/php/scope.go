// Scope: variables by name, for globals, includes and variable variables.

package php

// Scope maps variable names to cells and remembers their order.
type Scope struct {
	bound *Bound // what a file that is included there runs with
	vars  map[string]*Ref
	names []string
}

// BindTo notes what a file that is included in the scope runs with.
func (s *Scope) BindTo(b *Bound) { s.bound = b }

// Bound is what an included file runs with.
func (s *Scope) Bound() *Bound { return s.bound }

// NewScope returns an empty scope.
func NewScope() *Scope { return &Scope{vars: map[string]*Ref{}} }

// Ref returns the cell of a variable, created as undefined.
func (s *Scope) Ref(name string) *Ref {
	if r := s.vars[name]; r != nil {
		return r
	}
	r := NewRef(Value{})
	s.put(name, r)
	return r
}

func (s *Scope) put(name string, r *Ref) {
	if old, ok := s.vars[name]; !ok {
		s.names = append(s.names, name)
	} else {
		old.Release()
	}
	s.vars[name] = r
}

// Lookup returns the cell of a variable, and whether the scope knows it.
func (s *Scope) Lookup(name string) (*Ref, bool) {
	r, ok := s.vars[name]
	return r, ok
}

// Get returns the value of a variable, and warns if it is undefined.
func (s *Scope) Get(c *Context, name string) Value {
	if r := s.vars[name]; r != nil && r.V.k != KindUndef {
		return r.V
	}
	return c.Undefined(name)
}

// Bind makes the variable name an alias of the cell.
func (s *Scope) Bind(name string, r *Ref) { s.put(name, r.Keep()) }

// Unset removes a variable.
func (s *Scope) Unset(name string) {
	r, ok := s.vars[name]
	if !ok {
		return
	}
	for i, n := range s.names {
		if n == name {
			s.names = append(s.names[:i:i], s.names[i+1:]...)
			break
		}
	}
	if r.single() { // running code may have looked it up: it is the variable's again when that is assigned
		r.V = Value{}
		s.names = append(s.names, name)
		return
	}
	r.Release()
	delete(s.vars, name)
}

// Names returns the names of the defined variables in order of creation.
func (s *Scope) Names() []string {
	out := make([]string, 0, len(s.names))
	for _, n := range s.names {
		if s.vars[n].V.k != KindUndef {
			out = append(out, n)
		}
	}
	return out
}

// Array returns the variables as an array, as get_defined_vars() does.
func (s *Scope) Array() Array {
	var a Array
	for _, n := range s.Names() {
		a.Set(n, s.vars[n].V.Copy())
	}
	return a
}

// Undefined warns that a variable is undefined and returns null.
func (c *Context) Undefined(name string) Value {
	c.Warning("Undefined variable $%s", name)
	return Null
}

// Var returns v, or null with the warning of an undefined variable.
func (c *Context) Var(v Value, name string) Value {
	if v.k == KindUndef {
		return c.Undefined(name)
	}
	return v
}
