// How standard functions call the callbacks that they are given.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// callback is a callable that is called many times with values.
type callback struct {
	f     *php.Func
	byRef bool // some parameter is taken by reference
}

func newCallback(f *php.Func) callback {
	cb := callback{f: f}
	for i := range f.Params {
		cb.byRef = cb.byRef || f.Params[i].ByRef
	}
	return cb
}

// call runs the callback. The slice can be used again, its elements may have
// been replaced.
func (cb *callback) call(c *php.Context, args []php.Value) php.Value {
	if cb.byRef {
		cb.warnByRef(c, args)
	}
	switch len(args) {
	case 1:
		return cb.f.Call1(c, args[0])
	case 2:
		return cb.f.Call2(c, args[0], args[1])
	}
	return cb.f.Call(c, args)
}

// warnByRef wraps values for by-reference parameters, with PHP's warning.
func (cb *callback) warnByRef(c *php.Context, args []php.Value) {
	for i := range args {
		if args[i].Kind() == php.KindRef || !cb.f.ByRef(i) {
			continue
		}
		name := cb.f.Params[min(i, len(cb.f.Params)-1)].Name
		c.Warning("%s(): Argument #%d ($%s) must be passed by reference, value given", cb.f.Name, i+1, name)
		args[i] = php.RefValue(php.NewRef(args[i]))
	}
}
