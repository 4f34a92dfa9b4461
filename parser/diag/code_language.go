// This file has the codes P2G2xx: parts of the language that are not carried over.

package diag

var languageCodes = []Info{}
