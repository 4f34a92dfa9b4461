// __PHP_Incomplete_Class: what unserialize() makes of an object whose class is not known.

package php

// IncompleteClass is the class of objects whose own class is unknown.
var IncompleteClass = &Class{Name: "__PHP_Incomplete_Class", Internal: true, Final: true, Dynamic: true}

// IncompleteName is the property that keeps the name of their class.
const IncompleteName = "__PHP_Incomplete_Class_Name"

// incompleteText is what PHP says when code does something with such an object.
func (o *Object) incompleteText(what string) string {
	name := o.Props.Peek(IncompleteName)
	class := "unknown"
	if name.k == KindString {
		class = name.AsString()
	}
	return "The script tried to " + what + " on an incomplete object. Please ensure that the class definition \"" + class +
		"\" of the object you are trying to operate on was loaded _before_ unserialize() gets called or provide an autoloader to load the class definition"
}

// readIncomplete warns of a property that is read.
func (o *Object) readIncomplete(c *Context) {
	c.Warning("main(): %s", o.incompleteText("access a property"))
}

// writeIncomplete throws for a property that is written.
func (o *Object) writeIncomplete(c *Context) {
	c.Throw("Error", "%s", o.incompleteText("modify a property"))
}
