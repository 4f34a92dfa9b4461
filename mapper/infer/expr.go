package infer

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// expr runs e and returns the type of its value.
func (f *flow) expr(e ast.Expr) types.Type {
	if e == nil || f.env == nil {
		return types.Never
	}
	var t types.Type
	if f.res.Chains[e] != nil {
		t = f.chain(e, func() types.Type { return f.eval(e) })
	} else {
		t = f.eval(e)
	}
	if f.env == nil {
		t = types.Never
	}
	f.Types[e] = t
	return t
}

func (f *flow) eval(e ast.Expr) types.Type {
	switch e := e.(type) {
	case *ast.IntLit:
		return types.IntLit(int(e.Value))
	case *ast.FloatLit:
		return types.Type{Mask: types.Frac}
	case *ast.StringLit, *ast.ShellExec:
		return f.evalText(e)
	case *ast.Interpolated:
		for _, part := range e.Parts {
			f.expr(part)
		}
		return types.StringT
	case *ast.MagicConst:
		if e.Kind == ast.MagicLine {
			return types.IntLit(f.fn.File.AST.Line(e.Pos()))
		}
		return types.StringT
	case *ast.ConstFetch:
		return f.constant(e)
	case *ast.Variable:
		if c := f.res.ThisClass[e]; c != nil {
			return types.InstanceOf(f.ClassType(c))
		}
		return f.read(f.res.VarOf[e])
	case *ast.ArrayLit:
		return f.arrayLit(e)
	case *ast.Index:
		return f.indexExpr(e)
	case *ast.Binary:
		return f.binary(e)
	case *ast.Unary:
		return f.unary(e)
	case *ast.Cast:
		return f.cast(e)
	case *ast.AssignExpr:
		return f.assignExpr(e)
	case *ast.AssignOp:
		return f.assignOp(e)
	case *ast.AssignRef:
		return f.assignRef(e)
	case *ast.IncDec:
		return f.incDec(e)
	case *ast.Ternary:
		return f.ternary(e)
	case *ast.Match:
		return f.match(e)
	case *ast.Isset:
		for _, x := range e.Vars {
			f.quiet(x)
		}
		return types.BoolT
	case *ast.Empty:
		f.quiet(e.X)
		return types.BoolT
	case *ast.Call:
		return f.call(e)
	case *ast.Closure, *ast.ArrowFunc:
		return f.closure(e)
	case *ast.Include:
		return f.include(e)
	case *ast.Exit:
		f.expr(e.X)
		f.env = nil
		return types.Never
	case *ast.Throw:
		f.expr(e.X)
		f.mayThrowIfLive()
		f.env = nil
		return types.Never
	case *ast.Print:
		f.expr(e.X)
		return types.IntLit(1)
	case *ast.ErrorSuppress:
		return f.expr(e.X)
	case *ast.Yield:
		return f.yield(e)
	case *ast.YieldFrom:
		return f.yieldFrom(e)
	case *ast.InstanceOf:
		f.expr(e.X)
		return types.BoolT
	}
	return f.other(e)
}

func (f *flow) evalText(e ast.Expr) types.Type {
	if sh, ok := e.(*ast.ShellExec); ok {
		for _, part := range sh.Parts {
			f.expr(part)
		}
		return types.FromMask(types.String | types.Null | types.False)
	}
	if lit, ok := e.(*ast.StringLit); ok {
		if _, method, ok := strings.Cut(lit.Value, "::"); ok {
			f.openMethods(strings.ToLower(method))
		}
	}
	return types.StringT
}

// other runs the parts of an expression that has no type of its own.
func (f *flow) other(e ast.Expr) types.Type {
	switch e := e.(type) {
	case *ast.VariableVariable:
		f.expr(e.Name)
		return types.Union(types.MixedT, types.UndefT)
	case *ast.Property:
		return f.property(e)
	case *ast.MethodCall:
		return f.methodCall(e)
	case *ast.StaticCall:
		return f.staticCall(e)
	case *ast.New:
		return f.newObject(e)
	case *ast.ClassConst:
		return f.classConst(e)
	case *ast.StaticProperty:
		return f.staticProp(e)
	case *ast.Clone:
		t := f.expr(e.X)
		if e.With != nil {
			f.cloneWith(e, t)
		}
		f.openMethods("__clone")
		if out := t.Only(types.Object); out.Mask != 0 {
			return out
		}
		return types.ObjectT
	case *ast.ListExpr:
		return types.MixedT
	}
	return types.MixedT
}

