// This file nests every construct within itself.

package project

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// nests are constructs that contain themselves: what stands before and behind the inner one, and what
// is innermost.
var nests = map[string][3]string{
	"for":           {"for ($i%d = 0; $i%d < 3; $i%d++) { $a .= $i%d; $n += $i%d;\n", "$x[] = $n; }\n", "$n++;"},
	"foreach":       {"foreach ($r as $k%d => $v%d) { $r[] = $v%d; $n = $n + 1; if ($n > 5) continue;\n", "$n = $n . 'x'; }\n", "$n++;"},
	"while":         {"while ($n < 10) { $n++;\n", "if ($n) break; $s = $n; }\n", "$n = $n * 2;"},
	"do":            {"do {\n", "$n++; } while ($n < 10);\n", "$m[$n] = 1;"},
	"if":            {"if ($n > %d) { $n++; } elseif (!$n) { $n = 'a';\n", "} else { $n = 1; }\n", "$n = [];"},
	"switch":        {"switch ($n) { case %d: $n++; break; default:\n", "}\n", "$n = 2;"},
	"try":           {"try { $n++;\n", "} catch (Exception $e) { $n = $e; } finally { $m = $n; }\n", "$n = 2;"},
	"closure":       {"$f%d = function ($a) use ($n, &$m, $f) {\n", "return $a + 1; }; echo $f%d($n), $f($m);\n", "$m++;"},
	"closure-byval": {"$f = function ($a) use ($f, $n) { $n = $n . $a;\n", "return $f; }; $n = $f($n);\n", "$m++;"},
	"arrow":         {"[$n, fn($a%d) => ", "]", "1"},
	"not":           {"!(", ")", "$n > 1"},
	"and":           {"($n > %d && ", ")", "$n"},
	"or":            {"($n === %d || !", ")", "isset($n)"},
	"mixed":         {"((!", " && $n) || $m)", "$n"},
	"mixed-right":   {"($n || ($m && !", "))", "$n"},
	"else-if":       {"if (($n || $m) && $n > %d) { $n = %d; } else {", "}\n", "$n++;"},
	"if-break":      {"while ($n) { if ($n > %d) { $n++; break; } else {\n", "if ($m) { continue; } else { break; } } }\n", "$n++;"},
	"ternary":       {"($n > 1 ? $n : ", ")", "2"},
	"ternary-cond":  {"(", " ? 1 : 'a')", "$n"},
	"coalesce":      {"($m ?? ", ")", "2"},
	"sum":           {"($n + ", ")", "1"},
	"sum-left":      {"", " + $n", "1"},
	"concat":        {"$n . (", ")", "1"},
	"concat-left":   {"", " . $n", "1"},
	"array":         {"[$n, ", "]", "1"},
	"map":           {"['k%d' => ", ", 'n' => $n]", "1"},
	"index":         {"", "[$n]", "$m"},
	"index-in":      {"$m[", "]", "$n"},
	"assign":        {"$n = $m[1] = ", "", "1"},
	"call":          {"max($n, ", ")", "1"},
	"user call":     {"f($n, ", ")", "1"},
	"cast":          {"(int) (string) ", "", "$n"},
	"silence":       {"@", "", "$n"},
	"isset":         {"(isset($m['a']) ? ", " : $m['b'])", "$n"},
	"list":          {"([$n, $m] = [$n, ", "])", "1"},
	"interpolation": {"\"{$m[$n]} {$f(", ")}\"", "1"},
	"include":       {"(include ", ")", "'a.php'"},
	"function":      {"function g%d($a = 1) { static $n; global $m; $n = g%d($a, $m);\n", "return $n; }\n", "return 1;"},
}

// nest writes a construct n deep.
func nest(parts [3]string, n int) string {
	var b strings.Builder
	number := func(text string, i int) { b.WriteString(strings.ReplaceAll(text, "%d", fmt.Sprint(i))) }
	for i := range n {
		number(parts[0], i)
	}
	b.WriteString(parts[2])
	for i := n - 1; i >= 0; i-- {
		number(parts[1], i)
	}
	return b.String()
}

// TestDeep converts every construct within itself: the time may not grow with a power of two.
func TestDeep(t *testing.T) {
	const setup = "<?php function f($a, $b) { return $a ? $b : [$a]; }\n$n = 1; $m = []; $a = ''; $x = []; $f = 'f'; $r = [1, 2];\n"
	for name, parts := range nests {
		t.Run(name, func(t *testing.T) {
			for _, depth := range []int{5, 10, 20, 40} {
				src := nest(parts, depth)
				if !strings.HasSuffix(strings.TrimSpace(src), ";") && !strings.HasSuffix(src, "}\n") {
					src = "echo " + src + ";\n"
				}
				start := time.Now()
				if !through(t, setup+src+"var_dump($n, $m, $a, $x, $f);") {
					t.Fatal("refused: " + nest(parts, 2))
				}
				if spent := time.Since(start); spent > 5*time.Second {
					t.Fatalf("%d deep takes %v", depth, spent)
				}
			}
		})
	}
}

// TestFewArguments calls every function of the library with no argument up to four: where PHP
// throws because they are too few or too many, there is something to convert all the same.
func TestFewArguments(t *testing.T) {
	names, err := filepath.Glob("../../../mapper/builtin/stubs/*.php")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	var calls strings.Builder
	calls.WriteString("<?php\nfunction any($a) {\n")
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`(?m)^function (\w+)\(`).FindAllStringSubmatch(string(src), -1) {
			for n := range 5 {
				args := strings.TrimSuffix(strings.Repeat("$a, ", n), ", ")
				fmt.Fprintf(&calls, "if ($a) { $b = %s(%s); }\n", found[1], args)
			}
		}
	}
	calls.WriteString("}\n")
	if !through(t, calls.String()) {
		t.Fatal("refused")
	}
}
