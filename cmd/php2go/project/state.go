package project

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// stateFile lists the generated files with their hashes, for the next conversion.
const stateFile = ".php2go/files.sha256"

func state(files map[string][]byte) []byte {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	var b bytes.Buffer
	for _, name := range names {
		sum := sha256.Sum256(files[name])
		fmt.Fprintf(&b, "%s  %s\n", hex.EncodeToString(sum[:]), name)
	}
	return b.Bytes()
}

// mayWrite refuses a folder that php2go did not write, or that somebody edited since.
func mayWrite(out string) error {
	entries, err := os.ReadDir(out)
	if errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(stateFile)))
	if err != nil {
		return fmt.Errorf("%s exists and was not written by php2go; choose another folder with -o", out)
	}
	var edited []string
	scan := bufio.NewScanner(bytes.NewReader(data))
	for scan.Scan() {
		want, name, ok := strings.Cut(scan.Text(), "  ")
		if !ok {
			continue
		}
		got, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		sum := sha256.Sum256(got)
		if err != nil || hex.EncodeToString(sum[:]) != want {
			edited = append(edited, name)
		}
	}
	if len(edited) > 0 {
		return fmt.Errorf("%s was edited after it was generated (%s); php2go does not overwrite your changes: choose another folder with -o", out, strings.Join(edited[:min(3, len(edited))], ", "))
	}
	return nil
}
