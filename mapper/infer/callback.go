package infer

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Callback is a function that a standard function is given at one place and calls with
// elements and keys of its arrays: nothing else in the program can call that closure, so its
// parameters are as narrow as the arrays.
type Callback struct {
	Func *resolve.Func   // the closure or the project's function; nil for a standard function
	Std  []*builtin.Func // the overloads of a standard function
	Args []types.Type    // what it is called with, before the coercion to declared types
	// Result is what it returns; for array_reduce what is carried on, the initial value included.
	Result types.Type
}

// callback returns the function that argument number i of a call of the standard function name
// stands for, where its calls are known; nil for others.
func (f *flow) callback(e *ast.Call, name string, i int) *Callback {
	if i != builtin.CallbackArg(name, len(e.Args)) || unpacks(e) {
		return nil
	}
	if cb, ok := f.Callbacks[e.Args[i].Value]; ok {
		return cb
	}
	cb := f.findCallback(e.Args[i].Value, builtin.CallbackParams(name))
	f.Callbacks[e.Args[i].Value] = cb
	return cb
}

// findCallback makes the entry for a callback of n arguments: a closure, or a name that means
// one function whatever has run.
func (f *flow) findCallback(e ast.Expr, n int) *Callback {
	cb := &Callback{Args: make([]types.Type, n)}
	switch e := e.(type) {
	case *ast.Closure, *ast.ArrowFunc:
		cb.Func = f.res.Closures[e]
	case *ast.StringLit:
		key := strings.ToLower(strings.TrimPrefix(e.Value, `\`))
		if g, sure := f.res.Named(key, f.fn.File); sure {
			cb.Func = g
			break
		}
		if len(f.res.Funcs[key]) > 0 || !plainCallback(f.res.Std(key, false), n) {
			return nil
		}
		cb.Std = f.res.Std(key, false)
		return cb
	}
	if cb.Func == nil || !cb.Func.Direct(n) {
		return nil
	}
	return cb
}

// plainCallback reports whether some overload of a standard function takes n values and none
// takes a variable.
func plainCallback(list []*builtin.Func, n int) bool {
	fits := false
	for _, std := range list {
		for i, p := range std.Params {
			if p.ByRef || p.Callable || p.Variadic && i < n {
				return false
			}
		}
		fits = fits || std.Required() <= n && n <= len(std.Params)
		if std.Void || std.NoReturn || std.Deprecated != "" || std.Callable {
			return false
		}
	}
	_, most, known := builtin.Arity(name(list))
	return fits && known && (most < 0 || n <= most)
}

func name(list []*builtin.Func) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Name
}

// passCallback gives the callback of a call the types of what it is called with, and returns
// what its calls return; nothing while that is not known.
func (f *flow) passCallback(e *ast.Call, std *builtin.Func, args []types.Type) types.Type {
	i := builtin.CallbackArg(std.Name, len(e.Args))
	if i < 0 {
		return types.Never
	}
	cb := f.callback(e, std.Name, i)
	if cb == nil {
		return types.Never
	}
	carried := std.Name == "array_reduce"
	if carried {
		t := types.NullT
		if len(args) > 2 {
			t = stored(args[2])
		}
		cb.Result = types.Widen(cb.Result, t)
	}
	for k, t := range passed(std.Name, args, cb) {
		if !types.Sub(t, cb.Args[k]) {
			cb.Args[k] = types.Widen(cb.Args[k], t)
		}
	}
	result := f.calledBack(cb)
	if !types.Sub(result, cb.Result) {
		cb.Result = types.Widen(cb.Result, result)
		if carried && !types.Sub(cb.Result, cb.Args[0]) { // what is returned is passed on
			f.passCallback(e, std, args)
		}
	}
	return cb.Result
}

// passed is what a standard function calls its callback with.
func passed(name string, args []types.Type, cb *Callback) []types.Type {
	switch name {
	case "array_map":
		return []types.Type{element(args[1])}
	case "uksort":
		k := types.FromMask(arg(args, 0).KeyMask())
		return []types.Type{k, k}
	case "array_reduce":
		return []types.Type{cb.Result, element(args[0])}
	case "preg_replace_callback": // the groups of a match, of which the last may be left out
		m := types.MapOf(types.Int|types.String, types.StringT)
		m.Array.Len = 1
		return []types.Type{m}
	case "array_filter":
		return []types.Type{element(args[0])}
	}
	return []types.Type{element(args[0]), element(args[0])}
}

// element is what a callback sees of an array's elements: their values.
func element(t types.Type) types.Type { return stored(t.Elem()) }

// calledBack passes the types on to the function itself and returns its result.
func (f *flow) calledBack(cb *Callback) types.Type {
	if cb.Func == nil {
		return Overload(cb.Std, cb.Args, false).Result
	}
	for i, p := range cb.Func.Params {
		if cb.Args[i].Mask != 0 {
			f.widenParam(cb.Func, i, f.param(p, cb.Args[i]))
		}
	}
	return f.calls(f.fn, cb.Func).Result
}

// waits reports whether a closure is only called back with what is not known to exist yet.
func (p *program) waits(fn *resolve.Func) bool {
	cb := p.direct(fn)
	if cb == nil || p.closing {
		return false
	}
	for _, t := range p.Funcs[fn].Params {
		if t.Mask == 0 {
			return true
		}
	}
	return false
}

// direct returns the callback that a closure is, nil for one that anything can call.
func (p *program) direct(fn *resolve.Func) *Callback {
	if fn.Kind != resolve.Closure && fn.Kind != resolve.Arrow {
		return nil
	}
	e, _ := fn.Node.(ast.Expr)
	return p.Callbacks[e]
}
