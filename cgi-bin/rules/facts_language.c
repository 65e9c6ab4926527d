/* The language a buyer writes in: by script, then by small words. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

struct script_count { size_t latin, cyrillic, arabic, han, kana, hangul; };

static struct script_count
scripts_count(const char *text)
{
	struct script_count count = { 0 };

	while (*text != '\0') {
		uint32_t point = text_next(&text);

		if ((point >= 'a' && point <= 'z')
				|| (point >= 0xc0 && point < 0x250))
			count.latin++;
		else if (point >= 0x400 && point < 0x530)
			count.cyrillic++;
		else if (point >= 0x600 && point < 0x700)
			count.arabic++;
		else if (point >= 0x3040 && point < 0x3100)
			count.kana++;
		else if (point >= 0xac00 && point < 0xd7a4)
			count.hangul++;
		else if (point >= 0x4e00 && point < 0xa000)
			count.han++;
	}
	return count;
}

/* Small words that one language has and its neighbours have not. */
static const struct { const char *code, *words; } small_words[] = {
	{ "en", " the and you your please we is are for with of our have this to "
		"price hello dear send can would " },
	{ "es", " los las para una usted ustedes por con que nuestro nuestra "
		"precio estimados hola el favor muestra muestras y del somos su sus " },
	{ "pt", " voces para uma com nao os as por que nosso nossa preco ola "
		"prezados favor amostra do da dos das em um obrigado bom dia e " },
	{ "fr", " nous vous votre vos les des une pour avec est sont et bonjour "
		"merci le la prix du de notre pouvez " },
	{ "de", " und wir sie der die das fur mit ist bitte ihre ihr sehr geehrte "
		"von den ein eine einen auf uns haben " },
	{ "it", " il gli per con che sono nostra nostro buongiorno prezzo di della "
		"del una vorremmo siamo potete e vostri le " },
	{ "tr", " ve icin bir bu ile merhaba sayin fiyat istiyoruz numune lutfen "
		"olarak bize rica ederiz sizin " },
};

static size_t
words_seen(const char *words, const char *folded)
{
	size_t count = 0;

	for (const char *at = folded; *at != '\0';) {
		size_t length = strcspn(at, " \n\t.,;:!?()\"'-/");

		for (const char *word = words; length > 0
				&& (word = strchr(word, ' ')) != NULL; word++)
			if (strncmp(word + 1, at, length) == 0
					&& word[length + 1] == ' ') {
				count++;
				break;
			}
		at += length;
		at += strspn(at, " \n\t.,;:!?()\"'-/");
	}
	return count;
}

static const char *
language_latin(const char *folded)
{
	const char *best = "en";
	size_t most = 0;

	for (size_t i = 0; i < sizeof(small_words) / sizeof(*small_words); i++) {
		size_t seen = words_seen(small_words[i].words, folded);

		if (seen > most) {
			most = seen;
			best = small_words[i].code;
		}
	}
	return best;
}

static const char *
language_of(const struct page *page)
{
	const char *text = page->body.text;
	struct script_count count;

	if (text_is_blank(text))
		text = page->subject.text;
	count = scripts_count(text);
	if (count.kana > 5 && count.kana + count.han > count.hangul)
		return "ja";
	if (count.hangul * 2 > count.latin && count.hangul > 4)
		return "ko";
	if (count.han * 3 > count.latin && count.han > 4)
		return "zh";
	if (count.cyrillic > count.latin)
		return "ru";
	if (count.arabic > count.latin)
		return "ar";
	return count.latin > 0 ? language_latin(text) : "";
}

void
facts_language(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		const char *language = reading->pages[p].message->language;

		if (*language == '\0')
			language = language_of(&reading->pages[p]);
		if (*language == '\0')
			continue;
		fact_add_plain(reading, list, FACT_LANGUAGE, language);
		return;
	}
}
