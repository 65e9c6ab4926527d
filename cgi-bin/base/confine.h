/* Giving up what a web worker never needs: new programs, new rights, writing
 * to the disk. Knows nothing of what it serves. */
#ifndef BASE_CONFINE_H
#define BASE_CONFINE_H

/* Confine this process for good; after the log is open and before the first
 * byte of a visitor is read.
 *   effects    no_new_privs; seccomp: starting a program, tracing, mounting,
 *              loading modules kill the process; Landlock: no file may be
 *              opened for writing, made or removed (the log is open)
 *   returns    what holds: "seccomp landlock", "seccomp", or "" on a kernel
 *              that has neither; the program works there too, and the self-test
 *              says so
 *   source     PROMISES M2 */
const char *confine_worker(void);

#endif
