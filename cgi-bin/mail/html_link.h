/* What a link hides: its address, where its words say another. Follows
 * none. */
#ifndef MAIL_HTML_LINK_H
#define MAIL_HTML_LINK_H

#include <stddef.h>

#include "mail/html_writer.h"

/* Write " <address>" behind a link's words unless they say the same.
 *   start  where its words begin in the writer's text
 *   href   as the HTML has it; only web, mail and telephone addresses are
 *          written; over 500 characters it is shortened with an ellipsis */
void link_write(struct writer *writer, size_t start, const char *href);

#endif
