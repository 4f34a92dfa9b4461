// The members of the classes that the runtime itself has, as PHP 8.2 declares them.

package reflection

import "github.com/r-seed-ee074592/php2go/runtime/php"

func str(s string) func(*php.Context) php.Value {
	return func(*php.Context) php.Value { return php.String(s) }
}

func num(n int) func(*php.Context) php.Value {
	return func(*php.Context) php.Value { return php.Int(n) }
}

func null(*php.Context) php.Value { return php.Null }

func empty(*php.Context) php.Value { return php.Array{}.Value() }

// coreMethods are the methods that the classes declare themselves. Result types that PHP only plans
// for are left out.
var coreMethods = map[string][]*php.FuncInfo{
	"Throwable": {
		{Name: "getMessage", Result: "string", Abstract: true},
		{Name: "getCode", Abstract: true},
		{Name: "getFile", Result: "string", Abstract: true},
		{Name: "getLine", Result: "int", Abstract: true},
		{Name: "getTrace", Result: "array", Abstract: true},
		{Name: "getPrevious", Result: "?Throwable", Abstract: true},
		{Name: "getTraceAsString", Result: "string", Abstract: true},
	},
	"Exception": {
		{Name: "__clone", Result: "void", Visibility: php.Private},
		{Name: "__construct", Params: []*php.ParamInfo{{Name: "message", Type: "string", Optional: true, Default: str("")}, {Name: "code", Type: "int", Optional: true, Default: num(0)}, {Name: "previous", Type: "?Throwable", Optional: true, Default: null}}},
		{Name: "__wakeup"},
		{Name: "getMessage", Result: "string", Final: true},
		{Name: "getCode", Final: true},
		{Name: "getFile", Result: "string", Final: true},
		{Name: "getLine", Result: "int", Final: true},
		{Name: "getTrace", Result: "array", Final: true},
		{Name: "getPrevious", Result: "?Throwable", Final: true},
		{Name: "getTraceAsString", Result: "string", Final: true},
		{Name: "__toString", Result: "string"},
	},
	"Error": {
		{Name: "__clone", Result: "void", Visibility: php.Private},
		{Name: "__construct", Params: []*php.ParamInfo{{Name: "message", Type: "string", Optional: true, Default: str("")}, {Name: "code", Type: "int", Optional: true, Default: num(0)}, {Name: "previous", Type: "?Throwable", Optional: true, Default: null}}},
		{Name: "__wakeup"},
		{Name: "getMessage", Result: "string", Final: true},
		{Name: "getCode", Final: true},
		{Name: "getFile", Result: "string", Final: true},
		{Name: "getLine", Result: "int", Final: true},
		{Name: "getTrace", Result: "array", Final: true},
		{Name: "getPrevious", Result: "?Throwable", Final: true},
		{Name: "getTraceAsString", Result: "string", Final: true},
		{Name: "__toString", Result: "string"},
	},
	"ErrorException": {
		{Name: "__construct", Params: []*php.ParamInfo{{Name: "message", Type: "string", Optional: true, Default: str("")}, {Name: "code", Type: "int", Optional: true, Default: num(0)}, {Name: "severity", Type: "int", Optional: true, Default: num(1), Const: "E_ERROR"}, {Name: "filename", Type: "?string", Optional: true, Default: null}, {Name: "line", Type: "?int", Optional: true, Default: null}, {Name: "previous", Type: "?Throwable", Optional: true, Default: null}}},
		{Name: "getSeverity", Result: "int", Final: true},
	},
	"Traversable": {},
	"Iterator": {
		{Name: "current", Abstract: true},
		{Name: "next", Abstract: true},
		{Name: "key", Abstract: true},
		{Name: "valid", Abstract: true},
		{Name: "rewind", Abstract: true},
	},
	"IteratorAggregate": {
		{Name: "getIterator", Abstract: true},
	},
	"ArrayAccess": {
		{Name: "offsetExists", Abstract: true, Params: []*php.ParamInfo{{Name: "offset", Type: "mixed"}}},
		{Name: "offsetGet", Abstract: true, Params: []*php.ParamInfo{{Name: "offset", Type: "mixed"}}},
		{Name: "offsetSet", Abstract: true, Params: []*php.ParamInfo{{Name: "offset", Type: "mixed"}, {Name: "value", Type: "mixed"}}},
		{Name: "offsetUnset", Abstract: true, Params: []*php.ParamInfo{{Name: "offset", Type: "mixed"}}},
	},
	"Countable": {
		{Name: "count", Abstract: true},
	},
	"JsonSerializable": {
		{Name: "jsonSerialize", Abstract: true},
	},
	"Serializable": {
		{Name: "serialize", Abstract: true},
		{Name: "unserialize", Abstract: true, Params: []*php.ParamInfo{{Name: "data", Type: "string"}}},
	},
	"Stringable": {
		{Name: "__toString", Result: "string", Abstract: true},
	},
	"UnitEnum": {
		{Name: "cases", Result: "array", Static: true, Abstract: true},
	},
	"BackedEnum": {
		{Name: "from", Result: "static", Static: true, Abstract: true, Params: []*php.ParamInfo{{Name: "value", Type: "string|int"}}},
		{Name: "tryFrom", Result: "?static", Static: true, Abstract: true, Params: []*php.ParamInfo{{Name: "value", Type: "string|int"}}},
	},
	"Closure": {
		{Name: "__construct", Visibility: php.Private},
		{Name: "bind", Result: "?Closure", Static: true, Params: []*php.ParamInfo{{Name: "closure", Type: "Closure"}, {Name: "newThis", Type: "?object"}, {Name: "newScope", Type: "object|string|null", Optional: true, Default: str("static")}}},
		{Name: "bindTo", Result: "?Closure", Params: []*php.ParamInfo{{Name: "newThis", Type: "?object"}, {Name: "newScope", Type: "object|string|null", Optional: true, Default: str("static")}}},
		{Name: "call", Result: "mixed", Params: []*php.ParamInfo{{Name: "newThis", Type: "object"}, {Name: "args", Type: "mixed", Optional: true, Variadic: true}}},
		{Name: "fromCallable", Result: "Closure", Static: true, Params: []*php.ParamInfo{{Name: "callback", Type: "callable"}}},
		{Name: "__invoke"},
	},
	"Generator": {
		{Name: "rewind", Result: "void"},
		{Name: "valid", Result: "bool"},
		{Name: "current", Result: "mixed"},
		{Name: "key", Result: "mixed"},
		{Name: "next", Result: "void"},
		{Name: "send", Result: "mixed", Params: []*php.ParamInfo{{Name: "value", Type: "mixed"}}},
		{Name: "throw", Result: "mixed", Params: []*php.ParamInfo{{Name: "exception", Type: "Throwable"}}},
		{Name: "getReturn", Result: "mixed"},
	},
	"Fiber": {
		{Name: "__construct", Params: []*php.ParamInfo{{Name: "callback", Type: "callable"}}},
		{Name: "start", Result: "mixed", Params: []*php.ParamInfo{{Name: "args", Type: "mixed", Optional: true, Variadic: true}}},
		{Name: "resume", Result: "mixed", Params: []*php.ParamInfo{{Name: "value", Type: "mixed", Optional: true, Default: null}}},
		{Name: "throw", Result: "mixed", Params: []*php.ParamInfo{{Name: "exception", Type: "Throwable"}}},
		{Name: "isStarted", Result: "bool"},
		{Name: "isSuspended", Result: "bool"},
		{Name: "isRunning", Result: "bool"},
		{Name: "isTerminated", Result: "bool"},
		{Name: "getReturn", Result: "mixed"},
		{Name: "getCurrent", Result: "?Fiber", Static: true},
		{Name: "suspend", Result: "mixed", Static: true, Params: []*php.ParamInfo{{Name: "value", Type: "mixed", Optional: true, Default: null}}},
	},
	"stdClass": {},
}

