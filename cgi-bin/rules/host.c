/* Hosts by the public suffix list; asks no network. */
#include "rules/host.h"

#include <libpsl.h>
#include <string.h>

#include "base/text.h"

const char *
address_domain(struct arena *arena, const char *address)
{
	const char *at = strrchr(address, '@');

	return at == NULL ? "" : text_lower_ascii(arena, at + 1);
}

const char *
domain_registrable(struct arena *arena, const char *host)
{
	const char *lower = text_lower_ascii(arena, host), *found;

	found = psl_registrable_domain(psl_builtin(), lower);
	return found == NULL ? lower : found;
}

bool
domain_is_within(const char *domain, const char *above)
{
	size_t length = strlen(domain), tail = strlen(above);

	if (tail == 0 || length < tail
			|| !text_equal_ascii(domain + length - tail, above))
		return false;
	return length == tail || domain[length - tail - 1] == '.';
}

bool
domain_is_freemail(const struct house *house, const char *domain)
{
	for (size_t i = 0; *domain != '\0'
			&& i < house->freemail_domain_count; i++)
		if (domain_is_within(domain, house->freemail_domains[i]))
			return true;
	return false;
}

const struct platform *
platform_find(const struct house *house, const char *domain)
{
	for (size_t i = 0; *domain != '\0' && i < house->platform_count; i++)
		if (domain_is_within(domain, house->platforms[i].domain))
			return &house->platforms[i];
	return NULL;
}

bool
host_is_formed(const char *host)
{
	const char *dot = strrchr(host, '.');
	size_t length = strlen(host);

	if (dot == NULL || dot == host || length > 253 || strlen(dot + 1) < 2
			|| host[0] == '-' || strstr(host, "..") != NULL)
		return false;
	if (strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789.-") != length)
		return false;
	return strspn(dot + 1, "abcdefghijklmnopqrstuvwxyz") == strlen(dot + 1)
		|| strncmp(dot + 1, "xn--", 4) == 0;
}

bool
host_is_public(const char *host)
{
	const char *dot = strrchr(host, '.');

	return dot != NULL && psl_is_public_suffix2(psl_builtin(), dot + 1,
		PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) == 1;
}

const char *
domain_label(struct arena *arena, const char *domain)
{
	const char *registrable = domain_registrable(arena, domain);
	size_t length = strcspn(registrable, "."), kept = 0;
	char *label = arena_copy_bytes(arena, registrable, length);

	for (size_t i = 0; i < length; i++)
		if (label[i] != '-')
			label[kept++] = label[i];
	label[kept] = '\0';
	return label;
}
