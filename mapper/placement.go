package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// placeDeclarations writes := where a variable is first assigned, when that assignment
// stands in the block that holds all of its uses. What is left is declared before it is
// first used.
func placeDeclarations(params []*ir.Var, body []ir.Stmt) []ir.Stmt {
	p := &placer{uses: map[*ir.Var][][]*blockRef{}, params: map[*ir.Var]bool{}}
	for _, v := range params {
		p.params[v] = true
	}
	root := &blockRef{}
	p.block(body, []*blockRef{root})
	for _, s := range p.firsts {
		if s.assign.Define || p.params[s.v] {
			continue
		}
		if p.allWithin(s) {
			s.assign.Define = true
		}
	}
	return tidyAttempts(declareNear(params, body))
}

// blockRef is one block of statements, told apart by its address.
type blockRef struct{ loop bool }

// first is the first assignment of a variable, as a statement of a block.
type first struct {
	v      *ir.Var
	assign *ir.Assign
	path   []*blockRef
}

type placer struct {
	params map[*ir.Var]bool
	uses   map[*ir.Var][][]*blockRef
	firsts []*first
	// usesOnly leaves out the search for first assignments.
	usesOnly bool
}

func (p *placer) block(list []ir.Stmt, path []*blockRef) {
	for _, s := range list {
		p.stmt(s, path)
	}
}

func (p *placer) use(v *ir.Var, path []*blockRef) {
	p.uses[v] = append(p.uses[v], path)
}

func (p *placer) stmt(s ir.Stmt, path []*blockRef) {
	if a, ok := s.(*ir.Assign); ok && a.Op == "=" && !p.usesOnly {
		if loc, ok := a.X.(*ir.Local); ok && !loc.Var.Ptr {
			if len(p.uses[loc.Var]) == 0 && !mentions(a.Value, loc.Var) {
				p.firsts = append(p.firsts, &first{loc.Var, a, path})
			}
		}
	}
	switch s := s.(type) {
	case *ir.If:
		p.exprs(path, s.Cond)
		p.block(s.Then, sub(path, false))
		p.block(s.Else, sub(path, false))
	case *ir.For:
		head := sub(path, false)
		p.block(s.Init, head)
		p.exprs(head, s.CondExpr)
		in := sub(head, true)
		p.block(s.Body, in)
		p.block(s.Post, head)
	case *ir.Range:
		p.exprs(path, s.X)
		in := sub(path, true)
		for _, v := range []*ir.Var{s.Key, s.Value} {
			if v != nil {
				p.use(v, in)
				p.params[v] = p.params[v] || s.Define
			}
		}
		p.block(s.Body, in)
	case *ir.Switch:
		p.exprs(path, s.Tag)
		for _, c := range s.Cases {
			p.exprs(path, c.Values...)
			p.block(c.Body, sub(path, false))
		}
	case *ir.Attempt:
		p.exprs(path, s.Call)
		p.params[s.X], p.params[s.Err] = true, true
		p.block(s.Then, sub(path, false))
	case *ir.Block:
		p.block(s.Body, sub(path, false))
	case *ir.Declare:
		p.params[s.Var] = true
		p.exprs(path, s.Init)
	default:
		p.reflect(reflect.ValueOf(s), path)
	}
}

func (p *placer) exprs(path []*blockRef, list ...ir.Expr) {
	for _, x := range list {
		if x != nil {
			p.reflect(reflect.ValueOf(x), path)
		}
	}
}

// reflect finds the variables in an expression or plain statement.
func (p *placer) reflect(v reflect.Value, path []*blockRef) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			p.reflect(v.Elem(), path)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch x := v.Interface().(type) {
		case *ir.Var:
			p.use(x, path)
			return
		case *ir.FuncLit:
			for _, param := range x.Params {
				p.params[param] = true
			}
			p.block(x.Body, sub(path, true))
			return
		case *ir.Func, *ir.StdFunc, *ir.Label, *ir.Class, *ir.Field, *ir.ClassConst, *ir.Static, *ir.This:
			return
		}
		p.reflect(v.Elem(), path)
	case reflect.Struct:
		for i := range v.NumField() {
			p.reflect(v.Field(i), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			p.reflect(v.Index(i), path)
		}
	}
}

func sub(path []*blockRef, loop bool) []*blockRef {
	return append(append([]*blockRef(nil), path...), &blockRef{loop})
}

// allWithin reports whether every use of the variable lies in the block of its first
// assignment.
func (p *placer) allWithin(f *first) bool {
	last := f.path[len(f.path)-1]
	for _, path := range p.uses[f.v] {
		found := false
		for _, b := range path {
			found = found || b == last
		}
		if !found {
			return false
		}
	}
	return true
}

// mentions reports whether x reads v.
func mentions(x ir.Expr, v *ir.Var) bool {
	p := &placer{uses: map[*ir.Var][][]*blockRef{}, params: map[*ir.Var]bool{}, usesOnly: true}
	p.exprs(nil, x)
	return len(p.uses[v]) > 0
}

// named reports whether the statements name v.
func named(list []ir.Stmt, v *ir.Var) bool {
	p := &placer{uses: map[*ir.Var][][]*blockRef{}, params: map[*ir.Var]bool{}}
	p.block(list, nil)
	return len(p.uses[v]) > 0
}
