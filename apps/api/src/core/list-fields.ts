import { TERMS } from '@terril/domain';
import type { Sentence } from './errors.js';

/** A value in SQL, of the row that goes by the alias `row`; `:today` is bound. */
type InRow = (row: string) => string;

interface Named {
  label: Sentence;
}

/** `integer` compares with whole numbers, `money` and `decimal` with exact ones, each by its index. */
interface ValueField extends Named {
  kind: 'text' | 'integer' | 'money' | 'decimal' | 'yesNo';
  sql: InRow;
  /** The condition that the value is the parameter `value`, where an index asks for other words than `sql = value`. */
  equal?: (row: string, value: string) => string;
  /** What the value of a condition is read as before it is compared, for a text that `sql` gives in a form of its own. */
  read?: (value: string) => string;
  /** The folded text, where a column stores it: folding a million rows takes seconds. */
  folded?: InRow;
  /**
   * The condition that the value passes `test`, for one that stands in another table: its rows are read once, and not
   * once for each row of the list.
   */
  among?: (row: string, test: (value: string) => string) => string;
  /** A condition that an index answers, true of every row whose text holds the folded LIKE pattern. */
  within?: (row: string, pattern: string) => string;
}

interface DayField extends Named {
  kind: 'date' | 'instant';
  sql: InRow;
  /** The day, as people read it. */
  shown: InRow;
  /** A day, the parameter `day`, as the column holds it: what is compared is the column itself, so that its index serves. */
  stored: (day: string) => string;
}

interface ChoiceField extends Named {
  kind: 'choice';
  choices: Record<string, Sentence>;
  sql: InRow;
  /** As that of a value; the choice may be one of several. */
  equal?: (row: string, value: string) => string;
  /** The row may hold several: `sql` gives them as the text of a JSON list. */
  isSeveral?: boolean;
}

interface ReferenceField extends Named {
  kind: 'reference';
  /** The resource of the record it names. */
  to: string;
  sql: InRow;
}

/** Several records, such as tags. */
interface ReferencesField extends Named {
  kind: 'references';
  to: string;
  /** What selects the ids of those it has. */
  ids: InRow;
  /** The condition that the row has the one whose id is the parameter `id`. */
  holding: (row: string, id: string) => string;
  /** The condition that it has one at all. */
  filled: InRow;
}

/** The records of another list that belong to the row. */
export interface RelatedField extends Named {
  kind: 'related';
  /** The list whose fields the conditions on these records name. */
  to: string;
  /** The condition that the record `other` belongs to the row. */
  joined: (row: string, other: string) => string;
  /** What has to be joined to `other` for that, in SQL. */
  through: (other: string) => string;
  /** What the record is called, where a row has one at most: its fields can be shown as the row's own. */
  one?: Sentence;
}

/** What a condition may name, see `FieldKind`. */
export type ListField = ValueField | DayField | ChoiceField | ReferenceField | ReferencesField | RelatedField;

/** What conditions on a list may name, by the name they give it. */
export type ListFields = Record<string, ListField>;

const column = (sql: string | InRow): InRow => (typeof sql === 'string' ? (row) => `${row}.${sql}` : sql);

const valueField =
  (kind: ValueField['kind']) =>
  (fr: string, en: string, sql: string | InRow): ValueField => ({ kind, label: { fr, en }, sql: column(sql) });

/** Each takes the label in French and English, and the column, or the SQL of the value. */
export const textField = valueField('text');
export const integerField = valueField('integer');
export const moneyField = valueField('money');
export const decimalField = valueField('decimal');
export const yesNoField = valueField('yesNo');

const dayField =
  (kind: DayField['kind'], stored: DayField['stored'], shown: (sql: string) => string) =>
  (fr: string, en: string, sql: string | InRow): DayField => {
    const value = column(sql);
    return { kind, label: { fr, en }, sql: value, stored, shown: (row) => shown(value(row)) };
  };

export const dateField = dayField(
  'date',
  (day) => `cast(${day} as date)`,
  (sql) => sql,
);
/** A last day, stored as the day after (`ends_before`). */
export const lastDayField = dayField(
  'date',
  (day) => `cast(${day} as date) + 1`,
  (sql) => `${sql} - 1`,
);
/** A moment, told by its day in France. */
export const instantField = dayField(
  'instant',
  (day) => `cast(${day} as timestamp) at time zone 'Europe/Paris'`,
  (sql) => `cast(${sql} at time zone 'Europe/Paris' as date)`,
);

/** A value among `choices`, each with its words. */
export function choiceField(
  choices: Record<string, Sentence>,
  fr: string,
  en: string,
  sql: string | InRow,
): ChoiceField {
  return { kind: 'choice', label: { fr, en }, choices, sql: column(sql) };
}

/** The values of a fixed list, in its words. */
export function wordsOf(list: keyof typeof TERMS.fr): Record<string, Sentence> {
  const english: Record<string, string> = TERMS.en[list];
  const words = Object.entries<string>(TERMS.fr[list]);
  return Object.fromEntries(words.map(([value, word]) => [value, { fr: word, en: english[value] ?? word }]));
}

/** Whether the days of `row`, from `starts_on` to the day before `ends_before`, are to come, hold on `today`, or are over. */
export const spanState = (row: string, today: string): string =>
  `case when ${row}.starts_on > ${today} then 'upcoming' when ${row}.ends_before <= ${today} then 'ended' else 'running' end`;

export const stateField = choiceField(wordsOf('spanState'), 'État', 'State', (row) => spanState(row, ':today'));

/** The record of the resource `to` whose id stands in `sql`. */
export function referenceField(to: string, fr: string, en: string, sql: string | InRow): ReferenceField {
  return { kind: 'reference', to, label: { fr, en }, sql: column(sql) };
}

/** The records of the list `to` for which `joined` holds. */
export function relatedField(
  to: string,
  fr: string,
  en: string,
  joined: RelatedField['joined'],
  through: RelatedField['through'] = () => '',
): RelatedField {
  return { kind: 'related', to, label: { fr, en }, joined, through };
}

/** The same where a row has one at most, which is called by these nouns. */
export const oneRecord = (fr: string, en: string, field: RelatedField): RelatedField => ({ ...field, one: { fr, en } });

/** When a record was written. */
export const ROW_FIELDS: ListFields = {
  createdAt: instantField('Créé le', 'Created on', 'created_at'),
  updatedAt: instantField('Modifié le', 'Changed on', 'updated_at'),
};
