/* Renders one template with one HDF file as the program does: words from the
 * catalogue as the global HDF, escaping on, a fresh HDF for the request. Knows
 * nothing of the program; the golden tests run it.
 *
 *   render TEMPLATES LANGUAGE TEMPLATE FILE.hdf      HTML on stdout
 */
#include <ClearSilver.h>
#include <stdio.h>
#include <string.h>

static NEOERR *print_out(void *context, char *text)
{
	return fputs(text, context) < 0 ? nerr_raise(NERR_IO, "stdout") : STATUS_OK;
}

/* Read a catalogue file into the tree; one of the second kind may be missing. */
static NEOERR *read_words(HDF *words, const char *folder, const char *stem,
	const char *language, int may_miss)
{
	char path[4096];

	if (snprintf(path, sizeof path, "%s/lang/%s%s.hdf", folder, stem,
		language) >= (int)sizeof path)
		return nerr_raise(NERR_ASSERT, "path too long");
	NEOERR *error = hdf_read_file(words, path);
	if (may_miss && nerr_handle(&error, NERR_NOT_FOUND))
		return STATUS_OK;
	return nerr_pass(error);
}

/* HDF files strip the blanks around a value and end a long one with a line
 * feed. A sample that needs the exact bytes ends the long form with "\\", which
 * goes, with the line feed, here. */
static void unfold(HDF *node)
{
	for (; node != NULL; node = hdf_obj_next(node)) {
		char *value = hdf_obj_value(node);
		size_t length = value == NULL ? 0 : strlen(value);

		if (length >= 2 && strcmp(value + length - 2, "\\\n") == 0)
			value[length - 2] = '\0';
		unfold(hdf_obj_child(node));
	}
}

static NEOERR *render(char **argv)
{
	HDF *words, *request;
	CSPARSE *parse;
	NEOERR *error;

	if ((error = hdf_init(&words)) || (error = hdf_init(&request))
		|| (error = read_words(words, argv[1], "", argv[2], 0))
		|| (error = read_words(words, argv[1], "rules.", argv[2], 1))
		|| (error = hdf_set_value(words, "Config.VarEscapeMode", "html"))
		|| (error = hdf_set_value(words, "hdf.loadpaths.0", argv[1]))
		|| (error = hdf_read_file(request, argv[4]))
		|| (error = hdf_set_value(request, "Config.VarEscapeMode", "html"))
		|| (error = cs_init(&parse, words))
		|| (error = cgi_register_strfuncs(parse))
		|| (error = cs_parse_file(parse, argv[3])))
		return nerr_pass(error);
	unfold(hdf_obj_child(request));
	parse->global_hdf = words;
	parse->hdf = request;
	error = cs_render(parse, stdout, print_out);
	parse->hdf = words;
	cs_destroy(&parse);
	hdf_destroy(&request);
	hdf_destroy(&words);
	return nerr_pass(error);
}

int main(int argc, char **argv)
{
	if (argc != 5) {
		fprintf(stderr, "usage: render TEMPLATES LANGUAGE TEMPLATE FILE.hdf\n");
		return 64;
	}
	NEOERR *error = render(argv);
	if (error != STATUS_OK) {
		nerr_log_error(error);
		return 1;
	}
	return 0;
}
