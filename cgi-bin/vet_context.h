/* What `xunpan vet` knows: a directory of files in the place of the database.
 * Reads files; decides nothing. */
#ifndef VET_CONTEXT_H
#define VET_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/fault.h"
#include "rules/house.h"

/* Load us.json, catalogue.csv, brands.csv, known_customers.csv,
 * freemail_domains.csv, competitors.csv, platforms.csv and, where it is there,
 * blacklist.csv (kind,value,reason). us.json must be there; of the others a
 * missing one is an empty table.
 *   arena    keeps everything the house points to
 *   errors   FAULT_SETUP: a file cannot be read, is no JSON or CSV, or lacks a
 *            column it must have */
struct fault *vet_context_load(struct arena *arena, const char *directory,
	struct house *house);

/* Load DOMAIN.html files as the contact pages of domains.
 *   errors   FAULT_SETUP when the directory cannot be read */
struct fault *vet_sites_load(struct arena *arena, const char *directory,
	struct house *house);

/* Read a whole file.
 *   returns  bytes in the arena, or NULL with errno set */
char *vet_file_read(struct arena *arena, const char *path, size_t *length);

#endif
