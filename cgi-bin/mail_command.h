/* `xunpan mail …`: looking at message files without a database. Knows nothing
 * of inquiries. */
#ifndef MAIL_COMMAND_H
#define MAIL_COMMAND_H

/* Run `xunpan mail`.
 *   argv     from "mail" on: { "mail", "show", "FILE…" }
 *   returns  an exit code after sysexits(3): EX_OK; EX_USAGE; EX_NOINPUT when
 *            a file cannot be read (the others are still shown);
 *            EX_IOERR when the output cannot be written */
int mail_command(int argc, char **argv);

#endif
