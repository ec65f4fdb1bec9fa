import {
  type Calendar,
  type Condition,
  type ConditionOperator,
  type DayRange,
  lastDays,
  nextDays,
} from '@terril/domain';
import type { ObjectLiteral } from 'typeorm';
import { BadValue, bothEnds, comparedValue, comparedValues, daysOf, duration } from './condition-values.js';
import type { ListField } from './list-fields.js';
import { literal } from './sql.js';

/** A condition with its parameters, as TypeORM binds them. */
export interface BoundCondition {
  sql: string;
  parameters: ObjectLiteral;
}

/** Binds the values of a condition, and knows its calendar. */
export class Binder {
  readonly parameters: ObjectLiteral;

  constructor(readonly calendar: Calendar) {
    this.parameters = { today: calendar.today };
  }

  /** The parameter, in SQL, that holds `value`. */
  bind(value: unknown): string {
    const name = `where${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `:${name}`;
  }
}

type OwnField = Exclude<ListField, { kind: 'related' }>;
type DateField = Extract<ListField, { kind: 'date' | 'instant' }>;
type ReferencesField = Extract<ListField, { kind: 'references' }>;
type ComparedField = Exclude<OwnField, DateField | ReferencesField>;

/** The contrary of another operator also holds where nothing is known. */
const CONTRARY_OF: Partial<Record<ConditionOperator, ConditionOperator>> = {
  differs: 'equals',
  containsNot: 'contains',
  noneOf: 'oneOf',
  hasNot: 'has',
};

const COMPARISONS: Partial<Record<ConditionOperator, string>> = { less: '<', atMost: '<=', more: '>', atLeast: '>=' };

/** The condition that `row` satisfies, whose operator is one of its field's kind. @throws BadValue */
export function testOf(field: OwnField, { is, value }: Omit<Condition, 'field'>, row: string, binder: Binder): string {
  const contrary = CONTRARY_OF[is];
  // Of what does not hold, an index finds nothing: what narrows would be one more text to make of each row.
  if (contrary) return `(${testOf(unnarrowed(field), { is: contrary, value }, row, binder)}) is not true`;
  if (is === 'empty' || is === 'filled') {
    if (value !== undefined) throw new BadValue({ fr: 'aucune valeur attendue.', en: 'no value is expected.' });
    return is === 'empty' ? `not ${filled(field, row)}` : filled(field, row);
  }
  if ('among' in field && field.among) {
    const { among, ...alone } = field;
    return among(row, (sql) => testOf({ ...alone, sql: () => sql }, { is, value }, row, binder));
  }
  if ('stored' in field) return dayTest(field, { is, value }, row, binder);
  if (is === 'oneOf')
    return `(${comparedValues(field, value)
      .map((one) => equal(field, row, one, binder))
      .join(' or ')})`;
  if (field.kind === 'references') return equal(field, row, comparedValue(field, value), binder);
  return valueTest(field, { is, value }, row, binder);
}

function filled(field: OwnField, row: string): string {
  if (field.kind === 'references') return `(${field.filled(row)})`;
  return field.kind === 'text' ? `(coalesce(${field.sql(row)}, '') <> '')` : `(${field.sql(row)} is not null)`;
}

function valueTest(field: ComparedField, { is, value }: Omit<Condition, 'field'>, row: string, binder: Binder): string {
  if (is === 'between') {
    const [from, to] = bothEnds(value).map((end) => comparedValue(field, end));
    if (Number(from) > Number(to)) throw new BadValue(REVERSED);
    return `${field.sql(row)} between ${parameter(field, from, binder)} and ${parameter(field, to, binder)}`;
  }
  const compared = comparedValue(field, value);
  if (is === 'contains' || is === 'starts') {
    const pattern = binder.bind(is === 'contains' ? `%${literal(String(compared))}%` : `${literal(String(compared))}%`);
    return narrowed(field, row, compared, binder, `${folded(field, row)} like fold(${pattern})`);
  }
  const comparison = COMPARISONS[is];
  if (comparison) return `${field.sql(row)} ${comparison} ${parameter(field, compared, binder)}`;
  return equal(field, row, compared, binder);
}

function equal(field: ComparedField | ReferencesField, row: string, value: unknown, binder: Binder): string {
  if (field.kind === 'references') return field.holding(row, binder.bind(value));
  if (field.kind === 'text') {
    return narrowed(field, row, value, binder, `${folded(field, row)} = fold(${binder.bind(value)})`);
  }
  if ('equal' in field && field.equal) return field.equal(row, parameter(field, value, binder));
  return `${field.sql(row)} = ${parameter(field, value, binder)}`;
}

function unnarrowed(field: OwnField): OwnField {
  if (!('within' in field)) return field;
  const { within: _within, ...alone } = field;
  return alone;
}

const folded = (field: ComparedField, row: string): string =>
  'folded' in field && field.folded ? field.folded(row) : `fold(${field.sql(row)})`;

/** `test`, and before it what an index of trigrams answers of it: nothing under three letters. */
function narrowed(field: ComparedField, row: string, value: unknown, binder: Binder, test: string): string {
  if (!('within' in field) || !field.within || String(value).length < 3) return test;
  return `(${field.within(row, `fold(${binder.bind(`%${literal(String(value))}%`)})`)} and ${test})`;
}

const TYPES: Record<ComparedField['kind'], string> = {
  text: 'text',
  integer: 'int',
  money: 'numeric',
  decimal: 'numeric',
  yesNo: 'boolean',
  choice: 'text',
  reference: 'int',
};

/** Cast, so that the type of the value does not hang on how it came. */
function parameter({ kind }: ComparedField, value: unknown, binder: Binder): string {
  return `cast(${binder.bind(value)} as ${TYPES[kind]})`;
}

/** Days are compared as ranges: a period is all of its days, before it is before its first, after it after its last. */
function dayTest(field: DateField, { is, value }: Omit<Condition, 'field'>, row: string, binder: Binder): string {
  const { calendar } = binder;
  const day = field.sql(row);
  const stored = (which: string) => field.stored(binder.bind(which));
  const within = ({ from, before }: DayRange) => `(${day} >= ${stored(from)} and ${day} < ${stored(before)})`;
  switch (is) {
    case 'before':
      return `${day} < ${stored(daysOf(value, calendar).from)}`;
    case 'after':
      return `${day} >= ${stored(daysOf(value, calendar).before)}`;
    case 'inLast':
      return within(lastDays(duration(value), calendar.today));
    case 'inNext':
      return within(nextDays(duration(value), calendar.today));
    case 'between': {
      const [{ from }, { before }] = bothEnds(value).map((end) => daysOf(end, calendar)) as [DayRange, DayRange];
      if (from >= before) throw new BadValue(REVERSED);
      return within({ from, before });
    }
    default:
      return within(daysOf(value, calendar));
  }
}

const REVERSED = { fr: 'la première valeur est après la seconde.', en: 'the first value is after the second.' };
