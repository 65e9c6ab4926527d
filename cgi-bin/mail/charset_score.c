/* Points for characters, by what stands beside them. The weights were set so
 * that the right set wins with a margin on the texts of the mail corpus, from
 * a subject of two words up; only their order matters. */
#include "mail/charset_score.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"

enum script {
	SCRIPT_NONE,           /* ASCII other than letters */
	SCRIPT_ASCII,
	SCRIPT_LATIN,
	SCRIPT_CYRILLIC,
	SCRIPT_GREEK,
	SCRIPT_HEBREW,
	SCRIPT_ARABIC,
	SCRIPT_THAI,
	SCRIPT_EAST,           /* Han, kana, Hangul and their punctuation */
	SCRIPT_SIGN,           /* signs that texts use */
	SCRIPT_ODD             /* what hardly any text holds */
};

/* The commonest characters of written Chinese, simplified and traditional,
 * and of the trade: order, price, sample, company, invoice … */
static const char common_han[] =
	"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可"
	"主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家"
	"电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
	"还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明"
	"看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
	"已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边"
	"流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
	"先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶"
	"油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例"
	"真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集"
	"温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际"
	"商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何"
	"您请谢询价购买卖货样订客户厂供销售司贵币款付费税港船运输泵阀型号规格邮箱"
	"址传真联系盼复附件单报盘数量期待合同交易进口贸易产品图片目录说明质检"
	"這個國為時來們說產種後會學發過對點業開還從動機電體實現經與關線樣間"
	"應員無設質華廠價購買賣貨訂戶幣費稅輸閥號規郵聯係單報詢請謝您貴進貿圖"
	"錄標準檢驗數據資訊問題處裡總統計劃備給當東門車長萬"
	"日本語会社様御中見積依頼製品注文価格送付願致申上確認";

/* The commonest syllables of Korean. */
static const char common_hangul[] =
	"이다는에의을를가니습하고한로기지사도서인어대자아수리나시있해제정"
	"안녕세요문의드립견적품가격회주감합전부일으게원업상보";

static const char common_cyrillic[] = "оеаинтсрвлкмдпуяыьгзбчй";
static const char common_greek[] = "αοιετσνηυρπκμλςόίάέήύώ";
static const char common_hebrew[] = "יוהלארתבמשנדםקכפ";
static const char common_arabic[] = "اليمونرتبعدسهفقكحجةأ";
static const char east_points[] = "，。、：；？！（）《》“”「」・ー〜";
static const char common_signs[] = "¿¡‘’“”–—…•€£®©™°±²³µ·½¼×§«»№";

struct seen {
	const char *at;        /* the character's bytes */
	size_t length;
	uint32_t code;
	enum script script;
	bool is_upper;
};

static bool
stands_in(const struct seen *seen, const char *list)
{
	char character[8] = "";

	memcpy(character, seen->at, seen->length < 8 ? seen->length : 7);
	return strstr(list, character) != NULL;
}

static bool
lies_in(uint32_t code, uint32_t first, uint32_t last)
{
	return code >= first && code <= last;
}

static enum script
script_of(uint32_t code)
{
	static const struct {
		uint32_t first, last;
		enum script script;
	} rows[] = {
		{ 'A', 'Z', SCRIPT_ASCII }, { 'a', 'z', SCRIPT_ASCII },
		{ 0x01, 0x7f, SCRIPT_NONE }, { 0x80, 0x9f, SCRIPT_ODD },
		{ 0xa0, 0xbf, SCRIPT_SIGN }, { 0xc0, 0x24f, SCRIPT_LATIN },
		{ 0x370, 0x3ff, SCRIPT_GREEK },
		{ 0x400, 0x52f, SCRIPT_CYRILLIC },
		{ 0x590, 0x5ff, SCRIPT_HEBREW },
		{ 0x600, 0x6ff, SCRIPT_ARABIC },
		{ 0xe00, 0xe7f, SCRIPT_THAI },
		{ 0x2000, 0x24ff, SCRIPT_SIGN }, { 0x2500, 0x259f, SCRIPT_ODD },
		{ 0x25a0, 0x27ff, SCRIPT_SIGN },
		{ 0x3000, 0x9fff, SCRIPT_EAST }, { 0xac00, 0xd7a3, SCRIPT_EAST },
		{ 0xf900, 0xfaff, SCRIPT_EAST }, { 0xff01, 0xff60, SCRIPT_EAST },
	};

	for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
		if (lies_in(code, rows[row].first, rows[row].last))
			return rows[row].script;
	return SCRIPT_ODD;
}

