/* The reference tables: which there are, their rows page by page, CSV and
 * pictures. Knows no noun's fields but by their table. */
#include "pages/reference.h"

#include <string.h>

#include "flows/importing.h"
#include "mail/magic.h"
#include "store/file.h"

const struct table tables[] = {
	{ .path = "products", .noun = "product",
		.columns = { "model", "name_en", "name_zh", "category",
			"unit_price_minor", "currency", "moq",
			"sample_price_minor" } },
	{ .path = "brands", .noun = "brand",
		.columns = { "brand", "official_domains", "hq_country",
			"offices_in_china" } },
	{ .path = "freemail", .noun = "freemail_domain",
		.columns = { "domain" } },
	{ .path = "competitors", .noun = "competitor",
		.columns = { "company", "domain" } },
	{ .path = "platforms", .noun = "platform",
		.columns = { "platform", "domain" } },
	{ .path = "blacklist", .noun = "blacklist",
		.columns = { "value", "kind", "reason", "expires_on" } },
	{ .path = "customers", .noun = "customer",
		.columns = { "customer_no", "company", "country", "domain",
			"contact", "email", "orders", "last_order" } },
};
const size_t table_count = sizeof tables / sizeof tables[0];

const struct table *
table_of(const char *path)
{
	for (size_t i = 0; i < table_count; i++)
		if (strcmp(tables[i].path, path) == 0)
			return &tables[i];
	return NULL;
}

static bool
is_number(const struct field *field)
{
	return field->type == FIELD_INTEGER || field->type == FIELD_DECIMAL
		|| field->type == FIELD_MONEY;
}

struct fault *
page_reference_index_show(struct page *page)
{
	for (size_t i = 0; i < table_count; i++) {
		struct node *node = view_node(page->view, "Tables.%d", (int)i);
		int64_t count;

		TRY(store_reference_count(page->db, page->arena,
			reference_of(tables[i].noun), &count));
		node_put(node, "code", tables[i].noun);
		node_put(node, "url", page_url(page, "/reference/%s",
			tables[i].path));
		node_put_integer(node, "count", count);
	}
	return NULL;
}

static int64_t
number_in(const struct page *page, const char *name)
{
	int64_t number = 0;

	text_to_integer(request_text(page->request, name), 1, INT64_MAX,
		&number);
	return number;
}

static void
put_columns(struct page *page, const struct table *table,
	const struct shape *shape)
{
	for (int i = 0; table->columns[i] != NULL; i++) {
		const struct field *field = shape_field(shape,
			table->columns[i]);
		struct node *node = view_node(page->view, "Table.column.%d", i);

		node_put(node, "label", table_label(page, shape, field));
		if (is_number(field))
			node_put(node, "num", "1");
	}
}

static void
put_row(struct page *page, const struct table *table,
	const struct shape *shape, int at, void *noun)
{
	struct node *row = view_node(page->view, "Table.row.%d", at);

	node_put(row, "url", page_url(page, "/reference/%s/%lld", table->path,
		(long long)entry_of(noun)->id));
	for (int i = 0; table->columns[i] != NULL; i++) {
		const struct field *field = shape_field(shape,
			table->columns[i]);
		struct node *cell = node_child(row, "cell.%d", i);

		node_put(cell, "text", text_shorten(page->arena,
			table_text(page, shape, field, noun), 120));
		node_put(cell, "label", table_label(page, shape, field));
		if (is_number(field))
			node_put(cell, "num", "1");
	}
}

static void
put_pager(struct page *page, const char *url,
	const struct reference_list *list, int64_t from)
{
	int64_t before = from - REFERENCE_PAGE;

	view_put_integer(page->view, from, "Table.from");
	view_put_integer(page->view, from + (int64_t)list->count - 1,
		"Table.to");
	if (list->has_before)
		view_put(page->view, before <= 1 ? url : arena_print(
			page->arena, "%s?before=%lld&from=%lld", url,
			(long long)entry_of(list->nouns[0])->id,
			(long long)before), "Table.prev");
	if (list->has_after)
		view_put(page->view, arena_print(page->arena,
			"%s?after=%lld&from=%lld", url, (long long)
			entry_of(list->nouns[list->count - 1])->id,
			(long long)(from + (int64_t)list->count)),
			"Table.next");
}

