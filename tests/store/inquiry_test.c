/* Inquiries as rows: lists, the row check, counts, search, and text of every
 * kind. */
#include "../firm.h"

#include "rules/search_key.h"
#include "store/account.h"
#include "store/inquiry.h"
#include "store/search.h"
#include "store/user.h"

static struct user lin, wang, boss, engineer;
static struct inquiry nothing;

static void
add_person(struct user *user, const char *login, enum role role)
{
	*user = (struct user){ .login = login, .name = login, .role = role,
		.language = "", .theme = "" };
	WELL(store_user_add(db, user, "x"));
}

static void
add_people(void)
{
	add_person(&lin, "lin", ROLE_SALES);
	add_person(&wang, "wang", ROLE_SALES);
	add_person(&boss, "boss", ROLE_MANAGER);
	add_person(&engineer, "engineer", ROLE_SERVICE);
}

static struct inquiry
add(enum inquiry_state state, enum verdict verdict, int64_t owner_id,
	int64_t triage)
{
	static int number;
	struct inquiry inquiry = {
		.reference = arena_print(arena, "T-%d", ++number),
		.state = state, .verdict = verdict, .verdict_note = "",
		.owner_id = owner_id, .triage = triage,
		.channel = CHANNEL_MAIL, .language = "", .subject = "s",
		.company = "", .contact = "", .email = "", .country = "",
		.models = "", .headline = "", .next_step = "",
		.received_at = 1700000000, .last_message_at = 1700000000,
	};

	WELL(store_inquiry_add(db, &inquiry));
	WELL(store_inquiry_save(db, &nothing, &inquiry));
	return inquiry;
}

static struct inquiry_list
list_of(const struct user *user, struct inquiry_filter filter,
	struct list_key after, struct list_key before, size_t limit)
{
	struct inquiry_list list;

	WELL(store_inquiry_list(db, arena, user, &filter, after, before, limit,
		&list));
	return list;
}

static const struct list_key none;
static const struct inquiry_filter is_new = { .state = INQUIRY_NEW };

TEST(a_list_is_ordered_by_triage_and_then_by_the_newest)
{
	struct inquiry_list list;

	add_people();
	add(INQUIRY_NEW, VERDICT_VALID, 0, 100);
	add(INQUIRY_NEW, VERDICT_INVALID, 0, 300);
	add(INQUIRY_NEW, VERDICT_VALID, 0, 300);
	list = list_of(&boss, is_new, none, none, 50);
	assert_int_equal(list.count, 3);
	assert_int_equal(list.rows[0].verdict, VERDICT_VALID);
	assert_int_equal(list.rows[1].verdict, VERDICT_INVALID);
	assert_int_equal(list.rows[2].triage, 100);
	assert_false(list.has_before || list.has_after);
}

static struct list_key
key_of(const struct inquiry *inquiry)
{
	return (struct list_key){ inquiry->triage, inquiry->id };
}

/* Forward page by page and back again: the same rows, each once. */
static void
walk(const struct user *user, struct inquiry_filter filter, size_t expected)
{
	struct inquiry_list page = list_of(user, filter, none, none, 7);
	int64_t *seen = arena_take_many(arena, expected + 1, sizeof *seen);
	size_t count = 0, back;

	for (;;) {
		for (size_t i = 0; i < page.count; i++) {
			assert_true(count < expected);
			seen[count++] = page.rows[i].id;
		}
		if (!page.has_after)
			break;
		page = list_of(user, filter, key_of(&page.rows[page.count - 1]),
			none, 7);
		assert_true(page.has_before);
	}
	assert_int_equal(count, expected);
	back = count - page.count;
	while (page.has_before) {
		page = list_of(user, filter, none, key_of(&page.rows[0]), 7);
		assert_true(page.has_after);
		assert_true(page.count <= back);
		back -= page.count;
		for (size_t i = 0; i < page.count; i++)
			assert_int_equal(page.rows[i].id, seen[back + i]);
	}
	assert_int_equal(back, 0);
}

TEST(pages_go_forward_and_back_over_the_same_rows_whatever_the_filter)
{
	struct inquiry_filter filter = { 0 };

	add_people();
	for (int i = 0; i < 60; i++)
		add(i % 5 == 4 ? INQUIRY_HANDLED : INQUIRY_NEW,
			(enum verdict)(1 + i % 5),
			i % 3 == 0 ? 0 : i % 3 == 1 ? lin.id : wang.id,
			1000 + i / 4);
	walk(&boss, is_new, 48);
	walk(&boss, filter, 60);
	walk(&lin, filter, 40);
	filter.owner = OWNER_MINE;
	walk(&lin, filter, 20);
	filter.owner = OWNER_NOBODY;
	walk(&lin, filter, 20);
	filter = (struct inquiry_filter){ .is_suspect = true };
	walk(&boss, filter, 24);
	walk(&lin, filter, 16);
	filter = (struct inquiry_filter){ .verdict = VERDICT_VALID };
	walk(&boss, filter, 12);
	walk(&lin, filter, 8);
}

