// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package filter

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	Callback                 = 1024      // FILTER_CALLBACK
	Default                  = 516       // FILTER_DEFAULT
	FlagAllowFraction        = 4096      // FILTER_FLAG_ALLOW_FRACTION
	FlagAllowHex             = 2         // FILTER_FLAG_ALLOW_HEX
	FlagAllowOctal           = 1         // FILTER_FLAG_ALLOW_OCTAL
	FlagAllowScientific      = 16384     // FILTER_FLAG_ALLOW_SCIENTIFIC
	FlagAllowThousand        = 8192      // FILTER_FLAG_ALLOW_THOUSAND
	FlagEmailUnicode         = 1048576   // FILTER_FLAG_EMAIL_UNICODE
	FlagEmptyStringNull      = 256       // FILTER_FLAG_EMPTY_STRING_NULL
	FlagEncodeAmp            = 64        // FILTER_FLAG_ENCODE_AMP
	FlagEncodeHigh           = 32        // FILTER_FLAG_ENCODE_HIGH
	FlagEncodeLow            = 16        // FILTER_FLAG_ENCODE_LOW
	FlagGlobalRange          = 268435456 // FILTER_FLAG_GLOBAL_RANGE
	FlagHostname             = 1048576   // FILTER_FLAG_HOSTNAME
	FlagIpv4                 = 1048576   // FILTER_FLAG_IPV4
	FlagIpv6                 = 2097152   // FILTER_FLAG_IPV6
	FlagNoEncodeQuotes       = 128       // FILTER_FLAG_NO_ENCODE_QUOTES
	FlagNoPrivRange          = 8388608   // FILTER_FLAG_NO_PRIV_RANGE
	FlagNoResRange           = 4194304   // FILTER_FLAG_NO_RES_RANGE
	FlagNone                 = 0         // FILTER_FLAG_NONE
	FlagPathRequired         = 262144    // FILTER_FLAG_PATH_REQUIRED
	FlagQueryRequired        = 524288    // FILTER_FLAG_QUERY_REQUIRED
	FlagStripBacktick        = 512       // FILTER_FLAG_STRIP_BACKTICK
	FlagStripHigh            = 8         // FILTER_FLAG_STRIP_HIGH
	FlagStripLow             = 4         // FILTER_FLAG_STRIP_LOW
	ForceArray               = 67108864  // FILTER_FORCE_ARRAY
	InputCookie              = 2         // INPUT_COOKIE
	InputEnv                 = 4         // INPUT_ENV
	InputGet                 = 1         // INPUT_GET
	InputPost                = 0         // INPUT_POST
	InputServer              = 5         // INPUT_SERVER
	NullOnFailure            = 134217728 // FILTER_NULL_ON_FAILURE
	RequireArray             = 16777216  // FILTER_REQUIRE_ARRAY
	RequireScalar            = 33554432  // FILTER_REQUIRE_SCALAR
	SanitizeAddSlashes       = 523       // FILTER_SANITIZE_ADD_SLASHES
	SanitizeEmail            = 517       // FILTER_SANITIZE_EMAIL
	SanitizeEncoded          = 514       // FILTER_SANITIZE_ENCODED
	SanitizeFullSpecialChars = 522       // FILTER_SANITIZE_FULL_SPECIAL_CHARS
	SanitizeNumberFloat      = 520       // FILTER_SANITIZE_NUMBER_FLOAT
	SanitizeNumberInt        = 519       // FILTER_SANITIZE_NUMBER_INT
	SanitizeSpecialChars     = 515       // FILTER_SANITIZE_SPECIAL_CHARS
	SanitizeString           = 513       // FILTER_SANITIZE_STRING
	SanitizeStripped         = 513       // FILTER_SANITIZE_STRIPPED
	SanitizeUrl              = 518       // FILTER_SANITIZE_URL
	UnsafeRaw                = 516       // FILTER_UNSAFE_RAW
	ValidateBool             = 258       // FILTER_VALIDATE_BOOL
	ValidateBoolean          = 258       // FILTER_VALIDATE_BOOLEAN
	ValidateDomain           = 277       // FILTER_VALIDATE_DOMAIN
	ValidateEmail            = 274       // FILTER_VALIDATE_EMAIL
	ValidateFloat            = 259       // FILTER_VALIDATE_FLOAT
	ValidateInt              = 257       // FILTER_VALIDATE_INT
	ValidateIp               = 275       // FILTER_VALIDATE_IP
	ValidateMac              = 276       // FILTER_VALIDATE_MAC
	ValidateRegexp           = 272       // FILTER_VALIDATE_REGEXP
	ValidateUrl              = 273       // FILTER_VALIDATE_URL
)
