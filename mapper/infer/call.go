package infer

import (
	"math/bits"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (f *flow) call(e *ast.Call) types.Type {
	c := f.res.Callee[e]
	switch {
	case e.Callable:
		if c == nil {
			f.expr(e.Func)
		} else if c.User != nil {
			f.calls(f.fn, c.User)
		}
		return types.ObjectT
	case c == nil:
		return f.callDynamic(e)
	case f.res.OwnClass[e] != nil:
		return f.expr(f.res.OwnClass[e])
	case c.User != nil:
		return f.callUser(e, c.User)
	case c.Std != nil:
		return f.callStd(e, c)
	}
	return f.callSpecial(e, c.Name)
}

// callDynamic is $f(…).
func (f *flow) callDynamic(e *ast.Call) types.Type {
	t := f.expr(e.Func)
	f.dynamicArgs("", e.Args)
	if fn, ok := t.Fn.(*resolve.Func); ok && t.Is(types.Object) {
		sig := f.calls(f.fn, fn)
		if !fn.GivesRef() {
			if sig.Result.Mask == 0 {
				f.env = nil
			}
			return sig.Result
		}
	}
	return types.MixedT
}

// callSpecial is a function that is part of the language, or one that nobody knows.
func (f *flow) callSpecial(e *ast.Call, name string) types.Type {
	f.args(e.Args)
	switch name {
	case "extract":
		return types.Range(0, types.MaxArray)
	case "compact":
		for _, a := range e.Args {
			if lit, ok := a.Value.(*ast.StringLit); ok && !f.fn.Scope {
				f.read(f.fn.Variable(lit.Value))
			}
		}
		return types.MapOf(types.String|types.Int, types.MixedT)
	case "get_defined_vars":
		return types.MapOf(types.String|types.Int, types.MixedT)
	case "func_get_args":
		return types.MapList()
	case "func_num_args":
		return types.Range(0, types.MaxArray)
	case "assert", "define", "defined", "function_exists":
		return types.BoolT
	}
	return types.MixedT
}

func (f *flow) callUser(e *ast.Call, g *resolve.Func) types.Type { return f.callArgs(e.Args, g) }

// callArgs calls g with the arguments.
func (f *flow) callArgs(args []*ast.Arg, g *resolve.Func) types.Type {
	args, bound := f.res.Bind(args, g)
	types_ := make([]types.Type, len(args))
	unpack := !bound
	for i, a := range args {
		k := min(i, len(g.Params)-1)
		byRef := k >= 0 && g.Params[k].ByRef
		if byRef && !a.Unpack {
			f.refArg(a.Value)
			f.lend(a.Value, g)
			types_[i] = f.argType(a.Value)
		} else {
			types_[i] = f.expr(a.Value)
		}
	}
	if f.env == nil {
		return types.Never
	}
	sig := f.calls(f.fn, g)
	for i, p := range g.Params {
		switch {
		case unpack:
			t := f.Coerce(p.Type, types.MixedT)
			if p.Variadic {
				t = types.ListOf(t)
			}
			f.widenParam(g, i, t)
		case p.Variadic:
			t := types.EmptyArray
			for _, x := range types_[min(i, len(types_)):] {
				if p.ByRef {
					x = types.MixedT
				}
				t = types.Union(t, types.ListOf(f.param(p, x)))
			}
			f.widenParam(g, i, t)
		case i < len(types_):
			f.widenParam(g, i, f.param(p, types_[i]))
		case p.Default != nil && i >= len(types_) || i >= len(types_):
			// the default is added where the function starts
		}
	}
	f.afterRefArgs(args, g)
	f.mayThrowIfLive()
	if sig.Result.Mask == 0 { // not known to return yet; when it does, this function is run again
		f.env = nil
	}
	return sig.Result
}

// param returns what the parameter p gets from an argument of type t.
func (f *flow) param(p *ast.Param, t types.Type) types.Type {
	t = null(t)
	if t.Has(types.Missing) && !t.Is(types.Arr|types.Missing) && !t.Is(types.String|types.Missing) {
		t = types.Union(t.Without(types.Missing), types.NullT)
	}
	if p.ByRef {
		return t
	}
	return f.Coerce(p.Type, t)
}

// refArg runs an argument that is passed by reference: PHP creates it where it is missing.
func (f *flow) refArg(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		f.createNull(f.res.VarOf[e])
		f.Types[e] = f.argType(e)
	case *ast.Index:
		f.targetParts(e)
		if _, ok := GlobalsKey(e); !ok {
			f.update(e, func(types.Type) types.Type { return types.MixedT })
		}
		f.Types[e] = types.MixedT
	default:
		f.expr(e)
	}
}

// createNull makes a variable that may be undefined null, as taking a reference does.
func (f *flow) createNull(v *resolve.Var) {
	if t := f.get(v); t.Has(types.Undef) && !v.Super {
		f.assign(v, types.Union(t.Without(types.Undef), types.NullT))
	}
}

func (f *flow) argType(e ast.Expr) types.Type {
	if v, ok := e.(*ast.Variable); ok {
		return f.get(f.res.VarOf[v])
	}
	return types.MixedT
}

// afterRefArgs gives variables that were passed by reference all types that they can have now.
func (f *flow) afterRefArgs(args []*ast.Arg, g *resolve.Func) {
	for i, a := range args {
		k := min(i, len(g.Params)-1)
		if k < 0 || !g.Params[k].ByRef {
			continue
		}
		if v, ok := a.Value.(*ast.Variable); ok && f.env != nil {
			if r := f.res.VarOf[v]; !r.Super {
				f.set(r, f.Vars[r.Root()].Without(types.Undef))
			}
		}
	}
}

