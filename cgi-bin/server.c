/* What a process makes ready once and keeps; it serves nothing. */
#include "serve.h"

#include <sys/stat.h>

#include "base/log.h"
#include "base/secret.h"

static const char *
assets_version(struct arena *arena, const char *folder)
{
	static const char *const files[] = { "xunpan.css", "xunpan.js",
		"vendor/tabler.trim.css", "vendor/icons.svg" };
	uint64_t sum = 14695981039346656037u; /* FNV-1a over times and sizes */
	struct stat facts;

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		if (stat(arena_print(arena, "%s/%s", folder, files[i]),
			&facts) == 0)
			sum = (sum ^ (uint64_t)facts.st_mtime
				^ ((uint64_t)facts.st_size << 32))
				* 1099511628211u;
	return arena_print(arena, "%08lx", (unsigned long)(sum >> 32));
}

struct fault *
server_start(struct server *server, struct arena *keep)
{
	const struct settings *settings = &server->settings;
	struct db_target target;

	TRY(secret_start());
	TRY(settings_read(keep, NULL, &server->settings));
	log_open(settings->log_file);
	if (!secret_key_read(settings->secret, server->key))
		return FAULT(FAULT_SETUP, 0, "secret must be 64 hexadecimal "
			"digits; make one with: openssl rand -hex 32");
	target = (struct db_target){ .socket = settings->database_socket,
		.host = settings->database_host,
		.port = settings->database_port,
		.name = settings->database_name,
		.user = settings->database_user,
		.password = settings->database_password };
	server->db = db_new(&target);
	server->views = views_open(settings->templates);
	server->assets = assets_version(keep, settings->static_files);
	server->arena = arena_new();
	return NULL;
}

void
server_stop(struct server *server)
{
	views_close(server->views);
	db_close(server->db);
	arena_free(server->arena);
}
