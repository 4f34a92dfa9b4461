// The engine's own constants, for constant() and dynamic lookups.

package php

import (
	"math"
	"os"
)

// coreConsts are constants by name.
var coreConsts = map[string]Value{
	"PHP_VERSION": String("8.2.36"), "PHP_MAJOR_VERSION": Int(8), "PHP_MINOR_VERSION": Int(2),
	"PHP_RELEASE_VERSION": Int(36), "PHP_VERSION_ID": Int(80236), "PHP_EXTRA_VERSION": String(""),
	"PHP_OS": String("Linux"), "PHP_OS_FAMILY": String("Linux"), "PHP_EOL": String(EOL),
	"PHP_INT_MAX": Int(math.MaxInt), "PHP_INT_MIN": Int(math.MinInt), "PHP_INT_SIZE": Int(8),
	"PHP_FLOAT_EPSILON": Float(2.220446049250313e-16), "PHP_FLOAT_MAX": Float(math.MaxFloat64),
	"PHP_FLOAT_MIN": Float(2.2250738585072014e-308), "PHP_FLOAT_DIG": Int(15),
	"NAN": Float(math.NaN()), "INF": Float(math.Inf(1)), "PHP_MAXPATHLEN": Int(4096),
	"DIRECTORY_SEPARATOR": String(string(os.PathSeparator)), "PATH_SEPARATOR": String(string(os.PathListSeparator)),
	"E_ERROR": Int(EError), "E_WARNING": Int(EWarning), "E_PARSE": Int(EParse), "E_NOTICE": Int(ENotice),
	"E_CORE_ERROR": Int(ECoreError), "E_CORE_WARNING": Int(32), "E_COMPILE_ERROR": Int(ECompileError),
	"E_COMPILE_WARNING": Int(128), "E_USER_ERROR": Int(EUserError), "E_USER_WARNING": Int(EUserWarning),
	"E_USER_NOTICE": Int(EUserNotice), "E_STRICT": Int(EStrict), "E_RECOVERABLE_ERROR": Int(ERecoverable),
	"E_DEPRECATED": Int(EDeprecated), "E_USER_DEPRECATED": Int(EUserDeprecated), "E_ALL": Int(EAll),
}
