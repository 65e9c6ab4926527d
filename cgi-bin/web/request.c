/* Bytes to a request. Refuses what is not text, and whatever passes a limit;
 * opens nothing. */
#include "web/request.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "web/multipart.h"
#include "web/pairs.h"

static bool
is_clean(struct arena *arena, const char *bytes, size_t length)
{
	return text_is_utf8(bytes, length)
		&& !text_has_control(arena_copy_bytes(arena, bytes, length));
}

/* Other programs of the same host set cookies too: one that is not text is
 * passed over and leaves ours alone. */
#define COOKIES_MOST 50

static void
read_cookies(struct arena *arena, const char *header, struct request *out)
{
	out->cookies = arena_take_many(arena, COOKIES_MOST,
		sizeof *out->cookies);
	while (*header != '\0' && out->cookie_count < COOKIES_MOST) {
		size_t length, name;

		header += strspn(header, "; ");
		length = strcspn(header, ";");
		name = strcspn(header, "=;");
		if (name < length && is_clean(arena, header, length))
			out->cookies[out->cookie_count++] =
				(struct request_field){
				arena_copy_bytes(arena, header, name),
				arena_copy_bytes(arena, header + name + 1,
					length - name - 1), false };
		header += length;
	}
}

static const char *
param(const struct request_source *source, const char *name)
{
	const char *value = source->param(source->context, name);

	return value == NULL ? "" : value;
}

/* A header for the log and for comparing: "" when it is not clean text. */
static const char *
header(struct arena *arena, const struct request_source *source,
	const char *name)
{
	const char *value = param(source, name);

	if (!text_is_utf8(value, strlen(value)) || text_has_control(value))
		return "";
	return arena_copy(arena, value);
}

/* Room is taken once: growing would cost three times the body. */
static int
read_known(struct arena *arena, const struct request_source *source,
	size_t expected, char **body)
{
	size_t have = 0;

	*body = arena_take(arena, expected + 1);
	while (have < expected) {
		long count = source->read(source->context, *body + have,
			expected - have);

		if (count <= 0)
			return 400; /* the client went away in the middle */
		have += (size_t)count;
	}
	return 0;
}

/* Without a Content-Length: chunked, through a server that does not wait. */
static int
read_to_end(struct arena *arena, const struct request_source *source,
	char **body, size_t *length)
{
	struct buffer buffer = { .arena = arena };
	char bytes[16384];
	long count;

	while ((count = source->read(source->context, bytes, sizeof bytes))
		> 0) {
		buffer_add(&buffer, bytes, (size_t)count);
		if (buffer.length > REQUEST_BODY_MOST)
			return 413;
	}
	*body = buffer_string(&buffer);
	*length = buffer.length;
	return count < 0 ? 400 : 0;
}

static int
read_body_bytes(struct arena *arena, const struct request_source *source,
	char **body, size_t *length)
{
	const char *said = param(source, "CONTENT_LENGTH");
	int64_t expected;

	if (*said == '\0')
		return read_to_end(arena, source, body, length);
	if (!text_to_integer(said, 0, INT64_MAX, &expected))
		return 400;
	if (expected > (int64_t)REQUEST_BODY_MOST)
		return 413;
	*length = (size_t)expected;
	return read_known(arena, source, *length, body);
}

static int
read_body(struct arena *arena, const struct request_source *source,
	struct request *out)
{
	const char *type = param(source, "CONTENT_TYPE");
	size_t length;
	char *body;
	int refused = read_body_bytes(arena, source, &body, &length);

	if (refused != 0)
		return refused;
	if (strncasecmp(type, "multipart/form-data", 19) == 0)
		return multipart_read(arena, type, body, length, out);
	if (strncasecmp(type, "application/x-www-form-urlencoded", 33) == 0)
		return pairs_read(arena, body, length, false, out);
	return length == 0 ? 0 : 415;
}

static enum method
method_of(const char *name)
{
	if (strcmp(name, "GET") == 0)
		return METHOD_GET;
	if (strcmp(name, "HEAD") == 0)
		return METHOD_HEAD;
	return strcmp(name, "POST") == 0 ? METHOD_POST : METHOD_OTHER;
}

static int
read_path(struct arena *arena, const struct request_source *source,
	struct request *out)
{
	const char *path = param(source, "PATH_INFO");

	if (*path == '\0')
		path = "/";
	if (*path != '/' || strlen(path) > REQUEST_HEADER_MOST
		|| !text_is_utf8(path, strlen(path)) || text_has_control(path)
		|| text_has_line_end(path))
		return 400;
	out->path = arena_copy(arena, path);
	return 0;
}

