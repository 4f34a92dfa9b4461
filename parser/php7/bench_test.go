package php7

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	zphp7 "github.com/z7zmey/php-parser/php7"
)

// BenchmarkZ7zmey reads the PHP files below the folder that PHP2GO_CORPUS names, up to 40 MB, with
// the scanner and the grammar of z7zmey/php-parser: the figure to compare php8's with.
func BenchmarkZ7zmey(b *testing.B) {
	root := os.Getenv("PHP2GO_CORPUS")
	if root == "" {
		root = "../../fixtures"
	}
	var files [][]byte
	var size int64
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
	b.SetBytes(size)
	b.ReportAllocs()
	var before, after syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &before)
	n := 0
	for b.Loop() {
		for _, src := range files {
			zphp7.NewParser(src, "7.4").Parse()
		}
		n++
	}
	syscall.Getrusage(syscall.RUSAGE_SELF, &after)
	spent := time.Duration(after.Utime.Nano() + after.Stime.Nano() - before.Utime.Nano() - before.Stime.Nano())
	b.ReportMetric(float64(size)*float64(n)/1e6/spent.Seconds(), "cpu-MB/s")
}
