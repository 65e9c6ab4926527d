/* Reads name = value lines; it opens nothing but that one file. */
#include "base/settings.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"

struct setting_name {
	const char *name;
	size_t offset;
	const char *fallback;
};

#define TEXT(member, text) { #member, offsetof(struct settings, member), text }

static const struct setting_name names[] = {
	TEXT(database_socket, ""),
	TEXT(database_host, ""),
	TEXT(database_name, "xunpan"),
	TEXT(database_user, "xunpan"),
	TEXT(database_password, ""),
	TEXT(schema_user, ""),
	TEXT(schema_password, ""),
	TEXT(templates, "templates"),
	TEXT(static_files, "static"),
	TEXT(base_url, ""),
	TEXT(log_file, ""),
	TEXT(secret, ""),
	TEXT(session_idle_minutes, "30"),  /* PROMISES A6 */
	TEXT(session_hours, "12"),         /* PROMISES A6 */
	TEXT(trusted_proxy, ""),
	TEXT(time_zone, "Asia/Shanghai"),
};
#define NAME_COUNT (sizeof names / sizeof names[0])

static const char **
setting_at(struct settings *settings, const struct setting_name *name)
{
	return (const char **)(void *)((char *)settings + name->offset);
}

static void
fill_fallbacks(struct settings *settings)
{
	memset(settings, 0, sizeof *settings);
	settings->database_port = 3306;
	for (size_t i = 0; i < NAME_COUNT; i++)
		*setting_at(settings, &names[i]) = names[i].fallback;
}

static struct fault *
take_line(struct arena *arena, struct settings *settings, char *line,
	const char *path, int number)
{
	char *equals = strchr(line, '='), *name, *value;
	int64_t port;

	name = text_trim(arena, line);
	if (*name == '\0' || *name == '#')
		return NULL;
	if (equals == NULL)
		return FAULT(FAULT_SETUP, 0, "%s:%d: no '='", path, number);
	*equals = '\0';
	name = text_trim(arena, line);
	value = text_trim(arena, equals + 1);
	if (strcmp(name, "database_port") == 0) {
		if (!text_to_integer(value, 1, 65535, &port))
			return FAULT(FAULT_SETUP, 0, "%s:%d: not a port", path,
				number);
		settings->database_port = (int)port;
		return NULL;
	}
	for (size_t i = 0; i < NAME_COUNT; i++)
		if (strcmp(names[i].name, name) == 0) {
			*setting_at(settings, &names[i]) = value;
			return NULL;
		}
	return FAULT(FAULT_SETUP, 0, "%s:%d: unknown name '%s'", path, number,
		name);
}

static struct fault *
take_lines(struct arena *arena, struct settings *settings, FILE *file,
	const char *path)
{
	char line[1024];
	int number = 0;

	while (fgets(line, sizeof line, file) != NULL) {
		number++;
		if (strchr(line, '\n') == NULL && !feof(file))
			return FAULT(FAULT_SETUP, 0, "%s:%d: longer than %zu "
				"bytes", path, number, sizeof line - 2);
		TRY(take_line(arena, settings, line, path, number));
	}
	return NULL;
}

/* Limits that would lock everybody out, or nobody, are told at the start. */
static struct fault *
check_limits(const struct settings *settings, const char *path)
{
	int64_t number;

	if (!text_to_integer(settings->session_idle_minutes, 1, 100000,
		&number))
		return FAULT(FAULT_SETUP, 0, "%s: session_idle_minutes must be "
			"a number of minutes", path);
	if (!text_to_integer(settings->session_hours, 1, 100000, &number))
		return FAULT(FAULT_SETUP, 0, "%s: session_hours must be a "
			"number of hours", path);
	return NULL;
}

struct fault *
settings_read(struct arena *arena, const char *path, struct settings *out)
{
	struct fault *fault;
	struct stat facts;
	FILE *file;

	if (path == NULL)
		path = getenv("XUNPAN_CONFIG");
	if (path == NULL || *path == '\0')
		path = XUNPAN_CONFIG_PATH;
	fill_fallbacks(out);
	file = fopen(path, "re");
	if (file == NULL)
		return FAULT(FAULT_SETUP, errno, "cannot read %s: %s", path,
			strerror(errno));
	if (fstat(fileno(file), &facts) == 0 && (facts.st_mode & 07) != 0) {
		fclose(file);
		return FAULT(FAULT_SETUP, 0, "%s holds passwords but everybody "
			"may read it: chmod 640 %s", path, path);
	}
	fault = take_lines(arena, out, file, path);
	fclose(file);
	if (fault == NULL)
		fault = check_limits(out, path);
	if (fault == NULL && *out->schema_user == '\0') {
		out->schema_user = out->database_user;
		out->schema_password = out->database_password;
	}
	return fault;
}
