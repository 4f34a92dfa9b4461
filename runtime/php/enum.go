// Enums: their cases, which are objects that a request makes once, and the methods of all enums.

package php

// Case returns the case number i of an enum.
func Case[T any](c *Context, cl *Class, i int) T { return cl.enumCase(c, i).Self().(T) }

// enumCase returns the case number i, which is made when it is first asked for.
func (cl *Class) enumCase(c *Context, i int) *Object {
	list := c.cases[cl]
	if list == nil {
		if c.cases == nil {
			c.cases = map[*Class][]*Object{}
		}
		c.mustExist(cl)
		list = make([]*Object, len(cl.Consts))
		c.cases[cl] = list
	}
	if list[i] == nil {
		list[i] = cl.newCase(c, cl.enumConst(i))
	}
	return list[i]
}

func (cl *Class) newCase(c *Context, k *ClassConst) *Object {
	var backing Value
	if k.Value != nil {
		backing = k.Value(c)
	}
	o := cl.New(c)
	c.Keep(o.Value())
	for _, p := range cl.Props {
		if p.Name == "name" {
			p.Set(c, o, String(k.Name))
		} else {
			p.Set(c, o, backing)
		}
	}
	return o
}

// enumConst returns the constant of the case number i.
func (cl *Class) enumConst(i int) *ClassConst {
	for _, k := range cl.Consts {
		if k.Case {
			if i == 0 {
				return k
			}
			i--
		}
	}
	return nil
}

// valueOf returns the value of a constant; that of a case is its object.
func (cl *Class) valueOf(c *Context, k *ClassConst) Value {
	if !k.Case {
		return k.Value(c)
	}
	i := 0
	for _, other := range k.class.Consts {
		if other == k {
			break
		}
		if other.Case {
			i++
		}
	}
	return k.class.enumCase(c, i).Value()
}

// EnumCase returns the case of a name; ok is false where the enum has none.
func (cl *Class) EnumCase(c *Context, name string) (v Value, ok bool) {
	k := cl.constant(name)
	if k == nil || !k.Case {
		return Null, false
	}
	return cl.valueOf(c, k), true
}

// backed reports whether the cases have values.
func (cl *Class) backed() bool { return len(cl.Props) > 1 }

// addEnumMethods adds the methods that PHP gives every enum.
func (cl *Class) addEnumMethods(methods map[string]*Method) {
	add := func(name string, params []Param, call func(c *Context, args []Value) Value) {
		methods[lower(name)] = &Method{Name: name, Static: true, Params: params, class: cl, Call: func(c *Context, _ *Object, _ *Class, args []Value) Value {
			return call(c, args)
		}}
		cl.Order = append(cl.Order, name)
		if cl.Methods == nil {
			cl.Methods = map[string]*Method{}
		}
		cl.Methods[lower(name)] = methods[lower(name)]
	}
	add("cases", nil, func(c *Context, args []Value) Value {
		var list Array
		for i := 0; cl.enumConst(i) != nil; i++ {
			list.Append(c, cl.enumCase(c, i).Value())
		}
		return list.Value()
	})
	if !cl.backed() {
		return
	}
	value := []Param{{Name: "value"}}
	add("from", value, func(c *Context, args []Value) Value {
		want := cl.backing(c, args, "from")
		v, ok := cl.caseOf(c, want)
		if !ok {
			text := want.String(c)
			if want.k == KindString {
				text = "\"" + text + "\""
			}
			c.Throw("ValueError", "%s is not a valid backing value for enum %s", text, cl.Name)
		}
		return v
	})
	add("tryFrom", value, func(c *Context, args []Value) Value {
		v, _ := cl.caseOf(c, cl.backing(c, args, "tryFrom"))
		return v
	})
}

// backing converts the argument of from and tryFrom.
func (cl *Class) backing(c *Context, args []Value, method string) Value {
	fn := cl.Name + "::" + method
	if len(args) != 1 {
		c.Throw("ArgumentCountError", "%s() expects exactly 1 argument, %d given", fn, len(args))
	}
	if v := args[0].Deref(); v.IsNull() {
		c.Deprecated("%s(): Passing null to parameter #1 ($value) of type string|int is deprecated", fn)
		if cl.Props[1].Type == "int" {
			return Int(0)
		}
		return String("")
	}
	if cl.Props[1].Type == "int" {
		return Int(c.ArgInt(args[0], fn, 1, "value"))
	}
	return String(c.Arg(args[0], TString|TInt, fn, 1, "value").String(c))
}

// caseOf returns the case with a value; ok is false where there is none.
func (cl *Class) caseOf(c *Context, want Value) (v Value, ok bool) {
	for i := 0; ; i++ {
		k := cl.enumConst(i)
		if k == nil {
			return Null, false
		}
		if Identical(k.Value(c), want) {
			return cl.enumCase(c, i).Value(), true
		}
	}
}
