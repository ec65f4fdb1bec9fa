import { type Condition, type Conditions, type DatePart, lastDayOfPart } from '@terril/domain';
import { readConditions } from '../../core/read-conditions.js';
import type { PlannedDimension } from './planned.js';

/** A longer text is no value of a condition. */
const LONGEST_TEXT = 200;

/** The key of a group, and what it is shown by. */
export interface GroupKey {
  key: string | null;
  name: string | null;
}

/**
 * The conditions under which the list shows the records of a group: those of the analysis, and one for each dimension;
 * null where no condition says it.
 */
export function drillDown(where: string | null, dimensions: PlannedDimension[], keys: GroupKey[]): string | null {
  const added: Condition[] = [];
  for (const [index, { key, name }] of keys.entries()) {
    const dimension = dimensions[index];
    const condition = dimension && conditionOf(dimension, { key, name });
    if (!condition) return null;
    added.push(condition);
  }
  const own = where === null ? [] : partsOf(JSON.parse(where) as Conditions);
  const all = [...own, ...added];
  if (all.length === 0) return null;
  const text = JSON.stringify({ all });
  return isReadable(text) ? text : null;
}

const partsOf = (conditions: Conditions): Conditions[] => ('all' in conditions ? conditions.all : [conditions]);

/** The condition that a record is in the group of this key; undefined where no condition says it. */
export function conditionOf(
  { path, field, steps, part }: PlannedDimension,
  { key, name }: GroupKey,
): Condition | undefined {
  const own = path.slice(steps.reduce((length, step) => length + step.name.length + 1, 0));
  if (key !== null) {
    const compared = comparedWith(field, part, key, name);
    return compared && through(steps, { field: own, ...compared }, 'has');
  }
  if (field.kind === 'yesNo') return undefined;
  // Whoever names no record at all has no value either.
  return steps.length > 0 ? through(steps, { field: own, is: 'filled' }, 'hasNot') : { field: own, is: 'empty' };
}

function comparedWith(
  field: PlannedDimension['field'],
  part: DatePart | undefined,
  key: string,
  name: string | null,
): Pick<Condition, 'is' | 'value'> | undefined {
  switch (field.kind) {
    case 'date':
    case 'instant':
      return { is: 'between', value: [key, lastDayOfPart(part ?? 'day', key)] };
    case 'text':
      return (name ?? '').length > LONGEST_TEXT ? undefined : { is: 'equals', value: name };
    case 'yesNo':
      return { is: 'equals', value: key === 'true' };
    case 'choice':
      return Object.hasOwn(field.choices, key) ? { is: 'equals', value: key } : undefined;
    case 'references':
      return { is: 'has', value: Number(key) };
    default:
      return { is: 'equals', value: field.kind === 'reference' ? Number(key) : key };
  }
}

/** The condition on the record that the steps lead to; the outermost says whether there is one. */
function through(steps: PlannedDimension['steps'], condition: Condition, outermost: 'has' | 'hasNot'): Condition {
  return steps.reduceRight<Condition>(
    (value, { name }, index) => ({ field: name, is: index === 0 ? outermost : 'has', value }),
    condition,
  );
}

function isReadable(where: string): boolean {
  try {
    readConditions(where);
    return true;
  } catch {
    return false;
  }
}
