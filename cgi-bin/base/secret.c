/* libsodium behind plain functions; keeps no secret itself. */
#include "base/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#define PASSES 14
#define MEMORY_BYTES ((size_t)19 * 1024 * 1024)

struct fault *
secret_start(void)
{
	return sodium_init() >= 0 ? NULL
		: FAULT(FAULT_SYSTEM, 0, "libsodium does not start");
}

void
secret_random(void *bytes, size_t length)
{
	randombytes_buf(bytes, length);
}

/* Five bits a letter, RFC 4648's alphabet lowered. */
static char *
base32(struct arena *arena, const unsigned char *bytes, size_t length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
	size_t count = (length * 8 + 4) / 5;
	char *text = arena_take(arena, count + 1);
	unsigned bits = 0;
	int have = 0;
	size_t at = 0;

	for (size_t i = 0; i < length; i++) {
		bits = (bits << 8 | bytes[i]) & 0xffff;
		for (have += 8; have >= 5; have -= 5)
			text[at++] = letters[(bits >> (have - 5)) & 31];
	}
	if (have > 0)
		text[at] = letters[(bits << (5 - have)) & 31];
	return text;
}

char *
secret_token(struct arena *arena)
{
	unsigned char bytes[16];

	secret_random(bytes, sizeof bytes);
	return base32(arena, bytes, sizeof bytes);
}

char *
secret_code(struct arena *arena, size_t count)
{
	/* 31 of 32: the 32nd is drawn again. */
	static const char letters[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
	char *code = arena_take(arena, count + 1);
	unsigned char drawn[32];
	size_t at = sizeof drawn;

	for (size_t i = 0; i < count; ) {
		if (at == sizeof drawn) {
			secret_random(drawn, sizeof drawn);
			at = 0;
		}
		code[i] = letters[drawn[at++] % 32];
		i += code[i] != '\0';
	}
	return code;
}

void
secret_hash(const void *bytes, size_t length,
	unsigned char hash[SECRET_HASH_BYTES])
{
	crypto_generichash(hash, SECRET_HASH_BYTES, bytes, length, NULL, 0);
}

void
secret_sha256(const void *bytes, size_t length, unsigned char hash[32])
{
	crypto_hash_sha256(hash, bytes, length);
}

char *
secret_sign(struct arena *arena, const unsigned char key[SECRET_KEY_BYTES],
	const char *purpose, const char *text)
{
	unsigned char hash[SECRET_HASH_BYTES];
	crypto_generichash_state state;

	crypto_generichash_init(&state, key, SECRET_KEY_BYTES, sizeof hash);
	crypto_generichash_update(&state, (const unsigned char *)purpose,
		strlen(purpose) + 1);
	crypto_generichash_update(&state, (const unsigned char *)text,
		strlen(text));
	crypto_generichash_final(&state, hash, sizeof hash);
	return base32(arena, hash, sizeof hash);
}

bool
secret_equal(const char *a, const char *b)
{
	size_t length = strlen(a);

	return length == strlen(b) && sodium_memcmp(a, b, length) == 0;
}

char *
secret_password_hash(struct arena *arena, const char *password)
{
	char *hash = arena_take(arena, crypto_pwhash_STRBYTES);

	if (crypto_pwhash_str_alg(hash, password, strlen(password), PASSES,
		MEMORY_BYTES, crypto_pwhash_ALG_ARGON2ID13) != 0)
		abort(); /* out of memory: the process is supervised */
	return hash;
}

bool
secret_password_fits(const char *hash, const char *password)
{
	/* Made once with the same cost for a password nobody knows. */
	static const char nobody[] = "$argon2id$v=19$m=19456,t=14,p=1$"
		"c29tZXNhbHRzb21lc2FsdA$"
		"mPTzvZdvSlPSSyCvoLrmzlTeS0bX2ZK4mCrYpyyRGcQ";
	bool fits = crypto_pwhash_str_verify(hash == NULL ? nobody : hash,
		password, strlen(password)) == 0;

	return fits && hash != NULL;
}

bool
secret_key_read(const char *hex, unsigned char key[SECRET_KEY_BYTES])
{
	size_t length = 0;

	return strlen(hex) == 2 * SECRET_KEY_BYTES
		&& sodium_hex2bin(key, SECRET_KEY_BYTES, hex, strlen(hex), NULL,
			&length, NULL) == 0
		&& length == SECRET_KEY_BYTES;
}
