import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { ImportField, ImportTarget } from '../../core/import-target.js';
import { suggestedFields } from './analyse-table.js';
import type { Import, ImportColumn, ImportLines } from './import.entity.js';
import type { ImportMapping, LinesMapping, MappedColumn } from './import-mapping.dto.js';
import { addDefaults, mappedFields, mappingFault, mustSuffice } from './mapped-fields.js';
import { cellText, type MappedField } from './read-values.js';

/** Where the fields of records come from and, of two files, those of their parts. */
export interface MappedTables {
  own: MappedField[];
  parts: MappedField[];
  /** What joins a row of each file to those of the other one. */
  join: { own: KeyOfRow; lines: KeyOfRow } | undefined;
}

export type KeyOfRow = (cells: readonly string[]) => string;

/** @throws RuleBroken on what the mapping asks of the files, or of the target, that they do not have */
export function mappedTables(
  mapping: ImportMapping,
  { columns, lines }: Pick<Import, 'columns' | 'lines'>,
  target: Pick<ImportTarget, 'keys' | 'parts'>,
  fields: readonly ImportField[],
): MappedTables {
  if (!lines && mapping.lines) throw mappingFault('lines', 'no_lines_file', NO_FILE);
  if (lines && !mapping.lines) throw mappingFault('lines', 'not_joined', NOT_JOINED);
  const [ofParts, ofRecords] = lines ? fieldsByFile(target, fields) : [[], fields];
  const misplaced = mapping.columns.findIndex(({ field }) => ofParts.some(({ name }) => name === field));
  if (misplaced !== -1) throw mappingFault(`columns.${misplaced}.field`, 'field_of_lines', OF_LINES);
  const own = mappedFields(mapping.columns, columns, ofRecords, 'columns');
  const parts = mappedFields(mapping.lines?.columns ?? [], lines?.columns ?? [], ofParts, 'lines.columns');
  const defaults = (mapping.defaults ?? []).map((each, index) => ({ ...each, index }));
  const isOfPart = ({ field }: { field: string }) => ofParts.some(({ name }) => name === field);
  addDefaults(
    own,
    defaults.filter((each) => !isOfPart(each)),
    ofRecords,
  );
  addDefaults(parts, defaults.filter(isOfPart), ofParts);
  mustSuffice(mapping, own, target, ofRecords);
  const join = mapping.lines && {
    own: keyIn(columns, mapping.lines.joinedBy, 'joinedBy'),
    lines: keyIn(lines?.columns ?? [], mapping.lines.linesJoinedBy, 'linesJoinedBy'),
  };
  return { own: [...own.values()], parts: [...parts.values()], join };
}

/** The mapping that the titles of the files suggest, for a person to correct. */
export function suggestedMapping(
  { columns, lines }: Pick<Import, 'columns' | 'lines'>,
  target: Pick<ImportTarget, 'sureKeys' | 'parts'>,
  fields: readonly ImportField[],
): ImportMapping {
  const [ofParts, ofRecords] = lines ? fieldsByFile(target, fields) : [[], fields];
  const mapped = suggestedColumns(columns, ofRecords);
  const key = target.sureKeys.find((name) => mapped.some(({ field }) => field === name));
  const joined: LinesMapping | undefined = lines
    ? { ...lines.suggestedJoin, columns: suggestedColumns(besideJoin(lines), ofParts) }
    : undefined;
  // A file that tells less than a new record needs is about those that are there.
  const isWhole = ofRecords.every(({ name, required }) => !required || mapped.some(({ field }) => field === name));
  return {
    columns: mapped,
    defaults: [],
    mode: isWhole || key === undefined ? 'both' : 'update',
    keys: key === undefined ? [] : [key],
    lookAlikes: 'aside',
    ...(joined && { lines: joined }),
  };
}

/** The columns of the second file but the one that joins it, which says nothing of a part. */
function besideJoin({ columns, suggestedJoin: { linesJoinedBy } }: ImportLines): ImportColumn[] {
  return columns.filter(({ title }) => title !== linesJoinedBy);
}

function suggestedColumns(columns: readonly ImportColumn[], fields: readonly ImportField[]): MappedColumn[] {
  const suggested = suggestedFields(
    columns.map(({ title }) => title),
    fields,
  );
  return columns.flatMap(({ title, kind }, index) => {
    const field = suggested[index];
    return field && kind !== 'empty' ? [{ title, field }] : [];
  });
}

/** Those of the parts of a record, which the second file fills, and those of the record itself. */
function fieldsByFile(
  { parts }: Pick<ImportTarget, 'parts'>,
  fields: readonly ImportField[],
): [ofParts: ImportField[], ofRecords: ImportField[]] {
  const isOfPart = ({ name }: ImportField) => parts !== undefined && name.startsWith(parts.prefix);
  return [fields.filter(isOfPart), fields.filter((field) => !isOfPart(field))];
}

function keyIn(columns: readonly ImportColumn[], title: string, field: string): KeyOfRow {
  const place = columns.findIndex((column) => column.title === title);
  if (place === -1) throw mappingFault(`lines.${field}`, 'unknown_column', UNKNOWN_COLUMN(title));
  return (cells) => cellText(cells[place] ?? '');
}

/** @throws RuleBroken on `linesFileId` when records of that kind have no parts to be told by a second file */
export function mustHaveParts({ parts }: Pick<ImportTarget, 'parts'>): void {
  if (!parts) throw RuleBroken.on('linesFileId', 'no_parts', NO_PARTS);
}

const UNKNOWN_COLUMN = (title: string): Sentence => ({
  fr: `Le fichier n’a pas de colonne « ${title} ».`,
  en: `The file has no column “${title}”.`,
});
const NO_FILE = { fr: 'Cet import n’a pas de second fichier.', en: 'This import has no second file.' };
const NOT_JOINED = {
  fr: 'Choisissez les colonnes qui relient les deux fichiers.',
  en: 'Choose the columns that join the two files.',
};
const OF_LINES = {
  fr: 'Ce champ se remplit du second fichier.',
  en: 'This field is filled from the second file.',
};
const NO_PARTS = {
  fr: 'Ces fiches s’importent d’un seul fichier.',
  en: 'These records are imported from one file alone.',
};
