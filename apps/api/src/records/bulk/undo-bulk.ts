import { Injectable } from '@nestjs/common';
import type { Role } from '@terril/domain';
import { In, IsNull } from 'typeorm';
import { type BulkRefusalOut, MOST_TOLD } from '../../core/bulk.dto.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { HistoryEntry } from '../history/history-entry.entity.js';
import { type DeletedRecord, TrashService } from '../trash/trash.service.js';
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
    return this.db.transaction(async () => {
      const [done] = await this.db.query<Done>(DONE, [transaction]);
      const target = this.targets.of(done?.recordType ?? '');
      if (!done || !target) throw new NotFound(ACTION, transaction);
      return done.deleted.length > 0 ? this.restore(done, role, language) : this.putBack(target, transaction);
    });
  }

  /** One that cannot come back keeps no other from it. */
  private async restore({ recordType, at, deleted }: Done, role: Role, language: Language): Promise<UndoneOut> {
    const items = await this.db.query<DeletedRecord & { label: string }>(ITEMS, [recordType, at, deleted]);
    const refused = await this.trash.restoreMany(items, role);
    const refusals: BulkRefusalOut[] = [];
    for (const { id, recordId, label } of items) {
      const refusal = refused.get(id);
      if (refusal) refusals.push({ id: recordId, label, message: refusal.sentence[language] });
    }
    const undone = items.length - refusals.length;
    return { undone, left: deleted.length - undone, refusals: refusals.slice(0, MOST_TOLD) };
  }

  private async putBack(target: UndoTarget, transaction: number): Promise<UndoneOut> {
    const entries = await this.db
      .repository(HistoryEntry)
      .find({ where: { transaction: String(transaction), action: 'bulk' }, order: { id: 'ASC' } });
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

/** What the history tells of the bulk action $1. */
interface Done {
  recordType: string;
  /** Of its beginning, as the items of the trash have it too. */
  at: string;
  /** Those that it deleted. */
  deleted: number[];
}

const DONE = `
  select record_type as "recordType", min(at)::text as at,
    coalesce(array_agg(record_id) filter (where operation = 'delete' and part is null), '{}') as deleted
  from history_entries where transaction = $1 and action = 'bulk' group by 1`;

/** Those that it moved to the trash and that are still there. */
const ITEMS = `
  select id, record_type as "recordType", record_id as "recordId", label from trash_items
  where record_type = $1 and deleted_at = $2 and record_id = any ($3) and not is_merge order by id for update`;

const ACTION = { fr: 'Action groupée', en: 'Bulk action' };
