package codegen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// opCodes returns the values of every constant of type ir.OpCode, from its source.
func opCodes(t *testing.T) map[string]ir.OpCode {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../mapper/ir/op.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]ir.OpCode{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if id, ok := spec.Type.(*ast.Ident); !ok || id.Name != "OpCode" {
			return true
		}
		for i, name := range spec.Names {
			value, err := strconv.Unquote(spec.Values[i].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			codes[name.Name] = ir.OpCode(value)
		}
		return true
	})
	return codes
}

// TestOpCodes checks that every operation can be printed.
func TestOpCodes(t *testing.T) {
	listed := map[ir.OpCode]bool{}
	for key := range operations {
		listed[key.op] = true
	}
	for name, code := range opCodes(t) {
		if !listed[code] && !isSpecial(code) {
			t.Errorf("ir.%s has no symbol in runtime.go and none of its own in special.go", name)
		}
	}
}

// isSpecial reports whether the operation is printed by a function of its own. Its operands
// are missing here, so that function panics.
func isSpecial(code ir.OpCode) (special bool) {
	defer func() {
		if recover() != nil {
			special = true
		}
	}()
	b := newBuilder(&generator{opts: Options{Module: "m"}.withDefaults()}, "m/p", "p")
	_, special = b.newPrinter(nil, nil).special(&ir.Op{E: typed(types.Value), Op: code})
	return special
}

// TestMasks compares the bits of type sets with the runtime's.
func TestMasks(t *testing.T) {
	want := map[string]php.TypeMask{
		"TNull": php.TNull, "TFalse": php.TFalse, "TTrue": php.TTrue, "TBool": php.TBool, "TInt": php.TInt, "TFloat": php.TFloat,
		"TNumber": php.TNumber, "TString": php.TString, "TArray": php.TArray, "TObject": php.TObject, "TCallable": php.TCallable,
		"TResource": php.TResource, "TIterable": php.TIterable, "TVoid": php.TVoid, "TMixed": php.TMixed, "Strict": php.Strict,
	}
	for _, m := range masks {
		if php.TypeMask(m.bits) != want[m.name] {
			t.Errorf("%s is %d here and %d in the runtime", m.name, m.bits, want[m.name])
		}
	}
	if len(masks) != len(want) {
		t.Errorf("%d masks, want %d", len(masks), len(want))
	}
}
