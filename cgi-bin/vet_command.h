/* `xunpan vet …`: what messages in files are worth, without a database. Knows
 * no page and no table. */
#ifndef VET_COMMAND_H
#define VET_COMMAND_H

/* Run `xunpan vet --context DIR [--sites DIR] FILE…`.
 *   argv     from "vet" on
 *   returns  an exit code after sysexits(3): EX_OK; EX_USAGE; EX_CONFIG when
 *            the context cannot be read; EX_NOINPUT when a message file cannot
 *            be read (the others are still shown); EX_IOERR when the output
 *            cannot be written */
int vet_command(int argc, char **argv);

#endif
