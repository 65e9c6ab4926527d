/* Mail made to hurt: every one is read in under 2 seconds and 64 MB beyond
 * itself (PROMISES F2). Knows no words of any mail. */
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../unit.h"

#include "base/text.h"
#include "mail/attachment.h"
#include "mail/read.h"

#define MEGABYTE ((size_t)1024 * 1024)
#define MAIL_BYTES (30 * MEGABYTE)

struct bomb {
	char *bytes;
	size_t length;
};

static void
add(struct bomb *bomb, const char *text)
{
	size_t length = strlen(text);

	assert_true(bomb->length + length <= MAIL_BYTES);
	memcpy(bomb->bytes + bomb->length, text, length);
	bomb->length += length;
}

static struct bomb
bomb_begin(void)
{
	struct bomb bomb = { malloc(MAIL_BYTES), 0 };

	assert_non_null(bomb.bytes);
	add(&bomb, "From: a@b.example\nMIME-Version: 1.0\n");
	return bomb;
}

/* The same words until the mail has `most` bytes. */
static void
fill(struct bomb *bomb, const char *text, size_t most)
{
	size_t length = strlen(text);

	while (bomb->length + length <= most)
		add(bomb, text);
}

static double
seconds_of(struct timeval moment)
{
	return (double)moment.tv_sec + (double)moment.tv_usec / 1e6;
}

/* Read it in a process of its own, whose peak is its own; and say it is read
 * through its exit code. */
static void
child_read(const struct bomb *bomb, const char *damage)
{
	struct arena *memory = arena_new();
	struct message message;
	struct attachment_content content;

	if (mail_read(memory, bomb->bytes, bomb->length, 0, NULL, 0,
		&message) != NULL)
		_exit(2);
	if (damage != NULL && !text_equal(message.damage, damage)) {
		fprintf(stderr, "damage: %s\n", message.damage);
		_exit(3);
	}
	arena_reset(memory);
	if (attachment_load(memory, bomb->bytes, bomb->length, 1 << 20,
		&content) != NULL || content.is_found)
		_exit(4);
	_exit(0);
}

static void
survives(struct bomb *bomb, const char *damage)
{
	struct rusage after;
	pid_t child;
	int status;

	child = fork();
	if (child == 0)
		child_read(bomb, damage);
	assert_int_equal(wait4(child, &status, 0, &after), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	free(bomb->bytes);
	if (unit_is_watched())
		return;
	/* mail_read and attachment_load, each under 2 s */
	assert_true(seconds_of(after.ru_utime) + seconds_of(after.ru_stime)
		< 4.0);
	assert_true((size_t)after.ru_maxrss * 1024
		< MAIL_BYTES + 64 * MEGABYTE);
}

TEST(reads_30_megabytes_of_text)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "\n");
	fill(&bomb, "hello world, this is text\n", MAIL_BYTES);
	survives(&bomb, "long");
}

TEST(reads_30_megabytes_of_empty_lines_and_quote_marks)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "\n");
	fill(&bomb, "> \na\n", MAIL_BYTES);
	survives(&bomb, "long");
}

TEST(reads_30_megabytes_of_one_attachment)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "Content-Type: application/pdf\n"
		"Content-Transfer-Encoding: base64\n\n");
	fill(&bomb, "JVBERi0xLjQgYWJjJVBERi0xLjQgYWJjJVBERi0xLjQgYWJjJVBERi0xLjQgYWJj"
		"\n", MAIL_BYTES);
	survives(&bomb, "");
}

TEST(reads_30_megabytes_of_gbk)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "Content-Type: text/plain; charset=gb2312\n\n");
	fill(&bomb, "\xc4\xfa\xba\xc3\xa3\xac", MAIL_BYTES);
	survives(&bomb, "long");
}

TEST(reads_30_megabytes_of_html)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "Content-Type: text/html\n\n");
	fill(&bomb, "<div><b>hi</b>", MAIL_BYTES);
	survives(&bomb, NULL);
}

/* What makes a tree's builder slow: formatting to be built again in every
 * paragraph, tables in the wrong place, attributes compared with each other. */
TEST(reads_a_megabyte_of_each_kind_of_hostile_html)
{
	static const char *const pieces[] = { "<b a=1><i><p>", "<table><b>x",
		"<a href=x><div>", "</p>", "<font color=a><p><font size=1>",
		"<svg><desc><p>", "<select><option>", "<!--", "&#65;",
		"<li><dl><dd>", "<td><tr>", "</b></i>", "<blockquote>x:",
		"<br>", "<frameset><template>", "x<table>y" };

	for (size_t at = 0; at < sizeof pieces / sizeof pieces[0]; at++) {
		struct bomb bomb = bomb_begin();

		add(&bomb, "Content-Type: text/html\n\n");
		fill(&bomb, pieces[at], MEGABYTE);
		survives(&bomb, NULL);
	}
}

TEST(reads_a_thousand_levels_and_millions_of_false_boundaries)
{
	struct bomb bomb = bomb_begin();
	char line[100];

	for (int level = 0; level < 1000; level++) {
		snprintf(line, sizeof line, "Content-Type: multipart/mixed; "
			"boundary=b%d\n\n--b%d\n", level, level);
		add(&bomb, line);
	}
	add(&bomb, "\n");
	fill(&bomb, "--b99999\n", MAIL_BYTES);
	survives(&bomb, "structure long");
}

