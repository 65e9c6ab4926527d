-- Where a file stands.

-- name: attachment_place
SELECT message_id, part FROM attachment WHERE id = ?
