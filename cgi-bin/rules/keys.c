/* What to look an inquiry's sender up by: every address, domain, number and
 * possible firm of his words. Cheap: no language table is built. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "rules/host.h"
#include "rules/latin.h"

enum { MOST_KEYS = 400, LONGEST_NAME = 90, LONGEST_PERSON = 50 };

struct key_list {
	struct arena *arena;
	const char **rows;
	size_t count;
};

static struct key_list
list_make(struct arena *arena)
{
	return (struct key_list){ arena, arena_take_many(arena, MOST_KEYS + 1,
		sizeof(char *)), 0 };
}

static void
list_add(struct key_list *list, const char *key)
{
	if (*key == '\0' || list->count == MOST_KEYS)
		return;
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->rows[i], key) == 0)
			return;
	list->rows[list->count++] = key;
}

struct gathered {
	struct key_list emails, domains, companies, phones, contacts;
};

static void
domain_gather(struct gathered *all, const char *host)
{
	if (!host_is_formed(host))
		return;
	if (strncmp(host, "www.", 4) == 0)
		host += 4;
	list_add(&all->domains, host);
	list_add(&all->domains, domain_registrable(all->domains.arena, host));
}

static void
address_gather(struct gathered *all, const char *address)
{
	const char *lower = text_lower_ascii(all->emails.arena, address);

	list_add(&all->emails, lower);
	domain_gather(all, address_domain(all->emails.arena, lower));
}

/* Words with an @ or a dot inside. */
static void
words_gather(struct gathered *all, const struct folded *body)
{
	const char *at = body->text;

	while (*at != '\0') {
		size_t length = strcspn(at, " \t\n<>()[]\",;|'");
		char *word;

		if (length > 3 && length < 120 && memchr(at, '.', length)
				!= NULL) {
			word = arena_copy_bytes(all->emails.arena, at, length);
			while (length > 0 && strchr(".:", word[length - 1])
					!= NULL)
				word[--length] = '\0';
			if (strstr(word, "://") != NULL)
				word = strstr(word, "://") + 3;
			word[strcspn(word, "/?#")] = '\0';
			if (strchr(word, '@') != NULL)
				address_gather(all, word + (strncmp(word,
					"mailto:", 7) == 0 ? 7 : 0));
			else
				domain_gather(all, word);
		}
		at += length > 0 ? strcspn(at, " \t\n<>()[]\",;|'") : 1;
	}
}

static void
phones_gather(struct gathered *all, const char *text)
{
	for (const char *at = text; *at != '\0'; at++) {
		char digits[20];
		size_t count = 0, gap = 0;

		if (!isdigit((unsigned char)*at))
			continue;
		for (; *at != '\0' && gap < 4 && count < 18; at++) {
			if (isdigit((unsigned char)*at)) {
				digits[count++] = *at;
				gap = 0;
			} else if (strchr(" .-()/", *at) != NULL) {
				gap++;
			} else {
				break;
			}
		}
		digits[count] = '\0';
		at--;
		if (count < 7)
			continue;
		list_add(&all->phones, arena_copy(all->phones.arena,
			strncmp(digits, "00", 2) == 0 ? digits + 2 : digits));
	}
}

/* A name as it is folded, and in Latin letters. */
static void
person_gather(struct gathered *all, const char *name)
{
	const char *folded = fold_text(all->contacts.arena, name);

	list_add(&all->contacts, folded);
	list_add(&all->contacts, latin_spelling(all->contacts.arena, folded));
}

static void
names_gather(struct gathered *all, const char *text)
{
	while (*text != '\0') {
		size_t length = strcspn(text, "\n,;|:<>");
		char *name;

		if (length > 2 && length < LONGEST_NAME) {
			name = text_trim(all->companies.arena, arena_copy_bytes(
				all->companies.arena, text, length));
			list_add(&all->companies, company_key(
				all->companies.arena, name));
			if (length < LONGEST_PERSON)
				person_gather(all, name);
		}
		text += length;
		text += *text != '\0';
	}
}

static void
message_gather(struct arena *arena, struct gathered *all,
	const struct message *message)
{
	char *own = arena_copy(arena, message->text);
	struct folded body;

	for (size_t i = 0; i < message->quoted_count; i++)
		memset(own + message->quoted[i].start, '\n',
			message->quoted[i].length);
	body = fold_read(arena, own, strlen(own));
	address_gather(all, message->from_addr);
	address_gather(all, message->reply_to);
	words_gather(all, &body);
	phones_gather(all, body.text);
	names_gather(all, message->from_name);
	names_gather(all, own);
}

struct keys
keys_read(struct arena *arena, const struct thread *thread,
	const struct house *house)
{
	struct gathered all = { list_make(arena), list_make(arena),
		list_make(arena), list_make(arena), list_make(arena) };

	(void)house;
	for (size_t i = 0; i < thread->count; i++)
		message_gather(arena, &all, &thread->messages[i]);
	for (size_t i = 0; i < thread->finding_count; i++) {
		const struct finding *finding = &thread->findings[i];

		if (finding->name == FACT_EMAIL)
			address_gather(&all, finding->value);
		if (finding->name == FACT_WEBSITE
				|| finding->name == FACT_DOMAIN)
			domain_gather(&all, finding->value);
		if (finding->name == FACT_COMPANY)
			names_gather(&all, finding->value);
		if (finding->name == FACT_PHONE)
			phones_gather(&all, finding->value);
	}
	return (struct keys){ all.emails.rows, all.domains.rows,
		all.companies.rows, all.phones.rows, all.contacts.rows };
}
