package filter

import (
	"encoding/base64"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// export writes a result as the table has it: s:text, or as var_export prints it.
func export(v php.Value) string {
	switch {
	case v.IsString():
		return "s:" + v.AsString()
	case v.IsNull():
		return "NULL"
	case v.IsBool():
		return strconv.FormatBool(v.AsBool())
	case v.IsInt():
		return strconv.Itoa(v.AsInt())
	}
	f := v.AsFloat()
	if s := php.FloatRepr(f); f != math.Trunc(f) || math.Abs(f) >= 1e15 {
		return s
	}
	return php.FloatRepr(f) + ".0"
}

// TestVar compares with results recorded from PHP: filter, flags, and in base64 value and result.
func TestVar(t *testing.T) {
	data, err := os.ReadFile("testdata/filter.tsv")
	if err != nil {
		t.Fatal(err)
	}
	c := php.NewContext(nil, nil)
	for line := range strings.Lines(string(data)) {
		row := strings.Split(strings.TrimSpace(line), "\t")
		id, _ := strconv.Atoi(row[0])
		flags, _ := strconv.Atoi(row[1])
		value, _ := base64.StdEncoding.DecodeString(row[2])
		want, _ := base64.StdEncoding.DecodeString(row[3])
		if got := export(Var(c, php.String(string(value)), id, php.Int(flags))); got != string(want) {
			t.Errorf("filter_var(%q, %d, %d) = %q, want %q", value, id, flags, got, want)
		}
	}
}
