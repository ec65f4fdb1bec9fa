import type { Schemas } from '@terril/api-types';
import type { Condition, ConditionOperator, Conditions } from '@terril/domain';

/** A field of a list, as `GET /api/<list>/fields` describes it. */
export type Field = Schemas['FieldOut'];

export type Group = Exclude<Conditions, Condition>;

export const isGroup = (part: Conditions): part is Group => !('field' in part);

export const partsOf = (group: Group): Conditions[] => ('all' in group ? group.all : group.any);

export const groupOf = (join: 'all' | 'any', parts: Conditions[]): Group =>
  join === 'all' ? { all: parts } : { any: parts };

export const joinOf = (group: Group): 'all' | 'any' => ('all' in group ? 'all' : 'any');

/** What the address holds, as a group; undefined when it holds no conditions that can be read. */
export function readWhere(where: unknown): Group | undefined {
  if (typeof where !== 'string') return undefined;
  try {
    const read = JSON.parse(where) as Conditions;
    return isGroup(read) ? read : { all: [read] };
  } catch {
    return undefined;
  }
}

/** A condition on `field` for somebody to fill in. */
export function newCondition(field: Field): Condition {
  const is = field.operators[0] ?? 'filled';
  return { field: field.name, is, value: emptyValue(field, is) };
}

/** The value still to be filled in (null), by its shape; undefined where none is needed. */
export function emptyValue(field: Field, is: ConditionOperator): unknown {
  if (is === 'empty' || is === 'filled' || field.kind === 'related') return undefined;
  if (is === 'oneOf' || is === 'noneOf') return [];
  if (is === 'between') return [null, null];
  if (is === 'inLast' || is === 'inNext') return { n: 30, unit: 'day' };
  return field.kind === 'yesNo' ? true : null;
}

/** `condition` under another operator, its value kept where it still fits. */
export function withOperator(condition: Condition, field: Field, is: ConditionOperator): Condition {
  const [before, after] = [emptyValue(field, condition.is), emptyValue(field, is)];
  const fits = JSON.stringify(before) === JSON.stringify(after);
  return { field: condition.field, is, value: fits ? condition.value : after };
}

/** Whether everything is filled in. */
export function isComplete(part: Conditions): boolean {
  if (isGroup(part)) return partsOf(part).length > 0 && partsOf(part).every(isComplete);
  const { value } = part;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => one !== null && one !== '');
  if (isConditions(value)) return isComplete(value);
  if (typeof value === 'object' && value !== null) return Number((value as { n?: unknown }).n) >= 1;
  return value !== null && value !== '';
}

/** Whether the value of a related field narrows what is related. */
export const isConditions = (value: unknown): value is Conditions =>
  typeof value === 'object' && value !== null && ('field' in value || 'all' in value || 'any' in value);
