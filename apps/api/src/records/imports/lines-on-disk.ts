import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TableRow } from '@terril/tables';

/** Rows set down, or read one after the other, at once. */
const AT_ONCE = 500;

/**
 * The rows of a second file, set down on disk to be asked for by the value that joins them to a record. What stays in
 * memory is a few numbers of each row, whatever its length.
 */
export class LinesOnDisk {
  private constructor(
    private readonly file: FileHandle,
    /** Where each row begins on disk; last, where the file ends. */
    private readonly starts: number[],
    private readonly hashes: number[],
    /** The rows by their hash, those of one hash in the order of the file. */
    private readonly order: Uint32Array,
    private readonly taken: Uint8Array,
  ) {}

  /** Runs `work` on `rows` set down meanwhile. @param keyOf what joins a row to its record, '' when it says nothing */
  static async with<T>(
    rows: AsyncIterable<TableRow>,
    keyOf: (cells: readonly string[]) => string,
    work: (lines: LinesOnDisk) => Promise<T>,
  ): Promise<T> {
    const place = path.join(tmpdir(), `terril-import-${randomUUID()}`);
    const file = await open(place, 'wx+', 0o600);
    try {
      return await work(await setDown(file));
    } finally {
      await file.close();
      await rm(place, { force: true });
    }

    async function setDown(to: FileHandle): Promise<LinesOnDisk> {
      const starts = [0];
      const hashes: number[] = [];
      let texts: Buffer[] = [];
      for await (const row of rows) {
        const key = keyOf(row.cells);
        const text = Buffer.from(JSON.stringify([key, row.row, row.cells]));
        hashes.push(hashOf(key));
        starts.push((starts.at(-1) ?? 0) + text.length);
        texts.push(text);
        if (texts.length >= AT_ONCE) {
          await to.appendFile(Buffer.concat(texts));
          texts = [];
        }
      }
      await to.appendFile(Buffer.concat(texts));
      const order = Uint32Array.from(hashes.keys()).toSorted(
        (one, other) => (hashes[one] ?? 0) - (hashes[other] ?? 0) || one - other,
      );
      return new LinesOnDisk(to, starts, hashes, order, new Uint8Array(hashes.length));
    }
  }

  /** The rows with that value that were not taken before, in the order of the file. */
  async take(key: string): Promise<TableRow[]> {
    const hash = hashOf(key);
    const places: number[] = [];
    for (let at = this.firstOf(hash); this.hashes[this.order[at] ?? -1] === hash; at += 1) {
      places.push(this.order[at] as number);
    }
    const rows: TableRow[] = [];
    for (const [from, to] of runsOf(places)) {
      for (const [index, { key: its, ...row }] of (await this.read(from, to)).entries()) {
        // Another value may have the same hash.
        if (its !== key || this.taken[from + index]) continue;
        this.taken[from + index] = 1;
        rows.push(row);
      }
    }
    return rows;
  }

  /** Those that nobody took, in the order of the file, with the value that would join them. */
  async *left(): AsyncGenerator<TableRow & { key: string }> {
    for (let from = 0; from < this.hashes.length; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, this.hashes.length);
      if (this.taken.subarray(from, to).every(Boolean)) continue;
      for (const [index, row] of (await this.read(from, to)).entries()) if (!this.taken[from + index]) yield row;
    }
  }

  /** The rows at the places `from` to `to`, `to` excluded. */
  private async read(from: number, to: number): Promise<(TableRow & { key: string })[]> {
    const start = this.starts[from] ?? 0;
    const bytes = Buffer.alloc((this.starts[to] ?? start) - start);
    await this.file.read(bytes, 0, bytes.length, start);
    return Array.from({ length: to - from }, (_, index) => {
      const text = bytes.toString('utf8', this.startOf(from + index) - start, this.startOf(from + index + 1) - start);
      const [key, row, cells] = JSON.parse(text) as [string, number, string[]];
      return { key, row, cells };
    });
  }

  private startOf(place: number): number {
    return this.starts[place] ?? 0;
  }

  /** Where in the order the rows of a hash begin. */
  private firstOf(hash: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[this.order[middle] as number] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a, of 31 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 1;
}

/** Numbers that follow each other, as [first, the one after the last]. */
function runsOf(places: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs;
}
