/* One table of letters, after GOST R 52535 as trade uses it. */
#include "rules/latin.h"

#include "base/text.h"

static const char *const letters[32] = {
	"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n",
	"o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",
	"y", "", "e", "yu", "ya",
};

char *
latin_spelling(struct arena *arena, const char *folded)
{
	struct buffer out = { .arena = arena };

	while (*folded != '\0') {
		const char *from = folded;
		uint32_t point = text_next(&folded);

		if (point >= 0x430 && point <= 0x44f)
			buffer_text(&out, letters[point - 0x430]);
		else if (point == 0x456)        /* Ukrainian i */
			buffer_byte(&out, 'i');
		else
			buffer_add(&out, from, (size_t)(folded - from));
	}
	return buffer_string(&out);
}
