import { dayBefore } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { CUSTOM_VALUES, customChanges, type NamesOfField } from './custom-changes.js';
import type { HistoryChangeOut, HistoryEntryOut } from './history.dto.js';
import type { HistoryEntry, RecordedValue } from './history-entry.entity.js';
import { isNamed, placeName, type Reference, referenceIn } from './references.js';

/** Every record that an entry names, its own and its import included. */
export function referencesIn(entry: HistoryEntry): Reference[] {
  const { recordType, recordId, changes } = entry;
  const own = recordId === null ? [] : [{ type: recordType, id: recordId }];
  const named = Object.entries(changes).flatMap(([column, values]) =>
    values.map((value) => referenceIn(column, value)).filter((reference) => reference !== undefined),
  );
  return [...own, ...importOf(entry), ...named];
}

function importOf({ importId }: HistoryEntry): Reference[] {
  return importId === null ? [] : [{ type: 'imports', id: importId }];
}

/** The entry as the API says it: fields instead of columns, last days included, references with their names. */
export function shownEntry(
  whole: HistoryEntry,
  nameOf: (reference: Reference) => string | undefined,
  namesOfField: NamesOfField,
  language: Language,
): Omit<HistoryEntryOut, 'ownedRows'> {
  const { operation: _, changes, ...entry } = whole;
  const { recordType, recordId, part, label } = entry;
  const known = recordId === null ? undefined : nameOf({ type: recordType, id: recordId });
  const nameIn = (column: string, value: RecordedValue) => {
    const reference = referenceIn(column, value);
    return (reference ? nameOf(reference) : placeName(column, value)) ?? null;
  };
  return {
    ...entry,
    importName: importOf(whole).map(nameOf)[0] ?? null,
    isGone: recordId !== null && known === undefined && isNamed(recordType),
    recordName: known ?? (part === null ? label : null),
    changes: Object.entries(changes).flatMap(([column, [before, after]]): HistoryChangeOut[] => {
      if (column === CUSTOM_VALUES) return customChanges(whole, namesOfField, language);
      const change = {
        field: fieldOf(column),
        fieldName: null,
        old: shownValue(column, before),
        new: shownValue(column, after),
        oldName: nameIn(column, before),
        newName: nameIn(column, after),
      };
      return [change];
    }),
  };
}

/** The database keeps the day after the last one (`core/last-day.ts`). */
const LAST_DAY = 'ends_before';

/** The field of the API that a column is. */
export function fieldOf(column: string): string {
  if (column === LAST_DAY) return 'endsOn';
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function shownValue(column: string, value: RecordedValue): RecordedValue {
  return column === LAST_DAY && typeof value === 'string' ? dayBefore(value) : value;
}