TEST(reads_more_levels_than_it_goes_down)
{
	struct bomb bomb = bomb_begin();

	fill(&bomb, "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
		MAIL_BYTES);
	survives(&bomb, "structure parts");
}

TEST(reads_a_message_in_a_message_in_a_message)
{
	struct bomb bomb = bomb_begin();

	fill(&bomb, "Content-Type: message/rfc822\n\n", MAIL_BYTES);
	survives(&bomb, NULL);
}

TEST(reads_ten_thousand_parts)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "Content-Type: multipart/mixed; boundary=b\n\n");
	for (int part = 0; part < 9999; part++)
		add(&bomb, "--b\nContent-Type: application/pdf\n"
			"Content-Disposition: attachment; filename=\xb1\xa8\n\n"
			"x\n");
	add(&bomb, "--b--\n");
	survives(&bomb, "");
}

TEST(stops_at_ten_thousand_parts)
{
	struct bomb bomb = bomb_begin();

	add(&bomb, "Content-Type: multipart/mixed; boundary=b\n\n");
	fill(&bomb, "--b\n\n\n", MAIL_BYTES);
	survives(&bomb, "parts");
}

TEST(reads_alternatives_in_alternatives)
{
	struct bomb bomb = bomb_begin();
	char line[200];

	for (int level = 0; level < 990; level++) {
		snprintf(line, sizeof line,
			"Content-Type: multipart/alternative; boundary=b%d\n\n"
			"--b%d\nContent-Type: text/html\n\n<p>x\n--b%d\n",
			level, level, level);
		add(&bomb, line);
	}
	survives(&bomb, NULL);
}

/* A field of a megabyte, made of what its reader looks for. */
TEST(reads_a_megabyte_in_one_field)
{
	static const char *const fields[][2] = {
		{ "To: ", "a:" }, { "To: ", "a@b.c, " }, { "To: ", "(" },
		{ "To: ", "\"a" }, { "To: ", "," }, { "From: ", "<" },
		{ "From: ", "a, " }, { "Subject: ", "=?utf-8?q?a?= " },
		{ "Subject: ", "=?utf-8?B?" }, { "Subject: ", "=?a?q?\xb1" },
		{ "Subject: ", "\xb1\xa8=?a?q?b?=" }, { "References: ", "<a@b> " },
		{ "References: ", "<" }, { "Content-Type: a/b; ", "a=b; " },
		{ "Content-Type: a/b; ", "a=\"\"; " },
		{ "Content-Type: a/b; ", "name*1*=a; " },
		{ "Content-Disposition: ", "\\\"" }, { "Date: ", "1 " },
		{ "X: ", "\n " }, { "Return-Path: ", "(" },
		{ "Content-Type: multipart/mixed; boundary=", "b" },
	};

	for (size_t at = 0; at < sizeof fields / sizeof fields[0]; at++) {
		struct bomb bomb = bomb_begin();

		add(&bomb, fields[at][0]);
		fill(&bomb, fields[at][1], MEGABYTE);
		add(&bomb, "\n\nok\n");
		survives(&bomb, NULL);
	}
}

TEST(reads_30_megabytes_of_fields)
{
	struct bomb bomb = bomb_begin();

	fill(&bomb, "X-A: a\n", MAIL_BYTES - 16);
	add(&bomb, "\nok\n");
	survives(&bomb, "");
}

/* Lines that nearly begin a quotation, all over. */
TEST(reads_megabytes_of_lines_like_those_above_quotations)
{
	static const char *const lines[] = { "From: a@b.example\n", "On \n",
		"On 1 Sep 2025 16:04 a <a@b.example> wrote:\n", "De:\n\n",
		"-----Original Message-----\n", "________________\n\n",
		"From: a\nSubject: b\n\n\n", "wrote:\n", "\t\n",
		"----------\nFrom: a@b.c\nTo: x\nDate: y\nSubject: z\n" };

	for (size_t at = 0; at < sizeof lines / sizeof lines[0]; at++) {
		struct bomb bomb = bomb_begin();

		add(&bomb, "Subject: Fwd: x\n\n");
		fill(&bomb, lines[at], 3 * MEGABYTE);
		survives(&bomb, NULL);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_30_megabytes_of_text),
		RUN(reads_30_megabytes_of_empty_lines_and_quote_marks),
		RUN(reads_30_megabytes_of_one_attachment),
		RUN(reads_30_megabytes_of_gbk),
		RUN(reads_30_megabytes_of_html),
		RUN(reads_a_megabyte_of_each_kind_of_hostile_html),
		RUN(reads_a_thousand_levels_and_millions_of_false_boundaries),
		RUN(reads_more_levels_than_it_goes_down),
		RUN(reads_a_message_in_a_message_in_a_message),
		RUN(reads_ten_thousand_parts),
		RUN(stops_at_ten_thousand_parts),
		RUN(reads_alternatives_in_alternatives),
		RUN(reads_a_megabyte_in_one_field),
		RUN(reads_30_megabytes_of_fields),
		RUN(reads_megabytes_of_lines_like_those_above_quotations),
	};

	return RUN_ALL(tests);
}
