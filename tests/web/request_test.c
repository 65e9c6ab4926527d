/* What a visitor's bytes become, and which of them are refused. */
#include "source.h"

#include "base/date.h"
#include "base/text.h"

static int
status_of_query(const char *query)
{
	struct sent sent = sent_get("/inbox", query);
	struct request request;

	return sent_take(&sent, &request);
}

static int
status_of_form(const char *body)
{
	struct sent sent = sent_form(body);
	struct request request;

	return sent_take(&sent, &request);
}

TEST(reads_method_path_and_query)
{
	struct sent sent = sent_get("/search", "q=a%20b+c&empty=&alone&%E8%AF%A2=%E7%9B%98");
	struct request request;

	assert_int_equal(sent_take(&sent, &request), 0);
	assert_int_equal(request.method, METHOD_GET);
	assert_string_equal(request.path, "/search");
	assert_string_equal(request_text(&request, "q"), "a b c");
	assert_string_equal(request_field(&request, "empty"), "");
	assert_string_equal(request_field(&request, "alone"), "");
	assert_string_equal(request_text(&request, "询"), "盘");
	assert_null(request_field(&request, "none"));
	assert_string_equal(request_text(&request, "none"), "");
	assert_true(request.fields[0].in_query);
}

TEST(methods_it_does_not_know_are_other)
{
	static const struct { const char *name; enum method method; } all[] = {
		{ "GET", METHOD_GET }, { "HEAD", METHOD_HEAD },
		{ "POST", METHOD_POST }, { "get", METHOD_OTHER },
		{ "PUT", METHOD_OTHER }, { "TRACE", METHOD_OTHER },
		{ "", METHOD_OTHER }, { "GET ", METHOD_OTHER },
	};

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		struct sent sent = sent_get("/", "");
		struct request request;

		sent_put(&sent, "REQUEST_METHOD", all[i].name);
		assert_int_equal(sent_take(&sent, &request), 0);
		assert_int_equal(request.method, all[i].method);
	}
}

TEST(a_form_of_the_body_comes_before_the_query)
{
	struct sent sent = sent_form("do=decide&text=%0D%0Atwo");
	struct request request;

	sent_put(&sent, "QUERY_STRING", "do=undo&more=1");
	assert_int_equal(sent_take(&sent, &request), 0);
	assert_string_equal(request_text(&request, "do"), "decide");
	assert_string_equal(request_text(&request, "more"), "1");
	assert_string_equal(request_text(&request, "text"), "\r\ntwo");
	assert_false(request.fields[0].in_query);
	assert_true(request.fields[2].in_query);
}

TEST(the_body_of_a_get_is_not_read)
{
	struct sent sent = sent_form("do=decide");
	struct request request;

	sent_put(&sent, "REQUEST_METHOD", "GET");
	assert_int_equal(sent_take(&sent, &request), 0);
	assert_int_equal(request.field_count, 0);
	assert_int_equal(sent.asked, 0);
}

TEST(refuses_broken_escapes_and_what_is_not_utf8)
{
	static const char *const broken[] = { "a=%", "a=%4", "a=%zz", "a=%4g",
		"%=1", "a=%00", "%00=a", "a=%80", "a=%C0%80", "a=%ED%A0%80",
		"a=%E8%AF", "a=%D1%AF%C5%CC", "a=\xff", "a=1&b=%u8BE2" };

	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		if (status_of_query(broken[i]) != 400)
			fail_msg("the query %s was taken", broken[i]);
		if (status_of_form(broken[i]) != 400)
			fail_msg("the form %s was taken", broken[i]);
	}
	assert_int_equal(status_of_form("a=%F0%9F%98%80"), 0);
	assert_int_equal(status_of_form("a=%25%32%35"), 0);
}

TEST(escapes_are_taken_apart_once_however_deep_they_are)
{
	struct sent sent = sent_form("a=%2525%32%35zz&b=%2500");
	struct request request;

	assert_int_equal(sent_take(&sent, &request), 0);
	assert_string_equal(request_text(&request, "a"), "%2525zz");
	assert_string_equal(request_text(&request, "b"), "%00");
}

