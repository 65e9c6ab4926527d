/* What else he asks for: samples, free ones, his courier account, the term of
 * delivery and the port. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "rules/facts.h"

static void
yes_or_no(const struct reading *reading, struct fact_list *list,
	enum fact_name name, enum sign sign, bool yes)
{
	struct quote quote;

	if (!yes) {
		fact_add_plain(reading, list, name, "no");
		return;
	}
	if (!sign_quote(reading, sign, &quote)) {
		fact_add_plain(reading, list, name, "yes");
		return;
	}
	fact_add(reading, list, name, "yes", "",
		reading_page(reading, quote.message), quote.place, quote.span);
}

void
facts_wishes(const struct reading *reading, struct fact_list *list)
{
	bool sample = sign_seen(reading, SIGN_SAMPLE);
	bool free = sign_seen(reading, SIGN_FREE);
	bool shipped = sign_seen(reading, SIGN_SELLER_PAYS)
		&& !sign_seen(reading, SIGN_BUYER_PAYS);

	yes_or_no(reading, list, FACT_ASKS_SAMPLE, SIGN_SAMPLE, sample);
	yes_or_no(reading, list, FACT_ASKS_FREE,
		free ? SIGN_FREE : SIGN_SELLER_PAYS,
		free || (sample && shipped));
}

/* ---- the courier account ---- */

static bool
token_byte(char byte)
{
	return isalnum((unsigned char)byte) || byte == '-';
}

/* The account number that begins at a byte: letters and digits, three digits
 * at least; groups of digits may be parted by a space. */
static size_t
account_read(const struct folded *folded, size_t at)
{
	const char *text = folded->text;
	size_t end = at, digits = 0, letters = 0;

	while (end < folded->length && token_byte(text[end])) {
		digits += isdigit((unsigned char)text[end]) != 0;
		letters += isalpha((unsigned char)text[end]) != 0;
		end++;
	}
	while (letters == 0 && end + 3 < folded->length && text[end] == ' '
			&& isdigit((unsigned char)text[end + 1])
			&& isdigit((unsigned char)text[end + 2])
			&& digits < 9) {
		end++;
		while (end < folded->length
				&& isdigit((unsigned char)text[end])) {
			digits++;
			end++;
		}
	}
	while (end > at && text[end - 1] == '-')
		end--;
	return digits >= 3 && end - at >= 5 && end - at <= 20 ? end : 0;
}

/* A number near a courier's name, behind the word account or right behind the
 * name. */
static bool
account_near(const struct folded *folded, const struct hits *hits,
	const struct hit *courier, const struct model_places *models,
	struct hit *account)
{
	size_t limit = courier->end + 120, from = courier->end;

	for (size_t i = 0; i < hits->count; i++)
		if (hits->rows[i].sign == SIGN_ACCOUNT
				&& hits->rows[i].start + 60 > courier->start
				&& hits->rows[i].start < limit)
			from = hits->rows[i].end;
	if (from == courier->end)
		limit = courier->end + 40;
	for (size_t at = from; at < folded->length && at < limit; at++) {
		size_t end;
		bool in_model = false;

		if (!token_byte(folded->text[at])
				|| (at > 0 && token_byte(folded->text[at - 1])))
			continue;
		for (size_t i = 0; i < models->count; i++)
			in_model |= at >= models->rows[i].start
				&& at < models->rows[i].end;
		end = in_model ? 0 : account_read(folded, at);
		if (end != 0) {
			*account = (struct hit){ SIGN_ACCOUNT, at, end };
			return true;
		}
	}
	return false;
}

static char *
account_value(const struct reading *reading, const char *original,
	struct span span)
{
	char *value = arena_copy_bytes(reading->arena, original + span.start,
		span.length);
	size_t kept = 0;

	for (size_t i = 0; value[i] != '\0'; i++)
		if (isalnum((unsigned char)value[i]))
			value[kept++] = (char)toupper((unsigned char)value[i]);
	value[kept] = '\0';
	return value;
}

