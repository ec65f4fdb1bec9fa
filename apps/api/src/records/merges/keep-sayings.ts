import { allOf, isFilled, type Merge, type Mergeable } from './mergeable.js';

/** An e-mail or a telephone that was not chosen stays one of the kept record's further ones. */
export async function keepContactPoints(
  { contactPoints: { table, owner, kinds } }: Mergeable,
  { steps, notes, ...merge }: Merge,
  values: Record<string, unknown>,
): Promise<void> {
  for (const [column, kind] of Object.entries(kinds)) {
    const main = Object.entries(kinds)
      .filter(([, other]) => other === kind)
      .map(([other]) => String(values[other] ?? '').toLowerCase());
    const others = allOf({ steps, notes, ...merge })
      .map((row) => row[column])
      .filter((value) => isFilled(value) && !main.includes(String(value).toLowerCase()));
    for (const value of new Set(others)) {
      const added = await steps.add(
        table,
        `insert into ${table} (${owner}, kind, value) values ($1, $2, $3) on conflict do nothing`,
        [merge.kept.id, kind, value],
      );
      if (added === 0) continue;
      notes.push({
        fr: `${String(value)} reste parmi les autres coordonnées.`,
        en: `${String(value)} stays among the further contact points.`,
      });
    }
  }
}

/** What was said to be no duplicate of a merged record is none of the kept one. */
export async function keepDistinct({ type }: Mergeable, { kept, merged, steps }: Merge): Promise<void> {
  await steps.add(
    'not_duplicates',
    `insert into not_duplicates (record_type, one_id, other_id, label, user_id, user_name)
     select record_type, least(third, $2), greatest(third, $2), label, user_id, user_name
     from (select *, case when one_id = any ($3) then other_id else one_id end as third from not_duplicates
       where record_type = $1 and (one_id = any ($3) or other_id = any ($3))) said
     where third <> $2 and third <> all ($3)
     on conflict do nothing`,
    [type, kept.id, merged.map(({ id }) => id)],
  );
}
