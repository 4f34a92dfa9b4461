// Package php is the core of the runtime: PHP's values, arrays, conversions,
// operators, functions, exceptions, errors and output for generated Go.
//
// # Data
//
// A [Value] is one PHP value of any type in three words. An int, float or bool
// is stored in it, not behind a pointer; the zero Value is undefined and acts
// as null. Where the converter knows the type of a variable, the Go has that
// type instead (int, float64, string, bool, [Array], [Number]) and no Value is
// in sight. A [Number] is an int or a float: the type of what may overflow.
//
// An [Array] is a handle on a table that several holders may share. The rule
// is: a holder that keeps an array somebody else keeps too takes it by Copy,
// which only marks the table; the next write through any handle makes a table
// of its own first. Reads never mark; fresh arrays need no Copy, and neither do
// those that their holder is done with. While the
// keys are 0, 1, 2 … the elements lie in one slice, typed if all of them are
// ints, floats, bools, strings or arrays, so that IntAt, StringAt, SetFloatAt and
// the like are inlined to a comparison and an index. Any other array is a hash in
// order of insertion; small ones made with the same string keys, records, have
// their keys in common (shape.go).
//
// A string is a Go string. A Value that was appended to (`.=`) keeps a buffer
// with room behind it; other Values that share the buffer keep their length.
//
// A [Ref] is a reference: a variable, element or property that has been bound
// with & holds a *Ref, and an array slot holds it as KindRef. Values that
// leave an array are dereferenced. Refs count their holders, because PHP
// copies an element as a plain value when nothing else holds its reference.
//
// # Reading, writing, warning
//
// For each access there is one method per way in which PHP reads:
//
//	a.At(c, i)  a.Get(c, s)  a.Index(c, k)    $a[k]; warns if there is none
//	a.PeekAt(i) a.Peek(s)    a.PeekIndex(k)   isset, ??; silent, undefined if there is none
//	a.SetAt(i, v)  a.Set(s, v)  a.SetIndex(c, k, v)  a.Append(c, v)
//	a.SlotAt(i)    a.Slot(s)    a.SlotIndex(c, k)    place for a nested write: $a[k][…] = …
//	a.UpdateAt(c, i) …                        place for $a[k] .= …, with the warning
//	a.ArraySlotAt(i).SetFloatAt(j, x)         nested write where the types are known
//	a.RefAt(i) …  a.BindAt(i, r) …            &$a[k] and $a[k] = &$r
//
// The same methods on a Value know every rule for strings, null, false and
// the rest as the base. Where At and Get take an int and a string that the
// converter knows, Index takes a key of any type.
//
// A warning costs nothing until it is raised. Then the Go stack is walked for
// the first function of the converted program, and its Go line is looked up in
// the program's [SourceMap], which gives PHP's file and line. The traces of
// exceptions are found in the same way; the arguments of calls are not known.
//
// # Calls
//
// A PHP function is a Go function whose first parameter is the request's
// [Context]. What PHP keeps per request is in the Context: nothing is kept in
// package variables. A [Func] is a function as a value, with arguments and
// result as Values. Types are checked at the call: Param and its variants for
// the program's own functions, Arg and its variants for standard functions.
//
// # Exceptions, exit, fatal errors
//
// An exception is a panic of one type, raised in one function and caught by
// [Catch], [Try] and [Finally]. exit is another, which nothing but the edge of
// the request stops: Context.Run, which also reports what was not caught.
// Context.Finish then runs the shutdown functions and flushes the output. A Go
// panic passes through all of these.
//
// # A function, line by line
//
// PHP:
//
//	function total(array $rows, $tax) {
//	    $sum = 0;
//	    foreach ($rows as $row) {
//	        $sum += $row['price'] * $row['count'];
//	    }
//	    try {
//	        return round($sum * rate($tax), 2);
//	    } catch (TypeError $e) {
//	        echo "no rate: ", $e->getMessage();
//	    }
//	    return null;
//	}
//
// Go, as the converter may write it where it knows only the declared types:
//
//	func Total(c *php.Context, rows php.Array, tax php.Value) php.Value {
//		sum := php.Int(0)                  // int, float …: PHP's + decides
//		for row := range rows.Values() {   // walks the table that rows has now
//			sum = php.Add(c, sum, php.Mul(c,
//				row.Get(c, "price"),       // warns if the key is missing, or row is null
//				row.Get(c, "count")))
//		}
//		var result php.Value               // undefined: no return yet
//		err := php.Catch(c, func() {
//			n := php.Mul(c, sum, Rate(c, tax))
//			result = std.Round(n.Number(c), 2).Value()
//		})
//		switch {
//		case php.InstanceOf(err, "TypeError"):
//			c.Echo("no rate: ", err.CallMethod(c, "getMessage"))
//		case err.IsSet():
//			c.Rethrow(err)                 // not ours
//		default:
//			return result
//		}
//		return php.Null
//	}
//
// # Objects
//
// An instance of a PHP class is a Go struct that begins with an [Object], its head: class,
// number, properties that the class does not declare. The struct's fields are the declared
// properties. A Value that holds an object points to the head; [As] leads from there to the
// struct and [Boxed] back, where nil is null. A [Class] describes the members by name for code
// that does not know the class: it is complete before the first request and never changes. That
// a class exists is the request's ([Context.DeclareClass]), since PHP declares classes as it
// loads files. Member names are looked up for the class that the code stands in (the methods
// ending in In), which decides what is visible.
package php
