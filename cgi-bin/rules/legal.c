/* The table of legal forms, by the law or the habit of the countries that the
 * languages come from. */
#include "rules/legal.h"

#include <string.h>

static const struct {
	const char *words;
	enum legal_place place;
	bool is_sure;
} forms[] = {
	{ "co ltd", LEGAL_BEHIND, true }, { "company limited", LEGAL_BEHIND, true },
	{ "co limited", LEGAL_BEHIND, true }, { "co inc", LEGAL_BEHIND, true },
	{ "co llc", LEGAL_BEHIND, true }, { "corporation", LEGAL_BEHIND, true },
	{ "private limited", LEGAL_BEHIND, true }, { "pvt ltd", LEGAL_BEHIND, true },
	{ "(pvt) ltd", LEGAL_BEHIND, true }, { "(pty) ltd", LEGAL_BEHIND, true },
	{ "p ltd", LEGAL_BEHIND, true }, { "pty ltd", LEGAL_BEHIND, true },
	{ "pte ltd", LEGAL_BEHIND, true }, { "pty limited", LEGAL_BEHIND, true },
	{ "sdn bhd", LEGAL_BEHIND, true }, { "bhd", LEGAL_BEHIND, true },
	{ "limited", LEGAL_BEHIND, true }, { "ltd", LEGAL_BEHIND, true },
	{ "inc", LEGAL_BEHIND, true }, { "incorporated", LEGAL_BEHIND, true },
	{ "llc", LEGAL_EITHER, true }, { "l l c", LEGAL_BEHIND, true },
	{ "llp", LEGAL_BEHIND, true }, { "lp", LEGAL_BEHIND, false },
	{ "plc", LEGAL_BEHIND, true }, { "corp", LEGAL_BEHIND, true },
	{ "fze", LEGAL_BEHIND, true }, { "fzco", LEGAL_BEHIND, true },
	{ "fz llc", LEGAL_BEHIND, true }, { "dmcc", LEGAL_BEHIND, true },
	{ "wll", LEGAL_BEHIND, true }, { "w l l", LEGAL_BEHIND, true },
	{ "est", LEGAL_BEHIND, false }, { "gmbh & co kg", LEGAL_BEHIND, true },
	{ "gmbh", LEGAL_BEHIND, true }, { "mbh", LEGAL_BEHIND, true },
	{ "ag", LEGAL_BEHIND, false }, { "kg", LEGAL_BEHIND, false },
	{ "ohg", LEGAL_BEHIND, true }, { "e k", LEGAL_BEHIND, false },
	{ "ek", LEGAL_BEHIND, false }, { "ug", LEGAL_BEHIND, false },
	{ "se", LEGAL_BEHIND, false }, { "sarl", LEGAL_EITHER, true },
	{ "s a r l", LEGAL_EITHER, true }, { "sas", LEGAL_EITHER, true },
	{ "sasu", LEGAL_EITHER, true }, { "eurl", LEGAL_EITHER, true },
	{ "snc", LEGAL_EITHER, false }, { "scop", LEGAL_BEHIND, false },
	{ "suarl", LEGAL_EITHER, true }, { "sprl", LEGAL_BEHIND, true },
	{ "bvba", LEGAL_BEHIND, true }, { "ets", LEGAL_BEFORE, true },
	{ "etablissements", LEGAL_BEFORE, true }, { "societe", LEGAL_BEFORE, false },
	{ "sa de cv", LEGAL_BEHIND, true }, { "s a de c v", LEGAL_BEHIND, true },
	{ "s de rl de cv", LEGAL_BEHIND, true }, { "sapi de cv", LEGAL_BEHIND, true },
	{ "sa", LEGAL_BEHIND, false }, { "s a", LEGAL_BEHIND, true },
	{ "saa", LEGAL_BEHIND, true }, { "sac", LEGAL_BEHIND, true },
	{ "s a c", LEGAL_BEHIND, true }, { "s a s", LEGAL_BEHIND, true },
	{ "sau", LEGAL_BEHIND, true }, { "spa", LEGAL_BEHIND, false },
	{ "s p a", LEGAL_BEHIND, true }, { "eirl", LEGAL_BEHIND, true },
	{ "srl", LEGAL_BEHIND, true }, { "s r l", LEGAL_BEHIND, true },
	{ "srls", LEGAL_BEHIND, true }, { "sl", LEGAL_BEHIND, false },
	{ "s l", LEGAL_BEHIND, true }, { "slu", LEGAL_BEHIND, true },
	{ "s l u", LEGAL_BEHIND, true }, { "ltda", LEGAL_BEHIND, true },
	{ "cia ltda", LEGAL_BEHIND, true }, { "y cia", LEGAL_BEHIND, true },
	{ "& cia", LEGAL_BEHIND, true }, { "e cia", LEGAL_BEHIND, true },
	{ "lda", LEGAL_BEHIND, true }, { "eireli", LEGAL_BEHIND, true },
	{ "me", LEGAL_BEHIND, false }, { "s/a", LEGAL_BEHIND, true },
	{ "snc di", LEGAL_BEHIND, true }, { "s n c", LEGAL_BEHIND, true },
	{ "as", LEGAL_BEHIND, false }, { "a s", LEGAL_BEHIND, false },
	{ "ltd sti", LEGAL_BEHIND, true }, { "limited sirketi", LEGAL_BEHIND, true },
	{ "anonim sirketi", LEGAL_BEHIND, true }, { "sti", LEGAL_BEHIND, true },
	{ "tic ltd sti", LEGAL_BEHIND, true }, { "san ve tic as", LEGAL_BEHIND, true },
	{ "san ve tic ltd sti", LEGAL_BEHIND, true },
	{ "bv", LEGAL_BEHIND, false }, { "b v", LEGAL_BEHIND, true },
	{ "nv", LEGAL_BEHIND, false }, { "n v", LEGAL_BEHIND, true },
	{ "ab", LEGAL_BEHIND, false }, { "oy", LEGAL_BEHIND, true },
	{ "oyj", LEGAL_BEHIND, true }, { "aps", LEGAL_BEHIND, true },
	{ "a/s", LEGAL_BEHIND, true }, { "asa", LEGAL_BEHIND, false },
	{ "sp z o o", LEGAL_BEHIND, true }, { "sp z oo", LEGAL_BEHIND, true },
	{ "s r o", LEGAL_BEHIND, true }, { "sro", LEGAL_BEHIND, true },
	{ "spol s r o", LEGAL_BEHIND, true }, { "kft", LEGAL_BEHIND, true },
	{ "zrt", LEGAL_BEHIND, true }, { "d o o", LEGAL_BEHIND, true },
	{ "doo", LEGAL_BEHIND, true }, { "ood", LEGAL_BEHIND, true },
	{ "eood", LEGAL_BEHIND, true }, { "jsc", LEGAL_EITHER, true },
	{ "ojsc", LEGAL_EITHER, true }, { "uab", LEGAL_BEFORE, true },
	{ "sia", LEGAL_BEFORE, false }, { "ou", LEGAL_BEHIND, false },
	{ "tbk", LEGAL_BEHIND, true }, { "pt", LEGAL_BEFORE, false },
	{ "cv", LEGAL_BEFORE, false }, { "k k", LEGAL_BEHIND, true },
	{ "kk", LEGAL_BEHIND, false }, { "ooo", LEGAL_BEFORE, true },
	{ "too", LEGAL_BEFORE, false }, { "zao", LEGAL_BEFORE, true },
	{ "oao", LEGAL_BEFORE, true }, { "pao", LEGAL_BEFORE, false },
	{ "ооо", LEGAL_BEFORE, true }, { "тоо", LEGAL_BEFORE, true },
	{ "зао", LEGAL_BEFORE, true }, { "оао", LEGAL_BEFORE, true },
	{ "пао", LEGAL_BEFORE, true }, { "ао", LEGAL_BEFORE, true },
	{ "ип", LEGAL_BEFORE, true }, { "чп", LEGAL_BEFORE, true },
	{ "тов", LEGAL_BEFORE, true }, { "оcoo", LEGAL_BEFORE, true },
	{ "осоо", LEGAL_BEFORE, true }, { "чуп", LEGAL_BEFORE, true },
	{ "одо", LEGAL_BEFORE, true }, { "компания", LEGAL_BEFORE, false },
	{ "фирма", LEGAL_BEFORE, false }, { "شركة", LEGAL_BEFORE, true },
	{ "شركه", LEGAL_BEFORE, true }, { "مؤسسة", LEGAL_BEFORE, true },
	{ "موسسة", LEGAL_BEFORE, true }, { "مجموعة", LEGAL_BEFORE, false },
	{ "مصنع", LEGAL_BEFORE, false }, { "주식회사", LEGAL_EITHER, true },
	{ "유한회사", LEGAL_EITHER, true }, { "(주)", LEGAL_EITHER, true },
	{ "firma", LEGAL_BEFORE, false }, { "co", LEGAL_BEHIND, false },
	{ "& co", LEGAL_BEHIND, true }, { "& sons", LEGAL_BEHIND, true },
	{ "and sons", LEGAL_BEHIND, true }, { "company", LEGAL_BEHIND, false },
	{ "group", LEGAL_BEHIND, false }, { "holding", LEGAL_BEHIND, false },
	{ "holdings", LEGAL_BEHIND, false }, { "enterprises", LEGAL_BEHIND, false },
	{ "traders", LEGAL_BEHIND, false },
	{ "cc", LEGAL_BEHIND, false }, { "e u", LEGAL_BEHIND, false },
	{ "eu", LEGAL_BEHIND, false }, { "gesmbh", LEGAL_BEHIND, true },
	{ "ges m b h", LEGAL_BEHIND, true }, { "npc", LEGAL_BEHIND, false },
	{ "(private) limited", LEGAL_BEHIND, true },
	{ "(private) ltd", LEGAL_BEHIND, true }, { "(pty) limited", LEGAL_BEHIND, true },
	{ "(pvt) limited", LEGAL_BEHIND, true }, { "(m) sdn bhd", LEGAL_BEHIND, true },
	{ "pt persero", LEGAL_BEFORE, false }, { "ud", LEGAL_BEFORE, false },
	{ "limitada", LEGAL_BEHIND, true }, { "s c a", LEGAL_BEHIND, true },
	{ "s coop", LEGAL_BEHIND, true }, { "c a", LEGAL_BEHIND, false },
	{ "ca", LEGAL_BEHIND, false }, { "spas", LEGAL_BEHIND, false },
	{ "kollektiv sirketi", LEGAL_BEHIND, true }, { "vof", LEGAL_BEHIND, true },
	{ "ehf", LEGAL_BEHIND, true }, { "d d", LEGAL_BEHIND, false },
	{ "s a l", LEGAL_BEHIND, true }, { "sal", LEGAL_BEHIND, false },
	{ "spc", LEGAL_BEHIND, false }, { "w l l", LEGAL_BEHIND, true },
	{ "joint stock company", LEGAL_EITHER, true },
	{ "cong ty tnhh", LEGAL_BEFORE, true }, { "cong ty co phan", LEGAL_BEFORE, true },
	{ "co jsc", LEGAL_BEHIND, true }, { "public company limited", LEGAL_BEHIND, true },
	{ "pcl", LEGAL_BEHIND, true }, { "p l c", LEGAL_BEHIND, true },
	{ "сп", LEGAL_BEFORE, false }, { "чтуп", LEGAL_BEFORE, true },
	{ "гк", LEGAL_BEFORE, false }, { "пт", LEGAL_BEFORE, false }, { "industries", LEGAL_BEHIND, false },
};

