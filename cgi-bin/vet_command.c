/* Files in, one JSON object a line out; the format is stable. Decides nothing:
 * the rules do. */
#include "vet_command.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "base/text.h"
#include "mail/read.h"
#include "rules/likeness.h"
#include "vet_context.h"

enum { DUPLICATE_PERCENT = 80 };

static const char help[] =
	"usage: xunpan vet --context DIR [--sites DIR] FILE...\n"
	"\n"
	"Reads RFC 5322 messages and says what each is worth, as one JSON object\n"
	"on a line:\n"
	"  id            the file's name without folder and ending\n"
	"  verdict       valid, needs-questions, invalid, suspected-impostor or\n"
	"                phishing\n"
	"  is_inquiry    false for machines' mail, sellers, frauds and forms\n"
	"  facts         what was read: email, domain, is_freemail, company,\n"
	"                contact, website, phones, country, models, quantities,\n"
	"                asks_sample, asks_free, freight_account, answered,\n"
	"                claims_brand, known_customer, residential_address, ...\n"
	"  evidence      [{rule, version, result, points, quote, why_en, why_zh}]\n"
	"  points        the total: the prior and the points of the evidence\n"
	"  duplicate_of  the id of an earlier FILE that is the same inquiry\n"
	"\n"
	"DIR of --context holds us.json, catalogue.csv, brands.csv,\n"
	"known_customers.csv, freemail_domains.csv, competitors.csv and\n"
	"platforms.csv; blacklist.csv may be there. DIR of --sites holds\n"
	"DOMAIN.html, the contact page of each domain. Nothing is stored.\n"
	"\n"
	"Exit status: 0; 64 wrong use; 66 a file could not be read (the others\n"
	"are shown); 74 the output could not be written; 78 the context could\n"
	"not be read.\n";

/* What an earlier message leaves for finding its duplicates. */
struct seen {
	const char *id;
	struct facts facts;
	struct shingles shingles;
};

struct vet_run {
	struct arena *arena;         /* lives as long as the run */
	struct house house;
	struct rule_set set;
	struct seen *seen;
	size_t seen_count;
};

static const char *
file_stem(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *dot = strrchr(name, '.');

	return arena_copy_bytes(arena, name, dot == NULL || dot == name
		? strlen(name) : (size_t)(dot - name));
}

/* ---- facts as JSON ---- */

enum fact_shape { SHAPE_TEXT, SHAPE_FLAG, SHAPE_TEXTS, SHAPE_NUMBERS };

static const struct {
	enum fact_name name;
	const char *key;
	enum fact_shape shape;
} shown[] = {
	{ FACT_EMAIL, "email", SHAPE_TEXT },
	{ FACT_DOMAIN, "domain", SHAPE_TEXT },
	{ FACT_IS_FREEMAIL, "is_freemail", SHAPE_FLAG },
	{ FACT_COMPANY, "company", SHAPE_TEXT },
	{ FACT_CONTACT, "contact", SHAPE_TEXT },
	{ FACT_WEBSITE, "website", SHAPE_TEXT },
	{ FACT_ADDRESS, "address", SHAPE_TEXT },
	{ FACT_PHONE, "phones", SHAPE_TEXTS },
	{ FACT_COUNTRY, "country", SHAPE_TEXT },
	{ FACT_MODEL, "models", SHAPE_TEXTS },
	{ FACT_QUANTITY, "quantities", SHAPE_NUMBERS },
	{ FACT_ASKS_SAMPLE, "asks_sample", SHAPE_FLAG },
	{ FACT_ASKS_FREE, "asks_free", SHAPE_FLAG },
	{ FACT_FREIGHT_ACCOUNT, "freight_account", SHAPE_TEXT },
	{ FACT_FREIGHT_COURIER, "freight_courier", SHAPE_TEXT },
	{ FACT_ANSWERED, "answered", SHAPE_NUMBERS },
	{ FACT_CLAIMS_BRAND, "claims_brand", SHAPE_TEXT },
	{ FACT_KNOWN_CUSTOMER, "known_customer", SHAPE_TEXT },
	{ FACT_RESIDENTIAL_ADDRESS, "residential_address", SHAPE_FLAG },
	{ FACT_MOBILE_ONLY, "mobile_only", SHAPE_FLAG },
	{ FACT_LANGUAGE, "language", SHAPE_TEXT },
	{ FACT_INCOTERM, "incoterm", SHAPE_TEXT },
	{ FACT_PORT, "port", SHAPE_TEXT },
};

static json_t *
value_json(const struct fact *fact, enum fact_shape shape)
{
	if (shape == SHAPE_FLAG)
		return json_boolean(strcmp(fact->value, "yes") == 0);
	if (shape == SHAPE_NUMBERS)
		return json_integer(strtoll(fact->value, NULL, 10));
	return json_string(fact->value);
}

/* A fax is no telephone. */
static bool
fact_counts(const struct fact *fact, enum fact_name name)
{
	return fact->name == name && !(name == FACT_PHONE
		&& strcmp(fact->detail, "fax") == 0);
}

static json_t *
fact_json(const struct facts *facts, enum fact_name name,
	enum fact_shape shape)
{
	bool is_list = shape == SHAPE_TEXTS || shape == SHAPE_NUMBERS;
	json_t *list = is_list ? json_array() : NULL;

	for (size_t i = 0; i < facts->count; i++) {
		if (!fact_counts(&facts->rows[i], name))
			continue;
		if (!is_list)
			return value_json(&facts->rows[i], shape);
		json_array_append_new(list, value_json(&facts->rows[i],
			shape));
	}
	return is_list ? list : json_null();
}

