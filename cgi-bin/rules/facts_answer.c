/* Which of the six questions a reply answers: numbered, between the lines of
 * our quoted questions, or in free words. A refusal is no answer. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

enum { QUESTIONS = 6 };

struct answers {
	bool given[QUESTIONS + 1];
	struct span spans[QUESTIONS + 1];
	const struct page *page;
};

static void
answer_set(struct answers *answers, int question, const struct page *page,
	size_t from, size_t to)
{
	if (answers->given[question])
		return;
	answers->given[question] = true;
	answers->spans[question] = fold_span(&page->body, from, to);
	answers->page = page;
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* 一 to 六 as 1 to 6, 0 for any other. */
static int
han_digit(const char *text)
{
	static const char *const digits[] = { "一", "二", "三", "四", "五",
		"六" };

	for (int i = 0; i < QUESTIONS; i++)
		if (strncmp(text, digits[i], 3) == 0)
			return i + 1;
	return 0;
}

/* "1.", "2)", "(3)", "4、", "Q5:", "a6.": the number, and where its words
 * begin; 0 when the line has none. ① is folded to 1 already. */
static int
line_number(const struct folded *body, const struct line *line, size_t *words)
{
	const char *text = body->text;
	size_t at = line->from;
	int number;

	while (at < line->to && strchr(" >(*#-", text[at]) != NULL)
		at++;
	if (at < line->to && strchr("qa", text[at]) != NULL
			&& is_digit(text[at + 1]))
		at++;
	number = han_digit(text + at);
	if (number != 0 && at + 3 <= line->to) {
		at += 2;
		if (strchr(".):,", text[at + 1]) == NULL
				&& strncmp(text + at + 1, "\xe3\x80\x81", 3) != 0)
			return 0;
	} else if (at >= line->to || text[at] < '1' || text[at] > '6') {
		return 0;
	} else {
		number = text[at] - '0';
	}
	at++;
	if (is_digit(text[at]))
		return 0;
	if (at < line->to && strchr(".):/-,", text[at]) == NULL
			&& strncmp(text + at, "\xe3\x80\x81", 3) != 0
			&& text[at] != ' ')
		return 0;
	if (text[at] == '.' && is_digit(text[at + 1]))
		return 0;
	at += text[at] == '\xe3' ? 3 : 1;
	if (at > line->to)
		at = line->to;
	while (at < line->to && strchr(" ).:-", text[at]) != NULL)
		at++;
	*words = at;
	return number;
}

static bool
run_refuses(const struct page *page, size_t from, size_t to)
{
	const char *text = page->body.text;

	while (from < to && strchr(" \n.-_/", text[from]) != NULL)
		from++;
	if (from >= to)
		return true;
	return body_has(page, SIGN_REFUSAL, from, to);
}

/* Words of a question copied before its answer do not count: the answer
 * stands behind the last question mark. */
static size_t
skip_question(const struct page *page, size_t from, size_t to)
{
	size_t found = from;

	for (size_t at = from; at < to; at++)
		if (page->body.text[at] == '?')
			found = at + 1;
	while (found < to && strchr(" \n?:", page->body.text[found]) != NULL)
		found++;
	return found;
}

/* Numbered answers; false when there are fewer than two. */
static bool
answers_numbered(const struct page *page, struct answers *answers)
{
	size_t found = 0;
	struct answers read = { .page = page };

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		size_t words = 0, to = line->to, next = i + 1;
		int number = line_number(&page->body, line, &words), other;

		if (number == 0 || line->is_quoted)
			continue;
		while (next < page->line_count && next < page->signature
				&& page->lines[next].from < page->lines[next].to
				&& (other = line_number(&page->body,
				&page->lines[next], &(size_t){ 0 })) == 0) {
			to = page->lines[next].to;
			next++;
		}
		found++;
		words = skip_question(page, words, to);
		if (!run_refuses(page, words, to))
			answer_set(&read, number, page, words, to);
	}
	if (found < 2)
		return false;
	*answers = read;
	return true;
}

static const enum sign asked[] = { SIGN_NONE, SIGN_ASK_1, SIGN_ASK_2,
	SIGN_ASK_3, SIGN_ASK_4, SIGN_ASK_5, SIGN_ASK_6 };

/* A quoted line's question, by its number or by its words. */
static int
quoted_question(const struct reading *reading, const struct page *page,
	const struct line *line)
{
	struct folded folded;
	size_t words, length = strcspn(page->message->text + line->start, "\n");
	struct line whole = { 0 };
	int number;

	folded = fold_read(reading->arena, page->message->text + line->start,
		length);
	whole.to = folded.length;
	number = line_number(&folded, &whole, &words);
	if (number == 0 && strchr(folded.text, '?') != NULL) {
		struct hits hits = signs_find(reading->arena, reading->lexicon,
			&folded);

		for (size_t i = 0; i < hits.count && number == 0; i++)
			for (int q = 1; q <= QUESTIONS; q++)
				if (hits.rows[i].sign == asked[q])
					number = q;
	}
	return number;
}

