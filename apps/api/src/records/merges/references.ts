import { Conflict } from '../../core/errors.js';
import type { Db } from '../../core/db.js';
import { nounOf } from '../../core/nouns.js';
import { allOf, type Merge, type Mergeable } from './mergeable.js';

/** A foreign key to the records of a table. */
export interface Reference {
  name: string;
  table: string;
  column: string;
  /** Its rows keep the record from being deleted; else they go with it. */
  holds: boolean;
}

/** Every foreign key to `table`, as the catalogue of the database has them. */
export function referencesTo(db: Db, table: string): Promise<Reference[]> {
  return db.query<Reference>(
    `select c.conname as name, c.conrelid::regclass::text as table, a.attname as column,
       c.confdeltype in ('a', 'r') as holds
     from pg_constraint c
     join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
     where c.contype = 'f' and c.confrelid = $1::regclass order by 1`,
    [table],
  );
}

/**
 * Locks the records `ids` of `table`, and before them the rows that hold them: whoever writes a contract locks it, then
 * its organization, and two that go the same way wait for each other but never in a circle.
 */
export async function lockWithHolders(db: Db, table: string, ids: number[]): Promise<void> {
  const holders = (await referencesTo(db, table)).filter(({ holds }) => holds);
  let themselves = 'id = any ($1)';
  for (const { table: holder, column } of holders) {
    if (holder === table) themselves += ` or ${column} = any ($1)`;
    else await db.query(`select 1 from ${holder} where ${column} = any ($1) order by id for update`, [ids]);
  }
  await db.query(`select id from ${table} where ${themselves} order by id for update`, [ids]);
}

/**
 * Gives all that refers to the merged records to the kept one, each foreign key by its rule. Rows that stay behind and
 * would hold what is merged are deleted; the others go with it.
 * @throws Conflict on a foreign key that has no rule
 */
export async function moveReferences(db: Db, { table, references }: Mergeable, merge: Merge): Promise<void> {
  const { kept, merged, steps, moved } = merge;
  const all = allOf(merge).map(({ id }) => id);
  for (const reference of await referencesTo(db, table)) {
    const rule = references[reference.name];
    if (!rule) throw unknownReference(reference);
    if (rule.move) {
      await rule.move(merge, reference.column);
      continue;
    }
    const { leaves = 'false', key = 'id' } = rule;
    let count = 0;
    for (const { id: from } of merged) {
      count += await steps.move({ ...reference, key, from, to: kept.id }, `not (${leaves})`, all);
      if (reference.holds) await steps.deleteAll(reference.table, reference.column, from);
    }
    if (count > 0) moved.set(reference.name, { table: reference.table, count });
  }
}

function unknownReference({ name, table }: Reference): Conflict {
  const { fr, en } = nounOf(name, table);
  return new Conflict('unknown_reference', {
    fr: `Terril ne sait pas fusionner ce dont dépendent des ${fr.many} (${name}).`,
    en: `Terril does not know how to merge what ${en.many} depend on (${name}).`,
  });
}
