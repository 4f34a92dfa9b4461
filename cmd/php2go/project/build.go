// This file builds converted modules with the Go toolchain.

package project

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Toolchain returns the go command.
func Toolchain() (string, error) {
	if name, err := exec.LookPath("go"); err == nil {
		return name, nil
	}
	for _, dir := range []string{os.Getenv("GOROOT"), "/usr/local/go", "/usr/lib/go", `C:\Program Files\Go`} {
		name := filepath.Join(dir, "bin", Executable("go"))
		if info, err := os.Stat(name); dir != "" && err == nil && !info.IsDir() {
			return name, nil
		}
	}
	return "", Usage("the Go toolchain is needed to build the converted program, and there is no go command in PATH; see https://go.dev/doc/install")
}

// Executable returns the name of a program's file on this system.
func Executable(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

// Build builds the module in dir as the file bin.
func Build(dir, bin string) error {
	goTool, err := Toolchain()
	if err != nil {
		return err
	}
	bin, err = filepath.Abs(bin)
	if err != nil {
		return err
	}
	cmd := exec.Command(goTool, "build", "-trimpath", "-buildvcs=false", "-o", bin, ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GO111MODULE=on")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		return Failed(fmt.Errorf("go build in %s: %w\n%s", dir, err, bytes.TrimSpace(out.Bytes())))
	}
	return nil
}
