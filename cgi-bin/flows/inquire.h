/* A filled form as the canonical text that is kept, and back. Inside flows
 * only. */
#ifndef FLOWS_INQUIRE_H
#define FLOWS_INQUIRE_H

#include "flows/intake.h"

/* The kept text as a message: what vetting reads is the labelled lines and
 * the visitor's words. */
void inquire_message(struct arena *arena, const char *bytes, size_t length,
	int64_t received_at, struct message *out);

#endif
