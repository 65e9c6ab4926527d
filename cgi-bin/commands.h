/* The commands of `xunpan`. Each is given its own name and what stands behind
 * it, prints to standard output, complains on standard error, and returns an
 * exit code after sysexits(3). */
#ifndef COMMANDS_H
#define COMMANDS_H

int migrate_command(int argc, char **argv);
int user_command(int argc, char **argv);
int intake_command(int argc, char **argv);
int house_command(int argc, char **argv);
int screens_command(int argc, char **argv);
int selftest_command(int argc, char **argv);

#endif
