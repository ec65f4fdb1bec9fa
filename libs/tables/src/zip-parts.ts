import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { TABLE_LIMITS } from './limits.js';
import { notATable, UnreadableTable } from './unreadable-table.js';

const MOST_PARTS = 2_000;

/** The parts of a zipped file by their names, inflated as they are read and never beyond the limits. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** @throws UnreadableTable */
  static async open(path: string): Promise<ZipParts> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(path, { autoClose: false });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_PARTS) throw notATable();
        entries.set(entry.fileName, entry);
      }
      return new ZipParts(zip, entries);
    } catch (error) {
      zip?.close();
      throw error instanceof UnreadableTable ? error : damaged();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part; none when there is no such part. @throws UnreadableTable on one that inflates too much */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) return;
    // yauzl refuses a part that inflates to more than it declares.
    const { uncompressedSize, compressedSize } = entry;
    const inflation = uncompressedSize / Math.max(compressedSize, 1);
    const swells = uncompressedSize > TABLE_LIMITS.smallPart && inflation > TABLE_LIMITS.inflation;
    if (swells || uncompressedSize > TABLE_LIMITS.inflatedBytes) throw tooBig();
    let stream: Readable | undefined;
    try {
      stream = await this.zip.openReadStreamPromise(entry);
      for await (const bytes of stream) yield bytes as Buffer;
    } catch (error) {
      throw error instanceof UnreadableTable ? error : damaged();
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

function damaged(): UnreadableTable {
  return new UnreadableTable('damaged_file', {
    fr: 'Ce fichier est abîmé ou protégé par un mot de passe : il ne peut pas être lu.',
    en: 'This file is damaged or protected by a password: it cannot be read.',
  });
}

function tooBig(): UnreadableTable {
  return new UnreadableTable('swelling_file', {
    fr: 'Une fois décompressé, ce fichier serait démesuré : il n’est pas lu.',
    en: 'Once inflated, this file would be out of all proportion: it is not read.',
  });
}
