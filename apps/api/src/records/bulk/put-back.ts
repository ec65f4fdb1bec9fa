import type { CustomValues } from '@terril/domain';
import type { DeepPartial, Repository } from 'typeorm';
import type { ChangedRow } from '../../core/update-rows.js';
import type { Row } from '../../core/row.js';
import { type CustomFields, mayHaveAgain } from '../../reference/custom-fields/custom-values.service.js';
import { changedKeys } from '../../reference/custom-values.js';
import type { HistoryEntry } from '../history/history-entry.entity.js';

/** A record that may hold values of the cooperative's own fields. */
type Customized = Row & { customValues: CustomValues };

/**
 * `stored` as it was before what `entry` tells; undefined when somebody changed one of these values since, or a field of
 * the cooperative does not take its old one any more.
 */
export function asBefore<T extends Row>(
  records: Repository<T>,
  stored: T,
  { changes }: HistoryEntry,
  fields: CustomFields,
): ChangedRow<T> | undefined {
  const { customValues } = stored as T & Partial<Customized>;
  const after = records.create(stored as DeepPartial<T>) as T & Partial<Customized>;
  for (const column of records.metadata.columns) {
    const change = changes[column.databaseName];
    if (!change) continue;
    const [was, became] = change;
    if (column.propertyName !== 'customValues') {
      if (String(column.getEntityValue(stored, true) ?? '') !== String(became ?? '')) return undefined;
      column.setEntityValue(after, was);
    } else {
      const own = ownBefore(customValues ?? {}, asValues(was), asValues(became), fields);
      if (!own) return undefined;
      after.customValues = own;
    }
  }
  return { before: stored, after };
}

/** The history tells all the values of a record; those that did not change then may have since. */
function ownBefore(
  stored: CustomValues,
  was: CustomValues,
  became: CustomValues,
  fields: CustomFields,
): CustomValues | undefined {
  const keys = changedKeys(was, became);
  const since = new Set(changedKeys(stored, became));
  if (keys.some((key) => since.has(key))) return undefined;
  const old = Object.entries(was).filter(([key]) => keys.includes(key));
  if (!mayHaveAgain(fields, Object.fromEntries(old))) return undefined;
  return Object.fromEntries([...Object.entries(stored).filter(([key]) => !keys.includes(key)), ...old]);
}

const asValues = (value: unknown) => (value ?? {}) as CustomValues;
