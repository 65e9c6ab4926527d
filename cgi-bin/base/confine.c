/* seccomp by libseccomp, Landlock by its system calls (glibc 2.36 has no
 * wrappers). */
#include "base/confine.h"

#include <linux/landlock.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What no page ever needs. Threads and sockets stay allowed: the database
 * client opens connections. The leak checker of sanitizer builds traces its
 * own process, so tracing is left alone there. */
static const int refused[] = {
	SCMP_SYS(execve), SCMP_SYS(execveat),
#ifndef __SANITIZE_ADDRESS__
	SCMP_SYS(ptrace),
#endif
	SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
	SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root),
	SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns),
	SCMP_SYS(init_module), SCMP_SYS(finit_module),
	SCMP_SYS(delete_module), SCMP_SYS(kexec_load), SCMP_SYS(bpf),
	SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(keyctl),
	SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(reboot),
	SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(open_by_handle_at),
};

static bool
filter_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	bool loaded;

	if (filter == NULL)
		return false;
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, refused[i],
			0) != 0) {
			seccomp_release(filter);
			return false;
		}
	loaded = seccomp_load(filter) == 0;
	seccomp_release(filter);
	return loaded;
}

#define WRITING (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR \
	| LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR \
	| LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG \
	| LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO \
	| LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM \
	| LANDLOCK_ACCESS_FS_EXECUTE)

static bool
lock_files(void)
{
	struct landlock_ruleset_attr handled = { .handled_access_fs = WRITING };
	int rules = (int)syscall(SYS_landlock_create_ruleset, &handled,
		sizeof handled, 0);
	bool locked;

	if (rules < 0)
		return false;
	locked = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	close(rules);
	return locked;
}

const char *
confine_worker(void)
{
	bool locked, filtered;

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return "";
	locked = lock_files();
	filtered = filter_calls();
	if (filtered)
		return locked ? "seccomp landlock" : "seccomp";
	return locked ? "landlock" : "";
}
