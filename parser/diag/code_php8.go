// This file has the codes P2G11x to P2G14x: syntax of PHP 8 in files that are read as an older version.

package diag

// Codes for syntax that came with a version of PHP 8.
const (
	Attribute            Code = "P2G110"
	MatchExpr            Code = "P2G111"
	NullSafe             Code = "P2G112"
	NamedArg             Code = "P2G113"
	Promotion            Code = "P2G114"
	UnionType            Code = "P2G115"
	CatchNoVar           Code = "P2G116"
	ThrowExpr            Code = "P2G117"
	ParamComma           Code = "P2G118"
	ObjectClass          Code = "P2G119"
	StaticReturn         Code = "P2G120"
	NewExpr              Code = "P2G121"
	EnumSyntax           Code = "P2G122"
	ReadonlySyntax       Code = "P2G123"
	NewInInit            Code = "P2G124"
	CallableSyntax       Code = "P2G125"
	OctalPrefix          Code = "P2G126"
	IntersectionSyntax   Code = "P2G127"
	DNFSyntax            Code = "P2G128"
	TypedConst           Code = "P2G129"
	DynamicConst         Code = "P2G130"
	NewChain             Code = "P2G131"
	PropertyHooks        Code = "P2G132"
	AsymmetricVisibility Code = "P2G133"
	PipeOperator         Code = "P2G134"
	CloneWith            Code = "P2G135"
	VoidCast             Code = "P2G136"
	ReadonlyClass        Code = "P2G137"
	ReadonlyAnonymous    Code = "P2G138"
	FinalConst           Code = "P2G139"
	ExitCall             Code = "P2G141"
	FinalPromotion       Code = "P2G142"
	ConstAttribute       Code = "P2G143"
	TraitConst           Code = "P2G145"
	LoneType             Code = "P2G146"
	ConstClosure         Code = "P2G147"
)

var php8Codes = []Info{
	php8Code(Attribute, "attribute", "8.0", ""),
	php8Code(MatchExpr, "match expression", "8.0", "<?php\necho match ($a) { 1 => 'x', default => 'y' };\n"),
	php8Code(NullSafe, "nullsafe operator ?->", "8.0", "<?php\necho $a?->b;\n"),
	php8Code(NamedArg, "named argument", "8.0", "<?php\nf(name: 1);\n"),
	php8Code(Promotion, "constructor promotion", "8.0", "<?php\nclass A { function __construct(private int $x) {} }\n"),
	php8Code(UnionType, "union type", "8.0", "<?php\nfunction f(int|string $a) {}\n"),
	php8Code(CatchNoVar, "catch without a variable", "8.0", "<?php\ntry { f(); } catch (E) { }\n"),
	php8Code(ThrowExpr, "throw as an expression", "8.0", "<?php\n$a = $b ?? throw new E();\n"),
	php8Code(ParamComma, "comma after the last parameter", "8.0", "<?php\nfunction f($a, $b,) {}\n"),
	php8Code(ObjectClass, "::class on an object", "8.0", "<?php\necho $a::class;\n"),
	php8Code(StaticReturn, "static return type", "8.0", "<?php\nclass A { function f(): static { return $this; } }\n"),
	php8Code(NewExpr, "expression in parentheses after new or instanceof", "8.0", "<?php\n$a = new ('A' . $b);\n"),
	php8Code(EnumSyntax, "enum", "8.1", "<?php\nenum Suit: string { case Hearts = 'H'; }\n"),
	php8Code(ReadonlySyntax, "readonly", "8.1", "<?php\nclass A { public readonly int $x; }\n"),
	php8Code(NewInInit, "new in an initialiser", "8.1", "<?php\nfunction f($a = new A()) {}\n"),
	php8Code(CallableSyntax, "first-class callable syntax f(...)", "8.1", "<?php\n$f = strlen(...);\n"),
	php8Code(OctalPrefix, "octal prefix 0o", "8.1", "<?php\necho 0o17;\n"),
	php8Code(IntersectionSyntax, "intersection type", "8.1", "<?php\nfunction f(A&B $a) {}\n"),
	php8Code(DNFSyntax, "type in disjunctive normal form", "8.2", "<?php\nfunction f((A&B)|null $a) {}\n"),
	php8Code(TypedConst, "typed class constant", "8.3", "<?php\nclass A { const int X = 1; }\n"),
	php8Code(DynamicConst, "class constant with a computed name", "8.3", "<?php\necho A::{$name};\n"),
	php8Code(NewChain, "new without parentheses around it", "8.4", "<?php\necho new A()->f();\n"),
	php8Code(PropertyHooks, "property hook", "8.4", "<?php\nclass A { public int $x { get => 1; } }\n"),
	php8Code(AsymmetricVisibility, "asymmetric visibility", "8.4", "<?php\nclass A { public private(set) int $x; }\n"),
	php8Code(PipeOperator, "pipe operator |>", "8.5", "<?php\n$a = $b |> strlen(...);\n"),
	php8Code(CloneWith, "clone with changes", "8.5", "<?php\n$b = clone($a, ['x' => 1]);\n"),
	php8Code(VoidCast, "cast (void)", "8.5", "<?php\n(void)f();\n"),
	php8Code(ReadonlyClass, "readonly class", "8.2", "<?php\nreadonly class A { }\n"),
	php8Code(ReadonlyAnonymous, "readonly anonymous class", "8.3", "<?php\n$a = new readonly class { };\n"),
	php8Code(FinalConst, "final class constant", "8.1", "<?php\nclass A { final const X = 1; }\n"),
	php8Code(ExitCall, "exit as a function", "8.4", "<?php\nexit(...);\n"),
	php8Code(FinalPromotion, "final promoted property", "8.5", "<?php\nclass A { function __construct(final $x) {} }\n"),
	php8Code(ConstAttribute, "attribute of a constant", "8.5", "<?php\n#[A]\nconst X = 1;\n"),
	php8Code(TraitConst, "constant in a trait", "8.2", "<?php\ntrait A { const X = 1; }\n"),
	php8Code(LoneType, "null, false or true as a type of its own", "8.2", "<?php\nfunction f(): null {}\n"),
	php8Code(ConstClosure, "closure in a constant expression", "8.5", "<?php\nconst X = static function () {};\n"),
}

// before has the version before each that brought syntax: for it the examples are errors.
var before = map[string]string{"8.0": "7.4", "8.1": "8.0", "8.2": "8.1", "8.3": "8.2", "8.4": "8.3", "8.5": "8.4"}

// php8Code documents one construct of PHP 8.
func php8Code(code Code, construct, since, example string) Info {
	return Info{Code: code, Severity: Error, Title: construct + " needs PHP " + since,
		Explanation: "The file uses syntax that the version of PHP it is read as does not have.\n" +
			"Convert it as the newer version with --php " + since + ", or name that version in composer.json.",
		Example: example, Version: before[since]}
}
