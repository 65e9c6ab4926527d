/* The target of a mail pipe: one message on the standard input, nothing on the
 * standard output, 0 or 75. Takes no arguments. */
#include <stddef.h>

#include "intake_run.h"

int
main(void)
{
	return intake_mail(stdin, NULL);
}
