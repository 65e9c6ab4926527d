/* The sender, his domain, his site, and whether we know him. */
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/host.h"

static void
address_take(const struct reading *reading, struct fact_list *list,
	const char *address, const struct page *page, enum place place,
	struct span span)
{
	const char *lower = text_lower_ascii(reading->arena, address);
	const char *domain = address_domain(reading->arena, lower);

	if (*domain == '\0')
		return;
	fact_add(reading, list, FACT_EMAIL, lower, "", page, place, span);
	fact_add(reading, list, FACT_DOMAIN,
		domain_registrable(reading->arena, domain), "", page, place,
		span);
	fact_add(reading, list, FACT_IS_FREEMAIL,
		domain_is_freemail(reading->house, domain) ? "yes" : "no", "",
		page, place, span);
}

static bool
byte_in_address(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
		|| (byte != '\0' && strchr("._%+-", byte) != NULL);
}

/* The address around an @, as folded bytes; false when it is none. */
static bool
address_around(const struct folded *body, size_t sign, size_t *start,
	size_t *end)
{
	*start = sign;
	*end = sign + 1;
	while (*start > 0 && byte_in_address(body->text[*start - 1]))
		(*start)--;
	while (*end < body->length && byte_in_address(body->text[*end]))
		(*end)++;
	while (*end > sign + 1 && strchr(".-_", body->text[*end - 1]) != NULL)
		(*end)--;
	return *start < sign && memchr(body->text + sign, '.', *end - sign)
		!= NULL;
}

/* In a platform's notification the buyer's address stands in the text. */
static void
platform_sender(const struct reading *reading, struct fact_list *list)
{
	const struct page *page = &reading->pages[0];

	for (size_t at = 0; at < page->body.length; at++) {
		size_t start, end;
		const char *address;

		if (page->body.text[at] != '@'
				|| !address_around(&page->body, at, &start, &end))
			continue;
		address = arena_copy_bytes(reading->arena,
			page->body.text + start, end - start);
		if (platform_find(reading->house, address_domain(
				reading->arena, address)) != NULL
				|| domain_is_within(address_domain(
				reading->arena, address),
				reading->house->firm.domain))
			continue;
		address_take(reading, list, address, page, PLACE_BODY,
			fold_span(&page->body, start, end));
		return;
	}
}

void
facts_sender(const struct reading *reading, struct fact_list *list)
{
	if (reading->page_count == 0)
		return;
	if (reading->platform != NULL) {
		platform_sender(reading, list);
		return;
	}
	for (size_t i = 0; i < reading->page_count; i++) {
		const struct message *message = reading->pages[i].message;

		if (*message->from_addr == '\0'
				|| message->origin == ORIGIN_BOUNCE)
			continue;
		address_take(reading, list, message->from_addr,
			&reading->pages[i], PLACE_FROM, (struct span){ 0, 0 });
		return;
	}
}

/* ---- the site ---- */

static bool
byte_in_host(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
		|| byte == '-' || byte == '.';
}

/* Pages that many share: nobody's own site. */
static bool
host_is_shared(const char *host)
{
	static const char *const shared[] = { "facebook.com", "linkedin.com",
		"instagram.com", "twitter.com", "x.com", "youtube.com",
		"youtu.be", "wa.me", "whatsapp.com", "t.me", "goo.gl",
		"google.com", "bit.ly", "dropbox.com", "wetransfer.com",
		"alibaba.com", "made-in-china.com", "tiktok.com", "weixin.qq.com",
		"outlook.com", "aka.ms", "apple.com", "microsoft.com",
		"pinterest.com", "vk.com", "globalsources.com", "onedrive.com",
		"sharepoint.com", "docusign.com", "adobe.com" };

	for (size_t i = 0; i < sizeof(shared) / sizeof(shared[0]); i++)
		if (domain_is_within(host, shared[i]))
			return true;
	return false;
}

static bool
host_counts(const struct reading *reading, const char *host)
{
	return host_is_formed(host) && !host_is_shared(host)
		&& !domain_is_within(host, reading->house->firm.domain)
		&& platform_find(reading->house, host) == NULL
		&& !domain_is_freemail(reading->house, host);
}

struct found_host {
	const char *host;
	size_t start, end;
	bool is_link;           /* http or www stood before it */
};

/* A host that begins at a byte; false when none does. */
static bool
host_read(const struct reading *reading, const struct folded *body, size_t at,
	struct found_host *found)
{
	size_t start = at;
	const char *text = body->text;
	char *host;
	size_t length = 0;

	*found = (struct found_host){ .start = at };
	if (strncmp(text + at, "http://", 7) == 0)
		start += 7;
	else if (strncmp(text + at, "https://", 8) == 0)
		start += 8;
	found->is_link = start > at;
	while (byte_in_host(text[start + length]))
		length++;
	found->end = start + length;
	if (text[start + length] == '@' || text[start + length] == '_')
		return false;
	while (length > 0 && strchr(".-", text[start + length - 1]) != NULL)
		length--;
	host = arena_copy_bytes(reading->arena, text + start, length);
	if (strncmp(host, "www.", 4) == 0) {
		host += 4;
		found->is_link = true;
	}
	found->host = host;
	return host_counts(reading, host);
}

static bool
host_is_senders(const struct reading *reading, const struct fact_list *list,
	const char *host)
{
	const struct fact *domain = fact_find(list, FACT_DOMAIN);

	return domain != NULL && strcmp(domain_registrable(reading->arena,
		host), domain->value) == 0;
}

