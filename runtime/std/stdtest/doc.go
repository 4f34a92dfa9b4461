// Package stdtest checks runtime functions against tables that were recorded from PHP.
//
// A table is a text file with three tab-separated columns: the PHP function, its arguments as an array literal, and
// what PHP did: the result, the by-reference arguments afterwards, the output and the messages.
package stdtest
