/* The buyer's firm: by its legal form, by a label, or by a signature line
 * that spells his domain. Never ours, never the platform's. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/host.h"

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

/* A label that strings together how the words of a name begin, in their
 * order: Mallee Water Carting & Pumps, malleepumps. */
static bool
label_strings(const char *name, const char *label)
{
	bool is_first = true;

	while (*label != '\0') {
		size_t same = 0;

		name += strspn(name, " &.,'-+()|");
		if (*name == '\0')
			return false;
		while (name[same] != '\0' && name[same] != ' '
				&& name[same] == label[same])
			same++;
		if (same >= 3)
			label += same;
		else if (is_first)
			return false;
		is_first = false;
		name += strcspn(name, " ");
	}
	return true;
}

/* "5) " of a list. */
static size_t
line_number_length(const char *part)
{
	return part[0] >= '0' && part[0] <= '9' && part[1] != '\0'
		&& strchr(").", part[1]) != NULL ? 2 : 0;
}

/* One word, a sentence, a host or a telephone: no firm. */
static bool
part_names_nothing(const char *part)
{
	return strchr(part, ' ') == NULL || strlen(part) > 70
		|| strchr(part, '@') != NULL || strstr(part, "://") != NULL
		|| strstr(part, "www.") != NULL || strstr(part, ". ") != NULL
		|| strpbrk(part, "?!") != NULL;
}

/* The part of a line, between commas, bars and dashes, that spells a domain
 * best; its share in percent. */
static int
line_part_spelling(const struct reading *reading, const struct page *page,
	const struct line *line, const char *domain, struct span *found)
{
	const char *text = page->body.text;
	int best = 0;

	for (size_t from = line->from; from < line->to;) {
		size_t to = from;
		const char *part;
		int share;

		while (to < line->to && strchr(",|;", text[to]) == NULL
				&& strncmp(text + to, " - ", 3) != 0
				&& strncmp(text + to, ": ", 2) != 0)
			to++;
		part = text_trim(reading->arena, arena_copy_bytes(
			reading->arena, text + from, to - from));
		if (line_number_length(part) > 0) {
			from += line_number_length(part);
			continue;
		}
		share = part_names_nothing(part) ? 0
			: label_strings(part, domain_label(reading->arena,
			domain)) ? 100
			: label_spelled(reading, part, domain);
		if (share > best) {
			best = share;
			*found = fold_span(&page->body, from, to);
		}
		from = to + 1 + (text[to] == ' ' || text[to] == ':');
	}
	return best;
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

	if (line_names_nothing(reading, page, line))
		return;
	for (size_t i = 0; i < 2; i++) {
		const struct fact *fact = fact_find(list, names[i]);
		struct span span;

		if (fact == NULL || (i == 0 && freemail != NULL
				&& strcmp(freemail->value, "yes") == 0))
			continue;
		if (line_part_spelling(reading, page, line, fact->value,
				&span) >= 60)
			best_take(reading, best, 5, page, span);
	}
}

/* Above the signature: a line that gives an address or a telephone beside
 * words that spell the sender's whole domain. */
static void
company_in_words(const struct reading *reading, const struct fact_list *list,
	const struct page *page, const struct line *line,
	struct best_company *best)
{
	const struct fact *domain = fact_find(list, FACT_DOMAIN);
	const struct fact *freemail = fact_find(list, FACT_IS_FREEMAIL);
	struct span span;

	if (domain == NULL || line->is_quoted || reading->platform != NULL
			|| (freemail != NULL
			&& strcmp(freemail->value, "yes") == 0)
			|| (!body_has(page, SIGN_TEL, line->from, line->to)
			&& !body_has(page, SIGN_ADDRESS, line->from, line->to)))
		return;
	if (line_part_spelling(reading, page, line, domain->value, &span)
			== 100)
		best_take(reading, best, 4, page, span);
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
	if (index < page->signature) {
		company_in_words(reading, list, page, line, best);
		return;
	}
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
