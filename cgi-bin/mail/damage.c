/* Flags to codes. */
#include "mail/damage.h"

#include <stddef.h>

#include "base/text.h"

const char *
damage_codes(struct arena *arena, const struct damage *damage)
{
	const struct {
		bool is_set;
		const char *code;
	} rows[] = {
		{ damage->is_empty, "empty" }, { damage->no_from, "no_from" },
		{ damage->charset, "charset" },
		{ damage->encoding, "encoding" },
		{ damage->structure, "structure" },
		{ damage->parts, "parts" }, { damage->too_long, "long" },
		{ damage->control, "control" }, { damage->html, "html" },
	};
	struct buffer codes = { .arena = arena };

	for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++) {
		if (!rows[row].is_set)
			continue;
		if (codes.length > 0)
			buffer_byte(&codes, ' ');
		buffer_text(&codes, rows[row].code);
	}
	return buffer_string(&codes);
}
