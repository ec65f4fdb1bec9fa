import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { ImportField, ImportTarget } from '../../core/import-target.js';
import type { ImportColumn } from './import.entity.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { type MappedField, readValues } from './read-values.js';

/**
 * Where each field of a mapping comes from.
 * @throws RuleBroken on what the file or the target does not have, on a field filled twice, on a required one that
 *   nothing fills, or on a default that is not read
 */
export function mappedFields(
  { columns, defaults = [], mode, keys = [] }: ImportMapping,
  found: readonly Pick<ImportColumn, 'title'>[],
  target: Pick<ImportTarget, 'keys'>,
  fields: readonly ImportField[],
): MappedField[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const mapped = new Map<string, MappedField>();
  for (const [index, { title, field: name }] of columns.entries()) {
    const place = found.findIndex((column) => column.title === title);
    if (place === -1) throw fault(`columns.${index}.title`, 'unknown_column', UNKNOWN_COLUMN(title));
    const field = byName.get(name);
    if (!field) throw fault(`columns.${index}.field`, 'unknown_field', UNKNOWN_FIELD(name));
    if (mapped.has(name)) throw fault(`columns.${index}.field`, 'field_twice', TWICE(field.label));
    mapped.set(name, { field, place, title, text: '' });
  }
  for (const [index, { field: name, text }] of defaults.entries()) {
    const field = byName.get(name);
    if (!field) throw fault(`defaults.${index}.field`, 'unknown_field', UNKNOWN_FIELD(name));
    const [problem] = readValues([text], [{ field, place: 0, title: null, text: '' }]).problems;
    if (problem) throw fault(`defaults.${index}.text`, 'bad_default', problem.sentence);
    mapped.set(name, { field, place: undefined, title: null, ...mapped.get(name), text });
  }
  const unknownKey = keys.find((key) => !target.keys.includes(key) || !mapped.has(key));
  if (unknownKey !== undefined) throw fault('keys', 'unknown_key', UNKNOWN_KEY(unknownKey));
  if (mode === 'update' && keys.length === 0) throw fault('keys', 'no_key', NO_KEY);
  const missing = fields.find(({ name, required }) => required && !mapped.has(name));
  if (mode !== 'update' && missing) throw fault('columns', 'field_missing', MISSING(missing.label));
  return [...mapped.values()];
}

/** The mapping that the titles of the file suggest, for a person to correct. */
export function suggestedMapping(
  columns: readonly ImportColumn[],
  suggested: readonly (string | null)[],
  target: Pick<ImportTarget, 'sureKeys'>,
  fields: readonly ImportField[],
): ImportMapping {
  const mapped = columns.flatMap(({ title, kind }, index) => {
    const field = suggested[index];
    return field && kind !== 'empty' ? [{ title, field }] : [];
  });
  const key = target.sureKeys.find((name) => mapped.some(({ field }) => field === name));
  // A file that tells less than a new record needs is about those that are there.
  const isWhole = fields.every(({ name, required }) => !required || mapped.some(({ field }) => field === name));
  const mode = isWhole || key === undefined ? 'both' : 'update';
  return { columns: mapped, defaults: [], mode, keys: key === undefined ? [] : [key], lookAlikes: 'aside' };
}

const fault = (field: string, code: string, sentence: Sentence) => RuleBroken.on(`mapping.${field}`, code, sentence);

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
