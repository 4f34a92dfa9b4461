package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (f *flow) stmts(list []ast.Stmt) {
	for _, s := range list {
		f.stmt(s)
	}
}

func (f *flow) block(b *ast.Block) {
	if b != nil {
		f.stmts(b.Stmts)
	}
}

func (f *flow) stmt(s ast.Stmt) {
	if f.env == nil {
		return
	}
	f.mayThrow()
	switch s := s.(type) {
	case *ast.Block:
		f.stmts(s.Stmts)
	case *ast.ExprStmt:
		f.expr(s.X)
	case *ast.Echo:
		for _, x := range s.Args {
			f.expr(x)
		}
	case *ast.If:
		f.ifStmt(s)
	case *ast.While:
		f.loop(s, func() env { return f.cond(s.Cond, true) }, func() { f.block(s.Body) }, nil, s.Cond, false)
	case *ast.DoWhile:
		f.doWhile(s)
	case *ast.For:
		f.forStmt(s)
	case *ast.Foreach:
		f.foreach(s)
	case *ast.Switch:
		f.switchStmt(s)
	case *ast.Break:
		f.leave(s.Depth, false)
	case *ast.Continue:
		f.leave(s.Depth, true)
	case *ast.Return:
		f.returnStmt(s)
	case *ast.Global:
		for _, x := range s.Vars {
			if v, ok := x.(*ast.Variable); ok && f.fn.Kind != resolve.Main {
				f.assign(f.res.VarOf[v], types.MixedT)
			}
		}
	case *ast.StaticVars:
		for _, v := range s.Vars {
			t := types.NullT
			if v.Default != nil {
				t = f.expr(v.Default)
			}
			f.assign(f.res.VarOf[v.Var], t)
		}
	case *ast.Unset:
		f.unset(s)
	case *ast.Try:
		f.try(s)
	case *ast.Namespace:
		f.stmts(s.Stmts)
	case *ast.Declare:
		f.block(s.Body)
	case *ast.ConstDecl:
		for _, item := range s.Items {
			f.expr(item.Value)
		}
	case *ast.HaltCompiler:
		f.exit()
		f.ret(types.NullT)
		f.env = nil
	}
}

func (f *flow) ifStmt(s *ast.If) {
	yes := f.cond(s.Cond, true)
	no := f.branch(f.env, func() { f.env = f.refineOnly(s.Cond, false) })
	out := f.branch(yes, func() { f.block(s.Then) })
	for _, ei := range s.ElseIfs {
		f.env = no
		if f.env == nil {
			break
		}
		yes := f.cond(ei.Cond, true)
		no = f.branch(f.env, func() { f.env = f.refineOnly(ei.Cond, false) })
		out = join(out, f.branch(yes, func() { f.block(ei.Body) }))
	}
	if s.Else != nil {
		no = f.branch(no, func() { f.block(s.Else) })
	}
	f.env = join(out, no)
}

// head is the state in which a loop's rounds start. It is kept while the function is run: an
// enclosing loop that comes by again goes on from there, so that a round is run once for each
// time that it learns something, and not once for all rounds of all loops around it.
type head struct {
	env    env
	rounds int // that made it grow
}

// exactRounds is how many rounds of one visit join states as they are, manyRounds of all visits:
// what grows longer is widened, which ends after few steps.
const exactRounds, manyRounds = 2, 12

// enterLoop returns the head of a loop that f.env enters.
func (f *flow) enterLoop(node ast.Node) *head {
	h := f.heads[node]
	if h == nil {
		h = &head{}
		f.heads[node] = h
	}
	h.env = join(f.env.clone(), h.env)
	return h
}

// grow adds the state at the end of a round to the head, and reports whether that is new.
func (h *head) grow(back env, round int) bool {
	next := join(h.env, back)
	if next.sub(h.env) {
		return false
	}
	h.rounds++
	if round >= exactRounds || h.rounds > manyRounds {
		next = widenEnv(h.env, next)
	}
	h.env = next
	return true
}

// loop runs a loop to its fixed point. enter gives the state in which the body starts,
// with f.env the state before the condition; post runs between rounds; cond is what is
// false after the loop, nil when it is endless; atHead says that it ends by itself before a
// round, as foreach does.
func (f *flow) loop(node ast.Node, enter func() env, body, post func(), cond ast.Expr, atHead bool) {
	head := f.enterLoop(node)
	for round := 0; ; round++ {
		l := &loop{}
		f.loops = append(f.loops, l)
		f.env = head.env.clone()
		start := enter()
		afterCond := f.env
		f.env = start
		if body != nil {
			body()
		}
		f.env = join(l.continues, f.env)
		if f.env != nil {
			if post != nil {
				post()
			}
		}
		f.loops = f.loops[:len(f.loops)-1]
		if !head.grow(f.env, round) {
			var out env
			if atHead {
				out = head.env.clone()
			}
			if cond != nil {
				f.env = afterCond
				out = f.branch(afterCond, func() { f.env = f.refineOnly(cond, false) })
			}
			f.env = join(out, l.breaks)
			return
		}
	}
}

func widenEnv(old, new env) env {
	out := new.clone()
	for i := range out {
		out[i] = types.Widen(old[i], new[i])
	}
	return out
}

