// This file has the codes P2G0xx: trouble with files and with php2go itself.

package diag

// General codes.
const (
	Internal    Code = "P2G001"
	ReadFile    Code = "P2G002"
	FileTooLong Code = "P2G003"
)

var generalCodes = []Info{
	{Code: Internal, Severity: Error, Title: "internal error",
		Explanation: "php2go failed on this file where it should not have. The rest of the program is converted.\n" +
			"Please report it together with the PHP that leads to it."},
	{Code: ReadFile, Severity: Error, Title: "file cannot be read",
		Explanation: "The file or folder does not exist or may not be read."},
	{Code: FileTooLong, Severity: Error, Title: "file too long",
		Explanation: "A PHP file may have up to 1 GB."},
}
