// Stream contexts: options that wrappers would read. Those that there are read none, so a context
// is what the program finds in it again.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// streamContext is what stands behind a stream-context resource.
type streamContext struct {
	options php.Array // by wrapper, then by option
}

// StreamContextCreate makes a context of options and parameters.
//
// https://www.php.net/manual/en/function.stream-context-create.php
func StreamContextCreate(c *php.Context, options, params php.Value) php.Value {
	x := &streamContext{}
	res := c.NewResource("stream-context", x)
	if options = options.Deref(); options.IsArray() {
		x.merge(c, options.AsArray())
	}
	if params = params.Deref(); params.IsArray() {
		x.setParams(c, params.AsArray())
	}
	return res.Value()
}

// merge takes over options of the form ["wrapper"]["option"].
func (x *streamContext) merge(c *php.Context, options php.Array) {
	for wrapper, list := range options.All() {
		if !list.IsArray() || !wrapper.IsString() {
			c.Throw("ValueError", `Options should have the form ["wrappername"]["optionname"] = $value`)
		}
		for option, value := range list.AsArray().All() {
			x.set(c, wrapper, option, value)
		}
	}
}

// set gives an option its value.
func (x *streamContext) set(c *php.Context, wrapper, option, value php.Value) {
	var list php.Array
	if old := x.options.PeekIndex(wrapper); old.IsArray() {
		list = old.AsArray().Copy()
	}
	list.SetIndex(c, option, value.Copy())
	x.options.SetIndex(c, wrapper, list.Value())
}

// setParams takes over the parameters.
func (x *streamContext) setParams(c *php.Context, params php.Array) {
	if params.Has("notification") {
		c.Unsupported("std", "the stream context's parameter notification")
	}
	if options := params.Peek("options"); !options.IsUndef() {
		if !options.IsArray() {
			c.Throw("TypeError", "Invalid stream/context parameter")
		}
		x.merge(c, options.AsArray())
	}
}

// contextOf returns the context in the first argument of fn; a stream has one of its own.
func contextOf(c *php.Context, v php.Value, fn string) *streamContext {
	v = v.Deref()
	if v.Kind() != php.KindResource {
		c.ArgType(v, "resource", fn, 1, "stream_or_context")
	}
	switch data := v.AsResource().Data.(type) {
	case *streamContext:
		return data
	case *stream:
		if !v.AsResource().Closed {
			if data.context == nil {
				data.context = &streamContext{}
				c.NewResource("stream-context", data.context)
			}
			return data.context
		}
	}
	c.ArgError("TypeError", fn, 1, "stream_or_context", "must be a valid stream/context")
	return nil
}

// checkContext throws where the argument $context of fn is another resource.
func checkContext(c *php.Context, v php.Value, fn string) {
	if v = v.Deref(); v.Kind() != php.KindResource {
		return
	}
	if _, ok := v.AsResource().Data.(*streamContext); !ok {
		c.Throw("TypeError", "%s(): supplied resource is not a valid Stream-Context resource", fn)
	}
}

// StreamContextGetOptions returns the options of a context or stream.
//
// https://www.php.net/manual/en/function.stream-context-get-options.php
func StreamContextGetOptions(c *php.Context, streamOrContext php.Value) php.Array {
	return contextOf(c, streamOrContext, "stream_context_get_options").options.Copy()
}

// StreamContextSetOption sets one option, or those of an array.
//
// https://www.php.net/manual/en/function.stream-context-set-option.php
func StreamContextSetOption(c *php.Context, context php.Value, wrapperOrOptions, optionName, value php.Value) bool {
	const fn = "stream_context_set_option"
	x := contextOf(c, context, fn)
	if wrapperOrOptions = wrapperOrOptions.Deref(); wrapperOrOptions.IsArray() {
		if !optionName.IsNull() {
			c.ArgError("ValueError", fn, 3, "option_name", "must be null when argument #2 ($wrapper_or_options) is an array")
		}
		if !value.IsUndef() {
			c.ArgError("ValueError", fn, 4, "value", "cannot be provided when argument #2 ($wrapper_or_options) is an array")
		}
		x.merge(c, wrapperOrOptions.AsArray())
		return true
	}
	if optionName.IsNull() {
		c.ArgError("ValueError", fn, 3, "option_name", "cannot be null when argument #2 ($wrapper_or_options) is a string")
	}
	x.set(c, wrapperOrOptions, optionName, value)
	return true
}

// StreamContextSetOptionArray is StreamContextSetOption without a value.
//
// https://www.php.net/manual/en/function.stream-context-set-option.php
func StreamContextSetOptionArray(c *php.Context, context, wrapperOrOptions, optionName php.Value) bool {
	if !wrapperOrOptions.Deref().IsArray() && !optionName.IsNull() {
		contextOf(c, context, "stream_context_set_option")
		c.ArgError("ValueError", "stream_context_set_option", 4, "value", "must be provided when argument #2 ($wrapper_or_options) is a string")
	}
	return StreamContextSetOption(c, context, wrapperOrOptions, optionName, php.Value{})
}

// StreamContextSetOptions adds options to a context or stream.
//
// https://www.php.net/manual/en/function.stream-context-set-options.php
func StreamContextSetOptions(c *php.Context, context php.Value, options php.Array) bool {
	contextOf(c, context, "stream_context_set_options").merge(c, options)
	return true
}

// HttpGetLastResponseHeaders returns the headers of the last answer that the http wrapper got: null, since programs that
// use it end there.
//
// https://www.php.net/manual/en/function.http-get-last-response-headers.php
func HttpGetLastResponseHeaders() php.Value { return php.Null }

// HttpClearLastResponseHeaders forgets those headers.
//
// https://www.php.net/manual/en/function.http-clear-last-response-headers.php
func HttpClearLastResponseHeaders() {}

// StreamContextGetParams returns the parameters of a context or stream.
//
// https://www.php.net/manual/en/function.stream-context-get-params.php
func StreamContextGetParams(c *php.Context, context php.Value) php.Array {
	x := contextOf(c, context, "stream_context_get_params")
	return php.Map(php.KV("options", x.options.Copy().Value()))
}

// StreamContextSetParams sets parameters of a context or stream.
//
// https://www.php.net/manual/en/function.stream-context-set-params.php
func StreamContextSetParams(c *php.Context, context php.Value, params php.Array) bool {
	contextOf(c, context, "stream_context_set_params").setParams(c, params)
	return true
}

// StreamContextGetDefault returns the context of streams that are given none, with more options if
// options is an array.
//
// https://www.php.net/manual/en/function.stream-context-get-default.php
func StreamContextGetDefault(c *php.Context, options php.Value) php.Value {
	st := filesOf(c)
	st.useContext(c)
	if options = options.Deref(); options.IsArray() {
		st.defaultContext.Data.(*streamContext).merge(c, options.AsArray())
	}
	return st.defaultContext.Value()
}

// StreamContextSetDefault adds options to the default context and returns it.
//
// https://www.php.net/manual/en/function.stream-context-set-default.php
func StreamContextSetDefault(c *php.Context, options php.Array) php.Value {
	return StreamContextGetDefault(c, options.Value())
}
