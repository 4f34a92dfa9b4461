// This file checks control flow: loops and the jumps in them, switch and match, try, goto, return.

package parser

import "github.com/r-seed-ee074592/php2go/parser/ast"

// flow is what can be jumped to and from in one function.
type flow struct {
	around *nest // the loop, switch or finally block around, nil outside of all
	labels map[string]place
	gotos  []place

	statics map[string]bool // the static variables, and those that a closure takes over
}

// place is where a label or a goto stands.
type place struct {
	node   ast.Node
	name   string
	around *nest
}

// nest is a loop, switch or finally block, in those around it.
type nest struct {
	node  ast.Node
	outer *nest
	depth int // how many are around it
}

// levels returns how many there are, this one counted.
func (n *nest) levels() int {
	if n == nil {
		return 0
	}
	return n.depth + 1
}

// finally marks a finally block among the loops.
type finally struct{ *ast.Block }

func newFlow() *flow { return &flow{labels: map[string]place{}} }

// within checks a part of the program that n is around.
func (c *checker) within(n ast.Node, visit func()) {
	f := c.flow
	outer := f.around
	f.around = &nest{n, outer, outer.levels()}
	visit()
	f.around = outer
}

func (c *checker) loop(n ast.Node, body *ast.Block) {
	c.within(n, func() { c.block(body) })
}

func (c *checker) flowStmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		c.expr(s.Cond)
		c.block(s.Then)
		for _, b := range s.ElseIfs {
			c.expr(b.Cond)
			c.block(b.Body)
		}
		c.block(s.Else)
	case *ast.While:
		c.loop(s, s.Body)
		c.expr(s.Cond)
	case *ast.DoWhile:
		c.loop(s, s.Body)
		c.expr(s.Cond)
	case *ast.For:
		c.exprs(s.Init)
		c.loop(s, s.Body)
		c.exprs(s.Post)
		c.exprs(s.Cond)
	case *ast.Foreach:
		c.foreach(s)
	case *ast.Switch:
		c.switchStmt(s)
	case *ast.Break:
		c.jump(s, "break", s.Depth)
	case *ast.Continue:
		c.jump(s, "continue", s.Depth)
	case *ast.Try:
		c.try(s)
	case *ast.Goto:
		c.flow.gotos = append(c.flow.gotos, place{s, s.Label.Name, c.flow.around})
	case *ast.Label:
		if _, twice := c.flow.labels[s.Name.Name]; twice {
			c.errorf(s, "Label '%s' already defined", s.Name.Name)
		}
		c.flow.labels[s.Name.Name] = place{s, s.Name.Name, c.flow.around}
	case *ast.Return:
		c.returned(s)
	}
}

// jump checks break and continue.
func (c *checker) jump(n ast.Node, word string, depth int) {
	loops, out := 0, false
	for at := c.flow.around; at != nil && loops < depth; at = at.outer {
		if _, ok := at.node.(finally); ok {
			out = true
		} else {
			loops++
		}
	}
	switch {
	case loops == 0:
		c.errorf(n, "'%s' not in the 'loop' or 'switch' context", word)
	case loops < depth:
		plural := "s"
		if depth == 1 {
			plural = ""
		}
		c.errorf(n, "Cannot '%s' %d level%s", word, depth, plural)
	case out:
		c.errorf(n, "jump out of a finally block is disallowed")
	}
}

// jumps checks the gotos of a function when all of its labels are known.
func (c *checker) jumps() {
	for _, g := range c.flow.gotos {
		label, ok := c.flow.labels[g.name]
		if !ok {
			c.errorAt(g.node, "'goto' to undefined label '%s'", g.name)
			continue
		}
		common := shared(g.around, label.around)
		if loop, block := kinds(label.around, common); loop {
			c.errorAt(g.node, "'goto' into loop or switch statement is disallowed")
		} else if block {
			c.errorAt(g.node, "jump into a finally block is disallowed")
		} else if _, block := kinds(g.around, common); block {
			c.errorAt(g.node, "jump out of a finally block is disallowed")
		}
	}
}

// shared returns the innermost of those that are around both.
func shared(a, b *nest) *nest {
	for a != b {
		if a.levels() >= b.levels() {
			a = a.outer
		} else {
			b = b.outer
		}
	}
	return a
}

