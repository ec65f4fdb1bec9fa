import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { In } from 'typeorm';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import type { NotDuplicateCreate, NotDuplicateQuery } from './duplicate.dto.js';
import { DuplicateGroupsService } from './groups.service.js';
import { MATCHINGS } from './matching.js';
import { NotDuplicate } from './not-duplicate.entity.js';

const PAIR = { fr: 'Paire', en: 'Pair' };
const MOST = 20;

const RULES: ListRules<NotDuplicateQuery> = {
  sorts: { createdAt: 'said.createdAt' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: { recordType: 'said.record_type = :recordType' },
  search: (word) => `fold(said.label) like ${word}`,
};

/** Remembers who said that two records are two, so that nobody is warned of them again. */
@Injectable()
export class NotDuplicatesService {
  constructor(
    private readonly db: Db,
    private readonly groups: DuplicateGroupsService,
  ) {}

  /** The last said first. */
  list(query: NotDuplicateQuery): Promise<Page<NotDuplicate>> {
    return listPage(this.db.repository(NotDuplicate).createQueryBuilder('said'), query, RULES);
  }

  /**
   * Says of each two of the records that they are two; what was said already stays.
   * @returns all these pairs. @throws RuleBroken on `ids`; NotFound
   */
  create({ recordType, ids }: NotDuplicateCreate): Promise<NotDuplicate[]> {
    return this.db.transaction(async () => {
      const records = [...new Set(ids)].toSorted((one, other) => one - other);
      if (records.length < 2 || records.length > MOST) {
        throw RuleBroken.on('ids', 'bad_ids', { fr: `De 2 à ${MOST} fiches.`, en: `From 2 to ${MOST} records.` });
      }
      const { table, name } = MATCHINGS[recordType];
      const found = await this.db.query<{ id: number; name: string }>(
        `select it.id, ${name} as name from ${table} it where it.id = any ($1) order by it.id for key share`,
        [records],
      );
      const missing = records.find((id) => !found.some((record) => record.id === id));
      if (missing !== undefined) throw new NotFound({ fr: 'Fiche', en: 'Record' }, missing);
      const actor = currentActor();
      const pairs = found.flatMap((one, index) =>
        found.slice(index + 1).map((other) => ({
          recordType,
          oneId: one.id,
          otherId: other.id,
          label: `${one.name} / ${other.name}`,
          userId: actor?.id ?? null,
          userName: actor?.name ?? 'Terril',
        })),
      );
      await this.db.repository(NotDuplicate).createQueryBuilder().insert().values(pairs).orIgnore().execute();
      await this.groups.refresh(recordType, records);
      return this.db
        .repository(NotDuplicate)
        .createQueryBuilder('said')
        .where('said.record_type = :recordType and said.one_id = any (:records)', { recordType, records })
        .andWhere('said.other_id = any (:records)')
        .orderBy('said.id')
        .getMany();
    });
  }

  /** Takes it back: the two may be duplicates again. @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { label, recordType, oneId, otherId } = await mustFind(this.db, NotDuplicate, id, PAIR);
      const trashed = await moveToTrash(this.db, NotDuplicate, { type: 'not-duplicates', id }, label);
      await this.groups.refresh(recordType, [oneId, otherId]);
      return trashed;
    });
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'not-duplicates') return;
    const pairs = await this.db.repository(NotDuplicate).findBy({ id: In(ids) });
    for (const { recordType, oneId, otherId } of pairs) await this.groups.refresh(recordType, [oneId, otherId]);
  }
}
