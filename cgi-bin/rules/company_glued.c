/* A firm's name in Chinese, Japanese or Korean, to which the legal form is
 * glued. Knows no other script. */
#include <string.h>

#include "rules/facts.h"
#include "rules/legal.h"

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

bool
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
bool
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
