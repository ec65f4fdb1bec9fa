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
    const ended = await withStoredTable(this.files, imported.fileId, async ({ rows }) => {
      const { groupedBy } = target;
      const width = imported.columns.length;
      let { position } = imported;
      let batches = 0;
      for await (const groups of recordBatches(rows, { mapped, groupedBy, width, position, size: BATCH })) {
        if (stopping.aborted) return false;
        const next = groups.at(-1)?.rows.at(-1)?.row ?? position;
        const kept = await this.keep(imported, batch, groups, { position, next });
        if (!kept) return false;
        position = next;
        batches += 1;
        if (Number.isInteger(Math.log2(batches))) await this.countAgain(imported);
      }
      return true;
    });
    if (ended) await this.end(imported);
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
    { position, next }: { position: number; next: number },
  ): Promise<boolean> {
    const rows = groups.reduce((count, group) => count + group.rows.length, 0);
    const tried = state === 'checking' ? await this.db.rolledBack(() => batch.write(groups)) : undefined;
    return this.db.transaction(async () => {
      const claimed = await this.db
        .repository(Import)
        .update({ id, state, position }, { position: next, handled: () => `handled + ${rows}` });
      if (!claimed.affected) return false;
      await this.db.doing('import', id);
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

/** What a trial created is gone again. */
function asTried(row: Partial<ImportRow>): Partial<ImportRow> {
  const gone = row.outcome === 'created' && { recordId: null, recordVersion: null };
  return { ...row, ...gone, before: null };
}

const FAILED = {
  fr: 'L’import s’est interrompu sur une erreur inattendue. Ce qui est fait reste fait ; il peut être repris.',
  en: 'The import broke off on an unexpected error. What is done stays done; it can be taken up again.',
};
