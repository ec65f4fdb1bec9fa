import { Injectable } from '@nestjs/common';
import type { Role } from '@terril/domain';
import { type BulkRefusalOut, MOST_TOLD } from '../../core/bulk.dto.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import type { TagChange } from '../../core/many-records.js';
import { lockedMany } from '../../core/save.js';
import { updateRows } from '../../core/update-rows.js';
import { heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { HistoryEntry } from '../history/history-entry.entity.js';
import { type DeletedRecord, TrashService } from '../trash/trash.service.js';
import type { UndoneOut } from './bulk.dto.js';
import { BulkTargets, type UndoTarget } from './bulk-targets.js';
import { asBefore } from './put-back.js';

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
    const written = entries.filter(({ part }) => part === null);
    const tagged = entries.filter(({ part }) => part === 'tags');
    const undone = new Set([...(await this.rewrite(target, written)), ...(await this.retag(target, tagged))]);
    return { undone: undone.size, left: touched.size - undone.size, refusals: [] };
  }

  /** Gives the old values back to those that still have the new ones. */
  private async rewrite({ type, entity, records: of }: UndoTarget, entries: HistoryEntry[]): Promise<number[]> {
    if (entries.length === 0) return [];
    const records = this.db.repository(entity);
    const ids = entries.flatMap(({ recordId }) => recordId ?? []);
    const stored = await lockedMany(this.db, entity, ids);
    const fields = type ? await heldCustomFields(this.db, type) : [];
    const changed = entries.flatMap((entry) => {
      const row = stored.get(entry.recordId ?? 0);
      return (row && asBefore(records, row, entry, fields)) ?? [];
    });
    await updateRows(this.db, entity, changed);
    const rewritten = changed.map(({ after }) => after.id);
    await of.putBack?.(rewritten);
    return rewritten;
  }

  /** Takes off each tag from those that got it, and puts it back on those that lost it. */
  private async retag({ records }: UndoTarget, entries: HistoryEntry[]): Promise<number[]> {
    const undone: number[] = [];
    for (const { isAdded, tagId, ids } of byTag(entries)) {
      const present = [...(await records.labelsOf(ids)).keys()];
      const change: TagChange = { action: isAdded ? 'removeTags' : 'addTags', tagIds: [tagId] };
      undone.push(...((await records.tagMany?.(present, change)) ?? []));
    }
    return undone;
  }
}

/** The records that one tag was put on, or taken off. */
interface TagStep {
  isAdded: boolean;
  tagId: number;
  ids: number[];
}

function byTag(entries: HistoryEntry[]): TagStep[] {
  const steps = new Map<string, TagStep>();
  for (const { operation, recordId, changes } of entries) {
    const isAdded = operation === 'insert';
    const tagId = Number(changes['tag_id']?.[isAdded ? 1 : 0]);
    const step = steps.get(`${operation} ${tagId}`) ?? { isAdded, tagId, ids: [] };
    if (recordId !== null) step.ids.push(recordId);
    steps.set(`${operation} ${tagId}`, step);
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
