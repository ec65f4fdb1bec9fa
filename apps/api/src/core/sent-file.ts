import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { UnknownBody } from './errors.js';

/** How a file is sent: its bytes, alone. */
export const FILE_CONTENT = 'application/octet-stream';

/** A file as it arrives, to be read once. */
export interface SentContent {
  stream: Readable;
  /** Of bytes, as the sender says; undefined = it does not. */
  length: number | undefined;
}

/** The body of a route that takes a file. @throws UnknownBody when something else was sent */
export const SentFile = createParamDecorator((_: unknown, context: ExecutionContext): SentContent => {
  const { raw, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== FILE_CONTENT) {
    throw new UnknownBody('unsupported_media_type', {
      fr: `Le contenu du fichier est attendu, en ${FILE_CONTENT}.`,
      en: `The content of the file is expected, as ${FILE_CONTENT}.`,
    });
  }
  const length = headers['content-length'];
  return { stream: raw, length: length === undefined ? undefined : Number(length) };
});

/** Says in the document that the body is a file. */
export const TakesFile = () =>
  applyDecorators(ApiConsumes(FILE_CONTENT), ApiBody({ schema: { type: 'string', format: 'binary' } }));
