/* `xunpan intake`: the words of the command line around intake_run.h. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "commands.h"
#include "intake_run.h"
#include "program.h"

static const char help[] =
	"usage: xunpan intake mail < MESSAGE\n"
	"       xunpan intake pending\n"
	"\n"
	"mail     takes in one message as a mail server's pipe hands it over (so\n"
	"         does the program xunpan-mail). Its raw bytes are kept before\n"
	"         anything is read of it; then it is read, put to its inquiry and\n"
	"         vetted, and the inquiry's reference is printed. The same message\n"
	"         twice is one. What waited since an earlier run is filed too.\n"
	"pending  files what was kept and not filed: prints a reference a line, or\n"
	"         - and why it cannot be read.\n"
	"\n"
	"Exit status: 0 once the message is kept; 75 on any trouble before that, so\n"
	"that the mail server keeps it and tries again. pending: 0; 75 the database\n"
	"is down; 78 the configuration. 64 wrong use.\n";

int
intake_command(int argc, char **argv)
{
	if (asks_help(argc, argv)) {
		fputs(help, stdout);
		return EX_OK;
	}
	if (argc == 2 && strcmp(argv[1], "mail") == 0)
		return intake_mail(stdin, stdout);
	if (argc == 2 && strcmp(argv[1], "pending") == 0)
		return intake_pending(stdout);
	fputs(help, stderr);
	return EX_USAGE;
}
