/* The buyer's firm: by its legal form, by a label, or by a signature line
 * that spells his domain. Never ours, never the platform's. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/host.h"
#include "rules/legal.h"

enum { MOST_WORDS = 40, MOST_FORM = 6 };

struct word {
	size_t from, to;         /* folded bytes, marks at the ends included */
	const char *plain;       /* folded, without dots and marks */
	bool breaks;             /* a comma, colon or the like ends it */
	bool is_big;             /* does not begin with a small letter */
};

struct words { struct word rows[MOST_WORDS]; size_t count; };

static bool
byte_is_mark(char byte)
{
	return byte != '\0' && strchr(".,;:|\"'()!?*<>[]", byte) != NULL;
}

static void
word_read(const struct reading *reading, const struct page *page,
	struct word *word)
{
	const char *text = page->body.text, *own = page->own;
	char *plain = arena_take(reading->arena, word->to - word->from + 1);
	size_t length = 0, first = word->from, last = word->to;
	unsigned char byte;

	while (first < last && byte_is_mark(text[first]) && text[first] != '(')
		first++;
	while (last > first && byte_is_mark(text[last - 1])
			&& text[last - 1] != ')')
		last--;
	for (size_t i = first; i < last; i++)
		if (text[i] != '.' && text[i] != ',' && text[i] != '"')
			plain[length++] = text[i];
		else if (text[i] == '.' && i + 1 < last && length > 0)
			plain[length++] = ' ';
	word->plain = plain;
	word->breaks = strchr(",;:!?", text[word->to - 1]) != NULL;
	byte = (unsigned char)own[page->body.from[first]];
	word->is_big = !(byte >= 'a' && byte <= 'z')
		&& !(byte == 0xc3 && (unsigned char)own[page->body.from[first]
		+ 1] >= 0x9f);
	if (byte == 0xd0 && (unsigned char)own[page->body.from[first] + 1]
			>= 0xb0)
		word->is_big = false;
	if (byte == 0xd1)
		word->is_big = false;
}

static void
words_read(const struct reading *reading, const struct page *page, size_t from,
	size_t to, struct words *words)
{
	const char *text = page->body.text;

	words->count = 0;
	while (from < to && words->count < MOST_WORDS) {
		struct word *word = &words->rows[words->count];

		while (from < to && strchr(" \t|", text[from]) != NULL) {
			if (text[from] == '|' && words->count > 0)
				words->rows[words->count - 1].breaks = true;
			from++;
		}
		word->from = from;
		while (from < to && strchr(" \t|", text[from]) == NULL)
			from++;
		word->to = from;
		if (word->to > word->from) {
			word_read(reading, page, word);
			words->count++;
		}
	}
}

/* "s a de c v" is written in as many words as its writer likes: join the
 * parts of dotted words before asking the table. */
static enum legal_place
form_at(const struct reading *reading, const struct words *words, size_t at,
	size_t *taken, bool *is_sure)
{
	const char *parts[MOST_FORM * 3];
	size_t owner[MOST_FORM * 3] = { 0 }, count = 0, used = 0;
	enum legal_place place;

	for (size_t i = at; i < words->count && i < at + MOST_FORM; i++) {
		const char *from = words->rows[i].plain;

		while (*from != '\0' && count < MOST_FORM * 3) {
			size_t length = strcspn(from, " ");

			parts[count] = arena_copy_bytes(reading->arena, from,
				length);
			owner[count++] = i;
			from += length;
			from += strspn(from, " ");
		}
		if (words->rows[i].breaks && i + 1 < words->count
				&& strcmp(words->rows[i].plain, "co") != 0)
			break;
	}
	place = legal_form(parts, count, &used, is_sure);
	*taken = 0;
	if (place != LEGAL_NONE) {
		*taken = owner[used - 1] - at + 1;
		if (used < count && owner[used] == owner[used - 1])
			place = LEGAL_NONE;
	}
	return place;
}

