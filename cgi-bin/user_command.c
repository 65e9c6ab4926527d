/* `xunpan user`: who may log in. It never prints a password or a hash. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

#include "base/secret.h"
#include "base/text.h"
#include "commands.h"
#include "program.h"
#include "store/account.h"
#include "store/user.h"

/* PROMISES A8. */
enum { PASSWORD_LEAST = 12, PASSWORD_MOST = 128, LOGIN_MOST = 64,
	NAME_MOST = 80 };

static const char help[] =
	"usage: xunpan user add LOGIN --name NAME --role ROLE [--password-stdin]\n"
	"       xunpan user passwd LOGIN [--password-stdin]\n"
	"       xunpan user role LOGIN ROLE\n"
	"       xunpan user disable LOGIN\n"
	"       xunpan user enable LOGIN\n"
	"       xunpan user list\n"
	"\n"
	"ROLE is sales (own and unassigned inquiries), service (none of them),\n"
	"manager (all) or admin (all, and the settings).\n"
	"\n"
	"The password is asked for twice without echo, or read from the first line\n"
	"of the standard input with --password-stdin. It has 12 to 128 characters.\n"
	"passwd, role and disable log the person out everywhere, at once.\n"
	"\n"
	"Exit status: 0; 64 wrong use; 65 a bad password, name or role, or a login\n"
	"that is taken; 67 no such login; 75 the database is down; 78 the\n"
	"configuration.\n";

struct order {
	const char *verb, *login, *name, *role;
	bool password_stdin;
	/* Filled on the way. */
	char *hash;
	int code;            /* exit code when it is not a fault */
};

static bool
take_option(struct order *order, int argc, char **argv, int *at)
{
	if (strcmp(argv[*at], "--password-stdin") == 0) {
		order->password_stdin = true;
		return true;
	}
	if (*at + 1 == argc)
		return false;
	if (strcmp(argv[*at], "--name") == 0)
		order->name = argv[++*at];
	else if (strcmp(argv[*at], "--role") == 0)
		order->role = argv[++*at];
	else
		return false;
	return true;
}

static bool
order_read(struct order *order, int argc, char **argv)
{
	int words = 0;

	if (argc < 2)
		return false;
	order->verb = argv[1];
	for (int at = 2; at < argc; at++) {
		if (strncmp(argv[at], "--", 2) == 0) {
			if (!take_option(order, argc, argv, &at))
				return false;
		} else if (words++ == 0)
			order->login = argv[at];
		else if (words == 2 && strcmp(order->verb, "role") == 0)
			order->role = argv[at];
		else
			return false;
	}
	return true;
}

static int
refuse(const char *words)
{
	fprintf(stderr, "xunpan: %s\n", words);
	return EX_DATAERR;
}

/* One line without its end; false at the end of input. */
static bool
read_line(char *line, size_t room)
{
	size_t length;

	if (fgets(line, (int)room, stdin) == NULL)
		return false;
	length = strcspn(line, "\r\n");
	line[length] = '\0';
	return true;
}

static bool
ask_hidden(const char *words, char *line, size_t room)
{
	struct termios shown, hidden;
	bool is_terminal = tcgetattr(STDIN_FILENO, &shown) == 0, good;

	if (is_terminal) {
		hidden = shown;
		hidden.c_lflag &= ~(tcflag_t)ECHO;
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
		fprintf(stderr, "%s: ", words);
	}
	good = read_line(line, room);
	if (is_terminal) {
		tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
		fputc('\n', stderr);
	}
	return good;
}

/* In bytes: 128 characters of four bytes, and one more to see that it is too
 * long. */
#define LINE_ROOM (PASSWORD_MOST * 4 + 8)

static int
take_password(struct arena *arena, struct order *order)
{
	char first[LINE_ROOM] = "", second[LINE_ROOM] = "";
	size_t length;

	if (order->password_stdin) {
		if (!read_line(first, sizeof first))
			return refuse("no password on the standard input");
	} else if (!ask_hidden("Password", first, sizeof first)
		|| !ask_hidden("Once more", second, sizeof second)
		|| strcmp(first, second) != 0)
		return refuse("the passwords are not the same");
	length = text_count(first);
	if (!text_is_utf8(first, strlen(first)))
		return refuse("the password is not UTF-8");
	if (length < PASSWORD_LEAST || length > PASSWORD_MOST)
		return refuse("a password has 12 to 128 characters");
	order->hash = secret_password_hash(arena, first);
	return EX_OK;
}

static bool
is_login(const char *login)
{
	size_t length = strlen(login);

	return length >= 1 && length <= LOGIN_MOST && strspn(login,
		"abcdefghijklmnopqrstuvwxyz0123456789._@-") == length;
}

