package date

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// rows reads a table that was recorded from PHP.
func rows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return out
}

// TestStrtotime compares with PHP in four zones, three of them at a change of summer time.
func TestStrtotime(t *testing.T) {
	bases := []struct {
		zone string
		base int
	}{{"UTC", 1700000000}, {"America/New_York", 1710054000}, {"Europe/Paris", 1698541200}, {"Australia/Sydney", 1712430000}}
	for _, row := range rows(t, "strtotime.tsv") {
		for i, b := range bases {
			got := "false"
			if ts, ok := strtotime(row[0], b.base, lookupZone(b.zone)); ok {
				got = strconv.Itoa(ts)
			}
			if got != row[i+1] {
				t.Errorf("strtotime(%q, %d) in %s = %s, want %s", row[0], b.base, b.zone, got, row[i+1])
			}
		}
	}
}

// TestDate compares every format letter, and gmmktime, with PHP.
func TestDate(t *testing.T) {
	for _, row := range rows(t, "date.tsv") {
		ts, _ := strconv.Atoi(row[1])
		at := clockAt(ts, lookupZone(row[0]))
		got := format("dDjlSwNzWomMFntLyYxXaABgGhHisuveIOPpTZcrU \\Y\\\\ Q", &at)
		if got != row[2] {
			t.Errorf("date in %s at %d\n got %s\nwant %s", row[0], ts, got, row[2])
		}
		var p [6]int
		for i, s := range strings.Split(row[3], ",") {
			p[i], _ = strconv.Atoi(s)
		}
		if got := strconv.Itoa(Gmmktime(p[0], p[1], p[2], p[3], p[4], p[5])); got != row[4] {
			t.Errorf("gmmktime(%v) = %s, want %s", p, got, row[4])
		}
	}
}

// TestZone checks the default zone of a request.
func TestZone(t *testing.T) {
	c := php.NewContext(nil, nil)
	if got := DateDefaultTimezoneGet(c); got != "UTC" {
		t.Errorf("default zone is %s", got)
	}
	if !DateDefaultTimezoneSet(c, "Europe/Paris") || DateAt(c, "H:i T", 0) != "01:00 CET" {
		t.Errorf("Paris at 0 is %s", DateAt(c, "H:i T", 0))
	}
	if got := GmdateAt("H:i T e", 0); got != "00:00 GMT UTC" {
		t.Errorf("gmdate is %q", got)
	}
}

func BenchmarkDate(b *testing.B) {
	c := php.NewContext(nil, nil)
	for i := range b.N {
		DateAt(c, "Y-m-d H:i:s", 946684800+i*7919)
	}
}

func BenchmarkStrtotimeRelative(b *testing.B) {
	c := php.NewContext(nil, nil)
	for i := range b.N {
		StrtotimeFrom(c, "+1 week 2 days", 946684800+i*7919)
	}
}
