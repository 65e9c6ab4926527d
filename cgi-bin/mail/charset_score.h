/* How much decoded text reads like language: what tells a right character set
 * from a wrong one. Knows letters and their habits, no byte values. */
#ifndef MAIL_CHARSET_SCORE_H
#define MAIL_CHARSET_SCORE_H

/* Judge the characters beyond ASCII.
 *   text     well-formed UTF-8
 *   returns  a sum over the characters: common letters and characters add,
 *            letters in places where no language has them and characters that
 *            no text holds take away. Comparable between decodings of the
 *            same bytes only */
int charset_score(const char *text);

#endif