static bool
word_connects(const char *plain)
{
	static const char *const connectors[] = { "&", "and", "y", "et", "e",
		"de", "del", "der", "die", "und", "of", "do", "da", "du", "dos",
		"das", "la", "le", "les", "los", "las", "the", "for", "van",
		"von", "ve", "di", "+", "и", "el", "al" };

	for (size_t i = 0; i < sizeof(connectors) / sizeof(connectors[0]); i++)
		if (strcmp(connectors[i], plain) == 0)
			return true;
	return false;
}

/* Words that introduce a name and are no part of it. */
static bool
word_introduces(const char *plain)
{
	static const char *const intro[] = { "from", "at", "with", "company",
		"name", "we", "are", "is", "this", "i", "am", "our", "dear",
		"for", "in", "nuestra", "empresa", "notre", "societe", "by",
		"firma", "unsere", "yes", "nos", "my", "somos", "nous", "wir",
		"hello", "hi", "buyer", "to", "manager", "director", "de" };

	for (size_t i = 0; i < sizeof(intro) / sizeof(intro[0]); i++)
		if (strcmp(intro[i], plain) == 0)
			return true;
	return false;
}

/* "5)", "3." of a list. */
static bool
word_numbers(const struct word *word)
{
	return word->plain[0] >= '0' && word->plain[0] <= '9'
		&& strlen(word->plain) <= 2
		&& word->to - word->from > strlen(word->plain)
		- (word->plain[strlen(word->plain) - 1] == ')');
}

/* Walk back from a legal form to where the name begins. */
static size_t
name_start(const struct words *words, size_t form, bool any_case)
{
	size_t start = form;

	while (start > 0) {
		const struct word *word = &words->rows[start - 1];

		if (word->breaks || word->plain[0] == '\0'
				|| strcmp(word->plain, "-") == 0)
			break;
		if (!any_case && !word->is_big && !word_connects(word->plain))
			break;
		if (form - start > 8)
			break;
		start--;
	}
	while (start < form && word_numbers(&words->rows[start]))
		start++;
	while (start < form && (!words->rows[start].is_big || word_introduces(
			words->rows[start].plain)) && (form - start > 1)
			&& (word_connects(words->rows[start].plain)
			|| word_introduces(words->rows[start].plain)))
		start++;
	return start;
}

static size_t
name_end(const struct reading *reading, const struct page *page,
	const struct words *words, size_t form, size_t taken)
{
	size_t end = form + taken;
	const char *first = page->own + page->body.from[
		end < words->count ? words->rows[end].from : 0];
	bool quoted = end < words->count && (strncmp(first, "\xc2\xab", 2) == 0
		|| *first == '"' || strncmp(first, "\xe2\x80\x9c", 3) == 0
		|| strncmp(first, "\xe2\x80\x9e", 3) == 0);

	(void)reading;
	while (end < words->count && end < form + taken + 8) {
		const struct word *word = &words->rows[end++];

		if (quoted ? memchr(page->body.text + word->from + 1, '"',
				word->to - word->from - 1) != NULL
				: word->breaks)
			break;
		if (!quoted && end < words->count && !words->rows[end].is_big
				&& !word_connects(words->rows[end].plain))
			break;
	}
	return end;
}

static struct span
words_span(const struct page *page, const struct words *words, size_t first,
	size_t last)
{
	size_t from = words->rows[first].from, to = words->rows[last].to;
	const char *text = page->body.text;

	while (to > from && strchr(",;:|", text[to - 1]) != NULL)
		to--;
	while (from < to && strchr("*-(:,. ", text[from]) != NULL)
		from++;
	return fold_span(&page->body, from, to);
}

/* "your company", "the group": nobody's name. */
static bool
words_point(const struct words *words, size_t first, size_t last)
{
	static const char *const pronouns[] = { "your", "our", "my", "this",
		"the", "his", "their", "a", "an", "su", "sua", "votre", "notre",
		"ihre", "unsere", "big", "large", "trading", "same", "which",
		"any", "other", "famous", "international", "foreign", "good" };

	for (; first < last; first++)
		for (size_t i = 0; i < sizeof(pronouns) / sizeof(*pronouns); i++)
			if (strcmp(words->rows[first].plain, pronouns[i]) == 0)
				return true;
	return false;
}

