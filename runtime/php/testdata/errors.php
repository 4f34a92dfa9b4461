<?php
function thrower() { throw new RuntimeException("bad <b> \"q\" 'a'", 5, new LogicException("inner")); }
function typed(int $x) {}
function outer() { thrower(); }
function two($a, $b) {}
function handled($n, $m, $f, $l) { echo "H$n:$m @$l\n"; echo $undef; return false; }
switch ($argv[1]) {
case 'uncaught': outer(); break;
case 'type': typed("x"); break;
case 'warn': echo $undef; echo 1 % 0; break;
case 'callback': (function () { thrower(); })(); break;
case 'handler': set_exception_handler(function ($e) { echo "handler: ", $e->getMessage(), "\n"; throw new Exception("again"); }); throw new Exception("first");
case 'shutdown': register_shutdown_function(function () { echo "sd ", error_get_last()['type'], "\n"; }); throw new Exception("x");
case 'usererror': trigger_error("ue", E_USER_ERROR); echo "after\n"; break;
case 'exits': register_shutdown_function(function () { echo "sd1\n"; exit(3); }); register_shutdown_function(function () { echo "sd2\n"; }); exit("bye\n");
case 'ob': ob_start(function ($b, $m) { return "[$m:" . str_replace('b', 'B', $b) . "]"; }); echo "abc"; ob_flush(); echo "def"; ob_start(); echo "nested"; throw new Exception("x");
case 'obfalse': ob_start(function ($b, $m) { echo "lost"; return false; }); echo "abc"; ob_flush(); echo "def"; break;
case 'errhandler': set_error_handler('handled'); echo $zz; echo "after\n"; trigger_error("nn"); break;
case 'silence': set_error_handler(function ($n, $m) { echo error_reporting(), " $m\n"; }); @trigger_error("hid"); echo @$q; error_reporting(E_ALL & ~E_WARNING); echo $q2; restore_error_handler(); echo @$z, error_get_last()['message']; break;
case 'toofew': two(1); break;
case 'exitfinally': try { exit("in try\n"); } finally { echo "finally\n"; }
case 'chunk': ob_start(function ($b) { return "<" . $b . ">"; }, 5); echo "ab"; echo "cdef"; echo "g"; break;
case 'obnested': ob_start(function ($b) { echo "inside"; ob_start(); return $b; }); echo "abc"; break;
case 'obthrow': ob_start(function ($b) { throw new Exception("in ob"); }); echo "abc"; try { ob_end_flush(); } catch (Exception $e) { echo $e->getMessage(), ob_get_level(); } break;
case 'errexc': throw new ErrorException("ee", 3, E_WARNING, "file.php", 77);
case 'tostring': $e = new Exception("msg"); echo $e, "\n"; echo new TypeError("a, called in b"), "\n"; break;
case 'sdthrow': register_shutdown_function(function () { echo "sd\n"; throw new Exception("in sd"); }); register_shutdown_function(function () { echo "sd2\n"; }); echo "main\n"; break;
case 'nofunc': nofunc(); break;
case 'obfatal': ob_start(); echo "buffered"; trigger_error("fatal", E_USER_ERROR);
case 'finally': try { try { thrower(); } finally { echo "f1\n"; } } catch (Exception $e) { echo get_class($e), $e->getCode(), get_class($e->getPrevious()), $e->getLine(), "\n", $e->getTraceAsString(), "\n"; } throw $e;
case 'notices': ob_end_clean(); ob_flush(); ob_clean(); ob_end_flush(); ob_get_flush(); var_dump(ob_get_clean()); ob_start(null, 0, 0); echo "x"; ob_end_clean(); ob_clean(); ob_flush(); ob_get_clean(); ob_get_flush(); break;
case 'exitarr': exit([]);
case 'arg': strrev([]);
case 'count': strrev();
case 'construct': new Exception([]);
}