/* The nearest address that is not the trusted proxy itself. */
static const char *
forwarded_for(struct arena *arena, const char *list)
{
	const char *last = strrchr(list, ',');

	last = last == NULL ? list : last + 1;
	last += strspn(last, " ");
	return strspn(last, "0123456789abcdefABCDEF.:") == strlen(last)
		&& *last != '\0' && strlen(last) < 46
		? arena_copy(arena, last) : NULL;
}

static void
read_peer(struct arena *arena, const struct request_source *source,
	const char *trusted_proxy, struct request *out)
{
	const char *peer = header(arena, source, "REMOTE_ADDR"), *far;
	const char *https = param(source, "HTTPS");

	out->is_secure = *https != '\0' && strcasecmp(https, "off") != 0;
	out->network = strlen(peer) < 46 ? peer : "";
	if (*trusted_proxy == '\0' || strcmp(peer, trusted_proxy) != 0)
		return;
	far = forwarded_for(arena, param(source, "HTTP_X_FORWARDED_FOR"));
	if (far != NULL)
		out->network = far;
	if (strcmp(param(source, "HTTP_X_FORWARDED_PROTO"), "https") == 0)
		out->is_secure = true;
}

static bool
headers_too_large(const struct request_source *source)
{
	static const char *const names[] = { "HTTP_COOKIE", "QUERY_STRING",
		"HTTP_USER_AGENT", "HTTP_ACCEPT_LANGUAGE", "HTTP_REFERER",
		"HTTP_ORIGIN", "HTTP_HOST", "CONTENT_TYPE" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(param(source, names[i])) > REQUEST_HEADER_MOST)
			return true;
	return false;
}

static int
read_head(struct arena *arena, const struct request_source *source,
	const char *trusted_proxy, struct request *out)
{
	int refused;

	memset(out, 0, sizeof *out);
	out->query = out->network = out->agent = out->languages = "";
	out->origin = out->referer = out->host = out->fetch_site = "";
	out->path = "/";
	out->method = method_of(param(source, "REQUEST_METHOD"));
	if (headers_too_large(source))
		return 431;
	refused = read_path(arena, source, out);
	if (refused != 0)
		return refused;
	read_peer(arena, source, trusted_proxy, out);
	out->agent = text_shorten(arena, header(arena, source,
		"HTTP_USER_AGENT"), 200);
	out->languages = header(arena, source, "HTTP_ACCEPT_LANGUAGE");
	out->origin = header(arena, source, "HTTP_ORIGIN");
	out->referer = header(arena, source, "HTTP_REFERER");
	out->host = header(arena, source, "HTTP_HOST");
	out->fetch_site = header(arena, source, "HTTP_SEC_FETCH_SITE");
	read_cookies(arena, param(source, "HTTP_COOKIE"), out);
	return 0;
}

int
request_read(struct arena *arena, const struct request_source *source,
	const char *trusted_proxy, struct request *out)
{
	const char *query;
	int refused = read_head(arena, source, trusted_proxy, out);

	if (refused != 0)
		return refused;
	out->fields = arena_take_many(arena, REQUEST_FIELDS_MOST,
		sizeof *out->fields);
	out->files = arena_take_many(arena, REQUEST_PARTS_MOST,
		sizeof *out->files);
	query = param(source, "QUERY_STRING");
	out->query = header(arena, source, "QUERY_STRING");
	if (out->method == METHOD_POST) {
		refused = read_body(arena, source, out);
		if (refused != 0)
			return refused;
	}
	return pairs_read(arena, query, strlen(query), true, out);
}

const char *
request_field(const struct request *request, const char *name)
{
	for (size_t i = 0; i < request->field_count; i++)
		if (strcmp(request->fields[i].name, name) == 0)
			return request->fields[i].value;
	return NULL;
}

const char *
request_text(const struct request *request, const char *name)
{
	const char *value = request_field(request, name);

	return value == NULL ? "" : value;
}

const struct request_file *
request_file(const struct request *request, const char *name)
{
	for (size_t i = 0; i < request->file_count; i++)
		if (strcmp(request->files[i].name, name) == 0)
			return &request->files[i];
	return NULL;
}

const char *
request_cookie(const struct request *request, const char *name)
{
	for (size_t i = 0; i < request->cookie_count; i++)
		if (strcmp(request->cookies[i].name, name) == 0)
			return request->cookies[i].value;
	return NULL;
}
