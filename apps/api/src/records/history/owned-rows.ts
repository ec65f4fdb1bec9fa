import type { Db } from '../../core/db.js';

/** The condition, in SQL, that the entry `part` is of a row that went or came back with the record of the entry `whole`. */
const wentWith = (part: string, whole: string) =>
  `${whole}.record_type = ${part}.record_type and ${whole}.record_id = ${part}.record_id
    and ${whole}.transaction = ${part}.transaction and ${whole}.operation = ${part}.operation
    and ${whole}.part is null and ${part}.part is not null
    and (${part}.operation = 'delete' or ${part}.action = 'restore')`;

/**
 * The condition that an entry tells something of its own. A record that is deleted or restored takes the rows that it owns with it:
 * its entry tells of them all, and counts them.
 */
export const TOLD_BY_ITSELF = `not (entry.part is not null and exists (
  select 1 from history_entries whole where ${wentWith('entry', 'whole')}))`;

/** How many rows went or came back with the record of each of these entries, by their ids. */
export async function ownedRows(db: Db, entryIds: number[]): Promise<Map<number, number>> {
  const rows = await db.query<{ id: number; count: number }>(
    `select whole.id, count(*)::int as count from history_entries whole
     join history_entries part on ${wentWith('part', 'whole')}
     where whole.id = any ($1) group by whole.id`,
    [entryIds],
  );
  return new Map(rows.map(({ id, count }) => [Number(id), count]));
}