func (f *flow) name(e ast.Expr) {
	switch e.(type) {
	case *ast.Ident, *ast.Name, *ast.AnonClass, nil:
	default:
		f.expr(e)
	}
}

func (f *flow) args(args []*ast.Arg) {
	for _, a := range args {
		f.expr(a.Value)
		f.spoil(a.Value)
	}
}

// dynamicArgs is args for a callee that may take them by reference: a method of the lower-case name, any
// function where that is "".
func (f *flow) dynamicArgs(name string, args []*ast.Arg) {
	for i, a := range args {
		if idx, ok := a.Value.(*ast.Index); ok && f.res.MayTakeRef(name, i) {
			f.refArg(idx)
			continue
		}
		f.expr(a.Value)
		f.spoil(a.Value)
	}
}

func (f *flow) constant(e *ast.ConstFetch) types.Type {
	ref := f.res.ConstOf[e]
	if ref.Known {
		return OfValue(ref.Value)
	}
	return types.MixedT
}

// OfValue returns the type of a constant's value.
func OfValue(v any) types.Type {
	switch v := v.(type) {
	case nil:
		return types.NullT
	case bool:
		if v {
			return types.TrueT
		}
		return types.FalseT
	case int:
		return types.IntLit(v)
	case float64:
		return types.Type{Mask: types.Frac}
	case string:
		return types.StringT
	}
	return types.EmptyArray
}

func (f *flow) arrayLit(e *ast.ArrayLit) types.Type {
	f.callableArray(e)
	a := types.Array{List: true}
	told := tellsApart(e)
	record := types.Record{} // the elements so far while all of them have constant keys
	for _, item := range e.Items {
		if item == nil {
			continue
		}
		if item.ByRef {
			a = record.Into(a)
			f.refTo(item.Value)
			f.keyOf(&a, item.Key)
			a = a.PutAny(types.MixedT)
			a.List = a.List && item.Key == nil
			a.Len++
			continue
		}
		k := f.keyOf(&a, item.Key)
		t := stored(f.expr(item.Value))
		if item.Unpack {
			a = record.Into(a)
			key, elem := elements(t)
			a.Key |= key.Mask & (types.Int | types.String)
			a = a.PutAny(elem)
			a.List = a.List && key.Is(types.Int)
			continue
		}
		next := a.List && (item.Key == nil || k == a.Len)
		if name, ok := ConstKey(item.Key, f.Types[item.Key]); told && ok {
			a = record.Put(a, name, t)
		} else if told && item.Key == nil && next {
			a = record.Put(a, strconv.Itoa(a.Len), t)
		} else if item.Key == nil {
			a = record.Into(a).Append(t)
		} else {
			a = record.Into(a).PutAny(t)
		}
		if next {
			a.Len++
		} else {
			a.List = false
		}
	}
	a = record.Into(a)
	if !a.List {
		a.Len = 0
	} else if a.Uniform() { // Len says as much
		a.Fields, a.Rest = nil, types.Never
	}
	return types.Type{Mask: types.Arr, Array: &a}
}

// tellsApart reports whether the elements of a literal are described one by one: those of a
// record with names as keys, and those of a short list, which may be a tuple.
func tellsApart(e *ast.ArrayLit) bool {
	names, indexes := 0, 0
	for _, item := range e.Items {
		switch {
		case item == nil:
		case item.Unpack || item.ByRef:
			return false
		case item.Key == nil:
			indexes++
		default:
			names++
		}
	}
	return names > 0 && indexes == 0 || names == 0 && indexes <= 8
}

