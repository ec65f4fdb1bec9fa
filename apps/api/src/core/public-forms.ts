import type { FastifyInstance } from 'fastify';

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const UNSUPPORTED = 415;

/**
 * Lets forms in under `paths` alone, where whoever comes may send one and nobody's session counts; what they hold is not
 * read. Elsewhere a form, which any other site can send, is refused.
 */
export function takeForms(server: FastifyInstance, paths: string[]): void {
  server.addContentTypeParser(FORMS, (request, content, done) => {
    const isPublic = paths.some((path) => request.url.startsWith(path));
    if (!isPublic) done(Object.assign(new Error('A form is not read here.'), { statusCode: UNSUPPORTED }));
    else content.once('end', () => done(null)).once('error', done);
    content.resume();
  });
}
