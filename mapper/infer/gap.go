package infer

import (
	"math"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A gap is how far an int variable is from the length of an array variable: $i - count($a). It is
// what shows that $a[$i] exists, and that a write at $a[$i] keeps a list a list. Each pair that
// may matter has a place in the environment behind the variables, whose type is the range of the
// gap where the one is an int and the other an array; so branches and loops treat it as they
// treat the range of any int.
type gap struct{ i, a *resolve.Var }

// gaps are the pairs of one function.
type gaps struct {
	first  int // their first place in the environment
	pairs  []gap
	place  map[gap]int
	of     map[*resolve.Var][]int // the places that a variable takes part in
	counts map[*resolve.Var][]gap // by the array
}

// maxGaps bounds the pairs of a function: one that needs more is a table of data.
const maxGaps = 160

// exactly is the gap of n.
func exactly(n int) types.Type { return types.IntLit(n) }

// shiftGap adds lo to hi to a gap; what is unbounded stays so.
func shiftGap(t types.Type, lo, hi int) types.Type {
	const far = 1 << 60
	if t.Min < -far || lo < -far {
		t.Min = math.MinInt
	} else {
		t.Min += min(lo, far)
	}
	if t.Max > far || hi > far {
		t.Max = math.MaxInt
	} else {
		t.Max += max(hi, -far)
	}
	if t.Max < -far {
		t.Max = -far
	}
	if t.Min > far {
		t.Min = far
	}
	return t
}

// followed reports whether all changes of v show in the flow of its function.
func followed(v *resolve.Var) bool {
	return v != nil && !v.Super && !v.Cell && !v.Bound && !v.Global && !v.Static && !v.Captured && !v.ByRef && !v.Boxed &&
		!v.IncShared && v.Outer == nil && v.Root() == v && v.Name != "this"
}

// findGaps looks for the pairs that matter: variables in the keys of an array, and those that
// they are compared with or computed from.
func (f *flow) findGaps() {
	g := &gaps{first: len(f.env), place: map[gap]int{}, of: map[*resolve.Var][]int{}, counts: map[*resolve.Var][]gap{}}
	f.gaps = g
	if f.fn.Scope {
		return
	}
	scan := &gapScan{f: f, keys: map[*resolve.Var]map[*resolve.Var]bool{}, near: map[*resolve.Var][]*resolve.Var{}}
	for _, s := range f.fn.Body {
		ast.Inspect(s, scan.node)
	}
	for _, a := range f.fn.Order {
		for _, i := range scan.reach(a) {
			if len(g.pairs) == maxGaps {
				return
			}
			p := gap{i, a}
			g.place[p] = g.first + len(g.pairs)
			g.of[i] = append(g.of[i], g.place[p])
			g.of[a] = append(g.of[a], g.place[p])
			g.counts[a] = append(g.counts[a], p)
			g.pairs = append(g.pairs, p)
			f.env = append(f.env, types.IntT)
		}
	}
}

// gapScan collects what findGaps looks for.
type gapScan struct {
	f    *flow
	keys map[*resolve.Var]map[*resolve.Var]bool // by array: the variables of its keys
	near map[*resolve.Var][]*resolve.Var        // variables that meet in a comparison or an assignment
}

func (s *gapScan) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl:
		return false
	case *ast.Index:
		a := s.f.plain(n.Base)
		if a == nil || n.Key == nil {
			break
		}
		for _, i := range s.f.ints(n.Key) {
			if s.keys[a] == nil {
				s.keys[a] = map[*resolve.Var]bool{}
			}
			s.keys[a][i] = true
		}
	case *ast.Binary:
		if n.Op.IsComparison() {
			s.meet(n.X, n.Y)
		}
	case *ast.AssignExpr:
		s.meet(n.Target, n.Value)
	}
	return true
}

func (s *gapScan) meet(x, y ast.Expr) {
	for _, a := range s.f.ints(x) {
		for _, b := range s.f.ints(y) {
			s.near[a] = append(s.near[a], b)
			s.near[b] = append(s.near[b], a)
		}
	}
}

