import { RuleBroken, type Sentence } from '../core/errors.js';
import type { ImportField, ImportValues, ToldEarlier } from '../core/import-target.js';

/** The fields by which a row of a file may name a record, the surest first, each with the key its value is of. */
export type RecordNames = readonly (Pick<ImportField, 'name' | 'label' | 'titles'> & { key: string })[];

/** What can be told of a name, of one kind of record. */
export interface NameSentences {
  unknown: (value: string) => Sentence;
  ambiguous: (value: string) => Sentence;
}

/** What columns can fill so that a row names a record. */
export function nameFields(names: RecordNames): ImportField[] {
  return names.map(({ key: _key, ...field }) => ({ ...field, kind: 'text' }));
}

/** The field by which `values` name a record. */
export function namedBy(names: RecordNames, values: ImportValues = {}): string | undefined {
  return names.find(({ name }) => typeof values[name] === 'string')?.name;
}

/** The values of a row without those that name a record. */
export function withoutNames(names: RecordNames, values: ImportValues): ImportValues {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !names.some(({ name }) => name === field)));
}

/**
 * What gives the id of the record that the values of a row name; undefined when they name none, or one of which an
 * earlier row tells, in a trial.
 * @param find the records that each value of a key names, by their ids unless they are of several kinds
 * @throws RuleBroken on the field at fault, by UNKNOWN_NAME when no record goes by it, or when more than one does
 */
export async function namedRecords<Named = number>(
  rows: ImportValues[],
  names: RecordNames,
  find: (key: string, values: string[]) => Promise<Map<string, Named[]>>,
  sentences: NameSentences,
  toldEarlier: ToldEarlier = () => Promise.resolve(new Set()),
): Promise<(row: ImportValues) => Named | undefined> {
  const found = new Map<string, { idsOf: Map<string, Named[]>; told: Set<string> }>();
  for (const { name, key } of names) {
    const values = rows.map((row) => row[name]).filter((value) => typeof value === 'string');
    const idsOf = await find(key, values);
    const strangers = values.filter((value) => !idsOf.get(value)?.length);
    found.set(name, { idsOf, told: strangers.length > 0 ? await toldEarlier(key, strangers) : new Set() });
  }
  return (row) => {
    const name = namedBy(names, row);
    if (name === undefined) return undefined;
    const value = String(row[name]);
    const [id, ...others] = found.get(name)?.idsOf.get(value) ?? [];
    if (id === undefined && found.get(name)?.told.has(value)) return undefined;
    if (id === undefined) throw RuleBroken.on(name, UNKNOWN_NAME, sentences.unknown(value));
    if (others.length > 0) throw RuleBroken.on(name, 'ambiguous_name', sentences.ambiguous(value));
    return id;
  };
}

/** The code of what refuses a name that no record goes by. */
export const UNKNOWN_NAME = 'unknown_name';
