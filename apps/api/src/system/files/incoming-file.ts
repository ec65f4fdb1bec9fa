import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { BadRequest } from '../../core/errors.js';
import { HEAD_BYTES } from './content-type.js';
import type { FileFacts } from './file-storage.js';

/** A file that has arrived and is not kept yet. */
export interface IncomingFile extends FileFacts {
  /** Its first bytes. */
  head: Buffer;
  content(): Readable;
}

/**
 * Runs `work` on what `stream` brings, set down in `folder` meanwhile: no memory holds it, and nothing is kept before all
 * of it is known. Nothing is kept after `limit` bytes: `tooLarge` is thrown at once, for the answer to be heard early.
 * @throws BadRequest when the sender gives up
 */
export async function withIncoming<T>(
  stream: Readable,
  { folder, limit, tooLarge }: { folder: string; limit: number; tooLarge: () => Error },
  work: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const place = path.join(folder, randomUUID());
  const handle = await open(place, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let size = 0;
    for await (const chunk of chunksOf(stream)) {
      if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
      size += chunk.length;
      if (size > limit) throw tooLarge();
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    const sha256 = hash.digest('hex');
    return await work({ size, sha256, head: Buffer.concat(head), content: () => createReadStream(place) });
  } finally {
    // What was not read is let go of: a connection that nobody reads neither hears the answer nor ends.
    stream.resume();
    await handle.close();
    await rm(place, { force: true });
  }
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  const chunks = stream.iterator({ destroyOnReturn: false });
  try {
    yield* chunks as AsyncIterable<Buffer>;
  } catch {
    throw new BadRequest('interrupted', {
      fr: 'L’envoi du fichier s’est interrompu.',
      en: 'The file stopped before its end.',
    });
  }
}
