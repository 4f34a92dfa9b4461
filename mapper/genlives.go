package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// A generator that nothing refers to any more ends: the finally blocks that it stands in run,
// and it lets go of its variables. Where that can be seen, it tells the runtime what it holds.
//
//	return php.NewGenerator(c, func(gen *php.Generator) php.Value {
//		var file *File
//		defer c.Locals(&dir, &file).Release()
//		…
//	}).Holding(&dir)

// receiver is $this of the function that is lowered, nil outside of methods.
func (l *lowerer) receiver() ir.Expr {
	if this, ok := l.this(l.m.pos(l.fn.File, l.fn.Node)); ok && l.fn.Kind == resolve.Method {
		return this
	}
	return nil
}

// endMatters reports whether it can be seen when the generator ends: it yields inside try …
// finally, or an object whose end matters can be in what it holds.
func (l *lowerer) endMatters() bool {
	if !l.m.res.Destructs {
		return false
	}
	if c := l.scopeClass(); c != nil && l.m.mortalClass(c, map[*resolve.Class]bool{}) {
		return true
	}
	for _, v := range l.fn.Order {
		if !v.Super && l.m.mortal(l.m.info.VarType(v)) {
			return true
		}
	}
	found := false
	for _, s := range l.fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Try:
				found = found || n.Finally != nil
			case *ast.YieldFrom:
				found = true
			case *ast.Yield:
				found = found || n.Value != nil && l.m.mortal(l.typeOf(n.Value))
			}
			return !found
		})
	}
	return found
}

// passed names the parameters of a generator, and its receiver.
func (l *lowerer) passed(recv ir.Expr) []ir.Expr {
	var out []ir.Expr
	for _, v := range l.fn.Order {
		g := l.vars[v]
		if g == nil || v.Param < 0 || g.Ptr || !l.m.mortal(l.m.info.VarType(v)) {
			continue
		}
		if g.Repr == types.Ref || g.Repr == types.Value || g.Repr == types.GoArray || g.Repr.IsPointer() {
			out = append(out, &ir.Pointer{E: ir.E{Type: g.Repr}, X: l.local(g)})
		}
	}
	if c := l.scopeClass(); recv != nil && c != nil && l.m.mortalClass(c, map[*resolve.Class]bool{}) {
		out = append(out, recv)
	}
	return out
}
