/* The answer's headers: complete, never split, never leading elsewhere. */
#include "../unit.h"

#include "web/reply.h"

static struct buffer sent;
static int writes_left;

static bool
take(const void *bytes, size_t length)
{
	if (writes_left-- == 0)
		return false;
	buffer_add(&sent, bytes, length);
	return true;
}

static const char *
send(struct reply *reply, bool head_only, bool is_secure)
{
	sent = (struct buffer){ .arena = arena };
	writes_left = 10;
	reply->body.arena = arena;
	assert_true(reply_send(reply, head_only, is_secure, take));
	return buffer_string(&sent);
}

static void
has(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("'%s' is not in:\n%s", part, text);
}

static void
has_not(const char *text, const char *part)
{
	if (strstr(text, part) != NULL)
		fail_msg("'%s' is in:\n%s", part, text);
}

TEST(every_answer_carries_the_safety_headers)
{
	static const int all[] = { 200, 303, 400, 403, 404, 405, 413, 422, 429,
		431, 500, 503, 507 };

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		struct reply reply = { .status = all[i] };
		const char *text = send(&reply, false, i % 2 == 0);

		has(text, arena_print(arena, "Status: %d ", all[i]));
		has(text, "\r\nContent-Security-Policy: default-src 'none'; ");
		has(text, "frame-ancestors 'none'");
		has(text, "base-uri 'none'");
		has(text, "form-action 'self'");
		has_not(text, "unsafe-inline");
		has(text, "\r\nX-Content-Type-Options: nosniff\r\n");
		has(text, "\r\nReferrer-Policy: no-referrer\r\n");
		has(text, "\r\nCache-Control: no-store\r\n");
		has(text, "\r\nContent-Type: text/html; charset=utf-8\r\n");
		assert_int_equal(strstr(text, "Strict-Transport") != NULL,
			i % 2 == 0);
	}
}

TEST(the_body_follows_one_empty_line_and_its_length_is_said)
{
	struct reply reply = { .status = 200, .body.arena = arena };
	const char *text;

	buffer_text(&reply.body, "<p>询盘</p>");
	text = send(&reply, false, false);
	has(text, "\r\nContent-Length: 13\r\n");
	assert_string_equal(strstr(text, "\r\n\r\n"), "\r\n\r\n<p>询盘</p>");
}

TEST(head_is_answered_as_get_but_without_the_body)
{
	struct reply reply = { .status = 200, .body.arena = arena };
	const char *text;

	buffer_text(&reply.body, "body");
	text = send(&reply, true, false);
	has(text, "Content-Length: 4\r\n");
	assert_string_equal(strstr(text, "\r\n\r\n"), "\r\n\r\n");
}

TEST(a_client_that_went_away_is_noticed)
{
	struct reply reply = { .status = 200, .body.arena = arena };

	buffer_text(&reply.body, "body");
	sent = (struct buffer){ .arena = arena };
	writes_left = 0;
	assert_false(reply_send(&reply, false, false, take));
	writes_left = 1;
	assert_false(reply_send(&reply, false, false, take));
}

TEST(redirects_stay_on_our_own_host)
{
	static const char *const good[] = { "/", "/inbox", "/crm/inbox?a=b&c=d",
		"/询盘", "/a//b", "/a/../b", "/%2F%2Fevil.example" };
	static const char *const bad[] = { "", "//evil.example", "/\\evil.example",
		"\\\\evil.example", "https://evil.example/", "javascript:alert(1)",
		"evil.example", " /inbox", "/in\tbox", "/\t/evil.example",
		"/inbox\r\nSet-Cookie: a=b", "/\n/evil.example", "/a b",
		"/a\x7f", "/a\\b" };
	struct reply reply;

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		reply = (struct reply){ .body.arena = arena };
		reply_redirect(&reply, good[i]);
		assert_string_equal(reply.location, good[i]);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		reply = (struct reply){ .body.arena = arena };
		reply_redirect(&reply, bad[i]);
		assert_int_equal(reply.status, 303);
		has(send(&reply, false, false), "\r\nLocation: /\r\n");
	}
	assert_false(path_is_local(NULL));
}

