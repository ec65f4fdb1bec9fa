import {
  CONDITION_OPERATORS,
  type Condition,
  type ConditionOperator,
  type Conditions,
  DEEPEST_CONDITIONS,
  MOST_CONDITIONS,
} from '@terril/domain';
import { BadRequest, type Sentence } from './errors.js';

/** 400 on `where`, with the condition at fault named by its place (2.1 is the first one of the second group) and field. */
export function badCondition(place: string, { fr, en }: Sentence, field?: Sentence): BadRequest {
  const which = place === '' ? 'Condition' : `Condition ${place}`;
  const sentence = {
    fr: `${which}${field ? `, « ${field.fr} »` : ''} : ${fr}`,
    en: `${which}${field ? `, “${field.en}”` : ''}: ${en}`,
  };
  return new BadRequest('bad_condition', sentence, { where: sentence });
}

/** The place of the `index`-th part of what stands at `place`. */
export const placeOf = (place: string, index: number): string => (place === '' ? '' : `${place}.`) + String(index + 1);

/**
 * The conditions that the text of `?where=` holds. Their shape is checked here, those on related records included; what
 * they name, by who knows the fields of the list.
 * @throws BadRequest that names the condition at fault
 */
export function readConditions(text: string): Conditions {
  let count = 0;

  function read(given: unknown, place: string, depth: number): Conditions {
    if (!isObject(given)) throw badCondition(place, NO_CONDITION);
    const keys = Object.keys(given);
    const [key] = keys;
    if (keys.length === 1 && (key === 'all' || key === 'any')) {
      const parts = readGroup(given[key], place, depth);
      return key === 'all' ? { all: parts } : { any: parts };
    }
    return readCondition(given, place, depth);
  }

  function readGroup(given: unknown, place: string, depth: number): Conditions[] {
    if (!Array.isArray(given) || given.length === 0) throw badCondition(place, EMPTY_GROUP);
    if (depth >= DEEPEST_CONDITIONS) throw badCondition(place, TOO_DEEP);
    return given.map((part, index) => read(part, placeOf(place, index), depth + 1));
  }

  function readCondition(given: Record<string, unknown>, place: string, depth: number): Condition {
    const { field, is, value, ...others } = given;
    if (typeof field !== 'string' || !isOperator(is)) throw badCondition(place, NO_CONDITION);
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) {
      throw badCondition(place, { fr: `clé inconnue « ${short(unknown)} ».`, en: `unknown key “${short(unknown)}”.` });
    }
    count += 1;
    if (count > MOST_CONDITIONS) throw badCondition(place, TOO_MANY);
    if (depth > DEEPEST_CONDITIONS) throw badCondition(place, TOO_DEEP);
    if (value === undefined) return { field, is };
    // Only a related field takes an object that holds conditions; one alone counts as a group of one.
    const nested = (is === 'has' || is === 'hasNot') && isObject(value);
    return { field, is, value: nested ? read(value, place, 'field' in value ? depth + 1 : depth) : value };
  }

  return read(parsed(text), '', 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badCondition('', { fr: 'on attend du JSON.', en: 'JSON is expected.' });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOperator = (value: unknown): value is ConditionOperator =>
  (CONDITION_OPERATORS as readonly unknown[]).includes(value);

/** A name that somebody typed, as a sentence may repeat it. */
export const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

const NO_CONDITION = {
  fr: 'on attend un groupe {"all": […]} ou {"any": […]}, ou {"field", "is", "value"} avec un opérateur connu.',
  en: 'a group {"all": […]} or {"any": […]}, or {"field", "is", "value"} with a known operator, is expected.',
};
const EMPTY_GROUP = { fr: 'un groupe a au moins une condition.', en: 'a group has at least one condition.' };
const TOO_DEEP = {
  fr: `au plus ${DEEPEST_CONDITIONS} groupes les uns dans les autres.`,
  en: `at most ${DEEPEST_CONDITIONS} groups inside each other.`,
};
const TOO_MANY = {
  fr: `au plus ${MOST_CONDITIONS} conditions.`,
  en: `at most ${MOST_CONDITIONS} conditions.`,
};
