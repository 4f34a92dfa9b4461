// Rows of PHP expressions, the Go calls that they become, and PHP's results.

package std

import (
	"io"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func str(s string) php.Value   { return php.String(s) }
func i(n int) php.Value        { return php.Int(n) }
func f(x float64) php.Value    { return php.Float(x) }
func b(x bool) php.Value       { return php.Bool(x) }
func n(x php.Number) php.Value { return x.Value() }
func a(x php.Array) php.Value  { return x.Value() }

// val converts a Go value of a row.
func val(x any) php.Value {
	switch x := x.(type) {
	case int:
		return php.Int(x)
	case float64:
		return php.Float(x)
	case string:
		return php.String(x)
	case bool:
		return php.Bool(x)
	case php.Array:
		return x.Value()
	}
	return php.Null
}

func list(xs ...any) (out php.Array) {
	for _, x := range xs {
		out.Push(val(x))
	}
	return out
}

// dict returns an array of alternating keys and values.
func dict(xs ...any) (out php.Array) {
	for i := 0; i < len(xs); i += 2 {
		setKey(&out, val(xs[i]), val(xs[i+1]))
	}
	return out
}

func testContext() *php.Context {
	c := php.NewContext(nil, io.Discard)
	c.SetErrorReporting(0)
	return c
}

// TestTable compares with what PHP's serialize() printed for each expression.
func TestTable(t *testing.T) {
	c := testContext()
	rows := []struct {
		php  string
		got  php.Value
		want string
	}{
		{`count([1,[2,3]],1)`, i(CountMode(c, list(1, list(2, 3)), 1)), `i:4;`},
		{`in_array("1e1",["10"])`, b(InArray(c, str("1e1"), list("10"))), `b:1;`},
		{`in_array(null,[0])`, b(InArray(c, php.Null, list(0))), `b:1;`},
		{`in_array("1",[1],true)`, b(InArrayMode(c, str("1"), list(1), true)), `b:0;`},
		{`array_search("1",[0,"01",1])`, ArraySearch(c, str("1"), list(0, "01", 1)), `i:1;`},
		{`array_search("q",[1])`, ArraySearch(c, str("q"), list(1)), `b:0;`},
		{`array_keys(["a"=>1,5=>2])`, a(ArrayKeys(dict("a", 1, 5, 2))), `a:2:{i:0;s:1:"a";i:1;i:5;}`},
		{`array_keys([1,"1",2],1,true)`, a(ArrayKeysSearch(c, list(1, "1", 2), php.Int(1), true)), `a:1:{i:0;i:0;}`},
		{`array_values([5=>1,"k"=>2])`, a(ArrayValues(dict(5, 1, "k", 2))), `a:2:{i:0;i:1;i:1;i:2;}`},
		{`array_merge([3=>1,"k"=>2],["k"=>3,4])`, a(ArrayMerge(c, dict(3, 1, "k", 2), dict("k", 3, 0, 4))), `a:3:{i:0;i:1;s:1:"k";i:3;i:1;i:4;}`},
		{`array_merge([1,2],[],[3])`, a(ArrayMerge(c, list(1, 2), list(), list(3))), `a:3:{i:0;i:1;i:1;i:2;i:2;i:3;}`},
		{`array_merge_recursive(["a"=>1],["a"=>null],["a"=>[3]])`, a(ArrayMergeRecursive(c, dict("a", 1), dict("a", nil), dict("a", list(3)))), `a:1:{s:1:"a";a:3:{i:0;i:1;i:1;N;i:2;i:3;}}`},
		{`array_replace([1,2],[1=>"b",3=>"d"])`, a(ArrayReplace(list(1, 2), dict(1, "b", 3, "d"))), `a:3:{i:0;i:1;i:1;s:1:"b";i:3;s:1:"d";}`},
		{`array_replace_recursive(["a"=>["x"=>1,"y"=>2]],["a"=>["y"=>3]])`, a(ArrayReplaceRecursive(c, dict("a", dict("x", 1, "y", 2)), dict("a", dict("y", 3)))), `a:1:{s:1:"a";a:2:{s:1:"x";i:1;s:1:"y";i:3;}}`},
		{`array_combine([1.5,true,null],[1,2,3])`, a(ArrayCombine(c, list(1.5, true, nil), list(1, 2, 3))), `a:3:{s:3:"1.5";i:1;i:1;i:2;s:0:"";i:3;}`},
		{`array_flip(["a",3,"a"])`, a(ArrayFlip(c, list("a", 3, "a"))), `a:2:{s:1:"a";i:2;i:3;i:1;}`},
		{`array_fill(5,2,"x")`, a(ArrayFill(c, 5, 2, str("x"))), `a:2:{i:5;s:1:"x";i:6;s:1:"x";}`},
		{`array_fill(-3,3,1)`, a(ArrayFillInt(c, -3, 3, 1)), `a:3:{i:-3;i:1;i:-2;i:1;i:-1;i:1;}`},
		{`array_fill(0,2,1.5)`, a(ArrayFillFloat(c, 0, 2, 1.5)), `a:2:{i:0;d:1.5;i:1;d:1.5;}`},
		{`array_fill_keys([1.5,"5"],0)`, a(ArrayFillKeys(c, list(1.5, "5"), php.Int(0))), `a:2:{s:3:"1.5";i:0;i:5;i:0;}`},
		{`range(5,1)`, a(RangeInt(c, 5, 1)), `a:5:{i:0;i:5;i:1;i:4;i:2;i:3;i:3;i:2;i:4;i:1;}`},
		{`range(0,10,-3)`, a(RangeStep(c, 0, 10, -3)), `a:4:{i:0;i:0;i:1;i:3;i:2;i:6;i:3;i:9;}`},
		{`range("a","e",2)`, a(Range(c, str("a"), str("e"), php.IntNumber(2))), `a:3:{i:0;s:1:"a";i:1;s:1:"c";i:2;s:1:"e";}`},
		{`range("1","3.5")`, a(Range(c, str("1"), str("3.5"), php.IntNumber(1))), `a:3:{i:0;d:1;i:1;d:2;i:2;d:3;}`},
		{`range(0,1,0.25)`, a(Range(c, php.Int(0), php.Int(1), php.FloatNumber(0.25))), `a:5:{i:0;d:0;i:1;d:0.25;i:2;d:0.5;i:3;d:0.75;i:4;d:1;}`},
		{`array_slice([1,2,3],-2,-1)`, a(ArraySliceLen(list(1, 2, 3), -2, -1)), `a:1:{i:0;i:2;}`},
		{`array_slice([5=>1,6=>2,7=>3],1,null,true)`, a(ArraySliceKeys(dict(5, 1, 6, 2, 7, 3), 1, php.Null, true)), `a:2:{i:6;i:2;i:7;i:3;}`},
		{`array_chunk([1,2,3],2)`, a(ArrayChunk(c, list(1, 2, 3), 2, false)), `a:2:{i:0;a:2:{i:0;i:1;i:1;i:2;}i:1;a:1:{i:0;i:3;}}`},
		{`array_pad([1,"a"=>2],-4,0)`, a(ArrayPad(c, dict(0, 1, "a", 2), -4, php.Int(0))), `a:4:{i:0;i:0;i:1;i:0;i:2;i:1;s:1:"a";i:2;}`},
		{`array_reverse([1,"k"=>2,7=>3])`, a(ArrayReverse(dict(0, 1, "k", 2, 7, 3))), `a:3:{i:0;i:3;s:1:"k";i:2;i:1;i:1;}`},
		{`array_reverse([1,2],true)`, a(ArrayReverseKeys(list(1, 2), true)), `a:2:{i:1;i:2;i:0;i:1;}`},
		{`array_key_last([3=>1,"z"=>2])`, ArrayKeyLast(dict(3, 1, "z", 2)), `s:1:"z";`},
		{`array_key_first([])`, ArrayKeyFirst(list()), `N;`},
		{`array_key_exists(null,[""=>1])`, b(ArrayKeyExists(c, php.Null, dict("", 1))), `b:1;`},
		{`array_column([["a"=>1,"b"=>"x"],["a"=>2]],"a","b")`, a(ArrayColumn(c, list(dict("a", 1, "b", "x"), dict("a", 2)), str("a"), str("b"))), `a:2:{s:1:"x";i:1;i:0;i:2;}`},
		{`array_count_values([1,"1","a"])`, a(ArrayCountValues(c, list(1, "1", "a"))), `a:2:{i:1;i:2;s:1:"a";i:1;}`},
		{`array_change_key_case(["aB"=>1,"AB"=>2],CASE_UPPER)`, a(ArrayChangeKeyCase(dict("aB", 1, "AB", 2), 1)), `a:1:{s:2:"AB";i:2;}`},
		{`array_is_list([1=>1])`, b(ArrayIsList(dict(1, 1))), `b:0;`},
		{`array_sum(["1",2.5,"3x",true,null])`, n(ArraySum(c, list("1", 2.5, "3x", true, nil))), `d:7.5;`},
		{`array_sum([PHP_INT_MAX,1])`, n(ArraySum(c, list(1<<63-1, 1))), `d:9.223372036854776E+18;`},
		{`array_product(["2","a"])`, n(ArrayProduct(c, list("2", "a"))), `i:0;`},
		{`array_product([3037000500,3037000500])`, n(ArrayProduct(c, list(3037000500, 3037000500))), `d:9.22337203700025E+18;`},
		{`array_filter([0,1,"",null,"a"])`, a(ArrayFilter(c, list(0, 1, "", nil, "a"))), `a:2:{i:1;i:1;i:4;s:1:"a";}`},
		{`array_map(null,[1,2],["a"])`, a(ArrayMapAll(c, nil, list(1, 2), list("a"))), `a:2:{i:0;a:2:{i:0;i:1;i:1;s:1:"a";}i:1;a:2:{i:0;i:2;i:1;N;}}`},
		{`array_diff([1,"1",2,"x"],[1])`, a(ArrayDiff(c, list(1, "1", 2, "x"), list(1))), `a:2:{i:2;i:2;i:3;s:1:"x";}`},
		{`array_diff([3,1,2],[1])`, a(ArrayDiff(c, list(3, 1, 2), list(1))), `a:2:{i:0;i:3;i:2;i:2;}`},
		{`array_diff_key(["a"=>1,2],["a"=>9])`, a(ArrayDiffKey(dict("a", 1, 0, 2), dict("a", 9))), `a:1:{i:0;i:2;}`},
		{`array_diff_assoc(["a"=>1,2],["a"=>"1"])`, a(ArrayDiffAssoc(c, dict("a", 1, 0, 2), dict("a", "1"))), `a:1:{i:0;i:2;}`},
		{`array_intersect(["a"=>"g","r","b"],["b"=>"g","r"])`, a(ArrayIntersect(c, dict("a", "g", 0, "r", 1, "b"), dict("b", "g", 0, "r"))), `a:2:{s:1:"a";s:1:"g";i:0;s:1:"r";}`},
		{`array_intersect_key([1,2,3],[1=>0])`, a(ArrayIntersectKey(list(1, 2, 3), dict(1, 0))), `a:1:{i:1;i:2;}`},
		{`array_intersect_assoc([1,2],["1",3])`, a(ArrayIntersectAssoc(c, list(1, 2), list("1", 3))), `a:1:{i:0;i:1;}`},
		{`array_unique([1,"1",2,2.0,"a","A"])`, a(ArrayUnique(c, list(1, "1", 2, 2.0, "a", "A"))), `a:4:{i:0;i:1;i:2;i:2;i:4;s:1:"a";i:5;s:1:"A";}`},
		{`array_unique([4,"4a",4.0],SORT_REGULAR)`, a(ArrayUniqueFlags(c, list(4, "4a", 4.0), 0)), `a:2:{i:0;i:4;i:1;s:2:"4a";}`},
		{`max("abc",0)`, Max(c, str("abc"), php.Int(0)), `s:3:"abc";`},
		{`max([1,2],[1,3])`, Max(c, a(list(1, 2)), a(list(1, 3))), `a:2:{i:0;i:1;i:1;i:3;}`},
		{`max("10",10)`, Max(c, str("10"), php.Int(10)), `s:2:"10";`},
		{`min([4,2,8])`, MinArray(c, list(4, 2, 8)), `i:2;`},
		{`round(1.955,2)`, f(RoundTo(1.955, 2)), `d:1.96;`},
		{`round(5.055,2)`, f(RoundTo(5.055, 2)), `d:5.06;`},
		{`round(-0.4)`, f(Round(-0.4)), `d:-0;`},
		{`round(1234567.891,-3)`, f(RoundTo(1234567.891, -3)), `d:1235000;`},
		{`round(2.5,0,PHP_ROUND_HALF_EVEN)`, f(RoundMode(php.FloatNumber(2.5), 0, 3)), `d:2;`},
		{`round(-1.5,0,PHP_ROUND_HALF_ODD)`, f(RoundMode(php.FloatNumber(-1.5), 0, 4)), `d:-1;`},
		{`abs(PHP_INT_MIN)`, n(AbsInt(-1 << 63)), `d:9.223372036854776E+18;`},
		{`exp(1.5)`, f(Exp(1.5)), `d:4.4816890703380645;`},
		{`log(10)`, f(Log(10)), `d:2.302585092994046;`},
		{`log(8,2)`, f(LogBase(c, 8, 2)), `d:3;`},
		{`sin(1e10)`, f(Sin(1e10)), `d:-0.4875060250875107;`},
		{`cos(1e300)`, f(Cos(1e300)), `d:-0.5753861119575491;`},
		{`tan(0.9)`, f(Tan(0.9)), `d:1.2601582175503392;`},
		{`atan2(-1,-2)`, f(Atan2(-1, -2)), `d:-2.677945044588987;`},
		{`asin(0.5)`, f(Asin(0.5)), `d:0.5235987755982989;`},
		{`sinh(2)`, f(Sinh(2)), `d:3.626860407847019;`},
		{`hypot(3,4)`, f(Hypot(3, 4)), `d:5;`},
		{`bindec("102")`, n(Bindec(c, "102")), `i:2;`},
		{`hexdec("FFFFFFFFFFFFFFFF")`, n(Hexdec(c, "FFFFFFFFFFFFFFFF")), `d:1.8446744073709552E+19;`},
		{`base_convert("zz",36,2)`, str(BaseConvert(c, "zz", 36, 2)), `s:11:"10100001111";`},
		{`dechex(-255)`, str(Dechex(-255)), `s:16:"ffffffffffffff01";`},
		{`intdiv(-7,2)`, i(Intdiv(c, -7, 2)), `i:-3;`},
		{`intval("0x1A",16)`, i(IntvalBase(c, str("0x1A"), 16)), `i:26;`},
		{`intval("012",0)`, i(IntvalBase(c, str("012"), 0)), `i:10;`},
		{`intval("42abc")`, i(Intval(c, str("42abc"))), `i:42;`},
		{`gettype(1.5)`, str(Gettype(php.Float(1.5))), `s:6:"double";`},
		{`print_r([1,["a"=>null]],true)`, PrintRReturn(c, a(list(1, dict("a", nil))), true), `s:81:"Array
(
    [0] => 1
    [1] => Array
        (
            [a] => 
        )

)
";`},
		{`var_export([1,"k"=>[true]],true)`, VarExportReturn(c, a(dict(0, 1, "k", list(true))), true), `s:59:"array (
  0 => 1,
  'k' => 
  array (
    0 => true,
  ),
)";`},
		{`var_export("a'b\\",true)`, VarExportReturn(c, str("a'b\\"), true), `s:8:"'a\'b\\'";`},
		{`serialize([1,1.5,"x",null,["k"=>true]])`, str(Serialize(c, a(list(1, 1.5, "x", nil, dict("k", true))))), `s:64:"a:5:{i:0;i:1;i:1;d:1.5;i:2;s:1:"x";i:3;N;i:4;a:1:{s:1:"k";b:1;}}";`},
		{`unserialize('a:2:{i:0;i:5;s:1:"k";d:0.5;}')`, Unserialize(c, `a:2:{i:0;i:5;s:1:"k";d:0.5;}`), `a:2:{i:0;i:5;s:1:"k";d:0.5;}`},
	}
	for _, r := range rows {
		if got := Serialize(c, r.got); got != r.want {
			t.Errorf("%s\n got %s\nwant %s", r.php, got, r.want)
		}
	}
}
