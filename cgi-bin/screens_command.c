/* `xunpan screens`: the access matrix, as the table of screens says it. */
#include <stdio.h>
#include <sysexits.h>

#include "commands.h"
#include "program.h"
#include "screens.h"

int
screens_command(int argc, char **argv)
{
	if (asks_help(argc, argv)) {
		puts("usage: xunpan screens\n\nPrints every URL, who may see "
			"it and who may act there. Needs no database.");
		return EX_OK;
	}
	if (argc != 1)
		return EX_USAGE;
	screens_print(stdout);
	return EX_OK;
}
