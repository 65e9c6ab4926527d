/* Randomness, hashes and passwords, all by libsodium, which only this file
 * knows. Knows nothing of accounts or cookies. */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"

#define SECRET_HASH_BYTES 32
#define SECRET_KEY_BYTES 32

/* Make the library ready; call once before anything else here. */
struct fault *secret_start(void);

/* 128 random bits as 26 letters and digits (base 32, lower case). */
char *secret_token(struct arena *arena);

/* count characters out of an alphabet without look-alikes (no 0 O 1 I L). */
char *secret_code(struct arena *arena, size_t count);

void secret_random(void *bytes, size_t length);

/* BLAKE2b-256 of bytes. */
void secret_hash(const void *bytes, size_t length,
	unsigned char hash[SECRET_HASH_BYTES]);

/* SHA-256, as files are named. */
void secret_sha256(const void *bytes, size_t length, unsigned char hash[32]);

/* Keyed BLAKE2b over a purpose and a text: tokens of one purpose are worth
 * nothing for another.
 *   returns  52 letters and digits */
char *secret_sign(struct arena *arena, const unsigned char key[SECRET_KEY_BYTES],
	const char *purpose, const char *text);

/* In constant time for equal lengths. */
bool secret_equal(const char *a, const char *b);

/* Argon2id, 14 passes over 19 MiB: 60 to 80 ms on a shared AMD EPYC core of
 * 2026 (PROMISES A1 asks 50 to 250 ms; 64 MiB would not fit a shared host's
 * processes).
 *   returns  the hash in its own text form, with salt and cost */
char *secret_password_hash(struct arena *arena, const char *password);

/* Check a password. With hash NULL the same time is spent and the answer is
 * no: an unknown account cannot be told from a known one (PROMISES A2). */
bool secret_password_fits(const char *hash, const char *password);

/* 64 hexadecimal digits into a key; false when it is not that. */
bool secret_key_read(const char *hex, unsigned char key[SECRET_KEY_BYTES]);

#endif
