/* A code of a column as the number of its place in a list of codes. Inside
 * store only. */
#ifndef STORE_CODES_H
#define STORE_CODES_H

/*   codes    codes[0] is ""
 *   returns  0 when the code is not among them */
int code_of(const char *const *codes, int count, const char *code);

#endif