// reach returns the variables that the gaps of a are followed of, in the function's order.
func (s *gapScan) reach(a *resolve.Var) []*resolve.Var {
	seen := map[*resolve.Var]bool{a: true}
	var list, out []*resolve.Var
	add := func(v *resolve.Var) {
		if !seen[v] {
			seen[v] = true
			list = append(list, v)
		}
	}
	for _, v := range s.f.fn.Order {
		if s.keys[a][v] {
			add(v)
		}
	}
	for k := 0; k < len(list); k++ {
		for _, v := range s.near[list[k]] {
			add(v)
		}
	}
	for _, v := range s.f.fn.Order {
		if seen[v] && v != a {
			out = append(out, v)
		}
	}
	return out
}

// plain returns the variable that e is, if it is one that is followed.
func (f *flow) plain(e ast.Expr) *resolve.Var {
	x, ok := e.(*ast.Variable)
	if !ok {
		return nil
	}
	if v := f.res.VarOf[x]; followed(v) {
		return v
	}
	return nil
}

// ints returns the variables of a sum.
func (f *flow) ints(e ast.Expr) []*resolve.Var {
	switch e := e.(type) {
	case *ast.Variable:
		if v := f.plain(e); v != nil {
			return []*resolve.Var{v}
		}
	case *ast.Binary:
		if e.Op == ast.Add || e.Op == ast.Sub || e.Op == ast.Mod {
			return append(f.ints(e.X), f.ints(e.Y)...)
		}
	case *ast.AssignExpr:
		return f.ints(e.Target)
	case *ast.Call:
		if c := f.res.Callee[e]; c != nil && c.Std != nil && (c.Std[0].Name == "array_fill" || c.Std[0].Name == "range") && len(e.Args) > 1 {
			return f.ints(e.Args[1].Value)
		}
	}
	return nil
}

// gapOf returns the range of e - count($a), for an expression that has been run.
func (f *flow) gapOf(e ast.Expr, a *resolve.Var) types.Type {
	t := f.Types[e]
	if f.env == nil || !t.Is(types.Int|types.Big) || !still(e) { // what overflowed is beyond all lengths
		return types.IntT
	}
	out := types.IntT
	switch e := e.(type) {
	case *ast.Variable:
		if at, ok := f.gaps.place[gap{f.res.VarOf[e], a}]; ok {
			out = f.env[at]
		}
	case *ast.Binary:
		x, y := f.Types[e.X], f.Types[e.Y]
		switch {
		case !x.Is(types.Int|types.Big) || !y.Is(types.Int):
		case e.Op == ast.Add:
			out = shiftGap(f.gapOf(e.X, a), y.Min, y.Max)
			if out.Max == math.MaxInt && x.Is(types.Int) {
				out = shiftGap(f.gapOf(e.Y, a), x.Min, x.Max)
			}
		case e.Op == ast.Sub && y.Min > math.MinInt:
			out = shiftGap(f.gapOf(e.X, a), -y.Max, -y.Min)
		case e.Op == ast.Mod && y.Min >= 0: // less than the divisor
			out = shiftGap(f.gapOf(e.Y, a), 0, -1)
			out.Min = math.MinInt
		}
	case *ast.Call:
		if f.countOf(e) == a {
			out = exactly(0)
		}
	}
	// Its own range and what is known of the length tell something too.
	if n := f.lengthOf(a); n.Mask != 0 && t.Is(types.Int) {
		own := shiftGap(types.Range(t.Min, t.Max), -n.Max, -n.Min)
		out.Min, out.Max = max(out.Min, own.Min), min(out.Max, own.Max)
	}
	return out
}

// lengthOf returns the range of count($a) as far as the type of $a tells it.
func (f *flow) lengthOf(a *resolve.Var) types.Type {
	t := f.env[f.index[a]]
	if !t.Is(types.Arr) || t.Array == nil {
		return types.Never
	}
	if t.Array.Key == 0 {
		return types.IntLit(0)
	}
	return types.Range(t.Array.Len, types.MaxArray)
}

