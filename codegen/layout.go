// Layout: which Go package and file each PHP file goes to, and what its functions are called.

package codegen

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// pkg is a Go package: one PHP folder, or several that call each other in a circle.
type pkg struct {
	src   []*ir.Package
	dir   string // folder below the module's root
	path  string // import path
	name  string
	files []*goFile
}

// takenFolders are folders of a module with a meaning of their own.
var takenFolders = set("routes internal vendor testdata cmd root main")

// layOut places every file and names every function of the program.
func (g *generator) layOut() {
	dirs := map[string]bool{}
	for _, group := range g.groups() {
		g.addPackage(group, dirs)
	}
	scripts := map[*ir.Func]*ir.Script{}
	for _, s := range g.prog.Scripts {
		scripts[s.Func] = s
	}
	g.nameMethods()
	for _, pk := range g.pkgs {
		g.nameConsts(pk, g.nameFuncs(pk, scripts))
	}
	g.shareConsts()
}

// addPackage makes one Go package of the folders in group, the first of which names it.
func (g *generator) addPackage(group []*ir.Package, dirs map[string]bool) {
	pk := &pkg{src: group}
	pk.dir, pk.name = g.folder(group[0], dirs)
	pk.path = path.Join(g.opts.Module, pk.dir)
	g.pkgs = append(g.pkgs, pk)
	names := map[string]bool{}
	for _, src := range group {
		for _, f := range src.Files {
			name := unique(fileName(below(group[0].Dir, namedAfter(f))), func(n string) bool { return names[strings.ToLower(n)] })
			names[strings.ToLower(name)] = true
			gf := &goFile{builder: newBuilder(g, pk.path, pk.name), src: f, path: path.Join(pk.dir, name+".go"), library: src.Library}
			pk.files = append(pk.files, gf)
			g.files[f] = gf
		}
	}
}

// folder returns the folder and the name of the package for a PHP folder.
func (g *generator) folder(src *ir.Package, dirs map[string]bool) (dir, name string) {
	phpDir := src.Dir
	if src.Library {
		return phpDir, path.Base(phpDir)
	}
	if phpDir == "" {
		dir, name = g.opts.Root, g.opts.Root
		if g.opts.Fixture {
			dir = ""
		}
		dirs[dir] = true
		return dir, name
	}
	var parts []string
	for _, elem := range strings.Split(phpDir, "/") {
		parts = append(parts, packageName(elem, len(parts) == 0))
	}
	dir = unique(path.Join(parts...), func(d string) bool { return dirs[d] || d == g.opts.Root || d == g.opts.App })
	dirs[dir] = true
	return dir, path.Base(dir)
}

// namedAfter returns the path that a file's Go has its names from.
func namedAfter(f *ir.File) string { return cmp.Or(f.Name, f.Source) }

// below returns file's path below the PHP folder dir, file's own where it lies elsewhere.
func below(dir, file string) string {
	if rest, ok := strings.CutPrefix(file, dir+"/"); ok {
		return rest
	}
	return file
}

// packageName returns a package name for a folder; top says that it lies in the module's root.
func packageName(elem string, top bool) string {
	var b strings.Builder
	for _, w := range splitWords(elem) {
		for _, r := range strings.ToLower(w) {
			if r < 0x80 {
				b.WriteRune(r)
			} else {
				b.WriteString("u" + strconv.FormatInt(int64(r), 16))
			}
		}
	}
	name := b.String()
	if name == "" || unicode.IsDigit(rune(name[0])) {
		name = "p" + name
	}
	if isReserved(name) || jen.IsReservedWord(name) || takenFolders[name] || isRuntimePackage(name) || goPackages[name] {
		name += "pages"
	}
	return name
}

// fileName returns a Go file's name, without .go, for a PHP file.
func fileName(base string) string {
	base = strings.TrimSuffix(strings.TrimSuffix(base, path.Ext(base)), ".")
	name := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '.', r == '-', r == '_':
			return r
		}
		return '_'
	}, strings.ToValidUTF8(base, "_"))
	if name == "" || name[0] == '_' || name[0] == '.' {
		name = "x" + name
	}
	// The go command reads a platform or "test" from the last two words of a name.
	stem, _, _ := strings.Cut(name, ".")
	words := strings.Split(stem, "_")
	last := words[len(words)-1]
	if len(words) > 1 && (platforms[last] || last == "test") || strings.HasSuffix(name, "_test") {
		stem += "_php"
		if _, rest, ok := strings.Cut(name, "."); ok {
			stem += "." + rest
		}
		name = stem
	}
	return name
}

