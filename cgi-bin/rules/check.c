/* How the answers of a background check are named and formed. */
#include "rules/check.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "rules/evidence.h"
#include "rules/host.h"

const char *const check_kind_codes[CHECK_KIND_COUNT] = {
	[CHECK_UNSET] = "",
	[CHECK_SITE] = "site",
	[CHECK_OFFICE] = "office",
	[CHECK_INTRODUCED] = "introduced",
	[CHECK_DELIVERY] = "delivery",
};

const char *const check_result_codes[CHECK_RESULT_COUNT] = {
	[CHECK_OPEN] = "",
	[CHECK_SAME] = "same",
	[CHECK_DIFFERS] = "differs",
	[CHECK_SEEN] = "seen",
	[CHECK_LISTED] = "listed",
	[CHECK_NOT_LISTED] = "not-listed",
	[CHECK_UNKNOWN] = "unknown",
	[CHECK_BY_CUSTOMER] = "customer",
	[CHECK_AT_FAIR] = "fair",
	[CHECK_BY_NOBODY] = "nobody",
	[CHECK_OWN] = "own",
	[CHECK_FORWARDER] = "forwarder",
};

enum check_kind
check_kind_of(const char *code)
{
	for (int i = 1; i < CHECK_KIND_COUNT; i++)
		if (strcmp(check_kind_codes[i], code) == 0)
			return (enum check_kind)i;
	return CHECK_UNSET;
}

enum check_result
check_result_of(const char *code)
{
	for (int i = 1; i < CHECK_RESULT_COUNT; i++)
		if (strcmp(check_result_codes[i], code) == 0)
			return (enum check_result)i;
	return CHECK_OPEN;
}

bool
check_may_end(enum check_kind kind, enum check_result result)
{
	switch (kind) {
	case CHECK_SITE:
		return result >= CHECK_SAME && result <= CHECK_SEEN;
	case CHECK_OFFICE:
		return result >= CHECK_LISTED && result <= CHECK_UNKNOWN;
	case CHECK_INTRODUCED:
		return result >= CHECK_BY_CUSTOMER
			&& result <= CHECK_BY_NOBODY;
	case CHECK_DELIVERY:
		return result == CHECK_OWN || result == CHECK_FORWARDER
			|| result == CHECK_UNKNOWN;
	default:
		return false;
	}
}

const struct check *
thread_check(const struct thread *thread, enum check_kind kind)
{
	for (size_t i = 0; i < thread->check_count; i++)
		if (thread->checks[i].kind == kind)
			return &thread->checks[i];
	return NULL;
}

const char *
check_host(struct arena *arena, const char *url)
{
	char *host = text_lower_ascii(arena, url);

	if (text_starts(host, "https://"))
		host += 8;
	else if (text_starts(host, "http://"))
		host += 7;
	else
		return "";
	if (text_starts(host, "www."))
		host += 4;
	host[strcspn(host, "/?#:")] = '\0';
	return host_is_formed(host) ? host : "";
}

const char *
check_wrong_field(struct arena *arena, const struct check *check)
{
	bool is_page = check->kind == CHECK_SITE
		|| check->kind == CHECK_OFFICE;

	if (check->kind == CHECK_UNSET)
		return "kind";
	if (!check_may_end(check->kind, check->result))
		return "result";
	if ((is_page || *check->url != '\0')
			&& *check_host(arena, check->url) == '\0')
		return "url";
	if ((is_page || *check->seen_on != '\0')
			&& !date_is_day(check->seen_on))
		return "seen_on";
	if ((check->result == CHECK_BY_CUSTOMER
			|| check->result == CHECK_AT_FAIR)
			&& text_is_blank(check->note))
		return "note";
	return NULL;
}
