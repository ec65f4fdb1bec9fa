import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { BadRequest } from './errors.js';
import type { ConditionReader } from './field-registry.js';
import { ChoiceField, IdListField, IntegerField, TextField } from './fields.js';
import { literal } from './sql.js';

/** The list dialect: `?page&perPage&sort&order&q&where&<filter>`. A feature's query adds its filters to it. */
export class ListQuery {
  @IntegerField({ optional: true, min: 1, max: 1_000_000, description: 'From 1.' })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100, description: '25 unless told, at most 100.' })
  perPage?: number;

  @TextField({ optional: true, max: 60, description: 'One of the sorts of this list.' })
  sort?: string;

  @ChoiceField(['ASC', 'DESC'], { optional: true })
  order?: 'ASC' | 'DESC';

  @TextField({ optional: true, max: 100, min: 0, description: 'Words to search, accents and case ignored.' })
  q?: string;

  @IdListField({ optional: true, description: 'Only these records.' })
  id?: number[];

  @TextField({
    optional: true,
    max: 8000,
    example: '{"all":[{"field":"name","is":"contains","value":"lens"}]}',
    description: 'Conditions as JSON, on the fields that `/fields` of this list describes; groups are `all` or `any`.',
  })
  where?: string;
}

export interface Page<T> {
  data: T[];
  /** Of the whole filtered set, not of the page. */
  total: number;
  /** Amounts over the whole filtered set, EUR, 2 decimals. */
  sums?: Record<string, string>;
}

/** A condition in SQL; a plain text binds the filter's value as `:name` (`:...name` for several). */
type Condition = string | { sql: string; parameters: ObjectLiteral };

type FilterRule<Value> = Condition | ((value: Value) => Condition | undefined);

/** What a list offers: a key that is not named here is refused. Each sort and filter has its index. */
export interface ListRules<Query extends ListQuery> {
  sorts: Record<string, string>;
  defaultSort: string;
  /** ASC unless told. */
  defaultOrder?: 'ASC' | 'DESC';
  filters: { [Key in Exclude<keyof Query, keyof ListQuery>]-?: FilterRule<NonNullable<Query[Key]>> };
  /** The condition that a record holds `word`, a folded LIKE pattern in SQL. */
  search: (word: string) => string;
  /** What the typed search is read as, before it is cut into words: a telephone number typed with spaces is one. */
  readSearch?: (typed: string) => string;
  /** Reads `where`; a list that leaves it out takes no conditions. */
  conditions?: ConditionReader;
  /** Aggregates in SQL, by the name they take in `sums`. */
  sums?: Record<string, string>;
  /** Joins what the sums alone need. */
  joinForSums?: (builder: SelectQueryBuilder<ObjectLiteral>) => unknown;
}

const DEFAULT_PER_PAGE = 25;

/**
 * One page of `builder`'s rows under `query`, with the total and sums of the whole set. Join a to-one relation with
 * `leftJoinAndSelect`, also where it is never missing: PostgreSQL leaves it out of each statement that does not name it.
 */
export async function listPage<Entity extends ObjectLiteral & { id: number }, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): Promise<Page<Entity>> {
  const filtered = await filteredBy(builder, query, rules);
  const sort = sortOf(builder, query, rules);
  const whole = await wholeSet(filtered, rules);
  const ids = await idsOfPage(filtered, query, sort, whole.total);
  if (ids.length === 0) return { data: [], ...whole };
  const found = await builder.andWhere(`${builder.alias}.id in (:...pageIds)`, { pageIds: ids }).getMany();
  const rowOf = new Map(found.map((row) => [row.id, row]));
  // A row deleted since its id was read is left out.
  return { data: ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined), ...whole };
}

/**
 * All the rows under the filters of `query`, in the order of their ids, `size` at a time: for files, where nothing is
 * cut. What is refused is refused before the first of them. The builder may join to-one relations only.
 */
export async function allRows<Entity extends ObjectLiteral & { id: number }, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
  size = 500,
): Promise<AsyncGenerator<Entity[]>> {
  return batchesOf(await filteredBy(builder, query, rules), size);
}