/* A label of a web site in any language, in bytes. */
enum { LONGEST_LABEL = 80 };

/* "our site www-less.example" in the middle of a line. */
static bool
label_stands_before(const struct page *page, const struct line *line, size_t at)
{
	while (at > line->from && strchr(" :.=", page->body.text[at - 1])
			!= NULL)
		at--;
	for (size_t i = hits_from(&page->body_hits, at > line->from
			+ LONGEST_LABEL ? at - LONGEST_LABEL : line->from);
			i < page->body_hits.count; i++) {
		const struct hit *hit = &page->body_hits.rows[i];

		if (hit->start >= at)
			return false;
		if (hit->sign == SIGN_WEB_LABEL && (hit->end == at
				|| page->body.text[hit->end] == '.'))
			if (hit->end + 1 >= at)
				return true;
	}
	return false;
}

/* Without http or www a host counts behind a label, in the signature, where
 * it is the sender's own, or where its ending is a real one. */
static bool
host_is_meant(const struct reading *reading, const struct fact_list *list,
	const struct page *page, const struct line *line, size_t index,
	const struct found_host *found)
{
	struct span value;

	if (found->is_link)
		return true;
	if (line_label(page, line, SIGN_WEB_LABEL, &value))
		return true;
	if (host_is_senders(reading, list, found->host)
			|| label_stands_before(page, line, found->start))
		return true;
	if (index >= page->signature)
		return found->end - found->start + 4 >= line->to - line->from
			|| host_is_public(found->host);
	return host_is_public(found->host) && strlen(found->host) > 5;
}

static int
host_rank(const struct reading *reading, const struct fact_list *list,
	const struct page *page, const struct line *line, size_t index,
	const char *host)
{
	const struct fact *domain = fact_find(list, FACT_DOMAIN);
	struct span value;
	int rank = 1;

	if (line_label(page, line, SIGN_WEB_LABEL, &value)
			|| index >= page->signature)
		rank += 2;
	if (domain != NULL && strcmp(domain_registrable(reading->arena, host),
			domain->value) == 0)
		rank += 1;
	return rank;
}

void
facts_website(const struct reading *reading, struct fact_list *list)
{
	struct found_host best = { 0 };
	const struct page *best_page = NULL;
	int best_rank = 0;

	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		for (size_t i = 0; i < page->line_count; i++) {
			const struct line *line = &page->lines[i];

			for (size_t at = line->from; at < line->to; at++) {
				struct found_host found;
				int rank;

				if (!byte_in_host(page->body.text[at])
						|| (at > line->from && strchr("@_/.-+",
						page->body.text[at - 1]) != NULL))
					continue;
				if (!host_read(reading, &page->body, at, &found)
						|| !host_is_meant(reading, list,
						page, line, i, &found)) {
					while (at + 1 < line->to && byte_in_host(
						page->body.text[at + 1]))
						at++;
					continue;
				}
				rank = host_rank(reading, list, page, line, i,
					found.host);
				if (rank > best_rank) {
					best = found;
					best_rank = rank;
					best_page = page;
				}
				at = found.end;
			}
		}
	}
	if (best_page != NULL)
		fact_add(reading, list, FACT_WEBSITE, best.host, "", best_page,
			PLACE_BODY, fold_span(&best_page->body, best.start,
			best.end));
}

/* ---- do we know him ---- */

static bool
customer_writes(const struct reading *reading, const struct customer *customer,
	const struct fact *email, const struct fact *domain)
{
	if (email == NULL || domain == NULL)
		return false;
	if (*customer->email != '\0'
			&& text_equal_ascii(customer->email, email->value))
		return true;
	return *customer->domain != '\0'
		&& !domain_is_freemail(reading->house, customer->domain)
		&& strcmp(domain_registrable(reading->arena, customer->domain),
			domain->value) == 0;
}

/* What a person said of a fact, even that there is none, stays. */
static bool
fact_is_open(const struct reading *reading, const struct fact_list *list,
	enum fact_name name)
{
	const struct thread *thread = reading->thread;

	for (size_t i = 0; i < thread->finding_count; i++)
		if (thread->findings[i].name == name)
			return false;
	return fact_find(list, name) == NULL;
}

/* What our table knows of him and his mail leaves out. */
static void
customer_fills(const struct reading *reading, struct fact_list *list,
	const struct customer *customer)
{
	if (*customer->company != '\0'
			&& fact_is_open(reading, list, FACT_COMPANY))
		fact_add_plain(reading, list, FACT_COMPANY, customer->company);
	if (*customer->country != '\0'
			&& fact_is_open(reading, list, FACT_COUNTRY))
		fact_add_plain(reading, list, FACT_COUNTRY, customer->country);
}

void
facts_customer(const struct reading *reading, struct fact_list *list)
{
	const struct fact *email = fact_find(list, FACT_EMAIL);
	const struct fact *domain = fact_find(list, FACT_DOMAIN);

	for (size_t i = 0; i < reading->house->customer_count; i++) {
		const struct customer *customer = &reading->house->customers[i];

		if (!customer_writes(reading, customer, email, domain))
			continue;
		fact_add(reading, list, FACT_KNOWN_CUSTOMER,
			customer->customer_no, "",
			reading_page(reading, email->quote.message),
			email->quote.place, email->quote.span);
		customer_fills(reading, list, customer);
		return;
	}
}
