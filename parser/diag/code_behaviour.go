// This file has the codes P2G4xx: behaviour of the Go that differs from PHP's.

package diag

var behaviourCodes = []Info{}
