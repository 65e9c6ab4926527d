/* What a file is by its first bytes, whatever it says it is. Opens nothing,
 * unpacks nothing. */
#ifndef MAIL_MAGIC_H
#define MAIL_MAGIC_H

#include <stddef.h>

/* The media type by magic bytes.
 *   bytes, length  the beginning of the file; MAGIC_BYTES are enough, and the
 *                  whole of a shorter file. Of a zip the names inside are
 *                  looked at as far as the bytes go
 *   returns        a static string, never NULL:
 *                  application/pdf image/png image/jpeg image/gif image/webp
 *                  image/bmp image/tiff image/svg+xml application/zip
 *                  application/vnd.openxmlformats-officedocument.
 *                    wordprocessingml.document | spreadsheetml.sheet |
 *                    presentationml.presentation
 *                  application/vnd.ms-office.macro   OOXML with macros
 *                  application/vnd.oasis.opendocument
 *                  application/java-archive
 *                  application/x-ole-storage   old doc, xls, ppt, msg: may
 *                                              hold macros
 *                  application/rtf application/vnd.rar
 *                  application/x-7z-compressed application/gzip
 *                  application/x-bzip2 application/x-xz application/x-tar
 *                  application/vnd.ms-cab-compressed
 *                  application/x-iso9660-image application/x-ms-shortcut
 *                  application/x-msdownload  DOS and Windows programs
 *                  application/x-elf application/x-sh  (any #! script)
 *                  application/vnd.ms-htmlhelp application/ms-tnef
 *                  audio/mpeg audio/wav video/mp4
 *                  text/html text/xml text/calendar text/vcard text/plain
 *                  application/octet-stream    none of these
 *                  application/x-empty         no bytes
 *   source         the formats' own documents; the table names each */
const char *magic_type(const void *bytes, size_t length);

enum { MAGIC_BYTES = 65536 };

#endif
