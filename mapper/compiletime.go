package mapper

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// PHP's error levels of messages at compile time.
const (
	levelWarning      = 2
	levelParse        = 4
	levelCoreError    = 16
	levelCompileError = 64
	levelCompileWarn  = 128
	levelDeprecated   = 8192
)

// compileMessages collects what PHP says when it compiles the files: the Go says it when a
// file is loaded.
func (m *mapping) compileMessages() {
	for _, f := range m.res.Files {
		if f.Library {
			continue
		}
		c := &compiler{m: m, f: f}
		c.scanned()
		c.nodes(f.AST)
		m.messages[f] = c.out
	}
}

// compiler goes through a file in the order in which PHP compiles it.
type compiler struct {
	m     *mapping
	f     *resolve.File
	out   []ir.Message
	loops []bool // the loops and switches around: true for a switch

	namespace string
	imported  map[string]bool // the classes that use names, in lower case
	class     string          // the class around
}

func (c *compiler) say(level int, line int, format string, args ...any) {
	c.out = append(c.out, ir.Message{Level: level, Line: line, Text: fmt.Sprintf(format, args...)})
}

func (c *compiler) line(n ast.Node) int { return c.f.AST.Line(n.Pos()) }

// nodes goes through what is below n.
func (c *compiler) nodes(n ast.Node) {
	ast.Inspect(n, func(x ast.Node) bool {
		if x == nil || x == n {
			return x != nil
		}
		return c.node(x)
	})
}

// node reports whether to go on below n.
func (c *compiler) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		c.signature(n, n.ByRef, n.ReturnType, n.Params)
		c.inFunction(n)
		if f := c.m.res.Decls[n]; f != nil && f.Shadowed && !f.Conditional {
			c.say(levelCompileError, c.line(n), "Cannot redeclare %s()", f.Name)
		}
		return false
	case *ast.Namespace:
		c.namespace, c.imported = "", nil
		if n.Name != nil {
			c.namespace = n.Name.Value
		}
	case *ast.Use:
		c.use(n)
	case *ast.TraitDecl:
		c.class = c.full(n.Name.Name)
	case *ast.InterfaceDecl:
		c.class = c.full(n.Name.Name)
	case *ast.EnumDecl:
		c.class = c.full(n.Name.Name)
	case *ast.ClassDecl:
		if n.Name != nil {
			c.class = c.full(n.Name.Name)
		} else {
			c.class = "class@anonymous"
		}
		for _, d := range c.f.AST.Deprecated[n] {
			if d.Compiling {
				c.say(levelDeprecated, c.f.AST.Line(d.From), "%s", d.Message)
			}
		}
	case *ast.Refused:
		if n.PHP == ast.BySyntax {
			c.say(levelParse, c.line(n), "%s", n.Message)
		} else if n.PHP == ast.ByCompiler && n.Code != string(diag.Unlinkable) {
			c.say(levelCompileError, c.line(n), "%s", n.Message)
		}
	case *ast.Closure:
		c.signature(n, n.ByRef, n.ReturnType, n.Params)
		c.inFunction(n)
		return false
	case *ast.ArrowFunc:
		c.signature(n, n.ByRef, n.ReturnType, n.Params)
		c.inFunction(n)
		return false
	case *ast.MethodDecl:
		c.method(n)
		c.signature(n.Name, n.ByRef, n.ReturnType, n.Params)
		c.inFunction(n)
		return false
	case *ast.PropertyDecl:
		c.confusable(n.Type, n.Items[0])
	case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach:
		c.loop(n, false)
		return false
	case *ast.Switch:
		c.loop(n, true)
		return false
	case *ast.Continue:
		c.jump(n)
	case *ast.Interpolated:
		c.interpolated(n)
	case *ast.Declare:
		for _, d := range n.Directives {
			switch strings.ToLower(d.Name.Name) {
			case "ticks", "encoding", "strict_types":
			default:
				c.say(levelWarning, c.line(d), "Unsupported declare '%s'", d.Name.Name)
			}
		}
	}
	return true
}

func (c *compiler) loop(n ast.Node, isSwitch bool) {
	c.loops = append(c.loops, isSwitch)
	c.nodes(n)
	c.loops = c.loops[:len(c.loops)-1]
}

func nullableType(t ast.Type) bool {
	_, ok := t.(*ast.NullableType)
	return ok
}

// jump warns of continue in a switch.
func (c *compiler) jump(n *ast.Continue) {
	depth := max(n.Depth, 1)
	i := len(c.loops) - depth
	if i < 0 || !c.loops[i] {
		return
	}
	this, as := "continue", "break"
	if depth > 1 {
		this, as = fmt.Sprintf("continue %d", depth), fmt.Sprintf("break %d", depth)
	}
	advice := ""
	if i > 0 {
		advice = fmt.Sprintf(`. Did you mean to use "continue %d"?`, depth+1)
	}
	c.say(levelWarning, c.line(n), `"%s" targeting switch is equivalent to "%s"%s`, this, as, advice)
}