// countOf returns the variable whose elements e counts, nil if it does something else.
func (f *flow) countOf(e *ast.Call) *resolve.Var {
	c := f.res.Callee[e]
	if c == nil || c.Std == nil || len(e.Args) != 1 || c.Std[0].Name != "count" && c.Std[0].Name != "sizeof" {
		return nil
	}
	return f.plain(e.Args[0].Value)
}

// forgetGaps drops what is known of v: it has another value now.
func (f *flow) forgetGaps(v *resolve.Var) {
	for _, at := range f.gaps.of[v] {
		f.env[at] = types.IntT
	}
}

// settingGaps runs an assignment of value to a variable and notes what is known of it then.
func (f *flow) settingGaps(target, value ast.Expr, assign func()) {
	v := f.plain(target)
	if v == nil || f.env == nil || len(f.gaps.of[v]) == 0 {
		assign()
		return
	}
	known := map[int]types.Type{}
	for _, at := range f.gaps.of[v] {
		p := f.gaps.pairs[at-f.gaps.first]
		if p.i == v {
			known[at] = f.gapOf(value, p.a)
		} else {
			known[at] = f.gapOfNew(value, p.i)
		}
	}
	assign()
	f.setGaps(known)
}

func (f *flow) setGaps(known map[int]types.Type) {
	if f.env == nil {
		return
	}
	for at, t := range known {
		f.env[at] = t
	}
}

// gapOfNew returns the range of $i - count(value) for an array that is about to be assigned.
func (f *flow) gapOfNew(value ast.Expr, i *resolve.Var) types.Type {
	n := f.env[f.index[i]]
	t := f.Types[value]
	if !n.Is(types.Int) || !t.Is(types.Arr) || t.Array == nil {
		return types.IntT
	}
	out := types.IntT
	switch e := value.(type) {
	case *ast.Variable:
		if at, ok := f.gaps.place[gap{i, f.res.VarOf[e]}]; ok {
			out = f.env[at]
		}
	case *ast.Call:
		out = f.gapOfFilled(e, i)
	}
	if t.Array.Key == 0 {
		return shiftGap(types.Range(n.Min, n.Max), 0, 0)
	}
	out.Max = min(out.Max, shiftGap(n, 0, -t.Array.Len).Max)
	return out
}

// gapOfFilled is gapOfNew of array_fill(0, $i + k, …) and range(0, $i + k).
func (f *flow) gapOfFilled(e *ast.Call, i *resolve.Var) types.Type {
	c := f.res.Callee[e]
	if c == nil || c.Std == nil || len(e.Args) < 2 || unpacks(e) {
		return types.IntT
	}
	name, from, size := c.Std[0].Name, f.Types[e.Args[0].Value], e.Args[1].Value
	k, ok := f.distance(size, i)
	if !ok || !f.Types[size].Is(types.Int|types.Big) {
		return types.IntT
	}
	switch {
	case name == "array_fill":
		return exactly(-k)
	case name == "range" && len(e.Args) == 2 && from.IsConst() && from.Min == 0: // counts downwards too
		return types.Range(math.MinInt, -k-1)
	}
	return types.IntT
}

// distance returns k of an expression $i + k.
func (f *flow) distance(e ast.Expr, i *resolve.Var) (k int, ok bool) {
	switch e := e.(type) {
	case *ast.Variable:
		return 0, f.res.VarOf[e] == i
	case *ast.Binary:
		lit, isLit := e.Y.(*ast.IntLit)
		if !isLit || lit.Value < 0 || lit.Value > 1<<20 || e.Op != ast.Add && e.Op != ast.Sub {
			return 0, false
		}
		k, ok = f.distance(e.X, i)
		if e.Op == ast.Sub {
			return k - int(lit.Value), ok
		}
		return k + int(lit.Value), ok
	}
	return 0, false
}

