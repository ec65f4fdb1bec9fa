import { MOST_ANALYSIS_GROUPS, MOST_CROSS_COLUMNS } from '@terril/domain';
import { nameOf, numberText } from './field-values.js';
import { groupedSql, LEVEL } from './grouped-sql.js';
import type { Plan, PlannedDimension, PlannedMeasure } from './planned.js';

/** A line of the answer of `groupSql`: a group, what a dimension adds up to, or the whole. */
export interface GroupRow {
  level: (typeof LEVEL)[keyof typeof LEVEL];
  /** Lines of its level that there are, shown or not. */
  found: number;
  [column: `key${number}` | `name${number}` | `value${number}`]: string | null;
}

/**
 * Groups, subtotals of the first of two dimensions and the whole, in the order of the definition; of each level at most
 * MOST_ANALYSIS_GROUPS. Of a cross table the subtotals of the second dimension too, MOST_CROSS_COLUMNS of them, in their
 * own order, and the groups where both are shown.
 */
export function groupSql(plan: Plan): string {
  const { dimensions, measures, crossed } = plan;
  const keys = dimensions.map((_, index) => `key${index}`);
  const isTwofold = keys.length === 2;
  const orders = ordersOf(plan);
  return `
    with grouped as (${groupedSql(plan)}
    ), named as (
      select *${dimensions.map((each, index) => `, ${nameOfGroup(each, index)} as name${index}`).join('')} from grouped
    ), ordered as (
      select *, row_number() over (partition by level${orders === '' ? '' : ` order by ${orders}`}) as place from named
    ), placed as (
      select *, ${isTwofold ? placeOf('key0', LEVEL.first) : '0'} as first_place,
        ${crossed ? placeOf('key1', LEVEL.second) : '0'} as second_place
      from ordered
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
    from numbered where ${crossed ? SHOWN_CROSSED : `number <= ${MOST_ANALYSIS_GROUPS}`} order by level desc, number`;
}

/** Of each group, the place of what its dimension adds up to, on the lines of that dimension's keys alone. */
const placeOf = (key: 'key0' | 'key1', level: number): string =>
  `max(place) filter (where level = ${level}) over (partition by ${key}, level in (${LEVEL.group}, ${level}))`;

const SHOWN_CROSSED = `case level
      when ${LEVEL.second} then place <= ${MOST_CROSS_COLUMNS}
      when ${LEVEL.group} then first_place <= ${MOST_ANALYSIS_GROUPS} and second_place <= ${MOST_CROSS_COLUMNS}
      else place <= ${MOST_ANALYSIS_GROUPS} end`;

/** Columns of a cross table keep the order of their groups, whichever figure the rows go by. */
function ordersOf({ dimensions, measures, crossed, definition: { sort } }: Plan): string {
  const order = (column: string, mine: boolean) => `${column} ${mine ? (sort?.order ?? 'ASC') : 'ASC'} nulls last`;
  const isBy = (by: string, index: number) => sort?.by === by && sort.index === index;
  const figure = (index: number) =>
    crossed ? `case when level <> ${LEVEL.second} then value${index} end` : `value${index}`;
  return [
    ...measures.flatMap((_, index) => (isBy('measure', index) ? [order(figure(index), true)] : [])),
    ...dimensions.flatMap((each, index) => [order(orderOfGroup(each, index), isBy('dimension', index)), `key${index}`]),
  ].join(', ');
}

const isReference = ({ field }: PlannedDimension): boolean => field.kind === 'reference' || field.kind === 'references';

const orderOfGroup = (each: PlannedDimension, index: number): string => {
  if (isReference(each)) return `name${index} collate "fr-x-icu"`;
  return each.field.kind === 'choice' ? `array_position(cast(:choices${index} as text[]), key${index})` : `key${index}`;
};

const nameOfGroup = (each: PlannedDimension, index: number): string =>
  isReference(each) ? nameOf(each, `key${index}`) : `text${index}`;

/** As text: what is counted whole, an amount with its 2 decimals, a day as it is. */
function written({ of, field }: PlannedMeasure, value: string): string {
  const kind = field?.field.kind;
  if (of === 'count' || of === 'distinct' || kind === 'date' || kind === 'instant') return `cast(${value} as text)`;
  return numberText(kind === 'money' ? 'money' : 'decimal', value);
}
