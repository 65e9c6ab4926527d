/* What the inbox costs at the least: the statements that the program runs for
 * /inbox and /inbox/NUMBER, in its order and transaction, prepared once, on
 * the same connection settings; the rows printed with printf into a page of
 * the same size. No escaping, no languages, no errors worth the name. */
#include <fcgiapp.h>
#include <mysql.h>
#include <sodium.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/settings.h"
#include "store/statements.h"

#define COLUMNS_MOST 32
#define CELL_BYTES 70000
#define ROWS 51

/* Results are bound once to these. */
static char cells[COLUMNS_MOST][CELL_BYTES];
static unsigned long lengths[COLUMNS_MOST];
static my_bool nulls[COLUMNS_MOST];

static MYSQL *mysql;
static FCGX_Request request;
static char page[300000];
static size_t used;

struct query {
	MYSQL_STMT *statement;
	unsigned columns;
	const char *names[COLUMNS_MOST];
};
static struct query queries[SQL_COUNT];

static void
end(const char *what)
{
	fprintf(stderr, "bare_inbox: %s: %s\n", what, mysql_error(mysql));
	exit(1);
}

static void put(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void
put(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	used += (size_t)vsnprintf(page + used, sizeof page - used, format, list);
	va_end(list);
	if (used >= sizeof page)
		end("page too long");
}

static void
run(const char *text)
{
	if (mysql_query(mysql, text) != 0)
		end(text);
}

static void
connect_to(const struct settings *settings)
{
	unsigned connect = 3, answer = 8;

	mysql = mysql_init(NULL);
	mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
	mysql_options(mysql, MYSQL_OPT_READ_TIMEOUT, &answer);
	mysql_options(mysql, MYSQL_OPT_WRITE_TIMEOUT, &answer);
	mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (mysql_real_connect(mysql, NULL, settings->database_user,
		settings->database_password, settings->database_name, 0,
		settings->database_socket, 0) == NULL)
		end("connect");
	run("SET NAMES utf8mb4 COLLATE utf8mb4_unicode_520_ci, "
		"time_zone = '+00:00', innodb_lock_wait_timeout = 5, "
		"sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
		"ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
}

static struct query *
prepare(enum sql name)
{
	struct query *query = &queries[name];
	const char *text = sql_statements[name].text;
	MYSQL_BIND binds[COLUMNS_MOST];
	MYSQL_FIELD *fields;
	MYSQL_RES *about;

	if (query->statement != NULL)
		return query;
	query->statement = mysql_stmt_init(mysql);
	if (mysql_stmt_prepare(query->statement, text, strlen(text)) != 0)
		end(sql_statements[name].name);
	about = mysql_stmt_result_metadata(query->statement);
	query->columns = mysql_num_fields(about);
	fields = mysql_fetch_fields(about);
	memset(binds, 0, sizeof binds);
	for (unsigned i = 0; i < query->columns; i++) {
		query->names[i] = strdup(fields[i].name);
		binds[i].buffer_type = MYSQL_TYPE_STRING;
		binds[i].buffer = cells[i];
		binds[i].buffer_length = CELL_BYTES - 1;
		binds[i].length = &lengths[i];
		binds[i].is_null = &nulls[i];
	}
	mysql_free_result(about);
	mysql_stmt_bind_result(query->statement, binds);
	return query;
}

/* A value to bind: text, or a number where text is NULL. */
struct bound {
	const char *text;
	long long number;
	unsigned long length;
};
#define NUMBER(n) { NULL, (n), 0 }
#define TEXT(t) { (t), 0, strlen(t) }

static struct query *
start(enum sql name, const struct bound *values, size_t count)
{
	struct query *query = prepare(name);
	MYSQL_BIND binds[8];

	memset(binds, 0, sizeof binds);
	for (size_t i = 0; i < count; i++) {
		bool is_text = values[i].text != NULL;

		binds[i].buffer_type = is_text ? MYSQL_TYPE_STRING
			: MYSQL_TYPE_LONGLONG;
		binds[i].buffer = is_text ? (void *)(uintptr_t)values[i].text
			: (void *)(uintptr_t)&values[i].number;
		binds[i].buffer_length = values[i].length;
	}
	mysql_stmt_bind_param(query->statement, binds);
	if (mysql_stmt_execute(query->statement) != 0)
		end(sql_statements[name].name);
	return query;
}
#define START(name, ...) start((name), (const struct bound[]){ __VA_ARGS__ }, \
	sizeof((const struct bound[]){ __VA_ARGS__ }) / sizeof(struct bound))

static bool
next(struct query *query)
{
	int answer = mysql_stmt_fetch(query->statement);

	if (answer == 1)
		end("fetch");
	if (answer == MYSQL_NO_DATA) {
		mysql_stmt_free_result(query->statement);
		return false;
	}
	for (unsigned i = 0; i < query->columns; i++)
		cells[i][nulls[i] ? 0 : lengths[i]] = '\0';
	return true;
}

static int
place(const struct query *query, const char *name)
{
	for (unsigned i = 0; i < query->columns; i++)
		if (strcmp(query->names[i], name) == 0)
			return (int)i;
	end(name);
	return 0;
}

struct row {
	long long triage, id;
	char company[300], contact[200], email[320], verdict[20], country[3];
	char models[500], headline[500], owner[80], seen[20], total[12];
	char subject[500], reference[17], vetting[21];
};
static struct row rows[2 * ROWS], chosen;

static void
copy(char *to, size_t room, int from)
{
	size_t length = lengths[from] < room ? lengths[from] : room - 1;

	memcpy(to, cells[from], nulls[from] ? 0 : length);
	to[nulls[from] ? 0 : length] = '\0';
}

/* Where the columns stand is found once: all lists select the same. */
static void
take_row(const struct query *query, struct row *row)
{
	static int at[15];
	static const char *const names[15] = { "triage", "id", "company",
		"contact", "email", "verdict", "country", "models", "headline",
		"owner_name", "last_message_at", "total", "subject",
		"reference", "vetting_id" };

	if (at[1] == at[0])
		for (int i = 0; i < 15; i++)
			at[i] = place(query, names[i]);
	row->triage = atoll(cells[at[0]]);
	row->id = atoll(cells[at[1]]);
	copy(row->company, sizeof row->company, at[2]);
	copy(row->contact, sizeof row->contact, at[3]);
	copy(row->email, sizeof row->email, at[4]);
	copy(row->verdict, sizeof row->verdict, at[5]);
	copy(row->country, sizeof row->country, at[6]);
	copy(row->models, sizeof row->models, at[7]);
	copy(row->headline, sizeof row->headline, at[8]);
	copy(row->owner, sizeof row->owner, at[9]);
	copy(row->seen, sizeof row->seen, at[10]);
	copy(row->total, sizeof row->total, at[11]);
	copy(row->subject, sizeof row->subject, at[12]);
	copy(row->reference, sizeof row->reference, at[13]);
	copy(row->vetting, sizeof row->vetting, at[14]);
}

static int
better(const void *a, const void *b)
{
	const struct row *one = a, *two = b;

	if (one->triage != two->triage)
		return one->triage < two->triage ? 1 : -1;
	return one->id < two->id ? 1 : -1;
}

static size_t
read_list(long long user)
{
	struct query *query = START(SQL_INQUIRY_NOBODY_AFTER, TEXT("new"),
		NUMBER(INT64_MAX), NUMBER(INT64_MAX), NUMBER(INT64_MAX),
		NUMBER(ROWS));
	size_t count = 0;

	while (next(query))
		take_row(query, &rows[count++]);
	query = START(SQL_INQUIRY_OWNER_AFTER, TEXT("new"), NUMBER(user),
		NUMBER(INT64_MAX), NUMBER(INT64_MAX), NUMBER(INT64_MAX),
		NUMBER(ROWS));
	while (next(query))
		take_row(query, &rows[count++]);
	qsort(rows, count, sizeof rows[0], better);
	return count < ROWS - 1 ? count : ROWS - 1;
}

static void
put_row(const struct row *row)
{
	put("<li><a class=\"x-inq\" href=\"/inbox/%lld\"><span class=\"x-pts\">"
		"%s</span><span class=\"who\">%s · %s</span><span "
		"class=\"x-verdict %s\"><svg class=\"x-i\" aria-hidden=\"true\">"
		"<use href=\"/static/vendor/icons.svg?v=00000000#v-%s\"/></svg>"
		"%s</span><span class=\"loc\"><span>%s <b>00:00</b></span>"
		"<span>· %s</span><span class=\"age\">%s</span></span><span "
		"class=\"why\">Names a model that is in the catalogue; %s"
		"</span></a></li>\n", row->id, row->total, row->company,
		row->contact, row->verdict, row->verdict, row->verdict,
		row->country, row->models, row->seen, row->headline);
}

static void
put_counts(long long user)
{
	struct query *query = START(SQL_INQUIRY_COUNTS_OWN, NUMBER(user));

	while (next(query))
		put("<a href=\"/inbox?f=%s\"><svg class=\"x-i\" "
			"aria-hidden=\"true\"><use href=\"/static/vendor/"
			"icons.svg?v=00000000#f\"/></svg>%s <b>%s</b></a>\n",
			cells[1], cells[0], cells[3]);
}

static void
put_messages(const struct row *row)
{
	struct query *query = START(SQL_MESSAGE_LIST, NUMBER(row->id));
	static int text = -1, from;

	while (next(query)) {
		if (text < 0) {
			text = place(query, "text");
			from = place(query, "from_addr");
		}
		put("<section class=\"x-block\"><h3>Message</h3><p>%s</p>"
			"<div class=\"x-mail\">%s</div></section>\n",
			cells[from], cells[text]);
	}
	query = START(SQL_ATTACHMENT_LIST, NUMBER(row->id));
	while (next(query))
		put("<a href=\"/attachments/%s\">%s</a>\n", cells[0], cells[3]);
}

static void
put_facts(const struct row *row)
{
	struct query *query = START(SQL_FACT_LIST, NUMBER(row->id));

	while (next(query))
		put("<dt>%s</dt><dd>%s <a class=\"x-src\" href=\"#m1\">%s</a>"
			"<details class=\"x-fix\"><summary>correct</summary>"
			"<form method=\"post\" action=\"/inbox/%lld\"><input "
			"type=\"hidden\" name=\"csrf\" value=\"izaqind24q2d54rly"
			"n5i2hs7lwgkghisj2pnjuup4s42kbaa554a\"><input "
			"type=\"hidden\" name=\"once\" value=\"2cg4i3cg5vtzwsikl"
			"cmp7red74\"><input type=\"hidden\" name=\"version\" "
			"value=\"2\"><input type=\"hidden\" name=\"name\" "
			"value=\"%s\"><input type=\"text\" name=\"value\" "
			"value=\"%s\"><button type=\"submit\" name=\"do\" "
			"value=\"fact\">Save</button></form></details></dd>\n",
			cells[2], cells[3], cells[5], row->id, cells[2],
			cells[3]);
}

static void
put_vetting(const struct row *row)
{
	struct query *query = START(SQL_VETTING_LOAD,
		NUMBER(atoll(row->vetting)));

	while (next(query))
		put("<h3>%s %s</h3>\n", cells[3], cells[4]);
	query = START(SQL_EVIDENCE_LIST, NUMBER(atoll(row->vetting)));
	while (next(query))
		put("<tr id=\"E-%s\"><td><span class=\"x-res\">%s</span></td>"
			"<td><span class=\"why\">%s %s <span class=\"code\">"
			"v%s · source</span></span><q><a href=\"#m1\">%s</a>"
			"</q> <span class=\"x-src\">%s</span></td><td "
			"class=\"num\"><span class=\"x-pts\">%s</span></td>"
			"</tr>\n", cells[2], cells[4], cells[7], cells[8],
			cells[3], cells[13], cells[9], cells[5]);
}

static void
put_rest(const struct row *row, long long user)
{
	struct query *query = START(SQL_FINDING_LIST, NUMBER(row->id));

	while (next(query))
		put("<li>%s %s %s</li>\n", cells[1], cells[2], cells[7]);
	query = START(SQL_AUDIT_OF_NOUN, TEXT("inquiry"), NUMBER(row->id));
	while (next(query))
		put("<li><span>%s</span><b>%s</b> %s %s %s</li>\n", cells[5],
			cells[6], cells[1], cells[3], cells[4]);
	query = START(SQL_INQUIRY_SAME_SENDER, TEXT(row->email),
		NUMBER(row->id), NUMBER(0), NUMBER(user));
	while (next(query))
		put("<li>%s</li>\n", cells[1]);
}

static bool
find_user(long long *user, char *name, size_t room)
{
	const char *cookie = FCGX_GetParam("HTTP_COOKIE", request.envp);
	unsigned char hash[32];
	struct query *query;
	bool found = false;

	cookie = cookie == NULL ? NULL : strstr(cookie, "xunpan=");
	if (cookie == NULL)
		return false;
	cookie += 7;
	crypto_generichash(hash, sizeof hash, (const unsigned char *)cookie,
		strcspn(cookie, ";"), NULL, 0);
	query = START(SQL_SESSION_LOAD, { (const char *)hash, 0, sizeof hash },
		NUMBER(30), NUMBER(12));
	while (next(query)) {
		*user = atoll(cells[0]);
		copy(name, room, 2);
		found = true;
	}
	return found;
}

/* As much markup as the frame around our pages has. */
static void
put_frame(const char *name)
{
	put("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
		"<title>Inquiries</title></head><body><b>%s</b>\n", name);
	for (int i = 0; i < 18; i++)
		put("<form class=\"x-desk-only\" method=\"post\" action="
			"\"/language\"><input type=\"hidden\" name=\"csrf\" "
			"value=\"izaqind24q2d54rlyn5i2hs7lwgkghisj2pnjuup4s42kb"
			"aa554a\"><button type=\"submit\" class=\"btn is-quiet\" "
			"name=\"lang\" value=\"zh-CN\"><svg class=\"x-i\" "
			"aria-hidden=\"true\"><use href=\"/static/vendor/"
			"icons.svg?v=00000000#language\"/></svg>%d</button>"
			"</form>\n", i);
}

static bool
find_chosen(long long id, long long user)
{
	struct query *query = START(SQL_INQUIRY_LOAD, NUMBER(id), NUMBER(0),
		NUMBER(user));
	bool found = false;

	while (next(query)) {
		take_row(query, &chosen);
		found = true;
	}
	return found;
}

static bool
make_page(void)
{
	const char *path = FCGX_GetParam("PATH_INFO", request.envp);
	long long user = 0, id = path != NULL && strncmp(path, "/inbox/", 7) == 0
		? atoll(path + 7) : 0;
	char name[80];
	size_t count;

	if (!find_user(&user, name, sizeof name)
		|| (id != 0 && !find_chosen(id, user)))
		return false;
	put_frame(name);
	count = read_list(user);
	put_counts(user);
	put("<ol>\n");
	for (size_t i = 0; i < count; i++)
		put_row(&rows[i]);
	put("</ol>\n");
	if (id == 0)
		chosen = rows[0];
	put("<h2>%s</h2><p>%s</p>\n", chosen.subject, chosen.reference);
	put_messages(&chosen);
	put_facts(&chosen);
	put_vetting(&chosen);
	put_rest(&chosen, user);
	put("</body></html>\n");
	return true;
}

int
main(void)
{
	struct settings settings;

	if (sodium_init() < 0
		|| settings_read(arena_new(), NULL, &settings) != NULL
		|| FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
		return 1;
	connect_to(&settings);
	while (FCGX_Accept_r(&request) >= 0) {
		bool is_made;

		used = 0;
		run("START TRANSACTION READ ONLY");
		is_made = make_page();
		run("COMMIT");
		FCGX_FPrintF(request.out, "Status: %d\r\nContent-Type: "
			"text/html; charset=utf-8\r\nContent-Length: %d\r\n"
			"Cache-Control: no-store\r\n\r\n", is_made ? 200 : 403,
			is_made ? (int)used : 0);
		if (is_made)
			FCGX_PutStr(page, (int)used, request.out);
		FCGX_Finish_r(&request);
	}
	mysql_close(mysql);
	return 0;
}