static bool
line_is_gap(const struct line *line)
{
	return line->from == line->to && !line->is_quoted;
}

/* Behind an empty line: his own question, or the product, is no answer. */
static bool
line_moves_on(const struct page *page, const struct line *line)
{
	const struct model_places *models = &page->body_models;

	for (size_t i = 0; i < models->count; i++)
		if (models->rows[i].start >= line->from
				&& models->rows[i].end <= line->to)
			return true;
	return memchr(page->body.text + line->from, '?', line->to - line->from)
		!= NULL || body_has(page, SIGN_PRICE, line->from, line->to);
}

/* Answers between quoted questions; false when nothing is interleaved. */
static bool
answers_interleaved(const struct reading *reading, const struct page *page,
	struct answers *answers)
{
	int question = 0, found = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		bool parting = i >= page->signature;

		if (line->is_quoted) {
			int other = quoted_question(reading, page, line);

			question = other != 0 ? other : question;
			continue;
		}
		if (line->from == line->to || question == 0 || parting)
			continue;
		if (i > 0 && line_is_gap(&page->lines[i - 1])
				&& (answers->given[question]
				|| line_moves_on(page, line))) {
			question = 0;
			continue;
		}
		found++;
		if (!run_refuses(page, line->from, line->to))
			answer_set(answers, question, page, line->from,
				line->to);
	}
	return found > 0;
}

static bool
clause_ends_between(const struct page *page, size_t from, size_t to)
{
	const char *text = page->body.text;

	for (; from < to; from++)
		if ((strchr(".!?;", text[from]) != NULL
				&& strchr(" \n", text[from + 1]) != NULL)
				|| text[from] == ','
				|| strncmp(text + from, "\xe3\x80\x82", 3) == 0
				|| strncmp(text + from, "\n\n", 2) == 0)
			return true;
	return false;
}

/* A refusal close by, in the same clause. */
static bool
followed_by_refusal(const struct page *page, const struct hit *hit)
{
	for (size_t i = hits_touching(&page->body_hits, hit->start);
			i < page->body_hits.count; i++) {
		const struct hit *other = &page->body_hits.rows[i];
		bool behind = other->start >= hit->start;

		if (other->start > hit->end + 30)
			break;
		if (other->sign != SIGN_REFUSAL
				|| other->end + 10 < hit->start)
			continue;
		if (!clause_ends_between(page, behind ? hit->end
				: other->end, behind ? other->start
				: hit->start))
			return true;
	}
	return false;
}

static void
answers_free(const struct page *page, struct answers *answers)
{
	static const enum sign told[] = { SIGN_NONE, SIGN_TELL_1, SIGN_TELL_2,
		SIGN_TELL_3, SIGN_TELL_4 };

	for (size_t i = 0; i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (page->signature < page->line_count && hit->start
				>= page->lines[page->signature].from)
			break;
		for (int q = 1; q <= 4; q++)
			if (hit->sign == told[q] && !answers->given[q]
					&& !followed_by_refusal(page, hit))
				answer_set(answers, q, page, hit->start,
					hit->end);
	}
}

static void
answers_of_facts(const struct reading *reading, const struct fact_list *list,
	struct answers *answers)
{
	const struct fact *company = fact_find(list, FACT_COMPANY);
	const struct fact *phone = fact_find(list, FACT_PHONE);
	const struct fact *address = fact_find(list, FACT_ADDRESS);
	const struct fact *site = fact_find(list, FACT_WEBSITE);

	if (company != NULL && (phone != NULL || address != NULL)
			&& company->quote.place != PLACE_FROM
			&& company->quote.place != PLACE_NONE
			&& !answers->given[5]) {
		answers->given[5] = true;
		answers->spans[5] = company->quote.span;
		answers->page = reading_page(reading, company->quote.message);
	}
	if (site != NULL && !answers->given[6]) {
		answers->given[6] = true;
		answers->spans[6] = site->quote.span;
		answers->page = reading_page(reading, site->quote.message);
	}
}

/* Whether the message answers something we sent. */
static bool
page_replies(const struct page *page)
{
	return *page->message->in_reply_to != '\0'
		|| page->message->reference_count > 0
		|| page->message->quoted_count > 0 || page->index > 0;
}

void
facts_answers(const struct reading *reading, struct fact_list *list)
{
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];
		struct answers answers = { .page = page };

		if (!page_replies(page) || reading->platform != NULL)
			continue;
		if (!answers_numbered(page, &answers)
				&& !answers_interleaved(reading, page, &answers))
			answers_free(page, &answers);
		answers_of_facts(reading, list, &answers);
		for (int q = 1; q <= QUESTIONS; q++)
			if (answers.given[q])
				fact_add(reading, list, FACT_ANSWERED,
					arena_print(reading->arena, "%d", q), "",
					answers.page, PLACE_BODY,
					answers.spans[q]);
	}
}