func (f *flow) doWhile(s *ast.DoWhile) {
	head := f.enterLoop(s)
	for round := 0; ; round++ {
		l := &loop{}
		f.loops = append(f.loops, l)
		f.env = head.env.clone()
		f.block(s.Body)
		f.env = join(l.continues, f.env)
		f.loops = f.loops[:len(f.loops)-1]
		var back, out env
		if f.env != nil {
			back = f.cond(s.Cond, true)
			out = f.branch(f.env, func() { f.env = f.refineOnly(s.Cond, false) })
		}
		if !head.grow(back, round) {
			f.env = join(out, l.breaks)
			return
		}
	}
}

func (f *flow) forStmt(s *ast.For) {
	for _, x := range s.Init {
		f.expr(x)
	}
	var cond ast.Expr
	enter := func() env { return f.env }
	if n := len(s.Cond); n > 0 {
		cond = s.Cond[n-1]
		enter = func() env {
			for _, x := range s.Cond[:n-1] {
				f.expr(x)
			}
			return f.cond(cond, true)
		}
	}
	f.loop(s, enter, func() { f.block(s.Body) }, func() {
		for _, x := range s.Post {
			f.expr(x)
		}
	}, cond, false)
}

func (f *flow) foreach(s *ast.Foreach) {
	t := f.expr(s.X)
	key, elem := f.elementsOf(s.X, t)
	if s.ByRef {
		elem = types.MixedT
		f.spoil(s.X)
	}
	f.Elem[s] = [2]types.Type{key, elem}
	if f.env == nil {
		return
	}
	f.loop(s, func() env { return f.env.clone() }, func() {
		if elem.Mask == 0 { // always empty
			f.env = nil
			return
		}
		f.assignTo(s.Value, elem)
		if s.Key != nil {
			f.assignTo(s.Key, key)
		}
		f.block(s.Body)
	}, nil, nil, true)
}

// elements returns the types of the keys and values that a foreach over t sees.
func elements(t types.Type) (key, elem types.Type) {
	if t.Has(types.Arr) {
		if t.Array == nil {
			key, elem = types.FromMask(types.Int|types.String), types.MixedT
		} else {
			key, elem = types.FromMask(t.Array.Key), t.Array.Elem
			if t.Array.List {
				key = types.Range(0, types.MaxArray)
			}
		}
	}
	if t.Has(types.Object) {
		key, elem = types.MixedT, types.MixedT
	}
	return key, elem
}

func (f *flow) switchStmt(s *ast.Switch) {
	f.expr(s.Subject)
	l := &loop{isSwitch: true}
	f.loops = append(f.loops, l)
	entry := f.env
	var fall env // state that falls through from the case above
	hasDefault := false
	for _, c := range s.Cases {
		if c.Cond == nil {
			hasDefault = true
		} else if entry != nil {
			f.env = entry
			f.expr(c.Cond)
			entry = f.env
		}
	}
	for _, c := range s.Cases {
		f.env = join(entry, fall).clone()
		f.stmts(c.Stmts)
		fall = f.env
	}
	f.loops = f.loops[:len(f.loops)-1]
	out := join(fall, join(l.breaks, l.continues))
	if !hasDefault {
		out = join(out, entry)
	}
	f.env = out
}

func (f *flow) leave(depth int, again bool) {
	if i := len(f.loops) - max(depth, 1); i >= 0 {
		l := f.loops[i]
		if again {
			l.continues = join(l.continues, f.env)
		} else {
			l.breaks = join(l.breaks, f.env)
		}
	}
	f.env = nil
}

func (f *flow) returnStmt(s *ast.Return) {
	t := types.NullT
	if s.X != nil {
		t = f.expr(s.X)
		if f.fn.ByRef {
			f.refTo(s.X)
			t = types.MixedT
		}
	}
	if f.env != nil {
		f.ret(t)
		f.exit()
	}
	f.env = nil
}

func (f *flow) unset(s *ast.Unset) {
	for _, x := range s.Vars {
		switch x := x.(type) {
		case *ast.Variable:
			if v := f.res.VarOf[x]; v != nil && !v.Super {
				f.set(v, types.UndefT)
				if v.Bound || v.Captured {
					f.widenVar(v, types.UndefT)
				}
			}
		case *ast.Index:
			f.expr(x.Base)
			if x.Key != nil {
				f.expr(x.Key)
			}
			f.update(x.Base, func(t types.Type) types.Type {
				if t.Array == nil {
					return t
				}
				name, known := ConstKey(x.Key, f.Types[x.Key])
				if !known {
					name = "*"
				}
				a := t.Array.Loosen(name)
				a.List = false
				t.Array = &a
				return t
			})
		default:
			f.expr(x)
		}
	}
}

// mayThrow lets an enclosing try's handlers see the state here.
func (f *flow) mayThrow() {
	for _, t := range f.tries {
		*t = join(*t, f.env)
	}
}

func (f *flow) try(s *ast.Try) {
	caught := f.env.clone()
	f.tries = append(f.tries, &caught)
	f.block(s.Body)
	f.mayThrowIfLive()
	f.tries = f.tries[:len(f.tries)-1]
	out := f.env
	for _, c := range s.Catches {
		out = join(out, f.branch(caught.clone(), func() {
			if c.Var != nil {
				f.assign(f.res.VarOf[c.Var], f.caught(c))
			}
			f.block(c.Body)
		}))
	}
	if s.Finally != nil {
		// The states in which finally runs: after everything, and on the way out.
		dead := out == nil
		f.env = join(out, caught)
		f.block(s.Finally)
		if dead {
			f.env = nil
		}
		return
	}
	f.env = out
}

func (f *flow) mayThrowIfLive() {
	if f.env != nil {
		f.mayThrow()
	}
}