// keyOf adds the kind of a literal's key to a and returns its value where it is a constant
// index, else -1.
func (f *flow) keyOf(a *types.Array, key ast.Expr) int {
	if key == nil {
		a.Key |= types.Int
		return -1
	}
	t := f.expr(key)
	a.Key |= KeyMask(key, t)
	if lit, ok := key.(*ast.IntLit); ok {
		return int(lit.Value)
	}
	return -1
}

// KeyMask returns what kinds of array keys an expression of type t gives: numeric strings
// become ints, null an empty string.
func KeyMask(e ast.Expr, t types.Type) types.Mask {
	if lit, ok := e.(*ast.StringLit); ok {
		if IsIntKey(lit.Value) {
			return types.Int
		}
		return types.String
	}
	var m types.Mask
	if t.Has(types.Int | types.Float | types.Bool | types.Resource) {
		m |= types.Int
	}
	if t.Has(types.String) {
		m |= types.Int | types.String
	}
	if t.Has(types.Nully) {
		m |= types.String
	}
	return m
}

// ConstKey returns the key that e always is, an int in decimal.
func ConstKey(e ast.Expr, t types.Type) (string, bool) {
	if t.IsConst() {
		return strconv.Itoa(t.Min), true
	}
	lit, ok := e.(*ast.StringLit)
	if !ok {
		return "", false
	}
	return lit.Value, true
}

// IsIntKey reports whether PHP takes the string key s as an int.
func IsIntKey(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && strconv.Itoa(n) == s
}

// stored returns what is in a place after t was put there.
func stored(t types.Type) types.Type {
	t = null(t)
	if t.Has(types.Missing) && !t.Has(types.Num) {
		return types.Union(t.Without(types.Missing), types.NullT)
	}
	// Numbers read from a missing key are guarded where they are stored.
	return t.Without(types.Missing)
}

func (f *flow) indexExpr(e *ast.Index) types.Type {
	if _, ok := GlobalsKey(e); ok {
		return types.Union(types.MixedT, types.UndefT)
	}
	base := f.expr(e.Base)
	if e.Key == nil {
		return types.MixedT
	}
	key := f.expr(e.Key)
	return f.element(e, base, key)
}

// GlobalsKey reports whether e is $GLOBALS['name'].
func GlobalsKey(e *ast.Index) (string, bool) {
	v, ok := e.Base.(*ast.Variable)
	if !ok || v.Name != "GLOBALS" {
		return "", false
	}
	lit, ok := e.Key.(*ast.StringLit)
	if !ok || resolve.Superglobals[lit.Value] {
		return "", false
	}
	return lit.Value, true
}

// element is Element for a read whose key has been run.
func (f *flow) element(e *ast.Index, base, key types.Type) types.Type {
	t := Element(base, e.Key, key)
	if t.Has(types.Missing) && f.reachOf(e) == there {
		t = t.Without(types.Missing)
	}
	return t
}

// Element returns what base[key] reads; e is the key in the program, nil for an index that
// is counted.
func Element(base types.Type, e ast.Expr, key types.Type) types.Type {
	var t types.Type
	if base.Has(types.Arr) {
		t = base.Elem()
		there := base.Array != nil && key.Is(types.Int) && key.Min >= 0 && key.Max < base.Array.Len
		if name, ok := ConstKey(e, key); ok {
			t, there = base.Array.At(name)
		}
		if !there {
			t = types.Union(t, types.Type{Mask: types.Missing})
		}
	}
	if base.Has(types.String) {
		t = types.Union(t, types.StringT)
	}
	if base.Has(types.Object) {
		t = types.MixedT
	}
	if base.Has(types.Nully | types.Bool | types.Num | types.Resource) {
		if base.Is(types.Arr | types.Missing) {
			t = types.Union(t, types.Type{Mask: types.Missing})
		} else {
			t = types.Union(t, types.NullT)
		}
	}
	return t
}

