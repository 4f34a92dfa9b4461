// Arguments in traces: programs converted for them note the calls of their functions here. Others
// carry none, as PHP's production settings (zend.exception_ignore_args) have it.

package php

import (
	"slices"
	"strconv"
	"strings"
)

// Call is a PHP function that runs, in a program that keeps the arguments of its calls.
type Call struct {
	c      *Context
	name   string // as traces name it
	args   Array
	now    func() Array // the arguments with what the parameters hold by now, nil where they stay
	this   Value        // undef where there is none
	script bool
	hidden []int // the parameters that traces must not show; the last one stands for all after it where it is negative

	// The call that it has begun last and whose callee does not note itself: a function of PHP's
	// library, or one that checks the arguments first.
	begun [4]begunCall // the last ones, newest first
	// And that of a function of the program which has been called back, and does not note itself yet.
	entering string
	given    Array
}

// begunCall is a call that a function has begun.
type begunCall struct {
	name string
	args Array
}

// callArgs are the arguments of a frame.
type callArgs struct {
	c    *Context
	list Array
	this Value
}

// ignoreArgs is the setting that keeps arguments out of the traces of exceptions.
const ignoreArgs = "zend.exception_ignore_args"

// Called notes that a function runs, by its name in traces, until Return.
func (c *Context) Called(name string, args Array) *Call {
	if len(c.calls) == 0 { // stands for the script
		c.calls = append(c.calls, &Call{c: c})
	}
	c.calls[len(c.calls)-1].entering = "" // it is this one
	k := &Call{c: c, name: name, args: args}
	c.calls = append(c.calls, k)
	return k
}

// CalledScript notes that a script runs, by its path below the root.
func (c *Context) CalledScript(path string) *Call {
	word := ""
	if n := len(c.calls); n > 0 {
		word = c.calls[n-1].entering
	}
	k := c.Called(word, List(String(c.File(path))))
	k.script = true
	return k
}

// Of sets the object that the method is called on.
func (k *Call) Of(this Value) *Call {
	k.this = this
	return k
}

// Hide keeps parameters out of traces: those with the attribute SensitiveParameter. A negative
// position hides all arguments from there on.
func (k *Call) Hide(positions ...int) *Call {
	k.hidden = positions
	return k
}

// Return ends the call.
func (k *Call) Return() {
	calls := k.c.calls
	for i := len(calls) - 1; i > 0; i-- {
		if calls[i] == k {
			clear(calls[i:])
			k.c.calls = calls[:i]
			return
		}
	}
}

// Now sets what gives the arguments with the present values of the parameters.
func (k *Call) Now(now func() Array) *Call {
	k.now = now
	return k
}

// Begin notes the arguments of a call that comes next.
func (c *Context) Begin(name string, args Array) {
	if len(c.calls) == 0 {
		c.calls = append(c.calls, &Call{c: c})
	}
	k := c.calls[len(c.calls)-1]
	copy(k.begun[1:], k.begun[:])
	k.begun[0] = begunCall{name, args}
	k.entering, k.given = "", Array{}
}

// beginMethod notes the call of a method of PHP's own, by name.
func (c *Context) beginMethod(cl *Class, name string, args []Value) {
	if c.App.TraceArguments && cl != nil && cl.Internal {
		c.Begin(cl.Name+"->"+name, ArgsAll(args))
	}
}

// Entering notes the arguments of a function that is called through its value or by name.
func (c *Context) Entering(name string, args Array) {
	if len(c.calls) == 0 {
		c.calls = append(c.calls, &Call{c: c})
	}
	k := c.calls[len(c.calls)-1]
	k.entering, k.given = name, args
}

// snapshot returns the calls that run with the arguments as they are now; none where the program
// keeps no arguments.
func (c *Context) snapshot() []*Call {
	list := make([]*Call, len(c.calls))
	for i, k := range c.calls {
		now := *k
		if k.now != nil {
			now.args = k.now()
		}
		now.args, now.now = k.hide(plain(now.args)), nil
		now.given = plain(now.given)
		for i := range now.begun {
			now.begun[i].args = plain(now.begun[i].args)
		}
		list[i] = &now
	}
	return list
}

// plain returns the arguments without the references among them.
func plain(args Array) Array {
	var out Array
	for key, v := range args.All() {
		if key.k == KindString {
			out.setStr(key.AsString(), v.Copy())
		} else {
			out.Push(v.Copy())
		}
	}
	return out
}

