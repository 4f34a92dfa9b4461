// The kinds of images by PHP's numbers.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// imageTypes are the media types and file name extensions by IMAGETYPE_….
var imageTypes = [...]struct{ mime, extension string }{
	1: {"image/gif", "gif"}, 2: {"image/jpeg", "jpeg"}, 3: {"image/png", "png"}, 4: {"application/x-shockwave-flash", "swf"},
	5: {"image/psd", "psd"}, 6: {"image/bmp", "bmp"}, 7: {"image/tiff", "tiff"}, 8: {"image/tiff", "tiff"},
	9: {"application/octet-stream", "jpc"}, 10: {"image/jp2", "jp2"}, 11: {"application/octet-stream", "jpx"},
	12: {"application/octet-stream", "jb2"}, 13: {"application/x-shockwave-flash", "swf"}, 14: {"image/iff", "iff"},
	15: {"image/vnd.wap.wbmp", "bmp"}, 16: {"image/xbm", "xbm"}, 17: {"image/vnd.microsoft.icon", "ico"}, 18: {"image/webp", "webp"},
	19: {"image/avif", "avif"},
}

// ImageTypeToMimeType returns the media type of a kind of images.
//
// https://www.php.net/manual/en/function.image-type-to-mime-type.php
func ImageTypeToMimeType(imageType int) string {
	if imageType < 1 || imageType >= len(imageTypes) {
		return "application/octet-stream"
	}
	return imageTypes[imageType].mime
}

// ImageTypeToExtension returns the file name extension of a kind of images; false if there is no such kind.
//
// https://www.php.net/manual/en/function.image-type-to-extension.php
func ImageTypeToExtension(imageType int, includeDot bool) php.Value {
	if imageType < 1 || imageType >= len(imageTypes) {
		return php.False
	}
	if includeDot {
		return php.String("." + imageTypes[imageType].extension)
	}
	return php.String(imageTypes[imageType].extension)
}
