/** What the field of a list is, which tells the operators a condition on it takes and the shape of its value. */
export const FIELD_KINDS = [
  'text',
  'integer',
  'money',
  'decimal',
  'date',
  'instant',
  'yesNo',
  'choice',
  'reference',
  'references',
  'related',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** How the numbers that a condition compares with are written. */
export const WRITTEN_NUMBERS = {
  integer: /^-?\d{1,10}$/,
  money: /^-?\d{1,12}(\.\d{1,2})?$/,
  decimal: /^-?\d{1,12}(\.\d{1,6})?$/,
} as const satisfies Partial<Record<FieldKind, RegExp>>;

export const CONDITION_OPERATORS = [
  'equals',
  'differs',
  'oneOf',
  'noneOf',
  'contains',
  'containsNot',
  'starts',
  'less',
  'atMost',
  'more',
  'atLeast',
  'before',
  'after',
  'between',
  'inLast',
  'inNext',
  'has',
  'hasNot',
  'empty',
  'filled',
] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

const ANY = ['empty', 'filled'] as const;
const NUMBER = ['equals', 'differs', 'less', 'atMost', 'more', 'atLeast', 'between', ...ANY] as const;
const DAY = ['equals', 'differs', 'before', 'after', 'between', 'inLast', 'inNext', ...ANY] as const;
const ONE = ['equals', 'differs', 'oneOf', 'noneOf', ...ANY] as const;

/** The operators of each kind, in the order a person is offered them. */
export const OPERATORS_OF: Record<FieldKind, readonly ConditionOperator[]> = {
  text: ['contains', 'containsNot', 'starts', 'equals', 'differs', 'oneOf', ...ANY],
  integer: NUMBER,
  money: NUMBER,
  decimal: NUMBER,
  date: DAY,
  instant: DAY,
  yesNo: ['equals'],
  choice: ONE,
  reference: ONE,
  references: ['has', 'hasNot', 'oneOf', ...ANY],
  related: ['has', 'hasNot'],
};

/**
 * One condition: `{ field: 'name', is: 'contains', value: 'lens' }`. `empty` and `filled` take no value; `oneOf`,
 * `noneOf` and `between` a list; `inLast` and `inNext` a `Duration`; dates a day or a `NamedPeriod`; `has` of a related
 * field the conditions on what is related, or nothing.
 */
export interface Condition {
  field: string;
  is: ConditionOperator;
  value?: unknown;
}

/** Conditions joined by and (`all`) or by or (`any`). */
export type Conditions = Condition | { all: Conditions[] } | { any: Conditions[] };

export const MOST_CONDITIONS = 50;
/** Groups inside groups, those of related records included. */
export const DEEPEST_CONDITIONS = 4;
