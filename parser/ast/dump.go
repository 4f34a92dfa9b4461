// This file prints trees as text, for tests and for people.

package ast

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

// Dump writes the tree below n, one statement or member a line:
//
//	(If Cond:(Variable "a") Then:(Block
//	  (Echo Args:[(StringLit "x")])))
//
// Fields that are absent, false, zero or an ordinary default are left out, positions too.
func Dump(w io.Writer, n Node) error {
	var d dumper
	if f, ok := n.(*File); ok {
		for _, s := range f.Stmts {
			d.node(s)
			d.buf.WriteByte('\n')
		}
	} else {
		d.node(n)
		d.buf.WriteByte('\n')
	}
	_, err := w.Write(d.buf.Bytes())
	return err
}

// String returns what Dump writes.
func String(n Node) string {
	var b strings.Builder
	Dump(&b, n) // a Builder does not fail
	return b.String()
}

type dumper struct {
	buf    bytes.Buffer
	indent int
}

func (d *dumper) node(n Node) {
	v := reflect.ValueOf(n).Elem()
	t := v.Type()
	fmt.Fprintf(&d.buf, "(%s", t.Name())
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && !f.Anonymous {
			d.field(n, f.Name, v.Field(i))
		}
	}
	d.buf.WriteByte(')')
}

// plain lists the fields whose value says enough without the name.
func plain(name string) bool {
	switch name {
	case "Name", "Value", "Text", "Op", "X", "Kind", "Var", "Func", "Target", "Object", "Base":
		return true
	}
	return false
}

func (d *dumper) field(n Node, name string, v reflect.Value) {
	if (v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0) && !required(n, name) {
		return
	}
	label := ""
	if !plain(name) {
		label = name + ":"
	}
	switch x := v.Interface().(type) {
	case bool:
		fmt.Fprintf(&d.buf, " %s", name)
	case string:
		fmt.Fprintf(&d.buf, " %s%s", label, strconv.Quote(x))
	case float64:
		fmt.Fprintf(&d.buf, " %s%s", label, strconv.FormatFloat(x, 'g', -1, 64))
	case token.Pos, int, int64:
		fmt.Fprintf(&d.buf, " %s%d", label, x)
	case Node:
		fmt.Fprintf(&d.buf, " %s", label)
		d.node(x)
	case fmt.Stringer:
		fmt.Fprintf(&d.buf, " %s%s", label, x)
	default:
		fmt.Fprintf(&d.buf, " %s", label)
		d.list(v)
	}
}

// required reports fields whose zero value is worth printing.
func required(n Node, name string) bool {
	switch n.(type) {
	case *StringLit, *IntLit, *FloatLit:
		return name == "Value"
	case *Binary, *Unary, *AssignOp:
		return name == "Op"
	case *Cast, *Include, *MagicConst:
		return name == "Kind"
	}
	return false
}

// list prints statements and members on lines of their own, other lists in brackets.
func (d *dumper) list(v reflect.Value) {
	elem := v.Type().Elem()
	lines := elem == reflect.TypeFor[Stmt]() || elem == reflect.TypeFor[Member]() || elem == reflect.TypeFor[*Case]()
	d.buf.WriteByte('[')
	if lines {
		d.indent++
	}
	for i := range v.Len() {
		if lines {
			d.buf.WriteByte('\n')
			d.buf.WriteString(strings.Repeat("  ", d.indent))
		} else if i > 0 {
			d.buf.WriteByte(' ')
		}
		if e := v.Index(i); e.IsNil() {
			d.buf.WriteByte('_')
		} else {
			d.node(e.Interface().(Node))
		}
	}
	if lines {
		d.indent--
	}
	d.buf.WriteByte(']')
}
