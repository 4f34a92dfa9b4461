// The properties of the built-in Throwables, which their data holds.

package php

// exceptionProps are the properties of Exception and Error, in PHP's order.
func exceptionProps() []*Prop {
	return []*Prop{
		dataProp("message", Protected, "", func(e *Exception) Value { return String(e.Message) }, func(c *Context, e *Exception, v Value) { e.Message = v.String(c) }),
		dataProp("string", Private, "string", func(e *Exception) Value { return String("") }, nil),
		dataProp("code", Protected, "", func(e *Exception) Value { return e.Code }, func(_ *Context, e *Exception, v Value) { e.Code = v }),
		dataProp("file", Protected, "string", func(e *Exception) Value { return String(e.locate().File) }, func(c *Context, e *Exception, v Value) { e.locate().File = v.String(c) }),
		dataProp("line", Protected, "int", func(e *Exception) Value { return Int(e.locate().Line) }, func(c *Context, e *Exception, v Value) { e.locate().Line = v.Int(c) }),
		dataProp("trace", Private, "array", func(e *Exception) Value { return e.TraceArray().Value() }, func(c *Context, e *Exception, v Value) { e.locate().Trace = framesOf(c, v.AsArray()) }),
		dataProp("previous", Private, "?Throwable", func(e *Exception) Value { return e.Previous }, func(c *Context, e *Exception, v Value) {
			e.Previous = c.PropValue(v, TObject|TNull, "Throwable", "Exception", "previous", "?Throwable")
		}),
	}
}

// severityProp is the one property that ErrorException adds.
func severityProp() *Prop {
	return dataProp("severity", Protected, "int", func(e *Exception) Value { return Int(e.Severity) }, func(c *Context, e *Exception, v Value) { e.Severity = v.Int(c) })
}

func dataProp(name string, vis Visibility, typ string, get func(*Exception) Value, set func(*Context, *Exception, Value)) *Prop {
	return &Prop{
		Name: name, Visibility: vis, Type: typ,
		Get: func(o *Object) Value { return get(o.Data.(*Exception)) },
		Set: func(c *Context, o *Object, v Value) {
			if set != nil {
				set(c, o.Data.(*Exception), v)
			}
		},
	}
}

// framesOf returns a trace from the form in which getTrace() gives it.
func framesOf(c *Context, trace Array) []TraceFrame {
	var frames []TraceFrame
	for _, v := range trace.All() {
		if v.k != KindArray {
			continue
		}
		text := func(key string) string { return v.AsArray().Peek(key).String(c) }
		frames = append(frames, TraceFrame{File: text("file"), Line: v.AsArray().Peek("line").Int(c), Func: text("class") + text("type") + text("function")})
	}
	return frames
}
