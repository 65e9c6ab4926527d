/* Codes of channels and origins, as tables and columns write them. */
#include "rules/message.h"

#include <string.h>

#include "base/text.h"

const char *const channel_codes[CHANNEL_COUNT] = {
	[CHANNEL_UNSET] = "",
	[CHANNEL_MAIL] = "mail",
	[CHANNEL_FORM] = "form",
};

const char *const origin_codes[ORIGIN_COUNT] = {
	[ORIGIN_UNSET] = "",
	[ORIGIN_PERSON] = "person",
	[ORIGIN_AUTO_REPLY] = "auto-reply",
	[ORIGIN_BOUNCE] = "bounce",
	[ORIGIN_LIST] = "list",
};

bool
attachment_is_armed(const struct attachment *attachment)
{
	static const char *const types[] = { "text/html",
		"application/x-msdownload", "application/x-elf",
		"application/x-sh", "application/x-ms-shortcut",
		"application/x-iso9660-image", "application/java-archive",
		"application/vnd.ms-office.macro", "application/vnd.ms-htmlhelp",
		"application/vnd.ms-cab-compressed" };
	static const char *const ends[] = { ".html", ".htm", ".shtml", ".iso",
		".img", ".lnk", ".exe", ".scr", ".js", ".jse", ".vbs", ".vbe",
		".wsf", ".hta", ".bat", ".cmd", ".com", ".pif", ".jar", ".ps1",
		".docm", ".xlsm", ".xlsb", ".pptm", ".xll", ".msi", ".cab",
		".ace", ".vhd", ".one", ".svg", ".chm", ".url" };
	size_t length = strlen(attachment->name);

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strcmp(attachment->real_type, types[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t tail = strlen(ends[i]);

		if (length > tail && text_equal_ascii(attachment->name + length
				- tail, ends[i]))
			return true;
	}
	return false;
}