TEST(ampersands_alone_are_no_fields)
{
	struct sent sent = sent_form("&&&a=1&&=&");
	struct request request;

	assert_int_equal(sent_take(&sent, &request), 0);
	assert_int_equal(request.field_count, 2);
	assert_string_equal(request.fields[1].name, "");
	assert_string_equal(request.fields[1].value, "");
}

static char *
many_fields(size_t count, const char *before, const char *after)
{
	struct buffer buffer = { .arena = arena };

	for (size_t i = 0; i < count; i++)
		buffer_print(&buffer, "%s%zu%s", before, i, after);
	return buffer_string(&buffer);
}

TEST(takes_500_fields_and_not_one_more)
{
	assert_int_equal(status_of_form(many_fields(500, "f", "=1&")), 0);
	assert_int_equal(status_of_form(many_fields(501, "f", "=1&")), 413);
}

TEST(the_fields_of_query_and_body_count_together)
{
	struct sent sent = sent_form(many_fields(499, "f", "=1&"));
	struct request request;

	sent_put(&sent, "QUERY_STRING", "a=1");
	assert_int_equal(sent_take(&sent, &request), 0);
	sent.at = 0;
	sent_put(&sent, "QUERY_STRING", "a=1&b=2");
	assert_int_equal(sent_take(&sent, &request), 413);
}

TEST(a_field_may_hold_64_kb_and_not_one_byte_more)
{
	char *value = arena_take(arena, REQUEST_FIELD_MOST + 10);

	value[0] = 'a';
	value[1] = '=';
	memset(value + 2, 'x', REQUEST_FIELD_MOST);
	assert_int_equal(status_of_form(value), 0);
	value[REQUEST_FIELD_MOST + 2] = 'x';
	assert_int_equal(status_of_form(value), 413);
	memset(value, 'n', REQUEST_NAME_MOST);
	memcpy(value + REQUEST_NAME_MOST, "=1", 3);
	assert_int_equal(status_of_form(value), 0);
	memcpy(value + REQUEST_NAME_MOST, "n=1", 4);
	assert_int_equal(status_of_form(value), 413);
}

TEST(a_body_over_the_limit_is_refused_without_reading_it)
{
	struct sent sent = sent_form("a=1");
	struct request request;

	sent_put(&sent, "CONTENT_LENGTH", "10485761");
	assert_int_equal(sent_take(&sent, &request), 413);
	assert_int_equal(sent.asked, 0);
	sent_put(&sent, "CONTENT_LENGTH", "9223372036854775807");
	assert_int_equal(sent_take(&sent, &request), 413);
	sent_put(&sent, "CONTENT_LENGTH", "18446744073709551616");
	assert_int_equal(sent_take(&sent, &request), 400);
	sent_put(&sent, "CONTENT_LENGTH", "-1");
	assert_int_equal(sent_take(&sent, &request), 400);
	sent_put(&sent, "CONTENT_LENGTH", "3x");
	assert_int_equal(sent_take(&sent, &request), 400);
}

TEST(a_body_of_no_said_length_is_read_to_its_end_or_limit)
{
	struct sent sent = sent_form("a=1&b=2");
	struct request request;
	char *large = arena_take(arena, REQUEST_BODY_MOST + 2);

	sent.names[3] = NULL; /* CONTENT_LENGTH */
	sent.step = 2;
	assert_int_equal(sent_take(&sent, &request), 0);
	assert_string_equal(request_text(&request, "b"), "2");
	memset(large, '&', REQUEST_BODY_MOST + 1);
	sent.at = sent.step = 0;
	sent.body = large;
	sent.length = REQUEST_BODY_MOST;
	assert_int_equal(sent_take(&sent, &request), 0);
	sent.at = 0;
	sent.length++;
	assert_int_equal(sent_take(&sent, &request), 413);
}

