/* The rule catalogue: every sign that vetting knows, with the points a firm
 * starts with. What a sign is stands in weigh_*.c. */
#include "rules/evidence.h"

#define FOUR "004"
#define EXTENDS "extends-004"
#define PRACTICE "practice"
#define TITLE(n) "Rule.E" n ".title"
#define ROW(n, raw_points, other, hard, from) \
	{ .code = "E-" n, .version = 1, .points = (raw_points), \
	  .points_other = (other), .is_hard = (hard), .source = (from), \
	  .title = TITLE(n) }

/* Points are FEATURES.md C-01's defaults, in hundredths. */
const struct rule rules[RULE_COUNT] = {
	[1] = ROW("01", 500, 0, false, FOUR),
	[2] = ROW("02", 300, 0, false, FOUR),
	[3] = ROW("03", 200, 0, false, FOUR),
	[4] = ROW("04", -700, 0, false, FOUR),
	[5] = ROW("05", -300, 0, false, FOUR),
	[6] = ROW("06", 400, 0, false, FOUR),
	[7] = ROW("07", -300, 0, false, FOUR),
	[8] = ROW("08", 200, 0, false, FOUR),
	[9] = ROW("09", -300, 0, false, FOUR),
	[10] = ROW("10", -1000, 0, true, FOUR),
	[11] = ROW("11", -1200, 0, true, EXTENDS),
	[12] = ROW("12", -500, 0, false, FOUR),
	[13] = ROW("13", -200, 0, false, FOUR),
	[14] = ROW("14", -300, 0, false, EXTENDS),
	[15] = ROW("15", 600, -800, false, FOUR),
	[16] = ROW("16", -800, 0, true, FOUR),
	[17] = ROW("17", -1200, 0, true, PRACTICE),
	[18] = ROW("18", -1000, 0, true, PRACTICE),
	[19] = ROW("19", 150, 0, false, FOUR),
	[20] = ROW("20", 200, 0, false, FOUR),
	[21] = ROW("21", -400, 0, false, EXTENDS),
	[22] = ROW("22", -300, 0, false, EXTENDS),
	[23] = ROW("23", 400, 0, false, PRACTICE),
	[24] = ROW("24", -400, 0, false, PRACTICE),
	[25] = ROW("25", -1500, 0, true, FOUR),
	[26] = ROW("26", 800, 600, false, "003"),
	[27] = ROW("27", 100, 200, false, FOUR),
	[28] = ROW("28", -200, 0, false, PRACTICE),
	[29] = ROW("29", 0, 0, false, PRACTICE),
	[30] = ROW("30", 0, 0, false, "house"),
};

/* A total from 8 points on is as good as six to one; at -9 and below nothing
 * but praise was seen. House defaults, set against labelled inquiries. */
enum { CUT_VALID = 800, CUT_INVALID = -900 };

struct rule_set
rule_set_default(void)
{
	struct rule_set set = { .cut_valid = CUT_VALID,
		.cut_invalid = CUT_INVALID };

	for (int i = 1; i < RULE_COUNT; i++) {
		set.points[i] = rules[i].points;
		set.points_other[i] = rules[i].points_other;
	}
	return set;
}