static size_t
form_words(const char *form, const char *const *words, size_t count)
{
	size_t taken = 0;

	while (*form != '\0') {
		size_t length = strcspn(form, " ");

		if (taken == count || strlen(words[taken]) != length
				|| strncmp(form, words[taken], length) != 0)
			return 0;
		taken++;
		form += length;
		form += strspn(form, " ");
	}
	return taken;
}

enum legal_place
legal_form(const char *const *words, size_t count, size_t *taken,
	bool *is_sure)
{
	enum legal_place place = LEGAL_NONE;

	*taken = 0;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t length = form_words(forms[i].words, words, count);

		if (length > *taken) {
			*taken = length;
			*is_sure = forms[i].is_sure;
			place = forms[i].place;
		}
	}
	return place;
}

/* Longer ones first. Folded: simplified characters. Those from SURE_GLUED on
 * are also everyday words. */
enum { SURE_GLUED = 14 };
static const char *const glued[] = { "股份有限公司", "有限责任公司", "有限公司",
	"株式会社", "有限会社", "合同会社", "集团公司", "주식회사", "유한회사", "股份公司",
	"(주)", "(유)", "(株)", "(有)",
	"总公司", "分公司", "公司", "会社", "集团", "商社", "商行", "工厂", "工业社",
	"企业社", "材料行", "五金行", "电器行", "贸易行", "车行", "灯饰行",
	"经营部", "门市部", "株式會社", "상사", "工业", "产业" };

size_t
legal_glued_end(const char *text, size_t start, size_t end, bool *is_sure)
{
	size_t found = 0;

	for (size_t at = start + 3; at < end; at++)
		for (size_t i = 0; i < sizeof(glued) / sizeof(glued[0]); i++) {
			size_t length = strlen(glued[i]);

			if (at + length <= end && strncmp(text + at, glued[i],
					length) == 0) {
				found = at + length;
				*is_sure = i < SURE_GLUED;
				at += length - 1;
				break;
			}
		}
	return found;
}

size_t
legal_glued_start(const char *text, size_t start, size_t end)
{
	static const char *const starts[] = { "株式会社", "有限会社", "合同会社",
		"주식회사", "유한회사", "(株)", "(有)", "(주)", "(유)" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		size_t length = strlen(starts[i]);

		if (start + length < end
				&& strncmp(text + start, starts[i], length) == 0)
			return length;
	}
	return 0;
}
