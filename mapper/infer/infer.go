// Package infer finds the types of a project's expressions and variables: flow-sensitive in
// a function, over the call graph of the whole program, with ranges for integers.
//
// Each function is run abstractly: an environment holds the type of every variable, branches
// are joined, loops repeated until nothing changes. What a call passes widens the callee's
// parameters, what a function returns widens its result, until the program is stable.
package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Info is the result: side tables of the trees.
type Info struct {
	Types map[ast.Expr]types.Type        // what an expression's value can be
	Vars  map[*resolve.Var]types.Type    // all that a variable holds, by its Root
	Funcs map[*resolve.Func]*Signature   // of every function
	Std   map[*ast.Call]*builtin.Func    // the overload that a call of a standard function takes
	Elem  map[*ast.Foreach][2]types.Type // key and element of a foreach
	Props map[*resolve.Prop]types.Type   // all that a property holds, by its Root
	// Callbacks are the arguments of standard functions whose calls are all known; nil where
	// they are not.
	Callbacks map[ast.Expr]*Callback

	sequences *sequences

	res     *resolve.Program
	classes []*types.Class          // by index
	library map[string]*types.Class // of the runtime, by lower-case name
}

// Signature is what a function takes and gives.
type Signature struct {
	Params  []types.Type // as they are after coercion; one more for each use of a closure is in Captured
	Result  types.Type
	Reached bool
	// Captured are the types of a closure's by-value captures, and of the variables that an
	// included file shares, when it starts.
	Captured map[*resolve.Var]types.Type
	// Exit is what an included file leaves in the variables that it shares.
	Exit map[*resolve.Var]types.Type
	// Key and Elem are what a generator yields, Return is what it returns at last; Result is the
	// Generator.
	Key, Elem, Return types.Type
}

// TypeOf returns the type of e, mixed where the program never gets there.
func (in *Info) TypeOf(e ast.Expr) types.Type {
	if t, ok := in.Types[e]; ok && t.Mask != 0 {
		return t
	}
	return types.MixedT
}

// VarType returns all that v can hold.
func (in *Info) VarType(v *resolve.Var) types.Type { return in.Vars[v.Root()] }

// program is a run of the inference.
type program struct {
	*Info
	dirty   map[*resolve.Func]bool
	queue   []*resolve.Func // what is to be analysed, and the large functions of that
	large   []*resolve.Func
	callers map[*resolve.Func]map[*resolve.Func]bool
	users   map[*resolve.Var][]*resolve.Func // functions that share a variable, by its Root
	all     []*resolve.Func
	rounds  map[*resolve.Func]int
	busy    map[*resolve.ClassConst]bool             // class constants whose value is being looked at
	readers map[*resolve.Prop]map[*resolve.Func]bool // functions that read a property, by its Root
	closing bool                                     // the last round: closures that nobody calls
}

// Infer returns the types of res.
func Infer(res *resolve.Program) *Info {
	p := &program{
		Info: &Info{
			Types: map[ast.Expr]types.Type{}, Vars: map[*resolve.Var]types.Type{}, Funcs: map[*resolve.Func]*Signature{},
			Std: map[*ast.Call]*builtin.Func{}, Elem: map[*ast.Foreach][2]types.Type{}, Props: map[*resolve.Prop]types.Type{},
			Callbacks: map[ast.Expr]*Callback{},
			res:       res,
		},
		dirty: map[*resolve.Func]bool{}, callers: map[*resolve.Func]map[*resolve.Func]bool{},
		users: map[*resolve.Var][]*resolve.Func{}, rounds: map[*resolve.Func]int{}, readers: map[*resolve.Prop]map[*resolve.Func]bool{}, busy: map[*resolve.ClassConst]bool{},
	}
	p.makeClasses()
	p.prepare()
	p.sequences = findSequences(p.Info, false)
	for _, f := range res.Files {
		if len(f.Main.Shared) == 0 || f.DynIncluded {
			p.reach(f.Main)
		}
	}
	p.run()
	for { // what nobody calls still has to compile: give it anything
		n := 0
		for _, f := range p.all {
			if sig := p.Funcs[f]; !sig.Reached {
				p.open(f)
				p.reach(f)
				p.run()
				n++
			}
		}
		if n == 0 && p.closing {
			p.sequences = findSequences(p.Info, true)
			return p.Info
		}
		if n == 0 {
			p.closing = true
			for _, f := range p.all {
				if p.direct(f) != nil {
					p.mark(f)
				}
			}
			p.run()
		}
	}
}

// prepare makes the signatures.
func (p *program) prepare() {
	add := func(f *resolve.Func) {
		p.all = append(p.all, f)
		if len(f.Family) > 0 && f.Family[0] != f {
			p.Funcs[f] = p.familySignature(f)
			p.shareUsers(f)
			return
		}
		p.Funcs[f] = &Signature{Params: make([]types.Type, arity(f)), Captured: map[*resolve.Var]types.Type{}, Exit: map[*resolve.Var]types.Type{}}
		p.shareUsers(f)
	}
	for _, file := range p.res.Files {
		add(file.Main)
		for _, f := range file.Funcs {
			add(f)
		}
	}
	closures := make([]*resolve.Func, 0, len(p.res.Closures))
	for _, f := range p.res.Closures {
		closures = append(closures, f)
	}
	sortFuncs(closures)
	for _, f := range closures {
		add(f)
	}
	for _, f := range p.all {
		if f.ByName || p.res.Reflects && !f.File.Library && f.Kind != resolve.Main {
			p.open(f)
		}
	}
	p.prepareClasses()
	for _, x := range p.res.Loose {
		newFlow(p, x.File.Main).expr(x.X)
	}
	p.linkIncluded()
}

