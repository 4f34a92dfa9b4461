// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package mb

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	CaseFold        = 3 // MB_CASE_FOLD
	CaseFoldSimple  = 7 // MB_CASE_FOLD_SIMPLE
	CaseLower       = 1 // MB_CASE_LOWER
	CaseLowerSimple = 5 // MB_CASE_LOWER_SIMPLE
	CaseTitle       = 2 // MB_CASE_TITLE
	CaseTitleSimple = 6 // MB_CASE_TITLE_SIMPLE
	CaseUpper       = 0 // MB_CASE_UPPER
	CaseUpperSimple = 4 // MB_CASE_UPPER_SIMPLE
)
