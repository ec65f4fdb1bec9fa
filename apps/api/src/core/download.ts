import type { Readable } from 'node:stream';
import { applyDecorators, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Permission } from '@terril/domain';
import { Needs } from './access.js';
import { FILE_CONTENT } from './sent-file.js';

/**
 * A route that gives back a file somebody sent. A browser saves it and never shows it as part of Terril, whatever it
 * holds: it keeps to the type told, and what it opens all the same can run nothing.
 */
export const DownloadRoute = (path: string, permission: Permission = 'records.read') =>
  applyDecorators(
    Get(path),
    Needs(permission),
    Header('Content-Security-Policy', "default-src 'none'; sandbox"),
    Header('X-Content-Type-Options', 'nosniff'),
    Header('Cache-Control', 'private, no-store'),
    ApiProduces(FILE_CONTENT),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** The answer of such a route. `name` is a clean one; the size, in bytes, where it is known. */
export function download(
  content: Readable,
  { name, mediaType: type, size }: { name: string; mediaType: string; size?: number },
): StreamableFile {
  // What reads headers as ASCII takes the first name, every browser the second.
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return new StreamableFile(content, {
    type,
    ...(size !== undefined && { length: size }),
    disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  });
}
