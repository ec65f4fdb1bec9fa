import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type Page } from '../../core/list-query.js';
import { CALL_ENTRY_COLUMNS, CALL_ENTRY_RULES, entriesWithNames, shownEntry } from './call-entry-list.js';
import type { CallEntryOut, CallEntryQuery } from './call-entry.dto.js';
import type { CallEntry } from './call-entry.entity.js';

/** The list of those whom campaigns of calls telephone. */
@Injectable()
export class CallEntriesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(query: CallEntryQuery): Promise<Page<CallEntryOut>> {
    const { data, ...whole } = await listPage(entriesWithNames(this.db), query, CALL_ENTRY_RULES);
    return { data: data.map((entry) => shownEntry(entry, this.clock.now())), ...whole };
  }

  exported(): ExportedList<CallEntry, CallEntryQuery, CallEntryOut> {
    return {
      recordType: 'campaigns',
      name: { fr: 'Appels', en: 'Calls' },
      columns: CALL_ENTRY_COLUMNS,
      rules: CALL_ENTRY_RULES,
      builder: () => entriesWithNames(this.db),
      shown: (batch) => batch.map((entry) => shownEntry(entry, this.clock.now())),
    };
  }
}