async function* batchesOf<Entity extends ObjectLiteral & { id: number }>(
  filtered: SelectQueryBuilder<Entity>,
  size: number,
): AsyncGenerator<Entity[]> {
  const { alias } = filtered;
  for (let after = 0; ;) {
    const rows = await filtered
      .clone()
      .andWhere(`${alias}.id > :after`, { after })
      .orderBy(`${alias}.id`)
      .limit(size)
      .getMany();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** The ids of all the rows under the filters of `query`, in their order. @throws BadRequest as `filteredBy` */
export async function allIds<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): Promise<number[]> {
  const filtered = await filteredBy(builder, query, rules);
  const rows = await filtered
    .select(`${builder.alias}.id`, 'id')
    .orderBy(`${builder.alias}.id`)
    .getRawMany<{ id: number }>();
  return rows.map(({ id }) => id);
}

/** `rows` narrowed to what `query` searches and filters. @throws BadRequest on a condition that cannot be read */
export async function filteredBy<Entity extends ObjectLiteral, Query extends ListQuery>(
  rows: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): Promise<SelectQueryBuilder<Entity>> {
  const builder = rows.clone();
  if (query.where !== undefined) {
    if (!rules.conditions) throw NO_CONDITIONS;
    const { sql, parameters } = await rules.conditions(query.where, builder.alias);
    builder.andWhere(`(${sql})`, parameters);
  }
  if (query.id) builder.andWhere(query.id.length > 0 ? `${builder.alias}.id in (:...id)` : 'false', { id: query.id });
  for (const [index, word] of foldableWords(rules.readSearch?.(query.q ?? '') ?? query.q).entries()) {
    builder.andWhere(`(${rules.search(`fold(:word${index})`)})`, { [`word${index}`]: `%${word}%` });
  }
  for (const [name, rule] of Object.entries(rules.filters as Record<string, FilterRule<unknown>>)) {
    const value = query[name as keyof Query];
    if (value === undefined) continue;
    const condition = typeof rule === 'function' ? rule(value) : rule;
    if (typeof condition === 'string') builder.andWhere(`(${condition})`, { [name]: value });
    else if (condition) builder.andWhere(`(${condition.sql})`, condition.parameters);
  }
  return builder;
}

const NO_CONDITION_HERE = { fr: 'Cette liste ne prend pas de conditions.', en: 'This list takes no conditions.' };
const NO_CONDITIONS = new BadRequest('bad_query', NO_CONDITION_HERE, { where: NO_CONDITION_HERE });

/** The words of `q`, with the wildcards of LIKE taken literally. */
function foldableWords(q: string | undefined): string[] {
  return (q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map(literal);
}

async function wholeSet<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  { sums, joinForSums }: ListRules<Query>,
): Promise<{ total: number; sums?: Record<string, string> }> {
  const counting = builder.clone().select('count(*)::int', 'total');
  joinForSums?.(counting);
  for (const [name, expression] of Object.entries(sums ?? {})) {
    counting.addSelect(`round(coalesce(${expression}, 0), 2)::text`, name);
  }
  const { total, ...amounts } = (await counting.getRawOne<{ total: number }>()) ?? { total: 0 };
  return sums ? { total, sums: amounts } : { total };
}

export interface Sort {
  path: string;
  order: 'ASC' | 'DESC';
}

/** @throws BadRequest on a sort the list does not offer. */
export function sortOf<Entity extends ObjectLiteral, Query extends ListQuery>(
  { alias }: SelectQueryBuilder<Entity>,
  { sort, order }: Query,
  { sorts, defaultSort, defaultOrder = 'ASC' }: ListRules<Query>,
): Sort {
  const allowed = new Map([['id', `${alias}.id`], ...Object.entries(sorts)]);
  const path = allowed.get(sort ?? defaultSort);
  if (path !== undefined) return { path, order: order ?? defaultOrder };
  const names = [...allowed.keys()].join(', ');
  throw new BadRequest(
    'bad_query',
    { fr: `Tri inconnu : ${sort}. Possibles : ${names}.`, en: `Unknown sort: ${sort}. Known: ${names}.` },
    { sort: { fr: `Tri inconnu : ${sort}.`, en: `Unknown sort: ${sort}.` } },
  );
}

/**
 * The ids of the page, in order. Alone they come from an index, without the rows of the pages before; past the middle
 * they are read from the end, so that the last page costs no more than the first.
 */
async function idsOfPage<Entity extends ObjectLiteral>(
  builder: SelectQueryBuilder<Entity>,
  { page = 1, perPage = DEFAULT_PER_PAGE }: ListQuery,
  { path, order }: Sort,
  total: number,
): Promise<number[]> {
  const start = (page - 1) * perPage;
  const length = Math.min(perPage, total - start);
  if (length <= 0) return [];
  const fromEnd = start > total / 2;
  const reading = orderedIds(builder, { path, order: fromEnd ? OPPOSITE[order] : order })
    .limit(length)
    .offset(fromEnd ? total - start - length : start);
  const ids = (await reading.getRawMany<{ id: number }>()).map(({ id }) => id);
  return fromEnd ? ids.toReversed() : ids;
}

/** The ids of `builder`'s rows in the order of `sort`, as `id`. */
export function orderedIds<Entity extends ObjectLiteral>(
  builder: SelectQueryBuilder<Entity>,
  { path, order }: Sort,
): SelectQueryBuilder<Entity> {
  const { alias } = builder;
  const reading = builder.clone().select(`${alias}.id`, 'id').orderBy(path, order).addOrderBy(`${alias}.id`, order);
  const relation = /^(\w+)\./.exec(path)?.[1];
  // Lets the order come from an index of the relation, which a left join could not begin with.
  if (relation !== undefined && relation !== alias) reading.andWhere(`${relation}.id is not null`);
  return reading;
}

const OPPOSITE = { ASC: 'DESC', DESC: 'ASC' } as const;