TEST(a_client_that_goes_away_in_the_middle_is_refused)
{
	struct sent sent = sent_form("a=1&b=2&c=3");
	struct request request;

	sent.step = 4;
	assert_int_equal(sent_take(&sent, &request), 0);
	sent.at = 0;
	sent.breaks = 6;
	assert_int_equal(sent_take(&sent, &request), 400);
	sent.at = sent.breaks = 0;
	sent_put(&sent, "CONTENT_LENGTH", "12");
	assert_int_equal(sent_take(&sent, &request), 400);
	sent.at = 0;
	sent.breaks = 6;
	sent.names[3] = NULL;
	assert_int_equal(sent_take(&sent, &request), 400);
}

TEST(a_body_of_an_unknown_type_is_refused)
{
	struct sent sent = sent_post("application/json", "{}", 2);
	struct request request;

	assert_int_equal(sent_take(&sent, &request), 415);
	sent = sent_post("", "", 0);
	assert_int_equal(sent_take(&sent, &request), 0);
	sent = sent_post("text/plain", "a=1", 3);
	assert_int_equal(sent_take(&sent, &request), 415);
	sent = sent_post("Application/X-WWW-Form-Urlencoded; charset=UTF-8",
		"a=1", 3);
	assert_int_equal(sent_take(&sent, &request), 0);
}

TEST(refuses_paths_that_are_not_text)
{
	static const char *const broken[] = { "inbox", "/a\x01", "/a\rb",
		"/a\nb", "/\xff", "/\xc0\xaf", "*" };
	struct request request;

	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		struct sent sent = sent_get(broken[i], "");

		if (sent_take(&sent, &request) != 400)
			fail_msg("path %zu was taken", i);
		assert_string_equal(request.path, "/");
	}
	struct sent sent = sent_get("", "");

	assert_int_equal(sent_take(&sent, &request), 0);
	assert_string_equal(request.path, "/");
}

TEST(a_header_over_8_kb_is_refused)
{
	static const char *const names[] = { "HTTP_COOKIE", "QUERY_STRING",
		"HTTP_USER_AGENT", "HTTP_ACCEPT_LANGUAGE", "HTTP_REFERER",
		"HTTP_ORIGIN", "HTTP_HOST", "CONTENT_TYPE" };
	char *large = arena_take(arena, REQUEST_HEADER_MOST + 2);
	struct request request;

	memset(large, 'x', REQUEST_HEADER_MOST + 1);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct sent sent = sent_get("/", "");

		sent_put(&sent, names[i], large);
		assert_int_equal(sent_take(&sent, &request), 431);
		sent_put(&sent, names[i], large + 1);
		assert_int_not_equal(sent_take(&sent, &request), 431);
	}
}

TEST(headers_that_are_not_text_count_as_not_sent)
{
	struct sent sent = sent_get("/", "");
	struct request request;

	sent_put(&sent, "HTTP_USER_AGENT", "Mozilla\x01");
	sent_put(&sent, "HTTP_ACCEPT_LANGUAGE", "\xff");
	sent_put(&sent, "HTTP_HOST", "firm.example");
	assert_int_equal(sent_take(&sent, &request), 0);
	assert_string_equal(request.agent, "");
	assert_string_equal(request.languages, "");
	assert_string_equal(request.host, "firm.example");
	assert_string_equal(request.origin, "");
}

TEST(a_long_agent_is_shortened_to_its_column)
{
	struct sent sent = sent_get("/", "");
	struct request request;
	char *agent = arena_take(arena, 4001);

	for (int i = 0; i < 4000; i += 4)
		memcpy(agent + i, "\xf0\x9f\x98\x80", 4);
	sent_put(&sent, "HTTP_USER_AGENT", agent);
	assert_int_equal(sent_take(&sent, &request), 0);
	assert_int_equal(text_count(request.agent), 200);
}

static const char *
cookie_of(const char *header, const char *name)
{
	struct sent sent = sent_get("/", "");
	struct request request;

	sent_put(&sent, "HTTP_COOKIE", header);
	assert_int_equal(sent_take(&sent, &request), 0);
	return request_cookie(&request, name);
}

