/* The least that a FastCGI program can do, for scale. */
#include <fcgiapp.h>

int
main(void)
{
	static const char page[] = "Content-Type: text/plain\r\n\r\nhello\n";
	FCGX_Request request;

	if (FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&request) >= 0) {
		FCGX_PutStr(page, sizeof page - 1, request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
