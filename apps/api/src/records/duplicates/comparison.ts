import {
  type Comparison,
  duplicateScore,
  type DuplicateScore,
  type DuplicateSign,
  SHARED_DOMAINS,
} from '@terril/domain';
import type { Matching, MatchKey } from './matching.js';

/** A comparison as SQL gives it: `met` are the signs by which the two were found. */
export type ComparedRow = Comparison & { met: DuplicateSign[] | null };

/** The rows of the table with all that a comparison reads; as `alias`. */
export function comparedRows({ table, also }: Matching, alias: string): string {
  return `(select ${['it.*', also].filter(Boolean).join(', ')} from ${table} it) ${alias}`;
}

/** The records and their keys of one kind: `id`, `key`. */
export function keyRows({ table }: Matching, { key, owned }: MatchKey): string {
  if (!owned) return `select id, ${key} as key from ${table}`;
  return `select ${owned.owner} as id, ${key} as key from ${owned.table} where ${owned.where}`;
}

/** The condition that `key`, of the sign in the SQL `sign`, tells something: the domain of a provider of mail does not. */
export const keyTells = (sign: string) =>
  `key <> '' and not (${sign} = 'domain' and key in (${SHARED_DOMAINS.map((domain) => `'${domain}'`).join(', ')}))`;

/** The signs whose keys the rows `one` and `other` have in common, as an array in SQL. */
export function sharedKeys({ keys }: Matching): string {
  const keysOf = (sign: string, row: string) => {
    const rows = keys
      .filter((key) => key.sign === sign)
      .map(({ key, owned }) =>
        owned
          ? `select ${key} as key from ${owned.table} where ${owned.where} and ${owned.owner} = ${row}.id`
          : `select ${key} as key from (select ${row}.*) of_row`,
      );
    return `array(select key from (${rows.join(' union all ')}) every where ${keyTells(`'${sign}'`)})`;
  };
  const signs = [...new Set(keys.map(({ sign }) => sign))];
  return namesOfTrue(
    Object.fromEntries(signs.map((sign) => [sign, `${keysOf(sign, 'one')} && ${keysOf(sign, 'other')}`])),
  );
}

/** What a statement tells of the rows `one` and `other` so that they can be scored. */
export function comparedColumns({ shares, contradicts }: Matching): string {
  return `
    case when one.name_key = other.name_key then 1
      else least(similarity(one.name_key, other.name_key)::float, 0.99) end as "nameSimilarity",
    ${namesOfTrue(shares)} as shared, ${namesOfTrue(contradicts)} as contradictions`;
}

/** The score of a pair. */
export function scoreOf(
  { type }: Matching,
  { met, shared, nameSimilarity, contradictions }: ComparedRow,
): DuplicateScore {
  return duplicateScore(type, { shared: [...(met ?? []), ...shared], nameSimilarity, contradictions });
}

/** The names of the conditions that hold, as an array in SQL. */
function namesOfTrue(conditions: Record<string, string>): string {
  const cases = Object.entries(conditions).map(([name, condition]) => `case when ${condition} then '${name}' end`);
  return `array_remove(array[${cases.join(', ')}]::text[], null)`;
}
