<?php
// Prints PHP's own syntax trees as ext.go writes ours: reads the name of a file a line, answers
// with the length of the text on a line and the text. What PHP refuses is answered by "!" and why.

ini_set('memory_limit', '-1');
ini_set('display_errors', '0');
error_reporting(0);

const MAGIC = [T_LINE => '__LINE__', T_FILE => '__FILE__', T_DIR => '__DIR__', T_FUNC_C => '__FUNCTION__', T_CLASS_C => '__CLASS__',
	T_TRAIT_C => '__TRAIT__', T_METHOD_C => '__METHOD__', T_NS_C => '__NAMESPACE__'];

/** Kinds whose flags say how something is written, which our tree leaves out. */
const UNFLAGGED = [ast\AST_VAR => 1, ast\AST_DIM => 1, ast\AST_CONDITIONAL => 1];

function dump(mixed $x): string
{
	if ($x instanceof ast\Node) {
		return node($x);
	}
	return match (true) {
		$x === null => '_',
		is_string($x) => strlen($x) . '"' . $x . '"',
		is_float($x) => 'f' . bin2hex(pack('E', $x)),
		default => (string)$x,
	};
}

function node(ast\Node $n): string
{
	static $names = [];
	$kind = $n->kind;
	$s = '(' . ($names[$kind] ??= substr(ast\get_kind_name($kind), 4));
	if ($kind === ast\AST_MAGIC_CONST) {
		return $s . ' ' . MAGIC[$n->flags] . ($n->flags === T_LINE ? ' ' . $n->lineno : '') . ')';
	}
	if ($n->flags && !isset(UNFLAGGED[$kind])) {
		$s .= '#' . $n->flags;
	}
	$children = $n->children;
	unset($children['docComment'], $children['__declId']);
	switch ($kind) {
		case ast\AST_CLOSURE:
		case ast\AST_ARROW_FUNC:
			unset($children['name']);
			break;
		case ast\AST_BREAK:
		case ast\AST_CONTINUE:
			$children['depth'] ??= 1;
			break;
		case ast\AST_ATTRIBUTE:
			$children['args'] ??= new ast\Node(ast\AST_ARG_LIST, 0, []);
			break;
		case ast\AST_ENCAPS_LIST: // an empty text says nothing
			$children = array_filter($children, fn($c) => $c !== '');
			break;
		case ast\AST_IF: // else { if … } is elseif …
			while (($last = end($children)) && $last->children['cond'] === null && count($body = $last->children['stmts']->children) === 1
				&& $body[0] instanceof ast\Node && $body[0]->kind === ast\AST_IF) {
				array_splice($children, -1, 1, $body[0]->children);
			}
			break;
	}
	foreach ($children as $c) {
		$s .= "\n" . dump($c);
	}
	return $s . ')';
}

/** PHP skips the first line of a program if it begins with #!, the extension does not. */
function withoutHashbang(ast\Node $root): ast\Node
{
	$first = $root->children[0] ?? null;
	if ($first instanceof ast\Node && $first->kind === ast\AST_ECHO && is_string($text = $first->children['expr']) && str_starts_with($text, '#!')) {
		$text = preg_replace('/^#!.*(\r\n|\n|\r|$)/', '', $text, 1);
		$root->children = [...$text === '' ? [] : [new ast\Node(ast\AST_ECHO, 0, ['expr' => $text])], ...array_slice($root->children, 1)];
	}
	return $root;
}

while (($file = fgets(STDIN)) !== false) {
	try {
		$text = dump(withoutHashbang(ast\parse_file(rtrim($file, "\n"), 90)));
	} catch (Throwable $e) {
		$text = '!' . $e->getMessage();
	}
	echo strlen($text), "\n", $text;
	flush();
}
