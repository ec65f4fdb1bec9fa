import type { CustomValues } from '@terril/domain';
import type { ColumnOptions } from 'typeorm';

/** The column of a customized table that holds the values of the cooperative's own fields, by key. */
export const CUSTOM_VALUES: ColumnOptions = { type: 'jsonb', default: {} };

/** What the database holds true of it: an object of texts, flags and lists of texts. Numbers are text, to stay exact. */
export const CUSTOM_VALUES_SHAPE = `jsonb_typeof(custom_values) = 'object' and not custom_values @? '$.*[*] ? (@.type() != "string" && @.type() != "boolean")'`;

/**
 * The condition that a record's own fields hold `word`, a folded LIKE pattern in SQL, by one index of its table. Words
 * of one or two letters are not looked for there: no index of trigrams finds them.
 */
export const customTextHolds = (alias: string, word: string) =>
  `(char_length(${word}) > 4 and custom_text(${alias}.custom_values) like ${word})`;

/** The keys whose values differ. */
export function changedKeys(before: CustomValues, after: CustomValues): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
