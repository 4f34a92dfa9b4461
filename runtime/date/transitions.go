// The changes of a zone's offset, and the lists of zones.

package date

import (
	"math"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ZoneTransitions lists the changes of a zone's offset between two timestamps, after what is in force at
// the first; false for a zone that is no identifier.
func ZoneTransitions(packed string, begin, end int) php.Value {
	s := unpackZone(packed)
	if s.kind != zoneID {
		return php.False
	}
	if end == math.MaxInt {
		end = math.MaxInt32
	}
	out := php.List(s.transition(begin))
	if s.id.utc {
		return out.Value()
	}
	at := max(begin, -1<<55)
	offset, dst, abbr := s.id.at(at)
	for {
		_, next := time.Unix(int64(at), 0).In(s.id.loc).ZoneBounds()
		if next.IsZero() || int(next.Unix()) >= end {
			return out.Value()
		}
		at = int(next.Unix())
		before, was, old := offset, dst, abbr
		// A yearly rule has bounds at the turn of the year, too.
		if offset, dst, abbr = s.id.at(at); offset != before || dst != was || abbr != old {
			out.Append(nil, s.transition(at))
		}
	}
}

// transition describes the offset in force at a timestamp.
func (s *spec) transition(at int) php.Value {
	offset, dst, abbr := s.id.at(max(at, -1<<55))
	c := clockAt(at, utcZone)
	return php.Map(
		php.KV("ts", php.Int(at)), php.KV("time", php.String(format("Y-m-d\\TH:i:sP", &c))),
		php.KV("offset", php.Int(offset)), php.KV("isdst", php.Bool(dst)), php.KV("abbr", php.String(abbr))).Value()
}

// groups are the first parts of the identifiers in a group, by the group's bit.
var groups = [...]string{"Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/",
	"Europe/", "Indian/", "Pacific/", "UTC"}

// ZoneList lists the identifiers of groups of zones, with the outdated ones where all are wanted.
func ZoneList(group int) php.Array {
	const all = 0xfff
	var out []string
	for _, name := range strings.Fields(zoneNames) {
		if group == all || !outdated()[name] && inGroup(name, group) {
			out = append(out, name)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return php.Strings(out...)
}

func inGroup(name string, group int) bool {
	for bit, prefix := range groups {
		if group>>bit&1 != 0 && strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// outdated are identifiers that only ALL_WITH_BC lists.
var outdated = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(outdatedNames) {
		m[name] = true
	}
	return m
})

const outdatedNames = `
Africa/Asmera Africa/Timbuktu America/Argentina/ComodRivadavia America/Atka America/Buenos_Aires
America/Catamarca America/Coral_Harbour America/Cordoba America/Ensenada America/Fort_Wayne America/Godthab
America/Indianapolis America/Jujuy America/Knox_IN America/Louisville America/Mendoza America/Montreal
America/Nipigon America/Pangnirtung America/Porto_Acre America/Rainy_River America/Rosario
America/Santa_Isabel America/Shiprock America/Thunder_Bay America/Virgin America/Yellowknife
Antarctica/South_Pole Asia/Ashkhabad Asia/Calcutta Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Dacca
Asia/Harbin Asia/Istanbul Asia/Kashgar Asia/Katmandu Asia/Macao Asia/Rangoon Asia/Saigon Asia/Tel_Aviv
Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Atlantic/Faeroe Atlantic/Jan_Mayen Australia/ACT
Australia/Canberra Australia/Currie Australia/LHI Australia/North Australia/NSW Australia/Queensland
Australia/South Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna Brazil/Acre
Brazil/DeNoronha Brazil/East Brazil/West Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain
Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon CET Chile/Continental Chile/EasterIsland
CST6CDT Cuba EET Egypt Eire EST EST5EDT Etc/GMT Etc/GMT+0 Etc/GMT+1 Etc/GMT+10 Etc/GMT+11 Etc/GMT+12 Etc/GMT+2
Etc/GMT+3 Etc/GMT+4 Etc/GMT+5 Etc/GMT+6 Etc/GMT+7 Etc/GMT+8 Etc/GMT+9 Etc/GMT-0 Etc/GMT-1 Etc/GMT-10
Etc/GMT-11 Etc/GMT-12 Etc/GMT-13 Etc/GMT-14 Etc/GMT-2 Etc/GMT-3 Etc/GMT-4 Etc/GMT-5 Etc/GMT-6 Etc/GMT-7
Etc/GMT-8 Etc/GMT-9 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/Universal Etc/UTC Etc/Zulu Europe/Belfast Europe/Kiev
Europe/Nicosia Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0
Greenwich Hongkong HST Iceland Iran Israel Jamaica Japan Kwajalein leapseconds Libya localtime MET
Mexico/BajaNorte Mexico/BajaSur Mexico/General MST MST7MDT Navajo NZ NZ-CHAT Pacific/Enderbury
Pacific/Johnston Pacific/Ponape Pacific/Samoa Pacific/Truk Pacific/Yap Poland Portugal PRC PST8PDT ROC ROK
Singapore Turkey tzdata.zi UCT Universal US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana
US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific US/Samoa W-SU WET Zulu`
