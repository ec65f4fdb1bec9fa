import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStorage } from './file-storage.js';

/** Files in a folder on disk, in a sub-folder for each first two characters of their keys. */
export class FolderStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Readable): Promise<void> {
    const target = this.pathOf(key);
    const draft = `${target}.draft`;
    await mkdir(path.dirname(target), { recursive: true });
    // Opened before anything flows: a stream that opens its own file may still create it after the `rm` below.
    const file = await open(draft, 'w');
    try {
      // What carries the key is whole and on the disk, even when the machine stops in between.
      await pipeline(content, file.createWriteStream({ flush: true }));
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async open(key: string): Promise<Readable | undefined> {
    try {
      // Opened at once: that it is missing must be known before an answer begins.
      return (await open(this.pathOf(key))).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return path.join(this.folder, key.slice(0, 2), key);
  }
}