TEST(a_redirect_drops_what_was_drawn_before)
{
	struct reply reply = { .body.arena = arena };

	buffer_text(&reply.body, "half a page");
	reply_redirect(&reply, "/inbox");
	has_not(send(&reply, false, false), "half a page");
}

TEST(no_value_can_split_a_header)
{
	static const char evil[] = "x\r\nSet-Cookie: session=evil\r\n\r\n<script>";
	struct reply reply = { .status = 200, .content_type = evil,
		.location = evil, .disposition = evil, .allow = evil,
		.cookies = { evil, "ok=1" } };
	const char *text = send(&reply, false, false);

	has_not(text, "evil");
	has_not(text, "<script>");
	has(text, "\r\nContent-Type: application/octet-stream\r\n");
	has(text, "\r\nSet-Cookie: ok=1\r\n");
	assert_string_equal(strstr(text, "\r\n\r\n"), "\r\n\r\n");
}

TEST(cookies_are_closed_to_scripts_and_other_sites)
{
	struct reply reply = { .status = 200 };
	const char *text;

	reply_cookie(&reply, arena, "xunpan", "token", "/", true, 0);
	reply_cookie(&reply, arena, "lang", "en", "/", false, 3600);
	reply_cookie(&reply, arena, "old", "", "/", false, -1);
	text = send(&reply, false, false);
	has(text, "\r\nSet-Cookie: __Host-xunpan=token; Path=/; HttpOnly; "
		"SameSite=Lax; Secure\r\n");
	has(text, "\r\nSet-Cookie: lang=en; Path=/; HttpOnly; SameSite=Lax; "
		"Max-Age=3600\r\n");
	has(text, "\r\nSet-Cookie: old=; Path=/; HttpOnly; SameSite=Lax; "
		"Max-Age=0\r\n");
	assert_string_equal(cookie_name(arena, "xunpan", true), "__Host-xunpan");
	assert_string_equal(cookie_name(arena, "xunpan", false), "xunpan");
}

TEST(a_download_is_saved_and_never_shown)
{
	struct reply reply = { 0 };
	const char *text;

	reply_download(&reply, arena, "报价 \"x\"\r\n<b>.pdf", "application/pdf",
		"a\0b", 3);
	text = send(&reply, false, false);
	has(text, "\r\nContent-Disposition: attachment; filename=\"");
	has(text, "; filename*=UTF-8''%E6%8A%A5%E4%BB%B7%20%22x%22%0D%0A%3Cb%3E"
		".pdf\r\n");
	has(text, "\r\nContent-Security-Policy: sandbox; default-src 'none'");
	has(text, "\r\nContent-Length: 3\r\n");
	has_not(text, "<b>");
	assert_memory_equal(sent.bytes + sent.length - 3, "a\0b", 3);
	reply_download(&reply, arena, "", "text/csv", "", 0);
	has(send(&reply, false, false), "filename=\"file\"");
}

TEST(says_when_to_come_back_and_what_is_allowed)
{
	struct reply reply = { .status = 503, .retry_after = 10 };
	struct reply other = { .status = 405, .allow = "GET, HEAD" };

	has(send(&reply, false, false), "\r\nRetry-After: 10\r\n");
	has(send(&other, false, false), "\r\nAllow: GET, HEAD\r\n");
	has_not(sent.bytes, "Retry-After");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(every_answer_carries_the_safety_headers),
		RUN(the_body_follows_one_empty_line_and_its_length_is_said),
		RUN(head_is_answered_as_get_but_without_the_body),
		RUN(a_client_that_went_away_is_noticed),
		RUN(redirects_stay_on_our_own_host),
		RUN(a_redirect_drops_what_was_drawn_before),
		RUN(no_value_can_split_a_header),
		RUN(cookies_are_closed_to_scripts_and_other_sites),
		RUN(a_download_is_saved_and_never_shown),
		RUN(says_when_to_come_back_and_what_is_allowed),
	};

	return RUN_ALL(tests);
}
