// Command php2go ports PHP to Go.
package main

import (
	"fmt"
	"os"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/parser"
)

func main() {
	p, err := project.Open(os.Args[1], parser.Default)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	c, err := p.Convert(codegen.Options{Module: "poc"}, nil)
	if c != nil {
		for _, d := range c.Diags {
			fmt.Println(d)
		}
	}
	if err == nil {
		err = c.Write(os.Args[2], "poc")
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
