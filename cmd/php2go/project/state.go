// This file knows what php2go wrote to a folder before, so that it never overwrites the work
// of others.

package project

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// stateFile lists the files of an output with their hashes, for the next conversion.
const stateFile = ".php2go/files.sha256"

// hashes maps the files of an output, slash-separated, to their SHA-256.
type hashes map[string]string

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// state returns the hashes of the generated files and of the app's other files.
func (c *Converted) state(files map[string][]byte) (hashes, error) {
	h := hashes{}
	for name, data := range files {
		h[name] = hash(data)
	}
	for _, name := range c.Assets {
		data, err := os.ReadFile(below(c.Dir, name))
		if err != nil {
			return nil, err
		}
		h["root/"+name] = hash(data)
	}
	return h, nil
}

// text returns the content of the state file.
func (h hashes) text() []byte {
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(h)) {
		fmt.Fprintf(&b, "%s  %s\n", h[name], name)
	}
	return b.Bytes()
}

// readState returns the hashes of an earlier output.
func readState(out string) (hashes, error) {
	data, err := os.ReadFile(below(out, stateFile))
	if err != nil {
		return nil, err
	}
	h := hashes{}
	for scan := bufio.NewScanner(bytes.NewReader(data)); scan.Scan(); {
		if sum, name, ok := strings.Cut(scan.Text(), "  "); ok {
			h[name] = sum
		}
	}
	return h, nil
}

// keep returns the files of an earlier output that stay as they are: those that others added
// and data below root/ that has changed while the PHP side did not. It refuses a folder that
// php2go did not write and one whose Go was edited.
func keep(out string, next hashes) ([]string, error) {
	entries, err := os.ReadDir(out)
	if errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, Usage("%v", err)
	}
	last, err := readState(out)
	if err != nil {
		return nil, Usage("%s exists and was not written by php2go; choose another folder with -o", out)
	}
	var kept, edited []string
	err = filepath.WalkDir(out, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(out, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		if name == stateFile {
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		was, known := last[name]
		will, planned := next[name]
		asset := strings.HasPrefix(name, "root/")
		switch sum := hash(data); {
		case known && sum == was, planned && sum == will:
		case !planned && (!known || asset), planned && known && asset && was == will:
			kept = append(kept, name)
		default:
			edited = append(edited, name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(edited) > 0 {
		more := ""
		if len(edited) > 3 {
			more = ", …"
		}
		return nil, Usage("%s was edited after it was generated (%s%s); php2go does not overwrite your changes: choose another folder with -o",
			out, strings.Join(edited[:min(3, len(edited))], ", "), more)
	}
	return kept, nil
}
