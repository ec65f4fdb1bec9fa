import { Injectable } from '@nestjs/common';
import { importedRecords } from '@terril/domain';
import { In, IsNull } from 'typeorm';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { type ImportTarget, ImportTargets } from '../../core/import-target.js';
import { ImportEnds } from './end-import.js';
import { Import } from './import.entity.js';
import { ImportRow } from './import-row.entity.js';
import { removeAll, updateAll } from './write-many.js';

/** Records in one transaction. */
const BATCH = 500;

/**
 * Undoes an import, what was written last first: what it created goes to the trash, what it changed is put back. A record that
 * was changed since, or that others depend on, stays, and its row says why.
 */
@Injectable()
export class ImportReverter {
  constructor(
    private readonly db: Db,
    private readonly targets: ImportTargets,
    private readonly ends: ImportEnds,
  ) {}

  async run({ id, resource }: Import, stopping: AbortSignal): Promise<void> {
    const target = this.targets.of(resource);
    while (!stopping.aborted) {
      const count = await this.db.transaction(() => this.revertSome(id, target));
      if (count === 0) return this.end(id);
    }
  }

  /** Locked meanwhile: a second process waits, and then finds them done. */
  private async revertSome(importId: number, target: ImportTarget): Promise<number> {
    await this.db.doing('revert', importId);
    const last = await this.db.repository(ImportRow).find({
      where: { importId, outcome: In(['created', 'updated']), reverted: false, held: IsNull() },
      order: { id: 'DESC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    // Of several rows about one record, the one before is what the last one puts back.
    const rows = last.filter(({ recordId }, index) => last.findIndex((row) => row.recordId === recordId) === index);
    const stored = await target.stored(rows.map(({ recordId }) => recordId as number));
    const versions = new Map(stored.map(({ id, version }) => [id, version]));
    const held = new Map<ImportRow, Sentence>();
    const free = rows.filter((row) => {
      const version = versions.get(row.recordId as number);
      if (version === undefined && row.outcome === 'updated') held.set(row, DELETED);
      if (version !== undefined && version !== row.recordVersion) held.set(row, CHANGED);
      return version === row.recordVersion;
    });
    const [created, updated] = (['created', 'updated'] as const).map((outcome) =>
      free.filter((row) => row.outcome === outcome),
    ) as [ImportRow[], ImportRow[]];
    for (const [row, sentence] of await this.putBack(target, updated)) held.set(row, sentence);
    const kept = await removeAll(
      this.db,
      target,
      created.map(({ recordId }) => recordId as number),
    );
    for (const row of created) {
      const refusal = kept.get(row.recordId as number);
      if (refusal) held.set(row, refusal.sentence);
    }
    await this.tell(rows, held);
    await this.db.repository(Import).update(importId, { handled: () => `handled + ${rows.length}` });
    return rows.length;
  }

  /** What changed is as it was, and an import before may be undone again; why a row could not be. */
  private async putBack(target: ImportTarget, rows: ImportRow[]): Promise<[ImportRow, Sentence][]> {
    const updates = rows.map(({ recordId, recordVersion, before }) => ({
      id: recordId as number,
      body: { ...before, version: recordVersion },
    }));
    const outcomes = await updateAll(this.db, target, updates);
    const back = rows.flatMap(({ recordId, before }, index) => {
      const version = outcomes[index]?.made;
      return version === undefined ? [] : [{ id: recordId, before: before?.['version'], now: version }];
    });
    await this.db.query(
      `update import_rows it set record_version = told.now
       from jsonb_to_recordset($1) told (id int, before int, now int), imports
       where imports.resource = any ($2) and it.import_id = imports.id and it.record_id = told.id
         and it.record_version = told.before and not it.reverted`,
      [JSON.stringify(back), this.writersOf(importedRecords(target.resource))],
    );
    return rows.flatMap((row, index) => {
      const refusal = outcomes[index]?.refusal;
      return refusal ? [[row, refusal.sentence]] : [];
    });
  }

  /** What is imported into the same records. */
  private writersOf(records: string): string[] {
    return this.targets
      .all()
      .map(({ resource }) => resource)
      .filter((resource) => importedRecords(resource) === records);
  }

  private async tell(rows: ImportRow[], held: Map<ImportRow, Sentence>): Promise<void> {
    const told = rows.map((row) => ({ id: row.id, held: held.get(row) ?? null }));
    await this.db.query(
      `update import_rows it set reverted = told.held is null, held = told.held
       from jsonb_to_recordset($1) told (id int, held jsonb) where it.id = told.id`,
      [JSON.stringify(told)],
    );
  }

  private async end(id: number): Promise<void> {
    const held = await this.db
      .repository(ImportRow)
      .createQueryBuilder('row')
      .where('row.import_id = :id and row.held is not null', { id })
      .getExists();
    const state = held ? 'partly_reverted' : 'reverted';
    await this.ends.end({ id, state: 'reverting' }, state);
  }
}

const CHANGED = {
  fr: 'Cette fiche a été modifiée depuis l’import.',
  en: 'This record was changed after the import.',
};
const DELETED = { fr: 'Cette fiche a été supprimée depuis.', en: 'This record was deleted since.' };