TEST(reads_cookies)
{
	assert_string_equal(cookie_of("a=1; b=2;c=3", "b"), "2");
	assert_string_equal(cookie_of("a=1; b=2;c=3", "c"), "3");
	assert_string_equal(cookie_of("a=x=y", "a"), "x=y");
	assert_string_equal(cookie_of("a=; b=1", "a"), "");
	assert_string_equal(cookie_of("; ;;a=1;", "a"), "1");
	assert_string_equal(cookie_of("a=first; a=second", "a"), "first");
	assert_null(cookie_of("alone; a=1", "alone"));
	assert_null(cookie_of("", "a"));
	assert_null(cookie_of(" ", "a"));
}

TEST(a_cookie_of_another_program_does_not_hide_ours)
{
	assert_string_equal(cookie_of("old=M\xfcller; xunpan=abc", "xunpan"),
		"abc");
	assert_null(cookie_of("old=M\xfcller; xunpan=abc", "old"));
	assert_null(cookie_of("old=a\x01; xunpan=abc", "old"));
}

TEST(a_thousand_cookies_are_no_trouble)
{
	char *header = many_fields(1000, "c", "=1;");

	assert_true(strlen(header) < REQUEST_HEADER_MOST);
	assert_string_equal(cookie_of(header, "c49"), "1");
	assert_null(cookie_of(header, "c50"));
}

static struct request
from_peer(const char *peer, const char *forwarded, const char *proto,
	const char *trusted)
{
	struct sent sent = sent_get("/", "");
	struct request_source source = { sent_param, sent_read, &sent };
	struct request request;

	sent_put(&sent, "REMOTE_ADDR", peer);
	sent_put(&sent, "HTTP_X_FORWARDED_FOR", forwarded);
	sent_put(&sent, "HTTP_X_FORWARDED_PROTO", proto);
	assert_int_equal(request_read(arena, &source, trusted, &request), 0);
	return request;
}

TEST(only_the_trusted_proxy_says_who_is_behind_it)
{
	struct request request = from_peer("203.0.113.9", "198.51.100.1",
		"https", "");

	assert_string_equal(request.network, "203.0.113.9");
	assert_false(request.is_secure);
	request = from_peer("203.0.113.9", "198.51.100.1", "https", "10.0.0.1");
	assert_string_equal(request.network, "203.0.113.9");
	request = from_peer("10.0.0.1", "6.6.6.6, 198.51.100.1", "https",
		"10.0.0.1");
	assert_string_equal(request.network, "198.51.100.1");
	assert_true(request.is_secure);
	request = from_peer("10.0.0.1", "2001:db8::1", "http", "10.0.0.1");
	assert_string_equal(request.network, "2001:db8::1");
	assert_false(request.is_secure);
	request = from_peer("10.0.0.1", "<script>", "", "10.0.0.1");
	assert_string_equal(request.network, "10.0.0.1");
	request = from_peer("10.0.0.1", "", "", "10.0.0.1");
	assert_string_equal(request.network, "10.0.0.1");
}

TEST(the_server_says_whether_it_is_https)
{
	struct sent sent = sent_get("/", "");
	struct request request;

	sent_put(&sent, "HTTPS", "on");
	sent_take(&sent, &request);
	assert_true(request.is_secure);
	sent_put(&sent, "HTTPS", "off");
	sent_take(&sent, &request);
	assert_false(request.is_secure);
	sent_put(&sent, "HTTPS", "");
	sent_take(&sent, &request);
	assert_false(request.is_secure);
}

TEST(what_is_escaped_for_a_url_comes_back)
{
	static const char text[] = "a b&c=d/e?f#g+%\"<>\x01 询盘 \xf0\x9f\x98\x80~-_.";
	struct request request;

	assert_int_equal(request_read_pairs(arena, arena_print(arena, "q=%s&r=1",
		request_escape(arena, text)), &request), 0);
	assert_string_equal(request_text(&request, "q"), text);
	assert_int_equal(request.field_count, 2);
	assert_string_equal(request_escape(arena, "/a b"), "%2Fa%20b");
}

