/* Chooses what of an inquiry a search finds it by. Knows no query. */
#include "flows/search_words.h"

#include <string.h>

#include "rules/search_key.h"
#include "store/search.h"

/* So much of each text is found by its words. Source: house. */
#define SEARCH_BYTES 4096

/* The first bytes of a text, whole characters. */
static const char *
text_head(struct arena *arena, const char *text, size_t most)
{
	size_t length = strlen(text);

	if (length <= most)
		return text;
	while (most > 0 && ((unsigned char)text[most] & 0xc0) == 0x80)
		most--;
	return arena_copy_bytes(arena, text, most);
}

/* Facts a person might type to find an inquiry again. */
static bool
is_searched(enum fact_name name)
{
	switch (name) {
	case FACT_EMAIL: case FACT_DOMAIN: case FACT_COMPANY:
	case FACT_CONTACT: case FACT_PHONE: case FACT_WEBSITE:
	case FACT_MODEL: case FACT_CLAIMS_BRAND: case FACT_KNOWN_CUSTOMER:
	case FACT_PORT:
		return true;
	default:
		return false;
	}
}

struct fault *
flow_search_keep(struct db *db, struct arena *arena,
	const struct inquiry *inquiry, const struct facts *facts,
	const struct stored_message *messages, size_t message_count)
{
	const char **texts = arena_take_many(arena,
		8 + 2 * message_count + facts->count, sizeof *texts);
	size_t count = 0;

	texts[count++] = inquiry->reference;
	texts[count++] = inquiry->company;
	texts[count++] = inquiry->contact;
	texts[count++] = inquiry->email;
	texts[count++] = inquiry->subject;
	for (size_t i = 0; i < facts->count; i++)
		if (is_searched(facts->rows[i].name))
			texts[count++] = facts->rows[i].value;
	for (size_t i = 0; i < message_count; i++) {
		const struct message *message = &messages[i].message;

		texts[count++] = message->subject;
		texts[count++] = text_head(arena, message->text,
			SEARCH_BYTES);
	}
	return store_search_save(db, inquiry->id,
		search_tokens(arena, texts, count));
}
