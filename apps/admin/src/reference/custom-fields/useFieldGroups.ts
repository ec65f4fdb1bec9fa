import type { CustomField } from './custom-field.js';
import { useFieldWords } from './useFieldWords.js';

/** Fields under the headings they stand under, in the order in which these first come. */
export function useFieldGroups(fields: CustomField[]): [heading: string, fields: CustomField[]][] {
  const { group } = useFieldWords();
  const groups = new Map<string, CustomField[]>();
  for (const field of fields) groups.set(group(field), [...(groups.get(group(field)) ?? []), field]);
  return [...groups];
}
