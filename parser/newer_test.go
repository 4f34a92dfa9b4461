package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// TestNewer compares what we say of many small programs, most of them wrong, with what versions of PHP say. PHP's answers stand below
// each program of testdata/newer.txt, one line a version. PHP2GO_PHP=php8.5 go test -run TestNewer -update asks that PHP
// and writes its answers.
func TestNewer(t *testing.T) {
	const file = "testdata/newer.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	programs := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n# ---\n")
	if *update {
		php, version := findPHP(t)
		for i := range programs {
			programs[i] = recordAnswer(t, programs[i], php, version)
		}
		if err := os.WriteFile(file, []byte(strings.Join(programs, "\n# ---\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, program := range programs {
		src, answers := splitAnswers(program)
		for _, line := range answers {
			f := strings.SplitN(line, " ", 4) // version, kind, line, message
			version, err := ParseVersion(f[0])
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			want := verdict{kind: f[1]}
			if len(f) == 4 {
				want.line, _ = strconv.Atoi(f[2])
				want.message = f[3]
			}
			if unlike := unlikePHP(src, version, want); unlike != "" {
				t.Errorf("%s: %s\n%s", version, unlike, src)
			}
		}
	}
}

// unlikePHP returns how we judge a program in another way than a version of PHP does, or "". A construct that came later may
// be refused with a message of our own.
func unlikePHP(src string, version Version, want verdict) string {
	tree, diags := Parse("a.php", []byte(src), version)
	got := verdict{kind: "ok"}
	if tree == nil {
		got = firstError(diags)
		if want.kind != "ok" && strings.Contains(got.message, " needs PHP ") {
			return ""
		}
	}
	return compare(want, got)
}

const answerMark = "#= "

// splitAnswers parts a program from what versions of PHP say of it.
func splitAnswers(program string) (src string, answers []string) {
	lines := strings.Split(program, "\n")
	n := len(lines)
	for n > 0 && strings.HasPrefix(lines[n-1], answerMark) {
		n--
		answers = append(answers, strings.TrimPrefix(lines[n], answerMark))
	}
	slices.Sort(answers)
	return strings.Join(lines[:n], "\n"), answers
}

// recordAnswer asks PHP and returns the program with its answer.
func recordAnswer(t *testing.T, program, php string, version Version) string {
	src, answers := splitAnswers(program)
	path := filepath.Join(t.TempDir(), "a.php")
	if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	said := (&verdicts{t: t, php: php}).ask(path)
	answer := version.String() + " " + said.kind
	if said.kind != "ok" {
		answer += fmt.Sprintf(" %d %s", said.line, strings.ReplaceAll(said.message, path, "a.php"))
	}
	answers = slices.DeleteFunc(answers, func(a string) bool { return strings.HasPrefix(a, version.String()+" ") })
	answers = append(answers, answer)
	slices.Sort(answers)
	return src + "\n" + answerMark + strings.Join(answers, "\n"+answerMark)
}

// TestSince demands of each construct that PHP 8 has brought that the version before refuses it by its name, those before that as
// well, and that its own takes it.
func TestSince(t *testing.T) {
	n := 0
	for _, info := range diag.All() {
		if !strings.Contains(info.Title, " needs PHP ") {
			continue
		}
		n++
		since, err := ParseVersion(info.Title[strings.LastIndexByte(info.Title, ' ')+1:])
		if err != nil {
			t.Fatal(err)
		}
		for minor := 0; minor <= Newest.Minor; minor++ {
			version := Version{8, minor}
			_, diags := Parse("a.php", []byte(info.Example), version)
			named := len(diags) > 0 && diags[0].Code == info.Code && diags[0].Message == info.Title
			if diags.HasErrors() != (minor < since.Minor) || minor == since.Minor-1 && !named {
				t.Errorf("%s in %s: %v", info.Title, version, diags)
			}
		}
	}
	if n < 30 {
		t.Errorf("%d constructs", n)
	}
}