static bool
is_upper(uint32_t code)
{
	return lies_in(code, 'A', 'Z') || lies_in(code, 0xc0, 0xde)
		|| lies_in(code, 0x391, 0x3a9) || lies_in(code, 0x400, 0x42f);
}

static int
score_east(const struct seen *seen, const struct seen *before)
{
	if (before->script == SCRIPT_ASCII && seen->code >= 0x4e00
		&& seen->code < 0xa000 && !stands_in(seen, common_han))
		return -2;     /* half of an accented letter, more likely */
	if (lies_in(seen->code, 0x3041, 0x3096))
		return 5;
	if (lies_in(seen->code, 0x30a0, 0x30ff))
		return 3;
	if (lies_in(seen->code, 0x4e00, 0x9fff))
		return stands_in(seen, common_han) ? 8 : 1;
	if (lies_in(seen->code, 0xac00, 0xd7a3))
		return stands_in(seen, common_hangul) ? 8 : 1;
	return stands_in(seen, east_points) ? 5 : 0;
}

/* A letter of a script with its own alphabet. */
static int
score_letter(const struct seen *seen, const struct seen *before,
	const char *common)
{
	if (before->script == SCRIPT_ASCII)
		return -3;
	if (seen->is_upper && before->script == seen->script)
		return before->is_upper ? 0 : -4;
	if (seen->is_upper)
		return 1;
	return stands_in(seen, common) ? 3 : 1;
}

static int
score_latin(const struct seen *seen, const struct seen *before)
{
	if (seen->code == 0xd7 || seen->code == 0xf7)
		return 0;
	if (before->script == SCRIPT_LATIN)
		return -1;
	if (seen->is_upper && before->script == SCRIPT_ASCII)
		return before->is_upper ? 2 : -4;
	return 2;
}

static int
score_one(const struct seen *seen, const struct seen *before)
{
	switch (seen->script) {
	case SCRIPT_NONE:
	case SCRIPT_ASCII:
		return lies_in(before->code, 0x370, 0x6ff)
			&& seen->script == SCRIPT_ASCII ? -3 : 0;
	case SCRIPT_EAST:
		return score_east(seen, before);
	case SCRIPT_CYRILLIC:
		return score_letter(seen, before, common_cyrillic);
	case SCRIPT_GREEK:
		return score_letter(seen, before, common_greek);
	case SCRIPT_HEBREW:
		return score_letter(seen, before, common_hebrew);
	case SCRIPT_ARABIC:
		return score_letter(seen, before, common_arabic);
	case SCRIPT_THAI:
		return before->script == SCRIPT_ASCII ? -3 : 2;
	case SCRIPT_LATIN:
		return score_latin(seen, before);
	case SCRIPT_SIGN:
		return stands_in(seen, common_signs)
			&& before->script <= SCRIPT_ASCII ? 1 : -2;
	default:
		return -20;
	}
}

/* Two alphabets in one word, which no language has. */
static bool
is_mixed(const struct seen *seen, const struct seen *before)
{
	return seen->script >= SCRIPT_LATIN && seen->script <= SCRIPT_THAI
		&& before->script >= SCRIPT_LATIN
		&& before->script <= SCRIPT_EAST
		&& seen->script != before->script;
}

int
charset_score(const char *text)
{
	struct seen before = { .at = text, .code = ' ' };
	int score = 0;

	while (*text != '\0') {
		struct seen seen = { .at = text };

		seen.code = text_next(&text);
		seen.length = (size_t)(text - seen.at);
		seen.script = script_of(seen.code);
		seen.is_upper = is_upper(seen.code);
		score += score_one(&seen, &before);
		if (is_mixed(&seen, &before))
			score -= 3;
		before = seen;
	}
	return score;
}
