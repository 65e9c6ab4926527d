/* A reference table out of a CSV file in three steps: send it, see what it
 * would do, take it over. What was sent is kept as a file by its content, so
 * that it outlives the way from step to step; what is in it flows/importing
 * knows. */
#include "pages/reference.h"

#include <string.h>

#include "base/secret.h"
#include "flows/importing.h"
#include "store/file.h"

/* Pasted text comes back into its box; a form field holds no more. */
#define PASTE_MOST REQUEST_FIELD_MOST

/* Bytes of a file's name in an address. */
#define FILE_NAME_MOST 300

/* The name of a kept file as it travels: its SHA-256 and our signature, so
 * that nothing but what was sent here can be taken over. */
#define HEX_LENGTH 64

static char *
file_key(struct page *page, const unsigned char sha256[32])
{
	char *hex = text_hex(page->arena, sha256, 32);

	return arena_print(page->arena, "%s%s", hex, secret_sign(page->arena,
		page->key, "import", hex));
}

/*   returns  false when the key is not ours */
static bool
file_key_read(struct page *page, const char *key, unsigned char sha256[32])
{
	char *hex;

	if (strlen(key) <= HEX_LENGTH)
		return false;
	hex = arena_copy_bytes(page->arena, key, HEX_LENGTH);
	return secret_equal(secret_sign(page->arena, page->key, "import", hex),
		key + HEX_LENGTH) && secret_key_read(hex, sha256);
}

static const char *
import_url(const struct page *page)
{
	return page_url(page, "/reference/%s/import", page->name);
}

static void
put_columns(struct page *page, const struct shape *shape)
{
	int at = 0;

	for (size_t i = 0; i < shape->count; i++) {
		const struct field *field = &shape->fields[i];
		struct node *node;

		if (field->is_kept)
			continue;
		node = view_node(page->view, "Import.column.%d", at++);
		node_put(node, "name", field->name);
		node_put(node, "label", table_label(page, shape, field));
		if (field->required)
			node_put(node, "required", "1");
	}
}

/* How templates call what is wrong with a file, and where its words go. */
static const struct { const char *code, *list; } problems[] = {
	[IMPORT_EMPTY] = { "empty", NULL },
	[IMPORT_ENCODING] = { "not_text", NULL },
	[IMPORT_NO_HEADER] = { "no_header", NULL },
	[IMPORT_COLUMN_MISSING] = { "wrong_header", "missing" },
	[IMPORT_COLUMN_TWICE] = { "wrong_header", "twice" },
	[IMPORT_COLUMN_UNKNOWN] = { "wrong_header", "unknown" },
	[IMPORT_QUOTE] = { "unclosed_quote", NULL },
	[IMPORT_COLUMNS] = { "too_many_columns", NULL },
	[IMPORT_ROWS] = { "too_many_rows", NULL },
};

static void
put_problem(struct page *page, const struct import_result *result)
{
	const char *list = problems[result->problem].list;

	view_put(page->view, problems[result->problem].code, "Import.problem");
	if (result->problem_line > 0)
		view_put_integer(page->view, result->problem_line,
			"Import.problem_line");
	if (list != NULL)
		view_put(page->view, result->problem_text, "Import.%s", list);
}

static void
put_errors(struct page *page, const struct shape *shape,
	const struct import_result *result)
{
	for (size_t i = 0; i < result->errors_shown; i++) {
		const struct import_error *error = &result->errors[i];
		const struct field *field = shape_field(shape, error->field);
		struct node *node = view_node(page->view, "Import.wrong.%d",
			(int)i);

		node_put_integer(node, "line", error->line);
		node_put(node, "column", field == NULL ? error->field
			: table_label(page, shape, field));
		node_put(node, "value", error->typed);
		node_put(node, "error", view_code(page->arena,
			field_error_codes[error->error]));
	}
	if (result->error_count > (int64_t)result->errors_shown)
		view_put_integer(page->view, result->error_count
			- (int64_t)result->errors_shown, "Import.wrong_more");
}

static void
put_result(struct page *page, const struct shape *shape, const char *key,
	const struct import_result *result)
{
	view_put(page->view, "check", "Import.step");
	view_put(page->view, text_shorten(page->arena, request_text(
		page->request, "file"), 100), "Import.file");
	view_put(page->view, result->encoding, "Import.encoding");
	view_put_integer(page->view, result->rows, "Import.rows");
	view_put_integer(page->view, result->added, "Import.new");
	view_put_integer(page->view, result->changed, "Import.changed");
	view_put_integer(page->view, result->same, "Import.same");
	view_put_integer(page->view, result->error_count, "Import.bad");
	put_errors(page, shape, result);
	if (result->error_count == 0 && result->added + result->changed > 0)
		view_put(page->view, key, "Import.key");
}