static void
put_table(struct page *page, const struct table *table, const char *url,
	const char *words, int64_t count)
{
	view_put(page->view, table->noun, "Table.code");
	view_put(page->view, url, "Table.url");
	view_put(page->view, words, "Table.q");
	view_put_integer(page->view, count, "Table.count");
	view_put(page->view, arena_print(page->arena, "%s/new", url),
		"Table.add");
	view_put(page->view, arena_print(page->arena, "%s/import", url),
		"Table.import");
	view_put(page->view, arena_print(page->arena, "%s/csv", url),
		"Table.export");
}

/* What was just deleted may come back: its form stands in the confirmation. */
static void
put_undo(struct page *page, const char *url)
{
	int64_t id = number_in(page, "undo");

	if (id == 0)
		return;
	view_put(page->view, arena_print(page->arena, "%s/%lld", url,
		(long long)id), "Done.undo.url");
	view_put_integer(page->view, id, "Done.undo.id");
}

struct fault *
page_reference_list_show(struct page *page)
{
	const struct table *table = table_of(page->name);
	const char *url = page_url(page, "/reference/%s", page->name);
	const char *words = text_trim(page->arena, request_text(page->request,
		"q"));
	int64_t before = number_in(page, "before");
	int64_t after = before != 0 ? 0 : number_in(page, "after");
	int64_t from = number_in(page, "from"), count;
	const struct reference *reference;
	struct reference_list list;

	if (table == NULL)
		return page_refuse(page, 404);
	reference = reference_of(table->noun);
	TRY(store_reference_list(page->db, page->arena, reference, words,
		after, before, REFERENCE_PAGE, &list));
	TRY(store_reference_count(page->db, page->arena, reference, &count));
	put_table(page, table, url, words, count);
	put_undo(page, url);
	put_columns(page, table, reference->shape);
	for (size_t i = 0; i < list.count; i++)
		put_row(page, table, reference->shape, (int)i, list.nouns[i]);
	if (*words == '\0') {
		put_pager(page, url, &list, list.has_before && from > 1 ? from
			: 1);
		view_put_integer(page->view, count, "Table.total");
		return NULL;
	}
	view_put_integer(page->view, 1, "Table.from");
	view_put_integer(page->view, (int64_t)list.count, "Table.to");
	view_put_flag(page->view, list.has_after, "Table.more");
	return NULL;
}

struct fault *
page_reference_csv_show(struct page *page)
{
	const struct table *table = table_of(page->name);
	struct buffer text = { .arena = page->arena };

	if (table == NULL)
		return page_refuse(page, 404);
	TRY(flow_export(page->db, page->arena, reference_of(table->noun),
		&text));
	reply_download(page->reply, page->arena, arena_print(page->arena,
		"%s.csv", table->path), "text/csv; charset=utf-8", text.bytes,
		text.length);
	return NULL;
}

/* Only what was found to be a picture when it came in is kept as one; the
 * browser is told the type that the bytes have. */
struct fault *
page_picture_show(struct page *page)
{
	unsigned char sha256[32];
	const char *bytes;
	size_t length;
	bool found, is_kept = false;

	TRY(store_product_picture(page->db, page->arena, page->id, sha256,
		&found));
	if (found)
		TRY(store_file_load(page->db, page->arena, sha256, &bytes,
			&length, &is_kept));
	if (!is_kept)
		return page_refuse(page, 404);
	reply_download(page->reply, page->arena, arena_print(page->arena,
		"picture-%lld", (long long)page->id),
		magic_type(bytes, length), bytes, length);
	return NULL;
}
