package ir

// Reflection is what a program that uses reflection carries of its declarations.
type Reflection struct {
	Classes []*ClassInfo
	Funcs   []*FuncInfo // functions and closures: a Closure names its place here
}

// ClassInfo is what reflection tells of a class beyond its description.
type ClassInfo struct {
	Class   *Class
	Source  Source
	Attrs   []*AttrInfo
	Consts  []*MemberInfo
	Props   []*MemberInfo // static ones too, in order
	Methods []*FuncInfo
	Backing string // the type of an enum's values, "" for none
}

// Source is where something is declared.
type Source struct {
	File       string // below the project, "" for PHP's library
	Start, End int
	Doc        string
}

// MemberInfo is a constant or property.
type MemberInfo struct {
	Name     string
	Doc      string
	Type     string // as declared, "" for none
	Vis      Visibility
	Static   bool
	Final    bool
	Readonly bool
	Promoted bool
	Case     bool
	Abstract bool
	Trait    bool        // it comes from one
	Default  *FuncLit    // func(c) php.Value; nil for a property without a default value; the value of a trait's constant
	Hooks    []*FuncInfo // of a property, named $property::get and $property::set
	Attrs    []*AttrInfo
}

// FuncInfo is a function, method or closure.
type FuncInfo struct {
	Name      string
	Source    Source
	Class     string // of a closure: the class around it, "" for none
	Params    []*ParamInfo
	Result    string // the declared type, "" for none
	Vis       Visibility
	Static    bool
	Final     bool
	Abstract  bool
	ByRef     bool
	Generator bool
	Trait     bool // it comes from one
	Attrs     []*AttrInfo
}

// ParamInfo is a parameter.
type ParamInfo struct {
	Name     string
	Type     string
	Optional bool
	ByRef    bool
	Variadic bool
	Promoted bool
	Default  *FuncLit // func(c) php.Value, nil for none
	Const    string   // the constant that the default value is written as
	Attrs    []*AttrInfo
}

// AttrInfo is an attribute.
type AttrInfo struct {
	Name   string
	Strict bool     // its file declares strict types
	Args   *FuncLit // func(c) php.Value, an array
}
