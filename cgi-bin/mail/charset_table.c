/* The table of labels; it refuses every name that is not in it. */
#include "mail/charset_table.h"

#include <stddef.h>
#include <string.h>

/* source: the WHATWG Encoding Standard's labels (which record what senders
 * mean, not what they say), IANA's character sets, and labels seen in mail */
static const struct charset charsets[] = {
	{ "utf-8", CHARSET_UTF8, "" }, { "utf8", CHARSET_UTF8, "" },
	{ "unicode-1-1-utf-8", CHARSET_UTF8, "" },
	{ "utf-8-bom", CHARSET_UTF8, "" }, { "utf-8-mac", CHARSET_UTF8, "" },
	{ "65001", CHARSET_UTF8, "" }, { "cp65001", CHARSET_UTF8, "" },
	{ "us-ascii", CHARSET_ASCII, "" }, { "ascii", CHARSET_ASCII, "" },
	{ "usascii", CHARSET_ASCII, "" },
	{ "ansi-x3.4-1968", CHARSET_ASCII, "" },
	{ "iso-646-us", CHARSET_ASCII, "" }, { "646", CHARSET_ASCII, "" },
	{ "iso646-us", CHARSET_ASCII, "" },
	{ "utf-7", CHARSET_REFUSED, "" },
	{ "unicode-1-1-utf-7", CHARSET_REFUSED, "" },
	{ "utf-7-imap", CHARSET_REFUSED, "" },
	{ "utf-16", CHARSET_UTF16, "UTF-16LE" },
	{ "utf-16le", CHARSET_UTF16, "UTF-16LE" },
	{ "utf-16be", CHARSET_UTF16, "UTF-16BE" },
	{ "ucs-2", CHARSET_UTF16, "UTF-16LE" },
	{ "iso-10646-ucs-2", CHARSET_UTF16, "UTF-16BE" },
	{ "unicode", CHARSET_UTF16, "UTF-16LE" },
	{ "gb2312", CHARSET_MULTI, "GB18030" },
	{ "gb-2312", CHARSET_MULTI, "GB18030" },
	{ "gb2312-80", CHARSET_MULTI, "GB18030" },
	{ "gb-2312-80", CHARSET_MULTI, "GB18030" },
	{ "csgb2312", CHARSET_MULTI, "GB18030" },
	{ "x-gb2312", CHARSET_MULTI, "GB18030" },
	{ "gbk", CHARSET_MULTI, "GB18030" },
	{ "x-gbk", CHARSET_MULTI, "GB18030" },
	{ "cn-gb", CHARSET_MULTI, "GB18030" },
	{ "chinese", CHARSET_MULTI, "GB18030" },
	{ "euc-cn", CHARSET_MULTI, "GB18030" },
	{ "euccn", CHARSET_MULTI, "GB18030" },
	{ "x-euc-cn", CHARSET_MULTI, "GB18030" },
	{ "cp936", CHARSET_MULTI, "GB18030" },
	{ "ms936", CHARSET_MULTI, "GB18030" },
	{ "936", CHARSET_MULTI, "GB18030" },
	{ "windows-936", CHARSET_MULTI, "GB18030" },
	{ "iso-ir-58", CHARSET_MULTI, "GB18030" },
	{ "gb18030", CHARSET_MULTI, "GB18030" },
	{ "gb-18030", CHARSET_MULTI, "GB18030" },
	{ "gb18030-2000", CHARSET_MULTI, "GB18030" },
	{ "gb18030-2005", CHARSET_MULTI, "GB18030" },
	{ "hz-gb-2312", CHARSET_HZ, "GB18030" },
	{ "hz", CHARSET_HZ, "GB18030" },
	{ "big5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "big-5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "big5-hkscs", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "cn-big5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "csbig5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "x-x-big5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "x-big5", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "cp950", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "windows-950", CHARSET_MULTI, "BIG5-HKSCS" },
	{ "shift-jis", CHARSET_MULTI, "CP932" },
	{ "shiftjis", CHARSET_MULTI, "CP932" },
	{ "sjis", CHARSET_MULTI, "CP932" },
	{ "x-sjis", CHARSET_MULTI, "CP932" },
	{ "ms-kanji", CHARSET_MULTI, "CP932" },
	{ "csshiftjis", CHARSET_MULTI, "CP932" },
	{ "windows-31j", CHARSET_MULTI, "CP932" },
	{ "cp932", CHARSET_MULTI, "CP932" },
	{ "ms932", CHARSET_MULTI, "CP932" },
	{ "euc-jp", CHARSET_MULTI, "EUC-JP-MS" },
	{ "eucjp", CHARSET_MULTI, "EUC-JP-MS" },
	{ "x-euc-jp", CHARSET_MULTI, "EUC-JP-MS" },
	{ "iso-2022-jp", CHARSET_JIS, "EUC-JP-MS" },
	{ "iso-2022-jp-1", CHARSET_JIS, "EUC-JP-MS" },
	{ "iso-2022-jp-ms", CHARSET_JIS, "EUC-JP-MS" },
	{ "csiso2022jp", CHARSET_JIS, "EUC-JP-MS" },
	{ "cp50220", CHARSET_JIS, "EUC-JP-MS" },
	{ "cp50221", CHARSET_JIS, "EUC-JP-MS" },
	{ "euc-kr", CHARSET_MULTI, "UHC" }, { "euckr", CHARSET_MULTI, "UHC" },
	{ "ks-c-5601-1987", CHARSET_MULTI, "UHC" },
	{ "ks-c-5601", CHARSET_MULTI, "UHC" },
	{ "ksc5601", CHARSET_MULTI, "UHC" },
	{ "ks-c-5601-1989", CHARSET_MULTI, "UHC" },
	{ "korean", CHARSET_MULTI, "UHC" }, { "cp949", CHARSET_MULTI, "UHC" },
	{ "windows-949", CHARSET_MULTI, "UHC" },
	{ "uhc", CHARSET_MULTI, "UHC" },
	{ "iso-2022-kr", CHARSET_KSC, "UHC" },
	{ "iso-8859-1", CHARSET_SINGLE, "CP1252" },
	{ "iso8859-1", CHARSET_SINGLE, "CP1252" },
	{ "iso-88591", CHARSET_SINGLE, "CP1252" },
	{ "iso-8859-1:1987", CHARSET_SINGLE, "CP1252" },
	{ "latin1", CHARSET_SINGLE, "CP1252" },
	{ "latin-1", CHARSET_SINGLE, "CP1252" },
	{ "l1", CHARSET_SINGLE, "CP1252" },
	{ "windows-1252", CHARSET_SINGLE, "CP1252" },
	{ "cp1252", CHARSET_SINGLE, "CP1252" },
	{ "x-cp1252", CHARSET_SINGLE, "CP1252" },
	{ "ansi", CHARSET_SINGLE, "CP1252" },
	{ "iso-8859-2", CHARSET_SINGLE, "ISO-8859-2" },
	{ "latin2", CHARSET_SINGLE, "ISO-8859-2" },
	{ "iso-8859-3", CHARSET_SINGLE, "ISO-8859-3" },
	{ "iso-8859-4", CHARSET_SINGLE, "ISO-8859-4" },
	{ "iso-8859-5", CHARSET_SINGLE, "ISO-8859-5" },
	{ "iso-8859-6", CHARSET_SINGLE, "ISO-8859-6" },
	{ "iso-8859-7", CHARSET_SINGLE, "ISO-8859-7" },
	{ "iso-8859-8", CHARSET_SINGLE, "ISO-8859-8" },
	{ "iso-8859-8-i", CHARSET_SINGLE, "ISO-8859-8" },
	{ "iso-8859-9", CHARSET_SINGLE, "CP1254" },
	{ "latin5", CHARSET_SINGLE, "CP1254" },
	{ "iso-8859-10", CHARSET_SINGLE, "ISO-8859-10" },
	{ "iso-8859-11", CHARSET_SINGLE, "CP874" },
	{ "iso-8859-13", CHARSET_SINGLE, "ISO-8859-13" },
	{ "iso-8859-14", CHARSET_SINGLE, "ISO-8859-14" },
	{ "iso-8859-15", CHARSET_SINGLE, "ISO-8859-15" },
	{ "latin9", CHARSET_SINGLE, "ISO-8859-15" },
	{ "latin-9", CHARSET_SINGLE, "ISO-8859-15" },
	{ "iso-8859-16", CHARSET_SINGLE, "ISO-8859-16" },
	{ "tis-620", CHARSET_SINGLE, "CP874" },
	{ "windows-874", CHARSET_SINGLE, "CP874" },
	{ "cp874", CHARSET_SINGLE, "CP874" },
	{ "windows-1250", CHARSET_SINGLE, "CP1250" },
	{ "cp1250", CHARSET_SINGLE, "CP1250" },
	{ "windows-1251", CHARSET_SINGLE, "CP1251" },
	{ "cp1251", CHARSET_SINGLE, "CP1251" },
	{ "windows-1253", CHARSET_SINGLE, "CP1253" },
	{ "cp1253", CHARSET_SINGLE, "CP1253" },
	{ "windows-1254", CHARSET_SINGLE, "CP1254" },
	{ "cp1254", CHARSET_SINGLE, "CP1254" },
	{ "windows-1255", CHARSET_SINGLE, "CP1255" },
	{ "cp1255", CHARSET_SINGLE, "CP1255" },
	{ "windows-1256", CHARSET_SINGLE, "CP1256" },
	{ "cp1256", CHARSET_SINGLE, "CP1256" },
	{ "windows-1257", CHARSET_SINGLE, "CP1257" },
	{ "cp1257", CHARSET_SINGLE, "CP1257" },
	{ "windows-1258", CHARSET_SINGLE, "CP1258" },
	{ "cp1258", CHARSET_SINGLE, "CP1258" },
	{ "koi8-r", CHARSET_SINGLE, "KOI8-R" },
	{ "koi8r", CHARSET_SINGLE, "KOI8-R" },
	{ "koi", CHARSET_SINGLE, "KOI8-R" },
	{ "koi8-u", CHARSET_SINGLE, "KOI8-U" },
	{ "koi8-ru", CHARSET_SINGLE, "KOI8-U" },
	{ "ibm866", CHARSET_SINGLE, "CP866" },
	{ "cp866", CHARSET_SINGLE, "CP866" },
	{ "866", CHARSET_SINGLE, "CP866" },
	{ "ibm850", CHARSET_SINGLE, "CP850" },
	{ "cp850", CHARSET_SINGLE, "CP850" },
	{ "cp437", CHARSET_SINGLE, "CP437" },
	{ "ibm437", CHARSET_SINGLE, "CP437" },
	{ "macintosh", CHARSET_SINGLE, "MACINTOSH" },
	{ "x-mac-roman", CHARSET_SINGLE, "MACINTOSH" },
	{ "x-mac-cyrillic", CHARSET_SINGLE, "MAC-CYRILLIC" },
};

static const struct charset unknown = { "", CHARSET_UNKNOWN, "" };

static char
letter(char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return (char)(byte - 'A' + 'a');
	return byte == '_' || byte == ' ' ? '-' : byte;
}

static int
label_equal(const char *label, size_t length, const char *row)
{
	for (size_t at = 0; at < length; at++)
		if (row[at] == '\0' || letter(label[at]) != row[at])
			return 0;
	return row[length] == '\0';
}

const struct charset *
charset_find(const char *label)
{
	size_t length;

	label += strspn(label, " \t\"'=");
	length = strcspn(label, " \t\"';*$/,");
	for (size_t row = 0; row < sizeof charsets / sizeof charsets[0]; row++)
		if (label_equal(label, length, charsets[row].label))
			return &charsets[row];
	return &unknown;
}
