package diag

import (
	"regexp"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

func sample() List {
	f := token.NewFile("a.php", []byte("<?php\n\t$x = 1 + ;\n"))
	l := List{
		New(ShortOpenTag, f, 0, 2, "later"),
		New(Syntax, f, 16, 17, "unexpected token %q", ";").WithHint("remove it"),
		New(Syntax, f, 16, 17, "unexpected token %q", ";").WithHint("remove it"),
	}
	l.Sort()
	return l
}

func TestRender(t *testing.T) {
	var b strings.Builder
	sample().WriteSource(&b)
	const want = `a.php:1:1: warning: later [P2G105]
    <?php
    ^^
a.php:2:11: error: unexpected token ";" [P2G100]
    	$x = 1 + ;
    	         ^
  hint: remove it
`
	if b.String() != want {
		t.Errorf("got:\n%s", b.String())
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	if err := sample()[1:].WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	const want = `[
  {"severity":"error","code":"P2G100","file":"a.php","line":2,"column":11,"endLine":2,"endColumn":12,"message":"unexpected token \";\"","hint":"remove it"}
]
`
	if b.String() != want {
		t.Errorf("got:\n%s", b.String())
	}
}

func TestList(t *testing.T) {
	l := sample()
	if len(l) != 2 || !l.HasErrors() || l.Count(Warning) != 1 || l.Err() == nil || l[:1].Err() != nil {
		t.Errorf("list = %v", l)
	}
}

func TestCodes(t *testing.T) {
	re := regexp.MustCompile(`^P2G\d{3}$`)
	for _, info := range All() {
		if !re.MatchString(string(info.Code)) || info.Title == "" || info.Explanation == "" {
			t.Errorf("incomplete entry %+v", info)
		}
	}
	if Lookup("p2g100") == nil || Lookup("P2G999") != nil || !strings.Contains(Lookup("P2G111").Explain(), "match") {
		t.Error("Lookup or Explain is wrong")
	}
}
