/* Magic bytes in a table; containers are looked into by name only. */
#include "mail/magic.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "mail/head.h"

struct magic {
	size_t offset;
	const char *bytes;
	size_t length;
	const char *type;
};

#define MAGIC(at, literal, media) { at, literal, sizeof(literal) - 1, media }

/* The first row that fits wins. */
static const struct magic magics[] = {
	MAGIC(0, "%PDF-", "application/pdf"),           /* ISO 32000 */
	MAGIC(0, "\x89PNG\r\n\x1a\n", "image/png"),     /* ISO 15948 */
	MAGIC(0, "\xff\xd8\xff", "image/jpeg"),         /* ITU T.81 */
	MAGIC(0, "GIF87a", "image/gif"),
	MAGIC(0, "GIF89a", "image/gif"),
	MAGIC(8, "WEBPVP8", "image/webp"),              /* in RIFF */
	MAGIC(8, "WAVEfmt", "audio/wav"),
	MAGIC(0, "II*\0", "image/tiff"),
	MAGIC(0, "MM\0*", "image/tiff"),
	/* MS-CFB 2.2 has eight bytes; a damaged one is as suspicious */
	MAGIC(0, "\xd0\xcf\x11\xe0", "application/x-ole-storage"),
	MAGIC(0, "{\\rtf", "application/rtf"),
	MAGIC(0, "{\\rt", "application/rtf"),           /* Word opens it too */
	MAGIC(0, "Rar!\x1a\x07", "application/vnd.rar"),
	MAGIC(0, "7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
	MAGIC(0, "\x1f\x8b", "application/gzip"),       /* RFC 1952 */
	MAGIC(0, "BZh", "application/x-bzip2"),
	MAGIC(0, "\xfd" "7zXZ\0", "application/x-xz"),
	MAGIC(257, "ustar", "application/x-tar"),       /* POSIX.1 pax */
	MAGIC(0, "MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
	MAGIC(0, "\x60\xea", "application/x-arj"),
	MAGIC(0, "**ACE**", "application/x-ace"),
	MAGIC(7, "**ACE**", "application/x-ace"),
	MAGIC(2, "-lh", "application/x-lzh"),
	MAGIC(32769, "CD001", "application/x-iso9660-image"), /* ECMA-119 */
	MAGIC(0, "\x4c\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
	MAGIC(0, "\x7f" "ELF", "application/x-elf"),
	MAGIC(0, "ITSF", "application/vnd.ms-htmlhelp"),
	MAGIC(0, "\x78\x9f\x3e\x22", "application/ms-tnef"),  /* MS-OXTNEF */
	MAGIC(0, "ID3", "audio/mpeg"),
	MAGIC(4, "ftyp", "video/mp4"),                  /* ISO 14496-12 */
	MAGIC(0, "#!", "application/x-sh"),
	MAGIC(0, "BEGIN:VCALENDAR", "text/calendar"),   /* RFC 5545 */
	MAGIC(0, "BEGIN:VCARD", "text/vcard"),          /* RFC 6350 */
};

struct sample {
	const char *bytes;
	size_t length;
};

static bool
has_bytes(struct sample sample, const char *wanted, size_t length)
{
	const char *at = sample.bytes;
	size_t left = sample.length;

	while (left >= length) {
		const char *found = memchr(at, wanted[0], left - length + 1);

		if (found == NULL)
			return false;
		if (memcmp(found, wanted, length) == 0)
			return true;
		left -= (size_t)(found - at) + 1;
		at = found + 1;
	}
	return false;
}

static bool
has_name(struct sample sample, const char *name)
{
	return has_bytes(sample, name, strlen(name));
}

/* A zip by the names inside (APPNOTE 4.3.7, ECMA-376 part 2, ODF 1.2 part 3).
 * Macros first: a document that hides them is no plain document. */
static const char *
zip_type(struct sample sample)
{
	static const struct {
		const char *name, *type;
	} rows[] = {
		{ "vbaProject.bin", "application/vnd.ms-office.macro" },
		{ "word/", "application/vnd.openxmlformats-officedocument"
			".wordprocessingml.document" },
		{ "xl/", "application/vnd.openxmlformats-officedocument"
			".spreadsheetml.sheet" },
		{ "ppt/", "application/vnd.openxmlformats-officedocument"
			".presentationml.presentation" },
	};

	if (has_name(sample, "mimetypeapplication/vnd.oasis.opendocument"))
		return "application/vnd.oasis.opendocument";
	if (has_name(sample, "META-INF/MANIFEST.MF"))
		return "application/java-archive";
	if (!has_name(sample, "[Content_Types].xml")
		&& !has_name(sample, "_rels/.rels"))
		return "application/zip";
	for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
		if (has_name(sample, rows[row].name))
			return rows[row].type;
	return "application/zip";
}

/* A DOS or Windows program: MZ, and not just a text that begins so. */
static bool
is_program(struct sample sample)
{
	return sample.length > 2 && memcmp(sample.bytes, "MZ", 2) == 0
		&& (sample.length < 64 || memchr(sample.bytes, '\0', 64)
			!= NULL);
}

static bool
is_bitmap(struct sample sample)
{
	return sample.length > 14 && memcmp(sample.bytes, "BM", 2) == 0
		&& memcmp(sample.bytes + 6, "\0\0\0\0", 4) == 0;
}

/* An MPEG audio frame without tags. */
static bool
is_audio_frame(struct sample sample)
{
	unsigned char second = sample.length > 1
		? (unsigned char)sample.bytes[1] : 0;

	return sample.length > 1 && (unsigned char)sample.bytes[0] == 0xff
		&& (second == 0xfb || second == 0xf3 || second == 0xf2);
}

/* Text in one-byte or several-byte characters has no NUL and few controls;
 * UTF-16 begins with its mark. */
static bool
is_text(struct sample sample)
{
	if (sample.length >= 2 && (memcmp(sample.bytes, "\xff\xfe", 2) == 0
		|| memcmp(sample.bytes, "\xfe\xff", 2) == 0))
		return true;
	for (size_t at = 0; at < sample.length; at++) {
		unsigned char byte = (unsigned char)sample.bytes[at];

		if (byte < ' ' && strchr("\t\n\r\f\033", byte) == NULL)
			return false;
		if (byte == '\0')
			return false;
	}
	return true;
}

/* What a browser would run or show, wherever it stands in the beginning. */
static const char *
text_type(struct sample sample)
{
	static const struct {
		const char *start, *type;
	} rows[] = {
		{ "<svg", "image/svg+xml" }, { "<!doctype html", "text/html" },
		{ "<html", "text/html" }, { "<script", "text/html" },
		{ "<head", "text/html" }, { "<body", "text/html" },
		{ "<iframe", "text/html" },
	};
	struct slice begin = { sample.bytes, sample.length < 1024
		? sample.length : 1024 };

	for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
		if (slice_has(begin, rows[row].start))
			return rows[row].type;
	begin = slice_trim(begin);
	return begin.length > 5 && memcmp(begin.bytes, "<?xml", 5) == 0
		? "text/xml" : "text/plain";
}

const char *
magic_type(const void *bytes, size_t length)
{
	struct sample sample = { bytes, length };

	if (length == 0)
		return "application/x-empty";
	if (length > 3 && memcmp(bytes, "PK\x03\x04", 4) == 0)
		return zip_type(sample);
	for (size_t row = 0; row < sizeof magics / sizeof magics[0]; row++) {
		const struct magic *magic = &magics[row];

		if (magic->offset + magic->length <= length
			&& memcmp(sample.bytes + magic->offset, magic->bytes,
				magic->length) == 0)
			return magic->type;
	}
	if (is_program(sample))
		return "application/x-msdownload";
	if (is_bitmap(sample))
		return "image/bmp";
	if (is_audio_frame(sample))
		return "audio/mpeg";
	return is_text(sample) ? text_type(sample)
		: "application/octet-stream";
}
