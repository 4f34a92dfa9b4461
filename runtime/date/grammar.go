// The forms of dates and times that strtotime understands, as patterns in order of precedence.

package date

import "sync"

// Rules of the scanner, in the order in which they win over each other.
const (
	ruleYesterday = iota
	ruleNow
	ruleNoon
	ruleToday
	ruleTomorrow
	ruleTimestamp
	ruleTimestampFraction
	ruleFirstLastDayOf
	ruleBackFrontOf
	ruleWeekdayOf
	ruleTime12
	ruleMSSQLTime
	ruleTime24
	ruleDigitsHourMinute
	ruleDigitsTime
	ruleAmerican
	ruleISODate
	ruleISODateShortYear
	ruleISODateLongYear
	ruleYearMonth
	ruleYearMonthDay
	ruleDayTextYear
	rulePointed4
	rulePointed2
	ruleTextYear
	ruleYearText
	ruleTextDay
	ruleDayText
	ruleDigitsDate
	ruleDateTime
	ruleYearDay
	ruleISOWeekday
	ruleISOWeek
	ruleTextDayYearDashes
	ruleYearTextDayDashes
	ruleLogFormat
	ruleYear
	ruleAgo
	ruleWeekday
	ruleRelativeTextWeek
	ruleRelativeText
	ruleMonth
	ruleZone
	ruleTextDayTime12
	ruleTextDayTime24
	ruleRelative
	ruleEnd
	ruleSeparator
	ruleAny
)

// macros are the named parts of the patterns.
var macros = map[string]string{
	"sp":       `[ \t]+`,
	"fr":       `.[0-9]+`,
	"h24":      `([01]?[0-9]|2[0-4])`,
	"h24z":     `([01][0-9]|2[0-4])`,
	"h12":      `(0?[1-9]|1[0-2])`,
	"mi":       `[0-5]?[0-9]`,
	"miz":      `[0-5][0-9]`,
	"se":       `(<mi>|60)`,
	"sez":      `(<miz>|60)`,
	"mer":      `[AaPp].?m.?[` + "\x00" + `\t ]`,
	"corr":     `("G"M"T)?[+-](<h24>(:?<mi>)?|<h24z><miz><sez>|<h24z>:<miz>:<sez>)`,
	"tz":       `([(]?[A-Za-z]{1,6}[)]?|[A-Z][a-z]+([_/-][A-Za-z]+)+)`,
	"suf":      `(st|nd|rd|th)`,
	"mo":       `(0?[0-9]|1[0-2])`,
	"da":       `(([0-2]?[0-9]|3[01])("s"t|"n"d|"r"d|"t"h)?)`,
	"year":     `[0-9]{1,4}`,
	"y2":       `[0-9]{2}`,
	"y4":       `[0-9]{4}`,
	"y4s":      `[+-]?[0-9]{4}`,
	"yx":       `[+-][0-9]{5,19}`,
	"doy":      `(00[1-9]|0[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])`,
	"woy":      `(0[1-9]|[1-4][0-9]|5[0-3])`,
	"moz":      `(0[0-9]|1[0-2])`,
	"daz":      `(0[0-9]|[12][0-9]|3[01])`,
	"days":     `(sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays)`,
	"dayfull":  `(sunday|monday|tuesday|wednesday|thursday|friday|saturday)`,
	"dayabbr":  `(sun|mon|tue|wed|thu|fri|sat)`,
	"daytext":  `(<days>|<dayfull>|<dayabbr>|weekdays?)`,
	"mofull":   `(january|february|march|april|may|june|july|august|september|october|november|december)`,
	"moabbr":   `(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)`,
	"moroman":  `("I|"I"I|"I"I"I|"I"V|"V|"V"I|"V"I"I|"V"I"I"I|"I"X|"X|"X"I|"X"I"I)`,
	"motext":   `(<mofull>|<moabbr>|<moroman>)`,
	"short12":  `<h12>[:.]<miz><sp>?<mer>`,
	"long12":   `<h12>[:.]<mi>[:.]<sez><sp>?<mer>`,
	"short24":  `t?<h24>[:.]<mi>`,
	"long24":   `t?<h24>[:.]<mi>[:.]<se>`,
	"longtz":   `t?<h24>[:.]<mi>[:.]<sez><sp>?(<corr>|<tz>)`,
	"noyear":   `<motext>([ .\t-])*<da>([,.stndrh\t ]+|[` + "\x00" + `])`,
	"ordinal":  `(first|second|third|fourth|fifth|sixth|seventh|eighth?|ninth|tenth|eleventh|twelfth)`,
	"relation": `(next|last|previous|this)`,
	"unit":     `(ms|µs|(msec|millisecond|µs|microsecond|usec|sec|second|min|minute|hour|day|fortnight|forthnight|month|year)s?|weeks|<daytext>)`,
}

