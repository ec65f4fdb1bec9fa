import type { MeasureKind } from '@terril/domain';
import { foldedText, keyOf, textOf, valueOf } from './field-values.js';
import type { Plan, PlannedDimension, PlannedMeasure } from './planned.js';

/** What a line is: a group of all the dimensions, what the first or the second adds up to, or the whole. */
export const LEVEL = { group: 0, first: 1, whole: 2, second: 3 } as const;

/**
 * The figures of each group of each of the sets (the dimensions that a set groups by, by their places): key, text, value and
 * level. One reading of the rows does for all sets, unless a record may be in several groups: then it is in as many of a
 * set as it has values of its dimensions, and counts once where they are added up.
 */
export function groupedSql(plan: Plan): string {
  const { dimensions } = plan;
  const [both, ...others] = setsOf(plan);
  if (!both) return '';
  return dimensions.some(({ unfolded }) => unfolded)
    ? [both, ...others].map((set) => `(${readAndGrouped(plan, set, [set])})`).join(' union all ')
    : readAndGrouped(plan, both, [both, ...others]);
}

/** All the dimensions, the first alone, none, and the second alone where there is a cross table. */
function setsOf({ dimensions, crossed }: Plan): number[][] {
  const all = dimensions.map((_, index) => index);
  const sets = all.map((_, index) => all.slice(0, all.length - index));
  return [...sets, [], ...(crossed ? [[1]] : [])];
}

/** @param read the dimensions that the rows are unfolded by */
function readAndGrouped(plan: Plan, read: number[], sets: number[][]): string {
  const { dimensions, measures, where } = plan;
  const late = read.filter((index) => isFoldedLate(dimensions[index]));
  const keys = (set: number[]) => set.map((index) => `key${index}`).join(', ');
  const grouping =
    sets.length === 1 && read.length === 0
      ? ''
      : `group by grouping sets (${sets.map((set) => `(${keys(set)})`).join(', ')})`;
  return `
    with read as (
      select ${[
        ...read.flatMap((index) => readKey(dimensions[index], index)),
        ...measures.map(({ field }, index) => `${field ? valueOf(field) : 'null'} as read${index}`),
      ].join(', ')}
      from ${[plan.from, ...read.map((index) => dimensions[index]?.unfolded?.join ?? '')].join(' ')} where ${where}
    )${late.map((index) => `, folded${index} as (select text${index}, ${foldedText(`text${index}`)} as key${index} from read group by text${index})`).join('')}
    select ${[
      ...dimensions.map((_, index) => `${read.includes(index) ? `key${index}` : 'null'} as key${index}`),
      ...dimensions.map(
        (_, index) => `${read.includes(index) ? `min(text${index} collate "C")` : 'null'} as text${index}`,
      ),
      ...measures.map((each, index) => `${aggregate(each, `read${index}`)} as value${index}`),
      `${levelOf(sets, dimensions.length)} as level`,
    ].join(', ')}
    from read ${late.map((index) => `left join folded${index} using (text${index})`).join(' ')} ${grouping}`;
}

/** Of one set its own; of several by what is grouped in a line. */
function levelOf(sets: number[][], dimensions: number): string {
  const [only, second] = sets;
  if (only && !second) return String(only[0] === 1 ? LEVEL.second : Math.min(dimensions - only.length, LEVEL.whole));
  if (dimensions === 1) return 'grouping(key0)';
  return `case grouping(key0, key1) when 2 then ${LEVEL.second} when 3 then ${LEVEL.whole} else grouping(key0, key1) end`;
}

function readKey(each: PlannedDimension | undefined, index: number): string[] {
  if (!each) return [];
  return [...(isFoldedLate(each) ? [] : [`${keyOf(each)} as key${index}`]), `${textOf(each)} as text${index}`];
}

/** A text that no column holds folded: folding each of its values once takes a tenth of folding each row. */
const isFoldedLate = (each: PlannedDimension | undefined): boolean => each?.field.kind === 'text' && !each.field.folded;

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
