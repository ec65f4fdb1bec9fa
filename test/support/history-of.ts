import { HistoryService } from '../../apps/api/src/records/history/history.service.js';
import type { HistoryEntryOut } from '../../apps/api/src/records/history/history.dto.js';
import type { DbContext } from './db-context.js';

/** What the history tells of a record, newest first. */
export const historyOf = async (context: DbContext, recordType: string, recordId: number) =>
  (await context.get(HistoryService).list({ recordType, recordId, perPage: 100 }, 'administrator')).data;

/** Of each entry its action, its part, and `{ field: [old, new] }`. */
export const changesOf = (entries: HistoryEntryOut[]) =>
  entries.map(({ action, part, changes }) => [
    action,
    part,
    Object.fromEntries(changes.map((change) => [change.field, [change.old, change.new]])),
  ]);
