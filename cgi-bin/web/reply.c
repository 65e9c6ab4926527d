/* Status, headers, body; it chooses none of them. */
#include "web/reply.h"

#include <assert.h>
#include <string.h>

#define COOKIES_MOST (sizeof((struct reply *)0)->cookies \
	/ sizeof((struct reply *)0)->cookies[0])

bool
path_is_local(const char *path)
{
	if (path == NULL || path[0] != '/' || path[1] == '/' || path[1] == '\\')
		return false;
	for (; *path != '\0'; path++)
		if ((unsigned char)*path <= 0x20 || *path == '\\'
			|| *path == 0x7f)
			return false;
	return true;
}

void
reply_redirect(struct reply *reply, const char *location)
{
	reply->status = 303;
	reply->location = path_is_local(location) ? location : "/";
	reply->content_type = "text/plain; charset=utf-8";
	reply->body.length = 0;
}

/* RFC 6266: an ASCII name, and the true one in UTF-8. */
static char *
disposition_of(struct arena *arena, const char *name)
{
	struct buffer plain = { .arena = arena }, full = { .arena = arena };

	for (const char *at = name; *at != '\0'; at++) {
		unsigned char c = (unsigned char)*at;
		bool is_safe = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
			|| (c >= 'a' && c <= 'z') || strchr("._-", c) != NULL;

		buffer_byte(&plain, is_safe ? (char)c : '_');
		if (is_safe)
			buffer_byte(&full, (char)c);
		else
			buffer_print(&full, "%%%02X", c);
	}
	return arena_print(arena, "attachment; filename=\"%s\"; "
		"filename*=UTF-8''%s", buffer_string(&plain),
		buffer_string(&full));
}

void
reply_download(struct reply *reply, struct arena *arena, const char *name,
	const char *type, const void *bytes, size_t length)
{
	reply->status = 200;
	reply->content_type = type;
	reply->disposition = disposition_of(arena,
		*name == '\0' ? "file" : name);
	reply->may_frame_nothing = true;
	reply->body = (struct buffer){ .arena = arena };
	buffer_add(&reply->body, bytes, length);
}

const char *
cookie_name(struct arena *arena, const char *name, bool is_secure)
{
	return is_secure ? arena_print(arena, "__Host-%s", name) : name;
}

void
reply_cookie(struct reply *reply, struct arena *arena, const char *name,
	const char *value, const char *path, bool is_secure, long seconds)
{
	struct buffer line = { .arena = arena };

	(void)path;
	buffer_print(&line, "%s=%s; Path=/; HttpOnly; SameSite=Lax%s",
		cookie_name(arena, name, is_secure), value,
		is_secure ? "; Secure" : "");
	if (seconds != 0)
		buffer_print(&line, "; Max-Age=%ld", seconds < 0 ? 0 : seconds);
	for (size_t i = 0; i < COOKIES_MOST; i++)
		if (reply->cookies[i] == NULL) {
			reply->cookies[i] = buffer_string(&line);
			return;
		}
	assert(!"no page sets so many cookies");
}

static const char *
phrase_of(int status)
{
	switch (status) {
	case 200: return "OK";
	case 303: return "See Other";
	case 304: return "Not Modified";
	case 400: return "Bad Request";
	case 403: return "Forbidden";
	case 404: return "Not Found";
	case 405: return "Method Not Allowed";
	case 409: return "Conflict";
	case 413: return "Content Too Large";
	case 415: return "Unsupported Media Type";
	case 422: return "Unprocessable Content";
	case 429: return "Too Many Requests";
	case 431: return "Request Header Fields Too Large";
	case 503: return "Service Unavailable";
	case 507: return "Insufficient Storage";
	default: return "Internal Server Error";
	}
}

static void
add_safety_headers(struct buffer *out, const struct reply *reply,
	bool is_secure)
{
	if (reply->may_frame_nothing)
		buffer_text(out, "Content-Security-Policy: sandbox; "
			"default-src 'none'; frame-ancestors 'none'; "
			"base-uri 'none'; form-action 'none'\r\n");
	else
		buffer_text(out, "Content-Security-Policy: default-src 'none'; "
			"script-src 'self'; style-src 'self'; img-src 'self'; "
			"font-src 'self'; connect-src 'self'; "
			"form-action 'self'; base-uri 'none'; "
			"frame-ancestors 'none'\r\n");
	buffer_text(out, "X-Content-Type-Options: nosniff\r\n"
		"X-Frame-Options: DENY\r\n"
		"Referrer-Policy: no-referrer\r\n"
		"Cross-Origin-Opener-Policy: same-origin\r\n"
		"Cross-Origin-Resource-Policy: same-origin\r\n"
		"Permissions-Policy: geolocation=(), camera=(), microphone=()\r\n"
		"Cache-Control: no-store\r\n");
	if (is_secure)
		buffer_text(out, "Strict-Transport-Security: "
			"max-age=31536000\r\n");
}

/* A value that could end its line is left out, whoever let it come so far:
 * headers cannot be split (PROMISES C5). */
static void
add_header(struct buffer *out, const char *name, const char *value)
{
	if (value == NULL || text_has_line_end(value)
		|| text_has_control(value))
		return;
	buffer_text(out, name);
	buffer_text(out, ": ");
	buffer_text(out, value);
	buffer_text(out, "\r\n");
}

static const char *
content_type_of(const struct reply *reply)
{
	if (reply->content_type == NULL)
		return "text/html; charset=utf-8";
	return text_has_line_end(reply->content_type)
		|| text_has_control(reply->content_type)
		? "application/octet-stream" : reply->content_type;
}

static void
add_headers(struct buffer *out, const struct reply *reply, bool is_secure)
{
	buffer_print(out, "Status: %d %s\r\nContent-Length: %zu\r\n",
		reply->status, phrase_of(reply->status), reply->body.length);
	add_header(out, "Content-Type", content_type_of(reply));
	add_header(out, "Location", reply->location);
	add_header(out, "Content-Disposition", reply->disposition);
	add_header(out, "Allow", reply->allow);
	if (reply->retry_after > 0)
		buffer_print(out, "Retry-After: %d\r\n", reply->retry_after);
	for (size_t i = 0; i < COOKIES_MOST; i++)
		add_header(out, "Set-Cookie", reply->cookies[i]);
	add_safety_headers(out, reply, is_secure);
	buffer_text(out, "\r\n");
}

bool
reply_send(struct reply *reply, bool head_only, bool is_secure,
	bool (*write)(const void *bytes, size_t length))
{
	struct buffer head = { .arena = reply->body.arena };

	add_headers(&head, reply, is_secure);
	if (!write(head.bytes, head.length))
		return false;
	return head_only || reply->body.length == 0
		|| write(reply->body.bytes, reply->body.length);
}
