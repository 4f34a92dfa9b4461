// Running programs: exec, shell_exec, system, passthru and quoting for the shell.

package std

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// shell prepares a command line for the system's shell.
func shell(c *php.Context, command string) *exec.Cmd {
	name, flag := "/bin/sh", "-c"
	if onWindows {
		name, flag = "cmd.exe", "/c"
	}
	cmd := exec.Command(name, flag, command)
	cmd.Dir = c.Dir()
	cmd.Env = environ(c)
	cmd.Stderr = c.Stderr
	if f, ok := c.Stdin.(*os.File); ok {
		cmd.Stdin = f
	}
	return cmd
}

// checkCommand throws for a command that cannot be run.
func checkCommand(c *php.Context, command, fn string) {
	if command == "" {
		c.ArgError("ValueError", fn, 1, "command", "cannot be empty")
	}
	noNul(c, command, fn, 1, "command")
}

// run runs a command and hands its output to out as it comes.
func run(c *php.Context, command, fn string, out io.Writer) (status int, ok bool) {
	c.Drain()
	cmd := shell(c, command)
	cmd.Stdout = out
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0, true
	case errors.As(err, &exit):
		return exit.ExitCode(), true
	}
	c.Warning("%s(): Unable to fork [%s]", fn, command)
	return 0, false
}

// Exec runs a command and returns the last line of its output; false if it cannot be run.
//
// https://www.php.net/manual/en/function.exec.php
func Exec(c *php.Context, command string) php.Value {
	var lines, status php.Value
	return ExecOutput(c, command, &lines, &status)
}

// ExecOutput is Exec; the lines are appended to output, and status, unless nil, is set to the exit code.
//
// https://www.php.net/manual/en/function.exec.php
func ExecOutput(c *php.Context, command string, output, status *php.Value) php.Value {
	checkCommand(c, command, "exec")
	var text strings.Builder
	code, ok := run(c, command, "exec", &text)
	if !ok {
		return php.False
	}
	var list php.Array
	if output.IsArray() {
		list = output.AsArray().Copy()
	}
	last := ""
	for line := range strings.Lines(text.String()) {
		last = strings.TrimRight(line, " \t\n\v\f\r")
		list.Append(c, php.String(last))
	}
	*output = list.Value()
	if status != nil {
		*status = php.Int(code)
	}
	return php.String(last)
}

// ShellExec runs a command and returns its output; null if there is none, false if it cannot be run.
//
// https://www.php.net/manual/en/function.shell-exec.php
func ShellExec(c *php.Context, command string) php.Value {
	checkCommand(c, command, "shell_exec")
	var text strings.Builder
	if _, ok := run(c, command, "shell_exec", &text); !ok {
		return php.False
	}
	if text.Len() == 0 {
		return php.Null
	}
	return php.String(text.String())
}

// commandOutput prints what is written to it, and keeps it if keep is set.
type commandOutput struct {
	c    *php.Context
	keep *strings.Builder
}

func (p commandOutput) Write(b []byte) (int, error) {
	if p.keep != nil {
		p.keep.Write(b)
	}
	p.c.Write(string(b))
	if p.c.ObLevel() == 0 {
		p.c.Flush()
	}
	return len(b), nil
}

// System runs a command, prints its output and returns the last line; false if it cannot be run.
//
// https://www.php.net/manual/en/function.system.php
func System(c *php.Context, command string) php.Value {
	var status php.Value
	return SystemStatus(c, command, &status)
}

// SystemStatus is System; status is set to the exit code.
//
// https://www.php.net/manual/en/function.system.php
func SystemStatus(c *php.Context, command string, status *php.Value) php.Value {
	checkCommand(c, command, "system")
	var text strings.Builder
	code, ok := run(c, command, "system", commandOutput{c, &text})
	if !ok {
		return php.False
	}
	*status = php.Int(code)
	last := ""
	for line := range strings.Lines(text.String()) {
		last = strings.TrimRight(line, " \t\n\v\f\r")
	}
	return php.String(last)
}

// Passthru runs a command and prints its output; false if it cannot be run, else null.
//
// https://www.php.net/manual/en/function.passthru.php
func Passthru(c *php.Context, command string) php.Value {
	var status php.Value
	return PassthruStatus(c, command, &status)
}

// PassthruStatus is Passthru; status is set to the exit code.
//
// https://www.php.net/manual/en/function.passthru.php
func PassthruStatus(c *php.Context, command string, status *php.Value) php.Value {
	checkCommand(c, command, "passthru")
	code, ok := run(c, command, "passthru", commandOutput{c: c})
	if !ok {
		return php.False
	}
	*status = php.Int(code)
	return php.Null
}

// Escapeshellarg quotes a string as one argument of a command; bytes that are not UTF-8 are dropped.
//
// https://www.php.net/manual/en/function.escapeshellarg.php
func Escapeshellarg(c *php.Context, arg string) string {
	noNul(c, arg, "escapeshellarg", 1, "arg")
	arg = strings.ToValidUTF8(arg, "")
	if onWindows {
		quoted := `"` + strings.NewReplacer(`"`, " ", "%", " ", "!", " ").Replace(arg)
		if slashes := len(arg) - len(strings.TrimRight(arg, `\`)); slashes%2 != 0 {
			quoted += `\`
		}
		return quoted + `"`
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// Escapeshellcmd puts a backslash in front of everything that the shell gives a meaning, and of quotes
// that are not paired.
//
// https://www.php.net/manual/en/function.escapeshellcmd.php
func Escapeshellcmd(c *php.Context, command string) string {
	noNul(c, command, "escapeshellcmd", 1, "command")
	command = strings.ToValidUTF8(command, "")
	special, escape := "#&;`|*?~<>^()[]{}$\\\n", byte('\\')
	if onWindows {
		special, escape = special+`%!"'`, '^'
	}
	var b strings.Builder
	closing := -1
	for i := 0; i < len(command); i++ {
		ch := command[i]
		if (ch == '\'' || ch == '"') && !onWindows {
			switch {
			case closing == i:
				closing = -1
			case closing < 0 && strings.IndexByte(command[i+1:], ch) >= 0:
				closing = i + 1 + strings.IndexByte(command[i+1:], ch)
			default:
				b.WriteByte(escape)
			}
		} else if strings.IndexByte(special, ch) >= 0 {
			b.WriteByte(escape)
		}
		b.WriteByte(ch)
	}
	return b.String()
}
