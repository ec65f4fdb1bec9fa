import type { ContactPointKind, MergeableType } from '@terril/domain';
import type { EntityTarget } from 'typeorm';
import type { Sentence } from '../../core/errors.js';
import type { Row } from '../../core/row.js';
import type { MergeSteps } from './merge-steps.js';

/** A row by its columns, as JSON has them. */
export type Columns = Record<string, unknown> & { id: number; version: number };

/** A value that is chosen from one of the records, over one column or several that go together. */
export interface MergeField {
  /** As the body names it. */
  name: string;
  label: Sentence;
  columns: string[];
  /** A text that is put under the others when nobody chose. */
  joins?: boolean;
}

/** What becomes of a foreign key to a record that is merged. */
export interface ReferenceRule {
  /**
   * Rows that do not move, in SQL over the row `moved`, the id of the kept record as $1 and those of all records as $2:
   * they go to the trash with what is merged. All move unless told.
   */
  leaves?: string;
  /** What tells a row of a record when the table has no id: 'tag_id'. */
  key?: string;
  /** Moves the rows in another way. */
  move?: (merge: Merge, column: string) => Promise<void>;
}

/** A merge under way. */
export interface Merge {
  kept: Columns;
  /** In the order they are merged. */
  merged: Columns[];
  /** Which record each field is taken from; a text that joins all of them has none. */
  choices: Record<string, number | undefined>;
  steps: MergeSteps;
  /** What becomes of what cannot all be kept. */
  notes: Sentence[];
  /** Moved rows by their foreign key. */
  moved: Map<string, { table: string; count: number }>;
}

/** A kind of record that can be merged. */
export interface Mergeable {
  type: MergeableType;
  table: string;
  entity: EntityTarget<Row>;
  name: Sentence;
  nameOf: (row: Columns) => string;
  fields: MergeField[];
  /** Columns that a rule decides; each may tell what it did. */
  decided: Record<string, (merge: Merge) => unknown>;
  /** Columns that the database or another table decides. */
  derived: string[];
  /** Where an e-mail or telephone goes that is not the main one any more: the kind of contact point of each column. */
  contactPoints: { table: string; owner: string; kinds: Record<string, ContactPointKind> };
  /** By the name of the constraint. A key that is not named here refuses the merge. */
  references: Record<string, ReferenceRule>;
  /** @throws RuleBroken when the values taken from several records contradict each other. */
  check?: (values: Record<string, unknown>, merge: Merge) => void;
  /** Brings up to date what follows from the records of these, in the same transaction. */
  refresh: (ids: number[]) => Promise<void>;
  show: (id: number) => Promise<object>;
}

/** The records in order of preference. */
export const allOf = ({ kept, merged }: Merge): Columns[] => [kept, ...merged];

/** Each record is once in what the column `of` names: a row stays behind where the kept record has one. */
export const onceIn = (table: string, owner: string, of: string): ReferenceRule => ({
  leaves: `exists (select 1 from ${table} same where same.${owner} = $1 and same.${of} = moved.${of})`,
});

/** Tags that the kept record has already stay behind. */
export const tagsIn = (table: string, owner: string): ReferenceRule => ({
  ...onceIn(table, owner, 'tag_id'),
  key: 'tag_id',
});

const PREFIX = 'customValues.';

/** The custom values of a record, by key. */
export const ownValues = (row: Columns | undefined): Record<string, unknown> =>
  (row?.['custom_values'] ?? {}) as Record<string, unknown>;

/**
 * The values of custom fields. A field that was chosen (`customValues.<key>`) says what that record says, be it nothing;
 * of the others all that are filled, those of the record chosen for them all before the others'.
 */
export function customValues(merge: Merge): Record<string, unknown> {
  const all = allOf(merge);
  const first = all.filter(({ id }) => id === merge.choices['customValues']);
  const values: Record<string, unknown> = Object.assign({}, ...[...first, ...all].toReversed().map(ownValues));
  const chosen = Object.keys(values).map((key) => {
    const from = merge.choices[PREFIX + key];
    return [key, from === undefined ? values[key] : ownValues(all.find(({ id }) => id === from))[key]];
  });
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

/** Whether a choice names a custom field that one of the records fills. */
export const isCustomField = (name: string, rows: Iterable<Columns>): boolean =>
  name.startsWith(PREFIX) && [...rows].some((row) => Object.hasOwn(ownValues(row), name.slice(PREFIX.length)));

/** Which record says first what its custom fields are, where none is chosen for a field. */
export const CUSTOM_FIELDS: MergeField = {
  name: 'customValues',
  label: { fr: 'Champs personnalisés', en: 'Custom fields' },
  columns: [],
};

/** Whether a value says something. */
export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}
