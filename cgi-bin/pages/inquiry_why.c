/* Why an inquiry was judged so: each rule's word, the sum, the scale. */
#include "pages/inquiry_parts.h"

#include <math.h>
#include <string.h>

#include "store/house.h"

char *
inbox_sentence(const struct page *page, const char *key, const char *value)
{
	struct buffer out = { .arena = page->arena };
	const char *words, *hole;
	char *name = view_code(page->arena, key);

	if (name[0] == 'e')
		name[0] = 'E';
	words = view_word(page->view, key, "Rule.%s", name);
	hole = strstr(words, "%s");
	if (hole == NULL)
		return arena_copy(page->arena, words);
	buffer_add(&out, words, (size_t)(hole - words));
	buffer_text(&out, value);
	/* "Co., Ltd." ends the sentence too. */
	hole += strcmp(hole, "%s.") == 0 && text_ends(value, ".") ? 3 : 2;
	buffer_text(&out, hole);
	return buffer_string(&out);
}

static void
put_evidence_row(struct page *page, const struct open_inquiry *open,
	const struct stored_evidence *row, struct node *node)
{
	const struct evidence *evidence = &row->evidence;

	node_put(node, "code", rules[evidence->rule].code);
	node_put_integer(node, "version", evidence->version);
	node_put(node, "result", result_codes[evidence->result]);
	node_put(node, "points", page_points(page->arena, evidence->points));
	if (evidence->result == RESULT_UNKNOWN && evidence->at_most != 0)
		node_put(node, "at_most", page_points(page->arena,
			evidence->at_most));
	node_put(node, "reason", inbox_sentence(page, evidence->reason,
		evidence->reason_value));
	node_put(node, "source", view_code(page->arena,
		rules[evidence->rule].source));
	if (*evidence->quote.text == '\0')
		return;
	node_put(node, "quote", text_shorten(page->arena,
		evidence->quote.text, 160));
	node_put(node, "place", place_codes[evidence->quote.place]);
	node_put(node, "href", inquiry_link_to(page, open, row->message_id,
		evidence->quote.place, evidence->quote.span));
}

static void
put_evidence(struct page *page, const struct open_inquiry *open)
{
	int counts[RESULT_COUNT] = { 0 };

	for (size_t i = 0; i < open->vetting.evidence_count; i++) {
		const struct stored_evidence *row = &open->vetting.evidence[i];

		counts[row->evidence.result]++;
		put_evidence_row(page, open, row, view_node(page->view,
			"Inquiry.evidence.%d", (int)i));
	}
	for (int i = 1; i < RESULT_COUNT; i++)
		view_put_integer(page->view, counts[i], "Inquiry.counts.%s",
			result_codes[i]);
}

/* The scale runs from -30 to +30 points, where the default cuts lie well
 * inside; totals beyond stand at its end. */
#define SCALE_END 3000

static char *
percent(struct arena *arena, int64_t hundredths)
{
	double at = (double)(hundredths + SCALE_END) / (2 * SCALE_END) * 100;

	return arena_print(arena, "%.2f%%", at < 0 ? 0 : at > 99.3 ? 99.3 : at);
}

static void
put_scale(struct page *page, const struct rule_set *set, int64_t total)
{
	struct arena *arena = page->arena;

	view_put(page->view, percent(arena, total), "Inquiry.scale.total");
	view_put(page->view, percent(arena, set->cut_invalid),
		"Inquiry.scale.invalid_to");
	view_put(page->view, percent(arena, set->cut_valid),
		"Inquiry.scale.check_to");
	view_put(page->view, percent(arena, set->cut_valid - set->cut_invalid
		- SCALE_END), "Inquiry.scale.check_width");
	view_put(page->view, percent(arena, -(int64_t)set->cut_valid),
		"Inquiry.scale.valid_width");
	view_put(page->view, page_points(arena, -SCALE_END),
		"Inquiry.scale.low");
	view_put(page->view, page_points(arena, set->cut_invalid),
		"Inquiry.scale.cut_invalid");
	view_put(page->view, page_points(arena, set->cut_valid),
		"Inquiry.scale.cut_valid");
}

/* A point is ten times the decimal logarithm of the odds (FEATURES C-01);
 * beyond 1000 : 1 the figure would only pretend to be known. */
static char *
odds_of(struct arena *arena, int64_t total)
{
	double odds = pow(10, fabs((double)total) / 1000);
	char *figure;

	if (odds > 1000)
		odds = 1000;
	figure = odds < 10 ? arena_print(arena, "%.1f", odds)
		: arena_print(arena, "%.0f", odds);
	return total < 0 ? arena_print(arena, "1 : %s", figure)
		: arena_print(arena, "%s : 1", figure);
}

/* What the hard sign that weighs most threatens: Lang.risk.<code>. */
static const char *
risk_of(const struct stored_vetting *vetting)
{
	static const char *const codes[RULE_COUNT] = { [10] = "brand",
		[11] = "lookalike", [16] = "form", [17] = "login",
		[18] = "money", [25] = "blacklist" };
	const struct evidence *worst = NULL;

	for (size_t i = 0; i < vetting->evidence_count; i++) {
		const struct evidence *row = &vetting->evidence[i].evidence;

		if (row->result == RESULT_HARD && codes[row->rule] != NULL
			&& (worst == NULL || row->points < worst->points))
			worst = row;
	}
	return worst == NULL ? "" : codes[worst->rule];
}

/* A person's word stands; that the rules now say otherwise is told beside it:
 * a later message may hold what he could not know. */
static void
put_proposal(struct page *page, const struct open_inquiry *open)
{
	const struct inquiry *inquiry = open->inquiry;
	enum verdict proposed = open->vetting.vetting.verdict;

	view_put(page->view, risk_of(&open->vetting), "Inquiry.risk");
	if (inquiry->verdict_by != 0 && proposed != inquiry->verdict)
		view_put(page->view, view_code(page->arena,
			verdict_codes[proposed]), "Inquiry.proposed");
}

struct fault *
inquiry_put_why(struct page *page, const struct open_inquiry *open)
{
	const struct vetting *vetting = &open->vetting.vetting;
	struct rule_set set;

	if (!open->is_vetted)
		return NULL;
	put_evidence(page, open);
	put_proposal(page, open);
	view_put(page->view, page_points(page->arena, vetting->prior),
		"Inquiry.prior");
	view_put_integer(page->view, vetting->rule_set, "Inquiry.rule_set");
	/* That a person decides is told above, with what threatens. */
	if (*vetting->verdict_reason != '\0'
		&& strcmp(vetting->verdict_reason, "person_decides") != 0)
		view_put(page->view, view_word(page->view, "", "Vet.reason.%s",
			view_code(page->arena, vetting->verdict_reason)),
			"Inquiry.verdict_reason");
	TRY(store_rule_set_version(page->db, page->arena, vetting->rule_set,
		&set));
	put_scale(page, &set, open->inquiry->total);
	view_put(page->view, odds_of(page->arena, open->inquiry->total),
		"Inquiry.odds");
	return NULL;
}
