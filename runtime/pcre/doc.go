// Package pcre is PHP's preg extension: a byte oriented engine for the patterns of PCRE2 10.42, the
// version that PHP 8.2 links, and the preg functions on top of it.
//
// A pattern goes through three steps. The parser (parse*.go) reads it into a tree (ast.go) and words
// its complaints as PCRE2 does, with the same offsets. The compiler (compile*.go) turns the tree into
// a program (prog.go), which analyse.go, start.go and tail.go complete with what can be known ahead:
// which alternatives a byte rules out, which runs need never give anything back, and where a match
// can begin. The matcher (match.go) runs the program with a stack of its own, so that neither a long
// subject nor a recursive pattern can exhaust Go's, and counts its steps for pcre.backtrack_limit.
//
// Subjects are bytes. Under /u they are UTF-8 and matched by decoding only where a class has members
// beyond ASCII. Unicode properties and case folding come from tables of Unicode 14, as in PCRE2
// 10.42, not from Go's, which follow the Go release.
//
// Not supported are script runs, (*sr:…): compiling one fails. Callouts are read and do nothing, as
// in PHP. A deep recursion or a long subject that makes PHP fail with PREG_JIT_STACKLIMIT_ERROR
// is simply matched.
package pcre