static bool
form_is_trusted(const struct page *page, const struct words *words, size_t at,
	bool is_sure, bool in_signature)
{
	const struct word *word = &words->rows[at];
	const char *own = page->own + page->body.from[word->from];

	if (is_sure)
		return true;
	/* SA, AG, AS: only in capitals or with a big letter in a signature */
	return (own[0] >= 'A' && own[0] <= 'Z' && own[1] >= 'A'
		&& own[1] <= 'Z') || (in_signature && word->is_big)
		|| (unsigned char)own[0] >= 0x80;
}

static bool
company_by_form(const struct reading *reading, const struct page *page,
	const struct words *words, bool in_signature, struct span *company)
{
	for (size_t i = 0; i < words->count; i++) {
		bool is_sure = false;
		size_t taken = 0, start, end;
		enum legal_place place = form_at(reading, words, i, &taken,
			&is_sure);

		if (place == LEGAL_NONE || !form_is_trusted(page, words, i,
				is_sure, in_signature))
			continue;
		start = i;
		if (place != LEGAL_BEFORE)
			start = name_start(words, i, in_signature);
		if (start < i && (is_sure || !words_point(words, start, i))) {
			*company = words_span(page, words, start,
				i + taken - 1);
			return true;
		}
		if (place == LEGAL_BEHIND || i + taken >= words->count
				|| words->rows[i + taken - 1].breaks)
			continue;
		end = name_end(reading, page, words, i, taken);
		if (end > i + taken && words->rows[i + taken].is_big) {
			*company = words_span(page, words, i, end - 1);
			return true;
		}
	}
	return false;
}

static bool
byte_ends_clause(const char *text)
{
	return strchr(",;:|()!?\t\n \"/", *text) != NULL
		|| strncmp(text, "\xe3\x80\x82", 3) == 0    /* 。 */
		|| strncmp(text, "\xe3\x80\x81", 3) == 0;   /* 、 */
}

/* What precedes a name in Chinese, Japanese and Korean sentences. */
static size_t
glued_skip_intro(const char *text, size_t from, size_t to)
{
	static const char *const intros[] = { "我们是", "我是", "这里是", "我司是",
		"我公司是", "公司名称", "公司名", "公司", "来自", "我们公司是", "名称",
		"弊社は", "当社は", "私は", "全称", "저희는", "여기는" };

	for (size_t i = 0; i < sizeof(intros) / sizeof(intros[0]); i++) {
		size_t length = strlen(intros[i]);

		if (from + length + 6 < to
				&& strncmp(text + from, intros[i], length) == 0)
			return from + length;
	}
	return from;
}

static bool
glued_is_pronoun(const char *text, size_t from, size_t to)
{
	static const char *const pronouns[] = { "贵", "我", "本", "你", "他",
		"该", "弊社", "御社", "贵社", "귀", "당", "我们", "你们", "贸易", "大",
		"各", "跨国", "知名", "国际" };

	for (size_t i = 0; i < sizeof(pronouns) / sizeof(pronouns[0]); i++)
		if (strncmp(text + from, pronouns[i], strlen(pronouns[i])) == 0
				&& to - from <= strlen(pronouns[i]) + 12)
			return true;
	return false;
}

/* (주) and (株): a form, not a remark. */
static bool
form_in_brackets(const char *text)
{
	static const char *const forms[] = { "(주)", "(유)", "(株)", "(有)" };

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (strncmp(text, forms[i], strlen(forms[i])) == 0)
			return true;
	return false;
}

static bool
company_glued(const struct page *page, const struct line *line,
	struct span *company)
{
	const char *text = page->body.text;
	bool is_signed = page->signature < page->line_count
		&& line->from >= page->lines[page->signature].from;

