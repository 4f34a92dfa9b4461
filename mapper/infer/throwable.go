package infer

import "github.com/r-seed-ee074592/php2go/mapper/types"

// throwableMethods are the results of the final methods of Throwable.
var throwableMethods = map[string]types.Type{
	"getmessage": types.StringT, "getcode": types.MixedT, "getline": types.IntT, "getfile": types.StringT,
	"gettraceasstring": types.StringT, "gettrace": types.ArrayT,
}

// Getter returns what the method of a lower-case name gives, where it is a final method of Throwable
// and t is a type of Throwables, or of Throwables and null.
func (in *Info) Getter(t types.Type, low string) (types.Type, bool) {
	throwable := in.library["throwable"]
	if t.Class == nil || !t.Class.Is(throwable) {
		return types.Type{}, false
	}
	if low == "getprevious" {
		return types.Union(types.InstanceOf(throwable), types.NullT), true
	}
	r, ok := throwableMethods[low]
	return r, ok
}
