// This file visits trees: Walk, Inspect and Children.

package ast

import "fmt"

// Visitor is called by Walk for each node. If the visitor that Visit returns is not nil, Walk
// visits the children with it and then calls its Visit with nil.
type Visitor interface {
	Visit(n Node) Visitor
}

// Walk visits n and all nodes below it in source order.
func Walk(v Visitor, n Node) {
	if v = v.Visit(n); v == nil {
		return
	}
	Children(n, func(child Node) { Walk(v, child) })
	v.Visit(nil)
}

// Inspect calls f for n and all nodes below it in source order, not going below a node for
// which f returns false.
func Inspect(n Node, f func(Node) bool) {
	if !f(n) {
		return
	}
	Children(n, func(child Node) { Inspect(child, f) })
}

// one calls f unless the optional child is absent.
func one[P interface {
	*T
	Node
}, T any](f func(Node), n P) {
	if n != nil {
		f(n)
	}
}

// opt calls f unless the optional child, held as an interface, is absent.
func opt(f func(Node), n Node) {
	if n != nil {
		f(n)
	}
}

// list calls f for each child that is there.
func list[P interface {
	*T
	Node
}, T any](f func(Node), nodes []P) {
	for _, n := range nodes {
		if n != nil {
			f(n)
		}
	}
}

// each calls f for each child of a list of interfaces.
func each[I Node](f func(Node), nodes []I) {
	for _, n := range nodes {
		f(n)
	}
}

// Children calls f for each direct child of n in source order. Absent children are left out.
func Children(n Node, f func(Node)) {
	switch n := n.(type) {
	case *File:
		each(f, n.Stmts)
	case Stmt:
		stmtChildren(n, f)
	case Expr:
		exprChildren(n, f)
	case Member:
		memberChildren(n, f)
	case Type:
		typeChildren(n, f)
	default:
		partChildren(n, f)
	}
}

func stmtChildren(n Stmt, f func(Node)) {
	switch n := n.(type) {
	case *Block:
		each(f, n.Stmts)
	case *ExprStmt:
		f(n.X)
	case *Echo:
		each(f, n.Args)
	case *If:
		f(n.Cond)
		f(n.Then)
		list(f, n.ElseIfs)
		one(f, n.Else)
	case *While:
		f(n.Cond)
		f(n.Body)
	case *DoWhile:
		f(n.Body)
		f(n.Cond)
	case *For:
		each(f, n.Init)
		each(f, n.Cond)
		each(f, n.Post)
		f(n.Body)
	case *Foreach:
		f(n.X)
		opt(f, n.Key)
		f(n.Value)
		f(n.Body)
	case *Switch:
		f(n.Subject)
		list(f, n.Cases)
	case *Return:
		opt(f, n.X)
	case *Global:
		each(f, n.Vars)
	case *StaticVars:
		list(f, n.Vars)
	case *Unset:
		each(f, n.Vars)
	case *Try:
		f(n.Body)
		list(f, n.Catches)
		one(f, n.Finally)
	case *Goto:
		f(n.Label)
	case *Label:
		f(n.Name)
	case *Declare:
		list(f, n.Directives)
		one(f, n.Body)
	case *Namespace:
		one(f, n.Name)
		each(f, n.Stmts)
	case *Use:
		one(f, n.Prefix)
		list(f, n.Items)
	case *InlineHTML, *Break, *Continue, *HaltCompiler, *Nop, *Refused:
	default:
		declChildren(n, f)
	}
}

func declChildren(n Stmt, f func(Node)) {
	switch n := n.(type) {
	case *FuncDecl:
		list(f, n.Attrs)
		f(n.Name)
		list(f, n.Params)
		opt(f, n.ReturnType)
		f(n.Body)
	case *ClassDecl:
		list(f, n.Attrs)
		one(f, n.Name)
		one(f, n.Extends)
		list(f, n.Implements)
		each(f, n.Members)
	case *InterfaceDecl:
		list(f, n.Attrs)
		f(n.Name)
		list(f, n.Extends)
		each(f, n.Members)
	case *TraitDecl:
		list(f, n.Attrs)
		f(n.Name)
		each(f, n.Members)
	case *EnumDecl:
		list(f, n.Attrs)
		f(n.Name)
		opt(f, n.Type)
		list(f, n.Implements)
		each(f, n.Members)
	case *ConstDecl:
		list(f, n.Attrs)
		list(f, n.Items)
	default:
		panic(fmt.Sprintf("ast: unexpected statement %T", n))
	}
}

func memberChildren(n Member, f func(Node)) {
	switch n := n.(type) {
	case *EnumCase:
		list(f, n.Attrs)
		f(n.Name)
		opt(f, n.Value)
	case *ClassConstDecl:
		list(f, n.Attrs)
		opt(f, n.Type)
		list(f, n.Items)
	case *PropertyDecl:
		list(f, n.Attrs)
		opt(f, n.Type)
		list(f, n.Items)
		list(f, n.Hooks)
	case *MethodDecl:
		list(f, n.Attrs)
		f(n.Name)
		list(f, n.Params)
		opt(f, n.ReturnType)
		one(f, n.Body)
	case *TraitUse:
		list(f, n.Traits)
		each(f, n.Adaptations)
	default:
		panic(fmt.Sprintf("ast: unexpected member %T", n))
	}
}

