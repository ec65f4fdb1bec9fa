import { Injectable } from '@nestjs/common';
import { DUPLICATE_SCORES, type MergeableType, MOST_SHARING, SIMILAR_NAME } from '@terril/domain';
import { Db } from '../../core/db.js';
import { comparedColumns, type ComparedRow, comparedRows, keyRows, keyTells, scoreOf } from './comparison.js';
import type { DuplicateOut } from './duplicate.dto.js';
import { MATCHINGS, type Matching } from './matching.js';

/** Names compared at most: the most similar. */
const MOST_NAMES = 20;
const MOST_SHOWN = 5;
/** A shorter number is an extension, or being typed. */
const FEWEST_DIGITS = 6;

/** Tells somebody who types a record which ones it may already be. */
@Injectable()
export class TypedDuplicatesService {
  constructor(private readonly db: Db) {}

  /**
   * The records that what is `typed`, by field of the API, may be: at most 5, the likeliest first.
   * @param exceptId the record being changed; those said not to be its duplicates are left out too.
   */
  find(type: MergeableType, typed: Record<string, unknown>, exceptId = 0): Promise<DuplicateOut[]> {
    const matching = MATCHINGS[type];
    const parameters: unknown[] = [];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const sql = statementOf(matching, typed, exceptId, bind);
    return this.db.transaction(async () => {
      await this.db.query(
        `select set_config('pg_trgm.similarity_threshold', $1, true), set_config('max_parallel_workers_per_gather', '0', true)`,
        [String(SIMILAR_NAME)],
      );
      const rows = await this.db.query<ComparedRow & { id: number; name: string; detail: string }>(sql, parameters);
      return rows
        .map(({ id, name, detail, ...compared }) => ({ id, name, detail, ...scoreOf(matching, compared) }))
        .filter(({ score }) => score >= DUPLICATE_SCORES.warned)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, MOST_SHOWN);
    });
  }
}

function statementOf(
  matching: Matching,
  typed: Record<string, unknown>,
  exceptId: number,
  bind: (value: unknown) => string,
): string {
  const { type, table, keys, typedName, name, detail } = matching;
  const columns = Object.entries(matching.typed).map(
    ([field, { column, type: columnType = 'text', isCode = false }]) => {
      const value = typed[field] ?? null;
      const stored = isCode && typeof value === 'string' ? value.replaceAll(/[\s.-]/g, '').toUpperCase() : value;
      return `cast(${bind(stored)} as ${columnType}) as ${column}`;
    },
  );
  const except = bind(exceptId);
  const isOther = `${table}.id <> ${except} and not exists (select 1 from not_duplicates said
    where said.record_type = '${type}' and said.one_id = least(${table}.id, ${except})
      and said.other_id = greatest(${table}.id, ${except}))`;
  const typedKeys = keys
    .filter(({ owned }) => !owned)
    .map(({ sign, key }) => `select '${sign}' as sign, ${key} as key from typed`);
  const holders = keys.map(
    (key) => `
      select id, sign from (
        select id, '${key.sign}' as sign, count(*) over () as holders from (
          select ${table}.id from (${keyRows(matching, key)}) held join ${table} using (id)
          where ${isOther} and held.key = any (array(select key from keys where sign = '${key.sign}'))
          limit ${MOST_SHARING + 1}) found) counted
      where holders <= ${MOST_SHARING}`,
  );
  return `
    with typed as (
      select said.*, bare_name(${typedName}) as name_key from (select ${columns.join(', ')}) said
    ), keys as materialized (
      select distinct sign, key from (${typedKeys.join(' union all ')}) every
      where ${keyTells('sign')} and not (sign = 'phone' and length(key) < ${FEWEST_DIGITS})
    ), alike as (
      select id from ${table} where ${isOther} and name_key % (select name_key from typed)
      order by similarity(name_key, (select name_key from typed)) desc limit ${MOST_NAMES}
    ), met as (${holders.join(' union all ')} union all select id, null from alike)
    select other.id, ${name.replaceAll('it.', 'other.')} as name, ${detail.replaceAll('it.', 'other.')} as detail,
      found.met, ${comparedColumns(matching)}
    from (select id, array_agg(distinct sign) filter (where sign is not null) as met from met group by id) found
    join ${comparedRows(matching, 'other')} on other.id = found.id
    cross join typed one`;
}