// quiet runs e where PHP reads it without warnings: in isset, empty and ??.
func (f *flow) quiet(e ast.Expr) types.Type {
	if f.env == nil {
		return types.Never
	}
	if f.res.Chains[e] != nil && !f.chains[e] {
		t := f.chain(e, func() types.Type { return f.quiet(e) })
		f.Types[e] = t
		return t
	}
	var t types.Type
	switch e := e.(type) {
	case *ast.Variable:
		t = f.read(f.res.VarOf[e])
	case *ast.Index:
		if _, ok := GlobalsKey(e); ok || e.Key == nil {
			t = types.Union(types.MixedT, types.UndefT)
			break
		}
		base := f.quiet(e.Base)
		key := f.expr(e.Key)
		t = f.element(e, base, key)
		if base.Has(types.String) { // out of range is not set
			t = types.Union(t, types.Type{Mask: types.Missing})
		}
	case *ast.Property:
		object := f.quiet(e.Object)
		if e.NullSafe {
			object = f.nullSafe(e.Object, object)
		}
		f.name(e.Name)
		t = types.Union(types.MixedT, types.UndefT)
		if prop := f.PropOf(f.fn, e, object); prop != nil && object.Is(types.Object|types.Nully) {
			f.readProp(prop)
			t = f.Props[prop.Root()]
			if object.Has(types.Nully) || t.Mask == 0 {
				t = types.Union(t, types.UndefT)
			}
		}
	case *ast.StaticProperty:
		t = types.Union(f.staticProp(e), types.UndefT)
	default:
		return f.expr(e)
	}
	f.Types[e] = t
	return t
}

func (f *flow) unary(e *ast.Unary) types.Type {
	t := f.expr(e.X)
	switch e.Op {
	case ast.Not:
		return types.BoolT
	case ast.Neg:
		n := Numeric(t)
		if n.Is(types.Int) {
			return types.NegInts(n)
		}
		if n.Has(types.Int) {
			n = types.Union(n.Only(types.Float), types.NegInts(n.Only(types.Int)))
		}
		return n.Without(types.Missing)
	case ast.Plus:
		return Numeric(t).Without(types.Missing)
	}
	if t.Is(types.String) {
		return types.StringT
	}
	if t.Has(types.String) {
		return types.FromMask(types.Int | types.String)
	}
	return types.IntT
}

func (f *flow) cast(e *ast.Cast) types.Type {
	t := f.expr(e.X)
	switch e.Kind {
	case ast.CastInt:
		if n := null(t); n.Is(types.Int) {
			return n
		} else if n.Is(types.Bool | types.Null | types.Missing) {
			return types.Range(0, 1)
		}
		return types.IntT
	case ast.CastFloat:
		return types.Type{Mask: types.Frac}
	case ast.CastString:
		return types.StringT
	case ast.CastBool:
		return types.BoolT
	case ast.CastArray:
		if t.Is(types.Arr) {
			return t
		}
		return types.ArrayT
	case ast.CastObject:
		return types.ObjectT
	}
	return types.NullT
}

func (f *flow) ternary(e *ast.Ternary) types.Type {
	if e.Then == nil {
		t := f.expr(e.Cond)
		no := f.branch(f.env, func() { f.env = f.refineOnly(e.Cond, false) })
		yes := f.branch(f.env, func() { f.env = f.refineOnly(e.Cond, true) })
		var els types.Type
		no = f.branch(no, func() { els = f.expr(e.Else) })
		f.env = join(yes, no)
		return types.Union(Truthy(t), els)
	}
	yes := f.cond(e.Cond, true)
	no := f.branch(f.env, func() { f.env = f.refineOnly(e.Cond, false) })
	var a, b types.Type
	yes = f.branch(yes, func() { a = f.expr(e.Then) })
	no = f.branch(no, func() { b = f.expr(e.Else) })
	f.env = join(yes, no)
	return types.Union(a, b)
}

// Truthy returns the part of t that is true as a condition.
func Truthy(t types.Type) types.Type {
	t = t.Without(types.Nully | types.False)
	if t.Has(types.Int) && t.Min == 0 && t.Max > 0 {
		t.Min = 1
	}
	return t.AtLeast(1)
}
