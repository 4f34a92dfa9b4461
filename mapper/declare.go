package mapper

import (
	"reflect"
	"sort"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// declareNear declares the variables that no := declares just before the statement that
// first uses them, outside of loops, in the block that holds all of their uses.
func declareNear(params []*ir.Var, body []ir.Stmt) []ir.Stmt {
	d := &declarer{done: map[*ir.Var]bool{}, uses: map[*ir.Var]place{}}
	for _, v := range params {
		d.done[v] = true
	}
	root := &declareBlock{list: &body}
	d.block(root, nil)
	for _, v := range d.order {
		at := d.uses[v]
		if d.done[v] || len(at) == 0 || v.Repr == types.Ref || v.Repr == types.Iter || v.Repr == types.Scope || v.Repr == types.ClassPtr || v.Ptr {
			continue
		}
		b := at[len(at)-1]
		b.block.insert = append(b.block.insert, insertion{b.index, v})
	}
	for _, b := range d.blocks {
		b.apply()
	}
	return body
}

// declareBlock is a block and the declarations to insert into it.
type declareBlock struct {
	list   *[]ir.Stmt
	loop   bool // runs more than once
	insert []insertion
}

type insertion struct {
	index int
	v     *ir.Var
}

// spot is a statement of a block; place is the way to a use, the outermost block first.
type spot struct {
	block *declareBlock
	index int
}

type place []spot

// apply inserts the declarations; an empty line before the statement goes before them.
func (b *declareBlock) apply() {
	sort.SliceStable(b.insert, func(i, j int) bool { return b.insert[i].index < b.insert[j].index })
	var out []ir.Stmt
	next := 0
	for i, s := range *b.list {
		for first := true; next < len(b.insert) && b.insert[next].index == i; next++ {
			decl := &ir.Declare{S: ir.S{Pos: s.At()}, Var: b.insert[next].v}
			if first {
				decl.Blank = takeBlank(s)
			}
			first = false
			out = append(out, decl)
		}
		out = append(out, s)
	}
	*b.list = out
}

// takeBlank removes the empty line before s.
func takeBlank(s ir.Stmt) bool {
	f := reflect.ValueOf(s).Elem().FieldByName("Blank")
	had := f.Bool() && len(s.Lead()) == 0
	if had {
		f.SetBool(false)
	}
	return had
}

type declarer struct {
	done   map[*ir.Var]bool // parameters, and what a statement declares
	uses   map[*ir.Var]place
	order  []*ir.Var
	blocks []*declareBlock
}

func (d *declarer) block(b *declareBlock, path place) {
	d.blocks = append(d.blocks, b)
	for i, s := range *b.list {
		d.stmt(s, append(path[:len(path):len(path)], spot{b, i}))
	}
}

// use narrows the place where v can be declared to what it shares with the path.
func (d *declarer) use(v *ir.Var, path place) {
	for i, s := range path { // a loop's body would start with a new variable each time
		if s.block.loop {
			path = path[:i]
			break
		}
	}
	old, known := d.uses[v]
	if !known {
		d.order = append(d.order, v)
		d.uses[v] = path
		return
	}
	n := 0
	for n < len(old) && n < len(path) && old[n].block == path[n].block {
		n++
		if old[n-1].index != path[n-1].index {
			break
		}
	}
	common := append(place(nil), old[:n]...)
	if n > 0 {
		common[n-1].index = min(old[n-1].index, path[n-1].index)
	}
	d.uses[v] = common
}

func (d *declarer) stmt(s ir.Stmt, path place) {
	inner := func(list *[]ir.Stmt, loop bool) { d.block(&declareBlock{list: list, loop: loop}, path) }
	switch s := s.(type) {
	case *ir.If:
		d.walk(reflect.ValueOf(s.Cond), path)
		inner(&s.Then, false)
		inner(&s.Else, false)
	case *ir.For:
		for _, part := range [][]ir.Stmt{s.Init, s.Post} {
			for _, x := range part {
				d.stmt(x, path)
			}
		}
		d.walk(reflect.ValueOf(&s.CondExpr), path)
		inner(&s.Body, true)
	case *ir.Range:
		d.walk(reflect.ValueOf(&s.X), path)
		for _, v := range []*ir.Var{s.Key, s.Value} {
			if v != nil {
				d.use(v, path)
				d.done[v] = d.done[v] || s.Define
			}
		}
		inner(&s.Body, true)
	case *ir.Switch:
		d.walk(reflect.ValueOf(&s.Tag), path)
		for _, c := range s.Cases {
			d.walk(reflect.ValueOf(c.Values), path)
			inner(&c.Body, false)
		}
	case *ir.Attempt:
		d.walk(reflect.ValueOf(s.Call), path)
		d.done[s.X], d.done[s.Err] = true, true
		inner(&s.Then, false)
	case *ir.Block:
		inner(&s.Body, false)
	case *ir.Declare:
		d.done[s.Var] = true
		d.walk(reflect.ValueOf(&s.Init), path)
	default:
		switch s := s.(type) {
		case *ir.Assign:
			if loc, ok := s.X.(*ir.Local); ok && s.Define {
				d.done[loc.Var] = true
			}
		case *ir.Bind:
			d.done[s.Var] = d.done[s.Var] || s.Define
		}
		d.walk(reflect.ValueOf(s), path)
	}
}

// walk finds the variables in expressions and plain statements.
func (d *declarer) walk(v reflect.Value, path place) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			d.walk(v.Elem(), path)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch x := v.Interface().(type) {
		case *ir.Var:
			d.use(x, path)
			return
		case *ir.FuncLit:
			for _, param := range x.Params {
				d.done[param] = true
			}
			d.block(&declareBlock{list: &x.Body, loop: true}, path)
			return
		case *ir.Func, *ir.StdFunc, *ir.Label, *ir.Class, *ir.Field, *ir.ClassConst, *ir.Static, *ir.This:
			return
		}
		d.walk(v.Elem(), path)
	case reflect.Struct:
		for i := range v.NumField() {
			d.walk(v.Field(i), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			d.walk(v.Index(i), path)
		}
	}
}