TEST(service_sees_no_inquiry_by_any_way)
{
	struct inquiry inquiry, loaded;
	struct inquiry_list list;
	struct inquiry_counts counts;
	bool found;

	add_people();
	inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	WELL(store_search_save(db, inquiry.id, "w_pump"));
	firm_commit();
	assert_int_equal(list_of(&engineer, is_new, none, none, 50).count, 0);
	WELL(store_inquiry_load(db, arena, inquiry.id, &engineer, &loaded,
		&found));
	assert_false(found);
	WELL(store_search(db, arena, &engineer, "+w_pump", 0, 50, &list));
	assert_int_equal(list.count, 0);
	WELL(store_inquiry_counts(db, arena, &engineer, &counts));
	assert_int_equal(inquiry_count_of(&counts, &is_new), 0);
}

TEST(anothers_inquiry_is_like_none)
{
	struct inquiry of_wang, loaded;
	struct inquiry_list list;
	bool found;

	add_person(&lin, "lin2", ROLE_SALES);
	add_person(&wang, "wang2", ROLE_SALES);
	of_wang = add(INQUIRY_NEW, VERDICT_VALID, wang.id, 5);
	WELL(store_inquiry_load(db, arena, of_wang.id, &lin, &loaded, &found));
	assert_false(found);
	WELL(store_inquiry_load(db, arena, of_wang.id, &wang, &loaded,
		&found));
	assert_true(found);
	assert_string_equal(loaded.owner_name, "wang2");
	WELL(store_search_save(db, of_wang.id, "w_secretword"));
	firm_commit();
	WELL(store_search(db, arena, &lin, "+w_secretword", 0, 50, &list));
	assert_int_equal(list.count, 0);
	WELL(store_search(db, arena, &wang, "+w_secretword", 0, 50, &list));
	assert_int_equal(list.count, 1);
}

TEST(the_counts_follow_every_move)
{
	struct inquiry_counts counts;
	struct inquiry before, inquiry;
	struct rows rows;
	int64_t had;

	add_person(&boss, "boss3", ROLE_MANAGER);
	add_person(&lin, "lin3", ROLE_SALES);
	WELL(store_inquiry_counts(db, arena, &boss, &counts));
	had = inquiry_count_of(&counts, &is_new);
	before = inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	WELL(store_inquiry_counts(db, arena, &boss, &counts));
	assert_int_equal(inquiry_count_of(&counts, &is_new), had + 1);
	inquiry.owner_id = lin.id;
	inquiry.verdict = VERDICT_PHISHING;
	WELL(store_inquiry_save(db, &before, &inquiry));
	WELL(store_inquiry_counts(db, arena, &lin, &counts));
	assert_int_equal(counts.count[INQUIRY_NEW][OWNED_BY_ME]
		[VERDICT_PHISHING], 1);
	before = inquiry;
	inquiry.state = INQUIRY_HANDLED;
	WELL(store_inquiry_save(db, &before, &inquiry));
	WELL(store_inquiry_counts(db, arena, &boss, &counts));
	assert_int_equal(inquiry_count_of(&counts, &is_new), had);
	WELL(store_inquiry_tally_check(db, arena, &rows));
	assert_int_equal(rows.count, 0);
}

TEST(a_count_that_is_off_is_found_and_put_right)
{
	struct inquiry inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	struct rows rows;

	WELL(DB_RUN(db, SQL_INQUIRY_TALLY_MOVE, V_TEXT("new"), V_ID(0),
		V_TEXT("valid"), V_INT(3)));
	WELL(store_inquiry_tally_check(db, arena, &rows));
	assert_int_equal(rows.count, 1);
	assert_int_equal(row_integer(&rows, 0, "difference"), 3);
	WELL(store_inquiry_tally_rebuild(db));
	WELL(store_inquiry_tally_check(db, arena, &rows));
	assert_int_equal(rows.count, 0);
	assert_true(inquiry.id > 0);
}

TEST(a_stale_version_is_never_saved)
{
	struct inquiry first = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	struct inquiry second = first, before = first;

	WELL(store_inquiry_save(db, &before, &first));
	assert_non_null(store_inquiry_save(db, &before, &second));
}

