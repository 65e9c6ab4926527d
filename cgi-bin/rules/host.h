/* Names of hosts and domains: whose they are. Knows no mail and no page. */
#ifndef RULES_HOST_H
#define RULES_HOST_H

#include "rules/reading.h"

/* Whether a word has the form of a host name with a top-level domain: lower
 * case letters, digits, hyphens and dots, the last label letters. */
bool host_is_formed(const char *host);

/* Whether its last label is a top-level domain in real use. */
bool host_is_public(const char *host);

/* The second-level label of a registrable domain without hyphens:
 * acme-pumps.co.uk -> acmepumps. */
const char *domain_label(struct arena *arena, const char *domain);

#endif
