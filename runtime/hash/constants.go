// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.

package hash

// What PHP's manual says of a constant holds for these; its name stands beside each.
const (
	CryptBlowfish                   = 1     // CRYPT_BLOWFISH
	CryptExtDes                     = 1     // CRYPT_EXT_DES
	CryptMd5                        = 1     // CRYPT_MD5
	CryptSaltLength                 = 123   // CRYPT_SALT_LENGTH
	CryptSha256                     = 1     // CRYPT_SHA256
	CryptSha512                     = 1     // CRYPT_SHA512
	CryptStdDes                     = 1     // CRYPT_STD_DES
	PasswordArgon2DefaultMemoryCost = 65536 // PASSWORD_ARGON2_DEFAULT_MEMORY_COST
	PasswordArgon2DefaultThreads    = 1     // PASSWORD_ARGON2_DEFAULT_THREADS
	PasswordArgon2DefaultTimeCost   = 4     // PASSWORD_ARGON2_DEFAULT_TIME_COST
	PasswordBcryptDefaultCost       = 10    // PASSWORD_BCRYPT_DEFAULT_COST
)
