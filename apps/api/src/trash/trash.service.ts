import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { hiddenTypes, type Role } from '@terril/domain';
import { Db } from '../core/db.js';
import { Conflict, Forbidden, NotFound } from '../core/errors.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { nounOf } from '../core/nouns.js';
import { RECORD_RESTORED } from '../core/trash.js';
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

/** What was deleted, and how it comes back. `moveToTrash` of core fills it. */
@Injectable()
export class TrashService {
  constructor(
    private readonly db: Db,
    private readonly events: EventEmitter2,
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
   * Puts the record back, with its id, its values and the rows it owned.
   * @throws NotFound; Forbidden; Conflict on what was taken since, or when a record it refers to is gone.
   */
  restore(id: number, role: Role): Promise<RestoredOut> {
    return this.db.transaction(async () => {
      const item = await this.locked(id);
      const { recordType, recordId } = item;
      if (hiddenTypes(role).includes(recordType)) throw new Forbidden();
      await this.mustHaveParents(id);
      await this.db.doing('restore');
      await this.db.query('select restore_rows(rows) from trash_items where id = $1', [id]);
      await this.db.repository(TrashItem).delete(id);
      await this.events.emitAsync(RECORD_RESTORED, { type: recordType, id: recordId });
      return { recordType, recordId };
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

  private async mustHaveParents(id: number): Promise<void> {
    const [missing] = await this.db.query<{ parent: string; recordId: number }>(
      `select m.parent, m.record_id as "recordId" from trash_items t, missing_parents(t.rows) m where t.id = $1`,
      [id],
    );
    if (!missing) return;
    const { fr, en } = nounOf(missing.parent);
    throw new Conflict('parent_gone', {
      fr: `À restaurer d’abord : ${fr.one} n° ${missing.recordId}, dont cette fiche dépend, n’existe plus.`,
      en: `To be restored first: ${en.one} no. ${missing.recordId}, which this record depends on, is gone.`,
    });
  }
}
