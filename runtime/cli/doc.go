// Package cli runs converted scripts the way the php command does: $argv, stdin
// and stdout, ini values given by -d, the exit status.
//
// A command-line script becomes a program of its own:
//
//	func main() { cli.Main(app, "bin/report.php", bin.Report) }
//
// All arguments of such a program are the script's. The folder that __DIR__ and
// relative paths resolve against is root/ beside the program; the environment
// variable APP_ROOT names another one.
package cli
