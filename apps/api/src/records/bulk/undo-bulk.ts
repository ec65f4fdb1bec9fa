import { Injectable } from '@nestjs/common';
import type { Role } from '@terril/domain';
import { In, IsNull } from 'typeorm';
import { type BulkRefusalOut, MOST_TOLD } from '../../core/bulk.dto.js';
import { refusalIn } from '../../core/constraints.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { HistoryEntry } from '../history/history-entry.entity.js';
import { TrashService } from '../trash/trash.service.js';
import type { UndoneOut } from './bulk.dto.js';
import { BulkTargets, type UndoTarget } from './bulk-targets.js';

/** Records that one write of a bulk action left alike: what to give them back, if they are still so. */
interface Step {
  ids: number[];
  /** One of them. */
  entry: HistoryEntry;
}

/** Undoes a bulk action from what the history tells of it; what somebody changed since stays. */
@Injectable()
export class BulkUndoer {
  constructor(
    private readonly db: Db,
    private readonly targets: BulkTargets,
    private readonly trash: TrashService,
  ) {}

  /** `transaction`: the id that the action answered. @throws NotFound when it was no bulk action */
  async undo(transaction: number, role: Role, language: Language): Promise<UndoneOut> {
    const entries = await this.db
      .repository(HistoryEntry)
      .find({ where: { transaction: String(transaction), action: 'bulk' }, order: { id: 'ASC' } });
    const target = this.targets.of(entries[0]?.recordType ?? '');
    if (!target) throw new NotFound(ACTION, transaction);
    const deleted = entries.filter(({ operation, part }) => operation === 'delete' && part === null);
    if (deleted.length === 0) return this.db.transaction(() => this.putBack(target, entries));
    return this.restore(transaction, deleted.length, role, language);
  }

  /** Each in a transaction of its own: one that cannot come back keeps no other from it. */
  private async restore(transaction: number, deleted: number, role: Role, language: Language): Promise<UndoneOut> {
    const refusals: BulkRefusalOut[] = [];
    const items = await this.db.query<{ id: number; recordId: number; label: string }>(ITEMS, [transaction]);
    for (const { id, recordId, label } of items) {
      try {
        await this.trash.restore(id, role);
      } catch (error) {
        const refusal = refusalIn(error);
        if (!refusal) throw error;
        refusals.push({ id: recordId, label, message: refusal.sentence[language] });
      }
    }
    const undone = items.length - refusals.length;
    return { undone, left: deleted - undone, refusals: refusals.slice(0, MOST_TOLD) };
  }

  private async putBack(target: UndoTarget, entries: HistoryEntry[]): Promise<UndoneOut> {
    await this.db.doing('restore');
    const touched = new Set(entries.map(({ recordId }) => recordId));
    const undone = new Set<number>();
    for (const step of alike(entries)) {
      const ids = step.entry.part === 'tags' ? await this.retag(target, step) : await this.rewrite(target, step);
      for (const id of ids) undone.add(id);
    }
    return { undone: undone.size, left: touched.size - undone.size, refusals: [] };
  }

  /** Gives the old values back to those that still have the new ones. */
  private async rewrite({ entity, records }: UndoTarget, { ids, entry }: Step): Promise<number[]> {
    const { columns } = this.db.repository(entity).metadata;
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const { databaseName, propertyName } of columns) {
      const change = entry.changes[databaseName];
      if (!change) continue;
      before[propertyName] = change[0];
      after[propertyName] = change[1] ?? IsNull();
    }
    const same = await this.db.repository(entity).findBy({ ...after, id: In(ids) });
    const unchanged = same.map(({ id }) => id);
    await records.changeMany?.(unchanged, before);
    return unchanged;
  }

  private async retag({ records }: UndoTarget, { ids, entry }: Step): Promise<number[]> {
    const isAdded = entry.operation === 'insert';
    const tagId = Number(entry.changes['tag_id']?.[isAdded ? 1 : 0]);
    const present = [...(await records.labelsOf(ids)).keys()];
    return (await records.tagMany?.(present, { action: isAdded ? 'removeTags' : 'addTags', tagIds: [tagId] })) ?? [];
  }
}

/** The entries that say the same of different records, together. */
function alike(entries: HistoryEntry[]): Step[] {
  const steps = new Map<string, Step>();
  for (const entry of entries) {
    const { operation, part, recordId, changes } = entry;
    const key = JSON.stringify([operation, part, part === 'tags' ? changes['tag_id'] : changes]);
    const step = steps.get(key) ?? { ids: [], entry };
    if (recordId !== null) step.ids.push(recordId);
    steps.set(key, step);
  }
  return [...steps.values()];
}

/** What the transaction $1 moved to the trash and is still there: both instants are those of its beginning. */
const ITEMS = `
  select item.id, item.record_id as "recordId", item.label from history_entries entry
  join trash_items item on item.record_type = entry.record_type and item.record_id = entry.record_id
    and item.deleted_at = entry.at
  where entry.transaction = $1 and entry.action = 'bulk' and entry.operation = 'delete' and entry.part is null
  order by item.id`;

const ACTION = { fr: 'Action groupée', en: 'Bulk action' };
