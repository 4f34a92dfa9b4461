<?php
// Prints the classes that every PHP has as PHP declares them: signatures, no values. With the argument "functions" it prints
// the names of the functions. TestBuiltins runs it.
// A result that a class below may still leave out is marked as Tentative.

const EXTENSIONS = ['Core', 'date', 'hash', 'json', 'pcre', 'random', 'Reflection', 'session', 'SPL', 'standard'];

if (($argv[1] ?? '') === 'functions') {
    $names = array_merge(...array_map(fn($e) => get_extension_funcs($e) ?: [], EXTENSIONS));
    sort($names);
    echo implode("\n", $names), "\n";
    exit;
}

/** Prints a type with full names. */
function typeText(?ReflectionType $t): string
{
    if ($t === null) {
        return '';
    }
    if ($t instanceof ReflectionUnionType) {
        return implode('|', array_map('typeText', $t->getTypes()));
    }
    $name = $t->getName();
    if (!$t->isBuiltin() && !in_array(strtolower($name), ['self', 'static', 'parent'])) {
        $name = '\\' . $name;
    }
    return ($t->allowsNull() && !in_array($name, ['mixed', 'null']) ? '?' : '') . $name;
}

/** Prints a parameter; its default is in the words of PHP's reflection. */
function paramText(ReflectionParameter $p): string
{
    $text = trim(typeText($p->getType()) . ' ');
    $text .= ($text === '' ? '' : ' ') . ($p->isPassedByReference() ? '&' : '') . ($p->isVariadic() ? '...' : '') . '$' . $p->getName();
    if ($p->isOptional() && !$p->isVariadic()) {
        $text .= ' = ' . (preg_match('/ = (.*) \]$/s', (string) $p, $m) && $m[1] !== '<default>' ? $m[1] : 'UNKNOWN');
    }
    return $text;
}

function methodText(ReflectionMethod $m, bool $interface): string
{
    $modifiers = implode(' ', Reflection::getModifierNames($m->getModifiers() & ~($interface ? ReflectionMethod::IS_ABSTRACT : 0)));
    $result = $m->getReturnType() ?? $m->getTentativeReturnType();
    return '    ' . ($m->hasTentativeReturnType() ? '#[\Tentative] ' : '') . $modifiers . ' function ' . ($m->returnsReference() ? '&' : '') . $m->getName()
        . '(' . implode(', ', array_map('paramText', $m->getParameters())) . ')' . ($result ? ': ' . typeText($result) : '')
        . ($m->isAbstract() ? ';' : ' {}') . "\n";
}

function classText(ReflectionClass $c): string
{
    $above = array_map(fn($n) => '\\' . $n, $c->getInterfaceNames());
    $text = ($c->isInterface() ? 'interface ' : ($c->isFinal() ? 'final ' : '') . ($c->isAbstract() ? 'abstract ' : '') . 'class ') . $c->getShortName();
    $text .= $c->getParentClass() ? ' extends \\' . $c->getParentClass()->name : '';
    $text .= $above ? ($c->isInterface() ? ' extends ' : ' implements ') . implode(', ', $above) : '';
    $text .= "\n{\n";
    foreach ($c->getReflectionConstants() as $k) {
        if ($k->getDeclaringClass()->name === $c->name) {
            $text .= '    ' . implode(' ', Reflection::getModifierNames($k->getModifiers())) . ' const ' . $k->getName() . " = 0;\n";
        }
    }
    foreach ($c->getProperties() as $p) {
        if ($p->getDeclaringClass()->name === $c->name) {
            $text .= '    ' . implode(' ', array_diff(Reflection::getModifierNames($p->getModifiers()), ['virtual'])) . ' ' . trim(typeText($p->getType()) . ' $' . $p->getName()) . ";\n";
        }
    }
    foreach ($c->getMethods() as $m) {
        if ($m->getDeclaringClass()->name === $c->name) {
            $text .= methodText($m, $c->isInterface());
        }
    }
    return $text . "}\n";
}

/** Adds a class behind those above it. */
function add(string $name, array &$order): void
{
    $c = new ReflectionClass($name);
    foreach (array_merge($c->getParentClass() ? [$c->getParentClass()->name] : [], $c->getInterfaceNames()) as $above) {
        add($above, $order);
    }
    $order[$name] = $c;
}

$order = [];
$names = array_filter(array_merge(get_declared_interfaces(), get_declared_classes()), fn($n) => in_array((new ReflectionClass($n))->getExtensionName(), EXTENSIONS));
sort($names);
foreach ($names as $name) {
    add($name, $order);
}
$current = null;
echo "<?php\n// The classes that PHP has without any extension that can be left out, recorded from PHP.\n";
foreach ($order as $c) {
    if ($current !== $c->getNamespaceName()) {
        echo $current === null ? '' : "}\n", "\nnamespace ", $current = $c->getNamespaceName(), $current === '' ? "{\n" : " {\n";
    }
    echo classText($c);
}
echo "}\n";
