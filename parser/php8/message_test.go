package php8

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

// TestMessages compares the first error of small programs with what PHP 8.2 says. Each line of
// testdata/messages.txt has a program, without <?php and with \n for line ends, and behind a tab what
// `php -l` says of it: the line and the message, or ok.
func TestMessages(t *testing.T) {
	data, err := os.ReadFile("testdata/messages.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		src, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		file := token.NewFile("a.php", []byte("<?php "+strings.ReplaceAll(src, `\n`, "\n")))
		_, diags := Parse(file, 802)
		got := "ok"
		if len(diags) > 0 {
			got = strconv.Itoa(diags[0].Position().Line) + ": " + diags[0].Message
		}
		if got != want {
			t.Errorf("%s\n  PHP:  %s\n  ours: %s", src, want, got)
		}
	}
}
