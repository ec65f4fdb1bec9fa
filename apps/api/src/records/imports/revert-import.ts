import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { type ImportTarget, ImportTargets } from '../../core/import-target.js';
import { attempt } from '../../core/outcome.js';
import { Import } from './import.entity.js';
import { ImportRow } from './import-row.entity.js';

/** Records in one transaction. */
const BATCH = 100;

/**
 * Undoes an import, the last row first: what it created goes to the trash, what it changed is put back. A record that
 * was changed since, or that others depend on, stays, and its row says why.
 */
@Injectable()
export class ImportReverter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly targets: ImportTargets,
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
    const rows = await this.db.repository(ImportRow).find({
      where: { importId, outcome: In(['created', 'updated']), reverted: false, held: IsNull() },
      order: { row: 'DESC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    const stored = await target.stored(rows.map(({ recordId }) => recordId as number));
    const versions = new Map(stored.map(({ id, version }) => [id, version]));
    for (const row of rows) {
      const held = await this.revert(row, target, versions.get(row.recordId as number));
      await this.db.repository(ImportRow).update(row.id, { reverted: held === undefined, held: held ?? null });
    }
    await this.db.repository(Import).update(importId, { handled: () => `handled + ${rows.length}` });
    return rows.length;
  }

  private async revert(
    row: ImportRow,
    target: ImportTarget,
    version: number | undefined,
  ): Promise<Sentence | undefined> {
    if (version === undefined) return row.outcome === 'created' ? undefined : DELETED;
    if (version !== row.recordVersion) return CHANGED;
    const id = row.recordId as number;
    const { refusal } = await attempt<unknown>(this.db, () =>
      row.outcome === 'created' ? target.remove(id) : target.update(id, { ...row.before, version }),
    );
    return refusal?.sentence;
  }

  private async end(id: number): Promise<void> {
    const held = await this.db
      .repository(ImportRow)
      .createQueryBuilder('row')
      .where('row.import_id = :id and row.held is not null', { id })
      .getExists();
    const state = held ? 'partly_reverted' : 'reverted';
    await this.db.repository(Import).update({ id, state: 'reverting' }, { state, endedAt: this.clock.now() });
  }
}

const CHANGED = {
  fr: 'Cette fiche a été modifiée depuis l’import.',
  en: 'This record was changed after the import.',
};
const DELETED = { fr: 'Cette fiche a été supprimée depuis.', en: 'This record was deleted since.' };
