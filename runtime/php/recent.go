// What a request has used last, so that using it again costs little.

package php

// recent is what a request has used last.
type recent struct {
	class  *Class  // that an object was made of
	plain  bool    // whether its objects need nothing when they are made
	light  bool    // whether they are plain, and nobody follows them for their numbers
	args   []Value // a list of arguments that can be used again, nil while it is in use
	name   string  // of the function that was called by its name
	f      *Func   // that function
	failed *Thrown // the exception that a function has returned
}
