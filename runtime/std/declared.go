// What has been declared: classes, interfaces, traits, functions; the variables of classes.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// GetDeclaredClasses lists the classes and enums that exist, those of PHP first.
// https://www.php.net/manual/en/function.get-declared-classes.php
func GetDeclaredClasses(c *php.Context) php.Array {
	return declared(c, func(cl *php.Class) bool { return !cl.Interface && !cl.Trait })
}

// GetDeclaredInterfaces lists the interfaces that exist, those of PHP first.
// https://www.php.net/manual/en/function.get-declared-interfaces.php
func GetDeclaredInterfaces(c *php.Context) php.Array {
	return declared(c, func(cl *php.Class) bool { return cl.Interface })
}

// GetDeclaredTraits lists the traits that exist.
// https://www.php.net/manual/en/function.get-declared-traits.php
func GetDeclaredTraits(c *php.Context) php.Array {
	return declared(c, func(cl *php.Class) bool { return cl.Trait })
}

func declared(c *php.Context, want func(*php.Class) bool) php.Array {
	var out php.Array
	for _, cl := range c.DeclaredClasses() {
		if want(cl.Class) {
			out.Push(php.String(cl.Name))
		}
	}
	return out
}

// GetDefinedFunctions lists the functions that exist: those of PHP, and the program's in lower case.
// https://www.php.net/manual/en/function.get-defined-functions.php
func GetDefinedFunctions(c *php.Context, excludeDisabled bool) php.Array {
	var own php.Array
	for _, name := range c.DeclaredFunctions() {
		own.Push(php.String(strings.ToLower(name)))
	}
	return php.Map(php.KV("internal", php.Strings(php.FunctionNames()...)), php.KV("user", own))
}

// GetClassVars returns the default values of the public properties of a class.
// https://www.php.net/manual/en/function.get-class-vars.php
func GetClassVars(c *php.Context, class string) php.Array { return GetClassVarsIn(c, class, nil) }

// GetClassVarsIn is get_class_vars() in code of the class scope.
func GetClassVarsIn(c *php.Context, class string, scope *php.Class) php.Array {
	cl := c.LoadClass(class)
	if cl == nil {
		c.ArgError("TypeError", "get_class_vars", 1, "class", "must be a valid class name, "+class+" given")
	}
	return cl.Vars(c, scope)
}

// ForwardStaticCall calls a method; static is in it the class whose code calls, where that stands below.
// https://www.php.net/manual/en/function.forward-static-call.php
func ForwardStaticCall(c *php.Context, callback *php.Func, args ...php.Value) php.Value {
	return CallUserFunc(c, callback, args...)
}
