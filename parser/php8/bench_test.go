package php8

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

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

// cpuTime returns the CPU time that the process has used.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// measure runs f as the benchmark and reports how many MB it reads in a second of CPU time, that of the
// garbage collector counted.
func measure(b *testing.B, size int64, f func()) {
	b.SetBytes(size)
	b.ReportAllocs()
	start := cpuTime()
	n := 0
	for b.Loop() {
		f()
		n++
	}
	if spent := cpuTime() - start; spent > 0 {
		b.ReportMetric(float64(size)*float64(n)/1e6/spent.Seconds(), "cpu-MB/s")
	}
}

// BenchmarkParse reads all files of the corpus. BenchmarkZ7zmey in php7 reads the same files
// with z7zmey/php-parser.
func BenchmarkParse(b *testing.B) {
	files, size := corpus(b)
	measure(b, size, func() {
		for _, src := range files {
			Parse(token.NewFile("a.php", src), 805)
		}
	})
}

// BenchmarkScan only cuts the files into tokens, those in strings with variables left out.
func BenchmarkScan(b *testing.B) {
	files, size := corpus(b)
	measure(b, size, func() {
		for _, src := range files {
			s := scanner{file: token.NewFile("a.php", src), src: string(src), version: 805, html: true}
			for t := s.scan(); t.kind != kEOF; t = s.scan() {
				if t.kind == kQuote {
					s.content('"')
				}
			}
		}
	})
}

// BenchmarkLarge reads files of 1 and 10 MB: ten times the text must not take much more than ten
// times as long.
func BenchmarkLarge(b *testing.B) {
	files, _ := corpus(b)
	var unit []byte
	for len(unit) < 1<<20 {
		before := len(unit)
		for _, src := range files {
			if tree, _ := Parse(token.NewFile("a.php", src), 805); tree != nil && !bytes.Contains(bytes.ToLower(src), []byte("__halt_")) && len(unit) < 1<<20 {
				unit = append(append(unit, src...), "\n?>\n"...)
			}
		}
		if len(unit) == before {
			b.Skip("no PHP files")
		}
	}
	for _, times := range []int{1, 10} {
		src := bytes.Repeat(unit, times)
		b.Run(strconv.Itoa(times)+"MB", func(b *testing.B) {
			measure(b, int64(len(src)), func() {
				if tree, diags := Parse(token.NewFile("a.php", src), 805); tree == nil {
					b.Fatal(diags)
				}
			})
		})
	}
}
