// parse_ini_string and parse_ini_file: the syntax of php.ini.

package std

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The modes of the scanner.
const (
	iniNormal = 0
	iniRaw    = 1
	iniTyped  = 2
)

// ParseIniString returns the settings of an ini text, in arrays by section if sections; false after a
// warning for a syntax error.
//
// https://www.php.net/manual/en/function.parse-ini-string.php
func ParseIniString(c *php.Context, text string, sections bool, mode int) php.Value {
	return parseIni(c, text, "Unknown", sections, mode)
}

// ParseIniFile is ParseIniString on a file's content.
//
// https://www.php.net/manual/en/function.parse-ini-file.php
func ParseIniFile(c *php.Context, filename string, sections bool, mode int) php.Value {
	noNul(c, filename, "parse_ini_file", 1, "filename")
	if filename == "" {
		c.ArgError("ValueError", "parse_ini_file", 1, "filename", "cannot be empty")
	}
	s := open(c, "parse_ini_file", searchPath(c, filename), "r")
	if s == nil {
		return php.False
	}
	defer s.close()
	return parseIni(c, s.readAll(c, "parse_ini_file"), filename, sections, mode)
}

// iniParser reads an ini text.
type iniParser struct {
	c        *php.Context
	src      string
	pos      int
	line     int
	mode     int
	sections bool
	out      php.Array
	section  *php.Array // where settings go
	cut      bool       // the value has ended without a line end
}

// iniError is a syntax error: PHP's words for what was met.
type iniError struct{ text string }

func parseIni(c *php.Context, text, file string, sections bool, mode int) (result php.Value) {
	if mode < iniNormal || mode > iniTyped {
		c.Warning("Invalid scanner mode")
		return php.False
	}
	p := &iniParser{c: c, src: text, line: 1, mode: mode, sections: sections}
	p.section = &p.out
	defer func() {
		switch e := recover().(type) {
		case nil:
		case iniError:
			c.Warning("syntax error, unexpected %s in %s on line %d\n", e.text, file, p.line)
			result = php.False
		default:
			panic(e)
		}
	}()
	p.parse()
	return p.out.Value()
}

// fail ends the parse with a syntax error.
func (p *iniParser) fail(unexpected string) { panic(iniError{unexpected}) }

func (p *iniParser) end() bool { return p.pos >= len(p.src) || p.src[p.pos] == 0 }

func (p *iniParser) blanks() {
	for p.pos < len(p.src) && (p.src[p.pos] == ' ' || p.src[p.pos] == '\t') {
		p.pos++
	}
}

// newline skips a line end and reports whether there was one.
func (p *iniParser) newline() bool {
	switch {
	case strings.HasPrefix(p.src[p.pos:], "\r\n"):
		p.pos += 2
	case p.pos < len(p.src) && (p.src[p.pos] == '\n' || p.src[p.pos] == '\r'):
		p.pos++
	default:
		return false
	}
	p.line++
	return true
}

// comment skips a comment up to its line end.
func (p *iniParser) comment() bool {
	if p.end() || p.src[p.pos] != ';' {
		return false
	}
	for p.pos < len(p.src) && p.src[p.pos] != '\n' && p.src[p.pos] != '\r' {
		p.pos++
	}
	return true
}

func (p *iniParser) parse() {
	for {
		start := p.pos
		p.blanks()
		indented := p.pos > start && p.src[p.pos-1] == ' '
		switch {
		case p.end():
			return
		case p.newline(), p.comment():
		case p.src[p.pos] == '[' && !indented:
			p.sectionHead()
		default:
			p.entry(indented)
		}
	}
}

// sectionHead reads [name].
func (p *iniParser) sectionHead() {
	p.pos++
	name := p.bracket(p.mode == iniRaw)
	p.blanks()
	if !p.newline() {
		p.line++ // as PHP counts
	}
	if p.sections {
		key := php.String(name)
		p.out.SetIndex(p.c, key, php.Array{}.Value())
		p.section = nil
		slot := p.out.SlotIndex(p.c, key)
		*slot = php.Array{}.Value()
		p.section = p.out.ArraySlotIndex(p.c, key)
	}
}

