import { MOST_SHARING } from '@terril/domain';
import { comparedColumns, comparedRows, keyRows, keyTells } from './comparison.js';
import type { Matching } from './matching.js';

/** A shorter number is an extension, or being typed. */
const FEWEST_DIGITS = 6;
/** Names compared at most with one that is typed: the most similar. */
const MOST_NAMES = 20;
/** Records of one name among which those that share more with it are looked for. */
const MOST_HOLDERS = 500;

/**
 * How the names of records meet the one that is typed: the most similar, each looked for by its trigrams, which takes
 * milliseconds; or the same one alone, looked up.
 */
export type NameMeeting = 'similar' | 'same';

/** A record as it is typed, by field of the API; `exceptId` is its own id, when it is being changed. */
export interface Typed {
  place: number;
  exceptId: number;
  [field: string]: unknown;
}

/** What the statement of `typedComparison` takes. */
export function typedRows({ typed }: Matching, all: Record<string, unknown>[], exceptId = 0): Typed[] {
  return all.map((values, place) => {
    const told = Object.entries(typed).map(([field, { isCode = false }]) => {
      const value = values[field] ?? null;
      return [field, isCode && typeof value === 'string' ? value.replaceAll(/[\s.-]/g, '').toUpperCase() : value];
    });
    return { ...Object.fromEntries(told), place, exceptId };
  });
}

/**
 * The statement that compares what is typed, its parameter, with the records that share something telling with it, all
 * at once: the `place` of what is typed, `id`, `name` and `detail` of the record, and what its score takes.
 */
export function typedComparison(matching: Matching, names: NameMeeting): string {
  const { type, table, keys, typedName, name, detail, typed, shares } = matching;
  const fields = Object.entries(typed);
  const told = fields.map(([field, { type: of = 'text' }]) => `"${field}" ${of}`);
  const columns = fields.map(([field, { column }]) => `"${field}" as ${column}`);
  const typedKeys = keys
    .filter(({ owned }) => !owned)
    .map(({ sign, key }) => `select place, '${sign}' as sign, ${key} as key from typed`);
  // One more than tell something, and what is typed itself.
  const holders = keys.map(
    (key) => `
      select wanted.sign, wanted.key, held.id from (select distinct sign, key from keys where sign = '${key.sign}') wanted
      cross join lateral (select id from (${keyRows(matching, key)}) every
        where every.key = wanted.key limit ${MOST_SHARING + 2}) held`,
  );
  const isOther = (
    row: string,
    id: string,
  ) => `${id} <> ${row}.except_id and not exists (select 1 from not_duplicates said
    where said.record_type = '${type}' and said.one_id = least(${id}, ${row}.except_id)
      and said.other_id = greatest(${id}, ${row}.except_id))`;
  const sameName = `(select every.* from ${comparedRows(matching, 'every')}
    where every.name_key = one.name_key and one.name_key <> '' limit ${MOST_HOLDERS})`;
  const meeting = {
    same: `${sameName} other order by ${Object.values(shares).join(' or ')} desc nulls last`,
    similar: `${table} other where other.name_key % one.name_key and ${isOther('one', 'other.id')}
      order by similarity(other.name_key, one.name_key) desc`,
  };
  return `
    with typed as materialized (
      select said.*, bare_name(${typedName}) as name_key from (
        select place, "exceptId" as except_id, ${columns.join(', ')}
        from jsonb_to_recordset($1) told (place int, "exceptId" int, ${told.join(', ')})) said
    ), keys as materialized (
      select distinct place, sign, key from (${typedKeys.join(' union all ')}) every
      where ${keyTells('sign')} and not (sign = 'phone' and length(key) < ${FEWEST_DIGITS})
    ), holders as (${holders.join(' union all ')}
    ), sharing as (
      select place, sign, id, count(*) over (partition by place, sign) as others from (
        select distinct keys.place, keys.sign, holders.id
        from holders join keys using (sign, key) join typed using (place) where ${isOther('typed', 'holders.id')}) every
    ), met as (
      select place, id, sign from sharing where others <= ${MOST_SHARING}
      union all select one.place, alike.id, null from typed one cross join lateral (
        select other.id from ${meeting[names]} limit ${MOST_NAMES}) alike where ${isOther('one', 'alike.id')}
    )
    select one.place, other.id, ${name.replaceAll('it.', 'other.')} as name, ${detail.replaceAll('it.', 'other.')} as detail,
      found.met, ${comparedColumns(matching)}
    from (select place, id, array_agg(distinct sign) filter (where sign is not null) as met from met group by place, id) found
    join typed one using (place)
    join ${comparedRows(matching, 'other')} on other.id = found.id`;
}