static const char *
courier_name(const struct reading *reading, const struct folded *folded,
	const struct hit *hit)
{
	static const struct { const char *word, *name; } names[] = {
		{ "dhl", "DHL" }, { "fedex", "FedEx" }, { "federal", "FedEx" },
		{ "ups", "UPS" }, { "tnt", "TNT" }, { "aramex", "Aramex" },
		{ "ems", "EMS" }, { "dpd", "DPD" }, { "gls", "GLS" },
		{ "sf", "SF Express" }, { "联邦", "FedEx" }, { "敦豪", "DHL" },
		{ "顺丰", "SF Express" }, { "usps", "USPS" },
		{ "フェデックス", "FedEx" }, { "페덱스", "FedEx" },
		{ "فيديكس", "FedEx" }, { "ارامكس", "Aramex" },
		{ "федекс", "FedEx" }, { "purolator", "Purolator" },
		{ "chronopost", "Chronopost" } };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strncmp(folded->text + hit->start, names[i].word,
				strlen(names[i].word)) == 0)
			return names[i].name;
	return arena_copy_bytes(reading->arena, folded->text + hit->start,
		hit->end - hit->start);
}

static bool
freight_in(const struct reading *reading, struct fact_list *list,
	const struct page *page, bool in_subject)
{
	const struct folded *folded = in_subject ? &page->subject : &page->body;
	const struct hits *hits = in_subject ? &page->subject_hits
		: &page->body_hits;
	const char *original = in_subject ? page->message->subject
		: page->message->text;
	enum place place = in_subject ? PLACE_SUBJECT : PLACE_BODY;

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *courier = &hits->rows[i];
		struct hit account;
		struct span span;

		if (courier->sign != SIGN_COURIER || !account_near(folded, hits,
				courier, in_subject ? &page->subject_models
				: &page->body_models, &account))
			continue;
		span = fold_span(folded, account.start, account.end);
		fact_add(reading, list, FACT_FREIGHT_ACCOUNT,
			account_value(reading, original, span), "", page, place,
			span);
		fact_add(reading, list, FACT_FREIGHT_COURIER,
			courier_name(reading, folded, courier), "", page, place,
			fold_span(folded, courier->start, courier->end));
		return true;
	}
	return false;
}

/* ---- incoterm and port ---- */

static bool
incoterm_in(const struct reading *reading, struct fact_list *list,
	const struct page *page, bool in_subject)
{
	static const char *const terms[] = { "exw", "fca", "fas", "fob", "cfr",
		"cif", "cpt", "cip", "dap", "dpu", "ddp", "c&f", "cnf" };
	const struct folded *folded = in_subject ? &page->subject : &page->body;
	const char *original = in_subject ? page->message->subject : page->own;
	enum place place = in_subject ? PLACE_SUBJECT : PLACE_BODY;

	for (size_t at = 0; at + 3 <= folded->length; at++)
		for (size_t i = 0; i < sizeof(terms) / sizeof(*terms); i++) {
			size_t end = at + 3, port;
			char *value;

			if (strncmp(folded->text + at, terms[i], 3) != 0
					|| !fold_at_word_start(folded, at)
					|| !fold_at_word_end(folded, end))
				continue;
			value = arena_copy_bytes(reading->arena, terms[i], 3);
			for (size_t k = 0; k < 3; k++)
				value[k] = (char)toupper((unsigned char)value[k]);
			fact_add(reading, list, FACT_INCOTERM, value, "", page,
				place, fold_span(folded, at, end));
			port = end;
			while (folded->text[port] == ' ')
				port++;
			end = port;
			while (end < folded->length && fold_is_wordy(folded, end)
					&& !isdigit((unsigned char)
					folded->text[end]))
				end++;
			if (end > port + 3 && isupper((unsigned char)
					original[folded->from[port]]))
				fact_add(reading, list, FACT_PORT,
					arena_copy_bytes(reading->arena, original
					+ folded->from[port], folded->from[end]
					- folded->from[port]), "", page, place,
					fold_span(folded, port, end));
			return true;
		}
	return false;
}

void
facts_freight(const struct reading *reading, struct fact_list *list)
{
	bool freight = false, incoterm = false;

	for (size_t p = 0; p < reading->page_count; p++) {
		const struct page *page = &reading->pages[p];

		freight = freight || freight_in(reading, list, page, false)
			|| freight_in(reading, list, page, true);
		incoterm = incoterm || incoterm_in(reading, list, page, false)
			|| incoterm_in(reading, list, page, true);
	}
}
