package infer

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// enumMethod gives the results of the methods that PHP adds to enums; ok is false for others.
func (f *flow) enumMethod(e *ast.StaticCall, c *resolve.Class, name string) (t types.Type, ok bool) {
	if !c.Enum {
		return t, false
	}
	t = types.InstanceOf(f.ClassType(c))
	switch low := strings.ToLower(name); {
	case low == "cases":
		t = types.ListOf(t)
	case c.Backing == nil:
		return t, false
	case low == "tryfrom":
		t = types.Union(t, types.NullT)
	case low != "from":
		return t, false
	}
	f.args(e.Args)
	f.mayThrowIfLive()
	return t, true
}
