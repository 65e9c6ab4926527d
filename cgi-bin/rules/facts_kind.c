/* Whether it is an inquiry at all: machines, lists, sellers, frauds that want
 * money, and forms that want data are none. */
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "rules/facts.h"
#include "rules/host.h"

enum { LONGEST_LINK = 2000 };

static enum origin
origin_of(const struct reading *reading)
{
	return reading->page_count == 0 ? ORIGIN_UNSET
		: reading->pages[reading->page_count - 1].message->origin;
}

static bool
subject_has(const struct page *page, enum sign sign)
{
	for (size_t i = 0; i < page->subject_hits.count; i++)
		if (page->subject_hits.rows[i].sign == sign)
			return true;
	return false;
}

static bool
sender_is_daemon(const struct page *page)
{
	const char *from = page->message->from_addr;

	return text_starts(from, "mailer-daemon@")
		|| text_starts(from, "postmaster@");
}

static bool
is_bounce(const struct reading *reading)
{
	const struct page *page = &reading->pages[reading->page_count - 1];

	if (origin_of(reading) == ORIGIN_BOUNCE)
		return true;
	return sender_is_daemon(page) && page_has(page, SIGN_BOUNCE);
}

/* By its header, or by its subject, or by short words alone. */
static bool
is_auto_reply(const struct reading *reading)
{
	const struct page *page = &reading->pages[reading->page_count - 1];

	if (reading->platform != NULL)
		return false;
	if (origin_of(reading) == ORIGIN_AUTO_REPLY
			|| subject_has(page, SIGN_AUTO_REPLY))
		return true;
	return page->body.length < 600 && page_has(page, SIGN_AUTO_REPLY)
		&& *page->message->in_reply_to != '\0'
		&& page->body_models.count == 0 && !page_has(page, SIGN_PRICE)
		&& !page_has(page, SIGN_SAMPLE) && !page_has(page, SIGN_TELL_1);
}

static bool
is_list(const struct reading *reading, const struct fact_list *list)
{
	return origin_of(reading) == ORIGIN_LIST && reading->platform == NULL
		&& fact_find(list, FACT_MODEL) == NULL;
}

/* Two different signs of a 419, or one with money asked for. */
static bool
is_scam(const struct reading *reading, const struct fact_list *list)
{
	size_t signs = sign_count(reading, SIGN_SCAM);

	if (fact_find(list, FACT_MODEL) != NULL)
		return signs >= 3;
	return signs >= 2;
}

static bool
is_seller(const struct reading *reading, const struct fact_list *list)
{
	size_t signs = sign_count(reading, SIGN_SELLER);

	if (fact_find(list, FACT_MODEL) != NULL
			|| fact_find(list, FACT_QUANTITY) != NULL
			|| fact_find(list, FACT_ANSWERED) != NULL)
		return false;
	if (sign_seen(reading, SIGN_SAMPLE)
			|| sign_seen(reading, SIGN_BIG_QUANTITY))
		return signs >= 4;
	return signs >= 2;
}

bool
asks_filing(const struct reading *reading)
{
	size_t form = sign_count(reading, SIGN_FORM);
	size_t secret = sign_count(reading, SIGN_SECRET);
	bool attached = false;

	for (size_t p = 0; p < reading->page_count; p++)
		for (size_t i = 0; i < reading->pages[p].message
				->attachment_count; i++)
			attached |= !reading->pages[p].message
				->attachments[i].is_inline;
	if (form == 0)
		return false;
	if (sign_seen(reading, SIGN_FILL))
		return secret >= 1 || attached;
	return secret >= 2;
}

/* Paths and hosts of links that lead to a log-in. */
static bool
link_wants_login(struct arena *arena, const struct folded *body,
	struct span *span)
{
	static const char *const words[] = { "login", "log-in", "signin",
		"sign-in", "logon", "verify", "webmail", "owa/", "password",
		"secure", "account-update", "docs-secure", "auth/", "account/v",
		"mailbox", "validate" };
	const char *at = body->text;

	while ((at = strstr(at, "://")) != NULL) {
		size_t start = (size_t)(at - body->text), end = start;
		const char *link;

		while (start > 0 && start + 10 > (size_t)(at - body->text)
				&& fold_is_wordy(body, start - 1))
			start--;
		while (end < body->length && end < start + LONGEST_LINK
				&& strchr(" \n\t\">)", body->text[end]) == NULL)
			end++;
		link = arena_copy_bytes(arena, body->text + start, end - start);
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (strstr(link, words[i]) != NULL) {
				*span = (struct span){ start, end - start };
				return true;
			}
		at = body->text + end + (body->text[end] != '\0');
	}
	return false;
}

bool
asks_login(const struct reading *reading, struct quote *quote)
{
	if (reading->platform != NULL)
		return false;
	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];
		struct span span;
		bool link = strstr(page->body.text, "://") != NULL;
		size_t words = 0;

		for (size_t i = 0; i < page->body_hits.count; i++)
			words += page->body_hits.rows[i].sign == SIGN_LOGIN;
		if (link_wants_login(reading->arena, &page->body,
				&span)) {
			*quote = quote_body(reading, page, span.start,
				span.start + span.length);
			return true;
		}
		if (words == 0 || (!link && words < 2
				&& page->message->attachment_count == 0))
			continue;
		for (size_t i = 0; i < page->body_hits.count; i++)
			if (page->body_hits.rows[i].sign == SIGN_LOGIN) {
				*quote = quote_body(reading, page,
					page->body_hits.rows[i].start,
					page->body_hits.rows[i].end);
				return true;
			}
	}
	return false;
}

/* A form or a log-in page, and nothing that a buyer would ask. */
static bool
is_filing_form(const struct reading *reading, const struct fact_list *list)
{
	struct quote quote;

	if (!asks_filing(reading) && !asks_login(reading, &quote))
		return false;
	return fact_find(list, FACT_MODEL) == NULL
		&& fact_find(list, FACT_QUANTITY) == NULL
		&& !sign_seen(reading, SIGN_SAMPLE);
}

const char *
not_inquiry(const struct reading *reading, const struct fact_list *list)
{
	if (reading->page_count == 0)
		return "";
	if (is_bounce(reading))
		return "bounce";
	if (is_auto_reply(reading))
		return "auto-reply";
	if (is_filing_form(reading, list))
		return "filing-form";
	if (is_scam(reading, list))
		return "scam";
	if (is_seller(reading, list))
		return "seller";
	return is_list(reading, list) ? "list" : "";
}