TEST(a_path_becomes_a_link_to_the_same_host)
{
	assert_string_equal(request_escape_path(arena, "/inbox/42"),
		"/inbox/42");
	assert_string_equal(request_escape_path(arena, "//evil.example/a"),
		"/evil.example/a");
	assert_string_equal(request_escape_path(arena, "/\\evil.example"),
		"/evil.example");
	assert_string_equal(request_escape_path(arena, "/a b?c#d\"盘"),
		"/a%20b%3Fc%23d%22%E7%9B%98");
	assert_string_equal(request_escape_path(arena, "/"), "/");
}

static int64_t
time_of_form(const char *body, int status)
{
	int64_t start = date_ticks();

	assert_int_equal(status_of_form(body), status);
	return date_ticks() - start;
}

/* 64 KB more than once would be refused in a microsecond: what takes time is
 * what passes. A quadratic reader needs seconds for these. */
TEST(hostile_forms_are_answered_at_once)
{
	struct buffer deep = { .arena = arena };
	char *empty = arena_take(arena, REQUEST_BODY_MOST + 1);

	assert_in_range(time_of_form(many_fields(10000, "f", "=1&"), 413), 0,
		500000);
	assert_in_range(time_of_form(many_fields(30000, "a=", "&"), 413), 0,
		500000);
	memset(empty, '&', REQUEST_BODY_MOST);
	assert_in_range(time_of_form(empty, 0), 0, 1000000);
	for (int field = 0; field < 150; field++) {
		buffer_text(&deep, "&a=");
		for (int i = 0; i < 20000; i++)
			buffer_text(&deep, "%25");
	}
	assert_in_range(time_of_form(deep.bytes, 0), 0, 1000000);
}

TEST(ten_megabytes_cost_at_most_thirty_of_memory)
{
	struct buffer body = { .arena = arena };
	struct arena *own = arena, *request_arena = arena_new();

	while (body.length + REQUEST_FIELD_MOST < REQUEST_BODY_MOST)
		buffer_print(&body, "&f=%0*d", (int)REQUEST_FIELD_MOST - 3, 1);
	struct sent sent = sent_form(body.bytes);
	struct request request;

	arena = request_arena;
	assert_int_equal(sent_take(&sent, &request), 0);
	arena = own;
	assert_in_range(arena_used(request_arena), REQUEST_BODY_MOST,
		3 * REQUEST_BODY_MOST);
	arena_free(request_arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(reads_method_path_and_query),
		RUN(methods_it_does_not_know_are_other),
		RUN(a_form_of_the_body_comes_before_the_query),
		RUN(the_body_of_a_get_is_not_read),
		RUN(refuses_broken_escapes_and_what_is_not_utf8),
		RUN(escapes_are_taken_apart_once_however_deep_they_are),
		RUN(ampersands_alone_are_no_fields),
		RUN(takes_500_fields_and_not_one_more),
		RUN(the_fields_of_query_and_body_count_together),
		RUN(a_field_may_hold_64_kb_and_not_one_byte_more),
		RUN(a_body_over_the_limit_is_refused_without_reading_it),
		RUN(a_body_of_no_said_length_is_read_to_its_end_or_limit),
		RUN(a_client_that_goes_away_in_the_middle_is_refused),
		RUN(a_body_of_an_unknown_type_is_refused),
		RUN(refuses_paths_that_are_not_text),
		RUN(a_header_over_8_kb_is_refused),
		RUN(headers_that_are_not_text_count_as_not_sent),
		RUN(a_long_agent_is_shortened_to_its_column),
		RUN(reads_cookies),
		RUN(a_cookie_of_another_program_does_not_hide_ours),
		RUN(a_thousand_cookies_are_no_trouble),
		RUN(only_the_trusted_proxy_says_who_is_behind_it),
		RUN(the_server_says_whether_it_is_https),
		RUN(what_is_escaped_for_a_url_comes_back),
		RUN(a_path_becomes_a_link_to_the_same_host),
		RUN(hostile_forms_are_answered_at_once),
		RUN(ten_megabytes_cost_at_most_thirty_of_memory),
	};

	return RUN_ALL(tests);
}