// coreProps are the properties that the classes declare themselves.
var coreProps = map[string][]*php.MemberInfo{
	"Exception": {
		{Name: "message", Visibility: php.Protected, Default: str("")},
		{Name: "string", Type: "string", Visibility: php.Private, Default: str("")},
		{Name: "code", Visibility: php.Protected, Default: num(0)},
		{Name: "file", Type: "string", Visibility: php.Protected, Default: str("")},
		{Name: "line", Type: "int", Visibility: php.Protected, Default: num(0)},
		{Name: "trace", Type: "array", Visibility: php.Private, Default: empty},
		{Name: "previous", Type: "?Throwable", Visibility: php.Private, Default: null},
	},
	"Error": {
		{Name: "message", Visibility: php.Protected, Default: str("")},
		{Name: "string", Type: "string", Visibility: php.Private, Default: str("")},
		{Name: "code", Visibility: php.Protected, Default: num(0)},
		{Name: "file", Type: "string", Visibility: php.Protected, Default: str("")},
		{Name: "line", Type: "int", Visibility: php.Protected},
		{Name: "trace", Type: "array", Visibility: php.Private, Default: empty},
		{Name: "previous", Type: "?Throwable", Visibility: php.Private, Default: null},
	},
	"ErrorException": {
		{Name: "severity", Type: "int", Visibility: php.Protected, Default: num(1)},
	},
}
