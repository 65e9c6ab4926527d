/* Tables of tags, styles and class names. */
#include "mail/html_element.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

const char *
element_attribute(const GumboNode *node, const char *name)
{
	const GumboAttribute *attribute = gumbo_get_attribute(
		&node->v.element.attributes, name);

	return attribute == NULL ? "" : attribute->value;
}

static bool
tag_in(GumboTag tag, const GumboTag *tags, size_t count)
{
	for (size_t at = 0; at < count; at++)
		if (tags[at] == tag)
			return true;
	return false;
}

/* A style without blanks, lowered, as far as it fits: what hides stands in
 * short styles. */
static void
style_read(const char *style, char *out, size_t room)
{
	size_t length = 0;

	for (; *style != '\0' && length + 2 < room; style++) {
		if (*style == ' ' || *style == '\t' || *style == '\n')
			continue;
		out[length++] = *style >= 'A' && *style <= 'Z'
			? (char)(*style - 'A' + 'a') : *style;
	}
	out[length++] = ';';
	out[length] = '\0';
}

/* property:0 with any unit, but not 0.8 */
static bool
is_zero(const char *style, const char *property)
{
	const char *at = style;

	while ((at = strstr(at, property)) != NULL) {
		const char *value = at + strlen(property);
		bool is_start = at == style || at[-1] == ';';

		value += strspn(value, "0");
		if (*value == '.')
			value += 1 + strspn(value + 1, "0");
		if (is_start && value > at + strlen(property)
			&& strchr("123456789", *value) == NULL)
			return true;
		at += strlen(property);
	}
	return false;
}

static bool
style_hides(const char *style)
{
	char short_style[1024];

	if (style[0] == '\0')
		return false;
	style_read(style, short_style, sizeof short_style);
	return strstr(short_style, "display:none") != NULL
		|| strstr(short_style, "visibility:hidden") != NULL
		|| strstr(short_style, "mso-hide:all") != NULL
		|| is_zero(short_style, "font-size:")
		|| is_zero(short_style, "opacity:")
		|| (is_zero(short_style, "max-height:")
			&& strstr(short_style, "overflow:hidden") != NULL);
}

bool
element_is_hidden(const GumboNode *node)
{
	static const GumboTag silent[] = {
		GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD,
		GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
		GUMBO_TAG_OBJECT, GUMBO_TAG_SELECT, GUMBO_TAG_SVG,
		GUMBO_TAG_TEXTAREA, GUMBO_TAG_MATH, GUMBO_TAG_NOFRAMES,
	};

	return tag_in(node->v.element.tag, silent,
			sizeof silent / sizeof silent[0])
		|| gumbo_get_attribute(&node->v.element.attributes, "hidden")
			!= NULL
		|| style_hides(element_attribute(node, "style"));
}

/* Word's paragraphs have no room between them. */
static bool
is_word_paragraph(const GumboNode *node)
{
	const char *class = element_attribute(node, "class");

	return strstr(class, "MsoNormal") != NULL
		|| strstr(class, "MsoPlainText") != NULL
		|| strstr(class, "MsoList") != NULL;
}

int
element_lines(const GumboNode *node)
{
	static const GumboTag apart[] = {
		GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
		GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_PRE,
		GUMBO_TAG_BLOCKQUOTE,
	};
	static const GumboTag blocks[] = {
		GUMBO_TAG_DIV, GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_LI,
		GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_DT,
		GUMBO_TAG_DD, GUMBO_TAG_HR, GUMBO_TAG_CENTER,
		GUMBO_TAG_ADDRESS, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
		GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
		GUMBO_TAG_MAIN, GUMBO_TAG_NAV, GUMBO_TAG_FORM,
		GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_CAPTION,
		GUMBO_TAG_BODY,
	};

	if (node->v.element.tag == GUMBO_TAG_P)
		return is_word_paragraph(node) ? 1 : 2;
	if (tag_in(node->v.element.tag, apart, sizeof apart / sizeof apart[0]))
		return 2;
	return tag_in(node->v.element.tag, blocks,
		sizeof blocks / sizeof blocks[0]);
}

/* source: mail written by these programs' web and desktop editions */
static const struct {
	const char *mark;      /* part of a class or id */
	enum quoting quoting;
} marks[] = {
	{ "gmail_quote", QUOTING_SURE }, { "yahoo_quoted", QUOTING_SURE },
	{ "yahoo-quoted", QUOTING_SURE }, { "yQTDBase", QUOTING_SURE },
	{ "protonmail_quote", QUOTING_SURE },
	{ "tutanota_quote", QUOTING_SURE }, { "zmail_extra", QUOTING_SURE },
	{ "isReplyContent", QUOTING_SURE },        /* 163 */
	{ "ntes_not_fresh_mail_reply", QUOTING_SURE },
	{ "qmbox", QUOTING_NONE },                 /* QQ: also its own text */
	{ "moz-cite-prefix", QUOTING_NONE },
	{ "divRplyFwdMsg", QUOTING_HEAD },         /* Outlook on the web */
	{ "OutlookMessageHeader", QUOTING_HEAD },
	{ "ms-outlook-mobile-reference-message", QUOTING_HEAD },
	{ "mail-editor-reference-message-container", QUOTING_HEAD },
	{ "ntes-mailmaster-quote", QUOTING_HEAD }, /* 163's phone program */
};

static enum quoting
marked_quoting(const char *names)
{
	if (names[0] == '\0')
		return QUOTING_NONE;
	for (size_t row = 0; row < sizeof marks / sizeof marks[0]; row++)
		if (strstr(names, marks[row].mark) != NULL)
			return marks[row].quoting;
	return QUOTING_NONE;
}

static bool
is_citation(const GumboNode *node)
{
	char style[512];

	if (strcasecmp(element_attribute(node, "type"), "cite") == 0
		|| element_attribute(node, "cite")[0] != '\0')
		return true;
	style_read(element_attribute(node, "style"), style, sizeof style);
	return strstr(style, "border-left:") != NULL;
}

enum quoting
element_quoting(const GumboNode *node)
{
	enum quoting quoting = marked_quoting(element_attribute(node,
		"class"));

	if (quoting == QUOTING_NONE)
		quoting = marked_quoting(element_attribute(node, "id"));
	if (quoting != QUOTING_NONE
		|| node->v.element.tag != GUMBO_TAG_BLOCKQUOTE)
		return quoting;
	return is_citation(node) ? QUOTING_SURE : QUOTING_MAYBE;
}
