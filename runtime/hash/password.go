// password_hash and its companions, and crypt.

package hash

import (
	"crypto/rand"
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// defaultCost is bcrypt's cost where none is given.
const defaultCost = 10

// passwordAlgo is the name of an algorithm that an $algo argument means, "" where there is none.
func passwordAlgo(c *php.Context, algo php.Value) string {
	switch algo.Kind() {
	case php.KindNull, php.KindUndef:
		return "2y"
	case php.KindInt:
		names := map[int]string{0: "2y", 1: "2y", 2: "argon2i", 3: "argon2id"}
		return names[algo.AsInt()]
	}
	switch name := algo.String(c); name {
	case "2y", "argon2i", "argon2id":
		return name
	}
	return ""
}

// identify is the algorithm of a stored hash, "" where it is unknown.
func identify(hash string) string {
	switch {
	case strings.HasPrefix(hash, "$2y$") && len(hash) == 60:
		return "2y"
	case strings.HasPrefix(hash, "$argon2id$"):
		return "argon2id"
	case strings.HasPrefix(hash, "$argon2i$"):
		return "argon2i"
	}
	return ""
}

// refuse ends a call that needs an algorithm which is not carried over.
func refuse(c *php.Context, what string) {
	c.Unsupported("P2G404", what)
}

// costOption is the bcrypt cost in options.
func costOption(c *php.Context, options php.Array) int {
	if v := options.Peek("cost"); !v.IsUndef() {
		return v.Int(c)
	}
	return defaultCost
}

// PasswordHash hashes a password for storage. https://www.php.net/manual/en/function.password-hash.php
func PasswordHash(c *php.Context, password string, algo php.Value, options php.Array) string {
	switch passwordAlgo(c, algo) {
	case "":
		c.Throw("ValueError", "password_hash(): Argument #2 ($algo) must be a valid password hashing algorithm")
	case "argon2i", "argon2id":
		refuse(c, "password_hash() with Argon2")
	}
	if strings.IndexByte(password, 0) >= 0 {
		c.Throw("ValueError", "Bcrypt password must not contain null character")
	}
	cost := costOption(c, options)
	if cost < 4 || cost > 31 {
		c.Throw("ValueError", "Invalid bcrypt cost parameter specified: %d", cost)
	}
	if options.Has("salt") {
		c.Warning("password_hash(): The \"salt\" option has been ignored, since providing a custom salt is no longer supported")
	}
	salt := make([]byte, 16)
	rand.Read(salt)
	hash, _ := bcrypt(password, fmt.Sprintf("$2y$%02d$%s", cost, bcrypt64.EncodeToString(salt)))
	return hash
}

// PasswordVerify checks a password against a stored hash. https://www.php.net/manual/en/function.password-verify.php
func PasswordVerify(c *php.Context, password, hash string) bool {
	if strings.HasPrefix(hash, "$argon2i") {
		refuse(c, "password_verify() with Argon2")
	}
	got := crypt(c, "password_verify", password, hash)
	return len(got) >= 13 && sameHash(got, hash)
}

// PasswordGetInfo tells how a hash was made. https://www.php.net/manual/en/function.password-get-info.php
func PasswordGetInfo(hash string) php.Array {
	algo := identify(hash)
	options := php.Array{}
	name := php.String(algo)
	switch algo {
	case "":
		return php.Map(php.KV("algo", php.Null), php.KV("algoName", php.String("unknown")), php.KV("options", options.Value()))
	case "2y":
		name = php.String("bcrypt")
		options.Set("cost", php.Int(storedCost(hash)))
	default:
		var version int
		memory, time, threads := 65536, 4, 1
		fmt.Sscanf(hash[len(algo)+2:], "v=%d$m=%d,t=%d,p=%d", &version, &memory, &time, &threads)
		options.Set("memory_cost", php.Int(memory))
		options.Set("time_cost", php.Int(time))
		options.Set("threads", php.Int(threads))
	}
	return php.Map(php.KV("algo", php.String(algo)), php.KV("algoName", name), php.KV("options", options.Value()))
}

// storedCost is the cost in a bcrypt hash.
func storedCost(hash string) int {
	cost := defaultCost
	fmt.Sscanf(hash[4:], "%d$", &cost)
	return cost
}

// PasswordNeedsRehash tells whether a hash was made otherwise than algo and options ask for.
// https://www.php.net/manual/en/function.password-needs-rehash.php
func PasswordNeedsRehash(c *php.Context, hash string, algo php.Value, options php.Array) bool {
	want := passwordAlgo(c, algo)
	if want == "" {
		return false // PHP never asks for an algorithm that it does not know
	}
	if identify(hash) != want {
		return true
	}
	if want != "2y" {
		refuse(c, "password_needs_rehash() with Argon2")
	}
	return costOption(c, options) != storedCost(hash)
}

// PasswordAlgos lists PHP's password algorithms. https://www.php.net/manual/en/function.password-algos.php
func PasswordAlgos() php.Array { return php.Strings("2y", "argon2i", "argon2id") }

// Crypt hashes s as the salt's prefix says: bcrypt, MD5 or SHA-2. https://www.php.net/manual/en/function.crypt.php
func Crypt(c *php.Context, s, salt string) string {
	if hash := crypt(c, "crypt", s, salt); hash != "" {
		return hash
	}
	if strings.HasPrefix(salt, "*0") {
		return "*1"
	}
	return "*0"
}

// crypt is Crypt, "" on failure.
func crypt(c *php.Context, fn, s, salt string) string {
	salt, _, _ = strings.Cut(salt, "\x00")
	s, _, _ = strings.Cut(s, "\x00")
	switch {
	case strings.HasPrefix(salt, "$1$"):
		return md5crypt(s, salt)
	case strings.HasPrefix(salt, "$5$"), strings.HasPrefix(salt, "$6$"):
		return shacrypt(s, salt)
	case len(salt) > 3 && salt[:2] == "$2" && salt[3] == '$':
		hash, _ := bcrypt(s, salt)
		return hash
	case len(salt) > 2 && salt[0] == '$' && strings.IndexByte("37gmsy", salt[1]) >= 0 && strings.IndexByte(salt[2:], '$') >= 0:
		refuse(c, fn+"() with the scheme of "+salt[:3])
	case len(salt) > 1 && (salt[0] == '_' || isSalt(salt[0]) && isSalt(salt[1])):
		refuse(c, fn+"() with DES")
	}
	return ""
}

func isSalt(b byte) bool { return strings.IndexByte(cryptDigits, b) >= 0 }