TEST(the_neighbours_are_those_of_the_filtered_list)
{
	struct inquiry_filter valid = { .state = INQUIRY_NEW,
		.verdict = VERDICT_VALID };
	struct inquiry a, b, c;
	int64_t previous, next;

	add_person(&lin, "lin4", ROLE_SALES);
	valid.owner = OWNER_MINE;
	a = add(INQUIRY_NEW, VERDICT_VALID, lin.id, 30);
	add(INQUIRY_NEW, VERDICT_INVALID, lin.id, 25);
	b = add(INQUIRY_NEW, VERDICT_VALID, lin.id, 20);
	c = add(INQUIRY_NEW, VERDICT_VALID, lin.id, 10);
	WELL(store_inquiry_neighbours(db, arena, &lin, &valid, key_of(&b),
		&previous, &next));
	assert_int_equal(previous, a.id);
	assert_int_equal(next, c.id);
	WELL(store_inquiry_neighbours(db, arena, &lin, &valid, key_of(&a),
		&previous, &next));
	assert_int_equal(previous, 0);
	assert_int_equal(next, b.id);
}

/* PROMISES D3. */
TEST(emoji_and_chinese_come_back_as_they_went)
{
	const char *company = "上海😀泵 Ñandú \xf0\x9f\x92\xa7 ﷽";
	struct inquiry inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	struct inquiry before = inquiry, loaded;
	bool found;

	add_person(&boss, "boss5", ROLE_MANAGER);
	inquiry.company = company;
	inquiry.subject = "\"quoted\" \\ %_ ' \t";
	WELL(store_inquiry_save(db, &before, &inquiry));
	WELL(store_inquiry_load(db, arena, inquiry.id, &boss, &loaded,
		&found));
	assert_string_equal(loaded.company, company);
	assert_string_equal(loaded.subject, inquiry.subject);
	assert_int_equal(loaded.received_at, 1700000000);
}

static size_t
hits(const char *typed)
{
	struct inquiry_list list;

	WELL(store_search(db, arena, &boss, search_query(arena, typed), 0, 50,
		&list));
	return list.count;
}

TEST(words_of_any_script_find_an_inquiry)
{
	struct inquiry inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	const char *texts[] = { "Zanzibarpump LQS-4015 der in the",
		"上海水泵厂询价", "Насосы Владивосток", "مضخات المياه" };

	add_person(&boss, "boss6", ROLE_MANAGER);
	WELL(store_search_save(db, inquiry.id, search_tokens(arena, texts,
		4)));
	firm_commit();
	assert_int_equal(hits("zanzibarpump"), 1);
	assert_int_equal(hits("ZANZI"), 1);
	assert_int_equal(hits("lqs4015 zanzibar"), 1);
	assert_int_equal(hits("zanzibarpump the"), 1);
	assert_int_equal(hits("水泵厂"), 1);
	assert_int_equal(hits("厂"), 1);
	assert_int_equal(hits("泵水"), 0);
	assert_int_equal(hits("владивосток"), 1);
	assert_int_equal(hits("المياه"), 1);
	assert_int_equal(hits("zanzibarpump mombasa"), 0);
	assert_int_equal(hits("% _ ' \" *"), 0);
}

TEST(undo_knows_how_an_inquiry_stood_and_only_while_nothing_else_happened)
{
	struct inquiry inquiry = add(INQUIRY_NEW, VERDICT_VALID, 0, 5);
	struct inquiry before = inquiry, later;
	int64_t audit_id;
	bool found;

	inquiry.state = INQUIRY_HANDLED;
	inquiry.verdict = VERDICT_INVALID;
	WELL(store_inquiry_save(db, &before, &inquiry));
	WELL(store_audit(db, 0, "test", "inquiry", inquiry.id, "decide",
		"verdict", "valid", "invalid"));
	audit_id = db_new_id(db);
	WELL(store_inquiry_undo_add(db, audit_id, &before, inquiry.version));
	later = inquiry;
	WELL(store_inquiry_undo_apply(db, arena, audit_id, &later, &found));
	assert_true(found);
	assert_int_equal(later.state, INQUIRY_NEW);
	assert_int_equal(later.verdict, VERDICT_VALID);
	assert_int_equal(later.version, inquiry.version);
	inquiry.version++;
	WELL(store_inquiry_undo_apply(db, arena, audit_id, &inquiry, &found));
	assert_false(found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN_FIRM(a_list_is_ordered_by_triage_and_then_by_the_newest),
		RUN_FIRM(pages_go_forward_and_back_over_the_same_rows_whatever_the_filter),
		RUN_FIRM(service_sees_no_inquiry_by_any_way),
		RUN_FIRM(anothers_inquiry_is_like_none),
		RUN_FIRM(the_counts_follow_every_move),
		RUN_FIRM(a_count_that_is_off_is_found_and_put_right),
		RUN_FIRM(a_stale_version_is_never_saved),
		RUN_FIRM(the_neighbours_are_those_of_the_filtered_list),
		RUN_FIRM(emoji_and_chinese_come_back_as_they_went),
		RUN_FIRM(words_of_any_script_find_an_inquiry),
		RUN_FIRM(undo_knows_how_an_inquiry_stood_and_only_while_nothing_else_happened),
	};

	return RUN_FIRM_ALL(tests);
}