// steppingGaps runs an assignment that adds step to a variable.
func (f *flow) steppingGaps(target ast.Expr, old, step types.Type, assign func()) {
	v := f.plain(target)
	if v == nil || f.env == nil || !old.Is(types.Int) || !step.Is(types.Int) {
		assign()
		return
	}
	known := map[int]types.Type{}
	for _, at := range f.gaps.of[v] {
		if f.gaps.pairs[at-f.gaps.first].i == v {
			known[at] = shiftGap(f.env[at], step.Min, step.Max)
		}
	}
	assign()
	f.setGaps(known)
}

// growingGaps runs a write into the array at the bottom of e, which adds an element or none.
func (f *flow) growingGaps(e *ast.Index, to reached, write func()) {
	a := f.plain(e.Base)
	if a == nil || f.env == nil || len(f.gaps.counts[a]) == 0 {
		write()
		return
	}
	lo, hi := -1, 0 // how the gaps change
	switch to {
	case there:
		lo = 0
	case next:
		hi = -1
	}
	known := map[int]types.Type{}
	for _, p := range f.gaps.counts[a] {
		at := f.gaps.place[p]
		known[at] = shiftGap(f.env[at], lo, hi)
	}
	write()
	f.setGaps(known)
}

// reached says how the key of an element stands to the list that it is in.
type reached uint8

const (
	anywhere reached = iota
	within           // it is one of the list, or the next
	there            // it is one of the list
	next             // it is the next
)

// reachOf compares the key of e, which has been run, with the length of its list.
func (f *flow) reachOf(e *ast.Index) reached {
	if e.Key == nil {
		return next
	}
	if f.unsure > 0 {
		return anywhere
	}
	a := f.plain(e.Base)
	if a == nil || f.env == nil || !f.env[f.index[a]].Is(types.Arr) || !f.env[f.index[a]].IsList() {
		return anywhere
	}
	key := f.Types[e.Key]
	if !key.Is(types.Int) || key.Min < 0 {
		return anywhere
	}
	switch g := f.gapOf(e.Key, a); {
	case g.Max < 0:
		return there
	case g.Max == 0 && g.Min == 0:
		return next
	case g.Max == 0:
		return within
	}
	return anywhere
}

// refineGaps narrows by x < y, or x <= y where not strict, for numbers of which one is an int.
func (f *flow) refineGaps(x, y ast.Expr, strict bool) {
	if f.env == nil || !f.Types[x].Is(types.Int|types.Big) || !f.Types[y].Is(types.Int|types.Big) || !still(x) || !still(y) {
		return
	}
	least := 0
	if strict {
		least = 1
	}
	for _, v := range f.ints(x) {
		k, ok := f.distance(x, v)
		for _, at := range f.gaps.of[v] {
			if p := f.gaps.pairs[at-f.gaps.first]; ok && p.i == v {
				bound := shiftGap(f.gapOf(y, p.a), 0, -least-k)
				f.env[at] = narrowGap(f.env[at], types.Range(math.MinInt, bound.Max))
			}
		}
	}
	for _, v := range f.ints(y) {
		k, ok := f.distance(y, v)
		for _, at := range f.gaps.of[v] {
			if p := f.gaps.pairs[at-f.gaps.first]; ok && p.i == v {
				bound := shiftGap(f.gapOf(x, p.a), least-k, 0)
				f.env[at] = narrowGap(f.env[at], types.Range(bound.Min, math.MaxInt))
			}
		}
	}
}

// narrowGap returns what is in both ranges, the first where nothing is.
func narrowGap(t, by types.Type) types.Type {
	lo, hi := max(t.Min, by.Min), min(t.Max, by.Max)
	if lo > hi {
		return t
	}
	return types.Range(lo, hi)
}

// still reports whether running e changes no variable, so that those in it have the values after
// it that it saw.
func still(e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.AssignExpr, *ast.AssignOp, *ast.AssignRef, *ast.IncDec, *ast.Include:
			ok = false
		}
		return ok
	})
	return ok
}
