/* Handing out what came in: the raw message, an attachment; always as a
 * download, never shown inline. */
#include "pages/inbox.h"

#include "flows/attachment.h"

/* Whatever it claims to be, the browser is only to save it. */
#define DOWNLOAD_TYPE "application/octet-stream"

static struct fault *
hand_out(struct page *page, const struct file_content *file)
{
	if (!file->is_found)
		return page_refuse(page, 404);
	reply_download(page->reply, page->arena, file->name, DOWNLOAD_TYPE,
		file->bytes, file->length);
	return NULL;
}

struct fault *
page_message_raw_show(struct page *page)
{
	struct file_content file;

	TRY(flow_message_raw(page->db, page->arena, page->user, page->id,
		&file));
	return hand_out(page, &file);
}

struct fault *
page_attachment_show(struct page *page)
{
	struct file_content file;

	TRY(flow_attachment(page->db, page->arena, page->user, page->id,
		&file));
	return hand_out(page, &file);
}
