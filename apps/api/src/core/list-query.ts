import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { BadRequest } from './errors.js';
import { ChoiceField, IdListField, IntegerField, TextField } from './fields.js';

/** The list dialect: `?page&perPage&sort&order&q&<filter>`. A feature's query adds its filters to it. */
export class ListQuery {
  @IntegerField({ optional: true, min: 1, max: 1_000_000, description: 'From 1.' })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100, description: '25 unless told, at most 100.' })
  perPage?: number;

  @TextField({ optional: true, max: 50, description: 'One of the sorts of this list.' })
  sort?: string;

  @ChoiceField(['ASC', 'DESC'], { optional: true })
  order?: 'ASC' | 'DESC';

  @TextField({ optional: true, max: 100, min: 0, description: 'Words to search, accents and case ignored.' })
  q?: string;

  @IdListField({ optional: true, description: 'Only these records.' })
  id?: number[];
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
  filters: { [Key in Exclude<keyof Query, keyof ListQuery>]-?: FilterRule<NonNullable<Query[Key]>> };
  /** The condition that a record holds `word`, a folded LIKE pattern in SQL. */
  search: (word: string) => string;
  /** Aggregates in SQL, by the name they take in `sums`. */
  sums?: Record<string, string>;
}

const DEFAULT_PER_PAGE = 25;

/** One page of `builder`'s rows under `query`, with the total and sums of the whole set. */
export async function listPage<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): Promise<Page<Entity>> {
  const { page = 1, perPage = DEFAULT_PER_PAGE } = query;
  filterBy(builder, query, rules);
  const whole = await wholeSet(builder, rules);
  orderBy(builder, query, rules);
  const data = await builder
    .limit(perPage)
    .offset((page - 1) * perPage)
    .getMany();
  return { data, ...whole };
}

function filterBy<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  query: Query,
  rules: ListRules<Query>,
): void {
  if (query.id) builder.andWhere(query.id.length > 0 ? `${builder.alias}.id in (:...id)` : 'false', { id: query.id });
  for (const [index, word] of foldableWords(query.q).entries()) {
    builder.andWhere(`(${rules.search(`fold(:word${index})`)})`, { [`word${index}`]: `%${word}%` });
  }
  for (const [name, rule] of Object.entries(rules.filters as Record<string, FilterRule<unknown>>)) {
    const value = query[name as keyof Query];
    if (value === undefined) continue;
    const condition = typeof rule === 'function' ? rule(value) : rule;
    if (typeof condition === 'string') builder.andWhere(`(${condition})`, { [name]: value });
    else if (condition) builder.andWhere(`(${condition.sql})`, condition.parameters);
  }
}

/** The words of `q`, with the wildcards of LIKE taken literally. */
function foldableWords(q: string | undefined): string[] {
  return (q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`));
}

async function wholeSet<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  { sums }: ListRules<Query>,
): Promise<{ total: number; sums?: Record<string, string> }> {
  const counting = builder.clone().select('count(*)::int', 'total');
  for (const [name, expression] of Object.entries(sums ?? {})) {
    counting.addSelect(`round(coalesce(sum(${expression}), 0), 2)::text`, name);
  }
  const { total, ...amounts } = (await counting.getRawOne<{ total: number }>()) ?? { total: 0 };
  return sums ? { total, sums: amounts } : { total };
}

function orderBy<Entity extends ObjectLiteral, Query extends ListQuery>(
  builder: SelectQueryBuilder<Entity>,
  { sort, order = 'ASC' }: Query,
  { sorts, defaultSort }: ListRules<Query>,
): void {
  const allowed = new Map([['id', `${builder.alias}.id`], ...Object.entries(sorts)]);
  const path = allowed.get(sort ?? defaultSort);
  if (path === undefined) {
    const names = [...allowed.keys()].join(', ');
    throw new BadRequest(
      'bad_query',
      { fr: `Tri inconnu : ${sort}. Possibles : ${names}.`, en: `Unknown sort: ${sort}. Known: ${names}.` },
      { sort: { fr: `Tri inconnu : ${sort}.`, en: `Unknown sort: ${sort}.` } },
    );
  }
  builder.orderBy(path, order).addOrderBy(`${builder.alias}.id`, order);
}
