// The session cookie's parameters.

package session

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// GetCookieParams returns the session cookie's settings.
// https://www.php.net/manual/function.session-get-cookie-params.php
func GetCookieParams(c *php.Context) php.Array {
	return php.Map(
		php.KV("lifetime", php.Int(c.IniInt("session.cookie_lifetime"))),
		php.KV("path", php.String(c.Ini("session.cookie_path"))),
		php.KV("domain", php.String(c.Ini("session.cookie_domain"))),
		php.KV("secure", php.Bool(c.IniBool("session.cookie_secure"))),
		php.KV("httponly", php.Bool(c.IniBool("session.cookie_httponly"))),
		php.KV("samesite", php.String(c.Ini("session.cookie_samesite"))),
	)
}

// SetCookieParams sets the session cookie's lifetime and further settings, or
// all that an array of options names; null leaves a setting as it is.
// https://www.php.net/manual/function.session-set-cookie-params.php
func SetCookieParams(c *php.Context, lifetimeOrOptions, path, domain, secure, httpOnly php.Value) bool {
	const fn = "session_set_cookie_params()"
	if !c.IniBool("session.use_cookies") {
		c.Warning("session_set_cookie_params(): Session cookies cannot be used when session.use_cookies is disabled")
		return false
	}
	if !stateOf(c).mayChange(fn, "Session cookie parameters") {
		return false
	}
	if lifetimeOrOptions.Kind() == php.KindArray {
		for i, v := range []php.Value{path, domain, secure, httpOnly} {
			if !v.IsNull() {
				name := []string{"path", "domain", "secure", "httponly"}[i]
				c.Throw("ValueError", "session_set_cookie_params(): Argument #%d ($%s) must be null when argument #1 ($lifetime_or_options) is an array", i+2, name)
			}
		}
		return setCookieOptions(c, lifetimeOrOptions.AsArray())
	}
	if !setLifetime(c, lifetimeOrOptions.String(c)) {
		return false
	}
	if !path.IsNull() {
		c.SetIni("session.cookie_path", path.String(c))
	}
	if !domain.IsNull() {
		c.SetIni("session.cookie_domain", domain.String(c))
	}
	if !secure.IsNull() {
		c.SetIni("session.cookie_secure", switchText(secure))
	}
	if !httpOnly.IsNull() {
		c.SetIni("session.cookie_httponly", switchText(httpOnly))
	}
	return true
}

func switchText(v php.Value) string {
	if v.Bool() {
		return "1"
	}
	return "0"
}

// setLifetime stores the cookie's lifetime, which must not be negative.
func setLifetime(c *php.Context, value string) bool {
	if n, _ := strconv.Atoi(strings.TrimSpace(value)); n < 0 {
		c.Warning("session_set_cookie_params(): CookieLifetime cannot be negative")
		return false
	}
	c.SetIni("session.cookie_lifetime", value)
	return true
}

// setCookieOptions applies the array form.
func setCookieOptions(c *php.Context, options php.Array) bool {
	found := 0
	var set [][2]string
	lifetime := ""
	for k, v := range options.All() {
		if k.Kind() != php.KindString {
			c.Warning("session_set_cookie_params(): Argument #1 ($lifetime_or_options) cannot contain numeric keys")
			continue
		}
		found++
		switch name := strings.ToLower(k.AsString()); name {
		case "lifetime":
			lifetime = v.String(c)
		case "path", "domain", "samesite":
			set = append(set, [2]string{name, v.String(c)})
		case "secure", "httponly":
			set = append(set, [2]string{name, switchText(v)})
		default:
			c.Warning(`session_set_cookie_params(): Argument #1 ($lifetime_or_options) contains an unrecognized key "%s"`, k.AsString())
			found--
		}
	}
	if found == 0 {
		c.Throw("ValueError", "session_set_cookie_params(): Argument #1 ($lifetime_or_options) must contain at least 1 valid key")
	}
	if lifetime != "" && !setLifetime(c, lifetime) {
		return false
	}
	for _, pair := range set {
		c.SetIni("session.cookie_"+pair[0], pair[1])
	}
	return true
}
