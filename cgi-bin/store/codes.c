/* Finds a code in a list; knows no list. */
#include "store/codes.h"

#include "base/text.h"

int
code_of(const char *const *codes, int count, const char *code)
{
	for (int i = 1; i < count; i++)
		if (text_equal(codes[i], code))
			return i;
	return 0;
}