static json_t *
facts_json(const struct facts *facts)
{
	json_t *object = json_object();

	for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		json_object_set_new(object, shown[i].key, fact_json(facts,
			shown[i].name, shown[i].shape));
	return object;
}

/* ---- evidence as JSON ---- */

static json_t *
points_json(int hundredths)
{
	return json_real(hundredths / 100.0);
}

static json_t *
evidence_json(struct arena *arena, const struct vetting *vetting)
{
	json_t *list = json_array();

	for (size_t i = 0; i < vetting->count; i++) {
		const struct evidence *row = &vetting->rows[i];

		json_array_append_new(list, json_pack(
			"{s:s, s:i, s:s, s:o, s:s, s:s, s:s}",
			"rule", rules[row->rule].code, "version", row->version,
			"result", result_codes[row->result],
			"points", points_json(row->points),
			"quote", row->quote.text,
			"why_en", evidence_sentence(arena, row, "en"),
			"why_zh", evidence_sentence(arena, row, "zh-CN")));
	}
	return list;
}

/* ---- the same inquiry again ---- */

static const char *
duplicate_of(struct vet_run *run, const struct facts *facts,
	struct shingles shingles)
{
	for (size_t i = 0; facts->is_inquiry && i < run->seen_count; i++) {
		const struct seen *seen = &run->seen[i];

		if (seen->facts.is_inquiry && shingles_alike(seen->shingles,
				shingles) >= DUPLICATE_PERCENT
				&& buyers_same(run->arena, &seen->facts, facts))
			return seen->id;
	}
	return NULL;
}

static bool
message_print(struct vet_run *run, const char *id,
	const struct message *message)
{
	struct thread thread = { .messages = message, .count = 1 };
	struct facts facts = facts_read(run->arena, &thread, &run->house);
	struct vetting vetting = inquiry_vet(run->arena, &thread, &facts,
		&run->house, &run->set);
	struct shingles shingles = shingles_of(run->arena, message);
	const char *same = duplicate_of(run, &facts, shingles);
	json_t *json = json_pack("{s:s, s:s, s:b, s:o, s:o, s:o}", "id", id,
		"verdict", verdict_codes[vetting.verdict], "is_inquiry",
		(int)facts.is_inquiry, "facts", facts_json(&facts),
		"evidence", evidence_json(run->arena, &vetting), "points",
		points_json(vetting.total));
	bool is_printed;

	if (same != NULL)
		json_object_set_new(json, "duplicate_of", json_string(same));
	is_printed = json != NULL && json_dumpf(json, stdout, JSON_COMPACT
		| JSON_REAL_PRECISION(12)) == 0 && putchar('\n') != EOF;
	json_decref(json);
	run->seen[run->seen_count++] = (struct seen){ id, facts, shingles };
	return is_printed;
}

static int
files_vet(struct vet_run *run, int count, char **paths)
{
	int status = EX_OK;

	run->seen = arena_take_many(run->arena, (size_t)count,
		sizeof(*run->seen));
	for (int i = 0; i < count; i++) {
		size_t length = 0;
		const char *bytes = vet_file_read(run->arena, paths[i],
			&length);
		struct message message;

		if (bytes == NULL) {
			fprintf(stderr, "xunpan vet: %s: %s\n", paths[i],
				strerror(errno));
			status = EX_NOINPUT;
			continue;
		}
		if (mail_read(run->arena, bytes, length, (int64_t)time(NULL),
				run->house.firm.addresses,
				run->house.firm.address_count, &message) != NULL)
			return EX_SOFTWARE;
		if (!message_print(run, file_stem(run->arena, paths[i]),
				&message))
			return EX_IOERR;
	}
	return fflush(stdout) == 0 ? status : EX_IOERR;
}

struct vet_options { const char *context, *sites; int first; };

static bool
options_read(int argc, char **argv, struct vet_options *options)
{
	int i = 1;

	*options = (struct vet_options){ 0 };
	for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
		if (strcmp(argv[i], "--context") == 0)
			options->context = argv[i + 1];
		else if (strcmp(argv[i], "--sites") == 0)
			options->sites = argv[i + 1];
		else
			return false;
	}
	options->first = i;
	return options->context != NULL && i < argc;
}

static struct fault *
run_start(struct vet_run *run, const struct vet_options *options)
{
	TRY(vet_context_load(run->arena, options->context, &run->house));
	if (options->sites != NULL)
		TRY(vet_sites_load(run->arena, options->sites, &run->house));
	run->set = rule_set_default();
	return NULL;
}

int
vet_command(int argc, char **argv)
{
	struct vet_run run = { 0 };
	struct vet_options options;
	struct fault *fault;
	int status;

	for (int i = 1; i < argc; i++)
		if (text_equal(argv[i], "--help") || text_equal(argv[i], "-h")) {
			fputs(help, stdout);
			return EX_OK;
		}
	if (!options_read(argc, argv, &options)) {
		fputs(help, stderr);
		return EX_USAGE;
	}
	run.arena = arena_new();
	fault = run_start(&run, &options);
	if (fault != NULL) {
		fprintf(stderr, "xunpan vet: %s\n", fault->message);
		arena_free(run.arena);
		return EX_CONFIG;
	}
	status = files_vet(&run, argc - options.first, argv + options.first);
	arena_free(run.arena);
	return status;
}
