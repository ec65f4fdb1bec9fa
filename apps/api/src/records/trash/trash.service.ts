import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { hiddenTypes, type Role } from '@terril/domain';
import { Db } from '../../core/db.js';
import { Forbidden, type Language, NotFound, type Sentence, type TerrilError } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { inHalves, type Outcome } from '../../core/outcome.js';
import {
  orphansAmong,
  RECORDS_RESTORED,
  type RestoredRecords,
  restoreRows,
  restoreTogether,
} from '../../core/trash.js';
import { tell } from '../../core/tell.js';
import { UndoMergeService } from '../merges/undo-merge.service.js';
import type { RestoredOut, TrashItemOut, TrashQuery } from './trash.dto.js';
import { TrashItem } from './trash-item.entity.js';

const ITEM = { fr: 'Élément de la corbeille', en: 'Item of the trash' };

const RULES: ListRules<TrashQuery> = {
  sorts: { deletedAt: 'item.deletedAt' },
  defaultSort: 'deletedAt',
  defaultOrder: 'DESC',
  filters: { recordType: 'item.record_type = :recordType' },
  search: (word) => `fold(item.label) like ${word}`,
};

/** A deleted record, by its item of the trash. */
export type DeletedRecord = Pick<TrashItem, 'id' | 'recordType' | 'recordId'>;

/** What was deleted, and how it comes back. `moveToTrash` of core fills it. */
@Injectable()
export class TrashService {
  constructor(
    private readonly db: Db,
    private readonly events: EventEmitter2,
    private readonly merges: UndoMergeService,
  ) {}

  /** Latest first; configuration is for those who may write it. @throws Forbidden on a type the role does not see. */
  async list(query: TrashQuery, role: Role): Promise<Page<TrashItemOut>> {
    const hidden = hiddenTypes(role);
    if (query.recordType !== undefined && hidden.includes(query.recordType)) throw new Forbidden();
    const builder = this.db.repository(TrashItem).createQueryBuilder('item');
    if (hidden.length > 0) builder.where('item.record_type <> all (:hidden)', { hidden });
    return listPage(builder, query, RULES);
  }

  /**
   * Puts the record back, with its id, its values and the rows it owned; or takes a merge back.
   * @throws NotFound; Forbidden; Conflict on what was taken since, or when a record it refers to is gone.
   */
  restore(id: number, role: Role, language: Language = 'fr'): Promise<RestoredOut> {
    return this.db.transaction(async () => {
      const item = await this.locked(id);
      const { recordType, recordId } = item;
      if (hiddenTypes(role).includes(recordType)) throw new Forbidden();
      await this.db.doing('restore');
      const left = item.isMerge ? await this.merges.undo(id) : await this.putBack(item);
      await this.db.repository(TrashItem).delete(id);
      return { recordType, recordId, left: left.map((sentence) => sentence[language]) };
    });
  }

  /**
   * Puts back together records of one kind that one transaction deleted, in one transaction: what refuses one of them
   * keeps no other away, but those that depend on it.
   * @returns why those that stay in the trash do, by item
   * @throws Forbidden
   */
  restoreMany(items: DeletedRecord[], role: Role): Promise<Map<number, TerrilError>> {
    return this.db.transaction(async () => {
      const hidden = hiddenTypes(role);
      if (items.some(({ recordType }) => hidden.includes(recordType))) throw new Forbidden();
      await this.db.doing('restore');
      let refusals = new Map<number, TerrilError>();
      let waiting = items;
      // Tried in parts, one may have come before what it depends on: again, as long as that brings some back.
      for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
        before = waiting.length;
        const outcomes = await inHalves(this.db, waiting, (some) => this.putBackTogether(some));
        refusals = new Map(
          waiting.flatMap(({ id }, index) => {
            const refusal = outcomes[index]?.refusal;
            return refusal ? [[id, refusal]] : [];
          }),
        );
        waiting = waiting.filter(({ id }) => refusals.has(id));
      }
      return refusals;
    });
  }

  /** Forgets it for good; its history stays. @throws NotFound */
  remove(id: number): Promise<void> {
    return this.db.transaction(async () => {
      await this.locked(id);
      await this.db.repository(TrashItem).delete(id);
    });
  }

  private async locked(id: number): Promise<TrashItem> {
    const item = await this.db.repository(TrashItem).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item) throw new NotFound(ITEM, id);
    return item;
  }

  private async putBackTogether(items: DeletedRecord[]): Promise<Outcome<number>[]> {
    const type = items[0]?.recordType ?? '';
    const orphans = await orphansAmong(
      this.db,
      items.map(({ id }) => id),
    );
    const whole = items.filter(({ id }) => !orphans.has(id));
    const itemIds = whole.map(({ id }) => id);
    const ids = whole.map(({ recordId }) => recordId);
    if (ids.length > 0) {
      await restoreTogether(this.db, itemIds);
      await tell(this.events, RECORDS_RESTORED, { type, ids } satisfies RestoredRecords);
      await this.db.query('delete from trash_items where id = any ($1)', [itemIds]);
    }
    return items.map(({ id, recordId }) => {
      const refusal = orphans.get(id);
      return refusal ? { refusal } : { made: recordId };
    });
  }

  private async putBack({ id, recordType, recordId }: TrashItem): Promise<Sentence[]> {
    await restoreRows(this.db, 'rows', id);
    await tell(this.events, RECORDS_RESTORED, { type: recordType, ids: [recordId] } satisfies RestoredRecords);
    return [];
  }
}
