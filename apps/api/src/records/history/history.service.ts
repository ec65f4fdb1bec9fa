import { Injectable } from '@nestjs/common';
import { hiddenTypes, type Role } from '@terril/domain';
import { Db } from '../../core/db.js';
import { Forbidden, type Language } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { fieldNames } from './custom-changes.js';
import type { HistoryEntryOut, HistoryQuery } from './history.dto.js';
import { HistoryEntry } from './history-entry.entity.js';
import { ownedRows, TOLD_BY_ITSELF } from './owned-rows.js';
import { namesOf } from './references.js';
import { referencesIn, shownEntry } from './shown-entry.js';

/** The instant, in SQL, at which the day of this parameter begins in Paris. */
const startOf = (day: string) => `(${day})::timestamp at time zone 'Europe/Paris'`;

const RULES: ListRules<HistoryQuery> = {
  sorts: { at: 'entry.at' },
  defaultSort: 'id',
  defaultOrder: 'DESC',
  filters: {
    recordType: 'entry.record_type = :recordType',
    recordId: 'entry.record_id = :recordId',
    userId: 'entry.user_id = :userId',
    action: 'entry.action = :action',
    importId: 'entry.import_id = :importId',
    from: `entry.at >= ${startOf('cast(:from as date)')}`,
    to: `entry.at < ${startOf('cast(:to as date) + 1')}`,
  },
  search: (word) => `fold(entry.label) like ${word}`,
};

/** Reads what the triggers recorded: who changed what, and when. */
@Injectable()
export class HistoryService {
  constructor(private readonly db: Db) {}

  /** Newest first; of the records whose past `role` may see. @throws Forbidden on a type it may not. */
  async list(query: HistoryQuery, role: Role, language: Language = 'fr'): Promise<Page<HistoryEntryOut>> {
    const hidden = hiddenTypes(role);
    if (query.recordType !== undefined && hidden.includes(query.recordType)) throw new Forbidden();
    const builder = this.db.repository(HistoryEntry).createQueryBuilder('entry').where(TOLD_BY_ITSELF);
    if (hidden.length > 0) builder.andWhere('entry.record_type <> all (:hidden)', { hidden });
    const { data, ...whole } = await listPage(builder, query, RULES);
    const nameOf = await namesOf(this.db, data.flatMap(referencesIn));
    const namesOfField = await fieldNames(this.db, data);
    const owned = await ownedRows(
      this.db,
      data.map(({ id }) => id),
    );
    const shown = data.map((entry) => ({
      ...shownEntry(entry, nameOf, namesOfField, language),
      ownedRows: owned.get(Number(entry.id)) ?? 0,
    }));
    return { data: shown, ...whole };
  }
}
