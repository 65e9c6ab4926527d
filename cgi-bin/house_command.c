/* `xunpan house`: the reference tables from the command line. */
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/text.h"
#include "commands.h"
#include "flows/importing.h"
#include "program.h"

static const char help[] =
	"usage: xunpan house import KIND FILE [--check]\n"
	"       xunpan house export KIND\n"
	"\n"
	"Imports a table that inquiries are read against, all of it or nothing:\n"
	"rows with errors are listed with their lines and nothing is changed.\n"
	"Rows are told apart by their key (model, brand, domain, customer number);\n"
	"those that the file does not name stay.\n"
	"\n"
	"  KIND     product brand freemail_domain competitor platform blacklist\n"
	"           customer, each from a CSV file with a header line (UTF-8,\n"
	"           UTF-16 or GBK; comma, semicolon or tab); or firm, from CSV or\n"
	"           from a JSON object of its fields\n"
	"  FILE     - for the standard input\n"
	"  --check  say what would be new and changed, and change nothing\n"
	"\n"
	"export prints a table as CSV, in the form that import takes.\n"
	"\n"
	"Exit status: 0; 64 wrong use; 65 the file has errors; 66 it cannot be read;\n"
	"75 the database is down; 78 the configuration.\n";

struct order {
	const struct reference *reference;
	const char *path;
	bool is_export, is_dry;
	const char *bytes;
	size_t length;
	struct import_result result;
	struct buffer out;
};

static struct fault *
import(struct program *program, void *context)
{
	struct order *order = context;

	return flow_import(program->db, program->arena, order->reference,
		order->bytes, order->length, order->is_dry, 0,
		program->request_no, &order->result);
}

static struct fault *
export(struct program *program, void *context)
{
	struct order *order = context;

	order->out = (struct buffer){ .arena = program->arena };
	return flow_export(program->db, program->arena, order->reference,
		&order->out);
}

static int
report(const struct order *order)
{
	const struct import_result *result = &order->result;

	if (result->problem != IMPORT_FINE) {
		fprintf(stderr, "%s:%lld: %s %s\n", order->path,
			(long long)result->problem_line,
			import_problem_codes[result->problem],
			result->problem_text);
		return EX_DATAERR;
	}
	for (size_t i = 0; i < result->errors_shown; i++)
		fprintf(stderr, "%s:%lld: %s: %s (%s)\n", order->path,
			(long long)result->errors[i].line,
			result->errors[i].field,
			field_error_codes[result->errors[i].error],
			result->errors[i].typed);
	if (result->error_count > (int64_t)result->errors_shown)
		fprintf(stderr, "%s: and %lld errors more\n", order->path,
			(long long)result->error_count
				- (long long)result->errors_shown);
	printf("%s%s: %lld rows (%s): %lld new, %lld changed, %lld the same, "
		"%lld errors\n", order->reference->shape->noun,
		result->is_applied ? "" : " (nothing changed)",
		(long long)result->rows, result->encoding,
		(long long)result->added, (long long)result->changed,
		(long long)result->same, (long long)result->error_count);
	return result->error_count == 0 ? EX_OK : EX_DATAERR;
}

static void
put_quoted(struct buffer *out, const char *text)
{
	buffer_byte(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buffer_byte(out, '"');
		buffer_byte(out, *text);
	}
	buffer_byte(out, '"');
}

static void
put_json_value(struct buffer *out, const json_t *value)
{
	struct buffer list = { .arena = out->arena };
	const json_t *one;
	size_t i;

	if (json_is_string(value))
		buffer_text(&list, json_string_value(value));
	json_array_foreach(value, i, one)
		if (json_is_string(one))
			buffer_print(&list, "%s%s", list.length > 0 ? ";" : "",
				json_string_value(one));
	put_quoted(out, buffer_string(&list));
}

/* An object of texts and lists of texts as a CSV of one row. */
static bool
json_to_csv(struct arena *arena, struct order *order)
{
	struct buffer head = { .arena = arena }, row = { .arena = arena };
	json_t *object = json_loadb(order->bytes, order->length, 0, NULL);
	const char *name;
	json_t *value;

	if (!json_is_object(object)) {
		json_decref(object);
		return false;
	}
	json_object_foreach(object, name, value) {
		if (head.length > 0) {
			buffer_byte(&head, ',');
			buffer_byte(&row, ',');
		}
		put_quoted(&head, name);
		put_json_value(&row, value);
	}
	json_decref(object);
	buffer_print(&head, "\n%s\n", buffer_string(&row));
	order->bytes = head.bytes;
	order->length = head.length;
	return true;
}

static int
read_file(struct program *program, struct order *order)
{
	bool is_stdin = strcmp(order->path, "-") == 0;
	FILE *file = is_stdin ? stdin : fopen(order->path, "re");
	char *bytes = NULL;
	bool is_read = file != NULL
		&& stream_read(file, &bytes, &order->length);

	if (!is_read)
		fprintf(stderr, "xunpan: cannot read %s: %s\n", order->path,
			strerror(errno));
	else
		order->bytes = arena_copy_bytes(program->arena, bytes,
			order->length);
	free(bytes);
	if (file != NULL && !is_stdin)
		fclose(file);
	if (!is_read)
		return EX_NOINPUT;
	if (order->reference->is_single && order->length > 0
		&& order->bytes[strspn(order->bytes, " \t\r\n")] == '{'
		&& !json_to_csv(program->arena, order)) {
		fprintf(stderr, "xunpan: %s is not a JSON object\n",
			order->path);
		return EX_DATAERR;
	}
	return EX_OK;
}

static int
run_order(struct program *program, struct order *order)
{
	struct fault *fault = program_start(program, PROGRAM_DATA);
	int code = EX_OK;

	if (fault != NULL)
		return program_fault(program, fault);
	if (!order->is_export)
		code = read_file(program, order);
	if (code != EX_OK)
		return code;
	fault = program_transaction(program,
		order->is_export ? export : import, order);
	if (fault != NULL)
		return program_fault(program, fault);
	if (!order->is_export)
		return report(order);
	fwrite(buffer_string(&order->out), 1, order->out.length, stdout);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}

static bool
order_read(struct order *order, int argc, char **argv)
{
	if (argc < 3)
		return false;
	order->reference = reference_of(argv[2]);
	order->is_export = strcmp(argv[1], "export") == 0;
	if (order->reference == NULL)
		return false;
	if (order->is_export)
		return argc == 3;
	if (strcmp(argv[1], "import") != 0 || argc < 4 || argc > 5)
		return false;
	order->path = argv[3];
	order->is_dry = argc == 5 && strcmp(argv[4], "--check") == 0;
	return argc == 4 || order->is_dry;
}

int
house_command(int argc, char **argv)
{
	struct order order = { 0 };
	struct program program;
	int code;

	if (asks_help(argc, argv)) {
		fputs(help, stdout);
		return EX_OK;
	}
	if (!order_read(&order, argc, argv)) {
		fputs(help, stderr);
		return EX_USAGE;
	}
	code = run_order(&program, &order);
	program_end(&program);
	return code;
}