// linkIncluded makes a variable that an included file writes one with its includers'.
func (p *program) linkIncluded() {
	for _, file := range p.res.Files {
		for _, v := range file.Main.Shared {
			for _, g := range file.IncludedBy {
				if g.Scope || !v.Assigned {
					continue
				}
				w := g.Variable(v.Name)
				resolve.Link(v, w)
				if w.Cell && !w.Static {
					v.Root().Boxed = true
				}
				p.users[v.Root()] = append(p.users[v.Root()], file.Main, g)
			}
		}
	}
}

// open lets a function take whatever its declaration allows.
func (p *program) open(f *resolve.Func) {
	sig := p.Funcs[f]
	for i, param := range f.Params {
		t := p.Declared(param.Type)
		if param.Variadic {
			t = types.ListOf(t)
		}
		sig.Params[i] = types.Union(sig.Params[i], t)
	}
	for _, v := range f.Order {
		if v.Outer != nil && !v.OuterBy || v.IncShared {
			sig.Captured[v] = types.Union(types.MixedT, types.UndefT)
		}
	}
}

func (p *program) reach(f *resolve.Func) {
	p.Funcs[f].Reached = true
	p.markAll(f)
}

// markAll marks f and the methods that share its signature.
func (p *program) markAll(f *resolve.Func) {
	if len(f.Family) == 0 {
		p.mark(f)
		return
	}
	for _, m := range f.Family {
		p.mark(m)
	}
}

func (p *program) mark(f *resolve.Func) {
	if p.dirty[f] {
		return
	}
	p.dirty[f] = true
	if size(f) > largeFunc {
		p.large = append(p.large, f)
	} else {
		p.queue = append(p.queue, f)
	}
}

// largeFunc is the length in bytes from which a function is large.
const largeFunc = 8 << 10

// size is the length of a function's text. That of a script with its functions counts as small.
func size(f *resolve.Func) int {
	if f.Node == nil {
		return 0
	}
	return int(f.Node.End() - f.Node.Pos())
}

// nextFunc takes the function to analyse next. A large one waits for what the others make known: to
// analyse it again takes as long as a hundred of them.
func (p *program) nextFunc() *resolve.Func {
	from := &p.queue
	if len(*from) == 0 {
		from = &p.large
	}
	f := (*from)[0]
	*from = (*from)[1:]
	return f
}

// run analyses functions until nothing changes.
func (p *program) run() {
	for len(p.queue)+len(p.large) > 0 {
		f := p.nextFunc()
		p.dirty[f] = false
		if p.Funcs[f].Reached && !p.waits(f) {
			p.rounds[f]++
			newFlow(p, f).run()
		}
	}
}

// widenVar adds t to all that v holds.
func (p *program) widenVar(v *resolve.Var, t types.Type) {
	root := v.Root()
	old := p.Vars[root]
	if types.Sub(t, old) {
		return
	}
	p.Vars[root] = types.Widen(old, t)
	for _, f := range p.users[root] {
		p.mark(f)
	}
}

// widenParam adds t to what f's parameter i takes.
func (p *program) widenParam(f *resolve.Func, i int, t types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(t, sig.Params[i]) {
		sig.Params[i] = types.Widen(sig.Params[i], t)
		p.markAll(f)
	}
}

// widenCaptured adds t to what v starts with.
func (p *program) widenCaptured(f *resolve.Func, v *resolve.Var, t types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(t, sig.Captured[v]) {
		sig.Captured[v] = types.Widen(sig.Captured[v], t)
		p.mark(f)
	}
}

// widenExit adds t to what the included file f leaves in v.
func (p *program) widenExit(f *resolve.Func, v *resolve.Var, t types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(t, sig.Exit[v]) {
		sig.Exit[v] = types.Widen(sig.Exit[v], t)
		p.markCallers(f)
	}
}

// widenResult adds t to what f returns.
func (p *program) widenResult(f *resolve.Func, t types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(t, sig.Result) {
		sig.Result = types.Widen(sig.Result, t)
		p.markCallers(f)
	}
}

func (p *program) markCallers(f *resolve.Func) {
	f = f.Head()
	callers := make([]*resolve.Func, 0, len(p.callers[f]))
	for g := range p.callers[f] {
		callers = append(callers, g)
	}
	sortFuncs(callers)
	for _, g := range callers {
		p.mark(g)
	}
}

// calls notes that f calls g.
func (p *program) calls(f, g *resolve.Func) *Signature {
	g = g.Head()
	if p.callers[g] == nil {
		p.callers[g] = map[*resolve.Func]bool{}
	}
	p.callers[g][f] = true
	sig := p.Funcs[g]
	if !sig.Reached {
		p.reach(g)
	}
	return sig
}