	for (size_t at = line->from; at < line->to;) {
		size_t end = at, stop, start;
		bool is_sure = false;

		while (end < line->to && (!byte_ends_clause(text + end)
				|| form_in_brackets(text + end)
				|| (text[end] == ')' && end > 3
				&& form_in_brackets(text + end - 4))))
			end++;
		start = glued_skip_intro(text, at, end);
		stop = legal_glued_end(text, start, end, &is_sure);
		if (legal_glued_start(text, start, end) > 0 && stop <= start
				+ legal_glued_start(text, start, end)) {
			stop = end;
			is_sure = true;
		}
		is_sure |= is_signed || start > at || page->line_count == 0;
		if (is_sure && stop > start + 9 && !glued_is_pronoun(text, start, stop)) {
			*company = fold_span(&page->body, start, stop);
			return true;
		}
		at = end + 1;
		while (at < line->to && ((unsigned char)text[at] & 0xc0)
				== 0x80)
			at++;
	}
	return false;
}

/* 株式会社 X, (주) X: the form, a space, the name. */
static bool
company_glued_apart(const struct page *page, const struct line *line,
	struct span *company)
{
	const char *text = page->body.text;
	size_t length = legal_glued_start(text, line->from, line->to), end;

	if (length == 0)
		return false;
	end = line->from + length;
	while (end < line->to && text[end] == ' ')
		end++;
	while (end < line->to && !byte_ends_clause(text + end))
		end++;
	*company = fold_span(&page->body, line->from, end);
	return end > line->from + length + 2;
}

bool
company_in_line(const struct reading *reading, const struct page *page,
	const struct line *line, struct span *company)
{
	struct words words;
	bool in_signature = page->signature < page->line_count
		&& line->from >= page->lines[page->signature].from
		&& line->to - line->from < 90;

	if (line->to - line->from < 4)
		return false;
	words_read(reading, page, line->from, line->to, &words);
	if (company_by_form(reading, page, &words, in_signature, company))
		return true;
	return company_glued(page, line, company)
		|| company_glued_apart(page, line, company);
}

/* ---- which one is the buyer's ---- */

struct best_company {
	int rank;
	struct span span;
	const struct page *page;
};

static void
best_take(const struct reading *reading, struct best_company *best, int rank,
	const struct page *page, struct span span)
{
	char *name = own_copy(reading, page, span.start,
		span.start + span.length);
	const char *key = company_key(reading->arena, name);

	if (rank <= best->rank || *key == '\0' || strcmp(key, company_key(
			reading->arena, reading->house->firm.company)) == 0)
		return;
	if (reading->platform != NULL && strcmp(key, company_key(
			reading->arena, reading->platform->platform)) == 0)
		return;
	*best = (struct best_company){ rank, span, page };
}

/* How much of a domain's label a name spells, in percent. */
static int
label_spelled(const struct reading *reading, const char *folded,
	const char *domain)
{
	const char *label = domain_label(reading->arena, domain);
	char *squash = arena_copy(reading->arena, folded);
	size_t kept = 0, length = strlen(label), same = 0;

	for (size_t i = 0; folded[i] != '\0'; i++)
		if ((folded[i] >= 'a' && folded[i] <= 'z')
				|| (folded[i] >= '0' && folded[i] <= '9'))
			squash[kept++] = folded[i];
	squash[kept] = '\0';
	if (length < 4 || kept < 4)
		return 0;
	if (strstr(squash, label) != NULL || strstr(label, squash) != NULL)
		return 100;
	while (same < length && squash[same] == label[same])
		same++;
	return same < 5 ? 0 : (int)(same * 100 / length);
}

static bool
line_names_nothing(const struct reading *reading, const struct page *page,
	const struct line *line)
{
	const char *text = page->body.text;
	size_t length = line->to - line->from;

	return length < 4 || length > 70 || line_has_label(page, line)
		|| memchr(text + line->from, '@', length) != NULL
		|| strncmp(text + line->from, "http", 4) == 0
		|| strncmp(text + line->from, "www.", 4) == 0
		|| memchr(text + line->from, ' ', length) == NULL
		|| domain_is_within(own_copy(reading, page, line->start,
			line->end), reading->house->firm.domain);
}

