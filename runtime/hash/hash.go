// Package hash holds PHP's hash extension, and the password functions that stand on it.
package hash

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"strings"
	"unsafe"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// algorithm is one way to hash.
type algorithm struct {
	name   string
	crypto bool // fit for HMAC
	make   func() hash.Hash
}

// algorithms are those that are carried over.
var algorithms = []algorithm{
	{"md4", true, newMD4},
	{"md5", true, md5.New},
	{"sha1", true, sha1.New},
	{"sha224", true, sha256.New224},
	{"sha256", true, sha256.New},
	{"sha384", true, sha512.New384},
	{"sha512/224", true, sha512.New512_224},
	{"sha512/256", true, sha512.New512_256},
	{"sha512", true, sha512.New},
	{"sha3-224", true, func() hash.Hash { return sha3.New224() }},
	{"sha3-256", true, func() hash.Hash { return sha3.New256() }},
	{"sha3-384", true, func() hash.Hash { return sha3.New384() }},
	{"sha3-512", true, func() hash.Hash { return sha3.New512() }},
	{"adler32", false, func() hash.Hash { return adler32.New() }},
	{"crc32", false, newCRC32},
	{"crc32b", false, func() hash.Hash { return crc32.NewIEEE() }},
	{"crc32c", false, func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }},
	{"fnv132", false, func() hash.Hash { return fnv.New32() }},
	{"fnv1a32", false, func() hash.Hash { return fnv.New32a() }},
	{"fnv164", false, func() hash.Hash { return fnv.New64() }},
	{"fnv1a64", false, func() hash.Hash { return fnv.New64a() }},
	{"joaat", false, newJOAAT},
	{"xxh32", false, func() hash.Hash { return newXXH32(0) }},
	{"xxh64", false, func() hash.Hash { return newXXH64(0) }},
	{"xxh3", false, func() hash.Hash { return newXXH3(0) }},
	{"xxh128", false, func() hash.Hash { return newXXH128(0) }},
}

// cryptoNames, plainNames and havalNames are PHP's algorithms in its order; the plain ones are not fit for HMAC. Not
// all are carried over.
const (
	cryptoNames = "md2 md4 md5 sha1 sha224 sha256 sha384 sha512/224 sha512/256 sha512 sha3-224 sha3-256 sha3-384 " +
		"sha3-512 ripemd128 ripemd160 ripemd256 ripemd320 whirlpool tiger128,3 tiger160,3 tiger192,3 " +
		"tiger128,4 tiger160,4 tiger192,4 snefru snefru256 gost gost-crypto"
	plainNames = "adler32 crc32 crc32b crc32c fnv132 fnv1a32 fnv164 fnv1a64 joaat murmur3a murmur3c murmur3f xxh32 " +
		"xxh64 xxh3 xxh128"
	havalNames = "haval128,3 haval160,3 haval192,3 haval224,3 haval256,3 haval128,4 haval160,4 haval192,4 haval224,4 " +
		"haval256,4 haval128,5 haval160,5 haval192,5 haval224,5 haval256,5"
)

// find is the algorithm of a name in any case, or nil.
func find(c *php.Context, name string) *algorithm {
	name = strings.ToLower(name)
	for i := range algorithms {
		if algorithms[i].name == name {
			return &algorithms[i]
		}
	}
	if name != "" && strings.Contains(" "+cryptoNames+" "+plainNames+" "+havalNames+" ", " "+name+" ") {
		c.Unsupported("P2G404", fmt.Sprintf("hash algorithm %s", name))
	}
	return nil
}

// cryptographic is the algorithm of a name, which must be fit for HMAC.
func cryptographic(c *php.Context, fn, name string) *algorithm {
	a := find(c, name)
	if a == nil || !a.crypto {
		c.Throw("ValueError", "%s(): Argument #1 ($algo) must be a valid cryptographic hashing algorithm", fn)
	}
	return a
}

// bytes views s as bytes, which must not be written.
func bytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// digest is sum as PHP returns it.
func digest(sum []byte, binary bool) string {
	if binary {
		return string(sum)
	}
	return hex.EncodeToString(sum)
}

// Hash is the digest of data in hexadecimal. https://www.php.net/manual/en/function.hash.php
func Hash(c *php.Context, algo, data string) string {
	return HashOptions(c, algo, data, false, php.Array{})
}

// HashOptions is Hash with the choice of raw bytes, and the option "seed" of the xxh digests.
// https://www.php.net/manual/en/function.hash.php
func HashOptions(c *php.Context, algo, data string, binary bool, options php.Array) string {
	a := find(c, algo)
	if a == nil {
		c.Throw("ValueError", "hash(): Argument #1 ($algo) must be a valid hashing algorithm")
	}
	if strings.HasPrefix(a.name, "xxh") && options.Has("secret") {
		c.Unsupported("P2G404", "a secret of "+a.name)
	}
	h := a.make()
	if seed := options.Peek("seed"); seed.Kind() == php.KindInt {
		switch a.name {
		case "xxh32":
			h = newXXH32(uint32(seed.AsInt()))
		case "xxh64":
			h = newXXH64(uint64(seed.AsInt()))
		case "xxh3":
			h = newXXH3(uint64(seed.AsInt()))
		case "xxh128":
			h = newXXH128(uint64(seed.AsInt()))
		}
	}
	h.Write(bytes(data))
	return digest(h.Sum(nil), binary)
}