// bracket reads the text up to the closing bracket, which it skips.
func (p *iniParser) bracket(raw bool) string {
	var b strings.Builder
	for {
		if p.end() {
			p.fail("end of file, expecting ']'")
		}
		switch ch := p.src[p.pos]; {
		case ch == ']':
			p.pos++
			return b.String()
		case (ch == '\n' || ch == '\r' || ch == ';' && !raw):
			p.fail("end of file, expecting ']'")
		case ch == '\'' && strings.IndexByte(p.src[p.pos+1:], '\'') > 0:
			end := p.pos + 1 + strings.IndexByte(p.src[p.pos+1:], '\'')
			b.WriteString(p.src[p.pos+1 : end])
			p.pos = end + 1
		case ch == '"':
			b.WriteString(p.doubleQuoted())
		case ch == '$' && strings.HasPrefix(p.src[p.pos:], "${") && !raw:
			b.WriteString(p.variable())
		default:
			start := p.pos
			for p.pos < len(p.src) && strings.IndexByte("]\n\r\"'$\x00", p.src[p.pos]) < 0 &&
				(raw || p.src[p.pos] != ';') {
				if p.src[p.pos] == '\\' && !raw && p.pos+1 < len(p.src) {
					p.pos++
				}
				p.pos++
			}
			if p.pos == start {
				p.pos++
			}
			b.WriteString(p.src[start:p.pos])
		}
	}
}

// failNext ends the parse with an error about what is next.
func (p *iniParser) failNext(inValue bool, expecting string) {
	name := p.tokenName(inValue)
	if name == "END_OF_LINE" {
		p.comment()
		if !p.end() {
			p.newline()
		}
	}
	p.fail(name + expecting)
}

// tokenName is PHP's word for what is next.
func (p *iniParser) tokenName(inValue bool) string {
	if p.end() {
		return "end of file"
	}
	rest := p.src[p.pos:]
	switch ch := rest[0]; {
	case ch == ';' && strings.IndexAny(rest, "\n\r") < 0:
		return "end of file"
	case ch == '\n' || ch == '\r' || ch == ';':
		return "END_OF_LINE"
	case ch == '[' && !inValue:
		return "TC_SECTION"
	case strings.HasPrefix(rest, "${") && inValue:
		return "TC_DOLLAR_CURLY"
	case ch == '\'' && inValue:
		return "TC_RAW"
	case strings.IndexByte(`=|&^~!()"${}`, ch) >= 0:
		return "'" + string(ch) + "'"
	case !inValue:
		return "TC_LABEL"
	}
	if name, ok := p.peekWord(); ok {
		return iniWords[name]
	}
	start := p.pos
	piece := p.piece()
	p.pos = start
	switch {
	case isName(piece):
		return "TC_CONSTANT"
	case isIniNumber(piece):
		return "TC_NUMBER"
	}
	return "TC_STRING"
}

// isIniNumber reports whether a piece is a decimal number.
func isIniNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") <= 1 && strings.ContainsAny(s, "0123456789")
}

// iniWords are the values with a meaning of their own.
var iniWords = map[string]string{
	"true": "BOOL_TRUE", "on": "BOOL_TRUE", "yes": "BOOL_TRUE",
	"false": "BOOL_FALSE", "off": "BOOL_FALSE", "no": "BOOL_FALSE", "none": "BOOL_FALSE", "null": "NULL_NULL",
}

