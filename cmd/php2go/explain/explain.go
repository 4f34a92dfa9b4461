// Package explain is the verb explain: it documents the codes of diagnostics.
package explain

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Command returns the verb.
func Command() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Explain the code of a diagnostic",
		Long:  "explain prints what a code such as P2G201 means, what to do about it and PHP that leads to it.\nWithout a code it lists them all.",
		Example: `  php2go explain P2G201
  php2go explain`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return project.Failed(run(args, asJSON, cmd.OutOrStdout()))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return cmd
}

func run(args []string, asJSON bool, w io.Writer) error {
	list := diag.All()
	if len(args) == 1 {
		info := diag.Lookup(args[0])
		if info == nil {
			return project.Usage("there is no code %q; php2go explain lists them all", args[0])
		}
		if !asJSON {
			_, err := io.WriteString(w, info.Explain())
			return err
		}
		list = []*diag.Info{info}
	}
	if asJSON {
		return writeJSON(w, list)
	}
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, info := range list {
		fmt.Fprintf(table, "%s\t%s\t%s\n", info.Code, info.Severity, info.Title)
	}
	return table.Flush()
}

func writeJSON(w io.Writer, list []*diag.Info) error {
	type entry struct {
		Code        diag.Code `json:"code"`
		Severity    string    `json:"severity"`
		Title       string    `json:"title"`
		Explanation string    `json:"explanation"`
		Example     string    `json:"example,omitempty"`
	}
	out := []entry{}
	for _, i := range list {
		out = append(out, entry{i.Code, i.Severity.String(), i.Title, i.Explanation, i.Example})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
