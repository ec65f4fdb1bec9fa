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

/** Published, and awaited, in the transaction that put records back: their feature brings up to date what follows. */
export const RECORDS_RESTORED = 'core.records-restored';

/** Records of one kind that were put back together: 'contracts', [3, 8]. */
export interface RestoredRecords {
  type: string;
  ids: number[];
}

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

/**
 * The same for many records, by their labels: the item of each, or why it stays. What holds a record is nothing against
 * it when it goes too.
 */
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
    const free = without(ids, refusals).toSorted((one, other) => one - other);
    const actor = currentActor();
    const moved = await db.query<Trashed & { recordId: number }>(
      `insert into trash_items (record_type, record_id, label, user_id, user_name, rows)
       select $4, record.id, record.label, $5, coalesce($6, 'Terril'), kept.kept
       from kept_among($1::regclass, $2) kept
       join unnest($2::int[], $3::text[]) record (id, label) on record.id = kept.record_id
       order by record.id
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

/**
 * Those of `ids` that records which stay keep from being deleted: 'Cette structure a 2 contrats et 14 factures.' One
 * that stays may keep another one in its turn, hence as many looks as there are levels.
 */
async function heldAmong(db: Db, table: string, ids: number[]): Promise<Map<number, Conflict>> {
  let leaving = ids;
  for (;;) {
    const held = await heldUnless(db, table, ids, leaving);
    const rest = without(ids, held);
    if (rest.length === leaving.length) return held;
    leaving = rest;
  }
}

async function heldUnless(db: Db, table: string, ids: number[], leaving: number[]): Promise<Map<number, Conflict>> {
  const rows = await db.query<Holding & { id: number }>(
    'select record_id as id, reference, holder, count from held_among($1::regclass, $2, $3)',
    [table, ids, leaving],
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

/** What kept rows refer to and is no longer there. */
interface MissingParent {
  parent: string;
  recordId: number;
}

/**
 * Puts rows back under their ids: those that the expression `kept`, in SQL, finds in the item of the trash.
 * @throws Conflict when a record that they refer to is gone
 */
export async function restoreRows(db: Db, kept: string, itemId: number): Promise<void> {
  const [missing] = await db.query<MissingParent>(
    `select m.parent, m.record_id as "recordId" from trash_items, missing_parents(array[${kept}]) m where id = $1`,
    [itemId],
  );
  if (missing) throw parentGone(missing);
  await db.query(`select restore_rows(array[${kept}]) from trash_items where id = $1`, [itemId]);
}

/**
 * Which of these items of the trash cannot be put back together, because a record that theirs refer to is gone and does
 * not come back with them.
 */
export async function orphansAmong(db: Db, itemIds: number[]): Promise<Map<number, Conflict>> {
  const orphans = await orphansOf(db, itemIds);
  if (orphans.size === 0) return orphans;
  return new Map([...orphans, ...(await orphansAmong(db, without(itemIds, orphans)))]);
}

async function orphansOf(db: Db, itemIds: number[]): Promise<Map<number, Conflict>> {
  const missing = await db.query<MissingParent & { itemId: number }>(
    `select items.ids[m.place] as "itemId", m.parent, m.record_id as "recordId"
     from (select array_agg(id order by id) as ids, array_agg(rows order by id) as kept
       from trash_items where id = any ($1)) items, missing_parents(items.kept) m`,
    [itemIds],
  );
  return new Map(missing.map(({ itemId, ...parent }) => [itemId, parentGone(parent)]));
}

/** Puts back the rows of many items of the trash, of one kind, that one transaction deleted. */
export async function restoreTogether(db: Db, itemIds: number[]): Promise<void> {
  await db.query('select restore_rows(array(select rows from trash_items where id = any ($1) order by id))', [itemIds]);
}

/** Those of `ids` that are none of these. */
const without = (ids: number[], some: Map<number, unknown>) => ids.filter((id) => !some.has(id));

function parentGone({ parent, recordId }: MissingParent): Conflict {
  const { fr, en } = nounOf(parent);
  return new Conflict('parent_gone', {
    fr: `À restaurer d’abord : ${fr.one} n° ${recordId}, dont cette fiche dépend, n’existe plus.`,
    en: `To be restored first: ${en.one} no. ${recordId}, which this record depends on, is gone.`,
  });
}

const THIS_RECORD = { fr: 'Fiche', en: 'Record' };