// entry reads name = value, name[] = value or a bare name, which counts for nothing.
func (p *iniParser) entry(indented bool) {
	start := p.pos
	for p.pos < len(p.src) && strings.IndexByte("=\t\n\r;&|^$~(){}!\"[\x00", p.src[p.pos]) < 0 {
		p.pos++
	}
	name := strings.TrimRight(p.src[start:p.pos], " \t")
	if name == "" && !(indented && !p.end() && p.src[p.pos] == '[') {
		p.failNext(false, "")
	}
	if word, special := iniWords[strings.ToLower(name)]; special && !indented && !p.end() && p.src[p.pos] != '[' {
		p.fail(word)
	}
	offset, isArray := "", false
	if !p.end() && p.src[p.pos] == '[' {
		p.pos++
		p.blanks()
		offset, isArray = p.offset(), true
	}
	p.blanks()
	if p.end() || p.src[p.pos] != '=' {
		if isArray {
			p.failNext(false, ", expecting '='")
		}
		return // a bare name counts for nothing
	}
	p.pos++
	p.blanks()
	if !p.end() && p.src[p.pos] == ';' && p.tokenName(true) == "end of file" {
		p.fail("end of file")
	}
	var v php.Value
	if p.mode == iniRaw {
		v = p.rawValue()
	} else {
		v = p.value()
	}
	p.store(name, offset, isArray, v)
}

// offset reads the key in name[key].
func (p *iniParser) offset() string {
	start := p.pos
	text := p.bracket(false)
	plain := p.src[start:max(start, p.pos-1)]
	if plain == text && isName(text) {
		return p.constant(text)
	}
	return text
}

// isName reports whether s can name a constant.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != '_' && !isAlpha(s[i]) && (i == 0 || !isDigit(s[i])) {
			return false
		}
	}
	return s != ""
}

// constant is a constant's value, or its name if there is none.
func (p *iniParser) constant(name string) string {
	if v, ok := lookupConstant(p.c, name); ok {
		return v.String(p.c)
	}
	return name
}

// store sets name, or an element of it.
func (p *iniParser) store(name, offset string, isArray bool, v php.Value) {
	key := php.String(name)
	if !isArray {
		p.section.SetIndex(p.c, key, v)
		return
	}
	if old := p.section.PeekIndex(key); !old.IsArray() {
		p.section.SetIndex(p.c, key, php.Array{}.Value())
	}
	list := p.section.ArraySlotIndex(p.c, key)
	if offset == "" {
		list.Append(p.c, v)
		return
	}
	list.SetIndex(p.c, php.String(offset), v)
}

// rawValue reads the rest of the line as it is, without quotes around all of it.
func (p *iniParser) rawValue() php.Value {
	rest := p.src[p.pos:]
	lineEnd := strings.IndexAny(rest, "\n\r\x00")
	if lineEnd < 0 {
		lineEnd = len(rest)
	}
	if len(rest) > 0 && (rest[0] == '"' || rest[0] == '\'') {
		if end := strings.LastIndexByte(rest[:lineEnd], rest[0]); end > 0 {
			tail := strings.TrimLeft(rest[end+1:lineEnd], " \t")
			if rest[0] == '"' && (tail == "" || tail[0] == ';') {
				p.pos += lineEnd
				return php.String(rest[1:end])
			}
		}
	}
	stop := lineEnd
	if i := strings.IndexByte(rest[:lineEnd], ';'); i >= 0 {
		stop = i
	}
	p.pos += lineEnd
	return php.String(strings.TrimRight(rest[:stop], " \t"))
}

// value reads a value with constants, quotes, variables and operators.
func (p *iniParser) value() php.Value {
	if v, ok := p.word(); ok {
		p.endValue()
		return v
	}
	if !p.end() && strings.IndexByte("|&^)=", p.src[p.pos]) >= 0 {
		p.failNext(true, "")
	}
	v := p.expression()
	p.endValue()
	return v
}

// endValue throws unless the line ends here.
func (p *iniParser) endValue() {
	if p.cut {
		p.cut = false
		return
	}
	p.blanks()
	if p.end() || p.comment() || p.newline() {
		return
	}
	if p.junk() {
		p.pos = len(p.src)
		return
	}
	p.failNext(true, "")
}

// junk reports whether the rest is a quote without an end or a lone $, which ends the text for PHP.
func (p *iniParser) junk() bool {
	rest := p.src[p.pos:]
	return rest[0] == '\'' && strings.IndexByte(rest[1:], '\'') < 0 || rest == "$" || strings.HasPrefix(rest, "$\x00")
}

