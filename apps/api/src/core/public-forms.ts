import type { FastifyInstance, FastifyRequest } from 'fastify';

const FIELDS = 'application/x-www-form-urlencoded';
const UNSUPPORTED = 415;
/** Far more than the longest fields of a form. */
const MOST_BYTES = 64 * 1024;

/** What a form held: the first value of each field; undefined when it was too large to be read. */
export type FormFields = Record<string, string> | undefined;

/**
 * Lets forms in under some paths alone, where whoever comes may send one and nobody's session counts: what they hold is
 * read under `read`, and not under `unread`. Elsewhere a form, which any other site can send, is refused.
 */
export function takeForms(server: FastifyInstance, { read, unread }: { read: string[]; unread: string[] }): void {
  const isUnder = (paths: string[], { url }: FastifyRequest) => paths.some((path) => url.startsWith(path));
  const refused = Object.assign(new Error('A form is not read here.'), { statusCode: UNSUPPORTED });
  server.addContentTypeParser([FIELDS, 'multipart/form-data'], (request, content, done) => {
    const isRead = isUnder(read, request) && request.headers['content-type']?.startsWith(FIELDS) === true;
    if (!isRead && !isUnder(unread, request)) done(refused);
    const chunks: Buffer[] = [];
    let size = 0;
    content.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (isRead && size <= MOST_BYTES) chunks.push(chunk);
    });
    content
      .once('end', () => done(null, isRead && size <= MOST_BYTES ? fieldsOf(Buffer.concat(chunks)) : undefined))
      .once('error', done);
  });
}

/** The first of several values of a field. */
function fieldsOf(content: Buffer): FormFields {
  return Object.fromEntries([...new URLSearchParams(content.toString('utf8'))].toReversed());
}
