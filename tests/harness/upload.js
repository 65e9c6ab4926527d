// A form with files, as a browser sends it.
'use strict';

// files: { field: { name, bytes } }
function multipart(fields, files = {}) {
  const mark = `----xunpan${Math.random().toString(16).slice(2)}`;
  const parts = [];
  for (const [name, value] of Object.entries(fields))
    parts.push(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  for (const [field, { name, bytes }] of Object.entries(files))
    parts.push(`--${mark}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`, bytes, '\r\n');
  parts.push(`--${mark}--\r\n`);
  return {
    body: Buffer.concat(parts.map((part) => Buffer.from(part))),
    headers: { 'Content-Type': `multipart/form-data; boundary=${mark}` },
  };
}

module.exports = { multipart };
