import { Injectable } from '@nestjs/common';
import { BUSY_IMPORT_STATES } from '@terril/domain';
import { In } from 'typeorm';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import type { ImportTarget } from '../../core/import-target.js';
import { ImportEnds } from './end-import.js';
import { Import } from './import.entity.js';
import { ImportBatch } from './import-batch.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { ImportRow, type WrittenRow } from './import-row.entity.js';
import { LookAlikes } from './look-alikes.js';

/** An import whose columns are chosen. */
export type Ready = Import & { mapping: ImportMapping };

/** What is written in one transaction. */
interface Step {
  /** How far the import has come with it, in each of its files. */
  to: Partial<Pick<Import, 'position' | 'linesPosition'>>;
  /** Rows that count as dealt with. */
  rows: number;
  write: () => Promise<WrittenRow[]>;
  /** First rows of records that were told of before. */
  replaced?: number[];
}

/** Keeps what imports have written, and how far they have come with it. */
@Injectable()
export class ImportJournal {
  constructor(
    private readonly db: Db,
    private readonly lookAlikes: LookAlikes,
    private readonly ends: ImportEnds,
  ) {}

  find(id: number): Promise<Import | null> {
    return this.db.repository(Import).findOneBy({ id });
  }

  /** Those at which a job has to be at work. */
  async undone(): Promise<{ importId: number }[]> {
    const some = await this.db
      .repository(Import)
      .find({ select: { id: true }, where: { state: In([...BUSY_IMPORT_STATES]) }, order: { id: 'ASC' } });
    return some.map(({ id }) => ({ importId: id }));
  }

  /** What writes the records of an import. @param titleOf the title of the column that fills each field */
  batch(target: ImportTarget, imported: Ready, titleOf: ReadonlyMap<string, string | null>): ImportBatch {
    return new ImportBatch(this.db, target, imported, titleOf, this.lookAlikes);
  }

  /** The first rows of the records that wait for one further down. */
  async waiting({ id }: Ready): Promise<Set<number>> {
    const rows = await this.db
      .repository(ImportRow)
      .createQueryBuilder('row')
      .select(['row.id', 'row.row'])
      .where(`row.import_id = :id and row.outcome = 'rejected' and row.reasons @> '[{"waits": true}]'`, { id })
      .getMany();
    return new Set(rows.map(({ row }) => row));
  }

  /** Else what is looked up in tables that fill up is looked for by reading them whole, as when they were small. */
  async countAgain({ tables }: ImportTarget): Promise<void> {
    await this.db.query(`analyze ${[...tables, 'import_rows', 'import_likenesses'].join(', ')}`);
  }

  /** Writes a batch, and how far the import has come, unless another process or a person has been quicker: false. */
  async keep(imported: Ready, { to, rows, write, replaced = [] }: Step): Promise<boolean> {
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
  private async store(rows: WrittenRow[]): Promise<void> {
    await this.db.query(
      `with told as (
         select * from jsonb_to_recordset($1::jsonb) r ("importId" int, "row" int, "lastRow" int, "ofLines" boolean,
           "lineRows" jsonb, outcome text, label text, key text, likenesses text[], "recordId" int, "recordVersion" int,
           reasons jsonb, "lookAlikes" jsonb, before jsonb)
       ), stored as (
         insert into import_rows (import_id, "row", last_row, of_lines, line_rows, outcome, label, key, record_id,
           record_version, reasons, look_alikes, before)
         select r."importId", r."row", r."lastRow", coalesce(r."ofLines", false), r."lineRows", r.outcome, r.label, r.key,
           r."recordId", r."recordVersion", r.reasons, r."lookAlikes", r.before from told r
         returning id, import_id, "row"
       )
       insert into import_likenesses (import_row_id, import_id, likeness)
       select distinct stored.id, stored.import_id, likeness
       from told join stored using ("row"), unnest(told.likenesses) likeness where told.outcome = 'created'`,
      [JSON.stringify(rows)],
    );
  }

  end(imported: Ready): Promise<void> {
    return this.ends.end(imported, imported.state === 'checking' ? 'checked' : 'done');
  }

  fail(imported: Import, problem: Sentence): Promise<void> {
    return this.ends.end(imported, 'failed', problem);
  }
}

/** What a trial created is gone again. */
function asTried(row: WrittenRow): WrittenRow {
  const gone = row.outcome === 'created' && { recordId: null, recordVersion: null };
  return { ...row, ...gone, before: null };
}
