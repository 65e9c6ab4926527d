/* Half a megabyte of one kind of line: the time to vet a mail grows with its
 * length, whatever it repeats, and a list of facts has an end. */
#include "../unit.h"

#include <stdbool.h>
#include <time.h>

#include "cases.h"

/* Generous: what grows with the square takes minutes. */
enum { LARGE = 512 * 1024, WATCHED = 64 * 1024, MOST_SECONDS = 10 };

static size_t
large(void)
{
	return unit_is_watched() ? WATCHED : LARGE;
}

/* One line or more for a count; the same for each when it ignores it. */
typedef int line_maker(char *line, size_t room, unsigned count);

static char *
text_of(line_maker *make)
{
	size_t room = large(), length = 0;
	char *text = arena_take(arena, room + 512);

	for (unsigned count = 0; length < room; count++)
		length += (size_t)make(text + length, 512, count);
	return text;
}

struct seen {
	struct facts facts;
	struct vetting vetting;
};

static struct seen
vet_quoted(const char *text, const struct span *quoted, size_t count)
{
	struct message message = { .channel = CHANNEL_MAIL,
		.origin = ORIGIN_PERSON, .message_id = "1@a.example",
		.in_reply_to = "", .from_name = "Ann Buyer",
		.from_addr = "ann@helioslicht.example", .reply_to = "",
		.to_addr = "sales@guangli-led.example", .return_path = "",
		.subject = "Lamps", .received_at = 1751500000, .text = text,
		.quoted = quoted, .quoted_count = count, .language = "",
		.damage = "" };
	struct thread thread = { .messages = &message, .count = 1,
		.now = 1751500000 };
	struct rule_set set = rule_set_default();
	clock_t begun = clock();
	struct seen seen;
	double seconds;

	seen.facts = facts_read(arena, &thread, &lamp_house);
	seen.vetting = inquiry_vet(arena, &thread, &seen.facts, &lamp_house,
		&set);
	keys_read(arena, &thread, &lamp_house);
	seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
	if (seconds > 1)
		print_message("%.2f s for \"%.20s\"\n", seconds, text);
	assert_true(seconds < MOST_SECONDS || unit_is_watched());
	assert_int_not_equal(seen.vetting.verdict, VERDICT_UNSET);
	return seen;
}

static struct seen
vet(line_maker *make)
{
	return vet_quoted(text_of(make), NULL, 0);
}

static size_t
count_of(const struct seen *seen, enum fact_name name)
{
	size_t count = 0;

	for (size_t i = 0; i < seen->facts.count; i++)
		count += seen->facts.rows[i].name == name;
	return count;
}

#define LINES(name, ...) \
	static int \
	name(char *line, size_t room, unsigned n __attribute__((unused))) \
	{ \
		return snprintf(line, room, __VA_ARGS__); \
	}

LINES(models, "%u pcs HB-150U, T8-1200-18 x %u\n", n % 9000 + 10, n + 10)
LINES(numbers_of_models, "GL-PL6060-40W / 48W / %u\n", n)
LINES(phones, "Tel: +49 40 %08u\n", 10000000 + n)
LINES(glued_phones, "+4940%08u ", 10000000 + n)
LINES(quantities, "We need %u pcs of panel lights\n", n + 1)
LINES(bare_quantities, "about %u lamps, ", n + 10)
LINES(companies, "Helios %u Licht GmbH\nCompany: Lamp %u Co., Ltd.\n", n, n)
LINES(glued_companies, "蓝桥%u泵业有限公司\n", n)
LINES(addresses, "Address: Lindenallee %u, 20259 Hamburg, Germany\n", n)
LINES(contacts, "Contact: Ann Buyer %u\nI am Paul Hendry %u\n", n, n)
LINES(alternations, ">a\nb\n")
LINES(letters, "aaaaaaaaaaaaaaaa")
LINES(ones, "1 1 1 1 ")
LINES(digits, "1111111111111111")
LINES(pluses, "+1+1(1)")
LINES(brackets, "((((((((")
LINES(blanks, "        ")
LINES(line_ends, "\n\n\n\n\n\n\n\n")
LINES(dots, "........")
LINES(emails, "a%u@b%u.example\n", n, n)
LINES(at_signs, "@@@@a@@@")
LINES(glued_emails, "a.b@c.d-e@")
LINES(urls, "https://www.lamp%u.example/page?x=%u\n", n, n)
LINES(glued_urls, "www.a.www.http://")
LINES(chinese, "我们需要样品请报价数量很大谢谢")
LINES(chinese_lines, "我们公司需要%u个灯，请报价。\n", n)
LINES(han_numbers, "一千二百万亿")
LINES(answers, "%u. We sell to shops, %u years\n", n % 6 + 1, n)
LINES(countries, "We are in Germany and Uganda. ")
LINES(wishes, "free sample, freight account %u DHL, best price ", n)
LINES(brands, "Voltarra Group and Nordhaus Baumarkt, on behalf of ")
LINES(countless_words, "word ")

TEST(models_in_every_line)
{
	vet(models);
	vet(numbers_of_models);
}

TEST(telephones_in_every_line)
{
	vet(phones);
	vet(glued_phones);
}

TEST(quantities_in_every_line)
{
	vet(quantities);
	vet(bare_quantities);
	vet(han_numbers);
}

TEST(firms_addresses_and_persons_in_every_line)
{
	vet(companies);
	vet(glued_companies);
	vet(addresses);
	vet(contacts);
	vet(countries);
}

TEST(addresses_of_mail_and_web_in_every_line)
{
	vet(emails);
	vet(at_signs);
	vet(glued_emails);
	vet(urls);
	vet(glued_urls);
}

TEST(one_byte_again_and_again)
{
	vet(letters);
	vet(ones);
	vet(digits);
	vet(pluses);
	vet(brackets);
	vet(blanks);
	vet(line_ends);
	vet(dots);
}

TEST(chinese_without_an_end)
{
	vet(chinese);
	vet(chinese_lines);
}

TEST(wishes_answers_and_brands_in_every_line)
{
	vet(answers);
	vet(wishes);
	vet(brands);
	vet(countless_words);
}

TEST(every_other_line_quoted)
{
	const char *text = text_of(alternations);
	size_t length = strlen(text), count = 0;
	struct span *quoted = arena_take_many(arena, length / 5 + 1,
		sizeof(*quoted));

	for (size_t at = 0; at + 5 <= length; at += 5)
		quoted[count++] = (struct span){ at, 3 };
	vet_quoted(text, quoted, count);
}

TEST(of_one_name_two_hundred_facts_are_kept_and_the_others_stay)
{
	struct seen seen = vet_quoted(text_of(quantities), NULL, 0);

	assert_int_equal(count_of(&seen, FACT_QUANTITY), 200);
	assert_int_equal(count_of(&seen, FACT_EMAIL), 1);
	assert_int_equal(count_of(&seen, FACT_LANGUAGE), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(models_in_every_line),
		RUN(telephones_in_every_line),
		RUN(quantities_in_every_line),
		RUN(firms_addresses_and_persons_in_every_line),
		RUN(addresses_of_mail_and_web_in_every_line),
		RUN(one_byte_again_and_again),
		RUN(chinese_without_an_end),
		RUN(wishes_answers_and_brands_in_every_line),
		RUN(every_other_line_quoted),
		RUN(of_one_name_two_hundred_facts_are_kept_and_the_others_stay),
	};

	return RUN_ALL(tests);
}