// hide replaces the arguments that traces must not show.
func (k *Call) hide(args Array) Array {
	if len(k.hidden) == 0 {
		return args
	}
	n := 0
	for key, v := range args.Copy().All() {
		hidden := slices.Contains(k.hidden, n)
		if last := k.hidden[len(k.hidden)-1]; last < 0 {
			hidden = hidden || n >= ^last
		}
		if n++; hidden {
			args.SetIndex(k.c, key, k.c.sensitive(v))
		}
	}
	return args
}

// sensitive is a value as traces show it that they must not: in an object that keeps it.
func (c *Context) sensitive(v Value) Value {
	if cl := c.FindClass("SensitiveParameterValue"); cl != nil {
		return cl.Instantiate(c, v).Value()
	}
	return (&Object{Class: &Class{Name: "SensitiveParameterValue", Internal: true, Final: true}, ID: c.nextID()}).Value()
}

// attach gives frames, innermost first, the arguments of the calls that they stand for.
func (c *Context) attach(frames []TraceFrame, calls []*Call) {
	if len(calls) == 0 {
		return
	}
	k := len(calls) - 1
	entering := calls[k].entering // not in the list yet
	for i := range frames {
		f := &frames[i]
		if f.Func == includeCall {
			if k = f.include(c, calls, k); i == 0 { // PHP takes the path from the call before
				f.args = nil
			}
			continue
		}
		f.args = &callArgs{c: c}
		if f.library {
			f.args.list = calls[k].about(f.Func)
			continue
		}
		if entering != "" && named(entering, f.Func) {
			f.args.list, entering = calls[k].given, ""
			continue
		}
		j := k
		for j > 0 && !calls[j].is(f.Func) {
			j--
		}
		if j == 0 {
			f.args.list = calls[k].about(f.Func)
		} else {
			f.args.list, f.args.this, k = calls[j].args, calls[j].this, j-1
		}
	}
}

// include gives the frame of an include the word and the path of the script among the calls up to k; it returns
// the place of the one before.
func (f *TraceFrame) include(c *Context, calls []*Call, k int) int {
	for j := k; j > 0; j-- {
		if calls[j].script && calls[j].name != "" {
			f.included, f.Func, f.args = true, calls[j].name, &callArgs{c: c, list: calls[j].args}
			return j - 1
		}
	}
	return k
}

// about is what the call knows of the arguments of a function that it has begun to call.
func (k *Call) about(fn string) Array {
	if named(k.entering, fn) {
		return k.given
	}
	for _, b := range k.begun {
		if named(b.name, fn) {
			return b.args
		}
	}
	return Array{}
}

// is reports whether the call is that of a function by its name in traces. Closures have that of
// the class that they are bound to.
func (k *Call) is(name string) bool { return named(k.name, name) }

// named reports whether a call that is noted by a name is that of the function.
func named(noted, name string) bool {
	return noted == name || isClosureName(name) && isClosureName(noted) ||
		strings.Replace(noted, "->", "::", 1) == strings.Replace(name, "->", "::", 1)
}

// begunArgs are the arguments of the call that comes next, nil where the program keeps none.
func (c *Context) begunArgs(fn string) *callArgs {
	if len(c.calls) == 0 || c.iniBool(ignoreArgs) {
		return nil
	}
	return &callArgs{c: c, list: plain(c.calls[len(c.calls)-1].about(fn))}
}

// String returns the arguments as traces print them.
func (a *callArgs) String() string {
	if a == nil {
		return ""
	}
	var parts []string
	for key, v := range a.list.All() {
		text := a.c.traceText(v)
		if key.k == KindString {
			text = key.AsString() + ": " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// traceText returns an argument as traces print it.
func (c *Context) traceText(v Value) string {
	switch v = v.Deref(); v.k {
	case KindUndef, KindNull:
		return "NULL"
	case KindString:
		return c.quoted(v.AsString())
	case KindFloat:
		text := v.String(c)
		if strings.Trim(text, "-0123456789") == "" {
			text += ".0"
		}
		return text
	case KindBool:
		return strconv.FormatBool(v.AsBool())
	case KindArray:
		return "Array"
	case KindObject:
		o := v.AsObject()
		name, _, _ := strings.Cut(o.Class.Name, "\x00")
		return "Object(" + name + ")"
	case KindResource:
		return "Resource id #" + strconv.Itoa(v.Int(c))
	}
	return v.String(c)
}