// patterns are the rules; the index is the rule's number.
var patterns = []string{
	ruleYesterday:         `yesterday`,
	ruleNow:               `now`,
	ruleNoon:              `noon`,
	ruleToday:             `midnight|today`,
	ruleTomorrow:          `tomorrow`,
	ruleTimestamp:         `@-?[0-9]+`,
	ruleTimestampFraction: `@-?[0-9]+.[0-9]{0,6}`,
	ruleFirstLastDayOf:    `(first|last) day of`,
	ruleBackFrontOf:       `(back|front) of <h24>(<sp>?<mer>)?`,
	ruleWeekdayOf:         `(<ordinal>|<relation>)<sp>(<days>|<dayfull>|<dayabbr>)<sp>of`,
	ruleTime12:            `<h12><sp>?<mer>|<short12>|<long12>`,
	ruleMSSQLTime:         `<h12>:<miz>:<sez>[:.][0-9]+<mer>`,
	ruleTime24:            `t<h24>|<short24>|<long24>|t?<h24>[:.]<mi>[:.]<se><fr>`,
	ruleDigitsHourMinute:  `t?<h24z><miz>`,
	ruleDigitsTime:        `t?<h24z><miz><sez>`,
	ruleAmerican:          `<mo>/<da>(/<year>)?`,
	ruleISODate:           `<y4s>-<moz>-<daz>|<y4>/<moz>/<daz>/?|<y4>/<mo>/<da>`,
	ruleISODateShortYear:  `<y2>-<moz>-<daz>`,
	ruleISODateLongYear:   `<yx>-<moz>-<daz>`,
	ruleYearMonth:         `<y4>-<mo>`,
	ruleYearMonthDay:      `<year>-<mo>-<da>`,
	ruleDayTextYear:       `<da>([ \t.-])*<motext>([ \t.-])*<year>`,
	rulePointed4:          `<da>[.\t-]<mo>[.-]<y4>`,
	rulePointed2:          `<da>[.\t]<mo>.<y2>`,
	ruleTextYear:          `<motext>([ .\t-])*<y4>`,
	ruleYearText:          `<y4>([ .\t-])*<motext>`,
	ruleTextDay:           `<motext>([ .\t-])*<da>[,.stndrh\t ]+<year>|<noyear>`,
	ruleDayText:           `<da>([ .\t-])*<motext>`,
	ruleDigitsDate:        `<y4><moz><daz>`,
	ruleDateTime: `<y4><moz><daz>"T<h24>:<miz>:<sez>|<y4><moz><daz>t<h24><miz><sez>|` +
		`<y4>-<moz>-<daz>"T<h24z>:<miz>:<sez><fr><corr>?|<y4>-<mo>-<da>"T<h24>:<mi>:<se>|` +
		`<y4>:<moz>:<daz> <h24z>:<miz>:<sez>`,
	ruleYearDay:           `<y4>[.-]?<doy>`,
	ruleISOWeekday:        `<y4>-?"W<woy>-?[0-7]`,
	ruleISOWeek:           `<y4>-?"W<woy>`,
	ruleTextDayYearDashes: `<moabbr>-<daz>-<year>`,
	ruleYearTextDayDashes: `<year>-<moabbr>-<daz>`,
	ruleLogFormat:         `<da>/<moabbr>/<y4>:<h24z>:<miz>:<sez><sp><corr>`,
	ruleYear:              `<y4>`,
	ruleAgo:               `ago`,
	ruleWeekday:           `<daytext>`,
	ruleRelativeTextWeek:  `<relation><sp>week`,
	ruleRelativeText:      `(<ordinal>|<relation>)<sp><unit>`,
	ruleMonth:             `<mofull>|<moabbr>`,
	ruleZone:              `<corr>|<tz>`,
	ruleTextDayTime12:     `<noyear>(<short12>|<long12>)`,
	ruleTextDayTime24:     `<noyear>(<short24>|<long24>|<longtz>)`,
	ruleRelative:          `[+-]*[ \t]*[0-9]{1,13}<sp>?(<unit>|week)`,
	ruleEnd:               "[\x00\n]",
	ruleSeparator:         `[ .,\t]`,
	ruleAny:               "[\x00-\xff]",
}

// scanner compiles the patterns on first use.
var scanner = sync.OnceValue(func() *matcher { return newMatcher(macros, patterns) })
