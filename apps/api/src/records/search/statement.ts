import { type Bind, type Lookup, type Source, STRENGTHS } from './source.js';

/** A record found. */
export interface Found {
  id: number;
  title: string;
  detail: string | null;
  status: string | null;
  day: string | null;
  amount: string | null;
  /** The place, in the list of lookups, of the first that found it. */
  lookup: number;
  /** The place in STRENGTHS. */
  strength: number;
  shown: string | null;
  /** How many were found to choose from, at most `MOST_CANDIDATES`. */
  candidates: number;
}

/** Ranked at most; whatever they are when a common word finds more, which bounds what a search costs. */
const MOST_CANDIDATES = 100;

/** Collects the parameters of a statement; the first is `today`. */
export function parametersOf(today: string): { parameters: unknown[]; bind: Bind } {
  const parameters: unknown[] = [today];
  return { parameters, bind: (value) => `$${parameters.push(value)}` };
}

/**
 * Finds by `lookups`, the best first, and ranks. Each lookup is a materialized step: planned as if read to its end, hence
 * through its index, yet read no further than for the candidates still missing after those before it.
 */
export function statementOf(source: Source, lookups: Lookup[], limit: number): string {
  const steps = lookups.map(
    ({ where }, index) => `found_${index} as materialized (select it.id from ${source.table} it where ${where})`,
  );
  const candidates = lookups.map((_, index) => `select id, ${index} as lookup from found_${index}`).join(' union all ');
  return `with ${steps.join(',\n')},
    found as (${candidates} limit ${MOST_CANDIDATES}),
    best as (select id, min(lookup) as lookup from found group by id),
    day as (select $1::date as today)
    select it.id, ${source.title} as title, ${source.detail} as detail, ${source.status ?? 'null'} as status,
      ${source.day ?? 'null'} as day, ${source.amount ?? 'null'} as amount, best.lookup,
      ${byLookup(lookups, strengthOf)} as strength, ${byLookup(lookups, ({ shows }) => shows)} as shown, count(*) over ()::int as candidates
    from best join ${source.table} it on it.id = best.id ${source.joins ?? ''} cross join day
    order by strength, ${byLookup(lookups, ({ score }) => score)} desc nulls last, ${source.order}, title, id
    limit ${limit}`;
}

/** The expression of the lookup that found the record; null where it has none. */
function byLookup(lookups: Lookup[], expressionOf: (lookup: Lookup) => string | undefined): string {
  const expressions = lookups.map(expressionOf);
  const cases = expressions.flatMap((expression, index) => (expression ? [`when ${index} then ${expression}`] : []));
  return cases.length > 0 ? `case best.lookup ${cases.join(' ')} end` : 'null::text';
}

function strengthOf({ strength, better }: Lookup): string {
  const rank = String(STRENGTHS.indexOf(strength));
  return better ? `case when ${better.when} then ${STRENGTHS.indexOf(better.strength)} else ${rank} end` : rank;
}
