package builtin

import (
	"strings"
	"sync"
)

// phpClasses are the classes, interfaces and traits of PHP 8.2 with the extensions that programs
// use, in lower case.
const phpClasses = "__php_incomplete_class addressinfo allowdynamicproperties apcuiterator appenditerator " +
	"argumentcounterror arithmeticerror arrayaccess arrayiterator arrayobject assertionerror " +
	"ast\\metadata ast\\node attribute backedenum badfunctioncallexception badmethodcallexception " +
	"cachingiterator callbackfilteriterator closedgeneratorexception closure collator com com_exception " +
	"compileerror countable curlfile curlhandle curlmultihandle curlsharehandle curlstringfile " +
	"dateinterval dateperiod datetime datetimeimmutable datetimeinterface datetimezone deflatecontext " +
	"deprecated directory directoryiterator divisionbyzeroerror domainexception domattr domcdatasection " +
	"domcharacterdata domchildnode domcomment domdocument domdocumentfragment domdocumenttype domelement " +
	"domentity domentityreference domexception domimplementation domnamednodemap domnamespacenode domnode " +
	"domnodelist domnotation domparentnode domprocessinginstruction domtext domxpath dotnet emptyiterator " +
	"enchantbroker enchantdictionary error errorexception exception ffi ffi\\cdata ffi\\ctype " +
	"ffi\\exception ffi\\parserexception fiber fibererror filesystemiterator filteriterator finfo " +
	"ftp\\connection gdfont gdimage generator globiterator gmp hashcontext imagick imagickdraw " +
	"imagickexception imagickkernel imagickpixel imagickpixeliterator imap\\connection infiniteiterator " +
	"inflatecontext internaliterator intlbreakiterator intlcalendar intlchar intlcodepointbreakiterator " +
	"intldateformatter intldatepatterngenerator intlexception intlgregoriancalendar intliterator " +
	"intlpartsiterator intlrulebasedbreakiterator intltimezone invalidargumentexception iterator " +
	"iteratoraggregate iteratoriterator jsonexception jsonserializable ldap\\connection ldap\\result " +
	"ldap\\resultentry lengthexception libxmlerror limititerator locale logicexception memcache memcached " +
	"memcachedexception messageformatter multipleiterator mysqli mysqli_driver mysqli_result " +
	"mysqli_sql_exception mysqli_stmt mysqli_warning norewinditerator normalizer numberformatter " +
	"opensslasymmetrickey opensslcertificate opensslcertificatesigningrequest outeriterator " +
	"outofboundsexception outofrangeexception overflowexception override parentiterator parseerror pdo " +
	"pdoexception pdorow pdostatement pgsql\\connection pgsql\\lob pgsql\\result phar phardata " +
	"pharexception pharfileinfo php_user_filter phptoken random\\brokenrandomengineerror " +
	"random\\cryptosafeengine random\\engine random\\engine\\mt19937 random\\engine\\pcgoneseq128xslrr64 " +
	"random\\engine\\secure random\\engine\\xoshiro256starstar random\\randomerror " +
	"random\\randomexception random\\randomizer rangeexception recursivearrayiterator " +
	"recursivecachingiterator recursivecallbackfilteriterator recursivedirectoryiterator " +
	"recursivefilteriterator recursiveiterator recursiveiteratoriterator recursiveregexiterator " +
	"recursivetreeiterator redis redisarray rediscluster redisclusterexception redisexception " +
	"redissentinel reflection reflectionattribute reflectionclass reflectionclassconstant reflectionenum " +
	"reflectionenumbackedcase reflectionenumunitcase reflectionexception reflectionextension " +
	"reflectionfiber reflectionfunction reflectionfunctionabstract reflectiongenerator " +
	"reflectionintersectiontype reflectionmethod reflectionnamedtype reflectionobject reflectionparameter " +
	"reflectionproperty reflectionreference reflectiontype reflectionuniontype reflectionzendextension " +
	"reflector regexiterator resourcebundle returntypewillchange runtimeexception seekableiterator " +
	"sensitiveparameter sensitiveparametervalue serializable sessionhandler sessionhandlerinterface " +
	"sessionidinterface sessionupdatetimestamphandlerinterface shmop simplexmlelement simplexmliterator " +
	"snmp snmpexception soapclient soapfault soapheader soapparam soapserver soapvar socket " +
	"sodiumexception spldoublylinkedlist splfileinfo splfileobject splfixedarray splheap splmaxheap " +
	"splminheap splobjectstorage splobserver splpriorityqueue splqueue splstack splsubject " +
	"spltempfileobject spoofchecker sqlite3 sqlite3result sqlite3stmt stdclass stringable " +
	"sysvmessagequeue sysvsemaphore sysvsharedmemory throwable tidy tidynode transliterator traversable " +
	"typeerror uconverter underflowexception unexpectedvalueexception unhandledmatcherror unitenum " +
	"valueerror variant weakmap weakreference xmlparser xmlreader xmlwriter xsltprocessor ziparchive "

var classNames = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(phpClasses) {
		m[name] = true
	}
	return m
})

// ClassName reports whether PHP or one of its extensions has a class of this name, in any case.
func ClassName(name string) bool {
	return classNames()[strings.ToLower(strings.TrimPrefix(name, `\\`))]
}