func (f *flow) callStd(e *ast.Call, c *resolve.Callee) types.Type {
	args := make([]types.Type, len(e.Args))
	for i, a := range e.Args {
		if p := refParam(c.Std, i); p != nil {
			f.refArgStd(a.Value, p)
			args[i] = f.argType(a.Value)
			if t, ok := f.Types[a.Value]; ok {
				args[i] = t
			}
			continue
		}
		f.callback(e, c.Std[0].Name, i)
		if args[i] = f.expr(a.Value); a.Unpack { // what it is unpacked into
			args[i] = types.MixedT
		}
	}
	if f.env == nil {
		return types.Never
	}
	std := Overload(c.Std, args, unpacks(e))
	f.Std[e] = std
	f.stdCallables(e, std)
	if len(args) < std.Required() && !unpacks(e) { // PHP throws
		f.mayThrowIfLive()
		return std.Result
	}
	f.passCallback(e, std, args)
	result := std.Result
	if special := results[std.Name]; special != nil && !unpacks(e) {
		result = special(f, e, args, result)
	}
	for i, a := range e.Args {
		if p := paramAt(std, i); p != nil && p.ByRef {
			f.afterStdRef(std, p, i, a.Value, args)
		}
	}
	if bound := limits[std.Name]; bound != nil {
		bound(f, e)
	}
	f.mayThrowIfLive()
	if std.NoReturn {
		f.env = nil
		return types.Never
	}
	return result
}

// refParam returns the by-reference parameter number i of a function's overloads, if it is one.
func refParam(list []*builtin.Func, i int) *builtin.Param {
	for _, std := range list {
		if p := paramAt(std, i); p != nil && p.ByRef {
			return p
		}
	}
	return nil
}

func unpacks(e *ast.Call) bool { return resolve.Named(e.Args) }

func paramAt(std *builtin.Func, i int) *builtin.Param {
	if i < len(std.Params) {
		return std.Params[i]
	}
	if std.Variadic() {
		return std.Params[len(std.Params)-1]
	}
	return nil
}

// Overload picks the Go function for a call: of those with enough parameters the first whose
// parameters take the arguments as they are, else the last.
func Overload(list []*builtin.Func, args []types.Type, unpack bool) *builtin.Func {
	var fits []*builtin.Func
	for _, std := range list {
		if unpack && !std.Variadic() || !holds(std, args) {
			continue
		}
		if len(args) >= std.Required() && (len(args) <= len(std.Params) || std.Variadic()) {
			fits = append(fits, std)
		}
	}
	if len(fits) == 0 {
		return list[len(list)-1]
	}
	// The one that takes most arguments as they are, of those the one that takes most kinds of
	// the others as they are, then the one with the fewest parameters to fill in; of several that
	// convert, the last and most general.
	best, most, kinds := fits[0], -1, 0
	for _, std := range fits {
		n, k := accepted(std, args)
		fewer, as := len(std.Params) < len(best.Params), len(std.Params) == len(best.Params)
		if n > most || n == most && (k > kinds || k == kinds && (fewer || as && n < len(args))) {
			best, most, kinds = std, n, k
		}
	}
	return best
}

// holds reports whether an overload for arrays of certain elements can be given args: nothing
// converts elements.
func holds(std *builtin.Func, args []types.Type) bool {
	for i, t := range args {
		p := paramAt(std, i)
		if p == nil || p.ByRef || p.Type.Array == nil || p.Type.Array.Elem.Has(types.Null) {
			continue
		}
		if !types.Sub(t.Only(types.Arr), p.Type) {
			return false
		}
	}
	return true
}

// accepted counts the arguments that an overload takes as they are, and the kinds that it takes
// so of the others, and of those by reference.
func accepted(std *builtin.Func, args []types.Type) (n, kinds int) {
	for i, t := range args {
		p := paramAt(std, i)
		if p.Callable || p.ByRef || p.Untyped || t.Mask != 0 && types.Sub(null(t), types.FromMask(p.Type.Mask)) {
			n++
			if !p.ByRef {
				continue
			}
		}
		kinds += bits.OnesCount16(uint16(t.Mask & p.Type.Mask))
	}
	return n, kinds
}

func (f *flow) refArgStd(e ast.Expr, p *builtin.Param) {
	switch e := e.(type) {
	case *ast.Variable:
		if p.Reads() {
			f.createNull(f.res.VarOf[e])
		}
		f.Types[e] = f.argType(e)
	case *ast.Index, *ast.Property, *ast.StaticProperty:
		f.targetParts(e)
		f.quietBase(e)
	default:
		f.expr(e)
	}
}

// afterStdRef stores what a standard function leaves in a by-reference argument.
func (f *flow) afterStdRef(std *builtin.Func, p *builtin.Param, i int, e ast.Expr, args []types.Type) {
	t := p.Type
	if after := refResults[std.Name]; after != nil {
		t = after(i, args, t)
	}
	switch e := e.(type) {
	case *ast.Variable:
		if f.env != nil {
			f.assign(f.res.VarOf[e], t)
		}
	case *ast.Index, *ast.Property, *ast.StaticProperty:
		if f.env != nil {
			f.assignTo(e, t)
		}
	}
}

// stdCallables makes functions that are passed as callables reachable.
func (f *flow) stdCallables(e *ast.Call, std *builtin.Func) {
	for i, a := range e.Args {
		p := paramAt(std, i)
		lit, ok := a.Value.(*ast.StringLit)
		if p == nil || !p.Callable || !ok || f.Callbacks[a.Value] != nil {
			continue
		}
		for _, g := range f.res.Funcs[strings.ToLower(strings.TrimPrefix(lit.Value, `\`))] {
			f.calls(f.fn, g)
		}
	}
}
