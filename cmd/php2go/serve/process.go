// This file runs the built program until the user stops it.

package serve

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
)

// start runs the program and calls ready when it answers. It returns when the program has
// ended: nil after Ctrl-C or SIGTERM.
func start(bin, root, addr string, ready func(), stderr io.Writer) error {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)

	cmd := exec.Command(bin, "-addr", addr, "-root", root)
	cmd.Stdout, cmd.Stderr = stderr, stderr
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	if !answers(addr, ended, signals) {
		_ = cmd.Process.Kill()
		return project.Failed(fmt.Errorf("the program does not answer on %s", addr))
	}
	ready()
	select {
	case err := <-ended:
		if err == nil {
			err = errors.New("exit status 0")
		}
		return fmt.Errorf("the program has ended: %w", err)
	case <-signals:
	}
	// A terminal has told the program, too; anybody else has told only php2go.
	_ = cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-ended:
	case <-signals:
		_ = cmd.Process.Kill()
	case <-time.After(12 * time.Second):
		_ = cmd.Process.Kill()
	}
	return nil
}

// answers waits until the address accepts connections; false if that never happens.
func answers(addr string, ended chan error, signals chan os.Signal) bool {
	if host, port, err := net.SplitHostPort(addr); err == nil && host == "" {
		addr = net.JoinHostPort("localhost", port)
	}
	for range 200 {
		if conn, err := net.DialTimeout("tcp", addr, time.Second); err == nil {
			conn.Close()
			return true
		}
		select {
		case <-ended:
			return false
		case <-signals:
			return false
		case <-time.After(50 * time.Millisecond):
		}
	}
	return false
}
