/* What several pages need: urls, tokens, moments, points. */
#include "pages/page.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/secret.h"
#include "base/zone.h"

/* The path part of the configured address: https://firm.example/crm -> /crm */
static const char *
base_path(const struct settings *settings)
{
	const char *url = settings->base_url, *host = strstr(url, "://");

	if (host == NULL)
		return *url == '/' ? url : "";
	host = strchr(host + 3, '/');
	return host == NULL ? "" : host;
}

char *
page_url(const struct page *page, const char *format, ...)
{
	const char *base = base_path(page->settings);
	va_list list;
	char *path;

	va_start(list, format);
	path = arena_print_list(page->arena, format, list);
	va_end(list);
	return *base == '\0' ? path : arena_print(page->arena, "%s%s", base,
		path);
}

void
page_done(struct page *page, const char *url, const char *code, int64_t undo)
{
	const char *join = strchr(url, '?') == NULL ? "?" : "&";

	if (undo != 0)
		reply_redirect(page->reply, arena_print(page->arena,
			"%s%sdone=%s&undo=%lld", url, join, code,
			(long long)undo));
	else
		reply_redirect(page->reply, arena_print(page->arena,
			"%s%sdone=%s", url, join, code));
}

struct fault *
page_refuse(struct page *page, int status)
{
	page->refused = status;
	return NULL;
}

const char *
page_csrf(const struct page *page)
{
	if (*page->session == '\0' || page->is_open)
		return page_form_token(page);
	return secret_sign(page->arena, page->key, "csrf", page->session);
}

/* A form that is shown again was filled in long since: it keeps its time, but
 * for what is so old that the next sending would be refused for it. */
static int64_t
form_made_at(const struct page *page)
{
	int64_t made = page->request->method == METHOD_POST
		? page_form_made_at(page, request_text(page->request, "csrf"))
		: 0;

	if (made == 0 || made > page->now)
		return page->now;
	return page->now - made > 3600 ? page->now - 3600 : made;
}

/* seconds.random.signature */
const char *
page_form_token(const struct page *page)
{
	char *said = arena_print(page->arena, "%lld.%s",
		(long long)form_made_at(page), secret_token(page->arena));

	return arena_print(page->arena, "%s.%s", said, secret_sign(page->arena,
		page->key, "form", said));
}

int64_t
page_form_made_at(const struct page *page, const char *token)
{
	const char *dot = strrchr(token, '.');
	char *said;

	if (dot == NULL || strlen(token) > 200)
		return 0;
	said = arena_copy_bytes(page->arena, token, (size_t)(dot - token));
	if (!secret_equal(secret_sign(page->arena, page->key, "form", said),
		dot + 1))
		return 0;
	return strtoll(said, NULL, 10);
}

const char *
page_network(const struct page *page)
{
	static const unsigned char mapped[12] = { [10] = 0xff, [11] = 0xff };
	const char *address = page->request->network;
	unsigned char bits[16], *four = bits;

	if (inet_pton(AF_INET6, address, bits) == 1) {
		if (memcmp(bits, mapped, sizeof mapped) != 0)
			return text_hex(page->arena, bits, 8);
		four = bits + sizeof mapped;
	} else if (inet_pton(AF_INET, address, bits) != 1) {
		return address;
	}
	return arena_print(page->arena, "%u.%u.%u", four[0], four[1], four[2]);
}

char *
page_age(const struct page *page, int64_t moment)
{
	int64_t seconds = page->now - moment;
	const char *unit = "days";
	int64_t count = seconds / 86400;

	if (seconds < 60)
		return arena_copy(page->arena, view_word(page->view, "now",
			"Lang.age.now"));
	if (seconds < 3600) {
		unit = "minutes";
		count = seconds / 60;
	} else if (seconds < 48 * 3600) {
		unit = "hours";
		count = seconds / 3600;
	}
	return arena_print(page->arena, "%lld %s", (long long)count,
		view_word(page->view, unit, "Lang.age.%s", unit));
}

char *
page_moment(const struct page *page, int64_t moment)
{
	return moment == 0 ? arena_copy(page->arena, "")
		: date_in_zone(page->arena, moment, page->settings->time_zone);
}

char *
page_local_time(const struct page *page, const char *country)
{
	int64_t local;

	if (zone_of_country(country) == NULL)
		return arena_copy(page->arena, "");
	local = page->now + zone_offset(country, page->now);
	return arena_print(page->arena, "%02d:%02d",
		(int)(local / 3600 % 24), (int)(local / 60 % 60));
}

char *
page_points(struct arena *arena, int64_t hundredths)
{
	int64_t size = hundredths < 0 ? -hundredths : hundredths;
	const char *sign = hundredths < 0 ? "\xe2\x88\x92"
		: hundredths > 0 ? "+" : "";

	if (size % 100 == 0)
		return arena_print(arena, "%s%lld", sign,
			(long long)(size / 100));
	if (size % 10 == 0)
		return arena_print(arena, "%s%lld.%lld", sign,
			(long long)(size / 100), (long long)(size % 100 / 10));
	return arena_print(arena, "%s%lld.%02lld", sign,
		(long long)(size / 100), (long long)(size % 100));
}
