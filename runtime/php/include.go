// include and require of a path that is known only at run time.

package php

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Include runs the converted script that a path names, with the variables of
// scope. once is include_once; a missing file warns, or ends the request if
// require is set.
func (c *Context) Include(file string, once, require bool, scope *Scope) Value {
	rel, ok := c.findScript(file)
	if !ok {
		if info, err := os.Stat(c.Path(file)); err == nil && !info.IsDir() {
			return c.Unsupported("P2G302", "the included file "+file+" was not part of the conversion")
		}
		c.missingScript(file, once, require)
		return False
	}
	if once && c.included[rel] {
		return True
	}
	c.Load(rel)
	return c.App.Scripts[rel].Run(c, scope)
}

// missingScript reports an include that found nothing.
func (c *Context) missingScript(file string, once, require bool) {
	fn := "include"
	if require {
		fn = "require"
	}
	if once {
		fn += "_once"
	}
	if file == "" {
		c.Throw("ValueError", "Path cannot be empty")
	}
	c.Warning("%s(%s): Failed to open stream: No such file or directory", fn, file)
	if require {
		c.Throw("Error", "Failed opening required '%s' (include_path='%s')", file, c.Ini("include_path"))
	}
	c.Warning("%s(): Failed opening '%s' for inclusion (include_path='%s')", fn, file, c.Ini("include_path"))
}

// findScript returns the key of the script that a path names: in a directory of include_path,
// below the root, beside the running script, or below the working directory.
func (c *Context) findScript(file string) (string, bool) {
	if filepath.IsAbs(file) {
		rel, ok := c.belowRoot(file)
		_, known := c.App.Scripts[rel]
		return rel, ok && known
	}
	var dirs []string
	if dotted := strings.HasPrefix(file, "./") || strings.HasPrefix(file, "../"); !dotted {
		for _, dir := range filepath.SplitList(c.Ini("include_path")) {
			if rel, ok := c.belowRoot(dir); ok && filepath.IsAbs(dir) {
				dirs = append(dirs, rel)
			} else if !filepath.IsAbs(dir) {
				dirs = append(dirs, filepath.ToSlash(dir))
			}
		}
	}
	dirs = append(dirs, "")
	cur, _ := c.Position()
	if rel, err := filepath.Rel(c.root, cur); err == nil {
		dirs = append(dirs, path.Dir(filepath.ToSlash(rel)))
	}
	if len(c.Argv) > 0 {
		dirs = append(dirs, path.Dir(filepath.ToSlash(c.Argv[0])))
	}
	for _, d := range dirs {
		rel := path.Join(d, filepath.ToSlash(file))
		if _, ok := c.App.Scripts[rel]; ok {
			return rel, true
		}
	}
	return "", false
}

// belowRoot returns an absolute path as one below the root, false if it lies elsewhere.
func (c *Context) belowRoot(file string) (string, bool) {
	rel, err := filepath.Rel(c.root, file)
	if err != nil || strings.HasPrefix(rel, "..") {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// HasScript reports whether a path, as include would resolve it, names a converted script.
func (c *Context) HasScript(file string) bool {
	_, ok := c.findScript(file)
	return ok
}

// Included returns the scripts that have run, in order.
func (c *Context) Included() []string { return c.includedOrder }
