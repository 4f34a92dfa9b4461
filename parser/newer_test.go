package parser

import (
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// TestNewer has the compile errors that PHP 8.3, 8.4 and 8.5 have for what they brought, each with the message; "" means
// that the program is good. There is no such PHP to ask: the words are those of php-src's tests.
func TestNewer(t *testing.T) {
	for _, tt := range []struct{ version, src, want string }{
		{"8.4", "abstract class A { abstract public $p; }", "Only hooked properties may be declared abstract"},
		{"8.4", "class A { public $p = 0 { get {} set {} } }", "Cannot specify default value for virtual hooked property A::$p"},
		{"8.4", "class A { public $p = 0 { get => $this->p; } }", ""},
		{"8.4", "class A { public $p { get {} get {} } }", `Cannot redeclare property hook "get"`},
		{"8.4", "class A { public $p { foo {} } }", `Unknown hook "foo" for property A::$p, expected "get" or "set"`},
		{"8.4", "class A { public $p { } }", "Property hook list must not be empty"},
		{"8.4", "class A { public $p { get; } }", "Non-abstract property hook must have a body"},
		{"8.4", "class A { private $p { final get => 1; } }", "Property hook cannot be both final and private"},
		{"8.4", "abstract class A { private abstract $p { get; } }", "Property hook cannot be both abstract and private"},
		{"8.4", "class A { public $p { public get => 1; } }", "Cannot use the public modifier on a property hook"},
		{"8.4", "class A { public $p { static get => 1; } }", "Cannot use the static modifier on a property hook"},
		{"8.4", "class A { public static $p { get => 1; } }", "Cannot declare hooks for static property"},
		{"8.4", "class A { public readonly int $p { get => 1; } }", "Hooked properties cannot be readonly"},
		{"8.4", "readonly class A { public int $p { set => 1; } }", "Hooked properties cannot be readonly"},
		{"8.4", "class A { public $p { &get => $this->p; set => 1; } }", "Get hook of backed property A::p with set hook may not return by reference"},
		{"8.4", "class A { public $p { &get => $this->q; set {} } }", ""},
		{"8.4", "class A { public $p { get() { return 1; } } }", "get hook of property A::$p must not have a parameter list"},
		{"8.4", "class A { public $p { set($a, $b) {} } }", "set hook of property A::$p must accept exactly one parameters"},
		{"8.4", "class A { public $p { set(&$a) {} } }", "Parameter $a of set hook A::$p must not be pass-by-reference"},
		{"8.4", "class A { public $p { set(...$a) {} } }", "Parameter $a of set hook A::$p must not be variadic"},
		{"8.4", "class A { public $p { set($a = 1) {} } }", "Parameter $a of set hook A::$p must not have a default value"},
		{"8.4", "abstract class A { public abstract $p { get {} } }", "Abstract property A::$p must specify at least one abstract hook"},
		{"8.4", "class A { public abstract $p { get; set {} } }",
			"Class A contains 1 abstract method and must therefore be declared abstract or implement the remaining methods (A::$p::get)"},
		{"8.4", "abstract class A { public abstract $p { get; set {} } } class B extends A {}",
			"Class B contains 1 abstract method and must therefore be declared abstract or implement the remaining methods (A::$p::get)"},
		{"8.4", "abstract class A { public abstract $p { get; set {} } } class B extends A { public $p { get {} } } class C extends A { public $p; }", ""},
		{"8.4", "abstract class A { protected abstract int $p { get; set; } } class B extends A { public function __construct(protected readonly int $p) {} }",
			"Class B contains 1 abstract method and must therefore be declared abstract or implement the remaining methods (A::$p::set)"},
		{"8.4", "abstract class A { abstract protected int $p { get; } } class B extends A { protected readonly int $p; }", ""},
		{"8.4", "interface I { protected $p { get; set; } }", "Property in interface cannot be protected or private"},
		{"8.4", "interface I { final public $p { get; } }", "Property in interface cannot be final"},
		{"8.4", "interface I { abstract public $p { get; } }",
			"Property in interface cannot be explicitly abstract. All interface members are implicitly abstract"},
		{"8.4", "interface I { public $p; }", "Interfaces may only include hooked properties"},
		{"8.4", "interface I { public $p { get; } } class A implements I { public $p; }", ""},
		{"8.4", "interface I { public $p { get; } } class A implements I { }",
			"Class A contains 1 abstract method and must therefore be declared abstract or implement the remaining methods (I::$p::get)"},
		{"8.4", "class A { final private $p; }", "Property cannot be both final and private"},
		{"8.4", "abstract class A { final abstract public string $p { get; } }", "Cannot use the final modifier on an abstract property"},
		{"8.4", "class A { public final $p { get {} set {} } } class B extends A { public $p { get {} set {} } }", "Cannot override final property A::$p"},
		{"8.4", "class A { public $p { final get {} } } class B extends A { public $p { get {} } }", "Cannot override final property hook A::$p::get()"},
		{"8.4", "class A { public private(set) $p; }", "Property with asymmetric visibility A::$p must have type"},
		{"8.4", "class A { function __construct(public private(set) $p) {} }", "Property with asymmetric visibility A::$p must have type"},
		{"8.4", "class A { private protected(set) string $p; }", "Visibility of property A::$p must not be weaker than set visibility"},
		{"8.4", "class A { private(set) protected(set) string $p; }", "Multiple access type modifiers are not allowed"},
		{"8.4", "class A { public private(set) static int $p; }", "Static property may not have asymmetric visibility"},
		{"8.5", "class A { public private(set) static int $p; }", ""},
		{"8.4", "class A { public private(set) int $p { get => 42; } }", "Read-only virtual property A::$p must not specify asymmetric visibility"},
		{"8.4", "class A { public private(set) int $p { set {} } }", "Write-only virtual property A::$p must not specify asymmetric visibility"},
		{"8.4", "class A { public protected(set) string $p; } class B extends A { public private(set) string $p; }",
			"Set access level of B::$p must be protected(set) (as in class A) or weaker"},
		{"8.4", "class A { public protected(set) string $p; } class B extends A { public string $p; }", ""},
		{"8.5", "class A { public $p; } class B extends A { public int $p; }", "Type of B::$p must be omitted to match the parent definition in class A"},
		{"8.4", "class A { public $p; } class B extends A { public int $p; }", "Type of B::$p must not be defined (as in class A)"},
		{"8.3", "class A { readonly const X = 1; }", "Cannot use the readonly modifier on a class constant"},
		{"8.3", "class A { readonly function f() {} }", "Cannot use the readonly modifier on a method"},
		{"8.3", "class A { const int X = 1; } class B extends A { const string X = 'a'; }", "Type of B::X must be compatible with A::X of type int"},
		{"8.3", "class A { const int X = 1; } class B extends A { const X = 1; }", "Type of B::X must be compatible with A::X of type int"},
		{"8.3", "class A { const int|string X = 1; } class B extends A { const int X = 1; }", ""},
		{"8.3", "class A { const int X = 'a'; }", "Cannot use string as value for class constant A::X of type int"},
		{"8.3", "class A { const ?float X = 1, Y = null; }", ""},
		{"8.3", "class A { const void X = 1; }", "Class constant A::X cannot have type void"},
		{"8.3", "class A { const callable X = 1; }", "Class constant A::X cannot have type callable"},
		{"8.5", "1 |> fn($x) => $x;", "Arrow functions on the right hand side of |> must be parenthesized"},
		{"8.5", "1 |> (fn($x) => $x);", ""},
		{"8.5", "const X = static function () { return 1; };", ""},
		{"8.5", "const X = function () {};", "Closures in constant expressions must be static"},
		{"8.5", "const X = fn() => 1;", "Constant expression contains invalid operations"},
		{"8.5", "const X = strlen(...);", ""},
		{"8.5", "const X = (Name)(...);", "Cannot use dynamic function name in constant expression"},
		{"8.5", "const X = $f(...);", "Cannot use dynamic function name in constant expression"},
		{"8.5", "class A { const X = static::f(...); }", `"static" is not allowed in compile-time constants`},
		{"8.5", "const X = (new A)->f(...);", "Constant expression contains invalid operations"},
		{"8.5", "$f = 1; const X = static function () use ($f) {};", "Cannot use(...) variables in constant expression"},
		{"8.5", "$x = (void)f();", `syntax error, unexpected token "(void)"`},
		{"8.5", "for ((void)f(), $i = 0; (void)f(), $i < 1; (void)f()) {}", ""},
		{"8.5", "for (; (void)f(); ) {}", `syntax error, unexpected token ";", expecting ","`},
		{"8.5", "#[NoDiscard] function f(): void {}", `A void function does not return a value, but #[\NoDiscard] requires a return value`},
		{"8.5", "#[NoDiscard] function f(): never {}", `A never returning function does not return a value, but #[\NoDiscard] requires a return value`},
		{"8.5", "class A { #[NoDiscard] function __construct() {} }", `Method A::__construct cannot be #[\NoDiscard]`},
		{"8.5", "class A { public $p { #[NoDiscard] get => 1; } }", `#[\NoDiscard] is not supported for property hooks`},
		{"8.5", "class A { public $p { #[DelayedTargetValidation] #[NoDiscard] get => 1; } }", ""},
		{"8.5", "#[DelayedTargetValidation] #[NoDiscard] class A {}", ""},
		{"8.5", "#[DelayedTargetValidation] #[NoDiscard] #[NoDiscard] class A {}", `Attribute "NoDiscard" must not be repeated`},
		{"8.5", "#[Deprecated] trait A {} #[Deprecated] const X = 1;", ""},
		{"8.5", "#[Deprecated] class A {}", `Cannot apply #[\Deprecated] to class A`},
		{"8.4", "#[Deprecated] class A {}", `Attribute "Deprecated" cannot target class (allowed targets: function, method, class constant)`},
		{"8.5", "#[Deprecated] #[Deprecated] const X = 1;", `Attribute "Deprecated" must not be repeated`},
		{"8.5", "class A { #[Override] public $p; }", `A::$p has #[\Override] attribute, but no matching parent property exists`},
		{"8.5", "class A { private $p; } class B extends A { #[Override] public $p; }", `B::$p has #[\Override] attribute, but no matching parent property exists`},
		{"8.5", "class A { public $p; } class B extends A { #[Override] public $p; }", ""},
		{"8.5", "class A { function __construct(#[Override] public $p) {} }", `A::$p has #[\Override] attribute, but no matching parent property exists`},
		{"8.5", "trait T { #[Override] public $p; } class A { use T; }", `A::$p has #[\Override] attribute, but no matching parent property exists`},
		{"8.4", "class A { #[Override] public $p; }", `Attribute "Override" cannot target property (allowed targets: method)`},
		{"8.5", "class A { function __construct(final $p) {} } class B extends A { public $p; }", "Cannot override final property A::$p"},
		{"8.3", "class A { #[Override] function f() {} }", `A::f() has #[\Override] attribute, but no matching parent method exists`},
		{"8.3", "class A { function f() { static $a; static $a; } }", "Duplicate declaration of static variable $a"},
		{"8.3", "class A { const static|B X = Y; }", ""},
		{"8.3", "function f(static $a) {}", "Cannot use the static modifier on a parameter"},
		{"8.4", "class A { public $p { set(int $v) {} } }", "Type of parameter $v of hook A::$p::set must be compatible with property type"},
		{"8.4", "class A { public $p { get => parent::$q::get(); } }", "Must not use parent::$q::get() in a different property ($p)"},
		{"8.5", "#[A] const X = 1, Y = 2;", "Cannot apply attributes to multiple constants at once"},
		{"8.5", "#[Attribute] const X = 1;", `Attribute "Attribute" cannot target constant (allowed targets: class)`},
		{"8.4", "#[AllowDynamicProperties] enum A {}", `Cannot apply #[AllowDynamicProperties] to enum A`},
		{"8.5", "#[AllowDynamicProperties] enum A {}", `Cannot apply #[\AllowDynamicProperties] to enum A`},
	} {
		version, err := ParseVersion(tt.version)
		if err != nil {
			t.Fatal(err)
		}
		_, diags := Parse("a.php", []byte("<?php "+tt.src), version)
		got := ""
		for _, d := range diags {
			if d.Severity == diag.Error || d.Code == diag.Unlinkable {
				got = d.Message
				break
			}
		}
		if got != tt.want {
			t.Errorf("%s in %s: %q, want %q", tt.src, tt.version, got, tt.want)
		}
	}
}

// TestSince demands of each construct that PHP 8 has brought that the version before refuses it by its name, those before that as
// well, and that its own takes it.
func TestSince(t *testing.T) {
	n := 0
	for _, info := range diag.All() {
		if !strings.Contains(info.Title, " needs PHP ") {
			continue
		}
		n++
		since, err := ParseVersion(info.Title[strings.LastIndexByte(info.Title, ' ')+1:])
		if err != nil {
			t.Fatal(err)
		}
		for minor := 0; minor <= Newest.Minor; minor++ {
			version := Version{8, minor}
			_, diags := Parse("a.php", []byte(info.Example), version)
			named := len(diags) > 0 && diags[0].Code == info.Code && diags[0].Message == info.Title
			if diags.HasErrors() != (minor < since.Minor) || minor == since.Minor-1 && !named {
				t.Errorf("%s in %s: %v", info.Title, version, diags)
			}
		}
	}
	if n < 30 {
		t.Errorf("%d constructs", n)
	}
}
