package php8

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

// corpus returns the PHP files below the folder that PHP2GO_CORPUS names, up to 40 MB, or the
// project's own fixtures.
func corpus(b *testing.B) (files [][]byte, size int64) {
	root := os.Getenv("PHP2GO_CORPUS")
	if root == "" {
		root = "../../fixtures"
	}
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".php" || size > 40<<20 {
			return nil
		}
		if src, err := os.ReadFile(path); err == nil {
			files = append(files, src)
			size += int64(len(src))
		}
		return nil
	})
	if size == 0 {
		b.Skip("no PHP files")
	}
	return files, size
}

// BenchmarkParse reads all files of the corpus. Compare with BenchmarkParse of php7, which is
// z7zmey/php-parser with our scanner, and with BenchmarkZ7zmey there.
func BenchmarkParse(b *testing.B) {
	files, size := corpus(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, src := range files {
			Parse(token.NewFile("a.php", src), 805)
		}
	}
}

// BenchmarkScan only cuts the files into tokens, those in strings with variables left out.
func BenchmarkScan(b *testing.B) {
	files, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, src := range files {
			s := scanner{file: token.NewFile("a.php", src), src: string(src), version: 805, html: true}
			for t := s.scan(); t.kind != kEOF; t = s.scan() {
				if t.kind == kQuote {
					s.content('"')
				}
			}
		}
	}
}

// BenchmarkLarge reads files of 1 and 10 MB: ten times the text must not take much more than ten
// times as long.
func BenchmarkLarge(b *testing.B) {
	files, _ := corpus(b)
	unit := bytes.Join(files[:min(len(files), 50)], []byte("\n?>\n"))
	for len(unit) < 1<<20 {
		unit = append(append(unit, "\n?>\n"...), unit...)
	}
	for name, src := range map[string][]byte{"1MB": unit[:1<<20], "10MB": bytes.Repeat(unit[:1<<20], 10)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Parse(token.NewFile("a.php", src), 805)
			}
		})
	}
}
