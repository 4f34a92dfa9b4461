// Package asttest holds what the tests of the front ends share: trees printed as PHP, and trees in
// the form of PHP's own extension ast, for PHP to say whether they are what it reads.
package asttest
