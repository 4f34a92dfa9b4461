// Scopes of a function's variables: which are declared where, which must move to the
// function's head, which are never read, and what each is called.

package codegen

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// scope is a Go block. Variables of scopes that do not enclose each other may share a name.
type scope struct {
	parent *scope
	fn     *scope // the outermost scope of the function or function literal
	names  map[string]bool
	below  map[string]bool // names used in scopes inside this one
}

// variable is what is known of one ir.Var in a function.
type variable struct {
	v             *ir.Var
	scopes        []*scope // where it is declared
	fn            *scope   // the innermost function that encloses every mention
	read, written bool
	again         bool // assigned after its declaration
	wide          bool // its address, or a type assertion, needs the type that it is held as
	narrow        bool // Go knows it as the struct that `new` has given
	hoist         bool // declared at the function's head, because it outlives the block of its :=
	param         bool
	name          string
}

// scopes is the result for one function.
type scopes struct {
	root  *scope
	funcs map[*ir.FuncLit]*scope
	vars  map[*ir.Var]*variable
	again map[ir.Stmt]bool // declarations of what their scope has declared already
	order []*variable      // in order of appearance

	ranges []*ir.Range
}

// analyse collects the variables of a function.
func analyse(params []*ir.Var, body []ir.Stmt) *scopes {
	s := &scopes{root: newFuncScope(nil), funcs: map[*ir.FuncLit]*scope{}, vars: map[*ir.Var]*variable{}, again: map[ir.Stmt]bool{}}
	for _, p := range params {
		s.declare(p, s.root).param = true
	}
	s.block(body, s.root)
	s.hoistTogether()
	for _, v := range s.order {
		if len(v.scopes) == 0 {
			v.hoist = true
		}
		if v.hoist {
			v.scopes = []*scope{v.fn}
		}
	}
	return s
}

func newFuncScope(parent *scope) *scope {
	s := &scope{parent: parent}
	s.fn = s
	return s
}

func (s *scope) child() *scope { return &scope{parent: s, fn: s.fn} }

// encloses reports whether inner is s or lies in it.
func (s *scope) encloses(inner *scope) bool {
	for at := inner; at != nil; at = at.parent {
		if at == s {
			return true
		}
	}
	return false
}

// hoisted returns the variables to declare at the head of the function with scope fn.
func (s *scopes) hoisted(fn *scope) []*variable {
	var list []*variable
	for _, v := range s.order {
		if v.hoist && v.fn == fn && !v.param {
			list = append(list, v)
		}
	}
	return list
}

// get returns what is known of v, which is mentioned in scope in.
func (s *scopes) get(v *ir.Var, in *scope) *variable {
	x := s.vars[v]
	if x == nil {
		x = &variable{v: v, fn: in.fn}
		s.vars[v] = x
		s.order = append(s.order, x)
	}
	for !x.fn.encloses(in) {
		x.fn = x.fn.parent.fn
	}
	return x
}

func (s *scopes) declare(v *ir.Var, in *scope) *variable {
	x := s.get(v, in)
	if !slices.Contains(x.scopes, in) {
		x.scopes = append(x.scopes, in)
	}
	return x
}

// define notes that st declares v.
func (s *scopes) define(st ir.Stmt, v *ir.Var, in *scope) {
	if x := s.get(v, in); slices.Contains(x.scopes, in) {
		s.again[st] = true
		x.again = true
	}
	s.declare(v, in)
}

// hoistTogether hoists both variables of a range if one is: Go declares both or none. One
// that the body only writes is hoisted too, because Go wants a loop's own variables read.
func (s *scopes) hoistTogether() {
	for _, r := range s.ranges {
		for _, v := range []*ir.Var{r.Key, r.Value} {
			if v != nil && r.Define && s.vars[v].written && !s.vars[v].read {
				s.vars[v].hoist = true
			}
		}
		if r.Key != nil && r.Value != nil && r.Define && (s.vars[r.Key].hoist || s.vars[r.Value].hoist) {
			s.vars[r.Key].hoist, s.vars[r.Value].hoist = true, true
		}
	}
}

// use notes that v is mentioned in scope in.
func (s *scopes) use(v *ir.Var, in *scope, read bool) {
	x := s.get(v, in)
	x.read = x.read || read
	x.written = x.written || !read
	x.again = x.again || !read
	for at := in; at != nil; at = at.parent {
		if slices.Contains(x.scopes, at) {
			return
		}
	}
	x.hoist = true
}

func (s *scopes) block(list []ir.Stmt, in *scope) {
	for _, st := range live(list) {
		s.stmt(st, in)
	}
}

func (s *scopes) inner(list []ir.Stmt, in *scope) {
	s.block(list, in.child())
}