// Algos lists PHP's hashing algorithms. https://www.php.net/manual/en/function.hash-algos.php
func Algos() php.Array {
	return php.Strings(strings.Fields(cryptoNames + " " + plainNames + " " + havalNames)...)
}

// HmacAlgos lists the algorithms that Hmac takes. https://www.php.net/manual/en/function.hash-hmac-algos.php
func HmacAlgos() php.Array { return php.Strings(strings.Fields(cryptoNames + " " + havalNames)...) }

// Hmac is the keyed digest of data. https://www.php.net/manual/en/function.hash-hmac.php
func Hmac(c *php.Context, algo, data, key string, binary bool) string {
	mac := hmac.New(cryptographic(c, "hash_hmac", algo).make, bytes(key))
	mac.Write(bytes(data))
	return digest(mac.Sum(nil), binary)
}

// Equals compares two strings in a time that does not depend on where they differ.
// https://www.php.net/manual/en/function.hash-equals.php
func Equals(known, user string) bool {
	return subtle.ConstantTimeCompare(bytes(known), bytes(user)) == 1
}

// EqualsAny is Equals for values that may be no strings, which it refuses.
// https://www.php.net/manual/en/function.hash-equals.php
func EqualsAny(c *php.Context, known, user php.Value) bool {
	if known.Kind() != php.KindString {
		c.Throw("TypeError", "hash_equals(): Argument #1 ($known_string) must be of type string, %s given", php.TypeName(known))
	}
	if user.Kind() != php.KindString {
		c.Throw("TypeError", "hash_equals(): Argument #2 ($user_string) must be of type string, %s given", php.TypeName(user))
	}
	return Equals(known.AsString(), user.AsString())
}

// Pbkdf2 derives a key of length characters (0: as many as the digest has) from a password.
// https://www.php.net/manual/en/function.hash-pbkdf2.php
func Pbkdf2(c *php.Context, algo, password, salt string, iterations, length int, binary bool, _ php.Array) string {
	a := cryptographic(c, "hash_pbkdf2", algo)
	if iterations <= 0 {
		c.Throw("ValueError", "hash_pbkdf2(): Argument #4 ($iterations) must be greater than 0")
	}
	if length < 0 {
		c.Throw("ValueError", "hash_pbkdf2(): Argument #5 ($length) must be greater than or equal to 0")
	}
	mac := hmac.New(a.make, bytes(password))
	size := mac.Size()
	need := length
	switch {
	case length == 0:
		need = size
	case !binary:
		need = (length + 1) / 2
	}
	var key []byte
	for block := uint32(1); len(key) < need; block++ {
		mac.Reset()
		mac.Write(bytes(salt))
		mac.Write([]byte{byte(block >> 24), byte(block >> 16), byte(block >> 8), byte(block)})
		u := mac.Sum(nil)
		sum := append([]byte(nil), u...)
		for range iterations - 1 {
			mac.Reset()
			mac.Write(u)
			u = mac.Sum(u[:0])
			subtle.XORBytes(sum, sum, u)
		}
		key = append(key, sum...)
	}
	if binary {
		return string(key[:need])
	}
	text := hex.EncodeToString(key[:need])
	if length == 0 {
		return text
	}
	return text[:length]
}

// Hkdf derives a key of length bytes (0: as many as the digest has) by RFC 5869.
// https://www.php.net/manual/en/function.hash-hkdf.php
func Hkdf(c *php.Context, algo, key string, length int, info, salt string) string {
	a := cryptographic(c, "hash_hkdf", algo)
	if key == "" {
		c.Throw("ValueError", "hash_hkdf(): Argument #2 ($key) cannot be empty")
	}
	size := a.make().Size()
	switch {
	case length < 0:
		c.Throw("ValueError", "hash_hkdf(): Argument #3 ($length) must be greater than or equal to 0")
	case length > 255*size:
		c.Throw("ValueError", "hash_hkdf(): Argument #3 ($length) must be less than or equal to %d", 255*size)
	case length == 0:
		length = size
	}
	extract := hmac.New(a.make, bytes(salt))
	extract.Write(bytes(key))
	expand := hmac.New(a.make, extract.Sum(nil))
	var out, last []byte
	for i := byte(1); len(out) < length; i++ {
		expand.Reset()
		expand.Write(last)
		expand.Write(bytes(info))
		expand.Write([]byte{i})
		last = expand.Sum(nil)
		out = append(out, last...)
	}
	return string(out[:length])
}
