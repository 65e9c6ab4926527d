/* The firm's public inquiry form: works without cookies and script, and loses
 * nothing. Who is suspected of being a machine sees the same thanks; it knows
 * nothing of what becomes of an inquiry. */
#include "pages/inquire.h"

#include <string.h>

#include "flows/intake.h"
#include "rules/inquiry.h"
#include "store/reference.h"

/* A field that no person sees. The name must not be one that browsers fill in
 * by themselves. */
#define TRAP "remarks"

/* Nobody reads the form and writes a message in less.
 *   source   house */
#define PERSON_SECONDS 3

static const struct field inquire_fields[] = {
	{ .name = "name", .type = FIELD_TEXT, .most = 120, .required = true,
		.offset = offsetof(struct inquire, name) },
	{ .name = "company", .type = FIELD_TEXT, .most = 200,
		.offset = offsetof(struct inquire, company) },
	{ .name = "email", .type = FIELD_EMAIL, .most = 254, .required = true,
		.offset = offsetof(struct inquire, email) },
	{ .name = "phone", .type = FIELD_TEXT, .most = 60,
		.offset = offsetof(struct inquire, phone) },
	{ .name = "country", .type = FIELD_TEXT, .most = 80,
		.offset = offsetof(struct inquire, country) },
	{ .name = "website", .type = FIELD_TEXT, .most = 200,
		.offset = offsetof(struct inquire, website) },
	{ .name = "product", .type = FIELD_TEXT, .most = 300,
		.offset = offsetof(struct inquire, product) },
	{ .name = "quantity", .type = FIELD_TEXT, .most = 100,
		.offset = offsetof(struct inquire, quantity) },
	{ .name = "message", .type = FIELD_NOTE, .most = 10000,
		.required = true, .offset = offsetof(struct inquire, message) },
};
const struct shape inquire_shape = { "inquire", inquire_fields,
	sizeof inquire_fields / sizeof inquire_fields[0],
	sizeof(struct inquire) };

/* What the visitor's browser may fill in by itself (HTML, autofill tokens). */
static const struct { const char *name, *token; } autofill[] = {
	{ "name", "name" }, { "company", "organization" },
	{ "email", "email" }, { "phone", "tel" },
	{ "country", "country-name" }, { "website", "url" },
};

/* A public page wears the firm's own name. */
static struct fault *
name_firm(struct page *page)
{
	struct firm_entry firm = { .company = "" };
	bool found;

	if (*page->firm != '\0')
		return NULL;
	TRY(store_reference_load(page->db, page->arena, reference_of("firm"),
		1, &firm, &found));
	if (found)
		page->firm = firm.company;
	return NULL;
}

/* A form that was refused before it was decoded still shows what was typed. */
static const struct form *
typed_form(struct page *page)
{
	struct inquire typed = { 0 };
	struct form *form = page->form;

	if (form != NULL || page->request->method != METHOD_POST)
		return form;
	form = arena_take(page->arena, sizeof *form);
	form_read(page->arena, page->request, &inquire_shape, &typed, form);
	return form;
}

struct fault *
page_inquire_show(struct page *page)
{
	TRY(name_firm(page));
	view_put_form(page->view, page->arena, &inquire_shape, NULL,
		typed_form(page));
	for (size_t i = 0; i < sizeof autofill / sizeof autofill[0]; i++)
		view_put(page->view, autofill[i].token, "Form.%s.autocomplete",
			autofill[i].name);
	view_put(page->view, TRAP, "Trap");
	if (page->refused == 429)
		view_put(page->view, "too_many", "Refused");
	if (page->is_unproven)
		view_put(page->view, "old", "Refused");
	return NULL;
}

/* Why a machine is suspected, "" when none is. */
static const char *
suspicion(const struct page *page)
{
	int64_t made_at = page_form_made_at(page,
		request_text(page->request, "csrf"));

	if (!text_is_blank(request_text(page->request, TRAP)))
		return "honeypot";
	return page->now - made_at < PERSON_SECONDS ? "too-fast" : "";
}

struct fault *
page_inquire_save(struct page *page)
{
	struct inquire *typed = page->noun;
	const char *reference;

	typed->language = page->language;
	TRY(flow_intake_form(page->db, page->arena, typed,
		page->request->network, suspicion(page), page->now,
		page->request_no, &reference));
	reply_redirect(page->reply, page_url(page, "/inquire/thanks/%s?lang=%s",
		reference, page->language));
	return NULL;
}

struct fault *
page_inquire_thanks_show(struct page *page)
{
	/* Whatever looks like a number of ours: the page knows none, so that
	 * it tells nobody which exist. */
	if (!text_equal(inquiry_reference_read(page->arena, page->token),
		page->token))
		return page_refuse(page, 404);
	TRY(name_firm(page));
	view_put(page->view, page->token, "Reference");
	return NULL;
}