// platforms are the words that make a file name a build constraint.
var platforms = set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
	wasip1 windows zos 386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
	mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm unix`)

// nameFuncs names the classes and functions of a package: PHP functions first, then scripts, so
// that a script yields where both want the same name. It returns the names that are taken then.
func (g *generator) nameFuncs(pk *pkg, scripts map[*ir.Func]*ir.Script) map[string]bool {
	names := map[string]bool{}
	add := func(f *ir.Func, want string) {
		name := unique(want, func(n string) bool { return names[n] })
		names[name] = true
		g.funcs[f] = funcName{pk.path, name}
	}
	each := func(script bool, f func(*goFile, *ir.Func)) {
		for _, gf := range pk.files {
			for _, fn := range gf.src.Funcs {
				if fn.Script == script {
					f(gf, fn)
				}
			}
		}
	}
	g.nameClasses(pk, names)
	each(false, func(_ *goFile, fn *ir.Func) {
		switch {
		case fn.Default != "":
			add(fn, exportedName(fn.PHPName)+"Default"+exportedName(fn.Default))
		case fn.Class == nil:
			add(fn, exportedName(fn.PHPName))
		case fn.Recv == nil:
			add(fn, g.classes[fn.Class].name+exportedName(fn.Method))
		default:
			g.funcs[fn] = funcName{pk.path, g.methodName(fn)}
		}
	})
	each(true, func(gf *goFile, fn *ir.Func) {
		gf.script = scripts[fn]
		base := below(pk.src[0].Dir, namedAfter(gf.src))
		want := exportedName(strings.TrimSuffix(base, path.Ext(base)))
		if len(want) > 1 && want[0] == 'X' && unicode.IsDigit(rune(want[1])) {
			want = "Page" + want[1:]
		}
		if names[want] {
			want += "Page"
		}
		add(fn, want)
	})
	return names
}

// nameConsts names the constants of a package, after what else has a name in it.
func (g *generator) nameConsts(pk *pkg, names map[string]bool) {
	for _, gf := range pk.files {
		for _, c := range gf.src.Consts {
			want := exportedName(c.PHPName[strings.LastIndexByte(c.PHPName, '\\')+1:])
			name := unique(want, func(n string) bool { return names[n] })
			names[name] = true
			g.consts[c] = funcName{pk.path, name}
		}
	}
}

// shareConsts finds the packages that can import another one for a constant of it: those
// that the other does not need itself. Elsewhere the value is written.
func (g *generator) shareConsts() {
	index := map[string]int{}
	for i, pk := range g.pkgs {
		index[pk.path] = i
	}
	reach := make([][]bool, len(g.pkgs))
	wants := make([]map[int]bool, len(g.pkgs))
	for i, pk := range g.pkgs {
		reach[i], wants[i] = make([]bool, len(g.pkgs)), map[int]bool{}
		for _, gf := range pk.files {
			for _, fn := range gf.src.Funcs {
				allExprs(fn.Body, func(e ir.Expr) {
					switch e := e.(type) {
					case *ir.Call:
						reach[i][index[g.funcs[e.Func].path]] = true
					case *ir.FuncName:
						reach[i][index[g.funcs[e.Func].path]] = true
					case *ir.Lit:
						if c, ok := g.consts[e.Named]; ok {
							wants[i][index[c.path]] = true
						}
					}
				})
			}
		}
	}
	closeOver(reach)
	for i := range g.pkgs {
		for j := range g.pkgs {
			if i != j && wants[i][j] && !reach[j][i] {
				reach[i][j] = true
				closeOver(reach)
				g.sees[[2]string{g.pkgs[i].path, g.pkgs[j].path}] = true
			}
		}
	}
}

// groups returns the PHP folders in the program's order, those that depend on each other in
// a circle together, the shortest path first.
func (g *generator) groups() [][]*ir.Package {
	home := map[*ir.Func]int{}
	classHome := map[*ir.Class]int{}
	for i, p := range g.prog.Packages {
		for _, f := range p.Files {
			for _, fn := range f.Funcs {
				home[fn] = i
			}
			for _, c := range f.Classes {
				classHome[c] = i
			}
		}
	}
	n := len(g.prog.Packages)
	reach := make([][]bool, n)
	for i, p := range g.prog.Packages {
		reach[i] = make([]bool, n)
		for _, f := range p.Files {
			needs := func(c *ir.Class) {
				if to, ok := classHome[c]; ok {
					reach[i][to] = true
				}
			}
			calls := func(body []ir.Stmt) {
				allExprs(body, func(e ir.Expr) {
					var called *ir.Func
					switch e := e.(type) {
					case *ir.Call:
						called = e.Func
					case *ir.FuncName:
						called = e.Func
					}
					if to, ok := home[called]; ok {
						reach[i][to] = true
					}
				})
			}
			for _, fn := range f.Funcs {
				g.classesOf(fn, needs)
				calls(fn.Body)
			}
			for _, c := range f.Classes {
				g.classesAround(c, needs)
				calls(classBodies(c))
			}
		}
	}
	closeOver(reach)
	return components(g.prog.Packages, reach)
}

// closeOver makes reach transitive.
func closeOver(reach [][]bool) {
	for k := range reach {
		for i := range reach {
			if reach[i][k] {
				for j := range reach {
					reach[i][j] = reach[i][j] || reach[k][j]
				}
			}
		}
	}
}

// components splits list into the classes of what reaches each other.
func components(list []*ir.Package, reach [][]bool) [][]*ir.Package {
	var groups [][]*ir.Package
	done := make([]bool, len(list))
	for i := range list {
		if done[i] {
			continue
		}
		var group []*ir.Package
		for j := i; j < len(list); j++ {
			if j == i || reach[i][j] && reach[j][i] {
				done[j] = true
				group = append(group, list[j])
			}
		}
		slices.SortStableFunc(group, func(a, b *ir.Package) int {
			if d := len(a.Dir) - len(b.Dir); d != 0 {
				return d
			}
			return strings.Compare(a.Dir, b.Dir)
		})
		groups = append(groups, group)
	}
	return groups
}
