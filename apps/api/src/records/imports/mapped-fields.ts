import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { ImportField, ImportTarget } from '../../core/import-target.js';
import type { ImportColumn } from './import.entity.js';
import type { ImportMapping, MappedColumn, MappedDefault } from './import-mapping.dto.js';
import { type MappedField, readValues } from './read-values.js';

/**
 * Where each of `fields` comes from.
 * @param path of the columns in the mapping, 'columns' or 'lines.columns'
 * @throws RuleBroken on what the file or the target does not have, on a field filled twice, or on a default that is not
 *   read
 */
export function mappedFields(
  columns: readonly MappedColumn[],
  found: readonly Pick<ImportColumn, 'title'>[],
  fields: readonly ImportField[],
  path: string,
): Map<string, MappedField> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const mapped = new Map<string, MappedField>();
  for (const [index, { title, field: name }] of columns.entries()) {
    const place = found.findIndex((column) => column.title === title);
    if (place === -1) throw mappingFault(`${path}.${index}.title`, 'unknown_column', UNKNOWN_COLUMN(title));
    const field = byName.get(name);
    if (!field) throw mappingFault(`${path}.${index}.field`, 'unknown_field', UNKNOWN_FIELD(name));
    if (mapped.has(name)) throw mappingFault(`${path}.${index}.field`, 'field_twice', TWICE(field.label));
    mapped.set(name, { field, place, title, text: '' });
  }
  return mapped;
}

/** Gives each field its default, where cells say nothing. @throws RuleBroken on one that is not read */
export function addDefaults(
  mapped: Map<string, MappedField>,
  defaults: readonly (MappedDefault & { index: number })[],
  fields: readonly ImportField[],
): void {
  for (const { field: name, text, index } of defaults) {
    const field = fields.find((each) => each.name === name);
    if (!field) throw mappingFault(`defaults.${index}.field`, 'unknown_field', UNKNOWN_FIELD(name));
    const [problem] = readValues([text], [{ field, place: 0, title: null, text: '' }]).problems;
    if (problem) throw mappingFault(`defaults.${index}.text`, 'bad_default', problem.sentence);
    mapped.set(name, { field, place: undefined, title: null, ...mapped.get(name), text });
  }
}

/** @throws RuleBroken on a key that nothing fills, on an update without one, or on a required field that nothing fills */
export function mustSuffice(
  { mode, keys = [] }: ImportMapping,
  mapped: ReadonlyMap<string, MappedField>,
  target: Pick<ImportTarget, 'keys'>,
  fields: readonly ImportField[],
): void {
  const unknownKey = keys.find((key) => !target.keys.includes(key) || !mapped.has(key));
  if (unknownKey !== undefined) throw mappingFault('keys', 'unknown_key', UNKNOWN_KEY(unknownKey));
  if (mode === 'update' && keys.length === 0) throw mappingFault('keys', 'no_key', NO_KEY);
  const missing = fields.find(({ name, required }) => required && !mapped.has(name));
  if (mode !== 'update' && missing) throw mappingFault('columns', 'field_missing', MISSING(missing.label));
}

export const mappingFault = (field: string, code: string, sentence: Sentence) =>
  RuleBroken.on(`mapping.${field}`, code, sentence);

const UNKNOWN_COLUMN = (title: string) => ({
  fr: `Le fichier n’a pas de colonne « ${title} ».`,
  en: `The file has no column “${title}”.`,
});
const UNKNOWN_FIELD = (name: string) => ({ fr: `Champ inconnu : ${name}.`, en: `Unknown field: ${name}.` });
const TWICE = ({ fr, en }: Sentence) => ({
  fr: `Deux colonnes remplissent « ${fr} ».`,
  en: `Two columns fill “${en}”.`,
});
const UNKNOWN_KEY = (name: string) => ({
  fr: `Le champ ${name} ne permet pas de reconnaître une fiche : choisissez une colonne qui le remplit.`,
  en: `The field ${name} cannot tell a record: choose a column that fills it.`,
});
const NO_KEY = {
  fr: 'Pour mettre à jour, choisissez le champ qui reconnaît les fiches.',
  en: 'To update, choose the field that tells the records.',
};
const MISSING = ({ fr, en }: Sentence) => ({
  fr: `« ${fr} » est obligatoire : choisissez sa colonne, ou une valeur par défaut.`,
  en: `“${en}” is required: choose its column, or a default.`,
});
