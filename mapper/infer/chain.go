package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// chain runs an expression with a ?-> in it, which may be left at each of them.
func (f *flow) chain(e ast.Expr, run func() types.Type) types.Type {
	if f.chains[e] {
		return run()
	}
	f.chains[e] = true
	saved := f.cut
	var cut env
	f.cut = &cut
	t := run()
	f.cut = saved
	delete(f.chains, e)
	if cut != nil {
		t = types.Union(null(t), types.NullT)
		f.env = join(f.env, cut)
	}
	return t
}

// nullSafe is the object before ?->, whose type was t: null leaves the chain.
func (f *flow) nullSafe(e ast.Expr, t types.Type) types.Type {
	if !t.Has(types.Nully) || f.env == nil || f.cut == nil {
		return t
	}
	*f.cut = join(*f.cut, f.env)
	f.narrowBy(e, true, func(t types.Type) types.Type { return t.Without(types.Nully) })
	if t = t.Without(types.Nully); t.Mask == 0 {
		f.env = nil
	}
	return t
}