func (s *scopes) stmt(st ir.Stmt, in *scope) {
	switch st := st.(type) {
	case *ir.Declare:
		s.expr(st.Init, in)
		s.define(st, st.Var, in)
	case *ir.Bind:
		if selfBind(st) {
			return
		}
		s.expr(st.Value, in)
		s.bind(st, st.Var, st.Define, in)
	case *ir.Assign:
		if !selfAssign(st) {
			s.assign(st, in)
		}
	case *ir.Attempt:
		s.expr(st.Call, in)
		if st.X != nil {
			s.define(st, st.X, in)
		}
		s.define(st, st.Err, in)
		s.use(st.Err, in, true)
		s.inner(st.Then, in)
	case *ir.AssignAll:
		s.exprs(st.Values, in)
		for _, x := range st.X {
			s.use(x.(*ir.Local).Var, in, false)
		}
	case *ir.YieldTo:
		s.use(st.Fn, in, true)
		stmtExprs(st, func(e ir.Expr) { s.expr(e, in) })
	case *ir.AppendBuilder:
		s.use(st.Var, in, true)
		s.exprs(st.Args, in)
	case *ir.Range:
		s.expr(st.X, in)
		head := in.child()
		for _, v := range []*ir.Var{st.Key, st.Value} {
			if v != nil {
				s.bind(st, v, st.Define, head)
			}
		}
		s.inner(st.Body, head)
		s.ranges = append(s.ranges, st)
	case *ir.For:
		head := in.child()
		s.block(st.Init, head)
		s.expr(st.CondExpr, head)
		s.block(st.Post, head)
		s.inner(st.Body, head)
	default:
		stmtExprs(st, func(e ir.Expr) { s.expr(e, in) })
		bodies(st, func(body []ir.Stmt) { s.inner(body, in) })
	}
}

// bind notes a plain assignment to v, or its declaration.
func (s *scopes) bind(st ir.Stmt, v *ir.Var, define bool, in *scope) {
	if define {
		s.define(st, v, in)
	} else {
		s.use(v, in, false)
	}
}

func (s *scopes) assign(st *ir.Assign, in *scope) {
	s.expr(st.Value, in)
	if l, ok := st.X.(*ir.Local); ok && (st.Op == "=" || st.Op == "" || st.Define) && !l.Var.Ptr {
		s.bind(st, l.Var, st.Define, in)
		return
	}
	s.expr(st.X, in)
}

func (s *scopes) exprs(list []ir.Expr, in *scope) {
	for _, e := range list {
		s.expr(e, in)
	}
}

// widen notes that the variable e, if it is one, needs the type that it is held as.
func (s *scopes) widen(e ir.Expr, in *scope) {
	if l, ok := e.(*ir.Local); ok && l.Var.Repr.IsClass() {
		s.get(l.Var, in).wide = true
	}
}

func (s *scopes) expr(e ir.Expr, in *scope) {
	switch e := e.(type) {
	case nil:
	case *ir.Local:
		s.use(e.Var, in, true)
	case *ir.CallBuilder:
		s.use(e.Var, in, true)
	case *ir.This:
		s.use(e.Var, in, true)
	case *ir.Pointer:
		s.widen(e.X, in)
		s.expr(e.X, in)
	case *ir.Convert:
		if e.Type.IsClass() {
			s.widen(e.X, in)
		}
		s.expr(e.X, in)
	case *ir.FuncLit:
		fn := newFuncScope(in)
		s.funcs[e] = fn
		for _, p := range e.Params {
			s.declare(p, fn).param = true
		}
		s.block(e.Body, fn)
	default:
		operands(e, func(x ir.Expr) { s.expr(x, in) })
	}
}

// selfAssign reports whether st is x = x, which go vet refuses and PHP does nothing for.
func selfAssign(st *ir.Assign) bool {
	return (st.Op == "=" || st.Op == "") && !st.Define && samePlace(st.X, st.Value)
}

// selfBind reports whether st binds a reference to itself.
func selfBind(st *ir.Bind) bool {
	y, ok := st.Value.(*ir.Local)
	return ok && y.Var == st.Var && !st.Define
}

// samePlace reports whether x and y are the same variable, or what the same one refers to.
func samePlace(x, y ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Local:
		y, ok := y.(*ir.Local)
		return ok && x.Var == y.Var
	case *ir.RefValue:
		y, ok := y.(*ir.RefValue)
		return ok && samePlace(x.X, y.X)
	case *ir.Super:
		y, ok := y.(*ir.Super)
		return ok && x.Name == y.Name
	case *ir.This:
		y, ok := y.(*ir.This)
		return ok && x.Var == y.Var
	case *ir.FieldOf:
		y, ok := y.(*ir.FieldOf)
		return ok && x.Field == y.Field && samePlace(x.X, y.X)
	}
	return false
}

// name gives every variable its Go name. reserved reports the names of the file's imports.
func (s *scopes) name(reserved func(string) bool) {
	for _, v := range s.order {
		want := localName(v.v.Name)
		if better, ok := reservedLocals[want]; ok {
			want = better
		} else if isReserved(want) {
			want += "Value"
		}
		v.name = unique(want, func(n string) bool {
			return isReserved(n) || n == "c" || reserved(n) || slices.ContainsFunc(v.scopes, func(in *scope) bool { return in.taken(n, v.hoist || v.param) })
		})
		for _, in := range v.scopes {
			in.take(v.name)
		}
	}
}

// taken reports whether name is used in s or around it; for a variable that is declared at the head
// of s, inside it too. The scopes inside that have their names already end before any other
// declaration.
func (s *scope) taken(name string, head bool) bool {
	if head && s.below[name] {
		return true
	}
	for at := s; at != nil; at = at.parent {
		if at.names[name] {
			return true
		}
	}
	return false
}

func (s *scope) take(name string) {
	if s.names == nil {
		s.names = map[string]bool{}
	}
	s.names[name] = true
	for at := s.parent; at != nil; at = at.parent {
		if at.below == nil {
			at.below = map[string]bool{}
		}
		at.below[name] = true
	}
}
