import type { CustomValue, CustomValues } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { Language, Sentence } from '../../core/errors.js';
import { changedKeys } from '../../reference/custom-values.js';
import type { HistoryChangeOut } from './history.dto.js';
import type { HistoryEntry } from './history-entry.entity.js';

/** The column of the cooperative's own fields, whose change is told field by field. */
export const CUSTOM_VALUES = 'custom_values';

/** What a field of the cooperative, and each of its choices, is or was called. */
interface FieldNames {
  label: Sentence;
  kind: string;
  choices: Record<string, Sentence>;
}

export type NamesOfField = (recordType: string, key: string) => FieldNames | undefined;

/** Tells what the fields that these entries name are called, those deleted since too. */
export async function fieldNames(db: Db, entries: HistoryEntry[]): Promise<NamesOfField> {
  const types = new Set(entries.filter((entry) => keysIn(entry).length > 0).map(({ recordType }) => recordType));
  if (types.size === 0) return () => undefined;
  const rows = await db.query<FieldNames & { recordType: string; key: string }>(
    `select record_type as "recordType", key, kind, jsonb_build_object('fr', label_fr, 'en', label_en) as label, choices
     from custom_field_names where record_type = any ($1)`,
    [[...types]],
  );
  const names = new Map(rows.map((row) => [`${row.recordType} ${row.key}`, row]));
  return (recordType, key) => names.get(`${recordType} ${key}`);
}

/** The change of each of the cooperative's own fields in an entry. */
export function customChanges(entry: HistoryEntry, namesOf: NamesOfField, language: Language): HistoryChangeOut[] {
  const [before, after] = valuesIn(entry);
  return keysIn(entry).map((key) => {
    const names = namesOf(entry.recordType, key);
    const nameOf = (value: CustomValue | undefined) => (names && value ? spoken(names, value, language) : null);
    return {
      field: `customValues.${key}`,
      fieldName: names?.label[language] ?? null,
      old: before[key] ?? null,
      new: after[key] ?? null,
      oldName: nameOf(before[key]),
      newName: nameOf(after[key]),
    };
  });
}

function valuesIn({ changes }: HistoryEntry): [CustomValues, CustomValues] {
  const [before, after] = (changes[CUSTOM_VALUES] ?? []) as unknown as (CustomValues | null | undefined)[];
  return [before ?? {}, after ?? {}];
}

const keysIn = (entry: HistoryEntry) => changedKeys(...valuesIn(entry));

/** The labels of choices, a text as it is; null for what the screens write in their own way. */
function spoken({ kind, choices }: FieldNames, value: CustomValue, language: Language): string | null {
  if (kind === 'text' || kind === 'link') return String(value);
  if (kind !== 'choice' && kind !== 'multi_choice') return null;
  const codes = [value].flat().map(String);
  return codes.map((code) => choices[code]?.[language] ?? code).join(', ');
}
