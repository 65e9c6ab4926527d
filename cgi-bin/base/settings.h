/* The configuration file: name = value lines. Knows which names exist and
 * nothing of what they are used for. */
#ifndef BASE_SETTINGS_H
#define BASE_SETTINGS_H

#include "base/arena.h"
#include "base/fault.h"

/* Where the file is when nothing else says so. */
#ifndef XUNPAN_CONFIG_PATH
#define XUNPAN_CONFIG_PATH "/etc/xunpan/xunpan.conf"
#endif

/* What the owner writes into xunpan.conf. Every text is "" when not given;
 * defaults are in settings.c beside the names. */
struct settings {
	const char *database_socket, *database_host, *database_name;
	const char *database_user, *database_password;
	/* A user that may change the schema, for `xunpan migrate` alone; the
	 * same as above when not given. */
	const char *schema_user, *schema_password;
	int database_port;
	const char *templates;     /* folder */
	const char *static_files;  /* folder, for asset versions */
	const char *base_url;      /* https://firm.example/crm, no slash at the
	                              end; "" = root of whatever host */
	const char *log_file;      /* "" = standard error */
	const char *secret;        /* 32 bytes in hex: keys of form tokens */
	const char *session_idle_minutes, *session_hours;
	const char *trusted_proxy; /* address whose X-Forwarded-For counts */
	const char *time_zone;     /* of the firm: Asia/Shanghai */
};

/* Read the file.
 *   path     NULL: $XUNPAN_CONFIG, else the path fixed at build time
 *   out      filled; its texts live in the arena
 *   errors   FAULT_SETUP: not readable, unknown name or a line of more than
 *            1,022 bytes (with its number), a limit that is no number, or
 *            readable by everybody */
struct fault *settings_read(struct arena *arena, const char *path,
	struct settings *out);

#endif
