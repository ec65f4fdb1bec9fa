import { type MeasureKind, MOST_ANALYSIS_GROUPS } from '@terril/domain';
import { foldedText, keyOf, nameOf, numberText, textOf, valueOf } from './field-values.js';
import type { Plan, PlannedDimension, PlannedMeasure } from './planned.js';

/** A line of the answer of `groupSql`: a group, what its first dimension adds up to, or the whole. */
export interface GroupRow {
  /** How many dimensions it is of all: 0 of a group. */
  level: number;
  /** Lines of its level that there are, shown or not. */
  found: number;
  [column: `key${number}` | `name${number}` | `value${number}`]: string | null;
}

/**
 * Groups, subtotals of the first of two dimensions and the whole, by one reading of the rows, in the order of the
 * definition; of each level at most MOST_ANALYSIS_GROUPS.
 */
export function groupSql({ dimensions, measures, from, where, definition: { sort } }: Plan): string {
  const keys = dimensions.map((_, index) => `key${index}`);
  const last = keys.length;
  // (a, b), (a), (): whoever is grouped by nothing is the whole.
  const sets = Array.from({ length: last + 1 }, (_, index) => `(${keys.slice(0, last - index).join(', ')})`).join(', ');
  const level = last === 0 ? '0' : keys.map((key) => `grouping(${key})`).join(' + ');
  const order = (column: string, mine: boolean) => `${column} ${mine ? (sort?.order ?? 'ASC') : 'ASC'} nulls last`;
  const isBy = (by: string, index: number) => sort?.by === by && sort.index === index;
  const orders = [
    ...measures.flatMap((_, index) => (isBy('measure', index) ? [order(`value${index}`, true)] : [])),
    ...dimensions.flatMap((each, index) => [order(orderOfGroup(each, index), isBy('dimension', index)), `key${index}`]),
  ].join(', ');
  const late = dimensions.flatMap((each, index) => (isFoldedLate(each) ? [index] : []));
  return `
    with read as (
      select ${[
        ...dimensions.flatMap((each, index) => [
          ...(isFoldedLate(each) ? [] : [`${keyOf(each)} as key${index}`]),
          `${textOf(each)} as text${index}`,
        ]),
        ...measures.map(({ field }, index) => `${field ? valueOf(field) : 'null'} as read${index}`),
      ].join(', ')}
      from ${from} where ${where}
    ), ${late.map((index) => `folded${index} as (select text${index}, ${foldedText(`text${index}`)} as key${index} from read group by text${index}), `).join('')}
    grouped as (
      select ${[
        ...keys,
        ...keys.map((_, index) => `min(text${index} collate "C") as text${index}`),
        ...measures.map((each, index) => `${aggregate(each, `read${index}`)} as value${index}`),
        `${level} as level`,
      ].join(', ')}
      from read ${late.map((index) => `left join folded${index} using (text${index}) `).join('')}${last > 0 ? `group by grouping sets (${sets})` : ''}
    ), named as (
      select *${dimensions.map((each, index) => `, ${nameOfGroup(each, index)} as name${index}`).join('')} from grouped
    ), ordered as (
      select *, row_number() over (partition by level${orders === '' ? '' : ` order by ${orders}`}) as place from named
    ), placed as (
      select *, ${
        last === 2 ? 'max(place) filter (where level = 1) over (partition by key0, level = 2)' : '0'
      } as first_place from ordered
    ), numbered as (
      select *, row_number() over (partition by level order by first_place, place) as number,
        cast(count(*) over (partition by level) as int) as found from placed
    )
    select ${[
      'level',
      'found',
      ...keys.map((key, index) => `cast(${key} as text) as ${key}, name${index}`),
      ...measures.map((each, index) => `${written(each, `value${index}`)} as value${index}`),
    ].join(', ')}
    from numbered where number <= ${MOST_ANALYSIS_GROUPS} order by level desc, number`;
}

/** A text that no column holds folded: folding each of its values once takes a tenth of folding each row. */
const isFoldedLate = ({ field }: PlannedDimension): boolean => field.kind === 'text' && !field.folded;

const orderOfGroup = ({ field }: PlannedDimension, index: number): string => {
  if (field.kind === 'reference') return `name${index} collate "fr-x-icu"`;
  return field.kind === 'choice' ? `array_position(cast(:choices${index} as text[]), key${index})` : `key${index}`;
};

const nameOfGroup = (each: PlannedDimension, index: number): string =>
  each.field.kind === 'reference' ? nameOf(each, `key${index}`) : `text${index}`;

const AGGREGATES: Record<MeasureKind, (value: string) => string> = {
  count: () => 'count(*)',
  distinct: (value) => `count(distinct ${value})`,
  sum: (value) => `coalesce(sum(${value}), 0)`,
  average: (value) => `round(avg(${value}), 2)`,
  min: (value) => `min(${value})`,
  max: (value) => `max(${value})`,
  share: (value) => `coalesce(sum(${value}), 0)`,
};

function aggregate({ of, field }: PlannedMeasure, value: string): string {
  return of === 'share' && !field ? 'count(*)' : AGGREGATES[of](value);
}

/** As text: what is counted whole, an amount with its 2 decimals, a day as it is. */
function written({ of, field }: PlannedMeasure, value: string): string {
  const kind = field?.field.kind;
  if (of === 'count' || of === 'distinct' || kind === 'date' || kind === 'instant') return `cast(${value} as text)`;
  return numberText(kind === 'money' ? 'money' : 'decimal', value);
}
