// This file has the codes P2G3xx: the standard library.

package diag

var libraryCodes = []Info{}