// kinds reports whether loops and finally blocks are among those inside of outer.
func kinds(at, outer *nest) (loop, block bool) {
	for ; at != outer; at = at.outer {
		if _, ok := at.node.(finally); ok {
			block = true
		} else {
			loop = true
		}
	}
	return loop, block
}

func (c *checker) foreach(s *ast.Foreach) {
	if l, ok := s.Key.(*ast.ListExpr); ok {
		c.errorf(l, "Cannot use list as key element")
	}
	list, isList := s.Value.(*ast.ListExpr)
	byRef := s.ByRef || isList && hasRef(list)
	if byRef && writable(s.X) && !isCall(s.X) {
		c.access(s.X, write)
	} else {
		c.expr(s.X)
	}
	c.within(s, func() {
		switch {
		case isThis(s.Value):
			c.errorf(s.Value, "Cannot re-assign $this")
		case isList:
			c.list(list)
		default:
			c.assigned(s.Value)
		}
		if s.Key != nil {
			if isThis(s.Key) {
				c.errorf(s.Key, "Cannot re-assign $this")
			}
			c.assigned(s.Key)
		}
		c.block(s.Body)
	})
}

func (c *checker) switchStmt(s *ast.Switch) {
	c.expr(s.Subject)
	seen := false
	for _, k := range s.Cases {
		if k.Cond != nil {
			c.expr(k.Cond)
			continue
		}
		if seen {
			c.errorAt(k, "Switch statements may only contain one default clause")
		}
		seen = true
	}
	c.within(s, func() {
		for _, k := range s.Cases {
			c.stmts(k.Stmts)
		}
	})
}

func (c *checker) match(x *ast.Match) {
	c.expr(x.Subject)
	seen := false
	for _, arm := range x.Arms {
		if len(arm.Conds) == 0 && seen {
			c.errorAt(arm, "Match expressions may only contain one default arm")
		}
		seen = seen || len(arm.Conds) == 0
		c.exprs(arm.Conds)
	}
	for _, arm := range x.Arms {
		c.expr(arm.Body)
	}
}

func (c *checker) try(s *ast.Try) {
	if len(s.Catches) == 0 && s.Finally == nil {
		c.errorf(s, "Cannot use try without catch or finally")
	}
	c.block(s.Body)
	for _, k := range s.Catches {
		for _, t := range k.Types {
			c.at(t)
			if special(t) {
				c.errorf(t, "Bad class name in the catch statement")
			}
		}
		if k.Var != nil && k.Var.Name == "this" {
			c.errorf(k.Var, "Cannot re-assign $this")
		}
		c.block(k.Body)
	}
	if s.Finally != nil {
		c.within(finally{s.Finally}, func() { c.block(s.Finally) })
	}
}

// returned checks a return against the declared type.
func (c *checker) returned(s *ast.Return) {
	fn := c.fn
	if s.X != nil {
		if fn != nil && fn.byRef && isVariable(s.X) && !isCall(s.X) {
			if short(s.X) {
				c.errorf(s.X, "Cannot take reference of a nullsafe chain")
			}
			c.access(s.X, write)
		} else {
			c.expr(s.X)
		}
	}
	if fn == nil || !fn.hasRet || fn.generator {
		return
	}
	switch {
	case fn.ret.Mask&maskVoid != 0:
		if s.X != nil && c.constKind(s.X) == kindNull {
			c.errorf(s, `A void %s must not return a value (did you mean "return;" instead of "return null;"?)`, c.functionWord())
		} else if s.X != nil {
			c.errorf(s, "A void %s must not return a value", c.functionWord())
		}
	case fn.ret.Mask&maskNever != 0:
		c.errorf(s, "A never-returning %s must not return", c.functionWord())
	case s.X == nil && fn.ret.Mask&maskNull != 0:
		c.errorf(s, `A function with return type must return a value (did you mean "return null;" instead of "return;"?)`)
	case s.X == nil:
		c.errorf(s, "A function with return type must return a value")
	}
}

// functionWord is what PHP calls the function around: since 8.4, a method is one by name.
func (c *checker) functionWord() string {
	if c.class != nil && c.version.AtLeast(8, 4) {
		return "method"
	}
	return "function"
}
