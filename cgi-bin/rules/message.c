/* Codes of channels and origins, as tables and columns write them. */
#include "rules/message.h"

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