func typeChildren(n Type, f func(Node)) {
	switch n := n.(type) {
	case *NamedType:
		f(n.Name)
	case *NullableType:
		f(n.Type)
	case *UnionType:
		each(f, n.Types)
	case *IntersectionType:
		each(f, n.Types)
	default:
		panic(fmt.Sprintf("ast: unexpected type %T", n))
	}
}

// partChildren is for the nodes that are parts of one other node only.
func partChildren(n Node, f func(Node)) {
	switch n := n.(type) {
	case *ElseIf:
		f(n.Cond)
		f(n.Body)
	case *Case:
		opt(f, n.Cond)
		each(f, n.Stmts)
	case *StaticVar:
		f(n.Var)
		opt(f, n.Default)
	case *Catch:
		list(f, n.Types)
		one(f, n.Var)
		f(n.Body)
	case *UseItem:
		f(n.Name)
		one(f, n.Alias)
	case *AttrGroup:
		list(f, n.Attrs)
	case *Attribute:
		f(n.Name)
		list(f, n.Args)
	case *Param:
		list(f, n.Attrs)
		opt(f, n.Type)
		f(n.Var)
		opt(f, n.Default)
		list(f, n.Hooks)
	case *ConstItem:
		f(n.Name)
		f(n.Value)
	case *PropertyItem:
		f(n.Name)
		opt(f, n.Default)
	case *PropertyHook:
		list(f, n.Attrs)
		f(n.Name)
		list(f, n.Params)
		one(f, n.Body)
		opt(f, n.Expr)
	case *TraitPrecedence:
		f(n.Trait)
		f(n.Method)
		list(f, n.InsteadOf)
	case *TraitAlias:
		one(f, n.Trait)
		f(n.Method)
		one(f, n.Alias)
	case *ArrayItem:
		opt(f, n.Key)
		f(n.Value)
	case *MatchArm:
		each(f, n.Conds)
		f(n.Body)
	case *Arg:
		one(f, n.Name)
		f(n.Value)
	case *ClosureUse:
		f(n.Var)
	default:
		panic(fmt.Sprintf("ast: unexpected node %T", n))
	}
}

func exprChildren(n Expr, f func(Node)) {
	switch n := n.(type) {
	case *Name, *Ident, *Variable, *IntLit, *FloatLit, *StringLit, *MagicConst:
	case *VariableVariable:
		f(n.Name)
	case *Interpolated:
		each(f, n.Parts)
	case *ShellExec:
		each(f, n.Parts)
	case *ArrayLit:
		list(f, n.Items)
	case *ListExpr:
		list(f, n.Items)
	case *Binary:
		f(n.X)
		f(n.Y)
	case *Unary:
		f(n.X)
	case *Cast:
		f(n.X)
	case *AssignExpr:
		f(n.Target)
		f(n.Value)
	case *AssignRef:
		f(n.Target)
		f(n.Value)
	case *AssignOp:
		f(n.Target)
		f(n.Value)
	case *IncDec:
		f(n.X)
	case *Ternary:
		f(n.Cond)
		opt(f, n.Then)
		f(n.Else)
	case *Match:
		f(n.Subject)
		list(f, n.Arms)
	case *InstanceOf:
		f(n.X)
		f(n.Class)
	default:
		accessChildren(n, f)
	}
}

// accessChildren is for the expressions that reach for members, and for calls.
func accessChildren(n Expr, f func(Node)) {
	switch n := n.(type) {
	case *Index:
		f(n.Base)
		opt(f, n.Key)
	case *Property:
		f(n.Object)
		f(n.Name)
	case *StaticProperty:
		f(n.Class)
		f(n.Name)
	case *ClassConst:
		f(n.Class)
		f(n.Name)
	case *ConstFetch:
		f(n.Name)
	case *Call:
		f(n.Func)
		list(f, n.Args)
	case *MethodCall:
		f(n.Object)
		f(n.Name)
		list(f, n.Args)
	case *StaticCall:
		f(n.Class)
		f(n.Name)
		list(f, n.Args)
	case *New:
		newChildren(n, f)
	case *AnonClass:
		f(n.Decl)
	default:
		wordChildren(n, f)
	}
}

// newChildren keeps source order: the arguments of an anonymous class stand inside of it.
func newChildren(n *New, f func(Node)) {
	if _, anonymous := n.Class.(*AnonClass); anonymous {
		list(f, n.Args)
		f(n.Class)
		return
	}
	f(n.Class)
	list(f, n.Args)
}

// wordChildren is for the expressions that begin with a keyword.
func wordChildren(n Expr, f func(Node)) {
	switch n := n.(type) {
	case *Clone:
		f(n.X)
		opt(f, n.With)
	case *Closure:
		list(f, n.Attrs)
		list(f, n.Params)
		list(f, n.Uses)
		opt(f, n.ReturnType)
		f(n.Body)
	case *ArrowFunc:
		list(f, n.Attrs)
		list(f, n.Params)
		opt(f, n.ReturnType)
		f(n.Body)
	case *Isset:
		each(f, n.Vars)
	case *Empty:
		f(n.X)
	case *Include:
		f(n.Path)
	case *Exit:
		opt(f, n.X)
	case *Print:
		f(n.X)
	case *ErrorSuppress:
		f(n.X)
	case *Yield:
		opt(f, n.Key)
		opt(f, n.Value)
	case *YieldFrom:
		f(n.X)
	case *Throw:
		f(n.X)
	default:
		panic(fmt.Sprintf("ast: unexpected expression %T", n))
	}
}