static struct span
line_first_part(const struct page *page, const struct line *line)
{
	size_t to = line->from;

	while (to < line->to && strchr(",|", page->body.text[to]) == NULL)
		to++;
	return fold_span(&page->body, line->from, to);
}

static void
company_by_domain(const struct reading *reading, const struct fact_list *list,
	const struct page *page, const struct line *line,
	struct best_company *best)
{
	static const enum fact_name names[] = { FACT_DOMAIN, FACT_WEBSITE };
	const struct fact *freemail = fact_find(list, FACT_IS_FREEMAIL);
	const char *folded;

	if (line_names_nothing(reading, page, line))
		return;
	folded = arena_copy_bytes(reading->arena, page->body.text + line->from,
		line->to - line->from);
	for (size_t i = 0; i < 2; i++) {
		const struct fact *fact = fact_find(list, names[i]);

		if (fact == NULL || (i == 0 && freemail != NULL
				&& strcmp(freemail->value, "yes") == 0))
			continue;
		if (label_spelled(reading, folded, fact->value) >= 60)
			best_take(reading, best, 5, page,
				line_first_part(page, line));
	}
}

static void
company_by_customer(const struct reading *reading, const struct page *page,
	const struct line *line, struct best_company *best)
{
	struct span span = line_first_part(page, line);
	const char *key;

	if (line->to - line->from > 80 || line->to == line->from)
		return;
	key = company_key(reading->arena, own_copy(reading, page, span.start,
		span.start + span.length));
	for (size_t i = 0; i < reading->house->customer_count; i++)
		if (*key != '\0' && strcmp(key, company_key(reading->arena,
				reading->house->customers[i].company)) == 0)
			best_take(reading, best, 7, page, span);
}

static void
line_companies(const struct reading *reading, const struct fact_list *list,
	const struct page *page, size_t index, struct best_company *best)
{
	const struct line *line = &page->lines[index];
	struct span span;

	if (line_label(page, line, SIGN_COMPANY_LABEL, &span)) {
		struct span inner;

		if (company_in_line(reading, page, line, &inner)
				&& inner.start >= span.start)
			span = inner;
		if (span.length < 90)
			best_take(reading, best, 8, page, span);
		else if (company_in_line(reading, page, line, &span))
			best_take(reading, best, 6, page, span);
		return;
	}
	if (company_in_line(reading, page, line, &span))
		best_take(reading, best, index >= page->signature ? 6 : 3,
			page, span);
	if (index < page->signature)
		return;
	company_by_domain(reading, list, page, line, best);
	company_by_customer(reading, page, line, best);
}

/* A firm named in the sender's display name. */
static void
company_of_from(const struct reading *reading, struct fact_list *list)
{
	const struct page *page = &reading->pages[0];
	const char *name = page->message->from_name;
	struct message message = *page->message;
	struct page other = *page;
	struct line line = { 0, strlen(name), 0, page->from.length, false };
	struct span span;

	if (*name == '\0' || reading->platform != NULL)
		return;
	message.text = name;
	other.message = &message;
	other.own = name;
	other.body = page->from;
	other.line_count = other.signature = 0;
	if (company_in_line(reading, &other, &line, &span))
		fact_add(reading, list, FACT_COMPANY, own_copy(reading, &other,
			span.start, span.start + span.length), "", page,
			PLACE_FROM, span);
}

void
facts_company(const struct reading *reading, struct fact_list *list)
{
	struct best_company best = { 0 };

	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->line_count; i++)
			line_companies(reading, list, page, i, &best);
	}
	if (best.page == NULL) {
		if (reading->page_count > 0)
			company_of_from(reading, list);
		return;
	}
	fact_add(reading, list, FACT_COMPANY, own_copy(reading, best.page,
		best.span.start, best.span.start + best.span.length), "",
		best.page, PLACE_BODY, best.span);
}