// peekWord returns the word of iniWords that is next, with nothing but blanks behind it.
func (p *iniParser) peekWord() (string, bool) {
	end := p.pos
	for end < len(p.src) && isAlpha(p.src[end]) {
		end++
	}
	name := strings.ToLower(p.src[p.pos:end])
	if _, ok := iniWords[name]; !ok || end < len(p.src) && strings.IndexByte(" \t\n\r;&|^~()!\"='$\x00", p.src[end]) < 0 || end+1 < len(p.src) && p.src[end] == '$' && p.src[end+1] != '{' {
		return "", false
	}
	return name, true
}

// word reads a value that is one of iniWords.
func (p *iniParser) word() (php.Value, bool) {
	name, ok := p.peekWord()
	if !ok {
		return php.Null, false
	}
	p.pos += len(name)
	kind := iniWords[name]
	if p.mode == iniTyped {
		switch kind {
		case "BOOL_TRUE":
			return php.True, true
		case "BOOL_FALSE":
			return php.False, true
		}
		return php.Null, true
	}
	if kind == "BOOL_TRUE" {
		return php.String("1"), true
	}
	return php.String(""), true
}

// expression reads operands joined by | & and ^, from left to right.
func (p *iniParser) expression() php.Value {
	left := p.operand()
	for !p.end() {
		op := p.src[p.pos]
		if op != '|' && op != '&' && op != '^' {
			break
		}
		p.pos++
		p.blanks()
		p.needOperand()
		a, b := iniInt(p.c, left), iniInt(p.c, p.operand())
		switch op {
		case '|':
			a |= b
		case '&':
			a &= b
		case '^':
			a ^= b
		}
		left = php.String(strconv.Itoa(a))
	}
	return left
}

func iniInt(c *php.Context, v php.Value) int { return php.StringInt(v.String(c)) }

// needOperand throws unless something that can be an operand follows.
func (p *iniParser) needOperand() {
	if p.end() || p.src[p.pos:] == "$" {
		p.fail("END_OF_LINE")
	}
	if strings.IndexByte("\n\r;|&^)=", p.src[p.pos]) >= 0 {
		p.failNext(true, "")
	}
	if name, ok := p.peekWord(); ok {
		p.fail(iniWords[name])
	}
}

// operand reads a text, or an operator with what it applies to.
func (p *iniParser) operand() php.Value {
	if p.end() {
		return php.String("")
	}
	switch op := p.src[p.pos]; op {
	case '~', '!':
		p.pos++
		p.blanks()
		p.needOperand()
		n := iniInt(p.c, p.operand())
		if op == '~' {
			return php.String(strconv.Itoa(^n))
		}
		return php.String(fmt.Sprint(map[bool]int{true: 1}[n == 0]))
	case '(':
		p.pos++
		p.blanks()
		p.needOperand()
		v := p.expression()
		if p.end() {
			p.fail("END_OF_LINE, expecting '^' or '|' or '&' or ')'")
		}
		if p.src[p.pos] != ')' {
			p.failNext(true, ", expecting '^' or '|' or '&' or ')'")
		}
		p.pos++
		p.blanks()
		return v
	}
	return p.text()
}

// text reads words, quoted strings and variables up to the end of the line or an operator.
func (p *iniParser) text() php.Value {
	var b strings.Builder
	pieces := 0
	var only php.Value
	for !p.end() {
		ch := p.src[p.pos]
		if strings.IndexByte("\n\r;&|^~()!=", ch) >= 0 {
			break
		}
		if strings.HasPrefix(p.src[p.pos:], "''") { // PHP takes the first quote for the end of the line
			p.pos++
			p.cut = true
			break
		}
		pieces++
		switch {
		case ch == ' ' || ch == '\t':
			start := p.pos
			p.blanks()
			if !p.end() && strings.IndexByte("\n\r;\"", p.src[p.pos]) >= 0 {
				pieces--
				continue
			}
			b.WriteString(p.src[start:p.pos])
		case ch == '"':
			b.WriteString(p.doubleQuoted())
			p.blanks()
		case ch == '\'':
			quoted, ok := p.singleQuoted(pieces == 1)
			if !ok {
				pieces--
				continue
			}
			b.WriteString(quoted)
		case strings.HasPrefix(p.src[p.pos:], "${"):
			b.WriteString(p.variable())
		default:
			if name, ok := p.peekWord(); ok && pieces > 1 {
				p.fail(iniWords[name])
			}
			piece := p.piece()
			if piece == "" { // a lone $ ends the file
				pieces--
				p.pos = len(p.src)
				continue
			}
			only = p.typed(piece)
			if isName(piece) {
				piece = p.constant(piece)
			} else if !only.IsString() {
				piece = only.String(p.c)
			}
			b.WriteString(piece)
		}
	}
	if pieces == 1 && !only.IsUndef() && !only.IsString() {
		return only
	}
	return php.String(b.String())
}

