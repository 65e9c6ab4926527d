/* A firm's name for comparing: what is left when case, accents, marks and the
 * legal form are gone. */
#include <string.h>

#include "base/text.h"
#include "rules/evidence.h"
#include "rules/fold.h"
#include "rules/latin.h"
#include "rules/legal.h"

enum { MOST_WORDS = 24 };

static size_t
words_split(char *text, const char **words)
{
	size_t count = 0;

	for (char *at = text; *at != '\0' && count < MOST_WORDS;) {
		size_t length;

		at += strspn(at, " ");
		length = strcspn(at, " ");
		if (length == 0)
			break;
		words[count++] = at;
		at += length;
		if (*at != '\0')
			*at++ = '\0';
	}
	return count;
}

/* Dots go, other marks become spaces. */
static char *
marks_removed(struct arena *arena, const char *company)
{
	char *text = arena_copy(arena, fold_text(arena, company));
	size_t kept = 0;

	for (size_t i = 0; text[i] != '\0'; i++) {
		if (text[i] == '.' || text[i] == '\'')
			continue;
		text[kept++] = strchr(",;:|\"()[]-_!?*&+/\t\n", text[i]) != NULL
			? ' ' : text[i];
	}
	text[kept] = '\0';
	return text;
}

static bool
word_is_glue(const char *word)
{
	static const char *const glue[] = { "and", "y", "et", "und", "e", "the",
		"和", "及", "ve", "и", "de", "del" };

	for (size_t i = 0; i < sizeof(glue) / sizeof(*glue); i++)
		if (strcmp(glue[i], word) == 0)
			return true;
	return false;
}

/* Chinese, Japanese, Korean: the form is glued to the name. */
static char *
glued_removed(struct arena *arena, const char *word)
{
	size_t length = strlen(word), start, end;
	static const char *const ends[] = { "股份有限公司", "有限责任公司",
		"有限公司", "株式会社", "有限会社", "合同会社", "集团公司", "公司",
		"集团", "주식회사", "유한회사", "(주)" };

	start = legal_glued_start(word, 0, length);
	end = length;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t tail = strlen(ends[i]);

		if (end > start + tail && strcmp(word + end - tail, ends[i])
				== 0) {
			end -= tail;
			break;
		}
	}
	return arena_copy_bytes(arena, word + start, end - start);
}

char *
company_key(struct arena *arena, const char *company)
{
	const char *words[MOST_WORDS];
	struct buffer key = { .arena = arena };
	size_t count = words_split(marks_removed(arena, company), words);

	for (size_t i = 0; i < count;) {
		bool is_sure = false;
		size_t taken = 0;
		enum legal_place place = legal_form(words + i, count - i,
			&taken, &is_sure);

		if (place != LEGAL_NONE && (is_sure || i > 0)
				&& taken < count && !(key.length == 0
				&& place == LEGAL_BEHIND)) {
			i += taken;
			continue;
		}
		if (!word_is_glue(words[i])) {
			if (key.length > 0)
				buffer_byte(&key, ' ');
			buffer_text(&key, (unsigned char)words[i][0] >= 0xe0
				? glued_removed(arena, words[i]) : words[i]);
		}
		i++;
	}
	return latin_spelling(arena, buffer_string(&key));
}
