/* The command line: a table of commands. It knows their names and nothing of
 * what they do. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/settings.h"
#include "build-config.h"
#include "commands.h"
#include "mail_command.h"
#include "vet_command.h"

struct command {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *what;
};

static const struct command commands[] = {
	{ "migrate", migrate_command,
		"bring the database's schema to this version" },
	{ "user", user_command, "add, list, enable and disable people" },
	{ "intake", intake_command, "take in a message, as a mail pipe does" },
	{ "house", house_command,
		"import products, customers, brands and the other tables" },
	{ "vet", vet_command, "say what message files are worth, without a "
		"database" },
	{ "mail", mail_command, "show message files as they are read" },
	{ "screens", screens_command, "print who may see and do what" },
	{ "selftest", selftest_command,
		"check the installation and the database" },
};
#define COMMAND_COUNT (sizeof commands / sizeof commands[0])

static int
usage(FILE *out, int code)
{
	fputs("usage: xunpan COMMAND [ARGUMENT...]\n\n", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, "  %-10s %s\n", commands[i].name,
			commands[i].what);
	fputs("\nxunpan COMMAND --help tells more. The configuration is read "
		"from the file that\nthe environment variable XUNPAN_CONFIG "
		"names, else from " XUNPAN_CONFIG_PATH ".\n", out);
	return code;
}

int
main(int argc, char **argv)
{
	if (argc < 2)
		return usage(stderr, EX_USAGE);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0
		|| strcmp(argv[1], "help") == 0)
		return usage(stdout, EX_OK);
	if (strcmp(argv[1], "--version") == 0) {
		puts("xunpan " PACKAGE_VERSION);
		return EX_OK;
	}
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(commands[i].name, argv[1]) == 0)
			return commands[i].run(argc - 1, argv + 1);
	fprintf(stderr, "xunpan: there is no command '%s'\n", argv[1]);
	return usage(stderr, EX_USAGE);
}
