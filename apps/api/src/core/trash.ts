import type { EntityTarget } from 'typeorm';
import { currentActor } from './actor.js';
import type { Db } from './db.js';
import { Conflict, type Language, NotFound } from './errors.js';
import { nounOf } from './nouns.js';
import { type Outcome, settled } from './outcome.js';
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
export async function moveToTrash<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  { type, id }: RecordName,
  label: string,
): Promise<Trashed> {
  return settled([...(await moveManyToTrash(db, entity, type, new Map([[id, label]]))).values()]);
}

/** The same for many records, by their labels: the item of each, or why it stays. */
export function moveManyToTrash<T extends Row>(
  db: Db,
  entity: EntityTarget<T>,
  type: string,
  labels: Map<number, string>,
): Promise<Map<number, Outcome<Trashed>>> {
  return db.transaction(async () => {
    const { tableName } = db.repository(entity).metadata;
    const ids = [...labels.keys()];
    const refusals = await heldAmong(db, tableName, ids);
    const free = ids.filter((id) => !refusals.has(id)).toSorted((one, other) => one - other);
    const actor = currentActor();
    const moved = await db.query<Trashed & { recordId: number }>(
      `insert into trash_items (record_type, record_id, label, user_id, user_name, rows)
       select $4, record.id, record.label, $5, coalesce($6, 'Terril'), kept
       from unnest($2::int[], $3::text[]) record (id, label), kept_rows($1::regclass, record.id) kept
       where kept is not null
       returning id as "trashItemId", record_id as "recordId"`,
      [tableName, free, free.map((id) => labels.get(id)), type, actor?.id, actor?.name],
    );
    const itemOf = new Map(moved.map(({ recordId, trashItemId }) => [recordId, { trashItemId }]));
    await db.query(`delete from ${tableName} where id = any ($1)`, [[...itemOf.keys()]]);
    const outcomeOf = (id: number): Outcome<Trashed> => {
      const made = itemOf.get(id);
      return made ? { made } : { refusal: refusals.get(id) ?? new NotFound(THIS_RECORD, id) };
    };
    return new Map(ids.map((id) => [id, outcomeOf(id)]));
  });
}

/** Those of `ids` that other records keep from being deleted: 'Cette organisation a 2 contrats et 14 factures.' */
async function heldAmong(db: Db, table: string, ids: number[]): Promise<Map<number, Conflict>> {
  const rows = await db.query<Holding & { id: number }>(
    `select record.id, held.reference, held.holder, held.count
     from unnest($2::int[]) record (id), held_by($1::regclass, record.id) held`,
    [table, ids],
  );
  const holdings = new Map<number, Holding[]>();
  for (const { id, ...holding } of rows) holdings.set(id, [...(holdings.get(id) ?? []), holding]);
  return new Map([...holdings].map(([id, held]) => [id, heldBy(table, held)]));
}

/** How many rows hold a record by a reference. */
interface Holding {
  reference: string;
  holder: string;
  count: number;
}

function heldBy(table: string, held: Holding[]): Conflict {
  const list = (language: Language) =>
    new Intl.ListFormat(language).format(
      held.map(({ reference, holder, count }) => {
        const { one, many } = nounOf(reference, holder)[language];
        return `${count} ${count === 1 ? one : many}`;
      }),
    );
  const { fr, en } = nounOf(table);
  return new Conflict('still_referenced', { fr: `${fr.this} a ${list('fr')}.`, en: `${en.this} has ${list('en')}.` });
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
