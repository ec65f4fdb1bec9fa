import { Injectable } from '@nestjs/common';
import { BUSY_IMPORT_STATES } from '@terril/domain';
import { In } from 'typeorm';
import { actsAs, asRequest } from '../../core/actor.js';
import { refusalIn } from '../../core/constraints.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { ImportTargets } from '../../core/import-target.js';
import { Jobs } from '../../core/jobs.js';
import { FilesService } from '../../system/files/files.service.js';
import { Import } from './import.entity.js';
import { ImportBatch } from './import-batch.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { ImportRow } from './import-row.entity.js';
import { mappedFields } from './mapped-fields.js';
import { ImportReverter } from './revert-import.js';
import { recordBatches, type RowGroup } from './row-groups.js';
import { withStoredTable } from './stored-table.js';

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
    const mapped = mappedFields(imported.mapping, imported.columns, target, await target.fields());
    const titleOf = new Map(mapped.map(({ field, title }) => [field.name, title]));
    const batch = new ImportBatch(this.db, target, imported, titleOf);
    const reading = { mapped, groupedBy: target.groupedBy, width: imported.columns.length, size: BATCH };
    const position = await this.pass(imported, batch, reading, stopping);
    if (position !== undefined && (await this.passAgain({ ...imported, position }, batch, reading, stopping))) {
      await this.end(imported);
    }
  }

  /** Deals with the rows after the position that was kept: the last one; undefined when cut short. */
  private pass(
    imported: Ready,
    batch: ImportBatch,
    reading: Reading,
    stopping: AbortSignal,
  ): Promise<number | undefined> {
    return withStoredTable(this.files, imported.fileId, async ({ rows }) => {
      let { position } = imported;
      let batches = 0;
      for await (const groups of recordBatches(rows, { ...reading, position })) {
        if (stopping.aborted) return undefined;
        const next = groups.at(-1)?.rows.at(-1)?.row ?? position;
        if (!(await this.keep(imported, batch, groups, { position, next }))) return undefined;
        position = next;
        batches += 1;
        if (Number.isInteger(Math.log2(batches))) await this.countAgain(imported);
      }
      return position;
    });
  }

  /**
   * Tries the rows again that named a record further down, for as long as that helps: one may wait for another. Each
   * batch of them moves the position one on, beyond the last row, so that no two processes do the same.
   * @returns whether it came to its end
   */
  private async passAgain(
    imported: Ready,
    batch: ImportBatch,
    reading: Reading,
    stopping: AbortSignal,
  ): Promise<boolean> {
    let { position } = imported;
    let waiting = await this.waiting(imported);
    for (let before = Infinity; waiting.size > 0 && waiting.size < before; waiting = await this.waiting(imported)) {
      before = waiting.size;
      const ended = await withStoredTable(this.files, imported.fileId, async ({ rows }) => {
        for await (const all of recordBatches(rows, { ...reading, position: 0 })) {
          const groups = all.filter((group) => waiting.has(group.rows[0]?.row ?? 0));
          if (groups.length === 0) continue;
          if (stopping.aborted) return false;
          const place = { position, next: position + 1 };
          if (!(await this.keep(imported, batch, groups, { ...place, isAgain: true }))) return false;
          position = place.next;
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
  private async countAgain({ resource }: Ready): Promise<void> {
    await this.db.query(`analyze ${resource}, import_rows`);
  }

  /** Writes a batch, and says so, unless another process or a person has been quicker: false. */
  private async keep(
    { id, state }: Ready,
    batch: ImportBatch,
    groups: RowGroup[],
    { position, next, isAgain = false }: { position: number; next: number; isAgain?: boolean },
  ): Promise<boolean> {
    const rows = isAgain ? 0 : groups.reduce((count, group) => count + group.rows.length, 0);
    const tried = state === 'checking' ? await this.db.rolledBack(() => batch.write(groups)) : undefined;
    return this.db.transaction(async () => {
      const claimed = await this.db
        .repository(Import)
        .update({ id, state, position }, { position: next, handled: () => `handled + ${rows}` });
      if (!claimed.affected) return false;
      await this.db.doing('import', id);
      const first = groups.map((group) => group.rows[0]?.row ?? 0);
      if (isAgain) await this.db.repository(ImportRow).delete({ importId: id, row: In(first) });
      await this.store(tried ? tried.map(asTried) : await batch.write(groups));
      return true;
    });
  }

  /** In one statement with one parameter: the rows of a file are many. */
  private async store(rows: Partial<ImportRow>[]): Promise<void> {
    await this.db.query(
      `insert into import_rows (import_id, "row", last_row, outcome, label, key, likeness, record_id, record_version,
         reasons, look_alikes, before)
       select r."importId", r."row", r."lastRow", r.outcome, r.label, r.key, r.likeness, r."recordId", r."recordVersion",
         r.reasons, r."lookAlikes", r.before
       from jsonb_to_recordset($1::jsonb) r ("importId" int, "row" int, "lastRow" int, outcome text, label text, key text,
         likeness text, "recordId" int, "recordVersion" int, reasons jsonb, "lookAlikes" jsonb, before jsonb)`,
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
type Reading = Omit<Parameters<typeof recordBatches>[1], 'position'>;

/** What a trial created is gone again. */
function asTried(row: Partial<ImportRow>): Partial<ImportRow> {
  const gone = row.outcome === 'created' && { recordId: null, recordVersion: null };
  return { ...row, ...gone, before: null };
}

const FAILED = {
  fr: 'L’import s’est interrompu sur une erreur inattendue. Ce qui est fait reste fait ; il peut être repris.',
  en: 'The import broke off on an unexpected error. What is done stays done; it can be taken up again.',
};
