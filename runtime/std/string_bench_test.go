// Benchmarks of the string functions that PHP programs live on.

package std

import (
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func BenchmarkStrings(b *testing.B) {
	c := php.NewContext(&php.App{}, nil)
	text := strings.Repeat("The quick brown fox jumps over the lazy dog. ", 200)
	csv := strings.Repeat("alpha,beta,gamma,delta,", 250)
	list := Explode(c, ",", csv)
	html := "O'Neil & <Sons> 12345678 see \"terms\" – ünïcode"
	search := php.Strings("Value", "-").Value()
	replace := php.Strings("val", ":").Value()
	subject := php.String("Value-123")
	pairs := php.Map(php.KV("{name}", php.String("Bob")), php.KV("{sum}", php.String("12")))
	long1, long2 := strings.Repeat("abcdef", 40), strings.Repeat("bcdefa", 40)
	for name, f := range map[string]func(){
		"strtolower9k":   func() { Strtolower(text) },
		"strtolowerWord": func() { Strtolower("KeyABC") },
		"strpos9k":       func() { Strpos(c, text, "zebra", 0) },
		"stripos9k":      func() { Stripos(c, text, "ZEBRA", 0) },
		"strReplace9k":   func() { StrReplace("fox", "wolf", text) },
		"strReplaceArr":  func() { StrReplaceAny(c, search, replace, subject) },
		"explode1000":    func() { Explode(c, ",", csv) },
		"explode2":       func() { Explode(c, "; ", "Key1 = Value-7; flag=yes") },
		"implode1000":    func() { Implode(c, ",", list) },
		"strrev9k":       func() { Strrev(text) },
		"ucfirst":        func() { Ucfirst("hello") },
		"trim":           func() { Trim("  Key = Value  ") },
		"htmlspecial":    func() { HtmlspecialcharsFlags(c, html, 59) },
		"numberFormat":   func() { NumberFormatDecimals(12345.678, 2) },
		"sprintf":        func() { Sprintf(c, "%s: %05d %.2f", subject, php.Int(42), php.Float(3.14159)) },
		"md5":            func() { Md5("hello world") },
		"crc32-9k":       func() { Crc32(text) },
		"levenshtein":    func() { Levenshtein("kitten sitting", "sitting kitten") },
		"levenshtein240": func() { Levenshtein(long1, long2) },
		"similarText":    func() { SimilarText("The quick brown fox", "A quick brown dog") },
		"strtrPairs":     func() { StrtrPairs(c, "Dear {name}, you owe {sum}.", pairs) },
		"urlencode":      func() { Urlencode("a b&c=d/é~") },
		"ucwords":        func() { Ucwords("the quick brown fox") },
		"addslashes":     func() { Addslashes("O'Reilly \"x\"") },
		"wordwrap":       func() { Wordwrap(c, text, 75, "\n", false) },
		"nl2br":          func() { Nl2br("a\nb\nc", true) },
		"substrCount9k":  func() { SubstrCount(c, text, "e") },
		"strRepeat":      func() { StrRepeat(c, "ab", 3) },
		"strSplit":       func() { StrSplit(c, text, 1) },
		"stripTags":      func() { StripTags("<p>Hello <b>World</b><br/></p>") },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
