package project

import (
	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/mapper"
)

// MappingFlags adds the flags that choose how a program behaves where PHP's way has a price.
func MappingFlags(cmd *cobra.Command, o *mapper.Options) {
	cmd.Flags().BoolVar(&o.TraceArguments, "trace-arguments", false, "show the arguments of calls in stack traces, which makes calls slower")
	cmd.Flags().BoolVar(&o.ObjectNumbers, "object-numbers", false, "give the numbers of objects that have ended to new ones as PHP does, which makes everything with objects slower")
}
