import type { EntityTarget } from 'typeorm';
import { currentActor } from './actor.js';
import type { Db } from './db.js';
import { Conflict, type Language, NotFound } from './errors.js';
import { nounOf } from './nouns.js';
import type { Row } from './row.js';

/** A record by the name of its resource: 'organizations', 12. */
export interface RecordName {
  type: string;
  id: number;
}

/** What a deletion answers: restoring this item of the trash undoes it. */
export interface Trashed {
  trashItemId: number;
}

/** Published, and awaited, in the transaction that put a record back: its feature brings up to date what follows from it. */
export const RECORD_RESTORED = 'core.record-restored';

/**
 * Deletes the record and the rows it owns, and keeps them in the trash under `label`.
 * @throws NotFound; Conflict that counts what holds it.
 */
export function moveToTrash<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  { type, id }: RecordName,
  label: string,
): Promise<Trashed> {
  return db.transaction(async () => {
    const { tableName } = db.repository(entity).metadata;
    await mustNotBeHeld(db, tableName, id);
    const actor = currentActor();
    const [moved] = await db.query<Trashed>(
      `insert into trash_items (record_type, record_id, label, user_id, user_name, rows)
       select $3, $2, $4, $5, coalesce($6, 'Terril'), kept from kept_rows($1::regclass, $2) kept where kept is not null
       returning id as "trashItemId"`,
      [tableName, id, type, label, actor?.id, actor?.name],
    );
    if (!moved) throw new NotFound(THIS_RECORD, id);
    await db.repository(entity).delete(id);
    return moved;
  });
}

/** @throws Conflict: 'Cette organisation a 2 contrats et 14 factures.' */
async function mustNotBeHeld(db: Db, table: string, id: number): Promise<void> {
  const held = await db.query<{ reference: string; holder: string; count: number }>(
    'select reference, holder, count from held_by($1::regclass, $2)',
    [table, id],
  );
  if (held.length === 0) return;
  const list = (language: Language) =>
    new Intl.ListFormat(language).format(
      held.map(({ reference, holder, count }) => {
        const { one, many } = nounOf(reference, holder)[language];
        return `${count} ${count === 1 ? one : many}`;
      }),
    );
  const { fr, en } = nounOf(table);
  throw new Conflict('still_referenced', { fr: `${fr.this} a ${list('fr')}.`, en: `${en.this} has ${list('en')}.` });
}

/**
 * Puts rows back under their ids: those that the expression `kept`, in SQL, finds in the item of the trash.
 * @throws Conflict when a record that they refer to is gone
 */
export async function restoreRows(db: Db, kept: string, itemId: number): Promise<void> {
  const [missing] = await db.query<{ parent: string; recordId: number }>(
    `select m.parent, m.record_id as "recordId" from trash_items, missing_parents(${kept}) m where id = $1`,
    [itemId],
  );
  if (missing) {
    const { fr, en } = nounOf(missing.parent);
    throw new Conflict('parent_gone', {
      fr: `À restaurer d’abord : ${fr.one} n° ${missing.recordId}, dont cette fiche dépend, n’existe plus.`,
      en: `To be restored first: ${en.one} no. ${missing.recordId}, which this record depends on, is gone.`,
    });
  }
  await db.query(`select restore_rows(${kept}) from trash_items where id = $1`, [itemId]);
}

const THIS_RECORD = { fr: 'Fiche', en: 'Record' };
