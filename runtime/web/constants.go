// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package web

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	UploadErrCantWrite = 7 // UPLOAD_ERR_CANT_WRITE
	UploadErrExtension = 8 // UPLOAD_ERR_EXTENSION
	UploadErrFormSize  = 2 // UPLOAD_ERR_FORM_SIZE
	UploadErrIniSize   = 1 // UPLOAD_ERR_INI_SIZE
	UploadErrNoFile    = 4 // UPLOAD_ERR_NO_FILE
	UploadErrNoTmpDir  = 6 // UPLOAD_ERR_NO_TMP_DIR
	UploadErrOk        = 0 // UPLOAD_ERR_OK
	UploadErrPartial   = 3 // UPLOAD_ERR_PARTIAL
)