// singleQuoted reads a string in single quotes. One without an end ends the text; that is an error if the
// value has nothing else.
func (p *iniParser) singleQuoted(only bool) (string, bool) {
	rest := p.src[p.pos+1:]
	end := strings.IndexByte(rest, '\'')
	if end < 0 {
		if only {
			p.fail("end of file")
		}
		p.pos = len(p.src)
		return "", false
	}
	p.line += strings.Count(rest[:end], "\n")
	p.pos += end + 2
	return rest[:end], true
}

// piece reads bytes without a meaning of their own.
func (p *iniParser) piece() string {
	start := p.pos
	for !p.end() && strings.IndexByte("= \t\n\r;&|^~()!\"'", p.src[p.pos]) < 0 {
		if p.src[p.pos] == '$' {
			if p.pos+1 >= len(p.src) || p.src[p.pos+1] == '{' || p.src[p.pos+1] == 0 {
				break
			}
			if p.pos++; p.src[p.pos] == '\\' {
				p.pos++
			}
		}
		p.pos = min(p.pos+1, len(p.src))
	}
	return p.src[start:p.pos]
}

// typed is a piece that is a whole number as int or float where the mode asks for types.
func (p *iniParser) typed(piece string) php.Value {
	if p.mode != iniTyped || !isIniNumber(piece) {
		return php.String(piece)
	}
	if strings.Contains(piece, ".") {
		return php.Float(php.StringFloat(piece))
	}
	if n, err := strconv.Atoi(piece); err == nil {
		return php.Int(n)
	}
	return php.String(piece)
}

// doubleQuoted reads a string in double quotes. A quote behind a backslash ends it only in front of a
// line end or the end of the text.
func (p *iniParser) doubleQuoted() string {
	p.pos++
	var b strings.Builder
	start := p.pos
	for p.pos < len(p.src) {
		ch := p.src[p.pos]
		p.pos++
		switch ch {
		case '"':
			if p.pos < len(p.src) && p.src[p.pos-2] == '\\' && p.src[p.pos] != '\r' && p.src[p.pos] != '\n' {
				continue
			}
			b.WriteString(iniUnescape(p.src[start : p.pos-1]))
			return b.String()
		case '$':
			if p.pos < len(p.src) && p.src[p.pos] == '{' {
				b.WriteString(iniUnescape(p.src[start : p.pos-1]))
				p.pos--
				b.WriteString(p.variable())
				start = p.pos
			}
		case '\\':
			if p.pos < len(p.src) && p.src[p.pos] != '"' {
				p.pos++
			}
		case '\n':
			p.line++
		}
	}
	p.fail(`end of file, expecting TC_DOLLAR_CURLY or TC_QUOTED_STRING or '"'`)
	return ""
}

// iniUnescape drops the backslash in front of quotes and backslashes.
func iniUnescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`"\'`, s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// variable reads ${name}: a setting or a variable of the environment.
func (p *iniParser) variable() string {
	end := strings.IndexByte(p.src[p.pos:], '}')
	if end < 0 {
		p.fail("end of file, expecting TC_VARNAME")
	}
	name := p.src[p.pos+2 : p.pos+end]
	p.pos += end + 1
	if v, ok := p.c.LookupIni(name); ok {
		return v
	}
	v, _ := lookupEnv(p.c, name)
	return v
}
