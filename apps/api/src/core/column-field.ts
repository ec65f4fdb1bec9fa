import type { ExportColumns } from './export-columns.js';
import type { ImportField, ImportKind } from './import-target.js';

/**
 * What a column of a file can fill that the list's own files have as well: its title there means it, so that an export
 * can be imported again.
 * @param name of the column, and of the field unless `more` says another one
 */
export function columnField<Row>(
  columns: ExportColumns<Row>,
  name: string,
  kind: ImportKind,
  more: Partial<ImportField> = {},
): ImportField {
  const column = columns[name];
  if (!column) throw new Error(`No column is named ${name}.`);
  return { name, label: column.header, kind, ...more };
}
