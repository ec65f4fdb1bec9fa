import { Injectable } from '@nestjs/common';
import { actsAs, asRequest } from '../../core/actor.js';
import { refusalIn } from '../../core/constraints.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { ImportTargets } from '../../core/import-target.js';
import { Jobs } from '../../core/jobs.js';
import { FilesService } from '../../system/files/files.service.js';
import type { ImportBatch } from './import-batch.js';
import { ImportJournal, type Ready } from './import-journal.js';
import { linesOfNone, rejectedLines } from './lines-of-none.js';
import type { LinesOnDisk } from './lines-on-disk.js';
import { mappedTables } from './mapped-tables.js';
import { withRecords, type WorkOnRecords } from './read-records.js';
import { ImportReverter } from './revert-import.js';
import { batchesOf, lastRowOf, type RowGroup } from './row-groups.js';

export const IMPORT_JOBS = 'imports';

/** Lines that belong to no record, in one transaction. */
const BATCH = 500;

/**
 * Tries, runs and undoes imports, as jobs. Each batch and how far the import has come with it are one transaction: what
 * was killed in between is taken up after the last batch that was kept, by whichever process notices first.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly journal: ImportJournal,
    private readonly files: FilesService,
    private readonly targets: ImportTargets,
    private readonly reverter: ImportReverter,
    jobs: Jobs,
  ) {
    jobs.register<{ importId: number }>(
      IMPORT_JOBS,
      ({ importId }, stopping) => this.work(importId, stopping),
      () => this.journal.undone(),
    );
  }

  private work(importId: number, stopping: AbortSignal): Promise<void> {
    return asRequest(async () => {
      const imported = await this.journal.find(importId);
      if (!imported) return;
      // The history tells of who asked for it.
      if (imported.userId !== null) actsAs({ id: imported.userId, name: imported.userName });
      try {
        if (imported.state === 'reverting') await this.reverter.run(imported, stopping);
        else if (imported.mapping) await this.run({ ...imported, mapping: imported.mapping } as Ready, stopping);
      } catch (error) {
        if (isDatabaseGone(error)) throw error;
        await this.journal.fail(imported, refusalIn(error)?.sentence ?? FAILED);
        if (!refusalIn(error)) throw error;
      }
    });
  }

  private async run(imported: Ready, stopping: AbortSignal): Promise<void> {
    const target = this.targets.of(imported.resource);
    const tables = mappedTables(imported.mapping, imported, target, await target.fields());
    const titleOf = new Map([...tables.own, ...tables.parts].map(({ field, title }) => [field.name, title]));
    const batch = this.journal.batch(target, imported, titleOf);
    const read: ReadRecords = (position, work) =>
      withRecords(this.files, { imported, tables, groupedBy: target.groupedBy, position }, work);
    const ended = await read(
      imported.position,
      async (records, lines) =>
        (await this.pass(imported, batch, records, stopping)) &&
        (!lines || (await this.tellOfNone(imported, lines, stopping))),
    );
    if (ended && (await this.passAgain(imported, batch, read, stopping))) await this.journal.end(imported);
  }

  /** Deals with records, and moves the position on with them. @returns whether it came to its end */
  private async pass(
    imported: Ready,
    batch: ImportBatch,
    records: AsyncIterable<RowGroup>,
    stopping: AbortSignal,
  ): Promise<boolean> {
    const { atOnce } = batch;
    let batches = 0;
    for await (const groups of batchesOf(records, atOnce)) {
      if (stopping.aborted) return false;
      const last = groups.at(-1);
      const position = last ? lastRowOf(last) : imported.position;
      const write = () => batch.write(groups);
      if (!(await this.journal.keep(imported, { to: { position }, rows: rowsIn(groups), write }))) return false;
      batches += 1;
      if (Number.isInteger(Math.log2(batches))) await this.journal.countAgain(this.targets.of(imported.resource));
    }
    return true;
  }

  /** The lines of a second file that no record has taken. @returns as `pass` */
  private async tellOfNone(imported: Ready, lines: LinesOnDisk, stopping: AbortSignal): Promise<boolean> {
    const title = imported.mapping.lines?.linesJoinedBy ?? '';
    for await (const groups of batchesOf(linesOfNone(lines, imported.linesPosition), BATCH)) {
      if (stopping.aborted) return false;
      const to = { linesPosition: groups.at(-1)?.rows.at(-1) ?? imported.linesPosition };
      const rejected = groups.map((group) => rejectedLines(group, imported.id, title));
      const write = () => Promise.resolve(rejected);
      if (!(await this.journal.keep(imported, { to, rows: rowsIn(groups), write }))) return false;
    }
    return true;
  }

  /**
   * Tries the rows again that named a record further down, for as long as that helps: one may wait for another. Each
   * batch of them moves the position one on, beyond the last row, so that no two processes do the same.
   * @returns as `pass`
   */
  private async passAgain(
    imported: Ready,
    batch: ImportBatch,
    read: ReadRecords,
    stopping: AbortSignal,
  ): Promise<boolean> {
    let waiting = await this.journal.waiting(imported);
    for (
      let before = Infinity;
      waiting.size > 0 && waiting.size < before;
      waiting = await this.journal.waiting(imported)
    ) {
      before = waiting.size;
      const ended = await read(0, async (records) => {
        for await (const all of batchesOf(records, batch.atOnce)) {
          const groups = all.filter((group) => waiting.has(firstRowOf(group)));
          if (groups.length === 0) continue;
          if (stopping.aborted) return false;
          const to = { position: imported.position + 1 };
          const again = { to, rows: 0, write: () => batch.write(groups), replaced: groups.map(firstRowOf) };
          if (!(await this.journal.keep(imported, again))) return false;
        }
        return true;
      });
      if (!ended) return false;
    }
    return true;
  }
}

/** Reads the records after a row. */
type ReadRecords = (position: number, work: WorkOnRecords) => Promise<boolean>;

const rowsIn = (groups: { rows: unknown[] }[]) => groups.reduce((count, { rows }) => count + rows.length, 0);
const firstRowOf = ({ rows }: RowGroup) => rows[0]?.row ?? 0;

const FAILED = {
  fr: 'L’import s’est interrompu sur une erreur inattendue. Ce qui est fait reste fait ; il peut être repris.',
  en: 'The import broke off on an unexpected error. What is done stays done; it can be taken up again.',
};
