import { Injectable } from '@nestjs/common';
import { BUSY_IMPORT_STATES } from '@terril/domain';
import { In } from 'typeorm';
import { actsAs, asRequest } from '../../core/actor.js';
import { refusalIn } from '../../core/constraints.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { type ImportTarget, ImportTargets } from '../../core/import-target.js';
import { Jobs } from '../../core/jobs.js';
import { FilesService } from '../../system/files/files.service.js';
import { Import } from './import.entity.js';
import { ImportBatch } from './import-batch.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { ImportRow } from './import-row.entity.js';
import { linesOfNone, rejectedLines } from './lines-of-none.js';
import type { LinesOnDisk } from './lines-on-disk.js';
import { mappedTables } from './mapped-tables.js';
import { withRecords, type WorkOnRecords } from './read-records.js';
import { ImportReverter } from './revert-import.js';
import { batchesOf, lastRowOf, type RowGroup } from './row-groups.js';

export const IMPORT_JOBS = 'imports';

/** Records in one transaction. */
const BATCH = 500;

/**
 * Tries, runs and undoes imports, as jobs. Each batch and how far the import has come with it are one transaction: what
 * was killed in between is taken up after the last batch that was kept, by whichever process notices first.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly targets: ImportTargets,
    private readonly reverter: ImportReverter,
    jobs: Jobs,
  ) {
    jobs.register<{ importId: number }>(
      IMPORT_JOBS,
      ({ importId }, stopping) => this.work(importId, stopping),
      () => this.undone(),
    );
  }

  private async undone(): Promise<{ importId: number }[]> {
    const some = await this.db
      .repository(Import)
      .find({ select: { id: true }, where: { state: In([...BUSY_IMPORT_STATES]) }, order: { id: 'ASC' } });
    return some.map(({ id }) => ({ importId: id }));
  }

  private work(importId: number, stopping: AbortSignal): Promise<void> {
    return asRequest(async () => {
      const imported = await this.db.repository(Import).findOneBy({ id: importId });
      if (!imported) return;
      // The history tells of who asked for it.
      if (imported.userId !== null) actsAs({ id: imported.userId, name: imported.userName });
      try {
        if (imported.state === 'reverting') await this.reverter.run(imported, stopping);
        else if (imported.mapping) await this.run({ ...imported, mapping: imported.mapping } as Ready, stopping);
      } catch (error) {
        if (isDatabaseGone(error)) throw error;
        await this.fail(imported, refusalIn(error)?.sentence ?? FAILED);
        if (!refusalIn(error)) throw error;
      }
    });
  }

  private async run(imported: Ready, stopping: AbortSignal): Promise<void> {
    const target = this.targets.of(imported.resource);
    const tables = mappedTables(imported.mapping, imported, target, await target.fields());
    const titleOf = new Map([...tables.own, ...tables.parts].map(({ field, title }) => [field.name, title]));
    const batch = new ImportBatch(this.db, target, imported, titleOf);
    const read: ReadRecords = (position, work) =>
      withRecords(this.files, { imported, tables, groupedBy: target.groupedBy, position }, work);
    const ended = await read(
      imported.position,
      async (records, lines) =>
        (await this.pass(imported, batch, records, stopping)) &&
        (!lines || (await this.tellOfNone(imported, lines, stopping))),
    );
    if (ended && (await this.passAgain(imported, batch, read, stopping))) await this.end(imported);
  }

  /** Deals with records, and moves the position on with them. @returns whether it came to its end */
  private async pass(
    imported: Ready,
    batch: ImportBatch,
    records: AsyncIterable<RowGroup>,
    stopping: AbortSignal,
  ): Promise<boolean> {
    let batches = 0;
    for await (const groups of batchesOf(records, BATCH)) {
      if (stopping.aborted) return false;
      const last = groups.at(-1);
      const position = last ? lastRowOf(last) : imported.position;
      const write = () => batch.write(groups);
      if (!(await this.keep(imported, { to: { position }, rows: rowsIn(groups), write }))) return false;
      batches += 1;
      if (Number.isInteger(Math.log2(batches))) await this.countAgain(this.targets.of(imported.resource));
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
      if (!(await this.keep(imported, { to, rows: rowsIn(groups), write }))) return false;
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
    let waiting = await this.waiting(imported);
    for (let before = Infinity; waiting.size > 0 && waiting.size < before; waiting = await this.waiting(imported)) {
      before = waiting.size;
      const ended = await read(0, async (records) => {
        for await (const all of batchesOf(records, BATCH)) {
          const groups = all.filter((group) => waiting.has(firstRowOf(group)));
          if (groups.length === 0) continue;
          if (stopping.aborted) return false;
          const to = { position: imported.position + 1 };
          const again = { to, rows: 0, write: () => batch.write(groups), replaced: groups.map(firstRowOf) };
          if (!(await this.keep(imported, again))) return false;
        }
        return true;
      });
      if (!ended) return false;
    }
    return true;
  }

  /** The first rows of the records that wait for one further down. */
  private async waiting({ id }: Ready): Promise<Set<number>> {
    const rows = await this.db
      .repository(ImportRow)
      .createQueryBuilder('row')
      .select(['row.id', 'row.row'])
      .where(`row.import_id = :id and row.outcome = 'rejected' and row.reasons @> '[{"waits": true}]'`, { id })
      .getMany();
    return new Set(rows.map(({ row }) => row));
  }

  /** Else what is looked up in tables that fill up is looked for by reading them whole, as when they were small. */
  private async countAgain({ tables }: ImportTarget): Promise<void> {
    await this.db.query(`analyze ${[...tables, 'import_rows'].join(', ')}`);
  }

  /** Writes a batch, and how far the import has come, unless another process or a person has been quicker: false. */
  private async keep(imported: Ready, { to, rows, write, replaced = [] }: Step): Promise<boolean> {
    const { id, state, position, linesPosition } = imported;
    const tried = state === 'checking' ? await this.db.rolledBack(write) : undefined;
    const kept = await this.db.transaction(async () => {
      const claimed = await this.db
        .repository(Import)
        .update({ id, state, position, linesPosition }, { ...to, handled: () => `handled + ${rows}` });
      if (!claimed.affected) return false;
      await this.db.doing('import', id);
      if (replaced.length > 0)
        await this.db.repository(ImportRow).delete({ importId: id, row: In(replaced), ofLines: false });
      await this.store(tried ? tried.map(asTried) : await write());
      return true;
    });
    if (kept) Object.assign(imported, to);
    return kept;
  }

  /** In one statement with one parameter: the rows of a file are many. */
  private async store(rows: Partial<ImportRow>[]): Promise<void> {
    await this.db.query(
      `insert into import_rows (import_id, "row", last_row, of_lines, line_rows, outcome, label, key, likeness, record_id,
         record_version, reasons, look_alikes, before)
       select r."importId", r."row", r."lastRow", coalesce(r."ofLines", false), r."lineRows", r.outcome, r.label, r.key,
         r.likeness, r."recordId", r."recordVersion", r.reasons, r."lookAlikes", r.before
       from jsonb_to_recordset($1::jsonb) r ("importId" int, "row" int, "lastRow" int, "ofLines" boolean,
         "lineRows" jsonb, outcome text, label text, key text, likeness text, "recordId" int, "recordVersion" int,
         reasons jsonb, "lookAlikes" jsonb, before jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  private async end({ id, state }: Ready): Promise<void> {
    const ended = state === 'checking' ? 'checked' : 'done';
    await this.db.repository(Import).update({ id, state }, { state: ended, endedAt: this.clock.now() });
  }

  private async fail({ id, state }: Import, problem: Sentence): Promise<void> {
    await this.db.repository(Import).update({ id, state }, { state: 'failed', problem, endedAt: this.clock.now() });
  }
}

type Ready = Import & { mapping: ImportMapping };

/** Reads the records after a row. */
type ReadRecords = (position: number, work: WorkOnRecords) => Promise<boolean>;

/** What is written in one transaction. */
interface Step {
  /** How far the import has come with it, in each of its files. */
  to: Partial<Pick<Import, 'position' | 'linesPosition'>>;
  /** Rows that count as dealt with. */
  rows: number;
  write: () => Promise<Partial<ImportRow>[]>;
  /** First rows of records that were told of before. */
  replaced?: number[];
}

const rowsIn = (groups: { rows: unknown[] }[]) => groups.reduce((count, { rows }) => count + rows.length, 0);
const firstRowOf = ({ rows }: RowGroup) => rows[0]?.row ?? 0;

/** What a trial created is gone again. */
function asTried(row: Partial<ImportRow>): Partial<ImportRow> {
  const gone = row.outcome === 'created' && { recordId: null, recordVersion: null };
  return { ...row, ...gone, before: null };
}

const FAILED = {
  fr: 'L’import s’est interrompu sur une erreur inattendue. Ce qui est fait reste fait ; il peut être repris.',
  en: 'The import broke off on an unexpected error. What is done stays done; it can be taken up again.',
};
