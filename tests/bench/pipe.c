/* A mail server's pipe for measurements: one process for each message file,
 * the file as its standard input. Knows nothing of mail.
 *
 *   pipe AT_ONCE PROGRAM FILE...     a line of figures on the standard output
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define AT_ONCE_MOST 64

struct run {
	pid_t pid;          /* 0 = free */
	int64_t started;
};

static int64_t
now_us(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
}

static pid_t
start(const char *program, const char *path)
{
	int in = open(path, O_RDONLY);
	pid_t pid = in < 0 ? -1 : fork();

	if (pid != 0) {
		if (in >= 0)
			close(in);
		return pid;
	}
	dup2(in, STDIN_FILENO);
	close(in);
	execl(program, program, (char *)NULL);
	_exit(127);
}

static int
by_size(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, two = *(const int64_t *)b;

	return (one > two) - (one < two);
}

static struct run runs[AT_ONCE_MOST];
static int64_t *times;
static long done, failed, peak_kb;

static void
reap(void)
{
	struct rusage used;
	int status;
	pid_t pid = wait4(-1, &status, 0, &used);

	for (int i = 0; i < AT_ONCE_MOST; i++)
		if (pid > 0 && runs[i].pid == pid) {
			times[done++] = now_us() - runs[i].started;
			runs[i].pid = 0;
		}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		failed++;
	if (used.ru_maxrss > peak_kb)
		peak_kb = used.ru_maxrss;
}

static void
print_figures(int64_t took)
{
	qsort(times, (size_t)done, sizeof times[0], by_size);
	printf("{\"messages\":%ld,\"failed\":%ld,\"per_second\":%.1f,"
		"\"p50_ms\":%.2f,\"p95_ms\":%.2f,\"p99_ms\":%.2f,"
		"\"peak_kb\":%ld}\n", done, failed,
		(double)done * 1e6 / (double)took,
		(double)times[done / 2] / 1e3,
		(double)times[done * 95 / 100] / 1e3,
		(double)times[done * 99 / 100] / 1e3, peak_kb);
}

int
main(int argc, char **argv)
{
	int at_once = argc > 3 ? atoi(argv[1]) : 0, next = 3, running = 0;
	int64_t began = now_us();

	if (at_once < 1 || at_once > AT_ONCE_MOST) {
		fputs("usage: pipe AT_ONCE PROGRAM FILE...\n", stderr);
		return 64;
	}
	times = calloc((size_t)argc, sizeof times[0]);
	while (next < argc || running > 0) {
		if (next < argc && running < at_once) {
			struct run *run = runs;

			while (run->pid != 0)
				run++;
			run->started = now_us();
			run->pid = start(argv[2], argv[next++]);
			if (run->pid < 0) {
				perror("pipe");
				return 71;
			}
			running++;
			continue;
		}
		reap();
		running--;
	}
	print_figures(now_us() - began);
	return failed == 0 ? 0 : 1;
}