/* A text that was pasted stands in its box again. */
static void
put_pasted(struct page *page, const char *bytes, size_t length)
{
	if (length <= PASTE_MOST && *request_text(page->request, "file") == '\0'
		&& text_is_utf8(bytes, length))
		view_put(page->view, arena_copy_bytes(page->arena, bytes,
			length), "Import.text");
}

static struct fault *
show_trial(struct page *page, const struct reference *reference,
	const char *key)
{
	struct import_result result = { .problem = IMPORT_EMPTY };
	unsigned char sha256[32];
	const char *bytes;
	size_t length;
	bool found = false;

	if (file_key_read(page, key, sha256))
		TRY(store_file_load(page->db, page->arena, sha256, &bytes,
			&length, &found));
	if (found)
		TRY(flow_import(page->db, page->arena, reference, bytes,
			length, true, page->user->id, page->request_no,
			&result));
	if (result.problem == IMPORT_FINE) {
		put_result(page, reference->shape, key, &result);
		return NULL;
	}
	put_problem(page, &result);
	if (found)
		put_pasted(page, bytes, length);
	return NULL;
}

struct fault *
page_reference_import_show(struct page *page)
{
	const struct table *table = table_of(page->name);
	const char *key = request_field(page->request, "key");

	if (table == NULL)
		return page_refuse(page, 404);
	view_put(page->view, table->noun, "Table.code");
	view_put(page->view, page_url(page, "/reference/%s", page->name),
		"Table.url");
	view_put(page->view, import_url(page), "Import.url");
	view_put(page->view, "choose", "Import.step");
	put_columns(page, reference_of(table->noun)->shape);
	if (page->refused != 0) {
		struct import_result nothing = { .problem = IMPORT_EMPTY };

		put_problem(page, &nothing);
		return NULL;
	}
	return key == NULL ? NULL : show_trial(page,
		reference_of(table->noun), key);
}

static void
see_trial(struct page *page, const char *key, const char *file)
{
	const char *name = request_escape(page->arena, text_shorten(
		page->arena, file, 100));

	/* The name only says which file it was; a letter of it can be twelve
	 * in an address. */
	if (strlen(name) > FILE_NAME_MOST)
		name = request_escape(page->arena, text_shorten(page->arena,
			file, FILE_NAME_MOST / 12));
	reply_redirect(page->reply, arena_print(page->arena,
		"%s?key=%s&file=%s", import_url(page), key, name));
}

/* Keep what was sent and go and see what it would do: the page of the trial
 * run only reads, and can be loaded again. */
static struct fault *
check(struct page *page)
{
	const struct request_file *file = request_file(page->request, "file");
	const char *text = request_text(page->request, "text"), *name = "";
	const char *bytes = text;
	size_t length = text_is_blank(text) ? 0 : strlen(text);
	unsigned char sha256[32];
	bool is_new;

	if (file != NULL && file->length > 0) {
		bytes = file->bytes;
		length = file->length;
		name = *file->file == '\0' ? "CSV" : file->file;
	}
	if (length == 0)
		return page_refuse(page, 422);
	TRY(store_file_add(page->db, bytes, length, sha256, &is_new));
	see_trial(page, file_key(page, sha256), name);
	return NULL;
}

static struct fault *
take(struct page *page, const struct table *table)
{
	const char *key = request_text(page->request, "key");
	struct import_result result = { 0 };
	unsigned char sha256[32];
	const char *bytes;
	size_t length;
	bool found = false;

	if (file_key_read(page, key, sha256))
		TRY(store_file_load(page->db, page->arena, sha256, &bytes,
			&length, &found));
	if (!found)
		return page_refuse(page, 422);
	TRY(flow_import(page->db, page->arena, reference_of(table->noun),
		bytes, length, false, page->user->id, page->request_no,
		&result));
	if (result.is_applied)
		page_done(page, page_url(page, "/reference/%s", page->name),
			"imported", 0);
	else
		see_trial(page, key, "CSV");
	return NULL;
}

struct fault *
page_reference_import_save(struct page *page)
{
	const struct table *table = table_of(page->name);

	if (table == NULL)
		return page_refuse(page, 404);
	return strcmp(request_text(page->request, "do"), "take") == 0
		? take(page, table) : check(page);
}
