package builtin

import (
	"math"
	"math/bits"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// addCore adds the constants of the language itself.
func addCore(m map[string]any) {
	for name, v := range map[string]any{
		"PHP_INT_MAX": math.MaxInt, "PHP_INT_MIN": math.MinInt, "PHP_INT_SIZE": 8,
		"PHP_FLOAT_EPSILON": 0x1p-52, "PHP_FLOAT_MAX": math.MaxFloat64, "PHP_FLOAT_MIN": 0x1p-1022, "PHP_FLOAT_DIG": 15,
		"PHP_EOL": "\n", // on Windows the Go has another value: see the mapper's goConsts
		"NAN":     math.NaN(), "INF": math.Inf(1),
		"E_ERROR": 1, "E_WARNING": 2, "E_PARSE": 4, "E_NOTICE": 8, "E_CORE_ERROR": 16, "E_CORE_WARNING": 32, "E_COMPILE_ERROR": 64,
		"E_COMPILE_WARNING": 128, "E_USER_ERROR": 256, "E_USER_WARNING": 512, "E_USER_NOTICE": 1024, "E_STRICT": 2048,
		"E_RECOVERABLE_ERROR": 4096, "E_DEPRECATED": 8192, "E_USER_DEPRECATED": 16384, "E_ALL": 32767,
		"DEBUG_BACKTRACE_PROVIDE_OBJECT": 1, "DEBUG_BACKTRACE_IGNORE_ARGS": 2,
		"EXTR_OVERWRITE": 0, "EXTR_SKIP": 1, "EXTR_PREFIX_SAME": 2, "EXTR_PREFIX_ALL": 3, "EXTR_PREFIX_INVALID": 4, "EXTR_PREFIX_IF_EXISTS": 5,
		"EXTR_IF_EXISTS": 6, "EXTR_REFS": 256,
	} {
		m[name] = v
	}
}

// Eval evaluates a literal or an expression of constants; ok is false for anything else.
func (lib *Library) Eval(e ast.Expr) (v any, ok bool) {
	switch e := e.(type) {
	case *ast.IntLit:
		return int(e.Value), true
	case *ast.FloatLit:
		return e.Value, true
	case *ast.StringLit:
		return e.Value, true
	case *ast.ArrayLit:
		return EmptyArray{}, len(e.Items) == 0
	case *ast.ConstFetch:
		return lib.evalConst(e.Name.Value)
	case *ast.Unary:
		return lib.evalUnary(e)
	case *ast.Binary:
		return lib.evalBinary(e)
	}
	return nil, false
}

func (lib *Library) evalConst(name string) (any, bool) {
	switch lower(name) {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	v, ok := lib.Consts[name]
	return v, ok
}

func (lib *Library) evalUnary(e *ast.Unary) (any, bool) {
	x, ok := lib.Eval(e.X)
	if !ok {
		return nil, false
	}
	switch x := x.(type) {
	case int:
		switch e.Op {
		case ast.Neg:
			return -x, x != math.MinInt
		case ast.Plus:
			return x, true
		case ast.BitNot:
			return ^x, true
		}
	case float64:
		switch e.Op {
		case ast.Neg:
			return -x, true
		case ast.Plus:
			return x, true
		}
	case bool:
		return !x, e.Op == ast.Not
	}
	return nil, false
}

func (lib *Library) evalBinary(e *ast.Binary) (any, bool) {
	x, okX := lib.Eval(e.X)
	y, okY := lib.Eval(e.Y)
	if !okX || !okY {
		return nil, false
	}
	a, okA := x.(int)
	b, okB := y.(int)
	if okA && okB {
		switch e.Op {
		case ast.BitOr:
			return a | b, true
		case ast.BitAnd:
			return a & b, true
		case ast.BitXor:
			return a ^ b, true
		case ast.Shl:
			return a << (uint(b) & 63), b >= 0 && b < 64
		}
	}
	if okA && okB {
		return evalInts(e.Op, a, b)
	}
	if f, ok := evalFloats(e.Op, x, y); ok {
		return f, true
	}
	s, okS := x.(string)
	t, okT := y.(string)
	if okS && okT && e.Op == ast.Concat {
		return s + t, true
	}
	return nil, false
}

// evalInts computes with ints where the result is an int.
func evalInts(op ast.Op, a, b int) (any, bool) {
	switch op {
	case ast.Add:
		n := a + b
		return n, (a^n)&(b^n) >= 0
	case ast.Sub:
		n := a - b
		return n, (a^b)&(a^n) >= 0
	case ast.Mul:
		hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
		return a * b, hi == 0 && lo <= math.MaxInt
	}
	return nil, false
}

// evalFloats computes with two numbers of which one is a float.
func evalFloats(op ast.Op, x, y any) (any, bool) {
	a, okA := asFloat(x)
	b, okB := asFloat(y)
	if !okA || !okB {
		return nil, false
	}
	var f float64
	switch op {
	case ast.Add:
		f = a + b
	case ast.Sub:
		f = a - b
	case ast.Mul:
		f = a * b
	case ast.Div:
		f = a / b
	default:
		return nil, false
	}
	return f, !math.IsNaN(f) && !math.IsInf(f, 0)
}

func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 32
		}
	}
	return string(b)
}
