/* A fuzz target without the fuzzer: every file of its corpus and of the test
 * data of its name goes through once. For builds that have no libFuzzer. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static size_t replayed;

static bool
replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t length = 0, room = 0, count;

	if (file == NULL)
		return false;
	do {
		if (length == room) {
			room = room == 0 ? 65536 : room * 2;
			bytes = realloc(bytes, room);
			if (bytes == NULL)
				abort();
		}
		count = fread(bytes + length, 1, room - length, file);
		length += count;
	} while (count > 0);
	fclose(file);
	/* Exactly as long as what was read: a byte too far is seen. */
	bytes = realloc(bytes, length > 0 ? length : 1);
	if (bytes == NULL)
		abort();
	LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
	replayed++;
	return true;
}

static void
replay_folder(const char *source, const char *folder, const char *name)
{
	char path[4096];
	DIR *directory;
	struct dirent *entry;
	struct stat facts;

	snprintf(path, sizeof path, "%s/%s/%s", source, folder, name);
	directory = opendir(path);
	if (directory == NULL)
		return;
	while ((entry = readdir(directory)) != NULL) {
		snprintf(path, sizeof path, "%s/%s/%s/%s", source, folder, name,
			entry->d_name);
		if (stat(path, &facts) == 0 && S_ISREG(facts.st_mode)
			&& !replay_file(path))
			printf("# cannot read %s\n", path);
	}
	closedir(directory);
}

int
main(int argc, char **argv)
{
	const char *source = getenv("XUNPAN_TEST_SOURCE");
	const char *name = strstr(argv[0], "fuzz_");

	for (int at = 1; at < argc; at++)
		if (!replay_file(argv[at]))
			return EXIT_FAILURE;
	while (name != NULL && strstr(name + 1, "fuzz_") != NULL)
		name = strstr(name + 1, "fuzz_");
	if (argc == 1 && name != NULL && source != NULL) {
		replay_folder(source, "tests/fuzz/corpus", name + 5);
		replay_folder(source, "tests/data", name + 5);
	}
	printf("%s 1 - %zu inputs of the corpus pass\n1..1\n",
		replayed > 0 ? "ok" : "not ok", replayed);
	return replayed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