static struct fault *
audit_user(struct program *program, int64_t id, const char *action,
	const char *field, const char *value)
{
	return store_audit(program->db, 0, program->request_no, "user", id,
		action, field, "", value);
}

static struct fault *
add_user(struct program *program, void *context)
{
	struct order *order = context;
	struct user user = { .role = role_of(order->role),
		.login = order->login, .name = order->name };
	struct account account;
	bool found;

	TRY(store_account_by_login(program->db, program->arena, order->login,
		&account, &found));
	if (found) {
		order->code = refuse("the login is taken");
		return NULL;
	}
	TRY(store_user_add(program->db, &user, order->hash));
	return audit_user(program, user.id, "add", "login", user.login);
}

static struct fault *
change_user(struct program *program, void *context)
{
	struct order *order = context;
	struct account account;
	bool found;
	int64_t id;

	TRY(store_account_by_login(program->db, program->arena, order->login,
		&account, &found));
	if (!found) {
		fprintf(stderr, "xunpan: there is no login '%s'\n",
			order->login);
		order->code = EX_NOUSER;
		return NULL;
	}
	id = account.user.id;
	if (strcmp(order->verb, "passwd") == 0)
		TRY(store_user_password(program->db, id, order->hash));
	else if (strcmp(order->verb, "role") == 0)
		TRY(store_user_role(program->db, id, role_of(order->role)));
	else if (strcmp(order->verb, "disable") == 0)
		TRY(store_user_disable(program->db, id));
	else
		TRY(store_user_enable(program->db, id));
	return audit_user(program, id, order->verb, "",
		strcmp(order->verb, "role") == 0 ? order->role : "");
}

static struct fault *
list_users(struct program *program, void *context)
{
	struct rows rows;

	(void)context;
	TRY(store_user_list(program->db, program->arena, &rows));
	for (size_t i = 0; i < rows.count; i++)
		printf("%s\t%s\t%s%s\n", row_text(&rows, i, "login"),
			row_text(&rows, i, "role"), row_text(&rows, i, "name"),
			row_integer(&rows, i, "is_disabled") ? "\tdisabled"
			: "");
	return NULL;
}

static int
run_order(struct program *program, struct order *order)
{
	bool wants_password = strcmp(order->verb, "add") == 0
		|| strcmp(order->verb, "passwd") == 0;
	program_work *work = strcmp(order->verb, "list") == 0 ? list_users
		: strcmp(order->verb, "add") == 0 ? add_user : change_user;
	struct fault *fault = program_start(program, PROGRAM_DATA);

	if (fault != NULL)
		return program_fault(program, fault);
	if (wants_password)
		order->code = take_password(program->arena, order);
	if (order->code != EX_OK)
		return order->code;
	fault = program_transaction(program, work, order);
	return fault == NULL ? order->code : program_fault(program, fault);
}

/* What is wrong with an order before anything is asked of the database.
 *   returns  EX_OK or the exit code */
static int
check(const struct order *order)
{
	static const char verbs[] = " add passwd role disable enable list ";
	char verb[16];
	bool is_add = strcmp(order->verb, "add") == 0;

	snprintf(verb, sizeof verb, " %.12s ", order->verb);
	if (strstr(verbs, verb) == NULL || strchr(order->verb, ' ') != NULL)
		return EX_USAGE;
	if (strcmp(order->verb, "list") == 0)
		return order->login == NULL ? EX_OK : EX_USAGE;
	if (order->login == NULL)
		return EX_USAGE;
	if ((is_add && (order->name == NULL || order->role == NULL))
		|| (strcmp(order->verb, "role") == 0 && order->role == NULL))
		return EX_USAGE;
	if (order->role != NULL && role_of(order->role) == ROLE_NOBODY)
		return refuse("a role is sales, service, manager or admin");
	if (is_add && !is_login(order->login))
		return refuse("a login has 1 to 64 of a-z 0-9 . _ @ -");
	if (is_add && (text_is_blank(order->name)
		|| !text_is_utf8(order->name, strlen(order->name))
		|| text_has_control(order->name)
		|| text_has_line_end(order->name)
		|| text_count(order->name) > NAME_MOST))
		return refuse("a name has 1 to 80 characters, UTF-8");
	return EX_OK;
}

int
user_command(int argc, char **argv)
{
	struct order order = { 0 };
	struct program program;
	int code;

	if (asks_help(argc, argv)) {
		fputs(help, stdout);
		return EX_OK;
	}
	code = order_read(&order, argc, argv) ? check(&order) : EX_USAGE;
	if (code == EX_USAGE)
		fputs(help, stderr);
	if (code != EX_OK)
		return code;
	code = run_order(&program, &order);
	program_end(&program);
	return code;
}
