import type { RecordedType } from '@terril/domain';
import { currentActor } from './actor.js';
import type { Db } from './db.js';

/** Tells the history that a list or report left Terril as a file; `label` says which one. No row changes, no trigger. */
export async function recordExport(db: Db, recordType: RecordedType, label: string): Promise<void> {
  const actor = currentActor();
  await db.query(
    `insert into history_entries (transaction, user_id, user_name, operation, action, record_type, label, changes)
     values (pg_current_xact_id()::text::bigint, $1, coalesce($2, 'Terril'), 'none', 'export', $3, $4, '{}')`,
    [actor?.id, actor?.name, recordType, label],
  );
}
